"""Reading one point in time: a day, a month, a season or a year, as people write it."""

from __future__ import annotations

import re
from calendar import monthrange

from register.records.moments import (
    APPROXIMATE,
    BOTH,
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    SEASONS,
    UNCERTAIN,
    Moment,
)
from register.records.unread import Unread, unread

MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()} | {"sept": 9}
_PARTS = MONTH_NUMBERS | {name.lower(): code for code, name in SEASONS.items()}

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WORDS = re.compile(r"(?:([0-9]{1,2})(st|nd|rd|th)? +)?([A-Za-z]+)\.? +([0-9]{4})")
_APPROXIMATE = re.compile(r"(?:(?:about|circa|around|approximately|approx\.?) +|c\. *|~ *)", re.I)
_MARKED = re.compile(r"(.*?) *(?:([?~%])|\((not certain)\))")


def read_point(text: str, *, as_data: bool = False) -> Moment | Unread | None:
    """A point in time from the text, which has no spaces at its ends.

    ``as_data`` reads text that a program wrote, where ``2020-21`` is Spring 2020 and never the
    financial year. Gives an ``Unread`` for a day that does not exist or a text that means two
    things, and None for a text in no form that is known here.
    """
    moment = _read_plain(text, as_data)
    if moment is not None:
        return moment
    mark = ""
    if found := _APPROXIMATE.match(text):
        mark, text = APPROXIMATE, text[found.end() :]
    if found := _MARKED.fullmatch(text):
        text = found[1]
        mark = _both(mark, UNCERTAIN if found[3] else found[2])
    moment = _read_plain(text, as_data) if mark else None
    if not isinstance(moment, Moment):
        return moment
    return Moment(moment.year, moment.part, moment.day, mark)


def _read_plain(text: str, as_data: bool) -> Moment | Unread | None:
    """A point in time with no mark of doubt."""
    if found := _ISO.fullmatch(text):
        year, part, day = int(found[1]), found[2], found[3]
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        if part is None:
            return Moment(year)
        if day is not None:
            return checked_day(text, year, int(part), int(day))
        return _month_or_season(text, year, int(part), as_data)
    if not (found := _WORDS.fullmatch(text)):
        return None
    day, ordinal, name, year = found[1], found[2], found[3].lower(), int(found[4])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if day is None:
        return Moment(year, _PARTS[name]) if name in _PARTS else None
    if name not in MONTH_NUMBERS or (ordinal and ordinal != _ordinal(int(day))):
        return None
    return checked_day(text, year, MONTH_NUMBERS[name], int(day))


def checked_day(text: str, year: int, month: int, day: int) -> Moment | Unread:
    """The day, or what makes it impossible; ``text`` is what was written."""
    if 1 <= month <= 12:
        if 1 <= day <= 28:
            return Moment(year, month, day)
        days = monthrange(year, month)[1]
        if 1 <= day <= days:
            return Moment(year, month, day)
        reason = f"{MONTHS[month - 1]} {year} has {days} days" if day else "there is no day 0"
    else:
        reason = f"there is no month {month}"
    return unread("date-impossible", text, reason=reason)


def _month_or_season(text: str, year: int, part: int, as_data: bool) -> Moment | Unread | None:
    if 1 <= part <= 12:
        return Moment(year, part)
    looks_financial = part == (year + 1) % 100
    if part not in SEASONS:
        if looks_financial:
            return None
        return unread("date-impossible", text, reason=f"there is no month {part}")
    if looks_financial and not as_data:
        # 2020-21 is Spring 2020 to a machine and a financial year to nearly everybody else.
        return unread(
            "date-not-one-day",
            text,
            first=Moment(year, part).words,
            second=financial_year(year),
        )
    return Moment(year, part)


def financial_year(year: int) -> str:
    """The financial year that starts in this year, as a span in words."""
    return f"April {year} to March {year + 1}"


def _both(mark: str, other: str) -> str:
    return other if mark in ("", other) else BOTH


def _ordinal(day: int) -> str:
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
