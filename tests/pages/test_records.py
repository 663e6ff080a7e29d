"""Every record's page: that it is there, and what it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import html5lib
import pytest
from tests.builders import register_of
from tests.pages.made import pages, pages_of
from tests.pages.seen import Seen, seen, words
from tests.real import real_register, real_site

from register.output import Output
from register.pages import body, forthcoming, meeting, paper, programme

BARE = {
    "decisions/2026/BPCC2026-001.md": (
        "---\ntitle: Vans\ndecided: 1 May 2026\neffects: {agreement: vans, effect: enters}\n"
        "money: {amount: £1, what: Vans}\nconditions: {text: So.}\nbackground: {title: A note}\n"
        "authority: {meeting: hill}\n---\n## Decision\n\nSo.\n"
    ),
    "content/papers/ask.md": (
        "---\ntitle: Ask\nto: barset-board\nfrom: Clerk\ndate: 1 March 2026\n"
        "recommendations: {verb: note, text: Vans}\nsources: {title: A note}\n---\n"
    ),
    "content/agreements/vans.md": (
        "---\ntitle: Vans\nfinance: {budget: {amount: £1}}\nclauses: {heading: Names}\n"
        "versions: [{version: original, parties: {forces: barset}}, {version: later}]\n---\n"
    ),
    "content/meetings/hill.md": "---\ntitle: Hill\nbody: barset-board\ndate: 1 March 2026\n---\n",
    "content/bodies/board.md": "---\ntitle: Board\n---\n",
    "content/forces/hills.md": "---\ntitle: Hills\n---\n",
    "content/programmes/vans.md": (
        "---\ntitle: Vans\nstages: {stage: go-live}\nmilestones: {what: Go, on: 1 March 2026}\n"
        "benefits: {measure: Less, status: target}\n"
        "figures: {title: Cost, columns: ['2026'], rows: {label: Vans}}\n---\n"
    ),
    "content/forthcoming/vans.md": "---\ntitle: Vans\nexpected: 1 March 2027\n---\n",
}
"""A record of every type that says no more than it must."""


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    """Every output of this register's site but the pages written by hand."""
    return real_site()


def html_of(site: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    return ((a, data.decode()) for a, data in site.items() if a.endswith(".html"))


def test_every_record_has_its_page(site: dict[str, bytes]) -> None:
    missing = [
        r.key for r in real_register().records.values() if f"{r.address}index.html" not in site
    ]
    assert missing == []


def test_every_link_and_anchor_of_every_page_is_there(site: dict[str, bytes]) -> None:
    register = real_register()
    by_hand = {page.address for page in register.pages}
    anchors: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for address, text in html_of(site):
        root = html5lib.parse(text, namespaceHTMLElements=False)
        anchors[address] = {e.get("id", "") for e in root.iter() if e.get("id")}
        links += [(address, e.get("href", "")) for e in root.iter() if e.get("href")]
    broken = []
    for address, href in links:
        if href.startswith(("http:", "https:", "mailto:")):
            continue
        path, _, anchor = (
            urljoin(f"https://x/{address}", href).removeprefix("https://x/").partition("#")
        )
        path = path.partition("?")[0]
        if path.removesuffix("index.html") in by_hand:
            continue
        target = f"{path}index.html" if path.endswith("/") or not path else path
        if target not in site or (anchor and anchor not in anchors.get(target, ())):
            broken.append((address, href))
    assert broken == []


def test_no_page_uses_an_anchor_twice(site: dict[str, bytes]) -> None:
    for address, text in html_of(site):
        root = html5lib.parse(text, namespaceHTMLElements=False)
        ids = Counter(e.get("id", "") for e in root.iter() if e.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], address


def test_every_page_is_html_as_the_standard_has_it(site: dict[str, bytes]) -> None:
    for address, text in html_of(site):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        assert [error[1] for error in parser.errors] == [], address


def test_readers_never_meet_the_words_of_the_trade(site: dict[str, bytes]) -> None:
    trade = ("thread", "allowance", "facet", "undefined", "Answer.", "record:")
    for address, text in html_of(site):
        # A version's page shows the file as it was published, with the names of its fields.
        if address.split("/")[0] != "rules" and not re.search(r"/v[0-9]+/", address):
            page = Seen(text.encode())
            said = words(page.main)
            assert [word for word in trade if word in said.split()] == [], address


def test_what_is_not_known_is_never_shown_as_a_programmer_writes_it(tmp_path: Path) -> None:
    register = register_of(BARE, tmp_path)
    assert register.problems == ()
    for output in pages(register, ()):
        if output.address.endswith(".html") and not output.address.startswith("rules/"):
            said = words(Seen(output.content.make()).root)
            assert [word for word in ("None", "nan", "()", "[]", "{}") if word in said] == [], (
                output.address
            )


def test_a_paper_says_what_it_asks_and_of_whom() -> None:
    page = seen(pages_of(paper, real_register()))[
        "papers/2016-02-25-seven-force-agreement/index.html"
    ]
    asked = [words(li) for li in page.main.iterfind(".//ul[@class='clauses']/li")]

    assert asked[1] == (
        "2.2 Police and Crime Commissioner asked to sign That the Commissioner sign a Decision "
        "Notice approving the agreement. About Seven Force Strategic Collaboration agreement"
    )
    assert page.links["Business Coordination Board, 25 February 2016"] == (
        "../../meetings/business-coordination-board-2016-02-25/"
    )
    assert page.links["3.1"] == "#p-3-1"
    assert page.links["Seven Force Strategic Collaboration extended to March 2021"] == (
        "../../decisions/CPCC2019-007/"
    )


def test_a_meeting_lists_the_papers_put_to_it_and_what_came_of_them() -> None:
    page = seen(pages_of(meeting, real_register()))[
        "meetings/business-coordination-board-2016-02-25/index.html"
    ]

    assert page.title == "Business Coordination Board, 25 February 2016"
    agenda = [words(li) for li in page.main.iterfind(".//ul[@class='clauses']/li")]
    assert "14.0 Seven Force Strategic Collaboration Agreement" in agenda
    assert "Seven Force Strategic Collaboration extended to March 2021" in page.links
    assert "Known from other records only" not in page.paragraphs


def test_a_meeting_that_nobody_wrote_up_says_so(tmp_path: Path) -> None:
    text = """\
        ---
        title: Vans
        to: barset-board
        from: Chief Executive
        date: 3 March 2026
        ---
        About vans.
        """
    register = register_of({"content/papers/vans.md": text}, tmp_path)
    made = seen(pages_of(meeting, register))["meetings/barset-board-2026-03-03/index.html"]
    board = seen(pages_of(body, register))["bodies/barset-board/index.html"]

    assert made.title == "Barset Board, 3 March 2026"
    assert "Known from other records only" in made.paragraphs
    assert made.links["Vans"] == "../../papers/vans/"
    assert board.links["Barset Board, 3 March 2026"] == "../../meetings/barset-board-2026-03-03/"


def test_a_body_says_what_it_can_do_and_who_sits_on_it() -> None:
    page = seen(pages_of(body, real_register()))["bodies/seven-force-oversight-group/index.html"]
    rows = [words(row) for row in page.main.iterfind(".//dl[@class='facts']/div")]

    assert "What it can do Advises" in rows
    assert "Meets fortnightly, by teleconference" in rows
    assert "Open to the public No" in rows
    assert page.links["the Seven Force agreement as first made"] == (
        "../../agreements/seven-force/original/"
    )
    assert "Who sits on it" in page.headings


def test_a_programme_shows_each_statement_with_its_paper() -> None:
    page = seen(pages_of(programme, real_register()))[
        "programmes/seven-force-strategic-collaboration/index.html"
    ]
    steps, dates, benefits = page.tables

    assert steps.rows[2] == [
        "Full business case Firearms training, the Chief Firearms Instructor and governance",
        "Not stated in the record The report gives no day. "
        "The approval came before the appointments of July 2017.",
        "Approved.",
    ]
    assert (
        "All of this is said in Seven Force Strategic Collaboration Programme Report "
        "21 September 2017"
    ) in page.paragraphs
    assert len(dates.rows) >= 11
    assert benefits.rows[0][1:4] == ["Reported", "£3M", "three years"]


def test_a_date_that_moved_stands_beside_the_one_before(tmp_path: Path) -> None:
    text = """\
        ---
        title: Vans
        milestones:
          - {what: Vans bought, on: 1 March 2026}
          - {what: Depot open, on: 1 June 2026}
          - {what: Vans bought, on: 1 May 2026}
        figures:
          title: Cost
          unit: £m
          columns: ["2025/26", "2026/27"]
          rows:
            - {label: Vans, values: ["1.2", "1.4"]}
            - {label: Depot, values: ["0.3"]}
        ---
        """
    register = register_of({"content/programmes/vans.md": text}, tmp_path)
    page = seen(pages_of(programme, register))["programmes/vans/index.html"]
    dates, figures = page.tables

    assert [row[:2] for row in dates.rows] == [
        ["Vans bought", "1 March 2026"],
        ["Vans bought", "1 May 2026 Moved; stated before as 1 March 2026."],
        ["Depot open", "1 June 2026"],
    ]
    assert figures.caption == "Cost (£m)"
    assert figures.heads == ["Line", "2025/26", "2026/27"]
    assert figures.rows == [["Vans", "1.2", "1.4"], ["Depot", "0.3", "–"]]


def test_a_gain_says_whose_it_is_and_what_it_is_part_of(tmp_path: Path) -> None:
    text = """\
        ---
        title: Vans
        benefits:
          - {measure: Savings, name: savings in all, amount: £9m, status: promised}
          - {measure: Fuel, part_of: savings in all, amount: £1m, force: barset, status: promised}
        ---
        """
    register = register_of({"content/programmes/vans.md": text}, tmp_path)
    page = seen(pages_of(programme, register))["programmes/vans/index.html"]

    assert [row[0] for row in page.tables[0].rows] == [
        "Savings",
        "Fuel For Barset Constabulary, part of: savings in all",
    ]
    assert "Nothing held here reports that any of this was gained." in page.paragraphs


def test_an_expected_decision_says_when_its_date_has_passed_without_an_outcome() -> None:
    page = seen(pages_of(forthcoming, real_register()))[
        "forthcoming/physical-records-storage/index.html"
    ]

    assert page.paragraphs[0] == "Expected date has passed"
    assert (
        "The date given was November 2017. On 22 November 2026 this register still holds nothing "
        "that came of it."
    ) in page.paragraphs


def test_an_expected_decision_shows_the_dates_given_before_and_what_became_of_it(
    tmp_path: Path,
) -> None:
    text = """\
        ---
        title: Vans
        expected: 1 May 2027
        moved: {expected: 1 March 2026, on: 1 February 2026, why: No money.}
        outcome: {lapsed: Nobody wanted vans.}
        ---
        """
    register = register_of({"content/forthcoming/vans.md": text}, tmp_path)
    page = seen(pages_of(forthcoming, register))["forthcoming/vans/index.html"]

    assert page.paragraphs[0] == "Nothing came of it"
    assert page.tables[0].rows == [["1 March 2026", "1 February 2026", "No money.", "–"]]
    assert "Nobody wanted vans." in page.paragraphs


def test_every_address_is_made_once() -> None:
    made: list[Output] = list(pages(real_register(), ()))
    assert [a for a, count in Counter(o.address for o in made).items() if count > 1] == []
