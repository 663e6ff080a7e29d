"""Matters: an agreement, the papers that led to its versions, and the decisions that made them.

A register is made of matters, ten records each, one after another. What a matter holds depends on
the seed and on the matters before it only, so that a larger corpus begins with the smaller one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from register.bench.chance import Chance
from register.bench.layout import slug
from register.bench.places import BOARDS, FORCES, HOME, PANEL, Board, Force
from register.bench.sentences import capital
from register.bench.vocabulary import SERVICES

FIRST = date(2012, 11, 22)
"""The day from which there is a policing body to decide anything."""
_STARTS = 8 * 365
"""Days within which matters begin; they run for up to two years."""
_GOLDEN = 0.6180339887498949
"""Its multiples fall evenly between 0 and 1, however many there are."""

KINDS = ("policy", "contract", "budget", "grant", "property", "appointment", "other")
_LATER = ("amended", "joined", "extended")


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """A report put to a board."""

    id: str
    title: str
    board: Board
    day: date
    item: int


@dataclass(frozen=True, slots=True)
class PlannedVersion:
    """A version of the matter's agreement."""

    label: str
    effect: str
    signed: date
    in_force: date
    ends: date | None
    joins: Force | None


@dataclass(frozen=True, slots=True)
class PlannedDecision:
    """A decision, resting on one of the matter's papers."""

    reference: str
    day: date
    kind: str
    paper: PlannedPaper
    version: PlannedVersion | None
    """The version that it makes."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What belongs together: one agreement, three papers, six decisions."""

    number: int
    service: str
    agreement: str
    """The id of the agreement."""
    title: str
    forces: tuple[Force, ...]
    """The first parties."""
    papers: tuple[PlannedPaper, ...]
    versions: tuple[PlannedVersion, ...]
    decisions: tuple[PlannedDecision, ...]


def plan(seed: int, number: int, taken: Counter[int]) -> Matter:
    """The matter with this number; ``taken`` counts the references of each year, and goes on."""
    chance = Chance(f"{seed}/{number}/plan")
    service = chance.pick(SERVICES)
    others = [force for force in FORCES if force is not HOME]
    forces = (HOME, *chance.several(others, chance.number(1, 6)))
    papers = _papers(chance, number, service)
    days = [_workday(papers[n // 2].day + timedelta(chance.number(1, 20))) for n in range(6)]
    versions = _versions(chance, days[::2], [f for f in others if f not in forces])
    decisions = []
    for n, day in enumerate(days):
        made = versions[n // 2] if n % 2 == 0 and n // 2 < len(versions) else None
        taken[day.year] += 1
        reference = f"CPCC{day.year}-{taken[day.year]:03}"
        kind = "collaboration" if made else chance.pick(KINDS)
        decisions.append(PlannedDecision(reference, day, kind, papers[n // 2], made))
    title = f"{capital(service)} agreement of {forces[0].area} and {forces[1].area}"
    return Matter(
        number=number,
        service=service,
        agreement=f"{slug(service)}-{number + 1:05}",
        title=f"{title}, number {number + 1}",
        forces=forces,
        papers=papers,
        versions=versions,
        decisions=tuple(decisions),
    )


def _papers(chance: Chance, number: int, service: str) -> tuple[PlannedPaper, ...]:
    """Papers about eight months apart, each on a day on which its board meets."""
    start = FIRST + timedelta(int(number * _GOLDEN % 1 * _STARTS))
    papers = []
    for step, what in enumerate(("proposal", "progress and changes", "review and extension")):
        board = chance.pick([b for b in BOARDS if b is not PANEL])
        month = start.replace(day=28) + timedelta(5 + step * 244 + chance.number(0, 28))
        day = board.meets(month)
        id_ = f"{day}-{slug(service)}-{number * 3 + step + 1:05}"
        title = f"{capital(service)}, {what}"
        papers.append(PlannedPaper(id_, title, board, day, chance.number(3, 18)))
    return tuple(papers)


def _versions(chance: Chance, days: list[date], others: list[Force]) -> tuple[PlannedVersion, ...]:
    """One to three versions without a gap, each in force some weeks after it was decided."""
    starts = [day + timedelta(chance.number(20, 50)) for day in days]
    count = chance.pick((1, 1, 2, 2, 2, 3, 3))
    found = []
    for n in range(count):
        effect = "original" if n == 0 else chance.pick(_LATER)
        last = date(chance.number(2031, 2036), 3, 31) if chance.happens(0.3) else None
        found.append(
            PlannedVersion(
                label=str(starts[n]) if n else "original",
                effect=effect,
                signed=_workday(days[n] + timedelta(chance.number(2, 12))),
                in_force=starts[n],
                ends=starts[n + 1] - timedelta(1) if n + 1 < count else last,
                joins=chance.pick(others) if effect == "joined" else None,
            )
        )
    return tuple(found)


def _workday(day: date) -> date:
    return day + timedelta(max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
