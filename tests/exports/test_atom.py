from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from register.exports.atom import FeedEntry, FeedHead, feed

SITE = "https://register.example/"
HEAD = FeedHead(
    address="feed.xml",
    title="Decisions",
    page="decisions/",
    id="tag:register.example,2019:decisions",
    author="Office of the Commissioner",
    begun=date(2019, 1, 2),
)
ENTRY = FeedEntry(
    title="A shared service",
    address="decisions/CPCC2019-007/",
    id="tag:register.example,2019:CPCC2019-007",
    published=date(2019, 2, 25),
    updated=date(2019, 3, 31),
    summary="Agreed.",
)


def test_the_whole_feed_with_one_entry() -> None:
    written = feed(HEAD, [ENTRY], SITE)

    assert written.address == "feed.xml"
    assert written.content.make().decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom"><title>Decisions</title>'
        '<link href="https://register.example/decisions/" rel="alternate"/>'
        '<link href="https://register.example/feed.xml" rel="self"/>'
        "<id>tag:register.example,2019:decisions</id><updated>2019-03-31T00:00:00Z</updated>"
        "<author><name>Office of the Commissioner</name></author>"
        "<entry><title>A shared service</title>"
        '<link href="https://register.example/decisions/CPCC2019-007/" rel="alternate"/>'
        "<published>2019-02-25T00:00:00Z</published><updated>2019-03-31T00:00:00Z</updated>"
        '<id>tag:register.example,2019:CPCC2019-007</id><summary type="html">Agreed.</summary>'
        "</entry></feed>"
    )


def test_a_feed_reader_sees_the_latest_change_first_and_dates_the_feed_by_it() -> None:
    older = replace(ENTRY, id="older", updated=date(2019, 2, 26))
    newer = replace(ENTRY, id="newer", updated=date(2024, 4, 1))

    read = feedparser.parse(feed(HEAD, [older, newer], SITE).content.make())

    assert not read.bozo
    assert [entry.id for entry in read.entries] == ["newer", "older"]
    assert read.feed.updated == "2024-04-01T00:00:00Z"


def test_a_feed_without_entries_has_the_date_it_began() -> None:
    read = feedparser.parse(feed(HEAD, [], SITE).content.make())

    assert read.feed.updated == "2019-01-02T00:00:00Z"


def test_markup_control_characters_and_the_end_of_cdata_stay_text() -> None:
    awkward = replace(ENTRY, title="A ]]> <b>&\x00\x08\ufffe", summary="1 < 2 ]]> &amp; \x0b")

    (entry,) = feedparser.parse(feed(HEAD, [awkward], SITE).content.make()).entries

    assert entry.title_detail.type == "text/plain"
    tree = ET.fromstring(feed(HEAD, [awkward], SITE).content.make())
    space = "{http://www.w3.org/2005/Atom}"
    assert tree.findtext(f"{space}entry/{space}title") == "A ]]> <b>&"
    assert tree.findtext(f"{space}entry/{space}summary") == "1 &lt; 2 ]]&gt; &amp;amp; "


def test_the_order_of_the_entries_makes_no_difference() -> None:
    entries = [replace(ENTRY, id=str(number)) for number in range(9)]

    assert feed(HEAD, entries, SITE) == feed(HEAD, reversed(entries), SITE)


@given(st.text(), st.text())
def test_any_text_gives_a_well_formed_feed(title: str, summary: str) -> None:
    written = feed(HEAD, [replace(ENTRY, title=title, summary=summary)], SITE)

    ET.fromstring(written.content.make())
