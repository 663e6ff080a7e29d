"""The site under its own Content-Security-Policy, and what it asks of a reader's browser."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from tests.browser.opening import opened, overheard
from tests.browser.trying import PAGES

from register.pages.policy import HEADERS, POLICY_IN_PAGE

WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
UNSEEN = """
(parts) => parts.filter((part) => {
  const box = part.getBoundingClientRect();
  const seen = box.width && box.height && part.checkVisibility({ visibilityProperty: true });
  return !seen && part.innerText;
}).map((part) => part.outerHTML.slice(0, 120))
"""
"""Parts that hold words and are nowhere to be seen."""
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
LOADS = {"src", "srcset", "poster", "data", "xlink:href"}
"""Attributes by which an element brings something into the page."""


@cache
def pages_of(folder: Path) -> dict[str, Element]:
    """Every page of the site, as a browser reads it."""
    return {
        path.relative_to(folder).as_posix(): html5lib.parse(
            path.read_bytes(), namespaceHTMLElements=False
        )
        for path in sorted(folder.rglob("*.html"))
    }


def local(name: str) -> str:
    """A name without the namespace that html5lib gives to what is not HTML."""
    return name.rsplit("}", 1)[-1]


def elements(folder: Path) -> list[tuple[str, Element]]:
    return [
        (address, element)
        for address, root in pages_of(folder).items()
        for element in root.iter()
        if isinstance(element.tag, str)
    ]


def loaded_by(element: Element) -> list[str]:
    found = [value for name, value in element.attrib.items() if local(name) in LOADS]
    is_link = element.tag == "link" and element.get("rel") not in ("canonical", "alternate")
    return found + ([element.get("href", "")] if is_link else [])


DATA = ("application/json", "application/ld+json")
"""Blocks of data, which no browser runs."""


def test_h01_no_script_stands_in_a_page_and_every_script_is_a_file_of_the_site(
    site_folder: Path,
) -> None:
    for address, element in elements(site_folder):
        if local(element.tag) != "script" or element.get("type") in DATA:
            continue
        source = element.get("src", "")
        assert source, f"{address} has a script in it"
        assert "".join(element.itertext()).strip() == ""
        beside = site_folder / address
        file = site_folder / source[1:] if source[0] == "/" else beside.parent / source
        assert file.resolve().is_file(), f"{address} asks for {source}"


def test_h02_nothing_carries_a_handler_or_a_style_of_its_own(site_folder: Path) -> None:
    for address, element in elements(site_folder):
        assert local(element.tag) != "style", address
        named = [local(name) for name in element.attrib]
        assert [n for n in named if n == "style" or n.startswith("on")] == [], address


def test_h03_nothing_is_brought_in_from_another_host(site_folder: Path) -> None:
    for address, element in elements(site_folder):
        for value in loaded_by(element):
            assert not re.match(r"\s*([a-z]+:)?//", value, re.IGNORECASE), f"{address}: {value}"


@pytest.mark.parametrize("name", PAGES)
def test_h04_the_policy_refuses_nothing_that_a_page_needs(
    browser: Browser, site: str, name: str
) -> None:
    with opened(browser, first=WATCH) as page, overheard(page) as heard:
        answer = page.goto(site + PAGES[name], wait_until="networkidle")
        assert answer is not None
        sent = answer.headers
        assert [sent.get(header.lower()) for header, _ in HEADERS] == [text for _, text in HEADERS]
        assert page.evaluate("window.refused") == []
        assert heard.told == []
        assert [url for url in heard.asked if not url.startswith(site)] == []
        assert page.context.cookies() == []


def test_h04_an_icon_is_named_so_that_no_browser_asks_for_another(site_folder: Path) -> None:
    for address, root in pages_of(site_folder).items():
        assert root.find("head/link[@rel='icon']") is not None, address


def test_the_policy_is_at_work(browser: Browser, site: str) -> None:
    """A script put into a page does not run: neither by the header, nor by the page alone."""
    for header in (True, False):
        context = browser.new_context()
        page = context.new_page()
        if not header:
            page.route("**/*", _without_headers)
        page.goto(site, wait_until="networkidle")
        page.evaluate(
            "const script = document.createElement('script');"
            "script.textContent = 'window.ran = true';"
            "document.body.append(script)"
        )
        assert page.evaluate("window.ran === undefined")
        page.unroute_all(behavior="wait")  # what is still asked for belongs to this test
        context.close()


def _without_headers(route: object) -> None:
    answer = route.fetch()  # type: ignore[attr-defined]
    route.fulfill(  # type: ignore[attr-defined]
        status=answer.status,
        headers={"content-type": answer.headers["content-type"]},
        body=answer.body(),
    )


def test_h05_search_lists_and_the_date_field_work_under_the_policy(
    browser: Browser, site: str
) -> None:
    with opened(browser, first=WATCH) as page, overheard(page) as heard:
        page.goto(site)
        page.get_by_label("Find words or a reference").fill("police")
        page.keyboard.press("Enter")
        page.get_by_label("Force", exact=True).select_option("kent")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results for “police”"))
        expect(page.locator(".found mark").first).to_be_visible()
        assert page.evaluate("window.refused") == []

        page.goto(f"{site}agreements/")
        page.get_by_label("What was in force on").fill("2016-06-01")
        expect(page.locator(".as-at-answer")).to_contain_text("On 1 June 2016:")
        page.get_by_text("Narrow or sort this list").click()
        page.get_by_label("Force", exact=True).select_option("kent")
        expect(page.locator(".narrow-told")).to_contain_text("shown, force: Kent Police.")
        with page.expect_download():
            page.get_by_role("button", name="Save these rows as CSV").click()
        assert page.evaluate("window.refused") == []

        assert heard.told == []
        assert [url for url in heard.asked if not url.startswith((site, f"blob:{site}"))] == []


@pytest.mark.parametrize("name", PAGES)
def test_h06_a_page_can_be_read_without_scripts(browser: Browser, site: str, name: str) -> None:
    with opened(browser, site + PAGES[name], scripts=False) as page:
        assert page.locator("main h1").is_visible()
        parts = page.locator("main :is(table, section, h2, li, dd):not([hidden], [hidden] *)")
        assert parts.evaluate_all(UNSEEN) == []
        controls = page.locator("main :is(button, select, input):visible")
        assert controls.count() == 0, "a control that would do nothing"


def test_h07_nothing_is_kept_in_the_browser_but_the_colours_a_reader_chose(
    browser: Browser, site: str
) -> None:
    with opened(browser) as page:
        for path in PAGES.values():
            page.goto(site + path)
        assert page.context.cookies() == []
        assert page.evaluate(KEPT) == []
        page.locator(".scheme").click()
        assert page.evaluate(KEPT) == ["scheme"]


def test_h08_every_page_tells_the_policy_before_anything_it_asks_for(site_folder: Path) -> None:
    for address, root in pages_of(site_folder).items():
        head = root.find("head")
        assert head is not None
        first, second = list(head)[:2]
        assert first.get("charset") == "utf-8"
        assert second.get("http-equiv") == "Content-Security-Policy", address
        assert second.get("content") == POLICY_IN_PAGE


@pytest.mark.parametrize("path", ["nowhere", "decisions/CPCC1999-999/", "a/b/c/d/e.html"])
def test_h09_the_page_for_what_is_not_there_is_whole_at_any_depth(
    browser: Browser, site: str, path: str
) -> None:
    with opened(browser) as page, overheard(page) as heard:
        answer = page.goto(site + path)
        assert answer is not None
        assert answer.status == 404
        page.wait_for_function("document.styleSheets.length >= 2")
        page.locator("main").get_by_role("link", name="Decisions", exact=True).click()
        assert page.url == f"{site}decisions/"
        assert heard.refused == [f"404: {site}{path}"]


def printed(page: Page) -> str:
    pdf = PdfReader(BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


@pytest.mark.parametrize("name", ["decision", "paper", "agreement", "programme"])
def test_h10_print_shows_the_whole_record_with_its_date_and_address(
    browser: Browser, site: str, name: str
) -> None:
    with opened(browser, site + PAGES[name]) as page:
        address = page.locator("link[rel=canonical]").get_attribute("href") or ""
        wanted = [*page.locator("main h2:visible").all_inner_texts()]
        wanted = [heading for heading in wanted if heading != "On this page"]
        paper = printed(page).casefold()
    squeezed = paper.replace(" ", "")
    assert address.casefold() in squeezed
    assert "publishedhere" in squeezed or "published" in squeezed
    for heading in wanted:
        assert heading.casefold().replace(" ", "") in squeezed, heading
    if name == "decision":
        assert "cpcc2019-010" in paper
