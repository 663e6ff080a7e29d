"""``data/index.html``: what programs get, told to people, with questions that the data answers.

Each question is asked of this register's own database when the page is written, about whatever
there is most to say of.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Any

from register.exports.sqlite_file import Database
from register.linking.makers import deciding
from register.linking.register import Register
from register.output import Output, digest_of
from register.pages.data import ADDRESS, data_page
from register.pages.page import page
from register.pages.parts import item
from register.pages.questions import QUESTIONS, Question

_MOST = 8
"""Rows of an answer that are shown."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The page with its answers."""

    database: Database
    maker: str
    """The key of the body that decides as a rule: a question about a force is about its force."""
    view: Mapping[str, object]

    def make(self) -> bytes:
        """The page's HTML."""
        with closing(sqlite3.connect(self.database.place)) as asked:
            told = [_answered(question, asked, self.maker) for question in QUESTIONS]
        return page(ADDRESS, "data.html", {**self.view, "questions": told}).content.make()


def answered_page(register: Register, database: Database) -> Output:
    """The page on data."""
    view = data_page(register)
    maker = next((each.key for each in deciding(register)), "")
    around = page(ADDRESS, "data.html", {**view, "questions": []})
    digest = digest_of(around.digest.encode(), database.digest.encode(), maker.encode())
    return Output(ADDRESS, digest, Answered(database, maker, view))


def _answered(question: Question, asked: sqlite3.Connection, maker: str) -> Mapping[str, object]:
    """A question with its statement and, when there is something to ask about, its answer."""
    about: dict[str, Any] = {}
    if question.example:
        chosen = asked.execute(question.example, {"maker": maker})
        names = [column[0] for column in chosen.description]
        about = dict(zip(names, chosen.fetchone() or (), strict=False))
        if not about:
            return {"asked": question.asked, "sql": question.sql, "about": [], "answer": None}
    found = asked.execute(question.sql, about)
    heads = [column[0] for column in found.description]
    rows = [[item(_shown(cell)) for cell in row] for row in islice(found, _MOST)]
    answer = {"heads": heads, "rows": rows, "more": sum(1 for _ in found)}
    told = [{"name": name, "value": str(value)} for name, value in about.items()]
    return {"asked": question.asked, "sql": question.sql, "about": told, "answer": answer}


def _shown(cell: object) -> str:
    return "–" if cell is None else str(cell)
