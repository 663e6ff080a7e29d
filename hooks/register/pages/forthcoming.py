"""``forthcoming/<id>/index.html``: a decision that is expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.output import Output
from register.pages.chain import day_words
from register.pages.parts import Item, Row, dated, fact, item, said
from register.pages.provenance import callout, published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.records.forthcoming import Forthcoming, Moved

_TOLD = ("maker", "agreements", "programmes", "paper", "moved", "outcome")


def pages(forthcoming: Iterable[Forthcoming], shelf: Shelf) -> Iterator[Output]:
    """The page of every decision that is expected."""
    for expected in forthcoming:
        yield _page(expected, shelf)


def _page(expected: Forthcoming, shelf: Shelf) -> Output:
    own: View = {
        "why": expected.why or "",
        "moved": [_moved(moved, shelf) for moved in expected.moved],
    }
    sections = [("why", "Why it is needed")] if expected.why else []
    sections += [("moved", "Dates given before")] if expected.moved else []
    status, notices = _standing(expected, shelf)
    return record_page(
        expected,
        shelf,
        facts=_facts(expected, shelf),
        own=own,
        told=_TOLD,
        notices=notices,
        sections=sections,
        status=[status],
    )


def _facts(expected: Forthcoming, shelf: Shelf) -> list[Row]:
    return [
        *fact("Expected", dated(expected.expected)),
        *fact("To be decided by", shelf.each(expected.maker)),
        *fact("Announced", dated(expected.notice_given)),
        *fact("Announced in", [n for p in expected.paper for n in shelf.named(p, "paper")]),
        *fact("Agreements", shelf.each(expected.agreements, "agreement")),
        *fact("Programmes", shelf.each(expected.programmes, "programme")),
        *published(expected),
    ]


def _standing(
    expected: Forthcoming, shelf: Shelf
) -> tuple[dict[str, str], list[dict[str, object]]]:
    """The status, and what a reader should know: what became of it, or that it is late."""
    outcome = expected.outcome
    if outcome and outcome.lapsed:
        words = said(outcome.lapsed, outcome.note)
        return _tag("Nothing came of it", "bad"), [callout("Nothing came of it", words, "bad")]
    if outcome:
        led_to = [*shelf.named(outcome.record), *said(outcome.note)]
        return _tag("Decided", "good"), [callout("What became of it", led_to)] if led_to else []
    last = expected.expected.latest
    day = shelf.register.day
    if last and last < day:
        words = said(
            f"The date given was {expected.expected.words}. On {day_words(day)} this register "
            "still holds nothing that came of it."
        )
        late = callout("No outcome is recorded", words, "bad")
        return _tag("Expected date has passed", "bad"), [late]
    return _tag("Expected", "plain"), []


def _tag(text: str, tone: str) -> dict[str, str]:
    return {"text": text, "tone": tone}


def _moved(moved: Moved, shelf: Shelf) -> list[Item]:
    paper = shelf.named(moved.paper, "paper")
    return [
        dated(moved.expected)[0],
        (dated(moved.on) or [item("Not recorded")])[0],
        item(moved.why or "Not recorded"),
        paper[0] if paper else item("–"),
    ]
