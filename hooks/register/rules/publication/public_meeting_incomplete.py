"""A public meeting without its time, place or agenda.

The Elected Local Policing Bodies (Specified Information) Order 2011, paragraph 5, asks for the
date, time and place of each public meeting, and for what was on its agenda. Nobody can attend a
meeting without them.

Bad:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        public: yes
        time: 2.00 pm
        minutes:
          due: 15 December 2026
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

from register.linking.register import Register
from register.records.meeting import Meeting
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_LINES = {
    "time": ("time: 2.00 pm",),
    "place": ("place: Northshire House, Northtown",),
    "agenda": ("agenda:", "  - item: 1", "    title: Vehicle recovery"),
}


def check(register: Register) -> Iterator[Found]:
    """Meetings held in public; papers put to a meeting are an agenda."""
    for meeting in register.all_of(Meeting):
        if not meeting.public:
            continue
        given = {
            "time": meeting.time,
            "place": meeting.place,
            "agenda": meeting.agenda or _papers(meeting, register),
        }
        missing = [name for name, value in given.items() if not value]
        if missing:
            yield Found(
                meeting.where("public"),
                f"This meeting was public, and its {' and '.join(missing)} "
                f"{'is' if len(missing) == 1 else 'are'} not given.",
                "Add, with the right words:"
                + pasted(*(line for name in missing for line in _LINES[name])),
            )


def _papers(meeting: Meeting, register: Register) -> bool:
    links = register.links_to.get(meeting.key, ())
    return any(link.field == ("meeting",) for link in links)


RULE = Rule("R703", "public-meeting-incomplete", Level.ERROR, __doc__, check)
