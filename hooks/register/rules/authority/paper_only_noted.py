"""A decision that rests on a paper which only asked to note.

To note a report is not to approve what it describes. If no paper asked for the decision, the
public cannot see that it was ever put forward.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        recommendations:
          - verb: note
            text: That the Board note the new contract.
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
from register.records.body import Body
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_NO_CONSENT = frozenset({"note", "notify"})


def check(register: Register) -> Iterator[Found]:
    """Decisions of which every paper is held here, and none asked for more than to note."""
    for decision in register.all_of(Decision):
        papers = papers_behind(decision, register)
        if not papers or len(papers) < len(decision.background):
            continue
        verbs = {r.verb for paper in papers for r in paper.recommendations}
        asks = all(paper.recommendations for paper in papers)
        if asks and verbs <= _NO_CONSENT:
            newest = papers[-1]
            found = register.find(newest.to, Body)
            body = found.title if found else "body it was put to"
            yield Found(
                decision.where("background"),
                f"No paper behind this decision asked for it: “{newest.title}” "
                f"({newest.date.words}) only asked the {body} to note it.",
                "If another paper asked for the decision, name it in `background`. If none did, "
                "say in the text what the decision rests on.",
            )


RULE = Rule("R502", "paper-only-noted", Level.WARNING, __doc__, check)
