"""A decision signed before the meeting that it rests on.

A decision that cites a meeting says that the matter was settled there. Signed before it, the
decision rests on something that had not happened.

Bad:
    content/meetings/collaboration-board/collaboration-board-2026-10-20.md
        ---
        body: collaboration-board
        date: 20 October 2026
        minutes:
          due: 15 December 2026
        ---
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        authority:
          - meeting: collaboration-board-2026-10-20
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        minutes:
          due: 15 December 2026
        ---
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        authority:
          - meeting: collaboration-board-2026-10-01
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import Answer, is_before
from register.records.decision import Decision
from register.records.meeting import Meeting
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions taken before a meeting they rest on; dates too vague to tell are left alone."""
    for decision in register.all_of(Decision):
        for number, authority in enumerate(decision.authority):
            meeting = register.find(authority.meeting, Meeting)
            if meeting and is_before(decision.decided, meeting.date) is Answer.YES:
                yield Found(
                    decision.where("authority", number, "meeting"),
                    f"This was decided on {decision.decided.words}, before the meeting that it "
                    f"rests on ({meeting.date.words}).",
                    "Look both days up, and correct the one that is wrong, or name the meeting "
                    "that is meant.",
                )


RULE = Rule("R511", "decided-before-meeting", Level.WARNING, __doc__, check)
