"""The columns of each type's table, and a record as a row of it.

Records are named by the links that are resolved already, so that a row costs a few microseconds.
A record that was removed shows its title and day, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from register.linking.register import Register
from register.linking.story import meeting_title
from register.linking.succession import Takeover, succession
from register.linking.timeline import Period
from register.pages.in_force import Stands, State, stands
from register.pages.parts import headline
from register.pages.table import Cell, Piece, Row, counted, date_cell, date_piece, words
from register.records import terms
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

NAMED = 3
"""How many records a cell names; more are counted."""
LATE = "this time has passed, and no outcome is recorded"
"""What is said behind the date of a decision that is still awaited after it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a type."""

    heads: tuple[str, ...]
    heading: int
    """The column that names the record."""


COLUMNS: dict[type[Record], Columns] = {
    Decision: Columns(("Reference", "Title", "Decided", "Forces", "Agreement"), 1),
    Paper: Columns(("Date", "Title", "Put to", "Asked for"), 1),
    Agreement: Columns(("Title", "Parties", "Ends"), 0),
    Meeting: Columns(("Date", "Meeting", "Papers", "Decisions"), 1),
    Body: Columns(("Name", "What it is", "What it can do"), 0),
    Force: Columns(("Name", "Policing body", "Agreements"), 0),
    Programme: Columns(("Name", "Led by", "Held to account by", "Agreement"), 0),
    Forthcoming: Columns(("Title", "Expected", "To be decided by", "Outcome"), 0),
}


class Rows:
    """Makes rows out of the records of one register."""

    def __init__(self, register: Register) -> None:
        """Start on a register."""
        self._register = register
        self._succession = succession(register)
        self._pieces: dict[str, Piece] = {}
        self._stands: dict[str, Stands] = {}
        self._make: dict[str, Callable[[Any], Row]] = {
            Decision.type: self._decision,
            Paper.type: self._paper,
            Agreement.type: self._agreement,
            Meeting.type: self._meeting,
            Body.type: self._body,
            Force.type: self._force,
            Programme.type: self._programme,
            Forthcoming.type: self._forthcoming,
        }

    def row(self, record: Record) -> Row:
        """The record's cells, one for each of the heads of its type."""
        row = self._make[record.type](record)
        if not record.removed:
            return row
        kept = {COLUMNS[type(record)].heading, _DATED.get(type(record), -1)}
        return tuple(cell if place in kept else () for place, cell in enumerate(row))

    def name(self, record: Record) -> Piece:
        """The record's name, with a link to it, and what became of it."""
        title = record.title
        if isinstance(record, Meeting) and not title:
            title = meeting_title(record, self._register)
        note = _fate(record) or self._taken_over(record)
        return Piece(title, quote(record.address), note=note)

    def _taken_over(self, record: Record) -> str:
        if not isinstance(record, Body | Force):
            return ""
        found = self._succession.from_(record)
        return "; ".join(taken_over_in(takeover, self._register.day) for takeover in found)

    def _decision(self, decision: Decision) -> Row:
        agreements = self._named(decision, "effects")
        return (
            words(decision.number),
            (self.name(decision),),
            date_cell(decision.decided),
            self._cell(self._forces_of(decision, agreements), "force"),
            self._cell(agreements, "agreement"),
        )

    def _paper(self, paper: Paper) -> Row:
        asked = dict.fromkeys(terms.VERB[r.verb] for r in paper.recommendations)
        verbs = [verb.removeprefix("asked ") for verb in asked]
        return (
            date_cell(paper.date),
            (self.name(paper),),
            self._cell(self._named(paper, "to"), "body", "bodies"),
            words(headline(", ".join(verbs))),
        )

    def _agreement(self, agreement: Agreement) -> Row:
        now = self._standing(agreement)
        forces = len(now.parties_on(self._register.day))
        return (
            (self.name(agreement),),
            words(headline(counted(forces, "force")) if forces else "not stated"),
            _until(now),
        )

    def _meeting(self, meeting: Meeting) -> Row:
        links = self._register.links_to.get(meeting.key, ())
        papers = dict.fromkeys(link.source for link in links if link.field[0] == "meeting")
        papers |= dict.fromkeys(self._named(meeting, "agenda"))
        count = headline(counted(len(papers), "paper")) if papers else "none held"
        considered = dict.fromkeys(
            link.source
            for link in links
            if link.field[0] == "authority" and link.source.startswith("decisions/")
        )
        decisions = self._cell(tuple(considered), "decision") or words("none recorded")
        return date_cell(meeting.date), (self.name(meeting),), words(count), decisions

    def _body(self, body: Body) -> Row:
        powers = ", ".join(terms.POWER[power] for power in body.power).lower()
        kind = terms.BODY_KIND[body.kind] if body.kind else ""
        return (self.name(body),), words(kind), words(headline(powers))

    def _force(self, force: Force) -> Row:
        day = self._register.day
        told = self._succession.tenures.of(force)
        bodies = [held.body for held in told if held.body and held.can_be_on(day)]
        links = self._register.links_to.get(force.key, ())
        agreements = dict.fromkeys(link.source for link in links if link.field[0] == "versions")
        agreements |= dict.fromkeys(self._taken_on(force))
        return (
            (self.name(force),),
            tuple(self._piece(body.key) for body in bodies),
            self._cell(tuple(agreements), "agreement"),
        )

    def _taken_on(self, force: Force) -> Iterator[str]:
        """The agreements that bind a force in place of those it took over from."""
        for takeover in self._succession.by(force):
            for link in self._register.links_to.get(takeover.before.key, ()):
                agreement = self._register.records.get(link.source)
                if link.field[0] == "versions" and isinstance(agreement, Agreement):
                    chain = self._standing(agreement).chain
                    if any(force.key == one.key for period in chain for one in period.forces):
                        yield agreement.key

    def _programme(self, programme: Programme) -> Row:
        return (
            (self.name(programme),),
            self._cell(self._named(programme, "lead_force"), "force") or words("not recorded"),
            self._cell(self._named(programme, "held_to_account_by"), "body", "bodies")
            or words("not recorded"),
            self._cell(self._named(programme, "agreement"), "agreement"),
        )

    def _forthcoming(self, forthcoming: Forthcoming) -> Row:
        return (
            (self.name(forthcoming),),
            (date_piece(forthcoming.expected, self._late(forthcoming)),),
            self._cell(self._named(forthcoming, "maker"), "body", "bodies")
            or words("not recorded"),
            self._outcome(forthcoming),
        )

    def _late(self, forthcoming: Forthcoming) -> str:
        return LATE if is_late(forthcoming, self._register.day) else ""

    def _outcome(self, forthcoming: Forthcoming) -> Cell:
        outcome = forthcoming.outcome
        if outcome is None:
            return words("none recorded yet")
        led_to = self._named(forthcoming, "outcome")
        if led_to:
            return self._cell(led_to, "record")
        return words(outcome.lapsed or outcome.note or "recorded")

    def _forces_of(self, decision: Decision, agreements: tuple[str, ...]) -> tuple[str, ...]:
        """The forces that a decision names, or else the parties of the one agreement it changes."""
        named = self._named(decision, "forces")
        agreement = self._register.records.get(agreements[0]) if len(agreements) == 1 else None
        if named or not isinstance(agreement, Agreement):
            return named
        chain = self._standing(agreement).chain
        made = {effect.version for effect in decision.effects}
        of_version = next((p for p in chain if p.version.version in made), None)
        return tuple(party.force.key for party in of_version.parties) if of_version else ()

    def _standing(self, agreement: Agreement) -> Stands:
        known = self._stands.get(agreement.key)
        if known is None:
            known = self._stands[agreement.key] = stands(agreement, self._register)
        return known

    def _named(self, record: Record, field: str) -> tuple[str, ...]:
        """The keys of the records that a field names."""
        links = self._register.links_from.get(record.key, ())
        return tuple(dict.fromkeys(link.target.key for link in links if link.field[0] == field))

    def _cell(self, keys: tuple[str, ...], one: str, many: str = "") -> Cell:
        if len(keys) > NAMED:
            return words(headline(counted(len(keys), one, many)))
        return tuple(self._piece(key) for key in keys)

    def _piece(self, key: str) -> Piece:
        piece = self._pieces.get(key)
        if piece is None:
            record = self._register.records[key]
            piece = self._pieces[key] = self.name(record)._replace(note="")
        return piece


def taken_over_in(takeover: Takeover, day: date) -> str:
    """What became of a body or force, behind its name in a list."""
    word = "taken over by" if takeover.is_over(day) else "to be taken over by"
    return f"{word} {takeover.after.title}, {takeover.on.words}"


def is_late(forthcoming: Forthcoming, day: date) -> bool:
    """Whether all of the time given for a decision had passed by ``day``, with no outcome."""
    latest = forthcoming.expected.latest
    return forthcoming.outcome is None and latest is not None and latest < day


_DATED: dict[type[Record], int] = {Decision: 2, Paper: 0, Meeting: 0, Forthcoming: 1}
"""The column that holds the record's own day."""


def _fate(record: Record) -> str:
    """What a reader has to know before going there."""
    if record.removed:
        return f"removed {record.removed.on.words}"
    if record.withdrawn:
        return f"withdrawn {record.withdrawn.on.words}"
    if isinstance(record, Decision) and record.status not in (None, "made"):
        return terms.DECISION_STATUS[str(record.status)].lower()
    return ""


def _until(now: Stands) -> Cell:
    """Until when an agreement is, was or will be in force."""
    if now.period is None:
        return ()
    if now.state is State.ENDED:
        return (date_piece(_last_end(now.chain)),)
    ends = now.period.version.ends
    return date_cell(ends) if ends else words("no end set")


def _last_end(chain: tuple[Period, ...]) -> When:
    stated = [period.version.ends for period in chain if period.version.ends]
    known = [end for end in stated if not end.unknown]
    return max(known, key=lambda end: end.sort_key) if known else When.nothing()
