"""Y30 and group E over every format: awkward text comes back as it went in, or was refused."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import feedparser
import pytest
from icalendar import Calendar
from tests.builders import OFFICE, write
from tests.pages.seen import Seen

from register.building import outputs_of
from register.checking import check_folder
from register.exports.spreadsheet_safe import safe_cell

TITLES = (
    "NULL",
    "None",
    "undefined",
    "-1",
    "%s%n",
    "{{ 7*7 }}",
    "{% raw %}",
    "${HOME}",
    "$(id)",
    "<>&\"'",
    "]]>",
    "=1+1",
    "a; b, c\\n d",
    "BEGIN:VEVENT",
    "</script><script>alert(1)</script>",
    "\u2028 line \u2029 paragraph",
    "مجلس الشرطة",
    "警察",
    "e\u0301\u0301\u0301",
    "👩‍👩‍👧",
    "w" * 2_000,
)
DAY = date(2026, 11, 22)


def record(title: str, number: int) -> tuple[str, str]:
    quoted = json.dumps(title, ensure_ascii=False)
    text = f"""\
        ---
        title: {quoted}
        body: barset-board
        date: 1 December 2026
        place: {quoted}
        published: 1 November 2026
        ---
        """
    return f"content/meetings/barset-board/barset-board-{number}.md", text


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root: Path = tmp_path_factory.mktemp("awkward")
    write(root, {**OFFICE, **dict(record(t, n) for n, t in enumerate(TITLES, 100))})
    checked = check_folder(root, DAY, workers=1)
    return {output.address: output.content.make() for output in outputs_of(checked)}


def keys() -> dict[str, str]:
    return {f"meetings/barset-board-{n}": " ".join(t.split()) for n, t in enumerate(TITLES, 100)}


def test_y30_pages_show_it(files: dict[str, bytes]) -> None:
    for key, title in keys().items():
        assert Seen(files[f"{key}/index.html"]).title == title


def test_y30_documents_and_collections_hold_it(files: dict[str, bytes]) -> None:
    held = {r["key"]: r["title"] for r in json.loads(files["data/meetings.json"])["records"]}
    assert held == keys()
    for key, title in keys().items():
        assert json.loads(files[f"{key}/index.json"])["title"] == title


def test_y30_tables_and_the_database_hold_it(files: dict[str, bytes], tmp_path: Path) -> None:
    text = files["data/csv/meetings.csv"].decode()
    told = {row["key"]: row["title"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert told == {key: safe_cell(title) for key, title in keys().items()}
    path = tmp_path / "register.sqlite"
    path.write_bytes(files["data/register.sqlite"])
    database = sqlite3.connect(path)
    assert dict(database.execute("SELECT key, title FROM meetings")) == keys()
    database.close()


def test_e04_y30_feeds_hold_it_and_are_well_formed(files: dict[str, bytes]) -> None:
    data = files["meetings/feed.atom"]
    ET.fromstring(data)
    tree = ET.fromstring(data)
    space = "{http://www.w3.org/2005/Atom}"
    found = {
        (entry.findtext(f"{space}id") or "").partition(":")[2].partition(":")[2]: entry.findtext(
            f"{space}title"
        )
        for entry in tree.iter(f"{space}entry")
    }
    assert found == keys()
    assert not feedparser.parse(data).bozo


def test_e06_y30_calendars_hold_it(files: dict[str, bytes]) -> None:
    events = Calendar.from_ical(files["calendar.ics"]).events
    found = {
        str(event["uid"]).rpartition(":")[2].removesuffix("#meeting"): str(event["summary"])
        for event in events
    }
    assert found == keys()


def test_e07_json_has_its_keys_in_order_and_no_number_that_json_has_not(
    files: dict[str, bytes],
) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(name)

    for address, data in files.items():
        if address.endswith(".json") and not address.startswith("data/csv"):
            loaded = json.loads(data, parse_constant=refuse)
            if "records" in loaded:
                loaded = loaded["records"][0] if loaded["records"] else {}
            assert list(loaded) == sorted(loaded), address


def test_e08_json_inside_a_page_cannot_end_its_block(files: dict[str, bytes]) -> None:
    for address, data in files.items():
        if address.endswith(".html") and b"application/ld+json" in data:
            block = data.split(b'<script type="application/ld+json">')[1].split(b"</script>")[0]
            assert not set("<>&\u2028\u2029") & set(block.decode()), address
            json.loads(block)
