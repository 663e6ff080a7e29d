"""Reading a date of any kind: a point in time, a span of two, or unknown."""

from __future__ import annotations

import re
from typing import NamedTuple

from register.records.date_points import read_point
from register.records.date_refusals import refusal
from register.records.moments import Moment
from register.records.unread import Unread, unread

LONGEST = 80
"""Characters; no date is longer, and a longer text is not worth trying."""

_UNKNOWN = frozenset({"unknown", "not stated", "not stated in the record"})
_EDTF_END = re.compile(r"\.\.|[0-9]{4}(?:-[0-9]{2}){0,2}[?~%]?")
_BETWEEN = re.compile(r" to ", re.I)
_ONE_END = re.compile(r"(from|until) (.+)", re.I)


class Ends(NamedTuple):
    """Where a date starts and ends; for a point in time, the start alone."""

    start: Moment | None
    end: Moment | None = None
    is_span: bool = False


def read_ends(text: str, *, as_data: bool = False) -> Ends | Unread:
    """The ends of the date in a text; both None when the text says that it is unknown.

    Never raises: a text that is not a date gives an ``Unread``. For ``as_data`` see
    ``read_point``.
    """
    trimmed = text.strip(" ")
    if len(trimmed) > LONGEST or not trimmed.isascii():
        return refusal(text)
    point = read_point(trimmed, as_data=as_data)
    if isinstance(point, Moment):
        return Ends(point)
    single = " ".join(word for word in trimmed.split(" ") if word)
    if single.lower() in _UNKNOWN:
        return Ends(None)
    ends = point or _read_span(single, as_data)
    if ends is None:
        return refusal(text)
    if isinstance(ends, Unread):
        return unread(ends.name, text, **{k: v for k, v in ends.facts.items() if k != "written"})
    if ends.start and ends.end and ends.start.first_day > ends.end.last_day:
        return unread("date-impossible", text, reason="it ends before it starts")
    return ends


def _read_span(text: str, as_data: bool) -> Ends | Unread | None:
    """Two ends, one of which may be open; None when the text is no span."""
    first, slash, second = text.partition("/")
    if slash:
        if not (_EDTF_END.fullmatch(first) and _EDTF_END.fullmatch(second)):
            return None
        if first == second == "..":
            return None
        first, second = ("" if end == ".." else end for end in (first, second))
    elif len(halves := _BETWEEN.split(text)) == 2:
        first, second = halves
    elif found := _ONE_END.fullmatch(text):
        first, second = (found[2], "") if found[1].lower() == "from" else ("", found[2])
    else:
        return None
    return _span_of(first, second, as_data)


def _span_of(first: str, second: str, as_data: bool) -> Ends | Unread | None:
    """The span between two texts, of which an empty one is an open end."""
    moments: list[Moment | None] = []
    for text in (first, second):
        moment = read_point(text, as_data=as_data) if text else None
        if isinstance(moment, Unread) or (text and moment is None):
            return moment
        moments.append(moment)
    return Ends(moments[0], moments[1], is_span=True)
