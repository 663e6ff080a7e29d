"""Minutes approved after the decision that rests on them.

Until its minutes are approved, what a meeting agreed is not settled. A decision that points to
them was taken on a draft.

Bad:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        ---
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        authority:
          - meeting: collaboration-board-2026-10-01
            minutes_approved: 29 October 2026
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
        ---
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        authority:
          - meeting: collaboration-board-2026-10-01
            minutes_approved: 8 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import Answer, When, is_before
from register.records.decision import Decision
from register.records.meeting import Meeting
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions taken before the minutes that they cite, or the meeting's own, were approved."""
    for decision in register.all_of(Decision):
        for number, authority in enumerate(decision.authority):
            if not authority.minute and not authority.minutes_approved:
                continue  # a decision may follow its meeting before there are minutes
            meeting = register.find(authority.meeting, Meeting)
            held = meeting.minutes.approved if meeting and meeting.minutes else None
            approved = authority.minutes_approved or held
            if meeting is None or approved is None:
                continue
            place = decision.where("authority", number, "minutes_approved")
            answer = is_before(decision.decided, approved)
            if answer is Answer.YES:
                yield Found(
                    place,
                    f"This was decided {_dated(decision.decided)}, and the minutes that it cites "
                    f"were approved later, {_dated(approved)}.",
                    "If one of the dates is wrong, correct it. Otherwise nothing needs mending: "
                    "the page shows which came first.",
                )
            elif answer is Answer.CANNOT_TELL:
                yield Found(
                    place,
                    f"This was decided {_dated(decision.decided)}, and the minutes that it cites "
                    f"were approved {_dated(approved)}: which came first cannot be told.",
                    "If a paper gives the exact day, write it here. Until then nothing needs "
                    "mending.",
                    Level.NOTE,
                )


def _dated(when: When) -> str:
    """The date behind its preposition, an exact day plainly and a vague one as vague."""
    if when.unknown:
        return "on a day not stated in the record"
    return f"on {when.words}" if when.is_exact else f"at a time given as {when.words}"


RULE = Rule("R504", "minutes-after-decision", Level.WARNING, __doc__, check)
