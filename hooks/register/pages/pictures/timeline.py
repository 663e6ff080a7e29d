"""The versions of an agreement on an axis of time, drawn to scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from register.linking.spans import spans
from register.linking.timeline import Period
from register.pages.days import ANSWERS, span_words
from register.pages.parts import headline, item
from register.pages.pictures.drawing import View, across, beside, between, down, shortened
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.answers import Answer
from register.records.dates import When

_TICKS = 5
"""Years that have room for their names on a phone."""
_ROW = Decimal("3.25")
Drawn = dict[str, Any]
"""A row of the picture, or a bar of a row."""

_KINDS = {Answer.YES: "sure", Answer.CANNOT_TELL: "unsure", Answer.NO: "none"}
_LEGEND = {
    "sure": "In force, for certain",
    "unsure": "Cannot be told; “?”: no day is stated",
    "none": "No version in force between two that were",
    "signed": "Signed",
}


def timeline(agreement: Agreement, chain: Sequence[Period], shelf: Shelf) -> View:
    """The picture; empty when not one day of any version is known."""
    known = list(_known(chain))
    if not known:
        return {}
    today = shelf.register.day
    low = date(min(*known, today).year - (chain[0].starts[0] is None), 1, 1)
    high = date(max(*known, today).year + 1, 12, 31)
    scale = (low.toordinal(), high.toordinal())
    rows = [_version(period, place, scale, shelf) for place, period in enumerate(chain)]
    rows.append(_whole(chain, len(chain), scale))
    used = {bar["kind"] for row in rows for bar in row["bars"]}
    used |= {"signed" for row in rows if row["signed"]}
    top = 2 + _ROW * len(rows)
    legend = [(kind, text) for kind, text in _LEGEND.items() if kind in used]
    lines = [_line(period, shelf) for period in chain]
    at = across(today.toordinal(), *scale)
    return {
        "title": f"{agreement.title}: its versions over time",
        "desc": " ".join(f"{line[0]}: {line[1]}." for line in lines) + " " + _told(chain),
        "height": down(top + 2 + Decimal("1.5") * len(legend)),
        "axis": down(top),
        "names": down(top + Decimal("1.1")),
        "ticks": list(_ticks(low, high, scale)),
        "today": {"x": at, "after": Decimal(at[:-1]) < 50, "words": When.of(today).short},
        "rows": rows,
        "legend": [
            {"kind": kind, "text": text, "y": down(top + 2 + Decimal("1.5") * place)}
            for place, (kind, text) in enumerate(legend)
        ],
        "table": beside(
            "The same as a table: the versions and their days",
            ("Version", "In force", "Signed"),
            [[item(name), item(when), item(signed)] for name, when, signed in lines],
        ),
    }


def _known(chain: Sequence[Period]) -> Iterator[date]:
    for period in chain:
        signed = period.version.signed
        days = (*period.starts, *period.ends, signed.earliest if signed else None)
        yield from (day for day in days if day and day < date.max)


def _version(period: Period, place: int, scale: tuple[int, int], shelf: Shelf) -> Drawn:
    version = period.version
    begun = version.in_force.latest if version.in_force else None
    soonest, latest = period.ends
    bars = []
    if not (begun and soonest and (begun, soonest) == (period.starts[0], latest)):
        bars.append(_bar("unsure", period.starts[0], latest, scale))
    if begun and soonest and begun <= soonest:
        bars.append(_bar("sure", begun, soonest, scale))
    signed = version.signed.earliest if version.signed else None
    name = headline(shelf.version(version.version))
    return _row(name, place, bars, across(signed.toordinal(), *scale) if signed else "")


def _whole(chain: Sequence[Period], place: int, scale: tuple[int, int]) -> Drawn:
    found = spans(chain)
    bars = [
        _bar(_KINDS[span.answer], span.first, span.last, scale)
        for at, span in enumerate(found)
        if span.answer is not Answer.NO or 0 < at < len(found) - 1
    ]
    return _row("Was any of them in force?", place, bars, "")


def _row(text: str, place: int, bars: list[Drawn], signed: str) -> Drawn:
    top = 2 + _ROW * place
    return {
        "text": shortened(text),
        "y": down(top + Decimal("0.9")),
        "bar": down(top + Decimal("1.35")),
        "middle": down(top + Decimal("1.95")),
        "point": down(top + Decimal("2.2")),
        "bars": bars,
        "signed": signed,
    }


def _bar(kind: str, first: date | None, last: date | None, scale: tuple[int, int]) -> Drawn:
    """A bar over days, both included; open where its end is not known."""
    is_open = last is None or last == date.max
    start = across(first.toordinal() if first else scale[0], *scale)
    end = across(scale[1] if last is None or is_open else last.toordinal() + 1, *scale)
    doubtful = kind == "unsure"
    return {
        "kind": kind,
        "x": start,
        "width": between(start, end),
        "before": doubtful and first is None,
        "end": end,
        "after": doubtful and last is None,
    }


def _ticks(low: date, high: date, scale: tuple[int, int]) -> Iterator[dict[str, str]]:
    years = high.year - low.year + 1
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 500) if years <= s * _TICKS)
    for year in range(low.year, high.year + 1):
        if year % step == 0:
            at = across(date(year, 1, 1).toordinal(), *scale)
            room = Decimal(at[:-1]) < 90
            yield {"x": at, "text": str(year) if room else ""}


def _line(period: Period, shelf: Shelf) -> tuple[str, str, str]:
    version = period.version
    begun, ends = version.in_force, version.ends
    since = begun.words if begun and not begun.unknown else "a day not known"
    if ends is None:
        until = "with no end of its own"
    else:
        until = f"to {ends.words if not ends.unknown else 'a day not known'}"
    signed = version.signed
    return (
        headline(shelf.version(version.version)),
        f"from {since} {until}",
        signed.words if signed and not signed.unknown else "not known",
    )


def _told(chain: Sequence[Period]) -> str:
    told = (f"{span_words(s.first, s.last)}: {ANSWERS[s.answer].lower()}." for s in spans(chain))
    return " ".join(told)
