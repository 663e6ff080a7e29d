"""``bodies/<id>/index.html``: a body, what it can do, its meetings and the papers put to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from register.output import Output
from register.pages.parts import Item, Row, fact, item, root_of, said, yes_or_no
from register.pages.provenance import published
from register.pages.record import View, record_page
from register.pages.related import limited
from register.pages.shelf import Shelf
from register.pages.succession import TAKEN_OVER, is_taken_over, notices
from register.pages.wording import ready_words
from register.records.body import Body
from register.records.meeting import Meeting
from register.records.terms import BODY_KIND, POWER

_TOLD = ("forces", "parent", "succeeds", "terms_of_reference", "meeting.body", "body.succeeds")
_EXPLAINED = {"agrees in principle": "in-principle"}
"""Powers whose meaning is not plain, and where it is explained."""


def pages(bodies: Iterable[Body], shelf: Shelf) -> Iterator[Output]:
    """The page of every body."""
    meetings: dict[str, list[str]] = {}
    for meeting in shelf.register.all_of(Meeting):
        held_by = shelf.register.find(meeting.body, Body)
        if held_by:
            meetings.setdefault(held_by.key, []).append(meeting.key)
    for body in bodies:
        yield _page(body, meetings.get(body.key, ()), shelf)


def _page(body: Body, meetings: Sequence[str], shelf: Shelf) -> Output:
    root = root_of(f"{body.address}index.html")
    newest_first = sorted(meetings, key=lambda key: (*shelf.sort_key(key), key))
    shown = [found for key in newest_first if (found := shelf.record(key))]
    terms = body.terms_of_reference
    own: View = {
        "terms": ready_words(terms.html, shelf, root) if terms else "",
        "members": list(body.members),
        "meetings": limited("Meetings", shown) if shown else {},
    }
    names = {"terms": "Terms of reference", "members": "Who sits on it"}
    kind = BODY_KIND.get(body.kind or "", "")
    return record_page(
        body,
        shelf,
        facts=_facts(body, shelf),
        own=own,
        told=_TOLD,
        sections=[(anchor, name) for anchor, name in names.items() if own[anchor]],
        later=[("meetings", "Meetings")] if shown else [],
        notices=notices(body, shelf),
        status=[
            *([TAKEN_OVER] if is_taken_over(body, shelf) else []),
            *([{"text": kind, "tone": "plain"}] if kind else []),
        ],
    )


def _facts(body: Body, shelf: Shelf) -> list[Row]:
    return [
        *fact("Short name", said(body.short)),
        *fact("Also known as", said(*body.aliases)),
        *fact("What it can do", [_power(power, shelf) for power in body.power]),
        *fact("Meets", said(body.meets)),
        *fact("Open to the public", yes_or_no(body.public)),
        *fact("Chair", said(body.chair)),
        *fact("Reports to", shelf.named(body.parent, "body")),
        *fact("Forces", shelf.each(body.forces, "force")),
        *published(body),
    ]


def _power(power: str, shelf: Shelf) -> Item:
    return item(POWER[power], shelf.explained(_EXPLAINED.get(power, "")))
