"""``feed.atom``, ``decisions/feed.atom``, ``forces/barset/feed.atom`` and others: what is new.

Each holds the latest fifty, by the day of publication or of the last public change; nothing else
moves ``updated``. ``changes/feed.atom`` has one entry for each change note, correction,
withdrawal and removal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from heapq import nsmallest
from urllib.parse import urlsplit

from register.exports.atom import FeedEntry, FeedHead, feed
from register.exports.xml_text import absolute
from register.linking.register import Register
from register.linking.story import meeting_title
from register.linking.succession import succession
from register.output import Output
from register.pages.follow import (
    CHANGES,
    FEED,
    OWN_FEED,
    SIGNIFICANT,
    TYPES,
    feed_of,
    touching,
)
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.meeting import Meeting
from register.records.record import Record
from register.settings import Settings
from register.words.plain import plain_text

MOST = 50
"""Entries of a feed; whoever wants all of them has the data."""
_BEGUN = date(2000, 1, 1)


def feeds(register: Register) -> Iterator[Output]:
    """Every feed."""
    entries = _Entries(register)
    records = [record for record in register.records.values() if type(record) in TYPES]
    yield _feed(entries, FEED, "Everything new", "", records)
    for type_, name in TYPES.items():
        held = [record for record in records if type(record) is type_]
        yield _feed(entries, f"{type_.folder}/{FEED}", name, f"{type_.folder}/", held)
    significant = [
        record
        for record in register.all_of(Decision)
        if record.significant and record.significant.value
    ]
    title = "Decisions of significant public interest"
    yield _feed(entries, SIGNIFICANT, title, "decisions/", significant)
    for owner in OWN_FEED:
        for record in register.all_of(owner):
            follow = feed_of(f"{record.address}index.html", record.title)
            about = touching(record, register)
            takeovers = _takeovers(record, register)
            yield _feed(entries, follow.address, follow.title, record.address, about, takeovers)
    yield _changes(register)


def tag(settings: Settings, of: str) -> str:
    """An IRI (RFC 4151) that something keeps for ever, made of the host and the year it began."""
    host = urlsplit(settings.site_url).hostname or "localhost"
    return f"tag:{host},{_begun(settings).year}:{of}"


class _Entries:
    """What feeds say of each record, worked out once for all the feeds that hold it."""

    def __init__(self, register: Register) -> None:
        self.register = register
        # A record with no day can be nowhere in a feed.
        self._places = {
            key: (-changed.toordinal(), key)
            for key, record in register.records.items()
            if (changed := record.changed) and record.published and record.published.day
        }
        self._made: dict[str, FeedEntry] = {}

    def latest(self, records: Iterable[Record]) -> list[FeedEntry]:
        """The entries of the latest fifty of the records, newest first."""
        dated = (record for record in records if record.key in self._places)
        return [
            self._of(record)
            for record in nsmallest(MOST, dated, key=lambda record: self._places[record.key])
        ]

    def _of(self, record: Record) -> FeedEntry:
        if record.key not in self._made:
            self._made[record.key] = _entry(record, self.register)
        return self._made[record.key]


def _feed(
    entries: _Entries,
    address: str,
    name: str,
    page: str,
    records: Iterable[Record],
    also: Iterable[FeedEntry] = (),
) -> Output:
    settings = entries.register.settings
    head = _head(settings, address, name, page)
    whole = (*also, *entries.latest(records))
    latest = nsmallest(MOST, whole, key=lambda e: (-e.updated.toordinal(), e.id))
    return feed(head, latest, settings.site_url)


def _takeovers(record: Record, register: Register) -> Iterator[FeedEntry]:
    """Who took over from a body or force, or from whom it did, to lead those who follow it on."""
    if not isinstance(record, Body | Force):
        return
    others = succession(register)
    for takeover in (*others.from_(record), *others.by(record)):
        day, before, after = takeover.on.day, takeover.before, takeover.after
        if day and day <= register.day:
            own = feed_of(f"{after.address}index.html", after.title).address
            yield FeedEntry(
                title=f"{after.title} took over from {before.title}",
                address=after.address,
                id=tag(register.settings, f"{before.key}#taken-over-by-{after.id}"),
                published=day,
                updated=day,
                summary=f"On {takeover.on.words}. What is new of {after.title} is in its own feed: "
                f"{absolute(register.settings.site_url, own)}",
            )


def _head(settings: Settings, address: str, name: str, page: str) -> FeedHead:
    of = address.removesuffix(FEED).removesuffix(".atom").strip("/") or "everything"
    return FeedHead(
        address=address,
        title=f"{name} – {settings.site_name}, {settings.office.name}",
        page=page,
        id=tag(settings, of),
        author=settings.office.name,
        begun=_begun(settings),
    )


def _begun(settings: Settings) -> date:
    return (settings.start.day if settings.start else None) or _BEGUN


def _entry(record: Record, register: Register) -> FeedEntry:
    published = record.published.day if record.published else None
    changed = record.changed or _BEGUN
    return FeedEntry(
        title=_title(record, register),
        address=record.address,
        id=tag(register.settings, record.key),
        published=published or changed,
        updated=changed,
        summary=_summary(record),
    )


def _title(record: Record, register: Register) -> str:
    name = record.title
    if isinstance(record, Decision):
        name = f"{record.number}: {record.title}"
    elif isinstance(record, Meeting):
        name = meeting_title(record, register)
    return f"{_state(record)}{name}"


def _state(record: Record) -> str:
    return "Removed: " if record.removed else "Withdrawn: " if record.withdrawn else ""


def _summary(record: Record) -> str:
    for ended, word in ((record.removed, "Removed"), (record.withdrawn, "Withdrawn")):
        if ended:
            return f"{word} on {ended.on.words}. {ended.reason}"
    decided = plain_text(record.decision.html) if isinstance(record, Decision) else ""
    return " ".join(part for part in (record.opening, decided) if part)


def _changes(register: Register) -> Output:
    entries = (entry for record in register.records.values() for entry in _of(record, register))
    latest = nsmallest(MOST, entries, key=lambda e: (-e.updated.toordinal(), e.id))
    name = "Changes, corrections and withdrawals"
    head = _head(register.settings, CHANGES, name, "changes/")
    return feed(head, latest, register.settings.site_url)


def _of(record: Record, register: Register) -> Iterator[FeedEntry]:
    """What was changed in a record, an entry for each note."""
    for number, note in enumerate(record.notes, 1):
        if day := note.on.day:
            slip = " (a slip that changes no meaning)" if note.minor else ""
            yield FeedEntry(
                title=f"{_title(record, register)}{slip}",
                address=record.address,
                id=tag(register.settings, f"{record.key}#{day.isoformat()}-{number}"),
                published=day,
                updated=day,
                summary=note.words,
            )
