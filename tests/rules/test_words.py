"""What is said of words: sections, abbreviations, statutes, slips of a scanner."""

from __future__ import annotations

import pytest
from tests.rules.builders import findings_of, said

from register.rules.access.acts import ACTS
from register.rules.access.initials import Definition, definitions

DECISION = "decisions/2026/CPCC2026-014.md"
PAPER = "content/papers/2023/shared-fleet.md"
PAGE = "content/about.md"


def decision(opening: str, title: str = "Vehicle recovery", fields: str = "") -> dict[str, str]:
    return {
        DECISION: f"---\ntitle: {title}\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        f"background:\n  - title: Options\n{fields}---\n{opening}\n\n## Decision\n\nTo extend it.\n"
    }


def paper(body: str) -> dict[str, str]:
    return {
        PAPER: "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
        f"date: 2 February 2023\n---\nWhat it costs.\n\n{body}\n"
    }


def messages(files: dict[str, str], name: str) -> list[str]:
    return [message for _, message, _ in said(files, name)]


def headings(*texts: str) -> dict[str, str]:
    return paper("\n\nWords.\n\n".join(f"## {text}" for text in texts) + "\n\nWords.")


@pytest.mark.parametrize(
    "texts",
    [
        ("1. Purpose", "2. Background", "What does not agree", "3. Recommendation"),
        ("1.0 Purpose", "2.0 Background"),
        ("Purpose of it", "7 forces", "12 forces"),
        ("2. Background", "5. Recommendation"),
    ],
)
def test_sections_that_follow_or_are_not_numbered_from_one_are_left_alone(
    texts: tuple[str, ...],
) -> None:
    assert findings_of(headings(*texts)) == ()


def test_a_jump_is_told_at_the_line_of_the_section_after_it() -> None:
    found = said(headings("1. Purpose", "2 Background", "6. *Money*", "6. End"), "sections-jump")
    assert [(place, message) for place, message, _ in found] == [
        (PAPER, "“2 Background” is followed by “6. Money”: there are no sections 3 to 5."),
        (f"{PAPER}, line 21", "“6. Money” is followed by “6. End”."),
    ]


def test_sections_below_the_first_level_are_not_counted() -> None:
    assert findings_of(paper("## 1. Purpose\n\n### 4. Part\n\nWords.\n\n## 2. End\n\nWords.")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a Senior Responsible Owner ("SRO")', ("SRO", "Senior Responsible Owner")),
        ("the SRO (Senior Responsible Owner)", ("SRO", "Senior Responsible Owner")),
        ("the Full Business Case (“the FBC”)", ("FBC", "Full Business Case")),
        ("Police and Crime Commissioners (PCCs)", ("PCC", "Police and Crime Commissioners")),
        (
            "the Office of the Police and Crime Commissioner (OPCC)",
            ("OPCC", "Office of the Police and Crime Commissioner"),
        ),
        (
            "a Memorandum of Understanding (hereinafter referred to as the “MoU”)",
            ("MoU", "Memorandum of Understanding"),
        ),
    ],
)
def test_an_abbreviation_is_written_out_before_or_after_its_brackets(
    text: str, expected: tuple[str, str]
) -> None:
    assert [(d.short, d.words) for d in definitions(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "the Deputy Chief Firearms Officer (DCFI)",
        "Section 22A (SRO)",
        "three forces (BCH). They share",
        "Senior staff. Responsible owner (SRO)",
        "(SRO)",
        "SRO (see below)",
    ],
)
def test_brackets_after_words_of_other_initials_define_nothing(text: str) -> None:
    assert list[Definition](definitions(text)) == []


def test_hyphens_capitals_and_plurals_make_no_second_way() -> None:
    body = (
        "The Business Co-ordination Board (BCB) and business coordination boards (BCB) met. "
        'The Police and Crime Commissioner (PCC) wrote to Police and Crime Commissioners ("PCCs").'
    )
    assert findings_of(paper(body)) == ()


def test_an_abbreviation_in_two_ways_is_told_once_with_where_each_stands() -> None:
    files = {
        **decision("The Senior Responsible Owner (SRO) leads, as SRO (Senior Responsible Owner)."),
        **paper("## Lead\n\nThe Senior Responsible Officer (“SRO”) leads."),
        PAGE: "---\ntitle: About\n---\nThe Senior Responsible Owner (SRO) leads.\n",
    }
    assert said(files, "abbreviation-in-two-ways") == [
        (
            f"{PAPER}, line 9",
            "“SRO” is written out in two ways: “Senior Responsible Owner” in "
            f"decisions/CPCC2026-014 and {PAGE} and “Senior Responsible Officer” in "
            "papers/shared-fleet.",
            "If one of them is a slip, correct it. If they mean different things, write one of "
            "them in full each time. If the papers differ, nothing needs mending.",
        )
    ]


def statute(act: str, section: str) -> dict[str, str]:
    return decision("It runs on.", fields=f"statute:\n  - act: {act}\n    section: {section}\n")


@pytest.mark.parametrize(
    ("act", "section"),
    [
        ("Police Act 1996", "22A"),
        ("Police Act 1996", "22A(1) and 23AA(2)"),
        ("the Police Act 1996 (as amended)", "sections 22A to 23I"),
        ("Police Act 1996", "88B"),
        ("Police Reform and Social Responsibility Act 2011", "158"),
        ("Policing and Crime Act 2009", "5"),
        ("Investigatory Powers Act 2016", "272"),
        ("Investigatory Powers Act 2016", "60A"),
        ("Equality Act 2010", "999Z"),
        ("Police Act 1996", "Part 2"),
    ],
)
def test_a_section_that_its_act_has_or_may_have_is_left_alone(act: str, section: str) -> None:
    assert findings_of(statute(act, section)) == ()


@pytest.mark.parametrize(
    ("act", "section", "expected"),
    [
        (
            "Investigatory Powers Act 2016",
            "22A",
            "Section 22A is not in this register's table of the Investigatory Powers Act 2016. "
            "The Police Act 1996 has a section 22A.",
        ),
        (
            "Police Reform and Social Responsibility Act 2011",
            "159",
            "Section 159 is not in this register's table of the Police Reform and Social "
            "Responsibility Act 2011.",
        ),
        (
            "Police Act 1996",
            "ss. 22A and 23J",
            "Section 23J is not in this register's table of the Police Act 1996.",
        ),
    ],
)
def test_a_section_that_is_not_in_the_table_is_told(act: str, section: str, expected: str) -> None:
    found = [(f.code, f.level.value, f.message) for f in findings_of(statute(act, section))]
    assert found == [("R905", "warning", expected)]


def test_every_act_of_the_table_says_where_its_contents_are_published() -> None:
    for act in ACTS.values():
        assert act.source.startswith("https://www.legislation.gov.uk/ukpga/")


@pytest.mark.parametrize(
    "words",
    [
        "on 3rd March, 21st April, 12th May and 9am June the first",
        'The scan has “3pt March”, and "lithe Board".',
        "> lithe Board met on 3pt March",
        "`cambs~police.uk` as printed",
        "See https://www.example.org/~fleet and ~£400k.",
        "The force(s) of section 22A(1) may (re)organise under s.23C(4).",
        "A lithe dancer of the force won.",
        "[The tender](https://www.example.org/tbe) is out.",
        "Fish & chips &amp; tea.",
    ],
)
def test_words_that_people_write_or_quote_are_no_slips(words: str) -> None:
    assert messages(decision(words), "scan-error") == []


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("It ends on the 3pt March 2019.", "3pt March"),
        ("It ends on 31th of May.", "31th of May"),
        ("It ends on 32nd May.", "32nd May"),
        ("Write to cambs~pcc@example.org soon.", "cambs~pcc@example.org"),
        ("It was put to lithe Board.", "lithe Board"),
        ("It is for tbe Board.", "tbe"),
        ("Under the Police Act(as amended) it may.", "Act(as amended)"),
        ("The consortium (CTC)and the Board.", "(CTC)and"),
    ],
)
def test_a_slip_of_the_scanner_is_told_at_the_line_of_its_paragraph(words: str, slip: str) -> None:
    assert said(decision(words), "scan-error") == [
        (
            f"{DECISION}, line 8",
            f"“{slip}” looks like a slip of a scanner.",
            "If it stands for something else, write that. If the document prints it so, put it "
            "in quotation marks.",
        )
    ]


def test_a_slip_in_a_title_is_told_and_one_as_printed_is_not() -> None:
    fields = "contact:\n  role: Clerk\n  as_printed: lithe Clerk\n"
    files = decision("It runs on.", title="Lease to 3pt March 2019", fields=fields)
    assert [(place, message) for place, message, _ in said(files, "scan-error")] == [
        (f"{DECISION}, line 2", "“3pt March” looks like a slip of a scanner.")
    ]


@pytest.mark.parametrize(
    "words",
    ["“" * 20_000, "(" * 20_000, "<q>" * 20_000, '"' * 20_001, "a" * 20_000 + "~", "SRO (" * 4000],
    ids=["quotes", "brackets", "tags", "marks", "letters", "abbreviations"],
)
def test_long_rows_of_marks_are_passed_over_at_once(words: str) -> None:
    files = decision(f"It runs on ~{words}", title=f"Lease ~{words}".replace('"', "'"))
    assert messages(files, "scan-error") == []
