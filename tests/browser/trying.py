"""What is tried on a page in a real browser, each a function that gives what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PAGES = {
    "home": "",
    "decision": "decisions/CPCC2019-010/",
    "paper": "papers/2019-04-04-single-online-home/",
    "agreement": "agreements/chiltern-transport-consortium/",
    "version": "agreements/seven-force/2017-02-20/",
    "meeting": "meetings/business-coordination-board-2016-02-25/",
    "body": "bodies/bch-strategic-alliance-summit/",
    "force": "forces/cambridgeshire/",
    "programme": "programmes/bch-strategic-alliance/",
    "forthcoming": "forthcoming/physical-records-storage/",
    "index": "agreements/",
    "year": "decisions/2019/",
    "rules": "rules/",
    "rule": "rules/R214/",
    "promises": "promises/",
    "changes": "changes/",
    "edition": "decisions/CPCC2019-010/v1/",
    "log": "log/",
    "data": "data/",
    "vocabulary": "data/vocabulary/",
    "follow": "follow/",
    "main": "about/",
    "not_found": "404.html",
    "search": "search/",
}
"""One page for each template: the fullest there is."""

WIDTHS = (320, 375, 768, 1280)
SCHEMES = ("light", "dark")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_SPACED = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""
"""The spacing of WCAG 2.2, success criterion 1.4.12."""

_CUT = """
[...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e);
  const hides = ["hidden", "clip"];
  const cuts = (hides.includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
    || (hides.includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
  return cuts && !e.closest(".unseen, .skip, thead") && e.innerText;
}).map((e) => e.outerHTML.slice(0, 120))
"""
"""Elements that hide some of their words."""

_CONTROLS = """
[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((e) => e.tabIndex >= 0 && !e.disabled && e.type !== "hidden"
    && e.checkVisibility({ visibilityProperty: true })).length
"""

_FOCUSED = """
() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const all = [...document.querySelectorAll("*")];
  const boxes = [...e.getClientRects()].filter((b) => b.width && b.height);
  const seen = boxes.some((b) => {
    const x = Math.max(0, Math.min(b.left + b.width / 2, innerWidth - 1));
    const y = Math.max(0, Math.min(b.top + Math.min(b.height / 2, 20), innerHeight - 1));
    const top = document.elementFromPoint(x, y);
    return top && (e.contains(top) || top.contains(e));
  });
  const style = getComputedStyle(e);
  return {
    place: all.indexOf(e),
    html: e.outerHTML.slice(0, 120),
    seen,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}
"""


@contextmanager
def opened(
    browser: Browser,
    address: str,
    width: int = 1280,
    scheme: str = "light",
    *,
    scripts: bool = True,
) -> Iterator[Page]:
    """A page as a reader sees it, on a screen of that width."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """What axe finds, with the rule on the size of targets, which it leaves out by itself."""
    options = {
        "runOnly": {"type": "tag", "values": STANDARDS},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],  # to list what is right takes as long as finding it
    }
    results = Axe().run(page, options=options)
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in results.response["violations"]
        for node in rule["nodes"]
    ]


def sideways(page: Page) -> list[str]:
    """How much wider the page is than the screen."""
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"{wide} pixels wide on a screen of {screen}"] if wide > screen else []


def cut_when_spaced(page: Page) -> list[str]:
    """Words that are lost when a reader spaces lines, words and letters further apart."""
    page.evaluate(_SPACED)
    return [*sideways(page), *page.evaluate(_CUT)]


def cut_when_larger(page: Page) -> list[str]:
    """Words that are lost when a reader makes them twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return [*sideways(page), *page.evaluate(_CUT)]


def lost_by_keyboard(page: Page) -> list[str]:
    """What goes wrong on the way through the page by the Tab key alone, from first to last."""
    wrong, last, reached = [], -1, 0
    total = page.evaluate(_CONTROLS)
    for _ in range(total * 3 + 10):  # a date is typed in parts, each with a stop
        page.keyboard.press("Tab")
        now = page.evaluate(_FOCUSED)
        if now is None:
            break
        if now["place"] == last:
            continue
        reached += 1
        if now["place"] < last:
            wrong.append(f"out of order: {now['html']}")
        if not now["seen"]:
            wrong.append(f"hidden: {now['html']}")
        if not now["outlined"]:
            wrong.append(f"no outline: {now['html']}")
        last = now["place"]
    if reached < total:
        wrong.append(f"only {reached} of {total} controls are reached")
    return wrong


def misprints(folder: Path) -> list[str]:
    """What a strict reader of HTML refuses, on every page of the site."""
    wrong = []
    for path in sorted(folder.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(path.read_bytes())
        wrong += [f"{path.relative_to(folder)}: {error}" for error in parser.errors]
    return wrong
