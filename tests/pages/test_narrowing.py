"""What a list offers to be narrowed by, and what its rows say of that."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.pages.seen import Seen, seen, words
from tests.real import real_register

from register.pages import index, year


def page_of(address: str) -> Seen:
    register = real_register()
    return seen([*index.pages(register, ()), *year.pages(register, ())])[address]


def options(page: Seen, name: str) -> dict[str, str]:
    select = page.main.find(f".//select[@name='{name}']")
    return {} if select is None else {o.get("value", ""): words(o) for o in select if words(o)}


def rows(page: Seen) -> list[Element]:
    return page.main.findall(".//tbody/tr")


def test_only_what_tells_rows_apart_is_offered_and_each_in_words() -> None:
    page = page_of("agreements/index.html")

    assert options(page, "force")["kent"] == "Kent Police"
    assert options(page, "status") == {
        "": "Any",
        "cannot-be-told": "In force? Cannot be told",
        "ended": "Not in force",
    }
    assert options(page, "agreement") == {}, "a list is not narrowed by what it lists"


def test_a_row_says_what_its_cells_only_count() -> None:
    (row,) = [r for r in rows(page_of("decisions/2019/index.html")) if "CPCC2019-007" in words(r)]

    assert "Seven forces" in words(row)
    assert {"kent", "norfolk", "suffolk"} <= set(row.get("data-force", "").split())
    assert row.get("data-agreement") == "seven-force"
    assert row.get("data-published") == "2026-11-22"


def test_every_value_of_a_row_is_offered() -> None:
    for address in ("papers/2019/index.html", "bodies/index.html", "meetings/2015/index.html"):
        page = page_of(address)
        for row in rows(page):
            for name in ("force", "agreement", "body", "kind", "status"):
                given = set((row.get(f"data-{name}") or "").split())
                assert given <= set(options(page, name)), address


def test_a_year_says_that_it_narrows_its_own_list() -> None:
    page = page_of("decisions/2019/index.html")
    assert "This narrows the list of decisions of 2019." in page.paragraphs
