"""Two targets for one thing.

One saving is promised as 14% and has a target of 30%. Both may stand in the papers; a reader has
to be told that they differ, and which paper says which. Lines are about one thing when their
measure is the same, for the same force and over the same time; one that gives no time is about
any.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            percent: 10%
            status: target
          - measure: Cost of vehicles
            percent: 25%
            status: target
          - measure: Cost of vehicles
            percent: 8%
            status: actual
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            percent: 10%
            status: target
          - measure: Cost of vehicles
            percent: 10%
            status: target
          - measure: Cost of vehicles
            percent: 8%
            status: actual
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.kinds import Reference
from register.records.money import Money, same_at
from register.records.programme import Benefit, Programme
from register.rules.figures.parts import called
from register.rules.figures.wording import said_in, sum_and_share
from register.rules.finding import Level
from register.rules.rule import Found, Rule

PLANNED = ("target", "promised")
"""What a line says of a benefit before it has come."""
_COMPARED = 100
"""Lines of one measure that later ones are compared with; no programme has so many."""


def check(register: Register) -> Iterator[Found]:
    """Lines that plan for something else than an earlier line about the same thing."""
    for programme in register.all_of(Programme):
        planned: dict[tuple[str, str], list[Benefit]] = {}
        for number, line in enumerate(programme.benefits):
            if line.status not in PLANNED:
                continue
            before = planned.setdefault((called(line.measure), _force(line.force, register)), [])
            other = next((one for one in before if _clashes(one, line)), None)
            if len(before) < _COMPARED:
                before.append(line)
            if other is None:
                continue
            yield Found(
                programme.where("benefits", number),
                f"Two figures are planned for “{line.measure}”: {_said(other)}, and {_said(line)}.",
                "If one of them is a slip, correct it. If they are about different things, give "
                "each a `measure` or a `period` of its own. If the papers differ, nothing needs "
                "mending: the page shows both.",
            )


def _clashes(one: Benefit, line: Benefit) -> bool:
    """Whether two lines of one measure and force give other figures for what may be one time."""
    periods = {called(period) for period in (one.period, line.period) if period}
    return len(periods) < 2 and _differs(one, line)


def _force(force: Reference | None, register: Register) -> str:
    found = register.names.find(str(force), ("force",)).one if force else None
    return found.key if found else str(force or "")


def _differs(one: Benefit, line: Benefit) -> bool:
    """Whether both give a sum and the sums differ, or both a percentage and those do."""
    if one.amount and line.amount and not _same(one.amount, line.amount):
        return True
    comparable = not (one.baseline and line.baseline) or _same(one.baseline, line.baseline)
    given = one.percent is not None and line.percent is not None
    return given and comparable and one.percent != line.percent


def _same(one: Money, other: Money) -> bool:
    """Whether two sums are the same as far as the less precise one says."""
    rough, fine = sorted((one, other), key=lambda money: money.step, reverse=True)
    return same_at(fine.amount, rough)


def _said(line: Benefit) -> str:
    """What one line plans: ``£4.3m, 14% of £30.9m, promised (2015-11-26-agreements)``."""
    figures = sum_and_share(line)
    if line.status == "target":
        return f"a target of {figures}{said_in(line.paper)}"
    return f"{figures}, promised{said_in(line.paper)}"


RULE = Rule("R605", "two-targets", Level.WARNING, __doc__, check)
