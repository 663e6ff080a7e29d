"""Every kind of page in a real browser: readable by everybody, on a phone and in the dark."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.opening import looks_as, opened
from tests.browser.trying import (
    PAGES,
    SCHEMES,
    WIDTHS,
    cut_when_larger,
    cut_when_spaced,
    lost_by_keyboard,
    misprints,
    sideways,
    violations,
)


def test_every_template_has_its_page_here() -> None:
    overrides = Path(__file__).resolve().parents[2] / "overrides"
    # Frames, and what leads on or is no more: tests/ledger looks at these.
    shared = {"findable", "layout", "record", "moved", "removed"}
    whole = [path for path in overrides.glob("*.html") if "{% extends" in path.read_text()]
    assert {path.stem for path in whole} - shared == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_kept_out(browser: Browser, site: str, name: str) -> None:
    with opened(browser, site + PAGES[name]) as page:
        for width in (375, 768, 1280):
            for scheme in SCHEMES:
                looks_as(page, width, scheme)
                assert violations(page) == [], f"{name} at {width} pixels, {scheme}"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, site: str, name: str) -> None:
    with opened(browser, site + PAGES[name]) as page:
        for width in WIDTHS:
            looks_as(page, width, "light")
            assert sideways(page) == [], f"{name} at {width} pixels"


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_lost_to_readers_who_space_or_enlarge_them(
    browser: Browser, site: str, name: str
) -> None:
    with opened(browser, site + PAGES[name]) as page:
        for width in (375, 1280):
            looks_as(page, width, "light")
            for look in (cut_when_spaced, cut_when_larger):
                assert look(page) == [], f"{name} at {width} pixels, {look.__name__}"


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_comes_by_every_control_in_order_and_is_seen_there(
    browser: Browser, site: str, name: str
) -> None:
    for width in (375, 1280):
        with opened(browser, site + PAGES[name], width) as page:
            assert lost_by_keyboard(page) == [], f"{name} at {width} pixels"


def test_every_page_of_the_site_is_html_without_a_fault(site_folder: Path) -> None:
    assert misprints(site_folder) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_reader_turns_the_colours_over_and_finds_them_so_on_the_next_page(
    browser: Browser, site: str, scheme: str
) -> None:
    other = {"light": "dark", "dark": "light"}[scheme]
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, site, scheme=scheme) as page:
        before = page.evaluate(ground)
        page.get_by_role("button", name=f"Show in {other} colours").click()
        turned = page.evaluate(ground)
        assert turned != before
        assert page.evaluate("Object.entries(localStorage)") == [["scheme", other]]
        page.goto(site + PAGES["decision"])
        assert page.evaluate(ground) == turned
        page.get_by_role("button", name=f"Show in {scheme} colours").click()
        assert page.evaluate(ground) == before
        assert page.evaluate("Object.entries(localStorage)") == []


def test_there_is_no_button_for_the_colours_where_scripts_are_off(
    browser: Browser, site: str
) -> None:
    with opened(browser, site, scripts=False) as page:
        assert not page.locator(".scheme").is_visible()


def test_the_colours_of_the_readers_own_system_take_nothing_away(
    browser: Browser, site: str
) -> None:
    here = "getComputedStyle(document.querySelector('.story .here'), '::before').backgroundColor"
    there = "getComputedStyle(document.querySelector('.story .whole'), '::before').backgroundColor"
    with opened(browser, site + PAGES["decision"]) as page:
        looks_as(page, 1280, "light", forced=True)
        assert page.evaluate(here) != page.evaluate(there)
        assert not page.locator(".scheme").is_visible()


def test_a_page_with_its_styles_is_light(browser: Browser, site: str, site_folder: Path) -> None:
    asked = "performance.getEntriesByType('resource').map((each) => each.name)"
    with opened(browser) as page:
        for name, path in PAGES.items():
            page.goto(site + path)
            addresses = [site + path, *page.evaluate(asked)]
            assert len(addresses) > 2
            size = sum(_weight(site_folder / each.removeprefix(site)) for each in addresses)
            assert size < 25_000, f"{name} takes {size} bytes"


def _weight(file: Path) -> int:
    """What goes over the wire: hosts of static files compress what they send."""
    page = file / "index.html" if file.is_dir() else file
    return len(gzip.compress(page.read_bytes(), 6))


def test_the_keyboard_reaches_the_content_first_and_sees_where_it_is(
    browser: Browser, site: str
) -> None:
    with opened(browser, site + PAGES["decision"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        assert page.url.endswith("#main")
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
