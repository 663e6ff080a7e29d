"""``meetings/<id>/index.html``: one meeting of a body, and the papers put to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from register.linking.story import meeting_title
from register.output import Output
from register.pages.attached import named_document
from register.pages.parts import Item, Row, dated, fact, item, said, yes_or_no
from register.pages.provenance import callout, published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.records.meeting import Meeting
from register.records.paper import Paper

_TOLD = ("body", "agenda", "paper.meeting")


def pages(meetings: Iterable[Meeting], shelf: Shelf) -> Iterator[Output]:
    """The page of every meeting, those made from what other records say of them too."""
    for meeting in meetings:
        yield _page(meeting, shelf)


def _page(meeting: Meeting, shelf: Shelf) -> Output:
    agenda = _agenda(meeting, shelf)
    own: View = {"agenda": agenda, "attended": list(meeting.attended)}
    sections = [("agenda", "Agenda and papers")] if agenda else []
    sections += [("attended", "Who attended")] if meeting.attended else []
    return record_page(
        meeting,
        shelf,
        facts=_facts(meeting, shelf),
        own=own,
        told=_TOLD,
        notices=[] if meeting.held.path else [_made_from_others()],
        sections=sections,
        status=[{"text": "Meeting", "tone": "plain"}],
        title=meeting_title(meeting, shelf.register),
    )


def _made_from_others() -> dict[str, object]:
    words = "Nobody has written this meeting up. The page is made from the records that name it."
    return callout("Known from other records only", said(words))


def _facts(meeting: Meeting, shelf: Shelf) -> list[Row]:
    return [
        *fact("Body", shelf.named(meeting.body, "body")),
        *fact("Date", dated(meeting.date)),
        *fact("Time", said(meeting.time)),
        *fact("Place", said(meeting.place)),
        *fact("Open to the public", yes_or_no(meeting.public)),
        *fact("Minutes", _minutes(meeting)),
        *published(meeting),
    ]


def _minutes(meeting: Meeting) -> list[Item]:
    minutes = meeting.minutes
    if minutes is None:
        return [item("Not held here")]
    found = named_document(meeting, "The minutes", minutes.document)
    if minutes.approved:
        found.append(item(f"Approved: {minutes.approved.words}", note=minutes.approved.note))
    if minutes.due:
        found.append(item(f"Due: {minutes.due.words}", note=minutes.due.note))
    return found or [item("Not held here")]


def _agenda(meeting: Meeting, shelf: Shelf) -> list[dict[str, object]]:
    """The items of the agenda and the papers put to it, in the order of their numbers."""
    listed: list[dict[str, object]] = []
    named = set()
    for entry in meeting.agenda:
        paper = shelf.register.find(entry.paper, Paper)
        if paper:
            named.add(paper.key)
        found = shelf.record(paper.key, note="") if paper else None
        same = found and found["text"] == entry.title
        title = "" if same else entry.title
        listed.append({"number": entry.item, "title": title, "paper": found})
    for link in shelf.register.links_to.get(meeting.key, ()):
        record = shelf.register.records.get(link.source)
        if link.field == ("meeting",) and isinstance(record, Paper) and record.key not in named:
            found = shelf.record(record.key, note="")
            if found:
                listed.append({"number": record.agenda_item or "", "title": "", "paper": found})
    return sorted(listed, key=lambda entry: _in_order(str(entry["number"])))


def _in_order(number: str) -> tuple[bool, list[int], str]:
    return not number, [int(part) for part in re.findall("[0-9]{1,6}", number)], number
