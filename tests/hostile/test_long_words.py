"""Words without end: what they are searched for grows with their length, and not by its square.

Nothing is timed here. Each text is so long that a search which began anew at each of its signs
would go on for half a minute and more.
"""

from __future__ import annotations

import pytest
from tests.hostile.builders import DECISION, body
from tests.rules.builders import BASE

from register.records.read import read as read_record
from register.rules.noting import notes_of
from register.settings import converter_for, load
from register.source.front_matter import read

SIGNS = 100_000
RUNS = ("'", "a'", "~", '"', "“", "‘", "(a", "a.", "@a.", "-.", "A ", "Mr A. ", "1 ", "07 ")
TANGLED = ("&lt;", "<a ", "<img ", "[", "- a\n", "# a\n", "\n#", "1. a\n", "*[A]: b\n", "a\n: b\n")


def told(words: str) -> tuple[str, ...]:
    """The names of the problems of a decision with these words, and what is noted of it."""
    source = read(DECISION, body(words).encode())
    what = read_record(source, converter_for(load(BASE)[0]))
    assert what.record
    notes = notes_of(what.record, source.body, source.body_line)
    return (*(problem.name for problem in what.problems), *notes)


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_of_signs_is_searched_to_its_end(run: str) -> None:
    words = f"Ask a@b.com at nn. {(run * SIGNS)[:SIGNS]} Constable."
    assert "R806" in told(words)


@pytest.mark.parametrize("run", TANGLED)
def test_words_that_no_converter_gets_to_the_end_of_are_shown_as_they_are(run: str) -> None:
    assert "words-too-tangled" in told((run * SIGNS)[:SIGNS])


def test_a_long_table_and_many_paragraphs_are_no_tangle() -> None:
    table = "| Year | Cost |\n|---|---|\n" + "| 2027 | £1 |\n" * 2_000
    assert "words-too-tangled" not in told(f"{table}\nSee <b>all</b>.\n\n" + "Words.\n\n" * 2_000)
