"""The page of an agreement, and one for each of its versions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.builders import DAY, register_of
from tests.pages.made import pages_of
from tests.pages.seen import Seen, seen, words
from tests.real import real_register

from register.linking.register import Register
from register.pages import agreement, force, version

SEVEN = "agreements/seven-force/index.html"

JOINED = """\
---
title: Shared vans
versions:
  - version: original
    in_force: 1 April 2020
    ends: 31 March 2022
    parties: {forces: [barset]}
    publication: {basis: copy, document: "https://example.org/vans.pdf"}
  - version: wider
    effects: [amended, joined]
    in_force: 1 May 2022
    ends: 31 March 2030
    parties: {joined: [loamshire], chief_officer_only: []}
    parties_complete: yes
finance: {budget: {amount: "£40,000", per: year, what: Vans}, apportioned: By force}
clauses:
  - {number: "1", heading: Names, summary: Says who is who.}
---
Two forces share vans.
"""


def page_of(register: Register, address: str = SEVEN) -> Seen:
    return seen(pages_of(agreement, register))[address]


def versions_of(register: Register) -> dict[str, Seen]:
    return seen(pages_of(version, register))


def versions(page: Seen) -> list[str]:
    return [words(each) for each in page.main.iterfind(".//ol[@class='versions']/li")]


def today(page: Seen) -> str:
    return next(words(p) for p in page.main.iter("p") if p.get("class") == "today")


def test_the_seven_force_agreement_is_not_in_force_and_says_since_when() -> None:
    page = page_of(real_register())

    assert page.title == "Seven Force Strategic Collaboration agreement"
    assert page.paragraphs[0] == "Not in force"
    assert today(page) == (
        "On 22 November 2026: not in force. "
        "The last version held here, the version “Extension to 2021”, ended on 31 March 2021."
    )


def test_the_versions_stand_in_order_with_what_is_not_known_between_them() -> None:
    told = versions(page_of(real_register()))

    assert [each.split(" What it did")[0] for each in told[::2]] == [
        "Original version",
        "Version of 20 February 2017",
        "Extension to 2021",
    ]
    assert told[1::2] == [
        "Between versions. Whether one was in force all the time between cannot be told: it is "
        "not known when the version of 20 February 2017 began.",
        "Between versions. Whether one was in force all the time between cannot be told: it is "
        "not known when the version of 20 February 2017 ended and when the version “Extension to "
        "2021” began.",
    ]
    assert "Parties 14 corporations sole, of 7 forces" in told[0]
    assert (
        "Documents do not agree Seven Force Strategic Collaboration extended to March 2021 "
        "says of when it ends: “31 March 2019”." in told[0]
    )
    assert "Made by No decision that made it is held here" in told[0]
    assert "Made by Seven Force Strategic Collaboration extended to March 2021" in told[4]
    assert "Published No text is held" in told[4]
    assert "Whether these are all of them is not known." in told[4]


def test_words_of_the_law_lead_to_where_they_are_explained() -> None:
    links = page_of(real_register()).links

    assert links["Parties"] == "../../glossary/#corporation-sole"
    assert links["Published"] == "../../glossary/#section-23e"
    assert links["Police Act 1996, section 22A"] == "../../glossary/#section-22a"


def test_a_gap_between_versions_is_said_in_days_and_joining_is_named(tmp_path: Path) -> None:
    register = register_of({"content/agreements/vans.md": JOINED}, tmp_path)
    page = page_of(register, "agreements/vans/index.html")
    told = versions(page)

    assert today(page) == (
        "On 22 November 2026: in force. The wider version binds until 31 March 2030."
    )
    assert told[1] == (
        "Between versions. No version was in force from 1 April 2022 to 30 April 2022."
    )
    assert "Joined Loamshire Police" in told[2]
    assert "Parties 4 corporations sole, of 2 forces" in told[2]
    assert page.links["The document"] == "https://example.org/vans.pdf"
    _, days, table = page.tables
    assert days.rows == [
        ["1 April 2020 to 31 March 2022", "In force", "Original version"],
        ["1 April 2022 to 30 April 2022", "Not in force", "–"],
        ["1 May 2022 to 31 March 2030", "In force", "Wider version"],
        ["From 1 April 2030", "Not in force", "–"],
    ]
    assert table.heads == ["Force", "Original version", "Wider version"]
    assert table.rows == [
        ["Barset Constabulary", "Both", "Both"],
        ["Loamshire Police", "–", "Both"],
    ]
    assert "1 Names Says who is who." in [words(li) for li in page.main.iter("li")]


def test_a_copy_that_is_attached_is_led_to_from_its_version(tmp_path: Path) -> None:
    attached = "attachments:\n  - {file: vans.pdf, title: The agreement}\nfinance:"
    text = JOINED.replace('"https://example.org/vans.pdf"', "vans.pdf")
    files = {"content/agreements/vans.md": text.replace("finance:", attached)}
    page = page_of(register_of(files, tmp_path), "agreements/vans/index.html")
    assert page.links["The document"] == "../../agreements/vans/vans.pdf"


def test_what_cannot_be_told_of_today_says_why(tmp_path: Path) -> None:
    text = """\
        ---
        title: Shared vans
        versions:
          - version: original
            in_force: 1 April 2020
            ends: unknown
            ends_note: The page is torn.
            parties: {forces: [barset]}
        ---
        """
    page = page_of(
        register_of({"content/agreements/vans.md": text}, tmp_path), "agreements/vans/index.html"
    )

    assert page.paragraphs[0] == "In force? Cannot be told"
    assert today(page) == (
        "On 22 November 2026: whether it is in force cannot be told, "
        "because it is not known when the original version ended or ends."
    )


def test_an_agreement_of_the_future_is_not_yet_in_force(tmp_path: Path) -> None:
    register = register_of({"content/agreements/vans.md": JOINED}, tmp_path, date(2020, 1, 1))

    assert today(page_of(register, "agreements/vans/index.html")) == (
        "On 1 January 2020: not yet in force. The original version begins on 1 April 2020."
    )


def test_every_version_has_a_page_in_its_place() -> None:
    pages = versions_of(real_register())

    assert [address for address in pages if "/seven-force/" in address] == [
        "agreements/seven-force/original/index.html",
        "agreements/seven-force/2017-02-20/index.html",
        "agreements/seven-force/extension-to-2021/index.html",
    ]
    middle = pages["agreements/seven-force/2017-02-20/index.html"]
    assert middle.title == "Version of 20 February 2017"
    assert (
        middle.paragraphs[1]
        == "Version 2 of 3 of the Seven Force Strategic Collaboration agreement"
    )
    assert middle.links["Original version"] == "../../../agreements/seven-force/original/"
    assert middle.links["Extension to 2021"] == "../../../agreements/seven-force/extension-to-2021/"
    assert [len(table.rows) for table in middle.tables] == [7]


def test_the_versions_of_a_removed_agreement_keep_their_addresses(tmp_path: Path) -> None:
    text = JOINED.replace(
        "versions:", "removed: {on: 1 May 2026, reason: Made in error.}\nversions:"
    )
    register = register_of({"content/agreements/vans.md": text}, tmp_path)
    pages = versions_of(register)

    assert list(pages) == [
        "agreements/vans/original/index.html",
        "agreements/vans/wider/index.html",
    ]
    for page in pages.values():
        assert page.paragraphs == ["Removed", "Removed on 1 May 2026", "Made in error."]
        assert "Loamshire" not in page.html


def test_a_force_shows_the_agreements_that_bind_it_and_what_it_has_left(tmp_path: Path) -> None:
    text = JOINED.replace("{joined: [loamshire], chief_officer_only: []}", "{left: [barset]}")
    register = register_of({"content/agreements/vans.md": text}, tmp_path, DAY)
    page = seen(pages_of(force, register))["forces/barset/index.html"]

    assert page.tables[0].rows == [
        [
            "Shared vans Today: in force. Not a party to later versions.",
            "1 April 2020 to 31 March 2022",
            "–",
            "Original version (from 1 April 2020, until 31 March 2022)",
            "Both",
        ]
    ]


def test_a_force_shows_decisions_on_the_agreements_it_is_in() -> None:
    page = seen(pages_of(force, real_register()))["forces/kent/index.html"]

    assert page.links["Seven Force Strategic Collaboration extended to March 2021"] == (
        "../../decisions/CPCC2019-007/"
    )
    assert page.links["Search its decisions by year or by words"] == (
        "../../search/?type=decision&force=kent"
    )
    (tenures,) = [t for t in page.tables if t.caption == "Its policing body over time"]
    assert tenures.rows == [["Kent Police and Crime Commissioner", "Not recorded", "–"]]


def test_a_version_is_named_as_people_write_its_forces_and_its_decision(tmp_path: Path) -> None:
    files = {
        "content/agreements/vans.md": JOINED.replace("wider", "loamshire-joins"),
        "content/agreements/dogs.md": JOINED.replace("wider", "bpcc2026-001"),
        "decisions/2026/BPCC2026-001.md": (
            "---\ntitle: Dogs\ndecided: 1 May 2026\neffects:\n"
            "  - {agreement: vans, version: loamshire-joins, effect: joins}\n---\n"
            "## Decision\n\nSo.\n"
        ),
    }
    register = register_of(files, tmp_path)
    vans = page_of(register, "agreements/vans/index.html")

    assert "Loamshire joins" in vans.links
    assert today(vans).endswith("The version “Loamshire joins” binds until 31 March 2030.")
    assert "Version of BPCC2026-001" in page_of(register, "agreements/dogs/index.html").links


def test_days_of_which_nothing_can_be_told_are_said_with_the_reason(tmp_path: Path) -> None:
    text = """\
        ---
        title: Shared vans
        versions:
          - {version: original, in_force: 1 April 2020, ends: 31 March 2021,
             parties: {forces: [barset]}}
          - {version: renewal, in_force: unknown, in_force_note: Torn., ends: 31 March 2023}
        ---
        """
    register = register_of({"content/agreements/vans.md": text}, tmp_path)
    page = page_of(register, "agreements/vans/index.html")
    (row,) = seen(pages_of(force, register))["forces/barset/index.html"].tables[0].rows

    assert page.tables[1].rows == [
        ["1 April 2020 to 31 March 2021", "In force", "Original version"],
        [
            "1 April 2021 to 31 March 2023",
            "Cannot be told",
            "It is not known when the renewal version began.",
        ],
        ["From 1 April 2023", "Not in force", "–"],
    ]
    assert row[1:4] == [
        "1 April 2020 to 31 March 2021",
        "1 April 2021 to 31 March 2023",
        "Original version (from 1 April 2020, until 31 March 2021); "
        "renewal version (until 31 March 2023)",
    ]
