"""What can be told of each day: when an agreement was in force, and when nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from register.linking.spans import Span, spans
from register.linking.timeline import Period
from register.pages.chain import day_words, why_not_told
from register.pages.parts import Item, among, headline, item
from register.pages.shelf import Shelf
from register.records.answers import Answer

_DAY = timedelta(days=1)
ANSWERS = {
    Answer.YES: "In force",
    Answer.NO: "Not in force",
    Answer.CANNOT_TELL: "Cannot be told",
}


def days(chain: Sequence[Period], of: str = "") -> tuple[Span, ...]:
    """All time from the first day on which anything can have been in force.

    ``of`` is as for ``spans``.
    """
    found = spans(chain, of)
    is_before = len(found) > 1 and found[0].answer is Answer.NO
    return found[1:] if is_before else found


def span_words(first: date | None, last: date | None) -> str:
    """Days as a table says them: ``1 April 2017 to 31 March 2021``."""
    if first and last:
        return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
    if first:
        return f"From {day_words(first)}"
    return f"Until {day_words(last)}" if last else "Any day"


def days_of(chain: Sequence[Period], answer: Answer, of: str = "") -> str:
    """The days of which that is the answer, whichever version binds; empty for none."""
    held: list[tuple[date | None, date | None]] = []
    for each in days(chain, of):
        if each.answer is not answer:
            continue
        joins = held and held[-1][1] and each.first == held[-1][1] + _DAY
        first = held.pop()[0] if joins else each.first
        held.append((first, each.last))
    told = [span_words(first, last) for first, last in held]
    return "; ".join([*told[:1], *(each[0].lower() + each[1:] for each in told[1:])])


def day_rows(chain: Sequence[Period], shelf: Shelf) -> list[list[Item]]:
    """A row for each run of days: which days, whether in force, by which version or why unsure."""
    rows = []
    for each in days(chain):
        words = item(span_words(each.first, each.last))
        rows.append([words, item(ANSWERS[each.answer]), item(said_of(each, chain, shelf) or "–")])
    return rows


def said_of(span: Span, chain: Sequence[Period], shelf: Shelf) -> str:
    """Which version was in force on those days, or why that cannot be told; empty for neither."""
    if span.period:
        named = headline(shelf.version(span.period.version.version))
        return "; ".join((named, *in_place(span, span.period)))
    if span.answer is Answer.CANNOT_TELL:
        why = why_not_told(chain, span.first or span.last or shelf.register.day, shelf)
        return f"{headline(why)}." if why else ""
    return ""


def in_place(span: Span, period: Period) -> Iterator[str]:
    """Which force is bound in place of which others, on days after it took over from them."""
    day = span.first
    for party in span.parties:
        over = {t.before.key: t for t in period.takeovers if day and t.is_over(day)}
        before = [t.before.title for t in over.values() if t.after.key == party.force.key]
        if before:
            yield f"{party.force.title} in place of {among(before)}"
