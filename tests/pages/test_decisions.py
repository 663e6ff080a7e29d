"""The page of a decision."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import register_of
from tests.pages.made import pages_of
from tests.pages.seen import Seen, seen, words
from tests.real import real_register

from register.linking.register import Register
from register.pages import body, decision
from register.pages.follow import touching
from register.pages.parts import Shown

ADDRESS = "decisions/CPCC2019-007/index.html"


def page_of(register: Register, address: str, *shown: Shown) -> Seen:
    key = address.removesuffix("/index.html")
    return seen(pages_of(decision, register, {key: shown}))[address]


def facts(page: Seen) -> dict[str, list[str]]:
    return {
        words(row.find("dt")): [words(value) for value in row.findall("dd")]
        for row in page.main.iterfind(".//dl[@class='facts']/div")
    }


def callouts(page: Seen) -> list[str]:
    return [words(each) for each in page.main.iter("div") if "callout" in each.get("class", "")]


def stations(page: Seen) -> list[str]:
    return [words(station) for station in page.main.iterfind(".//ol[@class='story']/li")]


def made(title: str, more: str = "", body: str = "## Decision\n\nTo do so.") -> str:
    return f"---\ntitle: {title}\ndecided: 3 March 2026\n{more}---\nIn short.\n\n{body}\n"


def test_the_scanned_decision_says_what_is_known_and_what_cannot_be_read() -> None:
    page = page_of(real_register(), ADDRESS)

    assert page.title == "Seven Force Strategic Collaboration extended to March 2021"
    assert page.headings == [
        "On this page",
        "Decision, summarised",
        "What the record rests on",
        "What cannot be read, or does not agree",
        "Attachments",
        "The story of this decision",
        "Related records",
        "Where this comes from",
        "Published and changed",
        "Cite this page",
    ]
    known = facts(page)
    assert known["Reference"] == ["CPCC2019-007"]
    assert known["Decided"] == [
        "Not stated in the record The place for the date on the scanned page cannot be read, and "
        "no other paper held here gives the day. The reference belongs to 2019."
    ]
    assert known["Decided by"] == ["Cambridgeshire Police and Crime Commissioner"]
    assert known["Agreements"] == [
        "Seven Force Strategic Collaboration agreement "
        "This decision extends it, making its version “Extension to 2021”."
    ]
    assert known["Legal power"] == [
        "Police Act 1996, section 22A printed as “Section 22A ofthe Police Act 1996 (as amended)”",
        "Its text as it stands now legislation.gov.uk",
    ]
    assert known["Contact"] == [
        "Chief Executive",
        "0300 333 3456 printed as “Tel: 03003333456”",
    ]
    assert callouts(page) == [
        "How long it holds Seven Force Strategic Collaboration agreement, extension to 2021 "
        "This decision extends the agreement. The version it made was to run until 31 March 2021. "
        "On 22 November 2026 it is not in force.",
        "Summarised in our own words The words on this page are ours. Only the document itself has "
        "the formal words. It was read from a scan, which can be misread.",
    ]


@pytest.mark.parametrize(
    ("in_force", "ends", "told"),
    [
        ("1 March 2026", "1 March 2028", "What it made is in force"),
        ("1 March 2026", "1 June 2026", "What it made is not in force"),
        ("1 March 2026", "unknown", "Whether it holds cannot be told"),
    ],
)
def test_a_decision_says_at_its_top_whether_what_it_made_holds(
    tmp_path: Path, in_force: str, ends: str, told: str
) -> None:
    files = {
        "decisions/2026/BPCC2026-003.md": made(
            "Vans shared", "effects: [{agreement: vans, version: original, effect: enters}]\n"
        ),
        "content/agreements/vans.md": (
            "---\ntitle: Vans\nversions:\n  - version: original\n"
            f"    in_force: {in_force}\n    ends: {ends}\n"
            "    parties: {forces: [barset, loamshire]}\n---\n"
        ),
    }
    page = page_of(register_of(files, tmp_path), "decisions/BPCC2026-003/index.html")

    assert page.paragraphs[0] == f"Made {told}"


def test_the_story_of_a_decision_names_each_break() -> None:
    told = stations(page_of(real_register(), ADDRESS))

    assert [station.split()[0] for station in told] == [
        "Business",
        "Paper",
        "Meeting",
        "Decision",
        "Agreement",
        "Panel",
    ]
    assert told[0].endswith("Missing here. No business case for this is recorded here.")
    assert told[3] == (
        "Decision this page Seven Force Strategic Collaboration extended to March 2021 "
        "Day of signing not known"
    )
    assert told[5] == (
        "Panel Missing here. Nothing is recorded of the Police and Crime Panel being told."
    )


def test_a_decision_about_no_agreement_says_so_in_its_story(tmp_path: Path) -> None:
    files = {"decisions/2026/BPCC2026-003.md": made("Vans bought", "kind: contract\n")}
    told = stations(page_of(register_of(files, tmp_path), "decisions/BPCC2026-003/index.html"))
    assert told[4] == "Agreement It changes no agreement"


def test_links_by_reference_lead_from_where_the_page_is() -> None:
    page = page_of(real_register(), ADDRESS)

    assert page.links["the paper"] == "../../papers/2016-02-25-seven-force-agreement/"
    assert page.links["that agreement"] == "../../agreements/seven-force/original/"
    assert page.links["Police Act 1996, section 22A"] == "../../glossary/#section-22a"
    assert "record:" not in page.html


def test_a_paper_held_elsewhere_is_linked_where_it_was_published() -> None:
    page = page_of(real_register(), ADDRESS)

    assert page.links["Where the paper stood on the Commissioner's website"].startswith(
        "http://www.cambridgeshire-pcc.gov.uk/"
    )


def test_a_decision_in_its_own_words_is_not_called_a_summary(tmp_path: Path) -> None:
    files = {"decisions/2026/BPCC2026-001.md": made("A grant")}
    page = page_of(register_of(files, tmp_path), "decisions/BPCC2026-001/index.html")

    assert "Decision" in page.headings
    assert page.paragraphs[:2] == ["Made", "In short."]
    assert callouts(page) == []


def test_a_decision_replaced_by_another_says_so_at_both_ends(tmp_path: Path) -> None:
    files = {
        "decisions/2026/BPCC2026-001.md": made("The first"),
        "decisions/2026/BPCC2026-002.md": made("The second", "supersedes: BPCC2026-001\n"),
    }
    register = register_of(files, tmp_path)
    first = page_of(register, "decisions/BPCC2026-001/index.html")
    second = page_of(register, "decisions/BPCC2026-002/index.html")

    assert "Superseded" in first.paragraphs
    assert callouts(first) == ["Replaced by a later decision The second BPCC2026-002, 3 March 2026"]
    assert callouts(second) == ["Replaces an earlier decision The first"]


def test_a_decision_that_names_nobody_is_among_those_of_whoever_decides_as_a_rule(
    tmp_path: Path,
) -> None:
    register = register_of({"decisions/2026/BPCC2026-014.md": made("Vans")}, tmp_path)
    key = "bodies/barset-commissioner"
    page = seen(pages_of(body, register))[f"{key}/index.html"]
    assert "Decisions made Vans BPCC2026-014" in words(page.main)
    about = {record.key for record in touching(register.records[key], register)}
    assert about == {key, "forces/barset", "decisions/BPCC2026-014"}


def test_everything_that_a_decision_can_say_is_on_its_page(tmp_path: Path) -> None:
    more = """\
kind: grant
effective: 1 April 2026
signed_by: Deputy Commissioner
money: {amount: "£12,500", what: a year's rent}
significant: {value: yes, judged_by: Chief Executive, criterion: "over £10,000"}
conditions:
  - {text: The council agrees., met_on: 9 March 2026, by: Clerk}
  - {text: The lease is signed.}
implications: {legal: None **known**., staff: Two posts.}
"""
    body = (
        "## Decision\n\nTo pay it.\n\n## Reasons\n\nIt is needed.\n\n"
        "## Options considered\n\nTo wait."
    )
    files = {"decisions/2026/BPCC2026-001.md": made("A grant", more, body)}
    page = page_of(register_of(files, tmp_path), "decisions/BPCC2026-001/index.html")
    known = facts(page)

    assert known["Kind"] == ["Grant"]
    assert known["Takes effect"] == ["1 April 2026"]
    assert known["Signed by"] == ["Deputy Commissioner"]
    assert known["Money"] == ["£12,500 a year's rent"]
    assert known["Of significant public interest"] == [
        "Yes judged by Chief Executive, over £10,000"
    ]
    assert page.headings[1:6] == [
        "Decision",
        "Reasons",
        "What else was considered",
        "What it means for others",
        "Conditions",
    ]
    assert "None <strong>known</strong>." in page.html
    assert [words(li) for li in page.main.iterfind(".//ul[@class='listing']/li")][:2] == [
        "The council agrees. Met: 9 March 2026, recorded by Clerk.",
        "The lease is signed. Not recorded as met.",
    ]


def test_what_is_not_yet_right_stands_on_the_page_with_the_offices_reason(tmp_path: Path) -> None:
    files = {"decisions/2026/BPCC2026-001.md": made("A grant")}
    known = Shown("It names no paper.", "warning", "None was written.", "1 May 2027", "R501")
    new = Shown("It names no meeting.", "warning", "", "", "R502")
    page = page_of(register_of(files, tmp_path), "decisions/BPCC2026-001/index.html", known, new)

    assert "What is not yet right" in page.headings
    assert [words(li) for li in page.main.iterfind(".//ul[@class='gaps']/li")] == [
        "It names no meeting. Why this matters",
        "It names no paper. Known gap: None was written. To be looked at again by 1 May 2027. "
        "Why this matters",
    ]
    assert '<a class="aside" href="../../rules/R502/"' in page.html


def test_an_address_that_a_browser_should_not_follow_is_words_only(tmp_path: Path) -> None:
    more = "background: {title: A paper, url: 'javascript:alert(1)'}\n"
    files = {"decisions/2026/BPCC2026-001.md": made("A grant", more)}
    page = page_of(register_of(files, tmp_path), "decisions/BPCC2026-001/index.html")

    assert "A paper Not held here" in page.paragraphs
    assert "javascript:" not in page.html


def test_the_same_register_gives_the_same_digest_and_another_title_another(tmp_path: Path) -> None:
    path = "decisions/2026/BPCC2026-001.md"
    first = register_of({path: made("A grant")}, tmp_path / "a")
    same = register_of({path: made("A grant")}, tmp_path / "b")
    other = register_of({path: made("A loan")}, tmp_path / "c")
    (one,), (two,), (three,) = (list(pages_of(decision, r)) for r in (first, same, other))

    assert one.digest == two.digest
    assert one.content.make() == two.content.make()
    assert one.digest != three.digest
