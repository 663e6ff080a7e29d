"""Meetings that papers and decisions name but nobody has written up still get their page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from register.linking.names import Names
from register.records.dates import When
from register.records.decision import Decision
from register.records.kinds import Reference
from register.records.marks import Marks
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.record import Held, Record

_ID = re.compile(r"(?:meetings/)?(.+)-([0-9]{4}-[0-9]{2}-[0-9]{2})")


def meeting_id(body: str, day: When) -> str:
    """The id of the meeting of a body (by key or id) on a day: ``board-2016-02-25``."""
    return f"{body.removeprefix('bodies/')}-{day.edtf}"


def meetings_from_mentions(records: Iterable[Record], names: Names) -> Iterator[Meeting]:
    """A meeting for each body and day that a record names and no file holds."""
    made: set[str] = set()
    for body, day in _mentioned(records, names):
        id_ = meeting_id(body, day)
        if id_ not in made and not names.find(id_, ("meeting",)).targets:
            made.add(id_)
            yield _meeting(id_, body, day)


def _mentioned(records: Iterable[Record], names: Names) -> Iterator[tuple[str, When]]:
    for record in records:
        if isinstance(record, Paper):
            body = names.find(str(record.to), ("body",)).one
            if body and record.date.is_exact:
                yield body.key, record.date
        elif isinstance(record, Decision):
            for authority in record.authority:
                named = _ID.fullmatch(authority.meeting.typed.strip("/"))
                body = names.find(named[1], ("body",)).one if named else None
                day = When.read(named[2]) if named else None
                if body and isinstance(day, When):
                    yield body.key, day


def _meeting(id_: str, body: str, day: When) -> Meeting:
    held = Held("meeting", id_, "", "", Marks(), (), "", (), "", "")
    return Meeting(held=held, body=Reference(body, ("body",)), date=day)
