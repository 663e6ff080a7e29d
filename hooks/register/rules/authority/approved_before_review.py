"""An approval given before the review that should inform it.

A business case is reviewed from outside so that those who approve it know what the review found. If
the review came afterwards, the approval was given without it.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        stages:
          - stage: outline business case
            on: 22 January 2026
          - stage: assurance review
            what: The outline business case
            on: April 2026
            on_note: The paper gives the month.
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        stages:
          - stage: assurance review
            what: The outline business case
            on: April 2026
            on_note: The paper gives the month.
          - stage: outline business case
            on: 22 May 2026
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.body import Body
from register.records.dates import Answer, is_before
from register.records.programme import Programme, Stage
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_CASES = ("outline business case", "full business case")


def check(register: Register) -> Iterator[Found]:
    """Cases approved before a review that names them; where that cannot be told, nothing."""
    for programme in register.all_of(Programme):
        reviews = [stage for stage in programme.stages if stage.stage == "assurance review"]
        for number, case in enumerate(programme.stages):
            if case.stage not in _CASES or case.on is None:
                continue
            for review in reviews:
                on = review.on if _is_of(review, case) else None
                if on and is_before(case.on, on) is Answer.YES:
                    body = register.find(case.by, Body)
                    by = f" by the {body.title}" if body else ""
                    reviewer = f" by {review.reviewer}" if review.reviewer else ""
                    dated = "on" if case.on.is_exact else "at a time given as"
                    yield Found(
                        programme.where("stages", number, "on"),
                        f"The {case.stage} was approved{by} {dated} {case.on.words}. The review "
                        f"of it{reviewer} is dated later: {on.words}.",
                        "If one of the dates is wrong, correct it. Otherwise nothing needs "
                        "mending: the page shows which came first.",
                    )


def _is_of(review: Stage, case: Stage) -> bool:
    """Whether a review says that it is of this case."""
    what = " ".join((review.what or "").casefold().split())
    own = " ".join((case.what or "").casefold().split())
    return case.stage in what and own in what


RULE = Rule("R508", "approved-before-review", Level.WARNING, __doc__, check)
