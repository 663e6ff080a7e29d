"""What the rules about days to come, versions and circles leave alone, and how they say it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.rules.builders import findings_of, register_of, said

from register.rules.check import check
from register.settings import Targets

DECISION = "decisions/2026/CPCC2026-014.md"
MISSING = "document-not-attached"
AGREEMENT = "content/agreements/shared-fleet.md"


def decision(
    decided: str = "14 October 2026", published: str = "16 October 2026", more: str = ""
) -> str:
    return (
        f"---\ntitle: Vehicle recovery\ndecided: {decided}\ndecided_note: As printed.\n"
        f"published: {published}\npublished_note: As printed.\n{more}"
        "background:\n  - title: Options\n---\n## Decision\n\nTo extend the contract.\n"
    )


def effect_on(versions: str, effect: str) -> dict[str, str]:
    """An agreement with versions of these labels, and a decision with this effect on it."""
    listed = "".join(
        f"  - version: {label}\n    effects: [original]\n" for label in versions.split()
    )
    return {
        AGREEMENT: f"---\ntitle: Shared fleet\nversions:\n{listed}---\nShared vehicles.\n",
        DECISION: decision(more=f"effects:\n  - effect: extends\n    {effect}\n"),
    }


def replacing(**replaced: str) -> dict[str, str]:
    """Decisions by name, each of which replaces the others named."""
    return {
        f"decisions/{year}/{name}.md": decision(
            decided=f"14 October {year}", more=f"supersedes: {others}\n"
        )
        for year, (name, others) in enumerate(replaced.items(), start=2023)
    }


def codes(files: dict[str, str]) -> set[str]:
    return {finding.code for finding in findings_of(files)}


@pytest.mark.parametrize(
    ("label", "spoken"),
    [
        ("extension-to-2028", "extension to 2028"),
        ("2017-02-20", "20 February 2017"),
        ("2017-02", "February 2017"),
    ],
)
def test_a_version_is_called_in_words_and_not_by_its_address(label: str, spoken: str) -> None:
    version = f"  - version: {label}\n    in_force: 1 May 2018\n    ends: 1 May 2016\n"
    files = {AGREEMENT: f"---\ntitle: Shared fleet\nversions:\n{version}---\nShared vehicles.\n"}
    told = [message for _, message, _ in said(files, "ends-before-it-starts")]
    assert told == [f"“{spoken}” ends on 1 May 2016, before it starts on 1 May 2018."]


@pytest.mark.parametrize(
    ("published", "more"),
    [
        ("22 November 2026", ""),
        ("November 2026", ""),
        ("about December 2026", ""),
        ("14 December 2026", "publish_on: 14 December 2026\n"),
        ("14 December 2026", "publish_on: 15 December 2026\n"),
        ("December 2026", "publish_on: 14 December 2026\n"),
    ],
)
def test_what_may_be_published_already_and_what_waits_are_left_alone(
    published: str, more: str
) -> None:
    assert "R219" not in codes({DECISION: decision(published=published, more=more)})


def test_a_record_that_waits_for_too_early_a_day_is_told_when_it_would_appear() -> None:
    waits = decision(published="14 December 2026", more="publish_on: 1 December 2026\n")
    assert said({DECISION: waits}, "published-in-the-future") == [
        (
            f"{DECISION}, line 5",
            "The publication of this is dated 14 December 2026, which as at 22 November 2026 is "
            "still to come. It would appear on 1 December 2026.",
            "If it has to wait, change the line:\n    publish_on: 14 December 2026\n"
            "If not, correct the day in `published`.",
        )
    ]


def test_a_record_of_a_month_to_come_can_wait_for_its_first_day() -> None:
    files = {DECISION: decision(published="December 2026")}
    [(_, message, hint)] = said(files, "published-in-the-future")
    assert message == (
        "The publication of this is dated December 2026, which as at 22 November 2026 is still to "
        "come. It would appear at once."
    )
    assert hint == (
        "If it has to wait, add the line:\n    publish_on: 1 December 2026\n"
        "If not, correct the day in `published`."
    )


@pytest.mark.parametrize(
    ("decided", "more"),
    [
        ("22 November 2026", ""),
        ("November 2026", ""),
        ("unknown", ""),
        ("14 December 2026", "publish_on: 14 December 2026\n"),
    ],
)
def test_what_may_be_decided_already_and_what_waits_for_its_day_are_left_alone(
    decided: str, more: str
) -> None:
    assert "R220" not in codes({DECISION: decision(decided=decided, more=more)})


def test_a_decision_that_would_appear_before_its_day_is_found_though_it_waits() -> None:
    more = "publish_on: 1 December 2026\n"
    assert "R220" in codes({DECISION: decision(decided="14 December 2026", more=more)})


@pytest.mark.parametrize(
    "effect",
    ["agreement: shared-fleet", "agreement: shared-fleet\n    version: first", "agreement: other"],
)
def test_a_version_that_is_there_or_not_named_is_left_alone(effect: str) -> None:
    assert "R314" not in codes(effect_on("first second", effect))


def test_a_version_of_an_agreement_that_is_not_there_is_for_the_rule_about_references() -> None:
    found = codes(effect_on("first", "agreement: shared-flee\n    version: second"))
    assert found & {"R301", "R314"} == {"R301"}


def test_a_version_like_no_other_is_answered_with_those_there_are() -> None:
    only = effect_on("first", "agreement: shared-fleet\n    version: extension-to-2028")
    assert said(only, "version-not-there") == [
        (
            f"{DECISION}, line 8",
            "“Shared fleet” has no version called “extension-to-2028”.",
            "Its only version is “first”. If the decision made another, add it to the agreement.",
        )
    ]


def test_capitals_make_another_version() -> None:
    files = effect_on("first second", "agreement: shared-fleet\n    version: Second")
    [(_, _, hint)] = said(files, "version-not-there")
    assert hint == (
        "Did you mean this?\n    version: second\n"
        "Its versions are “first” and “second”. If the decision made another, add it to the "
        "agreement."
    )


@pytest.mark.parametrize(
    ("target", "decided", "published", "told"),
    [
        ("14", "1 October 2026", "15 October 2026", []),
        (
            "1",
            "1 October 2026",
            "3 October 2026",
            [
                "This was published here 2 days after it was decided. The office's own target is "
                "1 day."
            ],
        ),
        ("14", "October 2026", "22 November 2026", []),
        ("14", "1 January 2026", "November 2026", []),
        ("two weeks", "1 January 2026", "1 November 2026", []),
        (None, "1 January 2026", "1 November 2026", []),
    ],
)
def test_days_are_counted_against_a_target_between_exact_days_alone(
    target: str | None, decided: str, published: str, told: list[str]
) -> None:
    register = register_of({DECISION: decision(decided, published)})
    settings = replace(register.settings, targets=Targets(publish_days=target))
    found = check(replace(register, settings=settings))
    assert [f.message for f in found if f.code == "R704"] == told


def test_a_circle_of_three_is_told_once_at_the_earliest() -> None:
    files = replacing(first="third", second="first", third="second")
    assert said(files, "superseded-in-a-circle") == [
        (
            "decisions/2023/first.md, line 7",
            "first replaces third, which replaces second, which replaces first. Nobody can tell "
            "which of them holds.",
            "A decision replaces only what was decided before it. Look up which of these came "
            "first, and take out of its `supersedes` what came later.",
        )
    ]


def test_two_circles_are_two_findings_and_what_leads_to_them_is_none() -> None:
    files = replacing(a="b", b="a", c="d", d="[b, c]", e="[a, d]")
    assert [where for where, _, _ in said(files, "superseded-in-a-circle")] == [
        "decisions/2023/a.md, line 7",
        "decisions/2025/c.md, line 7",
    ]


def test_a_chain_and_a_decision_that_names_itself_are_no_circles() -> None:
    assert "R315" not in codes(replacing(a="a", b="a", c="[a, b]", d="[b, c]"))


def test_a_version_may_have_any_name_but_that_of_a_text_of_its_page() -> None:
    assert "R414" not in codes(effect_on("original version-2 v2-revised 2019", ""))
    found = said(effect_on("original V2", ""), "label-of-a-text")
    assert [(place, hint.split("\n")[1]) for place, _, hint in found] == [
        (f"{AGREEMENT}, line 6", "    version: variation-1")
    ]


@pytest.mark.parametrize(
    ("published", "waits"),
    [
        ("1 December 2026", "1 December 2026"),
        ("December 2026", "4 December 2026"),
        ("unknown", "3 May 2027"),
    ],
)
def test_a_day_of_publication_that_may_be_the_one_on_which_it_is_shown_is_left_alone(
    published: str, waits: str
) -> None:
    files = {DECISION: decision(published=published, more=f"publish_on: {waits}\n")}
    assert said(files, "published-before-its-day") == []


def test_a_note_may_be_of_today_or_of_the_day_on_which_its_record_is_first_shown() -> None:
    more = "publish_on: 1 December 2026\nupdates:\n  - on: {}\n    note: The sum was corrected.\n"
    for day in ("22 November 2026", "1 December 2026"):
        files = {DECISION: decision(published="1 December 2026", more=more.format(day))}
        assert said(files, "note-dated-ahead") == []
    files = {DECISION: decision(published="1 December 2026", more=more.format("2 December 2026"))}
    assert len(said(files, "note-dated-ahead")) == 1


def test_labels_that_differ_in_capitals_alone_are_one() -> None:
    files = effect_on("original Original later", "agreement: shared-fleet")
    ((_, message, _),) = said(files, "label-twice")
    assert message == "“Original” is already the label of the version in line 4."


def test_labels_of_versions_that_are_written_in_one_line_are_compared_too() -> None:
    listed = ", ".join(
        f"{{version: original, effects: {effect}}}" for effect in ("original", "ended")
    )
    agreement = f"---\ntitle: Shared fleet\nversions: [{listed}]\n---\nTwo forces share vans.\n"
    assert len(said({"content/agreements/shared-fleet.md": agreement}, "label-twice")) == 1


def test_minutes_that_are_not_attached_are_asked_for_by_a_name_that_can_be_one() -> None:
    meeting = "content/meetings/collaboration-board-2026-10-01.md"
    fields = (
        "---\nbody: collaboration-board\ndate: 1 October 2026\nminutes:\n  document: {}\n{}---\n"
    )
    ((_, message, hint),) = said({meeting: fields.format("Minutes (final).pdf", "")}, MISSING)
    assert message == (
        "“Minutes (final).pdf” is named here as what is published, and this record attaches no "
        "such file."
    )
    assert hint.split("\n")[-3:] == [
        "Then write here:",
        "    document: Minutes-final.pdf",
        "If it is held elsewhere, give its address, which begins with https://.",
    ]
    attached = "attachments:\n  - file: minutes.pdf\n    title: The minutes\n"
    assert said({meeting: fields.format("minutes.pdf", attached)}, MISSING) == []
    assert said({meeting: fields.format("https://example.org/minutes", "")}, MISSING) == []
