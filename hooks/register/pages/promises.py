"""``promises/index.html``: what readers are promised, how to check it, and how it has been kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page
from register.pages.parts import Item, Row, fact, item
from register.pages.table import counted
from register.records.dates import When, days_between
from register.records.decision import Decision
from register.rules.finding import Finding

ADDRESS = "promises/index.html"
TITLE = "What this register promises"
ABOUT = (
    "Six promises to everybody who reads this register, or relies on it. Each says how you can see "
    "for yourself that it is kept."
)
_FIRST = frozenset({"published", "listed"})


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that is promised, and held by the tests that tests/pages/test_promises.py names."""

    anchor: str
    says: str
    means: str
    check: str
    link: Item


PROMISES = (
    Promise(
        "addresses",
        "An address goes on working",
        "What was published at an address stays there, leads to where it is now, or says since "
        "when and why it is not shown any more. The site is not published while one is missing.",
        "Follow a link or a footnote from years ago. Every address there ever was is in the log.",
        item("Check this register", "log/"),
    ),
    Promise(
        "notes",
        "Nothing is changed in silence",
        "Once published, a text is changed only with a public note that says when, what and why. "
        "Every version of it stays where it can be read and compared, unless the record was "
        "removed. Lists that are made from the records follow them.",
        "On the page of a record, under “Published and changed”, are its notes and its versions.",
        item("What was changed", "changes/"),
    ),
    Promise(
        "log",
        "You can check both yourself",
        "Everything that was published is in a log of fingerprints. Whoever has kept one number "
        "from it finds out if anything before was altered, taken out or put in another order.",
        "A copy of the files of this site is all that it takes, and no network.",
        item("How to do it", "log/"),
    ),
    Promise(
        "alone",
        "You can read it without scripts, and nobody else is told",
        "Every page has all its words without scripts. No page sets a cookie or asks another host "
        "for anything. Search alone needs a script, and it is the site’s own. A choice of light or "
        "dark colours is kept in your own browser.",
        "Turn scripts off in your browser, or look at what it asks for while you read.",
        item("Every list can be read without search", "decisions/"),
    ),
    Promise(
        "whole",
        "It is published whole, or not at all",
        "A new site is made beside the one that you read, checked, and put in its place in one "
        "step. Where something is wrong, or the power fails half way, the old one stays.",
        "Each site says from what it was built, and on which day.",
        item("The facts of this build", "build.json"),
    ),
    Promise(
        "back",
        "What was published before can be put back",
        "One command shows the site before this one again. One command puts every record back as "
        "it was on an earlier day, but for what was removed. Neither takes anything out of the "
        "log, and no address is lost by it.",
        "A record that was put back has a note that says so, and one version more than before.",
        item("What was changed", "changes/"),
    ),
)


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The one page."""
    view = {
        "frame": frame(register.settings, ADDRESS, TITLE, ABOUT),
        "promises": [_shown(promise) for promise in PROMISES],
        "figures": [*_kept(register), *_days(register)],
        "on": When.of(register.day).words,
    }
    yield page(ADDRESS, "promises.html", view)


def _shown(promise: Promise) -> Mapping[str, object]:
    return {
        "anchor": promise.anchor,
        "says": promise.says,
        "means": promise.means,
        "check": promise.check,
        "link": promise.link,
    }


def _kept(register: Register) -> Iterator[Row]:
    """How many addresses there are to keep, and how many changes were noted: both by the ledger."""
    entries = register.past.ledger.entries
    changes = [entry for entry in entries if entry.what not in _FIRST]
    if not entries:
        yield from fact(
            "Addresses kept", [item("No address yet: nothing is written down as published")]
        )
        return
    since = When.of(min(entry.day for entry in entries)).words
    count = len(register.past.ledger.addresses)
    kept = item(counted(count, "address", "addresses"), "log/", note=f"The first is of {since}.")
    yield from fact("Addresses kept", [kept])
    told = "Changes, withdrawals, removals, new names and what was put back."
    noted = item(counted(len(changes), "change"), "changes/", note=told)
    yield from fact("Changes noted", [noted])


def _days(register: Register) -> Iterator[Row]:
    """How long it took from decision to publication, by the dates in the records."""
    decisions = [one for one in register.all_of(Decision) if not one.removed]
    took = {one.key: _taken(one) for one in decisions}
    known = {key: days for key, days in took.items() if days is not None}
    how = (
        "Counted in days from the day of the decision to the day it was published on this site, "
        f"for {counted(len(known), 'decision')} of {len(decisions):,} held here: those where both "
        "days are known. What was published elsewhere before counts from its day here."
    )
    if not known:
        yield from fact("From decision to publication", [item("Not known", note=how)])
        return
    middle = item(f"{median(known.values()):,g} days", note=f"The median. {how}")
    yield from fact("From decision to publication", [middle])
    last = max(known, key=lambda key: (known[key], key))
    decision = register.records[last]
    yield from fact(
        "The longest",
        [item(counted(known[last], "day")), item(decision.title, decision.address)],
    )


def _taken(decision: Decision) -> int | None:
    return days_between(decision.decided, decision.published) if decision.published else None
