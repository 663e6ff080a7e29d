"""Lists and tables that became paragraphs, and paragraphs that became code."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.builders import findings_in, said

from register.rules.guide import Example

PAPER = "content/papers/2023/shared-fleet.md"
FIELDS = (
    "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
    "date: 2 February 2023\n---\nWhat it costs.\n\n"
)


def hints(body: str, name: str = "lines-run-together") -> list[str]:
    return [hint for _, _, hint in said({PAPER: f"{FIELDS}{body}\n"}, name)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("It asks:\n- to lease\n- to buy", ["- to lease", "- to buy"]),
        ("•\tVans\n•\tCars\nand dogs", ["- Vans", "- Cars and dogs"]),
        ("\uf0b7 Vans\n\uf0b7 Cars", ["- Vans", "- Cars"]),
        ("o\tVans\no\tCars", ["- Vans", "- Cars"]),
        ("It asks:\n1. to lease\n2. to buy", ["1. to lease", "2. to buy"]),
        ("1) Vans\n2) Cars", ["1. Vans", "2. Cars"]),
        ("a) Vans\n(b) Cars", ["- a) Vans", "- (b) Cars"]),
        ("1. It asks:\n    a) to lease\n    b) to buy", ["- a) to lease", "- b) to buy"]),
        ("- **Vans** are old\n- Cars\n\n1) Vans\n2) Cars", ["1. Vans", "2. Cars"]),
    ],
)
def test_a_list_that_became_a_paragraph_is_offered_as_a_list(body: str, lines: list[str]) -> None:
    (hint,) = hints(body)
    assert hint.split("\n")[1:] == [f"    {line}" for line in lines]


def test_a_table_pasted_from_a_spreadsheet_is_offered_as_a_table() -> None:
    (hint,) = hints("Force\tSpend\tSaving\nBeds\t£1\t£2\nCambs\t£3")
    assert hint.split("\n")[1:] == [
        "    | Force | Spend | Saving |",
        "    |---|---|---|",
        "    | Beds | £1 | £2 |",
        "    | Cambs | £3 |  |",
    ]


def test_a_table_without_an_empty_line_above_it_wants_one() -> None:
    assert hints("It costs:\n| Force | Spend |\n|---|---|\n| Beds | £1 |") == [
        "Put an empty line above the table."
    ]


def test_of_a_long_list_the_first_lines_are_offered() -> None:
    (hint,) = hints("It asks:\n" + "\n".join(f"- for {number}" for number in range(40)))
    assert len(hint.split("\n")) == 14
    assert hint.endswith("    …")


@pytest.mark.parametrize(
    "body",
    [
        "It asks:\n\n- to lease\n- to buy",
        "1. to lease\n2. to buy",
        "The sum is\n- as it was.",
        "Force House  \n1) High Street  \n2) Barset",
        "In the year\n2019. It was\n2020. It is",
        "| Force | Spend |\n|---|---|\n| Beds | £1 |",
        "One\ttab, and a line\nwithout one.",
    ],
)
def test_what_reads_as_it_was_typed_is_left_alone(body: str) -> None:
    assert hints(body) == []


@pytest.mark.parametrize(
    "body", ["It asks:\n- to lease\n- to buy", "Force\tSpend\nBeds\t£1\nCambs\t£3"]
)
def test_a_list_or_a_table_at_the_end_of_a_file_is_not_told_as_cut_off_too(body: str) -> None:
    files = {PAPER: f"{FIELDS}{body}\n"}
    assert said(files, "cut-off") == []
    assert len(said(files, "lines-run-together")) == 1


def test_a_paragraph_that_begins_with_a_tab_is_shown_as_code() -> None:
    told = said({PAPER: f"{FIELDS}\tThe fleet is old.\n"}, "shown-as-code")
    assert [message for _, message, _ in told] == [
        "“The fleet is old.” begins so far in that it is shown as the code of a program, in lines "
        "that do not wrap."
    ]


def test_both_are_told_with_their_lines(tmp_path: Path) -> None:
    body = "It asks:\n- to lease **all**\n- to buy\n\nIt is\n\n    old.\n"
    found = findings_in(tmp_path, [Example(PAPER, "", FIELDS + body)])
    assert [(finding.code, finding.place.line) for finding in found] == [("R911", 10), ("R912", 15)]
