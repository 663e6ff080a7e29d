"""``index.html``: what is new, what is in force, what is coming."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.in_force import Stands, State, groups
from register.pages.listed import KINDS
from register.pages.page import page
from register.pages.parts import headline
from register.pages.rows import Rows, is_late
from register.pages.table import Piece, counted, sentence
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.dates import When
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.record import Record
from register.rules.finding import Finding

TEMPLATE = "home.html"
SHOWN = 6
"""How many of each are shown: a reader takes in that many at a glance, and the lists have all."""
SOON = timedelta(days=365)
"""How far ahead an agreement's end is told."""

ABOUT = (
    "What was decided, why and on whose advice, and what each decision did to the agreements "
    "between police forces. Every record leads to what came before it and what came of it, and "
    "says so where a step is missing."
)


_FIRST = (Decision, Paper, Agreement, Forthcoming, Meeting, Programme, Body, Force)
"""Of what was published on one day, which comes first."""
_SETTING = (Body, Force)
"""Who acts, not what was done: news only where there is too little else."""


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The home page."""
    rows = Rows(register)
    settings = register.settings
    view = {
        "frame": frame(settings, "index.html", settings.site_name, ABOUT),
        "about": ABOUT,
        "new": _new(register, rows),
        "standing": _standing(register, rows),
        "coming": _coming(register, rows),
        "lists": _lists(register),
    }
    yield page("index.html", TEMPLATE, view)


def _new(register: Register, rows: Rows) -> list[Piece]:
    """The latest published records. Of one day, decisions come first, and the highest number."""
    order = {type_: -place for place, type_ in enumerate(_FIRST)}
    chosen = heapq.nlargest(
        SHOWN,
        (
            (
                not isinstance(record, _SETTING),
                (record.published.day, order[type(record)], record.id),
                record,
            )
            for record in register.records.values()
            if record.published and record.published.day and not _is_taken_back(record)
        ),
    )
    latest = sorted(chosen, key=lambda entry: entry[1], reverse=True)
    one = {kind.type: kind.one.capitalize() for kind in KINDS}
    return [
        rows.name(record)._replace(note=f"{one[type(record)]}, published {_published(record)}")
        for _, _, record in latest
    ]


def _published(record: Record) -> str:
    return record.published.words if record.published else ""


def _standing(register: Register, rows: Rows) -> dict[str, object]:
    """How the agreements stand on the register's day."""
    held = {
        state: [now for now in found if not _is_taken_back(now.agreement)]
        for state, found in groups(register).items()
    }
    in_force, untold = held[State.IN_FORCE], held[State.CANNOT_TELL]
    number = len(in_force)
    are = "is" if number == 1 else "are"
    told = f"{counted(number, 'agreement')} {are} in force."
    further = "more agreement" if number else "agreement"
    unnamed = len(untold) - SHOWN
    return {
        "told": f"As at {When.of(register.day).words}, "
        + (told if number or not untold else "no agreement is known to be in force."),
        "in_force": [_in_force(now, rows) for now in in_force[:SHOWN]],
        "in_force_more": f"{number - SHOWN:,} more in force" if number > SHOWN else "",
        "untold": sentence(f"of {counted(len(untold), further)} it cannot be told"),
        "unnamed": f"{unnamed:,} more of which it cannot be told" if unnamed > 0 else "",
        "ending": [_ending(now, rows) for now in _ending_soon(in_force, register.day)],
        "untold_names": [rows.name(now.agreement) for now in untold[:SHOWN]],
        "others": [
            {"text": _have(len(held[state]), *said), "to": f"agreements/#{state.value}"}
            for state, said in (
                (State.TO_COME, ("has not begun", "have not begun")),
                (State.ENDED, ("has ended", "have ended")),
            )
            if held[state]
        ],
    }


def _have(count: int, one: str, many: str) -> str:
    return f"{headline(counted(count, 'agreement'))} {one if count == 1 else many}"


def _in_force(now: Stands, rows: Rows) -> Piece:
    ends = now.period.version.ends if now.period else None
    until = f"until {ends.words}" if ends and not ends.unknown else "no end known"
    return rows.name(now.agreement)._replace(note=until)


def _ending_soon(in_force: Sequence[Stands], day: date) -> list[Stands]:
    """The agreements whose version in force ends within a year, the first to end first."""
    ends = [(_end(now), now.agreement.id, now) for now in in_force]
    soon = sorted(entry[:2] for entry in ends if entry[0] and entry[0] <= day + SOON)
    by_id = {id_: now for _, id_, now in ends}
    return [by_id[id_] for _, id_ in soon[:SHOWN]]


def _end(now: Stands) -> date | None:
    ends = now.period.version.ends if now.period else None
    return ends.latest if ends else None


def _ending(now: Stands, rows: Rows) -> Piece:
    return _in_force(now, rows)._replace(note=f"ends {_end_words(now)}")


def _end_words(now: Stands) -> str:
    ends = now.period.version.ends if now.period else None
    return ends.words if ends else ""


def _coming(register: Register, rows: Rows) -> dict[str, object]:
    """The decisions that are expected, soonest first; those with no date known stand last.

    One whose date has passed is not coming: it is counted apart, and its list says more.
    """
    expected = [
        record
        for record in register.all_of(Forthcoming)
        if record.outcome is None and not _is_taken_back(record)
    ]
    expected.sort(key=lambda record: (record.expected.sort_key, record.id))
    late = [record for record in expected if is_late(record, register.day)]
    coming = [record for record in expected if not is_late(record, register.day)]
    further = f"{counted(len(late), 'decision')} {'was' if len(late) == 1 else 'were'} expected"
    return {
        "expected": [
            rows.name(record)._replace(note=f"expected {record.expected.words}")
            if not record.expected.unknown
            else rows.name(record)._replace(note="no date given")
            for record in coming[:SHOWN]
        ],
        "late": f"{headline(further)} before now, with no outcome recorded" if late else "",
    }


def _lists(register: Register) -> list[dict[str, str]]:
    counts = dict.fromkeys((kind.type for kind in KINDS), 0)
    for record in register.records.values():
        counts[type(record)] += 1
    return [
        {
            "title": kind.title,
            "to": f"{kind.folder}/",
            "count": f"{counts[kind.type]:,}",
            "answers": kind.answers,
        }
        for kind in KINDS
    ]


def _is_taken_back(record: Record) -> bool:
    return record.removed is not None or record.withdrawn is not None
