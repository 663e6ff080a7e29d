"""Pages, documents, tables and the database say the same of every record."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from tests.exports.data.files import real
from tests.pages.made import pages
from tests.pages.seen import Seen, words
from tests.real import real_check

from register.exports.spreadsheet_safe import safe_cell
from register.records.read import TYPES


@pytest.fixture(scope="module")
def shown() -> dict[str, Seen]:
    checked = real_check()
    made = pages(checked.folder.register, checked.public)
    return {o.address: Seen(o.content.make()) for o in made if o.address.endswith("/index.html")}


def test_html_json_csv_and_sqlite_say_the_same_of_every_record(
    shown: dict[str, Seen], tmp_path: Path
) -> None:
    files = real()
    (tmp_path / "register.sqlite").write_bytes(files["data/register.sqlite"])
    database = sqlite3.connect(tmp_path / "register.sqlite")
    database.row_factory = sqlite3.Row
    checked = 0
    for type_ in TYPES:
        text = files[f"data/csv/{type_.folder}.csv"].decode()
        listed = {row["key"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
        for document in json.loads(files[f"data/{type_.folder}.json"])["records"]:
            key = document["key"]
            row = listed.pop(key)
            held = database.execute(
                f"SELECT * FROM {type_.folder} WHERE key = ?", (key,)
            ).fetchone()
            page = shown[f"{key}/index.html"]
            seen = words(page.main)
            assert page.title == document["title"] == held["title"]
            assert row["title"] == safe_cell(document["title"])
            assert row["url"] == document["url"] == held["url"]
            assert row["state"] == document["state"] == held["state"]
            for name, value in document.items():
                if isinstance(value, dict) and value.keys() == {"edtf", "words", "note"}:
                    assert row[name] == (value["edtf"] or "") == (held[name] or ""), (key, name)
                    assert row[f"{name}_words"] == value["words"] == held[f"{name}_words"]
                if isinstance(value, dict) and value.keys() == {"text", "html"} and value["text"]:
                    assert held[name] == value["text"], (key, name)
                    assert row[name] == safe_cell(value["text"])
                    first = value["text"].split("\n")[0].split("\t")[0]
                    assert " ".join(first.split()) in seen, (key, name)
            for link in document["links_from"]:
                target = link["record"]["key"]
                assert database.execute(
                    "SELECT 1 FROM links WHERE key = ? AND target = ?", (key, target)
                ).fetchone()
            for finding in document["findings"]:
                assert finding["message"] in seen
            checked += 1
        assert listed == {}
    assert checked == len(json.loads(files["data/register.json"])["records"])
    database.close()
