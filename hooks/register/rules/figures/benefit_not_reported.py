"""A benefit that was promised and never reported again.

A promise helps to decide; whether it was kept tells if the decision was a good one. When no later
paper says what came of it, the public cannot know. The register says so after a year. It does not
know what no paper told it.

Bad:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        What it costs.
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            amount: £314k
            status: promised
            paper: papers/shared-fleet
        ---
        Two forces buy their vehicles together.
Good:
    content/papers/2023/shared-fleet.md
        ---
        title: Shared fleet
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        ---
        What it costs.
    content/papers/2025/shared-fleet-report.md
        ---
        title: Shared fleet report
        to: collaboration-board
        from: Chief Executive
        date: 6 February 2025
        ---
        What it saved.
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            amount: £314k
            status: promised
            paper: papers/shared-fleet
          - measure: Cost of vehicles
            amount: £290k
            status: reported
            paper: papers/shared-fleet-report
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from register.linking.register import Register
from register.records.answers import Answer
from register.records.dates import When, is_before, whole_years_between
from register.records.paper import Paper
from register.records.programme import Benefit, Programme
from register.rules.figures.parts import called
from register.rules.figures.two_targets import PLANNED
from register.rules.figures.wording import said_in, sum_and_share
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule

_NAMED = 3
"""How many benefits a message names; the page lists them all."""


def check(register: Register) -> Iterator[Found]:
    """What each paper promised and no later one reports on: one note a paper."""
    for programme in register.all_of(Programme):
        lines = programme.benefits
        names = {called(line.name) for line in lines if line.name}
        reports = _reports(lines, register)
        unreported: dict[str, list[int]] = {}
        for number, line in enumerate(lines):
            is_item = line.part_of is not None and called(line.part_of) in names
            if line.status in PLANNED and not is_item and not _reported(line, reports, register):
                unreported.setdefault(str(line.paper or ""), []).append(number)
        for numbers in unreported.values():
            promised = [lines[number] for number in numbers]
            since = _date(promised[0], register)
            if since is None or _is_young(since, register):
                continue
            yield Found(
                programme.where("benefits", numbers[0]),
                f"{_promised(promised)} {_when(since)}{said_in(promised[0].paper)}. No later "
                "paper held here reports what came of it.",
                "If one does, add a line with the same `measure`, `status: reported` and that "
                "paper. If none does, nothing needs mending.",
            )


Reports = Mapping[str, Mapping[str, When | None]]
"""By measure, when it was reported on: each date once, by its data form."""


def _reports(lines: Sequence[Benefit], register: Register) -> Reports:
    found: dict[str, dict[str, When | None]] = {}
    for line in lines:
        if line.status not in PLANNED:
            date = _date(line, register)
            found.setdefault(called(line.measure), {})[date.edtf if date else ""] = date
    return found


def _reported(line: Benefit, reports: Reports, register: Register) -> bool:
    """Whether a line reports on the same measure in a paper that may be a later one."""
    promised = _date(line, register)
    of_it = reports.get(called(line.measure), {}).values()
    return any(_may_be_later(report, promised) for report in of_it)


def _may_be_later(report: When | None, promise: When | None) -> bool:
    """Whether a report may have come after the promise; days that are not known leave it open."""
    if report is None or promise is None:
        return True
    if report.edtf and report.edtf == promise.edtf:
        return False
    return is_before(report, promise) is not Answer.YES


def _date(line: Benefit, register: Register) -> When | None:
    paper = register.find(line.paper, Paper)
    return paper.date if paper else None


def _is_young(since: When, register: Register) -> bool:
    """Whether a report cannot be expected yet."""
    years = whole_years_between(since, When.of(register.day))[0]
    return years is not None and years < 1


def _when(since: When) -> str:
    return "on a day not stated in the record" if since.unknown else _on(since)


def _on(since: When) -> str:
    return f"on {since.words}" if since.is_exact else f"at a time given as {since.words}"


def _promised(promised: list[Benefit]) -> str:
    was = "was" if len({line.measure for line in promised}) == 1 else "were"
    targets = all(line.status == "target" for line in promised)
    return f"{_named(promised)} {was} {'set as a target' if targets else 'promised'}"


def _named(promised: list[Benefit]) -> str:
    """The benefits by name, each once with all its figures; those with figures first."""
    figures: dict[str, list[str]] = {}
    for line in sorted(promised, key=lambda line: not sum_and_share(line)):
        figures.setdefault(line.measure, []).extend(filter(None, [sum_and_share(line)]))
    words = [f"“{name}”" + (f" ({listed(of)})" if of else "") for name, of in figures.items()]
    more = len(words) - _NAMED
    rest = [f"{more} more" if more > 1 else "one more"] if more > 0 else []
    return listed([*words[:_NAMED], *rest])


RULE = Rule("R606", "benefit-not-reported", Level.NOTE, __doc__, check)
