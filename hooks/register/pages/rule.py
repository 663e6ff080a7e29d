"""``rules/R214/index.html``: one rule, why it matters, an example, and what it found.

A rule that found more than a page holds goes on at ``rules/R214/2/index.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page
from register.pages.rows import Rows
from register.pages.table import Cell, Piece, counted, sentence, table, words
from register.records.page import Page
from register.rules.catalogue import ALLOWANCES, RULES
from register.rules.finding import Finding, Level
from register.rules.guide import Example
from register.rules.rule import Listed
from register.source.place import Place

TEMPLATE = "rule.html"
A_PAGE = 250
"""Rows of what was found on one page."""
LISTED: tuple[Listed, ...] = (*ALLOWANCES, *RULES)
"""Every rule, in the order of their codes."""
LEVELS = {
    Level.ERROR: "Stops publication until it is put right",
    Level.WARNING: "Published, and shown as not yet right",
    Level.NOTE: "Published, as something worth knowing",
}
"""What comes of not meeting a rule."""
HEADS = ("Record", "What is not yet right")
GAP_HEADS = (*HEADS, "Why it is left so")


def pages(
    register: Register, findings: tuple[Finding, ...], listed: Sequence[Listed] = LISTED
) -> Iterator[Output]:
    """A page for every rule, also for those that found nothing."""
    found = by_rule(findings)
    rows = Rows(register)
    for rule in listed:
        yield from _pages(rule, found.get(rule.code, ()), rows, register)


def address_of(code: str, number: int = 1) -> str:
    """The address of a rule's page, and of those that go on from it: ``rules/R214/2/``."""
    return f"rules/{code}/" if number == 1 else f"rules/{code}/{number}/"


def by_rule(findings: Iterable[Finding]) -> Mapping[str, Sequence[Finding]]:
    """The findings of each rule, by its code, in the order given."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.code, []).append(finding)
    return found


def cells(finding: Finding, register: Register, rows: Rows) -> tuple[Cell, ...]:
    """The record a finding is about and what is not yet right; for a known gap, also why."""
    known = (_about(finding, register, rows),), words(finding.message)
    if finding.allowed is None:
        return known
    until = f"to be looked at again by {finding.allowed.until}"
    return (*known, (Piece(finding.allowed.reason, note=until),))


def tally(findings: Sequence[Finding]) -> str:
    """How many of them are not yet right, and how many are known gaps."""
    gaps = sum(finding.allowed is not None for finding in findings)
    told = [f"{len(findings) - gaps:,}"] if len(findings) > gaps else []
    told += [f"{gaps:,} known gap{'s' * (gaps > 1)}"] if gaps else []
    return ", and ".join(told) or "none"


def _pages(
    rule: Listed, found: Sequence[Finding], rows: Rows, register: Register
) -> Iterator[Output]:
    # What is left so for a reason stands behind what is not.
    in_order = sorted(found, key=lambda finding: finding.allowed is not None)
    starts = range(0, max(len(in_order), 1), A_PAGE)
    parts = [in_order[start : start + A_PAGE] for start in starts]
    guide = rule.guide
    for number, part in enumerate(parts, start=1):
        address = address_of(rule.code, number) + "index.html"
        title = guide.title if number == 1 else f"{guide.title}, page {number}"
        view = {
            "frame": frame(register.settings, address, title, guide.why.replace("`", "")),
            "code": rule.code,
            "level": LEVELS[rule.level],
            "why": _why(guide.why) if number == 1 else [],
            "bad": _examples(guide.bad) if number == 1 else [],
            "good": _examples(guide.good) if number == 1 else [],
            "told": _told(found, number, len(parts)),
            "tables": [
                shown
                for shown in (
                    _table("Not yet right", HEADS, part, register, rows, gaps=False),
                    _table("Known gaps, and why", GAP_HEADS, part, register, rows, gaps=True),
                )
                if shown["rows"]
            ],
            "before": address_of(rule.code, number - 1) if number > 1 else "",
            "after": address_of(rule.code, number + 1) if number < len(parts) else "",
        }
        yield page(address, TEMPLATE, view)


def _table(
    caption: str,
    heads: Sequence[str],
    found: Sequence[Finding],
    register: Register,
    rows: Rows,
    *,
    gaps: bool,
) -> dict[str, object]:
    held = [finding for finding in found if (finding.allowed is not None) is gaps]
    return table(caption, heads, (cells(finding, register, rows) for finding in held))


def _told(found: Sequence[Finding], number: int, pages_: int) -> str:
    if not found:
        return "Nothing: every record meets this rule."
    told = sentence(f"this was found {_times(len(found))}")
    return told if pages_ == 1 else f"{told} Page {number} of {pages_}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count) or counted(count, "time")


def _why(text: str) -> list[list[str]]:
    """The paragraphs, each as plain words and code in turn: code stands between backticks."""
    return [paragraph.split("`") for paragraph in text.split("\n\n")]


def _examples(examples: Iterable[Example]) -> list[dict[str, str]]:
    return [{"path": e.path, "remark": e.remark, "text": e.text} for e in examples]


def _about(finding: Finding, register: Register, rows: Rows) -> Piece:
    record = register.records.get(finding.record)
    if record is not None:
        return rows.name(record)._replace(note="")
    written = next((p for p in register.pages if p.key == finding.record), None)
    if isinstance(written, Page):
        return Piece(written.title, written.address)
    return Piece(_shown(finding.place))


def _shown(place: Place) -> str:
    return place.path or "The register as a whole"
