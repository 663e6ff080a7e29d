"""Where a record comes from, what happened to it, and what is kept from view."""

from __future__ import annotations

from pathlib import Path

from tests.builders import register_of
from tests.pages.made import pages_of
from tests.pages.seen import Seen, seen, words

from register.pages import decision, force, paper

BODY = "In short.\n\n## Decision\n\nTo buy vans.\n"


def decision_page(tmp_path: Path, more: str) -> Seen:
    text = f"---\ntitle: Vans\ndecided: 3 March 2026\n{more}---\n{BODY}"
    register = register_of({"decisions/2026/BPCC2026-001.md": text}, tmp_path)
    return seen(pages_of(decision, register))["decisions/BPCC2026-001/index.html"]


def callouts(page: Seen) -> list[str]:
    return [words(each) for each in page.main.iter("div") if "callout" in each.get("class", "")]


def section(page: Seen, anchor: str) -> str:
    return next(words(s) for s in page.main.iter("section") if s.get("aria-labelledby") == anchor)


def test_a_withdrawn_record_is_shown_under_a_banner(tmp_path: Path) -> None:
    page = decision_page(tmp_path, "withdrawn: {on: 9 March 2026, reason: Made in error.}\n")

    assert page.paragraphs[0] == "Withdrawn Made"
    assert callouts(page) == ["Withdrawn Taken back on 9 March 2026. Made in error."]
    assert "To buy vans." in page.paragraphs


def test_a_removed_record_keeps_its_title_its_dates_and_the_reason_alone(tmp_path: Path) -> None:
    more = (
        "summary: Secret words.\npublished: 4 March 2026\n"
        "removed: {on: 9 March 2026, reason: It named a child.}\n"
    )
    page = decision_page(tmp_path, more)

    assert page.title == "Vans"
    assert page.paragraphs == ["Removed", "Removed on 9 March 2026", "It named a child."]
    assert "4 March 2026" in page.html
    for gone in ("Secret words", "buy vans", "In short"):
        assert gone not in page.html


def test_what_is_withheld_is_named_with_its_ground(tmp_path: Path) -> None:
    more = """\
withheld:
  what: the price
  ground: "Freedom of Information Act 2000, section 43"
  test: The tender is open.
  decided_by: Chief Executive
  review_on: 1 June 2026
"""
    assert callouts(decision_page(tmp_path, more)) == [
        "Withheld in part The price. Reason: Freedom of Information Act 2000, section 43. "
        "How the public interest was weighed: The tender is open. "
        "Decided by: Chief Executive. To be looked at again: 1 June 2026."
    ]


def test_every_note_on_a_change_is_shown_newest_first(tmp_path: Path) -> None:
    more = (
        "published: 4 March 2026\nupdates:\n"
        "  - {on: 5 March 2026, note: A date put right.}\n"
        "  - {on: 6 March 2026, note: A link added.}\n"
    )
    assert section(decision_page(tmp_path, more), "history") == (
        "Published and changed Published here 4 March 2026 "
        "Changed 6 March 2026 A link added. Changed 5 March 2026 A date put right."
    )


def test_a_page_can_be_cited_by_its_permanent_address(tmp_path: Path) -> None:
    assert section(decision_page(tmp_path, ""), "cite") == (
        "Cite this page Address https://decisions.example.org/decisions/BPCC2026-001/ "
        "It stays the same for as long as the register does, whatever the title becomes. "
        "In print Commissioner for Barset, “Vans”, BPCC2026-001, Decisions of the "
        "Commissioner for Barset, https://decisions.example.org/decisions/BPCC2026-001/"
    )


def test_attachments_say_their_type_and_how_to_ask_for_another_format(tmp_path: Path) -> None:
    more = (
        "attachments:\n  - {file: lease.pdf, title: The lease, accessible: no, why: It is a scan}\n"
        "  - {url: 'https://example.org/map.png', title: A map}\n"
    )
    page = decision_page(tmp_path, more)

    assert section(page, "attachments") == (
        "Attachments The lease PDF Not everybody can read this file. It is a scan "
        "If you cannot use this file, ask for it in another format: Chief Executive. "
        "Say that it is lease.pdf, and which format would do. "
        "A map PNG picture "
        "If you cannot use this file, ask for it in another format: Chief Executive. "
        "Say that it is A map, and which format would do."
    )
    assert page.links["The lease"] == "../../decisions/BPCC2026-001/lease.pdf"
    assert page.links["A map"] == "https://example.org/map.png"


def test_where_the_words_come_from_is_said(tmp_path: Path) -> None:
    more = """\
source:
  document: Decision sheet 12
  url: https://example.org/12.pdf
  medium: scan
  wording: retyped
  checked_by: Register editor
  checked_on: 4 March 2026
  note: The stamp cannot be read.
"""
    page = decision_page(tmp_path, more)

    assert callouts(page) == [
        "Retyped by hand The words were copied from the document. "
        "It was read from a scan, which can be misread."
    ]
    assert section(page, "source") == (
        "Where this comes from Taken from Decision sheet 12 Held as A scan "
        "Words Retyped by hand Compared with it by Register editor on 4 March 2026 "
        "Note The stamp cannot be read."
    )
    assert page.links["Decision sheet 12"] == "https://example.org/12.pdf"


def test_a_record_that_says_it_is_contradicted_and_one_that_contradicts_are_told_apart(
    tmp_path: Path,
) -> None:
    files = {
        "content/papers/vans.md": (
            "---\ntitle: Vans\nto: barset-board\nfrom: Clerk\ndate: 1 March 2026\n"
            "stated: {what: date, value: 2 March 2026, by: other, note: Nobody knows why.}\n---\n"
        ),
        "content/papers/other.md": (
            "---\ntitle: Other\nto: barset-board\nfrom: Clerk\ndate: 5 March 2026\n---\n"
        ),
    }
    pages = seen(pages_of(paper, register_of(files, tmp_path)))

    assert callouts(pages["papers/vans/index.html"]) == [
        "Documents do not agree Other says of the date: “2 March 2026”. Nobody knows why."
    ]
    assert section(pages["papers/other/index.html"], "related") == (
        "Related records Records it does not agree with Vans 1 March 2026"
    )


def test_only_fifty_related_records_are_listed_and_the_rest_are_a_link_away(
    tmp_path: Path,
) -> None:
    files = {
        f"content/papers/p{number:02}.md": (
            f"---\ntitle: Paper {number}\nto: barset-board\nfrom: Clerk\n"
            f"date: {number % 28 + 1} March 2026\nforces: barset\n---\n"
        )
        for number in range(53)
    }
    page = seen(pages_of(force, register_of(files, tmp_path)))["forces/barset/index.html"]
    listed = [text for text in page.links if text.startswith("Paper ")]

    assert len(listed) == 50
    assert listed[0] == "Paper 27"
    assert page.links["and 3 more"] == "../../papers/"


def test_only_fifty_agreements_of_a_force_are_shown_those_of_which_most_is_known_first(
    tmp_path: Path,
) -> None:
    files = {
        f"content/agreements/a{number:02}.md": (
            f"---\ntitle: Agreement {number:02}\nversions:\n  - version: original\n"
            f"    in_force: {'1 April 2020' if number == 53 else 'unknown'}\n"
            "    parties: {forces: [barset]}\n---\n"
        )
        for number in range(54)
    }
    page = seen(pages_of(force, register_of(files, tmp_path)))["forces/barset/index.html"]
    rows = page.tables[0].rows

    assert len(rows) == 50
    assert rows[0][:2] == ["Agreement 53 Today: in force.", "From 1 April 2020"]
    assert page.links["and 4 more"] == "../../agreements/"


def test_a_force_and_a_board_are_not_called_summaries_of_a_document(tmp_path: Path) -> None:
    files = {
        "content/forces/hills.md": (
            "---\ntitle: Hills\nsource: {document: A paper, wording: summary}\n---\n"
        )
    }
    page = seen(pages_of(force, register_of(files, tmp_path)))["forces/hills/index.html"]

    assert callouts(page) == []
    assert section(page, "source") == (
        "Where this comes from Taken from A paper Words Summarised in our own words"
    )
