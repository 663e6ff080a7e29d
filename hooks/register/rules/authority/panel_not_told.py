"""The Panel was to be told, and nothing says that it was.

The Police and Crime Panel asks questions on behalf of the public, and can only do so in time if it
hears of decisions before they are taken. Where a paper asks for the Panel to be told, the public
should be able to see that it was.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        recommendations:
          - verb: notify
            text: That the Commissioner tell the Police and Crime Panel of the decision to come.
            about: shared-fleet
        ---
        What the contract costs.
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        ---
        Two forces buy their vehicles together.
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
          - verb: notify
            text: That the Commissioner tell the Police and Crime Panel of the decision to come.
            about: shared-fleet
        ---
        What the contract costs.
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        ---
        Two forces buy their vehicles together.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        programmes: [shared-fleet]
        background:
          - paper: 2026-10-01-vehicle-recovery
        panel:
          notified: 5 October 2026
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.records.paper import Paper, Recommendation
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_PANEL = re.compile(r"\bpanel\b", re.IGNORECASE)


def check(register: Register) -> Iterator[Found]:
    """Papers that ask for the Panel to be told, where no decision on the matter says it was."""
    for paper in register.all_of(Paper):
        for number, asked in enumerate(paper.recommendations):
            if asked.verb != "notify" or asked.repeats or not _PANEL.search(asked.text):
                continue
            if not any(_told(decision) for decision in _about(paper, asked, register)):
                yield Found(
                    paper.where("recommendations", number),
                    f"This paper asks for the Police and Crime Panel to be told of decisions to "
                    f"come{_numbered(asked)}. No decision on the matter that is held here says "
                    "that it was.",
                    "If the Panel was told, say so in the decision:"
                    + pasted("panel:", "  notified: 5 October 2026")
                    + "\nIf the decision is still to come, nothing needs mending yet.",
                )


def _numbered(asked: Recommendation) -> str:
    return f" ({asked.number})" if asked.number else ""


def _about(paper: Paper, asked: Recommendation, register: Register) -> Iterator[Decision]:
    """Decisions that rest on the paper, or name what the recommendation is about."""
    found = (register.names.find(str(reference)).one for reference in asked.about)
    for key in (paper.key, *(target.key for target in found if target)):
        for link in register.links_to.get(key, ()):
            decision = register.records[link.source]
            if isinstance(decision, Decision):
                yield decision


def _told(decision: Decision) -> bool:
    """Whether anything is recorded of the Panel."""
    panel = decision.panel
    return bool(panel and (panel.notified or panel.meeting or panel.response))


RULE = Rule("R510", "panel-not-told", Level.NOTE, __doc__, check)
