"""What can be told of each day: when an agreement was in force, and when nobody can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from register.linking.timeline import Period, standing
from register.pages.chain import day_words, why_not_told
from register.pages.parts import Item, headline, item
from register.pages.shelf import Shelf
from register.records.answers import Answer

_DAY = timedelta(days=1)
_ANSWERS = {
    Answer.YES: "In force",
    Answer.NO: "Not in force",
    Answer.CANNOT_TELL: "Cannot be told",
}


@dataclass(frozen=True, slots=True)
class Days:
    """Days of which the same can be told."""

    first: date | None
    """None when nothing held here begins before."""
    last: date | None
    """None when they go on."""
    answer: Answer
    period: Period | None
    """The version in force, when that can be told."""

    @property
    def words(self) -> str:
        """The days as a table says them: ``1 April 2017 to 31 March 2021``."""
        if self.first and self.last:
            if self.first == self.last:
                return day_words(self.first)
            return f"{day_words(self.first)} to {day_words(self.last)}"
        if self.first:
            return f"From {day_words(self.first)}"
        return f"Until {day_words(self.last)}" if self.last else "Any day"


def days(chain: Sequence[Period]) -> tuple[Days, ...]:
    """All time from the first day of the first version, parted where the answer changes."""
    begin = chain[0].starts[0] if chain else None
    edges = sorted({e for period in chain for e in _edges(period) if begin is None or e > begin})
    found: list[Days] = []
    for first, following in zip((begin, *edges), (*edges, None), strict=True):
        last = following - _DAY if following else None
        answer, period = _told(chain, first or last or date.min)
        before = found[-1] if found else None
        if before and (before.answer, before.period) == (answer, period):
            found[-1] = Days(before.first, last, answer, period)
        else:
            found.append(Days(first, last, answer, period))
    return tuple(found)


def days_of(chain: Sequence[Period], answer: Answer) -> str:
    """The days of which that is the answer, whichever version binds; empty for none."""
    held: list[tuple[date | None, date | None]] = []
    for each in days(chain):
        if each.answer is not answer:
            continue
        joins = held and held[-1][1] and each.first == held[-1][1] + _DAY
        first = held.pop()[0] if joins else each.first
        held.append((first, each.last))
    told = [Days(first, last, answer, None).words for first, last in held]
    return "; ".join([*told[:1], *(each[0].lower() + each[1:] for each in told[1:])])


def day_rows(chain: Sequence[Period], shelf: Shelf) -> list[list[Item]]:
    """A row for each run of days: which days, whether in force, by which version or why unsure."""
    rows = []
    for each in days(chain):
        if each.period:
            said = headline(shelf.version(each.period.version.version))
        elif each.answer is Answer.CANNOT_TELL:
            why = why_not_told(chain, each.first or each.last or shelf.register.day, shelf)
            said = f"{headline(why)}." if why else "–"
        else:
            said = "–"
        rows.append([item(each.words), item(_ANSWERS[each.answer]), item(said)])
    return rows


def _told(chain: Sequence[Period], day: date) -> tuple[Answer, Period | None]:
    """The answer for one day. A version whose beginning nobody states is not vouched for."""
    found = standing(tuple(chain), day)
    begun = found.period.version.in_force if found.period else None
    if found.period and (begun is None or begun.unknown):
        return Answer.CANNOT_TELL, None
    return found.answer, found.period


def _edges(period: Period) -> Iterator[date]:
    """The days from which the answer for a version can be another than the day before."""
    yield from (day for day in period.starts if day)
    yield from (day + _DAY for day in period.ends if day and day < date.max)
