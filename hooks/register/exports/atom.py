"""``feed.xml``, and others like it at an address of the caller's: what is new, as an Atom feed.

Format: RFC 4287. A calendar date is written as the start of that day in UTC.
"""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# The library has no type information of its own and none is published for it.
from feedgenerator import Atom1Feed  # type: ignore[import-untyped]

from register.exports.xml_text import absolute, xml_text
from register.output import Output, digest_of


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing that was published."""

    title: str
    """Plain text."""
    address: str
    """Of its page on the site: ``decisions/CPCC2019-007/``."""
    id: str
    """An IRI that this thing keeps for ever, wherever the site moves."""
    published: datetime.date
    updated: datetime.date
    """The day of the last real change; it moves for no other reason."""
    summary: str
    """Plain text."""


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself."""

    address: str
    """Where the feed stands: ``feed.xml``."""
    title: str
    page: str
    """The address of the page that shows the same to people."""
    id: str
    """An IRI that this feed keeps for ever."""
    author: str
    """The office."""
    begun: datetime.date
    """The feed's date while it has no entry."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, written in whichever process needs it."""

    head: FeedHead
    entries: tuple[FeedEntry, ...]
    """Latest change first."""
    site_url: str

    def make(self) -> bytes:
        """The feed's XML."""
        return _written(self.head, self.entries, self.site_url)


def feed(head: FeedHead, entries: Iterable[FeedEntry], site_url: str) -> Output:
    """The feed, its entries latest change first; its date is that of the newest entry."""
    in_order = tuple(sorted(entries, key=lambda entry: (-entry.updated.toordinal(), entry.id)))
    content = Feed(head, in_order, site_url)
    return Output(head.address, digest_of(repr(content).encode()), content)


def _written(head: FeedHead, in_order: Sequence[FeedEntry], site_url: str) -> bytes:
    newest = in_order[0].updated if in_order else head.begun
    atom = Atom1Feed(
        title=xml_text(head.title),
        link=absolute(site_url, head.page),
        description=None,
        language="en-GB",
        feed_url=absolute(site_url, head.address),
        feed_guid=xml_text(head.id),
        author_name=xml_text(head.author),
    )
    # By itself the library dates an empty feed by the clock.
    atom.latest_post_date = lambda: newest
    for entry in in_order:
        atom.add_item(
            title=xml_text(entry.title),
            link=absolute(site_url, entry.address),
            # The library declares summaries as HTML, so plain text is written as HTML.
            description=html.escape(xml_text(entry.summary), quote=False),
            unique_id=xml_text(entry.id),
            pubdate=entry.published,
            updateddate=entry.updated,
        )
    written: str = atom.writeString("utf-8")
    return written.encode()
