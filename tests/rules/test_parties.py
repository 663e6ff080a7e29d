"""What the rules about parties and ends ask about, and what they leave alone."""

from __future__ import annotations

import pytest
from tests.rules.builders import findings_of, said

AGREEMENT = "content/agreements/shared-fleet.md"
PUBLICATION = "    publication:\n      basis: copy\n"
STATUTE = "statute:\n  - act: Police Act 1996\n    section: {}\n"


def version(*parties: str, label: str = "original", effects: str = "original") -> str:
    """A version with these lines about its parties."""
    listed = "".join(f"\n      {line}" for line in parties)
    named = f"    parties:{listed}\n" if parties else ""
    return f"  - version: {label}\n    effects: [{effects}]\n{named}{PUBLICATION}"


def agreement(*versions: str, section: str = "22A") -> dict[str, str]:
    head = f"---\ntitle: Shared fleet\n{STATUTE.format(section)}versions:\n"
    return {AGREEMENT: f"{head}{''.join(versions)}---\nShared vehicles.\n"}


def force(name: str, more: str = "") -> dict[str, str]:
    return {f"content/forces/{name}.md": f"---\ntitle: {name.title()} Police\n{more}---\nOne.\n"}


def test_a_force_is_the_same_by_any_of_its_names_and_told_once() -> None:
    files = agreement(version("forces: [northshire, forces/northshire, Northshire Police]"))
    assert said(files, "party-named-twice") == [
        (
            f"{AGREEMENT}, line 10",
            "Northshire Police is named twice among the parties of “original”, both times in "
            "`forces`.",
            "Keep one of the two. A force in `forces` or `joined` stands for its chief officer "
            "and its policing body; one in `chief_officer_only` or `policing_body_only` stands "
            "for that one alone.",
        )
    ]


@pytest.mark.parametrize("other", ["chief_officer_only", "policing_body_only", "joined", "left"])
def test_two_lists_that_name_a_force_contradict_each_other(other: str) -> None:
    files = agreement(version("forces: [northshire, southshire]", f"{other}: [southshire]"))
    assert [message for _, message, _ in said(files, "party-named-twice")] == [
        "Southshire Police is named twice among the parties of “original”, in `forces` and in "
        f"`{other}`."
    ]


def test_a_force_may_be_a_party_to_each_of_two_versions() -> None:
    both = "forces: [northshire, southshire]"
    files = agreement(version(both), version(both, label="amended", effects="amended"))
    assert said(files, "party-named-twice") == []


@pytest.mark.parametrize("section", ["22A", "22A(1)", "22 a"])
def test_a_chief_officer_alone_is_asked_about_under_section_22a(section: str) -> None:
    one = version("forces: [northshire]", "chief_officer_only: [southshire]")
    found = findings_of(agreement(one, section=section))
    assert [(f.code, f.level.value, f.message) for f in found if f.code == "R412"] == [
        (
            "R412",
            "note",
            "Southshire Police is a party to “original” by its chief officer only. Is its "
            "policing body a party as well?",
        )
    ]


@pytest.mark.parametrize("statute", [STATUTE.format("23"), ""])
def test_nothing_is_asked_of_an_agreement_under_another_power(statute: str) -> None:
    files = agreement(version("forces: [northshire]", "chief_officer_only: [southshire]"))
    files[AGREEMENT] = files[AGREEMENT].replace(STATUTE.format("22A"), statute)
    assert findings_of(files) == ()


def test_a_force_whose_policing_body_no_record_names_is_asked_about() -> None:
    files = agreement(version("forces: [northshire, westshire]")) | force("westshire")
    assert said(files, "force-without-policing-body") == [
        (
            f"{AGREEMENT}, line 10",
            "Westshire Police is a party to “original” with its policing body, and no record says "
            "which body that is. Is it a party?",
            "If it is, name it in content/forces/westshire.md:\n    policing_body:\n"
            "      - body: northshire-commissioner\n"
            "If it is not, move the force from `forces` to `chief_officer_only`. Where no "
            "document says, leave it: the question stays open.",
        )
    ]


@pytest.mark.parametrize("listed", ["forces", "chief_officer_only"])
def test_a_special_force_has_no_such_body(listed: str) -> None:
    parties = {
        "forces": ("forces: [northshire, railway]",),
        "chief_officer_only": ("forces: [northshire]", "chief_officer_only: [railway]"),
    }
    files = agreement(version(*parties[listed])) | force("railway", "kind: special\n")
    assert findings_of(files) == ()


def test_a_policing_body_alone_is_a_party_by_itself() -> None:
    files = agreement(version("forces: [northshire]", "policing_body_only: [southshire]"))
    assert findings_of(files) == ()


def test_parties_that_a_later_version_takes_over_are_asked_about_once() -> None:
    one = version("forces: [northshire]", "chief_officer_only: [southshire]")
    files = agreement(one, version(label="amended", effects="amended"))
    assert len(said(files, "force-without-policing-body")) == 1


@pytest.mark.parametrize(
    ("effects", "message"),
    [
        ("ended", "“last” says that the agreement ended, and not how or why."),
        ("left", "“last” says that a party left, and not when or why."),
        ("amended, left", "“last” says that a party left, and not when or why."),
        ("left, ended", "“last” says that the agreement ended, and not how or why."),
    ],
)
def test_an_end_and_a_leaver_are_told_with_how_and_why(effects: str, message: str) -> None:
    last = version("left: [southshire]", label="last", effects=effects)
    files = agreement(version("forces: [northshire, southshire]"), last)
    assert [told for _, told, _ in said(files, "ended-without-how")] == [message]
    files[AGREEMENT] = files[AGREEMENT].replace(
        "---\nShared", "    note: Both agreed on 3 March 2026 that each buys alone.\n---\nShared"
    )
    assert said(files, "ended-without-how") == []


@pytest.mark.parametrize("effects", ["original", "amended", "extended", "joined"])
def test_what_goes_on_needs_no_note(effects: str) -> None:
    files = agreement(version("forces: [northshire, southshire]", effects=effects))
    assert said(files, "ended-without-how") == []
