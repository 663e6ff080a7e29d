"""``rules/index.html``: how the register is checked, and what is not yet right in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page
from register.pages.parts import headline
from register.pages.rows import Rows
from register.pages.rule import GAP_HEADS, HEADS, LEVELS, LISTED, address_of, by_rule, cells, tally
from register.pages.table import Piece, Row, counted, table, words
from register.records.dates import When
from register.rules.catalogue import FAMILIES
from register.rules.finding import Finding
from register.rules.rule import Listed

TEMPLATE = "rules.html"
ALL = 200
"""Up to this many findings stand on this page; beyond, each rule's own page has them."""
TITLE = "How the register is checked"
ABOUT = (
    "Every record is checked before it is published. What does not meet a rule and is published "
    "all the same is listed here."
)


def pages(
    register: Register, findings: tuple[Finding, ...], listed: Sequence[Listed] = LISTED
) -> Iterator[Output]:
    """The page about all rules."""
    open_ = [finding for finding in findings if finding.allowed is None]
    gaps = [finding for finding in findings if finding.allowed is not None]
    codes = {rule.code for rule in listed}
    rows = Rows(register)

    def row(finding: Finding) -> Row:
        to = address_of(finding.code) if finding.code in codes else ""
        return (*cells(finding, register, rows), (Piece(finding.code, to),))

    whole = len(findings) <= ALL
    view = {
        "frame": frame(register.settings, "rules/index.html", TITLE, ABOUT),
        "told": f"As at {When.of(register.day).words}, {_told(len(open_), len(gaps))}",
        "open": table("Not yet right", (*HEADS, "Rule"), map(row, open_) if whole else ()),
        "gaps": table("Known gaps, and why", (*GAP_HEADS, "Rule"), map(row, gaps) if whole else ()),
        "whole": whole,
        "families": list(_families(listed, findings)),
    }
    yield page("rules/index.html", TEMPLATE, view)


def _told(open_: int, gaps: int) -> str:
    """How much is not yet right, in a sentence or two."""
    if not open_ and not gaps:
        return "every record meets every rule."
    told = f"{counted(open_, 'thing') if open_ else 'nothing'} {'are' if open_ > 1 else 'is'} "
    told += "not yet right." if open_ else "not yet right that is not known."
    if gaps:
        are = "is" if gaps == 1 else "are"
        told += f" {headline(counted(gaps, 'known gap'))} {are} left so, with a reason."
    return told


def _families(
    listed: Sequence[Listed], findings: tuple[Finding, ...]
) -> Iterator[dict[str, object]]:
    """The rules by family, each with how often it was met."""
    found = by_rule(findings)
    for family, title in FAMILIES.items():
        rules = [rule for rule in listed if rule.code.startswith(family)]
        if rules:
            shown = (_rule(rule, found.get(rule.code, ())) for rule in rules)
            heads = ("Code", "What is looked for", "What comes of it", "Found now")
            yield {
                "anchor": family.lower(),
                "title": title,
                "table": table(
                    f"Codes that begin with {family}: {counted(len(rules), 'rule')}",
                    heads,
                    shown,
                    heading=1,
                ),
            }


def _rule(rule: Listed, found: Sequence[Finding]) -> Row:
    return (
        words(rule.code),
        (Piece(rule.guide.title, address_of(rule.code)),),
        words(LEVELS[rule.level]),
        words(tally(found)),
    )
