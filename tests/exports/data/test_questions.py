"""The questions of the page on data, asked of this register's own database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.builders import DAY
from tests.exports.data.files import real
from tests.pages.seen import Seen, words

from register.exports.all import data
from register.linking.register import link
from register.pages.questions import QUESTIONS, Question
from register.settings import load


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("data") / "register.sqlite"
    path.write_bytes(real()["data/register.sqlite"])
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def answers(database: sqlite3.Connection, begins: str, **about: str) -> list[tuple[Any, ...]]:
    (sql,) = (question.sql for question in QUESTIONS if question.asked.startswith(begins))
    return database.execute(sql, about).fetchall()


def test_which_agreements_bound_cambridgeshire_on_1_june_2018(
    database: sqlite3.Connection,
) -> None:
    found = answers(
        database, "Which agreements bound", force="forces/cambridgeshire", day="2018-06-01"
    )
    assert {(title.partition(" agreement")[0], surely) for title, _, surely in found} == {
        ("Chiltern Transport Consortium", 0),
        ("Firearms and Explosives Licensing", 0),
        ("Human Resources and Learning and Development", 0),
        ("ICT collaboration", 0),
        ("Memorandum of Understanding of December 2013", 0),
        ("Public Contact", 0),
        ("Seven Force Strategic Collaboration", 0),
        ("Single Online Home", 0),
    }


def test_which_decisions_rest_on_a_paper_that_was_only_noted(database: sqlite3.Connection) -> None:
    assert answers(database, "Which decisions rest") == [
        (
            "decisions/CPCC2019-010",
            "Joining the Single Online Home national platform",
            "papers/2019-04-04-single-online-home",
        )
    ]


def test_what_was_promised_and_what_was_reported_for_public_contact(
    database: sqlite3.Connection,
) -> None:
    found = answers(database, "What was promised", programme="programmes/public-contact")
    assert [row for row in found if row[2] or row[3]] == [
        (
            "promised",
            "Saving across the three forces",
            "£4.3m",
            14,
            "In phases until 2017/18",
            "papers/2015-11-26-three-collaboration-agreements",
        ),
        (
            "target",
            "Saving across the three forces",
            None,
            30,
            None,
            "papers/2015-11-26-three-collaboration-agreements",
        ),
    ]
    assert "reported" not in {row[0] for row in found}


def test_which_versions_have_no_published_text(database: sqlite3.Connection) -> None:
    found = answers(database, "Which versions")
    assert ("Public Contact agreement", "original") in found
    assert len(found) == 15


def test_which_business_cases_were_approved_at_the_summit_of_19_february_2015(
    database: sqlite3.Connection,
) -> None:
    summit = "bodies/bch-strategic-alliance-summit"
    found = answers(database, "Which business cases", body=summit, day="2015-02-19")
    assert found == [
        ("Firearms and Explosives Licensing", "full business case"),
        ("Human Resources and Learning and Development", "outline business case"),
    ]


def test_the_sum_of_cambridgeshires_savings_2016_17_to_2020_21(
    database: sqlite3.Connection,
) -> None:
    found = answers(database, "What does a row", programme="programmes/bch-strategic-alliance")
    title = "What Cambridgeshire Constabulary spends on collaboration and saves by it"
    assert (title, "Savings from collaboration", "£m", 2.917) in found


@pytest.fixture(scope="module")
def told() -> Seen:
    return Seen(real()["data/index.html"])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_the_page_on_data_gives_each_statement_with_the_answer_of_this_register(
    question: Question, told: Seen, database: sqlite3.Connection
) -> None:
    about: dict[str, Any] = {}
    if question.example:
        maker = "bodies/cambridgeshire-police-and-crime-commissioner"
        chosen = database.execute(question.example, {"maker": maker})
        about = dict(zip((name for name, *_ in chosen.description), chosen.fetchone(), strict=True))
    (table,) = (each for each in told.tables if each.caption == f"Answer: {question.asked}")
    expected = database.execute(question.sql, about).fetchall()
    shown = [["–" if cell is None else str(cell) for cell in row] for row in expected]
    assert table.rows == shown[:8]
    assert table.rows
    assert all(str(value) in words(told.main) for value in about.values())


def test_what_is_asked_about_is_what_there_is_most_to_say_of(told: Seen) -> None:
    asked = [p.removeprefix("Asked of this register with ") for p in told.paragraphs]
    summit = "bodies/bch-strategic-alliance-summit"
    assert {
        "forces/cambridgeshire for :force and 2018-06-01 for :day:",
        "programmes/public-contact for :programme:",
        f"{summit} for :body and 2015-02-19 for :day:",
        "programmes/bch-strategic-alliance for :programme:",
    } <= set(asked)


def test_a_register_without_records_has_its_questions_and_no_answers(tmp_path: Path) -> None:
    register = link((), load(tmp_path)[0], DAY)
    (page,) = (o for o in data(register, ()) if o.address == "data/index.html")
    seen = Seen(page.content.make())
    assert len(seen.main.findall(".//pre")) == len(QUESTIONS)
    assert [t.caption for t in seen.tables if t.caption.startswith("Answer")] == []
