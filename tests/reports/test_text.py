"""Findings as people at a screen read them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.reports.builders import DATE, GAP, LINES, PAPER

from register.reports.forms import FORMS, FULL
from register.reports.text import UNCHANGED, text
from register.rules.finding import Level
from register.source.place import Place

WHOLE = """\
decisions/2026/CPCC2026-014.md
  This decision names no paper: 100% of it, so far. Name one.
    warning R501 decision-without-paper

  Line 3: 05/06/2026 could be 5 June or 6 May. Replace the line with one of:
          decided: 5 June 2026
          decided: 6 May 2026
    3 | decided: 05/06/2026
      |          ^
    error R214 date-not-one-day, column 10

decisions/2026/CPCC2026-015.md
  Line 6: The newest paper is three years old. Name a later one.
    Allowed until 31 March 2027: The office is looking for it.
    warning R503 paper-years-old, column 1

1 error, 1 warning and 1 allowed. Nothing was published; the site is unchanged.
"""


def test_findings_stand_below_their_file_with_the_sentence_first_and_the_code_last() -> None:
    shown = text([PAPER, DATE, GAP], ending=UNCHANGED, lines=lambda path: LINES.get(path, []))
    assert shown == WHOLE


def test_without_lines_no_line_of_the_file_is_shown() -> None:
    marked = "    3 | decided: 05/06/2026\n      |          ^\n"
    assert text([PAPER, DATE, GAP], ending=UNCHANGED) == WHOLE.replace(marked, "")


def test_a_long_list_shows_what_stops_a_build_and_says_where_the_rest_is() -> None:
    shown = text([PAPER, DATE, GAP], limit=1, rest="all.txt")
    assert shown == (
        "decisions/2026/CPCC2026-014.md\n"
        "  Line 3: 05/06/2026 could be 5 June or 6 May. Replace the line with one of:\n"
        "          decided: 5 June 2026\n"
        "          decided: 6 May 2026\n"
        "    error R214 date-not-one-day, column 10\n"
        "\n"
        "1 of 3 are shown. All of them are in all.txt.\n"
        "\n"
        "1 error, 1 warning and 1 allowed.\n"
    )


def test_a_long_line_is_shown_around_the_place() -> None:
    line = "title: " + "word " * 60 + "05/06/2026"
    found = replace(DATE, place=Place("a.md", 1, 308))
    shown = text([found], lines=lambda _: [line]).split("\n")
    assert shown[4].endswith("word 05/06/2026")
    assert len(shown[4]) <= 96
    assert shown[4][shown[5].index("^")] == "0"


def test_a_terminal_is_never_given_orders_by_what_was_typed() -> None:
    found = replace(PAPER, message="\x1b[2Jgone", hint="\x07")
    assert "\x1b" not in text([found])
    assert "\x07" not in text([found])


ENDINGS = {
    "nothing": ([], "Nothing to put right.\n"),
    "allowed": ([GAP], "1 allowed. Nothing stands in the way of publication.\n"),
    "warning": ([PAPER, PAPER], "2 warnings. Nothing stands in the way of publication.\n"),
    "error": (
        [DATE, PAPER, replace(PAPER, level=Level.NOTE)],
        "1 error, 1 warning and 1 note. "
        "The register cannot be published until the errors are put right.\n",
    ),
}


@pytest.mark.parametrize("case", ENDINGS)
def test_a_check_ends_in_what_it_means_for_publication(case: str, tmp_path: Path) -> None:
    findings, ending = ENDINGS[case]
    assert FORMS["text"](findings, tmp_path).split("\n\n")[-1] == ending


def test_the_whole_of_a_long_list_is_kept_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTER_CACHE", str(tmp_path))
    many = [replace(DATE, place=Place(f"{n:05}.md", 3, 10)) for n in range(200)]
    shown = FORMS["text"](many, tmp_path)
    assert shown.count("error R214") == 50
    assert f"50 of 200 are shown. All of them are in {tmp_path / FULL}." in shown
    assert (tmp_path / FULL).read_text(encoding="utf-8").count("error R214") == 200
