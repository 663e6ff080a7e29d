"""Which feed and calendar a page offers: the nearest to what it shows.

    decisions/feed.atom                  everything of a type
    forces/barset/feed.atom              what touches a force, and its calendar beside it
    feed.atom                            everything, for every other page

One list, from which pages link and exports write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from register.linking.makers import made_as_a_rule
from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.record import Record

FEED = "feed.atom"
CALENDAR = "calendar.ics"
SIGNIFICANT = "decisions/significant.atom"
CHANGES = "changes/feed.atom"

OWN_FEED = (Force, Agreement, Body, Programme)
"""Types whose every record has a feed of its own."""
OWN_CALENDAR = (Force, Body)
"""Types whose every record has a calendar of its own."""
TYPES: Mapping[type[Record], str] = {
    Decision: "Decisions",
    Paper: "Papers",
    Agreement: "Agreements",
    Forthcoming: "Decisions coming up",
    Meeting: "Meetings",
}
"""Types that have a feed of all their records, and what it is called."""

_FOLDERS = {type_.folder: name for type_, name in TYPES.items()}
_OWN_FEED = {type_.folder for type_ in OWN_FEED}
_OWN_CALENDAR = {type_.folder for type_ in OWN_CALENDAR}


@dataclass(frozen=True, slots=True)
class Followed:
    """Something to follow."""

    address: str
    """Of the feed or calendar, on the site."""
    title: str


def feed_of(address: str, title: str) -> Followed:
    """The feed nearest to the page at ``address`` (``forces/barset/index.html``)."""
    folder, _, rest = address.partition("/")
    own, _, leaf = rest.partition("/")
    if folder in _OWN_FEED and leaf:
        return Followed(f"{folder}/{own}/{FEED}", title)
    if folder in _FOLDERS:
        return Followed(f"{folder}/{FEED}", _FOLDERS[folder])
    if folder == "changes":
        return Followed(CHANGES, "Changes, corrections and withdrawals")
    return Followed(FEED, "Everything new")


def calendar_of(address: str, title: str) -> Followed:
    """The calendar nearest to the page at ``address``."""
    folder, _, rest = address.partition("/")
    own, _, leaf = rest.partition("/")
    if folder in _OWN_CALENDAR and leaf:
        return Followed(f"{folder}/{own}/{CALENDAR}", title)
    return Followed(CALENDAR, "All dates")


def touching(record: Record, register: Register) -> Iterator[Record]:
    """The record itself, every other that says something of it, and the decisions that it made."""
    links = register.links_to.get(record.key, ())
    made = made_as_a_rule(record.key, register)
    keys = {record.key, *(link.source for link in links), *made}
    yield from (register.records[key] for key in sorted(keys & register.records.keys()))
