"""Which force is in which agreement, and how that agreement stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from register.pages.chain import bound_as, day_words
from register.pages.in_force import Stands, State
from register.pages.parts import item
from register.pages.pictures.drawing import View, across, beside, down, shortened
from register.pages.shelf import Shelf
from register.pages.table import counted
from register.records.force import Force

MOST_FORCES = 14
"""Columns that a phone has room for."""
MOST_AGREEMENTS = 12
_STATES = {
    State.IN_FORCE: ("sure", "In force"),
    State.CANNOT_TELL: ("unsure", "Cannot be told"),
    State.TO_COME: ("to-come", "Not yet in force"),
    State.ENDED: ("ended", "Ended"),
}
_ROW = Decimal("2.75")
_PLAIN = re.compile(r" (?:Police|Constabulary|Police Service)$")


def matrix(held: Sequence[Stands], shelf: Shelf) -> View:
    """The picture; empty where there is nothing to compare.

    Of more than there is room for, the agreements shown are the first, and the forces those that
    are in most of them.
    """
    on = shelf.register.day
    shown = [now for now in held if now.parties_on(on) and now.state in _STATES]
    left_out = len(shown) - len(shown[:MOST_AGREEMENTS])
    shown = shown[:MOST_AGREEMENTS]
    forces, more = _forces(shown, on)
    if len(shown) < 2 or len(forces) < 2:
        return {}
    top = Decimal(max(len(_short(force)) for force in forces)) * Decimal("0.46") + 1
    rows = [_row(now, forces, top + _ROW * place, on) for place, now in enumerate(shown)]
    bottom = top + _ROW * len(shown) + 1
    used = [state for state in _STATES if any(now.state is state for now in shown)]
    day = day_words(on)
    return {
        "title": f"Forces and agreements on {day}",
        "desc": " ".join(_sentence(now, on) for now in shown),
        "height": down(bottom + Decimal("1.5") * len(used)),
        "heads": [
            {"x": _place(at, forces), "y": down(top), "text": _short(force)}
            for at, force in enumerate(forces)
        ],
        "foot": down(bottom - 1),
        "rows": rows,
        "legend": [
            {"kind": _STATES[s][0], "text": _STATES[s][1], "y": down(bottom + Decimal("1.5") * at)}
            for at, s in enumerate(used)
        ],
        "left_out": _left_out(left_out, more),
        "table": beside(
            f"The same as a table: who is in which agreement, on {day}",
            ("Agreement", "How it stands", "Forces"),
            [
                [
                    item(now.agreement.title, now.agreement.address),
                    item(_STATES[now.state][1]),
                    item(_named(now, on)),
                ]
                for now in shown
            ],
        ),
    }


def _forces(shown: Sequence[Stands], on: date) -> tuple[list[Force], int]:
    """The forces of the columns by name, and how many are left out."""
    held = [party.force for now in shown for party in now.parties_on(on)]
    counts: dict[str, int] = {}
    for force in held:
        counts[force.key] = counts.get(force.key, 0) + 1
    chosen = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_FORCES]
    by_key = {force.key: force for force in held}
    forces = sorted((by_key[key] for key in chosen), key=lambda force: force.title.casefold())
    return forces, len(counts) - len(chosen)


def _row(now: Stands, forces: Sequence[Force], top: Decimal, on: date) -> dict[str, object]:
    bound = {party.force.key for party in now.parties_on(on)}
    return {
        "text": shortened(now.agreement.title),
        "line": down(top + Decimal("0.25")),
        "y": down(top + Decimal("1.2")),
        "middle": down(top + Decimal("2")),
        "kind": _STATES[now.state][0],
        "places": [_place(at, forces) for at, force in enumerate(forces) if force.key in bound],
    }


def _place(at: int, forces: Sequence[Force]) -> str:
    return across(2 * at + 1, 0, 2 * len(forces))


def _short(force: Force) -> str:
    return shortened(_PLAIN.sub("", force.title), 22)


def _sentence(now: Stands, on: date) -> str:
    count = len(now.parties_on(on))
    return f"{now.agreement.title}: {_STATES[now.state][1].lower()}, {counted(count, 'force')}."


def _named(now: Stands, on: date) -> str:
    ordered = sorted(now.parties_on(on), key=lambda party: party.force.title.casefold())
    return ", ".join(
        party.force.title + ("" if party.count > 1 else f" ({bound_as(party).lower()})")
        for party in ordered
    )


def _left_out(agreements: int, forces: int) -> str:
    parts = [f"{agreements:,} agreements" if agreements else "", f"{forces:,} forces"]
    told = " and ".join(part for part in parts[: 1 + bool(forces)] if part)
    return f"Not drawn for want of room: {told}." if told else ""
