"""A meeting whose minutes are not there.

The Elected Local Policing Bodies (Specified Information) Order 2011, Schedule, paragraph 5(c), asks
for the minutes of each public meeting, and of each private one at which a matter of significant
public interest was discussed. Without them nobody can see what was agreed, and on what grounds.

The day in `due` is the office's own target. When it has passed, a public meeting without minutes is
an error. Meetings before the register began, and those of which nobody knows whether they were
public, are told as a note: the law may ask nothing of them. A private meeting is told only where a
decision that says it is of significant public interest rests on it.

What is checked is that something is recorded of the minutes: where they are, the day on which they
were approved, or a day by which they are due. What they say is not checked.

Bad:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        public: yes
        time: 2.00 pm
        place: Northshire House, Northtown
        agenda:
          - item: 1
            title: Vehicle recovery
        minutes:
          due: 15 October 2026
        ---
Good:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        public: yes
        time: 2.00 pm
        place: Northshire House, Northtown
        agenda:
          - item: 1
            title: Vehicle recovery
        minutes:
          due: 15 December 2026
        ---
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from register.linking.register import Register
from register.linking.story import meeting_title
from register.records.dates import Answer, is_before
from register.records.decision import Authority, Decision
from register.records.meeting import Meeting
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.place import Place


class Resting(NamedTuple):
    """A decision that rests on a meeting, and which of its authorities says so, from 0."""

    decision: Decision
    number: int

    @property
    def authority(self) -> Authority:
        """What it says of the meeting."""
        return self.decision.authority[self.number]

    @property
    def place(self) -> Place:
        """Where it says so."""
        return self.decision.where("authority", self.number)


def check(register: Register) -> Iterator[Found]:
    """Meetings that are over, without minutes; those made from mentions where a decision does."""
    for meeting in register.all_of(Meeting):
        behind = tuple(_resting_on(meeting, register))
        level = _level(meeting, behind, register)
        if level and (behind or meeting.held.path) and not meeting.removed:
            yield Found(_place(meeting, behind), _message(meeting, register), _HINT, level)


_HINT = (
    "If they are published, give their file or address:"
    + pasted("minutes:", "  document: minutes.pdf")
    + "\nIf they are still to come, give the day by which the office means to publish them:"
    + pasted("minutes:", "  due: 15 December 2026")
    + "\nIf they are not held, nothing more can be done here: ask the body that met."
)


def _level(meeting: Meeting, behind: tuple[Resting, ...], register: Register) -> Level | None:
    """How much it matters that a meeting has no minutes; None where it has, or needs none yet."""
    latest, minutes = meeting.date.latest, meeting.minutes
    if latest is None or latest >= register.day:
        return None
    if minutes and (minutes.document or minutes.approved):
        return None
    if any(resting.authority.minutes_approved for resting in behind):
        return None
    last = minutes.due.latest if minutes and minutes.due else None
    if minutes and minutes.due and (last is None or last >= register.day):
        return None
    if meeting.public is False:
        told = any(_is_significant(resting.decision) for resting in behind)
        return Level.NOTE if told else None
    start = register.settings.start
    early = bool(start and is_before(meeting.date, start) is not Answer.NO)
    if meeting.public is None or early:
        return Level.NOTE
    return Level.ERROR if last else Level.WARNING


def _resting_on(meeting: Meeting, register: Register) -> Iterator[Resting]:
    """The decisions that name a meeting as one that considered them, and where they do."""
    for link in register.links_to.get(meeting.key, ()):
        decision = register.records[link.source]
        if isinstance(decision, Decision) and link.field[:1] == ("authority",):
            yield Resting(decision, int(link.field[1]))


def _is_significant(decision: Decision) -> bool:
    return bool(decision.significant and decision.significant.value)


def _place(meeting: Meeting, behind: tuple[Resting, ...]) -> Place:
    """In the meeting's own file, or in that of a decision where it has none."""
    return meeting.where("minutes") if meeting.held.path else behind[0].place


def _message(meeting: Meeting, register: Register) -> str:
    due = meeting.minutes.due if meeting.minutes else None
    title = meeting_title(meeting, register)
    which = "this meeting" if meeting.held.path else f"the meeting “{title}”"
    if due:
        return f"The minutes of {which} were due by {due.words}, and are not here."
    known = "" if meeting.public is not None else " Whether it was public is not known."
    return f"No minutes of {which} are here, and no day by which they are due.{known}"


RULE = Rule("R706", "minutes-not-there", Level.WARNING, __doc__, check)
