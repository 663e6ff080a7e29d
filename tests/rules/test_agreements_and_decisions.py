"""What the rules about agreements and decisions leave alone, and what they say when unsure."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.builders import findings_of, said

AGREEMENT = "content/agreements/shared-fleet.md"
DECISION = "decisions/2026/CPCC2026-014.md"
PAPER = "content/papers/2023/vehicle-recovery.md"
MEETING = "content/meetings/collaboration-board/collaboration-board-2026-10-01.md"


def agreement(first: str, second: str = "") -> dict[str, str]:
    """An agreement of one version or two, each with these lines of its own."""
    parties = "\n    parties:\n      forces: [northshire, southshire]"
    copy = "\n    publication:\n      basis: copy"
    versions = f"  - version: original\n    effects: [original]{first}{parties}{copy}\n"
    if second:
        versions += f"  - version: extension\n    effects: [extended]{second}{copy}\n"
    return {AGREEMENT: f"---\ntitle: Shared fleet\nversions:\n{versions}---\nShared vehicles.\n"}


def lines(**fields: str) -> str:
    return "".join(f"\n    {name}: {value}" for name, value in fields.items())


def decision(more: str = "", decided: str = "14 October 2026") -> str:
    return (
        f"---\ntitle: Vehicle recovery\ndecided: {decided}\ndecided_note: As printed.\n"
        f"published: 16 November 2026\nbackground:\n  - title: Options\n{more}---\n"
        "## Decision\n\nTo extend the contract.\n"
    )


def test_an_end_that_is_not_known_leaves_the_question_of_a_gap_open() -> None:
    files = agreement(
        lines(in_force="1 April 2017", ends="unknown", ends_note="Not held."),
        lines(in_force="1 April 2020", ends="31 March 2030"),
    )
    assert [(f.code, f.level.value, f.message) for f in findings_of(files)] == [
        (
            "R401",
            "note",
            "Whether anything was in force between “original” and “extension” cannot be told: "
            "the day on which “original” ended is not known.",
        )
    ]


def test_a_start_in_a_month_leaves_the_question_of_a_gap_open() -> None:
    files = agreement(
        lines(in_force="1 April 2017", ends="14 April 2020"),
        lines(in_force="April 2020", in_force_note="The day is blotted.", ends="31 March 2030"),
    )
    assert [(f.code, f.level.value, f.message) for f in findings_of(files)] == [
        (
            "R401",
            "note",
            "Whether anything was in force between “original” and “extension” cannot be told: "
            "the day from which “extension” was in force is not known.",
        )
    ]


def test_a_version_without_an_end_is_followed_by_the_next_without_a_gap() -> None:
    files = agreement(lines(in_force="1 April 2017"), lines(in_force="1 April 2020"))
    assert findings_of(files) == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 1), []),
        (date(2026, 11, 2), ["R406"]),
        (date(2027, 1, 31), ["R406"]),
        (date(2027, 2, 1), []),
    ],
)
def test_an_end_is_near_from_ninety_days_before_until_the_day_itself(
    day: date, expected: list[str]
) -> None:
    files = agreement(lines(in_force="1 April 2017", ends="31 January 2027"))
    assert [f.code for f in findings_of(files, day)] == expected


def test_a_later_paper_about_an_extension_says_nothing_of_the_first_version() -> None:
    files = agreement(lines(in_force="1 April 2017", ends="31 March 2030"))
    files[PAPER] = (
        "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\nrecommendations:\n  - verb: approve\n"
        "    text: That the Board approve an extension of the agreement.\n"
        "    about: shared-fleet\n---\nWhy go on.\n"
    )
    assert findings_of(files) == ()


@pytest.mark.parametrize(
    ("printed", "fits"),
    [
        ("two forces", True),
        ("four corporations sole", True),
        ("Four (4) parties", True),
        ("2", True),
        ("4", True),
        ("two corporations sole", False),
        ("four forces", False),
        ("twenty-one", False),
        ("the parties named above", True),
    ],
)
def test_a_count_is_compared_with_what_its_words_say_it_counts(printed: str, fits: bool) -> None:
    files = agreement(lines(in_force="1 April 2017", ends="31 March 2030"))
    counted = files[AGREEMENT].replace(
        "southshire]", f'southshire]\n      count_as_printed: "{printed}"'
    )
    assert (said({AGREEMENT: counted}, "party-count") == []) is fits


@pytest.mark.parametrize(
    ("signed", "level"),
    [("31 December 2025", "warning"), ("1 January 2026", "error"), ("unknown", "warning")],
)
def test_from_the_start_that_the_office_set_nothing_may_be_unpublished(
    signed: str, level: str
) -> None:
    files = agreement(lines(signed=signed, signed_note="As printed."))
    files[AGREEMENT] = files[AGREEMENT].replace("basis: copy", "basis: not-held")
    assert [(f.code, f.level.value) for f in findings_of(files)] == [("R701", level)]


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("1 February 2025", []),
        ("2 February 2025", ["two years older than the decision of 2 February 2025"]),
        ("2024", []),
        ("March 2026", ["about three years older than the decision of March 2026"]),
        (
            "unknown",
            [
                "about three years older than the decision (its day is not known; its reference "
                "belongs to 2026)"
            ],
        ),
    ],
)
def test_the_age_of_a_paper_is_told_as_exactly_as_it_is_known(
    decided: str, expected: list[str]
) -> None:
    paper = (
        "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\n---\nWhat it costs.\n"
    )
    files = {
        PAPER: paper,
        DECISION: decision(decided=decided).replace(
            "- title: Options", "- paper: vehicle-recovery"
        ),
    }
    begun = "The newest paper behind this decision, “Vehicle recovery” of 2 February 2023, is "
    assert [message for _, message, _ in said(files, "paper-years-old")] == [
        f"{begun}{age}." for age in expected
    ]


def test_minutes_and_a_decision_of_no_known_day_are_told_as_a_note() -> None:
    meeting = "---\nbody: collaboration-board\ndate: 1 October 2026\n---\n"
    more = "authority:\n  - meeting: collaboration-board-2026-10-01\n    minutes_approved: {}\n"
    files = {MEETING: meeting, DECISION: decision(more.format("8 October 2026"), "unknown")}
    assert [(f.code, f.level.value, f.message) for f in findings_of(files)] == [
        (
            "R504",
            "note",
            "Whether the minutes were approved before the decision cannot be told: it was decided "
            "on a day not stated in the record, and they were approved on a day given as "
            "8 October 2026.",
        )
    ]


def test_a_private_meeting_needs_neither_time_nor_place() -> None:
    for public in ("public: no\n", ""):
        text = f"---\nbody: collaboration-board\ndate: 1 October 2026\n{public}---\n"
        assert findings_of({MEETING: text}) == ()


def test_papers_put_to_a_public_meeting_are_its_agenda() -> None:
    meeting = (
        "---\nbody: collaboration-board\ndate: 2 February 2023\npublic: yes\n"
        "time: 2.00 pm\nplace: Northshire House\n---\n"
    )
    paper = (
        "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\n---\nWhat it costs.\n"
    )
    path = "content/meetings/collaboration-board/collaboration-board-2023-02-02.md"
    assert findings_of({path: meeting, PAPER: paper}) == ()
