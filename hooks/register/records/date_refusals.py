"""Why a text is not a date, and what may have been meant. Nothing is guessed: it is offered."""

from __future__ import annotations

import re

from register.records.date_points import (
    MONTH_NUMBERS,
    checked_day,
    financial_year,
    read_point,
)
from register.records.moments import FIRST_YEAR, LAST_YEAR, Moment
from register.records.unread import Unread, unread

_AROUND = " “”‘’"
"""Spaces, and the quotation marks of a word processor."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMERALS = re.compile(r"([0-9]{1,2}) *([/.-]) *([0-9]{1,2}) *\2 *([0-9]{4}|[0-9]{2})")
_CLOCK = re.compile(
    r"[ ,]*(?:\bat\b *|T(?=[0-9]))?(?<![0-9.])[0-9]{1,2}"
    r"(?:(?:[:.][0-9]{2}){1,2}(?:[.,][0-9]+)?(?![0-9.])(?: *[ap]\.?m\b\.?)?| *[ap]\.?m\b\.?)"
    r"(?: *Z| *[+-][0-9]{2}:?[0-9]{2})?",
    re.I,
)
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_FINANCIAL_YEAR = re.compile(r"([0-9]{4}) *[-/] *([0-9]{2})")
_DAY_IN_WORDS = re.compile(
    r"(?:([a-z]+day),? +)?(?:the +)?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?"
    r"[ -]+([a-z]+)[ ,.-]+([0-9]{4})",
    re.I,
)
_MONTH_FIRST = re.compile(r"([a-z]+)\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})", re.I)


def refusal(text: str) -> Unread:
    """What to say of a text that no kind of date could be read from."""
    trimmed = text.strip(_AROUND)
    if trimmed != text.strip(" ") and isinstance(read := read_point(trimmed), Moment):
        return unread("not-a-date", text, offer=read.words)
    if len(trimmed) > 80 or not trimmed.isascii():
        return unread("not-a-date", text, offer="")
    if found := _NUMERALS.fullmatch(trimmed):
        return _two_readings(text, found)
    if (found := _CLOCK.search(trimmed)) and (rest := _without(trimmed, found)):
        day = read_point(rest)
        return unread("date-with-time", text, day=day.words if isinstance(day, Moment) else "")
    return unread("not-a-date", text, offer=_offer(trimmed))


def _without(text: str, clock: re.Match[str]) -> str:
    """The text with the time of day taken out, and the word that joined them."""
    rest = (text[: clock.start()] + text[clock.end() :]).strip(" ,")
    return rest.removeprefix("on ")


def _two_readings(text: str, found: re.Match[str]) -> Unread:
    """A date in numerals: the day first as in Britain, or the month first."""
    one, other = int(found[1]), int(found[3])
    year = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
    pairs = dict.fromkeys([(one, other), (other, one)])
    readings = [words for day, month in pairs if (words := _day(year, month, day))]
    if not readings:
        return unread("not-a-date", text, offer="")
    first, second = [*readings, ""][:2]
    return unread("date-not-one-day", text, first=first, second=second)


def _offer(text: str) -> str:
    """The one date that the text can mean, in words; empty when there is none or several."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month = int(found[1]), int(found[3])
        if found[4]:
            return _day(year, month, int(found[4]))
        if len(found[3]) == 1:
            return _month(year, month)
    if found := _FINANCIAL_YEAR.fullmatch(text):
        year = int(found[1])
        known = FIRST_YEAR <= year < LAST_YEAR and int(found[2]) == (year + 1) % 100
        return financial_year(year) if known else ""
    if found := _MONTH_AND_YEAR.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    if found := _DAY_IN_WORDS.fullmatch(text):
        return _on_weekday(found)
    if found := _MONTH_FIRST.fullmatch(text):
        return _day(int(found[3]), MONTH_NUMBERS.get(found[1].lower(), 0), int(found[2]))
    return ""


def _on_weekday(found: re.Match[str]) -> str:
    """A day written with its day of the week; empty when the two do not go together."""
    weekday, day, month, year = found.groups()
    words = _day(int(year), MONTH_NUMBERS.get(month.lower(), 0), int(day))
    moment = read_point(words)
    if not isinstance(moment, Moment) or not weekday:
        return words
    return words if _WEEKDAYS[moment.first_day.weekday()] == weekday.lower() else ""


def _day(year: int, month: int, day: int) -> str:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ""
    moment = checked_day("", year, month, day)
    return moment.words if isinstance(moment, Moment) else ""


def _month(year: int, month: int) -> str:
    known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    return Moment(year, month).words if known else ""
