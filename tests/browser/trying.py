"""What is tried on a page in a real browser, each a function that gives what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

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

_VIOLATIONS = """
async (options) => (await axe.run(options)).violations
  .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}`))
"""

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

_WATCH_FOCUS = """
() => {
  window.passed = [];
  addEventListener("focusout", (event) => event.relatedTarget || window.passed.push(null));
  addEventListener("keydown", () => {
    const e = document.activeElement;
    if (!e || e === document.body) return window.passed.push(null);
    const boxes = [...e.getClientRects()].filter((b) => b.width && b.height);
    const seen = boxes.some((b) => {
      const x = Math.max(0, Math.min(b.left + b.width / 2, innerWidth - 1));
      const y = Math.max(0, Math.min(b.top + Math.min(b.height / 2, 20), innerHeight - 1));
      const top = document.elementFromPoint(x, y);
      return top && (e.contains(top) || top.contains(e));
    });
    const style = getComputedStyle(e);
    window.passed.push({
      place: [...document.querySelectorAll("*")].indexOf(e),
      html: e.outerHTML.slice(0, 120),
      seen,
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    });
  }, true);
}
"""
"""At each key that goes down, keeps what has the focus until then; null where nothing has it."""

_AT_ONCE = 20
"""Keys pressed before it is asked where they led: to ask takes as long as to press."""


def violations(page: Page) -> list[str]:
    """What axe finds, with the rule on the size of targets, which it leaves out by itself."""
    options = {
        "runOnly": {"type": "tag", "values": STANDARDS},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],  # to list what is right takes as long as finding it
    }
    if page.evaluate("!window.axe"):
        page.evaluate(Axe().axe_script)
    return list(page.evaluate(_VIOLATIONS, options))


def sideways(page: Page) -> list[str]:
    """How much wider the page is than the screen."""
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"{wide} pixels wide on a screen of {screen}"] if wide > screen else []


def cut_when_spaced(page: Page) -> list[str]:
    """Words that are lost when a reader spaces lines, words and letters further apart."""
    page.evaluate(_SPACED)
    lost = [*sideways(page), *page.evaluate(_CUT)]
    page.evaluate("document.adoptedStyleSheets = []")
    return lost


def cut_when_larger(page: Page) -> list[str]:
    """Words that are lost when a reader makes them twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    lost = [*sideways(page), *page.evaluate(_CUT)]
    page.evaluate("document.documentElement.style.fontSize = ''")
    return lost


def lost_by_keyboard(page: Page) -> list[str]:
    """What goes wrong on the way through the page by the Tab key alone, from first to last."""
    wrong, last, reached = [], -1, 0
    total = page.evaluate(_CONTROLS)
    for now in _passed_by_tab(page, total * 3 + 10):  # a date is typed in parts, each with a stop
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


def _passed_by_tab(page: Page, most: int) -> list[dict[str, Any]]:
    """Each stop of the Tab key, from the start of the page to where it leaves the page."""
    page.evaluate(_WATCH_FOCUS)
    pressed, end = 0, -1
    while pressed < most and end < 0:
        for _ in range(_AT_ONCE):
            page.keyboard.down("Tab")
        pressed += _AT_ONCE
        end = page.evaluate("window.passed.indexOf(null, 1)")  # none has the focus at the first key
    page.keyboard.up("Tab")
    return list(page.evaluate("window.passed"))[1 : end if end > 0 else None]


def misprints(folder: Path) -> list[str]:
    """What a strict reader of HTML refuses, on every page of the site."""
    wrong = []
    for path in sorted(folder.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(path.read_bytes())
        wrong += [f"{path.relative_to(folder)}: {error}" for error in parser.errors]
    return wrong
