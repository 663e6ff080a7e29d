"""Nothing says whether a decision is of significant public interest.

The Elected Local Policing Bodies (Specified Information) Order 2011, Schedule, paragraph 5(d), asks
for a record of each decision of significant public interest. Somebody has to judge which those are.
The public should see who did, and by which published criterion.

This is a question, and what is looked at is near the point and not the point itself. A judgement
that is given has to say whose it is and by what criterion. Where none is given, only decisions on
collaboration are asked about, since they reach beyond one office. A routine decision may leave it
out.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        significant:
          value: no
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        significant:
          value: no
          judged_by: Chief Executive
          criterion: It renews what was already agreed.
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision, Significance
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_LINES = {
    "judged_by": "  judged_by: Chief Executive",
    "criterion": "  criterion: and here the one that was published",
}
_NOT_SAID = {"judged_by": "who judged that", "criterion": "by which published criterion"}


def check(register: Register) -> Iterator[Found]:
    """Decisions that say nothing of it where it is asked, or not who judged and by what."""
    for decision in register.all_of(Decision):
        if decision.removed:
            continue
        if decision.significant:
            yield from _incomplete(decision, decision.significant)
        elif decision.effects or decision.kind == "collaboration":
            yield Found(
                decision.where(),
                "Is this decision of significant public interest? Nothing here says, nor who "
                "judged it.",
                "Add, with the right answer and the right words:"
                + pasted("significant:", "  value: yes", *_LINES.values())
                + "\nIf nobody judged it at the time, leave it out: the question stays open.",
            )


def _incomplete(decision: Decision, said: Significance) -> Iterator[Found]:
    given = {"judged_by": said.judged_by, "criterion": said.criterion}
    missing = [name for name, value in given.items() if not value]
    if missing:
        answer = "is" if said.value else "is not"
        yield Found(
            decision.where("significant"),
            f"This decision says that it {answer} of significant public interest. It does not say "
            f"{', nor '.join(_NOT_SAID[name] for name in missing)}.",
            "Below `significant`, add:" + pasted(*(_LINES[name] for name in missing)),
        )


RULE = Rule("R705", "significance-not-said", Level.WARNING, __doc__, check)
