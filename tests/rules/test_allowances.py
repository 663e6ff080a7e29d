"""What a record may leave undone for a while, and what it may not."""

from __future__ import annotations

from datetime import date

from tests.rules.builders import findings_of

from register.rules.finding import Allowed

DECISION = "decisions/2026/CPCC2026-014.md"


def allowing(rule: str, until: str = "31 March 2027", more: str = "") -> dict[str, str]:
    """A decision with a condition that is not met, and this allowance."""
    text = (
        "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        "background:\n  - title: Options\nconditions:\n  - text: The insurers agree.\n"
        f"  - text: The yard is ready.\nallow:\n  - rule: {rule}\n    reason: It is in hand.\n"
        f"    until: {until}\n{more}---\n## Decision\n\nTo extend the contract.\n"
    )
    return {DECISION: text}


def test_an_allowance_marks_every_finding_of_its_rule_in_the_record() -> None:
    marks = [(f.code, f.allowed) for f in findings_of(allowing("R505"))]
    given = Allowed("It is in hand.", "31 March 2027")
    assert marks == [("R505", given), ("R505", given)]


def test_a_rule_may_be_allowed_by_its_name() -> None:
    assert all(f.allowed for f in findings_of(allowing("condition-not-met")))


def test_an_allowance_holds_on_its_last_day_and_not_on_the_next() -> None:
    files = allowing("R505", "31 March 2027")
    assert {f.code for f in findings_of(files, date(2027, 3, 31)) if not f.allowed} == set()
    assert {f.code for f in findings_of(files, date(2027, 4, 1)) if not f.allowed} == {
        "R003",
        "R505",
    }


def test_an_allowance_without_a_known_end_allows_nothing() -> None:
    files = allowing("R505", "unknown", "    until_note: Nobody knows.\n")
    found = [f for f in findings_of(files) if f.code == "R003"]
    assert [f.message for f in found] == ["This allows R505 and gives no last day that is known."]
    assert [f.allowed for f in findings_of(files)] == [None, None, None]


def test_what_must_not_be_published_is_never_allowed() -> None:
    files = allowing("R801")
    files[DECISION] += "\nOFFICIAL-SENSITIVE\n"
    found = {(f.code, f.level.value) for f in findings_of(files) if f.code[:2] in ("R0", "R8")}
    assert found == {("R001", "error"), ("R801", "error")}
    assert not any(f.allowed for f in findings_of(files))


def test_a_finding_says_which_record_it_is_about() -> None:
    assert {f.record for f in findings_of(allowing("R501"))} == {"decisions/CPCC2026-014"}
