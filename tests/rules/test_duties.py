"""What the rules about duties to publish ask about, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.rules.builders import findings_of, register_of, said

from register.rules.check import check

DECISION = "decisions/2026/CPCC2026-014.md"
MEETING = "content/meetings/collaboration-board/collaboration-board-2026-10-01.md"
STATEMENT = "content/accessibility.md"
NOT_SAID = "significance-not-said"


def decision(more: str = "", words: str = "To extend the contract.") -> dict[str, str]:
    """A decision with these lines of its own."""
    return {
        DECISION: "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\n"
        f"published: 16 October 2026\nbackground:\n  - title: Options\n{more}---\n"
        f"## Decision\n\n{words}\n"
    }


def meeting(more: str = "", day: str = "1 October 2026") -> dict[str, str]:
    """A meeting with these lines of its own."""
    return {MEETING: f"---\nbody: collaboration-board\ndate: {day}\n{more}---\n"}


def levels(files: dict[str, str], code: str, day: date = date(2026, 11, 22)) -> list[str]:
    return [f.level.value for f in findings_of(files, day) if f.code == code]


def test_a_routine_decision_need_not_say_whether_it_is_of_public_interest() -> None:
    assert findings_of(decision()) == ()
    assert findings_of(decision("kind: policy\n")) == ()


def test_a_decision_on_collaboration_is_asked_whether_it_is() -> None:
    assert [message for _, message, _ in said(decision("kind: collaboration\n"), NOT_SAID)] == [
        "Is this decision of significant public interest? Nothing here says, nor who judged it."
    ]


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ("value: yes, judged_by: Chief Executive", "by which published criterion"),
        ("value: yes, criterion: It is novel", "who judged that"),
    ],
)
def test_a_judgement_says_whose_it_is_and_by_what(given: str, missing: str) -> None:
    files = decision(f"significant: {{{given}}}\n")
    assert [message for _, message, _ in said(files, NOT_SAID)] == [
        f"This decision says that it is of significant public interest. It does not say {missing}."
    ]


PUBLIC = (
    "public: yes\ntime: 2.00 pm\nplace: Northshire House\nagenda:\n"
    "  - item: 1\n    title: Vehicle recovery\n"
)


@pytest.mark.parametrize(
    ("more", "day", "expected"),
    [
        (PUBLIC, "1 October 2026", ["warning"]),
        (PUBLIC + "minutes:\n  due: 21 November 2026\n", "1 October 2026", ["error"]),
        (PUBLIC + "minutes:\n  due: 22 November 2026\n", "1 October 2026", []),
        (PUBLIC + "minutes:\n  due: November 2026\n", "1 October 2026", []),
        (PUBLIC + "minutes:\n  approved: 8 October 2026\n", "1 October 2026", []),
        (PUBLIC + "minutes:\n  due: 1 December 2025\n", "1 October 2025", ["note"]),
        (PUBLIC, "1 December 2026", []),
        (PUBLIC, "22 November 2026", []),
        ("", "1 October 2026", ["note"]),
        ("public: no\n", "1 October 2026", []),
    ],
)
def test_minutes_matter_by_who_could_attend_and_when_they_are_due(
    more: str, day: str, expected: list[str]
) -> None:
    assert levels(meeting(more, day), "R706") == expected


RESTS = "authority:\n  - meeting: collaboration-board-2026-10-01\n"
SIGNIFICANT = "significant: {value: yes, judged_by: Chief Executive, criterion: It is novel}\n"


def test_a_private_meeting_is_told_where_a_significant_decision_rests_on_it() -> None:
    private = meeting("public: no\n")
    assert levels({**private, **decision(RESTS)}, "R706") == []
    assert levels({**private, **decision(RESTS + SIGNIFICANT)}, "R706") == ["note"]


def test_a_meeting_that_nobody_wrote_up_is_told_in_the_decision_that_names_it() -> None:
    found = said(decision(RESTS), "minutes-not-there")
    assert [(place, message) for place, message, _ in found] == [
        (
            f"{DECISION}, line 8",
            "No minutes of the meeting “Collaboration Board, 1 October 2026” are here, and no day "
            "by which they are due. Whether it was public is not known.",
        )
    ]


def test_minutes_that_a_decision_says_were_approved_are_there() -> None:
    rests = decision(RESTS + "    minutes_approved: 8 October 2026\n")
    assert findings_of(rests) == ()
    assert findings_of({**rests, **meeting()}) == ()


def test_a_meeting_that_only_a_paper_names_is_left_out() -> None:
    paper = (
        "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\n---\nWhat it costs.\n"
    )
    assert findings_of({"content/papers/2023/vehicle-recovery.md": paper}) == ()


MONEY = "money:\n  - amount: {}\n    what: Vehicle recovery, by Northshire Garages\n"
COPY = "attachments:\n  - url: https://www.northshire.example/contract.pdf\n    title: Contract\n"
WITHHELD = "withheld:\n  - what: the contract\n    ground: Section 43\n"


@pytest.mark.parametrize(
    ("more", "words", "expected"),
    [
        ("kind: grant\n", "To pay Northshire Shelter.", ["error"]),
        ("kind: grant\n", "To pay Northshire Shelter £5,000.", ["warning"]),
        ("kind: grant\n" + MONEY.format("£5,000"), "To pay Northshire Shelter.", []),
        ("kind: spend\n", "To buy vehicles.", ["warning"]),
        ("kind: spend\n" + MONEY.format("£600"), "To buy tyres.", []),
        ("kind: contract\n", "To extend it, for up to £420,000.", ["warning"]),
        ("kind: contract\n", "To extend it.", ["warning"]),
        ("kind: contract\n" + MONEY.format("£10,000"), "To extend it.", []),
        ("kind: contract\n" + MONEY.format("£10,001"), "To extend it.", ["error"]),
        ("kind: contract\n" + MONEY.format("£10,001") + COPY, "To extend it.", []),
        ("kind: contract\n" + MONEY.format("£10,001") + WITHHELD, "To extend it.", []),
        ("kind: contract\n" + WITHHELD, "To extend it.", []),
        ("kind: policy\n", "To change a policy.", []),
        ("", "To pay £5,000.", []),
    ],
)
def test_money_is_asked_of_the_kinds_that_pay_it(
    more: str, words: str, expected: list[str]
) -> None:
    assert levels(decision(more, words), "R707") == expected


def test_an_amount_in_the_words_alone_is_told_as_such() -> None:
    files = decision("kind: contract\n", "To extend it, for up to £420,000.")
    assert [message for _, message, _ in said(files, "grant-or-spend-incomplete")] == [
        "The amount of this contract stands in the words alone, where it is not counted."
    ]
    files = decision("kind: spend\n")
    assert [message for _, message, _ in said(files, "grant-or-spend-incomplete")] == [
        "Nothing here says how much this spending comes to, for what and to whom."
    ]


AGREEMENT = {
    "content/agreements/shared-fleet.md": "---\ntitle: Shared fleet\nversions:\n"
    "  - version: original\n    effects: [original]\n    parties:\n"
    "      forces: [northshire, southshire]\n    publication:\n      basis: copy\n---\nShared.\n"
}


@pytest.mark.parametrize(
    ("effect", "verb"),
    [
        ("enters", "enters into"),
        ("amends", "changes"),
        ("extends", "extends"),
        ("joins", ""),
        ("leaves", ""),
        ("ends", ""),
    ],
)
def test_considerations_are_asked_of_what_enters_into_an_agreement_or_varies_it(
    effect: str, verb: str
) -> None:
    one = f"  - agreement: shared-fleet\n    version: original\n    effect: {effect}\n"
    files = {**AGREEMENT, **decision(f"effects:\n{one}{one}")}
    found = [message for _, message, _ in said(files, "considerations-not-answered")]
    asked = (
        f"This decision {verb} an agreement. Was what the law names considered before? Nothing "
        "stands here under implications."
    )
    assert found == ([asked] if verb else [])
    files |= decision(f"effects:\n{one}implications:\n  equality: None were found.\n")
    assert said(files, "considerations-not-answered") == []


@pytest.mark.parametrize(
    ("panel", "late"),
    [
        ("response_due: 21 November 2026", True),
        ("response_due: 22 November 2026", False),
        ("response_due: October 2026", True),
        ("response_due: November 2026", False),
        ("response_due: unknown", False),
        ("response_due: 1 October 2026\n  response: Answered on 30 September 2026.", False),
        ("notified: 1 October 2026", False),
    ],
)
def test_a_response_is_late_when_every_day_it_could_be_due_has_passed(
    panel: str, late: bool
) -> None:
    note = "  response_due_note: As printed.\n"
    assert levels(decision(f"panel:\n  {panel}\n{note}"), "R709") == (["error"] if late else [])


def statement(more: str) -> dict[str, str]:
    return {STATEMENT: f"---\ntitle: Accessibility statement\n{more}---\nTell us.\n"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("published: 22 November 2025\n", []),
        ("published: 21 November 2025\n", ["warning"]),
        ("published: 1 March 2020\nsource:\n  checked_on: 1 March 2026\n", []),
        ("published: 1 March 2020\nupdates:\n  - on: 1 March 2026\n    note: Read again.\n", []),
        ("", ["warning"]),
    ],
)
def test_a_statement_is_looked_at_once_a_year(more: str, expected: list[str]) -> None:
    assert levels(statement(more), "R710") == expected


def test_a_statement_of_a_leap_day_is_good_for_a_year() -> None:
    files = statement("published: 29 February 2024\n")
    assert levels(files, "R710", date(2025, 2, 28)) == []
    assert levels(files, "R710", date(2025, 3, 1)) == ["warning"]


@pytest.mark.parametrize(
    ("day", "missing"), [(date(2026, 1, 1), True), (date(2025, 12, 31), False)]
)
def test_a_statement_has_to_be_there_from_the_day_that_the_register_began(
    day: date, missing: bool
) -> None:
    found = [f for f in check(replace(register_of({}, day), pages=())) if f.code == "R710"]
    told = [(f.level.value, str(f.place), f.message, f.hint) for f in found]
    expected = (
        "error",
        "content/accessibility.md",
        "This register has no accessibility statement. It belongs in content/accessibility.md.",
        "Write it there, and name it in `nav`:\n    - Accessibility: accessibility.md",
    )
    assert told == ([expected] if missing else [])


def test_a_register_whose_beginning_is_not_set_may_still_lack_it() -> None:
    register = register_of({})
    begun = replace(register, pages=(), settings=replace(register.settings, start=None))
    assert check(begun) == ()


def test_a_second_meeting_of_a_day_may_add_to_its_name() -> None:
    fields = "---\nbody: collaboration-board\ndate: 10 October 2026\n---\nIt met.\n"
    for name in ("collaboration-board-2026-10-10", "collaboration-board-2026-10-10-afternoon"):
        assert said({f"content/meetings/{name}.md": fields}, "meeting-under-another-name") == []
    vague = fields.replace("10 October", "October")
    assert said({"content/meetings/october.md": vague}, "meeting-under-another-name") == []
