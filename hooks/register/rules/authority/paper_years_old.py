"""A decision that rests on an old paper.

Costs, law and people change. A decision that rests on a paper of years ago should say what has
happened since, or name the newer paper. How old is old is the office's own choice, in its
settings.

Bad:
    content/papers/2023/2023-02-02-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 2 February 2023
        recommendations:
          - verb: approve
            text: That the Board approve the new contract.
        ---
        What the contract costs.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - paper: 2023-02-02-vehicle-recovery
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        recommendations:
          - verb: approve
            text: That the Board approve the new contract.
        ---
        What the contract costs.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - paper: 2026-10-01-vehicle-recovery
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.linking.story import papers_behind
from register.records.dates import When, whole_years_between
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.listing import in_words
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions whose newest paper is older than the office's target, by whole years."""
    limit = register.settings.targets.paper_years
    years = int(limit) if limit.isascii() and limit.isdigit() and len(limit) < 4 else 2
    for decision in register.all_of(Decision):
        papers = papers_behind(decision, register)
        if not papers:
            continue
        newest = papers[-1]
        decided = decision.decided if not decision.decided.unknown else year_of(decision, register)
        least, most = whole_years_between(newest.date, decided)
        if least is None or least < max(years, 1):
            continue
        if decision.decided.is_exact and least == most:
            age = f"{in_words(least)} year{'' if least == 1 else 's'}"
        else:
            apart = (decided.year or 0) - (newest.date.year or 0)
            age = f"about {in_words(apart)} year{'' if apart == 1 else 's'}"
        dated = (
            f"of {decided.words}"
            if not decision.decided.unknown
            else f"(its day is not known; its reference belongs to {decided.words})"
        )
        yield Found(
            decision.where("background"),
            f"The newest paper behind this decision, “{newest.title}” of {newest.date.words}, is "
            f"{age} older than the decision {dated}.",
            "If a later paper asked for it, name that paper in `background`. If there is none, "
            "say in the text what has changed since.",
        )


def year_of(decision: Decision, register: Register) -> When:
    """The year in a decision's reference, as the office numbers; unknown if there is none."""
    try:
        numbering = register.settings.numbering
    except ValueError:  # the pattern of a series has a rule of its own
        return When.nothing()
    for series in numbering:
        numbered = series.parse(decision.number)
        if numbered and numbered.year:
            year = numbered.year
            text = f"April {year} to March {year + 1}" if series.year_kind == "financial" else year
            when = When.read(str(text))
            if isinstance(when, When):
                return when
    return When.nothing()


RULE = Rule("R503", "paper-years-old", Level.WARNING, __doc__, check)
