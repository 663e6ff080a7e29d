"""``feed.atom``: the latest fifty decisions, papers and agreements, by the day of publication."""

from __future__ import annotations

import datetime
from urllib.parse import urlsplit

from register.exports.atom import FeedEntry, FeedHead, feed
from register.linking.register import Register
from register.output import Output
from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.paper import Paper
from register.records.record import Record

ADDRESS = "feed.atom"
MOST = 50
_BEGUN = datetime.date(2000, 1, 1)


def latest(register: Register) -> Output:
    """The feed of everything, latest change first."""
    settings = register.settings
    begun = settings.start.day if settings.start and settings.start.day else _BEGUN
    authority = f"tag:{urlsplit(settings.site_url).hostname or 'localhost'},{begun.year}:"
    dated = [
        (record.changed, record.published.day, record)
        for record in (
            *register.all_of(Decision),
            *register.all_of(Paper),
            *register.all_of(Agreement),
        )
        if record.published and record.published.day and record.changed
    ]
    dated.sort(key=lambda row: (-row[0].toordinal(), row[2].key))
    entries = [
        FeedEntry(
            title=_title(record),
            address=record.address,
            id=authority + record.key,
            published=published,
            updated=changed,
            summary=_summary(record),
        )
        for changed, published, record in dated[:MOST]
    ]
    head = FeedHead(
        address=ADDRESS,
        title=f"{settings.site_name}: everything new",
        page="",
        id=authority + "everything",
        author=settings.office.name,
        begun=begun,
    )
    return feed(head, entries, settings.site_url)


def _title(record: Record) -> str:
    if isinstance(record, Decision):
        return f"{record.number}: {record.title}"
    return record.title


def _summary(record: Record) -> str:
    for ended, word in ((record.removed, "Removed"), (record.withdrawn, "Withdrawn")):
        if ended:
            return f"{word} on {ended.on.words}. {ended.reason}"
    return record.opening
