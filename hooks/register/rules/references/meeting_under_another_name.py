"""A meeting under another name than papers look for it by.

Papers and decisions say before which body they came, and when; from that the register knows the
meeting. A file that is called otherwise makes a second page of the same meeting, on which none of
its papers stand.

Bad:
    content/meetings/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 10 October 2026
        public: no
        ---
        The board looked at the lease.
Good:
    content/meetings/collaboration-board-2026-10-10.md
        ---
        body: collaboration-board
        date: 10 October 2026
        public: no
        ---
        The board looked at the lease.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.meetings import meeting_id
from register.linking.register import Register
from register.records.body import Body
from register.records.meeting import Meeting
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Meetings whose files are not called by body and day; a second of a day may add to that."""
    for meeting in register.all_of(Meeting):
        body = register.find(meeting.body, Body)
        if not meeting.held.path or body is None or not meeting.date.is_exact:
            continue
        name = meeting_id(body.key, meeting.date)
        if meeting.id != name and not meeting.id.startswith(f"{name}-"):
            yield Found(
                meeting.where("date"),
                f"This meeting is called {meeting.id}, and papers of its body and its day lead to "
                f"{name}.",
                "If the day is mistyped, correct it. If not, call the file:"
                + pasted(f"{name}.md")
                + "\nIf it was published already, also name the old one in it:"
                + pasted(f"formerly: {meeting.id}"),
            )


RULE = Rule("R324", "meeting-under-another-name", Level.WARNING, __doc__ or "", check)
