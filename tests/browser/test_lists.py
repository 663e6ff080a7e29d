"""Lists that a reader narrows, sorts, sends to somebody, prints and saves."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from tests.browser.opening import looks_as, opened
from tests.browser.serving import served
from tests.browser.trying import SCHEMES, sideways, violations
from tests.publishing.builds import FILES, published

DECISION = """\
---
title: {title}
decided: {day} March 2026
published: {day} April 2026
kind: {kind}
forces: [{force}]
---
So it is.

## Decision

To do it.
"""
ODD = {
    1: ('"=HYPERLINK(1)"', "contract", "barset"),
    2: ("'@SUM(A1) & \"more\", so'", "appointment", "loamshire"),
    3: ("Ten vans", "contract", "barset, loamshire"),
    10: ('"-18,500"', "appointment", "barset"),
    12: ("Étude of Vans", "policy", "loamshire"),
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a register is served whose titles are no friends of a spreadsheet."""
    files = dict(FILES)
    files["decisions/2025/BPCC2025-001.md"] = DECISION.format(
        title="A van", kind="contract", force="barset", day=1
    ).replace("2026", "2025")
    for number, (title, kind, force) in ODD.items():
        files[f"decisions/2026/BPCC2026-{number:03}.md"] = DECISION.format(
            title=title, kind=kind, force=force, day=number
        )
    with served(published(tmp_path_factory.mktemp("odd"), files)) as address:
        yield address


def shown(page: Page) -> list[str]:
    """The references of the rows that are shown, in their order."""
    rows = page.locator("table.records tbody tr:visible").all()
    return [row.locator("td").first.inner_text().removeprefix("Reference: ") for row in rows]


def told(page: Page) -> str:
    return page.locator(".narrow-told").inner_text()


def open_up(page: Page) -> None:
    page.get_by_text("Narrow or sort this list").click()


def test_a_list_is_narrowed_counted_and_kept_in_the_address(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/") as page:
        assert told(page) == "6 of 6 shown."
        open_up(page)
        page.get_by_label("Force", exact=True).select_option(label="Loamshire Police")
        assert shown(page) == ["BPCC2026-012", "BPCC2026-003", "BPCC2026-002"]
        assert told(page) == "3 of 6 shown, force: Loamshire Police."
        page.get_by_label("Kind").select_option(label="Appointment")
        assert shown(page) == ["BPCC2026-002"]
        assert page.url.endswith("decisions/2026/?force=loamshire&kind=appointment")
        page.reload()
        assert shown(page) == ["BPCC2026-002"]
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("!location.search")
        assert len(shown(page)) == 6


def test_search_is_asked_for_what_the_list_was_narrowed_by(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/?force=loamshire&words=vans&kind=contract") as page:
        page.get_by_role("link", name="Search the decisions of all years").click()
        assert page.url == f"{odd}search/?type=decision&q=vans&force=loamshire"


def test_words_are_looked_for_in_the_whole_row(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/?words=VANS+étude") as page:
        assert shown(page) == ["BPCC2026-012"]
        assert page.get_by_label("Words", exact=True).input_value() == "VANS étude"


def test_what_was_published_since_a_day_is_what_a_panel_asks(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/?since=2026-04-03") as page:
        assert shown(page) == ["BPCC2026-014", "BPCC2026-012", "BPCC2026-010", "BPCC2026-003"]
        assert told(page) == "4 of 6 shown, published since 3 April 2026."


def test_a_heading_sorts_up_down_and_back_with_the_keyboard_alone(
    browser: Browser, odd: str
) -> None:
    with opened(browser, odd + "decisions/2026/") as page:
        listed = shown(page)
        heading = page.get_by_role("columnheader", name="Decided")
        button = heading.get_by_role("button")
        button.focus()
        page.keyboard.press("Enter")
        assert heading.get_attribute("aria-sort") == "ascending"
        assert shown(page)[0] == "BPCC2026-001"
        page.keyboard.press("Space")
        assert heading.get_attribute("aria-sort") == "descending"
        assert shown(page)[:2] == ["BPCC2026-014", "BPCC2026-012"]
        assert page.url.endswith("?sort=decided-down")
        page.keyboard.press("Enter")
        assert heading.get_attribute("aria-sort") is None
        assert shown(page) == listed
        assert button.evaluate("b => b === document.activeElement")


def test_titles_sort_as_people_read_them(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/?sort=title") as page:
        titles = page.locator("tbody th:visible").all_inner_texts()
        assert titles.index("Étude of Vans") < titles.index("Ten vans")


def saved(page: Page, tmp_path: Path) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save these rows as CSV").click()
    to = tmp_path / download.value.suggested_filename
    download.value.save_as(to)
    assert to.name == "decisions-2026.csv"
    return to.read_bytes()


def test_e01_what_a_spreadsheet_would_run_is_saved_as_text(
    browser: Browser, odd: str, tmp_path: Path
) -> None:
    with opened(browser, odd + "decisions/2026/?sort=reference") as page:
        data = saved(page, tmp_path)
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == len(rows) == 7
    assert rows[0][:3] == ["Reference", "Title", "Decided"]
    assert rows[0][-2:] == ["Published", "Address"]
    assert [row[1] for row in rows[1:6]] == [
        "'=HYPERLINK(1)",
        '\'@SUM(A1) & "more", so',
        "Ten vans",
        "-18,500",
        "Étude of Vans",
    ]
    assert rows[1][2] == "2026-03-01"
    assert rows[1][-2:] == ["2026-04-01", f"{odd}decisions/BPCC2026-001/"]


def test_what_is_saved_is_what_is_shown(browser: Browser, odd: str, tmp_path: Path) -> None:
    with opened(browser, odd + "decisions/2026/?kind=appointment") as page:
        rows = saved(page, tmp_path).decode("utf-8-sig").splitlines()
    assert len(rows) == 3


def test_groups_of_agreements_narrow_together(browser: Browser, site: str) -> None:
    with opened(browser, site + "agreements/?force=kent") as page:
        assert page.locator("main h2:visible").all_inner_texts() == [
            "Ended",
            "Which force is in which",
        ]
        assert "shown, force: Kent Police." in told(page)
        assert page.locator(".jump li:visible").count() == 1


def test_an_address_with_what_is_not_offered_shows_the_whole_list(
    browser: Browser, odd: str
) -> None:
    for asked in ("force=nobody", "since=2026-02-30", "sort=nothing", "kind=<b>"):
        with opened(browser, f"{odd}decisions/2026/?{asked}") as page:
            assert len(shown(page)) == 6, asked


def test_the_printed_list_is_the_narrowed_one_and_says_so(browser: Browser, odd: str) -> None:
    with opened(browser, odd + "decisions/2026/?since=2026-04-03&kind=appointment") as page:
        paper = PdfReader(io.BytesIO(page.pdf(format="A4")))
        words = " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())
    assert "1 of 6 shown, kind: Appointment, published since 3 April 2026." in words
    assert "BPCC2026-010" in words
    assert "BPCC2026-003" not in words
    assert "Save these rows" not in words
    assert "/decisions/2026/?kind=appointment&since=2026-04-03" in words.replace(" ", "")


CONTROLS = ".narrow :is(summary, input, select, button):visible, thead button"
SMALL = """
(controls) => controls.map((control) => [control, control.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.height && (box.width < 24 || box.height < 24))
  .map(([control]) => control.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize(
    "path", ["decisions/2019/?sort=title", "agreements/?words=force", "bodies/?sort=name"]
)
def test_narrowing_keeps_nobody_out(browser: Browser, site: str, path: str) -> None:
    with opened(browser, site + path) as page:
        for width in (375, 768, 1280):
            for scheme in SCHEMES:
                looks_as(page, width, scheme)
                assert [*violations(page), *sideways(page)] == [], f"{width} pixels, {scheme}"
            if width > 640:
                assert page.locator(CONTROLS).count() > 3
                assert page.locator(CONTROLS).evaluate_all(SMALL) == [], f"{width} pixels"


def test_a_reader_on_a_phone_tabs_through_nothing_that_is_out_of_sight(
    browser: Browser, site: str
) -> None:
    with opened(browser, site + "decisions/2019/?sort=title", 375) as page:
        reached = page.evaluate(
            "[...document.querySelectorAll('thead button')].filter(b => b.tabIndex >= 0).length"
        )
        assert reached == 0
        assert page.get_by_label("Order").is_visible()


def test_without_scripts_the_list_is_whole_and_offers_nothing_that_would_not_work(
    browser: Browser, odd: str
) -> None:
    with opened(browser, odd + "decisions/2026/?kind=appointment", scripts=False) as page:
        assert page.locator("table.records tbody tr:visible").count() == 6
        assert not page.locator(".narrow").is_visible()
        assert page.locator("thead button").count() == 0


def test_the_table_beside_a_picture_is_no_part_of_the_list(browser: Browser, site: str) -> None:
    with opened(browser, site + "agreements/?force=kent") as page:
        listed = page.locator("main section:not(:has(.drawn)) table.records tbody tr").count()
        assert told(page).startswith("1 of ")
        assert f" of {listed} shown" in told(page)
        assert page.locator(".drawn").is_visible()
