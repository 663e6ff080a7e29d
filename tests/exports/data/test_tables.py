from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from frictionless import Package
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.data.files import awkward, outputs, real

from register.exports.spreadsheet_safe import safe_cell


def rows(site: Path, table: str) -> list[dict[str, str]]:
    with (site / f"data/csv/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return awkward(tmp_path_factory.mktemp("awkward"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    for address, data in real().items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def test_frictionless_finds_no_error_in_either_package(site: Path, published: Path) -> None:
    for folder in (site, published):
        report = Package(str(folder / "data/datapackage.json")).validate()
        assert report.flatten(["type", "title", "note"]) == []
        assert report.stats["tasks"] > 60


def test_every_table_declares_its_key_and_what_its_columns_lead_to(site: Path) -> None:
    package = json.loads((site / "data/datapackage.json").read_bytes())
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert [name for name, schema in schemas.items() if "primaryKey" not in schema] == ["links"]
    assert schemas["decision-effects"]["foreignKeys"] == [
        {"fields": ["key"], "reference": {"resource": "decisions", "fields": ["key"]}},
        {"fields": ["agreement"], "reference": {"resource": "records", "fields": ["key"]}},
    ]


def test_e01_no_cell_is_a_formula_and_numbers_stay_numbers(site: Path) -> None:
    (decision,) = (row for row in rows(site, "decisions") if row["id"] == "BPCC2026-014")
    money = rows(site, "decision_money")
    assert decision["title"] == "'=cmd|'/C calc'!A0 ]]> </script>"
    assert decision["decision"].startswith('\'＝HYPERLINK("x")')
    assert decision["summary"] == ""
    assert decision["words"] == "'-2+3 is how this begins."
    assert [(row["amount"], row["what"]) for row in money] == [
        ("-18500", "'+1 saved"),
        ("1507000", '\'@SUM(A1), "quoted"'),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1 saved",
        "-x",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "  =1",
        "|x",
    ],
)
def test_e01_what_a_spreadsheet_would_run_becomes_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-18500", "1.50", "-0.25", "Plain words", "£4m", "", "(4)"])
def test_e01_what_no_spreadsheet_would_run_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text())
def test_e01_a_cell_never_begins_as_a_formula_does(text: str) -> None:
    safe = safe_cell(text)
    assert safe.removeprefix("'") in (text, text.removeprefix("'"))
    assert not safe[:1] or safe[0] not in "=+@\t\r＝＋－＠"


def test_e02_quotes_and_line_ends_in_cells_come_back_as_they_were(site: Path) -> None:
    (decision,) = (row for row in rows(site, "decisions") if row["id"] == "BPCC2026-014")
    assert decision["decision"].endswith('and another; it holds "quotes", commas\na\tb\n1\t2')


def test_e03_files_have_no_byte_order_mark_and_lines_end_with_lf(site: Path) -> None:
    for path in (site / "data/csv").iterdir():
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data


def test_the_database_is_whole_and_every_key_leads_to_a_row(site: Path, published: Path) -> None:
    for folder in (site, published):
        with closing(sqlite3.connect(folder / "data/register.sqlite")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_database_holds_the_same_rows_as_the_tables(published: Path) -> None:
    with closing(sqlite3.connect(published / "data/register.sqlite")) as database:
        for path in (published / "data/csv").iterdir():
            with path.open(encoding="utf-8", newline="") as file:
                told = list(csv.reader(file))[1:]
            held = database.execute(f'SELECT * FROM "{path.stem}"').fetchall()
            flags = {"true": "1", "false": "0"}
            assert [[flags.get(cell, cell) for cell in row] for row in told] == [
                [safe_cell("" if cell is None else str(cell)) for cell in row] for row in held
            ]


def test_words_are_found_in_the_database(published: Path) -> None:
    with closing(sqlite3.connect(published / "data/register.sqlite")) as database:
        found = database.execute("SELECT key FROM search WHERE search MATCH 'consortium'")
        assert ("agreements/chiltern-transport-consortium",) in found.fetchall()


def test_the_database_is_the_same_bytes_each_time(published: Path) -> None:
    again = {output.address: output for output in outputs(Path(__file__).parents[3])}
    made = again["data/register.sqlite"].content.make()
    assert made == (published / "data/register.sqlite").read_bytes()
