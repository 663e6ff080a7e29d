"""Pictures as readers see them: legible on a phone, in the dark, in their own colours, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tests.browser.opening import looks_as, opened
from tests.browser.trying import WIDTHS, sideways

PICTURES = {
    "timeline": "agreements/seven-force/",
    "open timeline": "agreements/chiltern-transport-consortium/",
    "matrix": "agreements/",
    "savings": "programmes/",
    "by year": "programmes/bch-strategic-alliance/",
    "savings by year": "programmes/ict/",
    "line": "decisions/CPCC2019-010/",
}
TEXTS = """
[...document.querySelectorAll('.picture text')].map((text) => {
  const box = text.getBoundingClientRect();
  const whole = text.ownerSVGElement.closest('.picture').getBoundingClientRect();
  return {
    words: text.textContent,
    size: parseFloat(getComputedStyle(text).fontSize),
    inside: box.left >= whole.left - 2 && box.right <= whole.right + 2,
  };
})
"""


@pytest.mark.parametrize("name", PICTURES)
def test_all_words_of_a_picture_are_there_to_be_read(
    browser: Browser, site: str, name: str
) -> None:
    with opened(browser, site + PICTURES[name]) as page:
        for width in WIDTHS:
            looks_as(page, width, "light")
            texts = page.evaluate(TEXTS)
            assert texts, f"{width} pixels"
            assert [text for text in texts if text["size"] < 12] == [], f"{width} pixels"
            if width >= 375:
                assert [text["words"] for text in texts if not text["inside"]] == [], width
            assert sideways(page) == [], f"{width} pixels"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_one_image_with_a_name_and_its_table_opens_by_keyboard(
    browser: Browser, site: str, name: str
) -> None:
    with opened(browser, site + PICTURES[name]) as page:
        image = page.locator("svg.picture").first
        assert image.get_attribute("role") == "img"
        assert page.get_by_role("img").first.is_visible()
        summary = page.locator(".drawn summary").first
        if summary.count():
            box = summary.bounding_box()
            assert box is not None
            assert box["height"] >= 24
            summary.focus()
            page.keyboard.press("Enter")
            assert page.locator(".drawn table").first.is_visible()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_takes_the_readers_own_colours(browser: Browser, site: str, name: str) -> None:
    with opened(browser, site + PICTURES[name]) as page:
        looks_as(page, 1280, "dark", forced=True)
        canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
        inks = page.evaluate(
            "[...document.querySelectorAll('.picture :is(text, rect, circle, line)')].map((part) =>"
            " { const style = getComputedStyle(part); return [style.fill, style.stroke]; })"
        )
    assert inks
    for fill, stroke in inks:
        assert {fill, stroke} - {canvas, "none"}, "a part that nobody would see"
