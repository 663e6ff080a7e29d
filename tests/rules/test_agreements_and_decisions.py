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
            "This was decided on a day not stated in the record, and the minutes that it cites "
            "were approved on 8 October 2026: which came first cannot be told.",
        )
    ]


def test_minutes_of_a_vague_day_are_told_as_the_record_gives_it() -> None:
    meeting = (
        "---\nbody: collaboration-board\ndate: 1 October 2026\nminutes:\n"
        "  approved: October 2026\n  approved_note: The day is blotted.\n---\n"
    )
    cites = "authority:\n  - meeting: collaboration-board-2026-10-01\n    minute: 7.1\n"
    files = {MEETING: meeting, DECISION: decision(cites)}
    assert [(f.code, f.level.value, f.message) for f in findings_of(files)] == [
        (
            "R504",
            "note",
            "This was decided on 14 October 2026, and the minutes that it cites were approved at "
            "a time given as October 2026: which came first cannot be told.",
        )
    ]


def test_a_decision_that_cites_no_minutes_may_come_before_them() -> None:
    meeting = (
        "---\nbody: collaboration-board\ndate: 1 October 2026\nminutes:\n"
        "  approved: 29 October 2026\n---\n"
    )
    names = "authority:\n  - meeting: collaboration-board-2026-10-01\n    item: 4\n"
    assert findings_of({MEETING: meeting, DECISION: decision(names)}) == ()


def sought(*recommendations: tuple[str, str], day: str = "14 September 2017") -> str:
    """A paper of that day that asks for these about the shared fleet: a verb, and a text."""
    asked = "".join(
        f"  - verb: {verb}\n    text: {text}\n    about: shared-fleet\n"
        + ("    of: Commissioner\n" if verb == "sign" else "")
        for verb, text in recommendations
    )
    return (
        "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
        f"date: {day}\nrecommendations:\n{asked}---\nWhy share.\n"
    )


@pytest.mark.parametrize(
    ("began", "state"),
    [
        ({"in_force": "1 April 2017"}, "in force from 1 April 2017"),
        ({"signed": "28 April 2017"}, "signed on 28 April 2017"),
        (
            {"signed": "April 2017", "signed_note": "The paper gives the month."},
            "signed at a time given as April 2017",
        ),
    ],
)
def test_whoever_was_asked_after_an_agreement_began_is_named_with_what_was_asked(
    began: dict[str, str], state: str
) -> None:
    files = agreement(lines(**began))
    files[PAPER] = sought(
        ("note", "That the Board note it."), ("sign", "That a notice be signed."), ("sign", "So.")
    )
    assert [message for _, message, _ in said(files, "in-force-before-approval")] == [
        f"The agreement was {state}. A later paper, of 14 September 2017, asks the Collaboration "
        "Board to note it and the Commissioner for a signature."
    ]


@pytest.mark.parametrize(
    "recommendation", [("note", "That the Board note it."), ("consider", "That it be considered.")]
)
def test_a_paper_that_seeks_no_consent_comes_when_it_likes(
    recommendation: tuple[str, str],
) -> None:
    files = agreement(lines(in_force="1 April 2017"))
    files[PAPER] = sought(recommendation)
    assert findings_of(files) == ()


def test_a_paper_that_may_be_about_a_later_version_of_no_known_day_says_nothing() -> None:
    unknown = lines(signed="unknown", signed_note="Not held.", in_force="unknown")
    unknown += lines(in_force_note="Not held.")
    files = agreement(lines(in_force="1 April 2017"), unknown)
    files[PAPER] = sought(("approve", "That the Board approve it."))
    assert said(files, "in-force-before-approval") == []


def test_a_version_called_by_its_decision_is_the_version_of_that() -> None:
    version = "  - version: cpcc2026-014\n    publication:\n      basis: copy\n"
    files = {AGREEMENT: f"---\ntitle: Shared fleet\nversions:\n{version}---\nShared.\n"}
    makes = "effects:\n  - agreement: shared-fleet\n    version: cpcc2026-014\n    effect: enters\n"
    files[DECISION] = decision(makes + "forces: [northshire]\n")
    assert [message for _, message, _ in said(files, "no-party-named")] == [
        "No party to the version of CPCC2026-014 is named here. Between whom was it made?"
    ]


def test_a_version_made_by_a_decision_that_names_nobody_is_asked_about() -> None:
    version = "  - version: original\n    publication:\n      basis: copy\n"
    files = {AGREEMENT: f"---\ntitle: Shared fleet\nversions:\n{version}---\nShared.\n"}
    assert findings_of(files) == ()  # only announced, as far as anything says
    makes = "effects:\n  - agreement: shared-fleet\n    version: original\n    effect: enters\n"
    files[DECISION] = decision(makes)
    assert [message for _, message, _ in said(files, "no-party-named")] == [
        "No party to the version “original” is named here. Between whom was it made? "
        "CPCC2026-014, the decision that made it, names no force either."
    ]
    files[DECISION] = decision(makes + "forces: [northshire]\n")
    assert [message for _, message, _ in said(files, "no-party-named")] == [
        "No party to the version “original” is named here. Between whom was it made?"
    ]


@pytest.mark.parametrize(
    ("expected", "passed"),
    [
        ("21 November 2026", True),
        ("22 November 2026", False),
        ("October 2026", True),
        ("November 2026", False),
        ("from March 2020", False),
        ("unknown", False),
    ],
)
def test_an_expected_decision_is_late_when_every_day_it_could_be_has_passed(
    expected: str, passed: bool
) -> None:
    text = f"---\ntitle: Fleet\nexpected: {expected}\nexpected_note: As printed.\n---\nSoon.\n"
    files = {"content/forthcoming/fleet.md": text}
    message = (
        f"The time given for this, {expected}, has passed, and what became of it is not recorded."
    )
    found = [message for _, message, _ in said(files, "expected-and-passed")]
    assert found == ([message] if passed else [])


def test_a_text_that_is_not_held_of_what_may_never_have_been_made_is_told_as_such() -> None:
    files = agreement("")
    files[AGREEMENT] = files[AGREEMENT].replace("basis: copy", "basis: not-held")
    assert [message for _, message, _ in said(files, "version-not-published")] == [
        "Nothing is published of the version “original”: its text is not held, and no day of "
        "signing, nor a decision that made it, is recorded."
    ]


def test_a_private_meeting_needs_neither_time_nor_place() -> None:
    for public in ("public: no\n", ""):
        text = f"---\nbody: collaboration-board\ndate: 1 October 2026\n{public}---\n"
        assert said({MEETING: text}, "public-meeting-incomplete") == []


def test_papers_put_to_a_public_meeting_are_its_agenda() -> None:
    meeting = (
        "---\nbody: collaboration-board\ndate: 2 February 2023\npublic: yes\n"
        "time: 2.00 pm\nplace: Northshire House\nminutes:\n  approved: 2 March 2023\n---\n"
    )
    paper = (
        "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\n---\nWhat it costs.\n"
    )
    path = "content/meetings/collaboration-board/collaboration-board-2023-02-02.md"
    assert findings_of({path: meeting, PAPER: paper}) == ()


def counted(printed: str, complete: str, stated: str = "") -> dict[str, str]:
    """An agreement of two forces that counts its parties, and says whether they are all known."""
    files = agreement(lines(in_force="1 April 2017", ends="31 March 2030"))
    more = f"\n    parties_complete: {complete}"
    if stated:
        more += f"\n    stated:\n      - what: parties\n        value: {stated}"
    printed = f"\n      count_as_printed: {printed}" if printed else ""
    files[AGREEMENT] = files[AGREEMENT].replace("southshire]", f"southshire]{printed}{more}")
    return files


@pytest.mark.parametrize(
    ("printed", "stated"),
    [("original 3 forces", "original 3 forces"), ("original 3 forces", ""), ("", "three forces")],
)
def test_a_count_above_those_named_says_that_the_parties_are_not_complete(
    printed: str, stated: str
) -> None:
    assert [
        (f.code, f.level.value, f.message) for f in findings_of(counted(printed, "no", stated))
    ] == [
        (
            "R408",
            "note",
            f"The parties of “original” are not complete: a document counts “{printed or stated}”, "
            "and those named here are 2 forces, which make 4 parties.",
        )
    ]


def test_a_count_below_those_named_is_wrong_however_many_are_missing() -> None:
    assert [(f.level.value, f.message) for f in findings_of(counted("one force", "no"))] == [
        (
            "warning",
            "The document counts “one force”. Those listed here are 2 forces, which make "
            "4 parties.",
        )
    ]


@pytest.mark.parametrize(
    ("printed", "complete", "stated"),
    [
        ("four corporations sole", "no", ""),
        ("two forces", "no", "two forces"),
        ("two forces", "yes", "three forces"),
    ],
)
def test_a_count_that_agrees_is_left_alone_whether_or_not_all_are_known(
    printed: str, complete: str, stated: str
) -> None:
    assert findings_of(counted(printed, complete, stated)) == ()
