"""What is said of abbreviations that nothing explains."""

from __future__ import annotations

import pytest
from tests.rules.builders import said

from register.rules.access.well_known import WELL_KNOWN

DECISION = "decisions/2026/CPCC2026-014.md"
BODY = "content/bodies/senior-team.md"
PAGE = "content/glossary.md"


def decision(words: str, fields: str = "") -> dict[str, str]:
    return {
        DECISION: "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\n"
        f"published: 16 October 2026\nbackground:\n  - title: Options\n{fields}---\n{words}\n\n"
        "## Decision\n\nTo extend it.\n"
    }


def notes(files: dict[str, str]) -> list[tuple[str, str]]:
    found = said(files, "abbreviation-not-explained")
    return [(place, message) for place, message, _ in found]


@pytest.mark.parametrize(
    "words",
    [
        "The senior management team (SMT) met, and the SMT agreed.",
        "The SMT (senior management team) met.",
        "The SMT, which is the senior management team, met.",
        'The paper has "SMT", and “SLA”, and `SMT`.',
        "> The SMT met.",
        "PCCs of the UK met under CPCC2026-014, in part II.",
        "STRICTLY NOT FOR SMT EYES",
        "See https://www.example.org/SMT/SLA.pdf or SMT@example.org.",
        "It must NOT be sold.",
        "R&D at PE29 6NP and T&C.",
    ],
)
def test_what_is_explained_quoted_or_no_abbreviation_is_left_alone(words: str) -> None:
    assert notes(decision(words)) == []


@pytest.mark.parametrize(
    "files",
    [
        {BODY: "---\ntitle: Senior team\nkind: group\nshort: SMT\n---\nA group.\n"},
        {BODY: "---\ntitle: Senior team\nkind: group\naliases: [SMT meeting]\n---\nA group.\n"},
        {BODY: "---\ntitle: SMT\nkind: group\n---\nA group that a paper names so.\n"},
        {BODY: "---\ntitle: Team\nkind: group\n---\nIts senior management team (“SMT”) meets.\n"},
        {PAGE: "---\ntitle: Words explained\n---\n## SMT\n\nThe people in charge.\n"},
        {PAGE: '---\ntitle: Words\n---\nThe <abbr title="senior team">SMT</abbr> meets.\n'},
    ],
    ids=["short name", "other name", "title", "words", "heading of a page", "title of abbr"],
)
def test_one_explanation_anywhere_in_the_register_is_enough(files: dict[str, str]) -> None:
    assert notes({**decision("The SMT met."), **files}) == []


def test_a_record_has_one_note_for_all_of_them_at_the_first() -> None:
    fields = "contact:\n  role: Clerk of the SLT\n  as_printed: Clerk, SXT\n"
    words = "The SMT met.\n\n## Costs\n\nThe SMT, the SLA and the SLT."
    assert notes(decision(words, fields)) == [
        (f"{DECISION}, line 8", "“SLT”, “SMT” and “SLA” are written out nowhere in the register.")
    ]


def test_each_record_that_uses_one_has_a_note_of_its_own() -> None:
    body = {BODY: "---\ntitle: Senior team\nkind: group\n---\nIt is the SMT.\n"}
    assert notes({**decision("The SMTs met."), **body}) == [
        (f"{BODY}, line 5", "“SMT” is written out nowhere in the register."),
        (f"{DECISION}, line 8", "“SMT” is written out nowhere in the register."),
    ]


def test_two_letters_are_not_taken_as_written_out_by_chance() -> None:
    assert notes(decision("The SO asked some others.")) == [
        (f"{DECISION}, line 8", "“SO” is written out nowhere in the register.")
    ]


@pytest.mark.parametrize(
    "words",
    ["“" * 20_000, "<q>" * 4_500, "SMT " * 20_000, "SMT SLA SLT x " * 5_000, "s m " * 20_000],
    ids=["quotes", "tags", "one line in capitals", "many", "initials"],
)
def test_long_rows_of_marks_and_capitals_are_read_at_once(words: str) -> None:
    assert notes(decision(f"{words} x SMT")) in (
        [],
        [(f"{DECISION}, line 8", "“SMT” is written out nowhere in the register.")],
    )


def test_well_known_ones_are_capitals() -> None:
    assert all(short.isalpha() and short == short.upper() for short in WELL_KNOWN)
