"""What is found in the words of a file is told with the line on which it stands."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from pathlib import Path

import pytest
from tests.builders import OFFICE, write

from register.checking import check_folder
from register.reports.text import text
from register.rules.catalogue import RULES
from register.rules.release.lines import MarksRule

PAGE = "content/about.md"
DECISION = "decisions/2025/CPCC2025-001.md"
HEAD = "---\ntitle: About us\n---\nWe decide in public.\n\n"
"""Five lines: what is tried begins on the sixth."""

WORDS = {
    "a paragraph": ("It is\nOFFICIAL-SENSITIVE\n", "R801", 7),
    "a heading": ("## Prices\n\n## OFFICIAL-SENSITIVE\n", "R801", 8),
    "bold words": ("First.\n\n**Not for publication**\n", "R802", 8),
    "a list": ("- One\n- Ring 07911 123456\n", "R807", 7),
    "a table": (
        "| Name | Date of birth |\n|---|---|\n| One | none |\n| Two | 1 May 1980 |\n",
        "R805",
        9,
    ),
    "a label above": ("Account number:\n\n12345678\n", "R810", 8),
    "an address": ("She lives at\n1 High Street\nNewtown\n\nNT1 1AB\n", "R809", 10),
    "a link": ("See\n\n[here](https://a.example/x) it is.\n", "R901", 8),
    "a link to a page with the same words elsewhere": (
        "All is here.\n\nSee [here](https://a.example/x).\n",
        "R901",
        8,
    ),
    "a picture": ("Look:\n\n![](map.png)\n", "R902", 8),
    "a link that shows another": (
        "Go to\n[https://a.example](https://b.example).\n",
        "R316",
        7,
    ),
    "a slip of a scanner": ("In all.\nOn the 3pt March.\n", "R906", 7),
}


@pytest.mark.parametrize("name", WORDS)
def test_words_are_found_on_their_line(tmp_path: Path, name: str) -> None:
    words, code, line = WORDS[name]
    found = check_folder(
        write(tmp_path, {**OFFICE, PAGE: HEAD + words}), date(2026, 11, 22), workers=1
    ).findings
    assert [f.place.line for f in found if f.code == code] == [line]


def test_words_below_a_heading_that_holds_a_field_are_found_there(tmp_path: Path) -> None:
    decision = (
        "---\ntitle: Vans\ndecided: 1 October 2025\npublished: 2 October 2025\n---\n"
        "Vans are bought.\n\n## Decision\n\nTo buy vans.\n\nRing 07911 123456.\n"
    )
    root = write(tmp_path, {**OFFICE, DECISION: decision})
    found = check_folder(root, date(2026, 11, 22), workers=1).findings
    assert [str(f.place) for f in found if f.code == "R807"] == [f"{DECISION}, line 12"]


def test_words_that_no_line_has_whole_are_found_in_the_file(tmp_path: Path) -> None:
    root = write(tmp_path, {**OFFICE, PAGE: HEAD + "Ring 0791&#49; 123456\n"})
    found = check_folder(root, date(2026, 11, 22), workers=1).findings
    assert [str(f.place) for f in found if f.code == "R807"] == [PAGE]


def test_a_report_tells_the_line_of_what_must_not_be_shown_and_does_not_show_it(
    tmp_path: Path,
) -> None:
    root = write(tmp_path, {**OFFICE, PAGE: HEAD + "Ring 07911 123456, or see [here](x.pdf).\n"})
    found = check_folder(root, date(2026, 11, 22), workers=1).findings
    lines = (root / PAGE).read_text(encoding="utf-8").split("\n")
    private = text([f for f in found if f.code == "R807"], lines=lambda _: lines)
    assert "Line 6: A mobile telephone number stands here (“07…6”)." in private
    assert "07911" not in private
    assert "6 | Ring 07911" in text([f for f in found if f.code == "R901"], lines=lambda _: lines)


def test_a_body_may_begin_with_an_empty_line(tmp_path: Path) -> None:
    page = "---\ntitle: About us\n---\n\nSort code 12-34-56, account number 12345678.\n"
    root = write(tmp_path, {**OFFICE, PAGE: page})
    found = check_folder(root, date(2026, 11, 22), workers=1).findings
    assert [f.place.line for f in found if f.code == "R810"] == [5, 5]


@pytest.mark.parametrize(
    "rule", [r for r in RULES if isinstance(r, MarksRule)], ids=attrgetter("name")
)
def test_nothing_is_found_where_there_are_no_lines(rule: MarksRule) -> None:
    assert list(rule.marks(())) == []
