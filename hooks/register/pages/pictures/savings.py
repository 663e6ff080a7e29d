"""What each programme was to save, drawn against what it cost before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from register.pages.parts import item
from register.pages.pictures.drawing import View, across, beside, down, shortened
from register.records.programme import Benefit, Programme
from register.records.terms import BENEFIT_STATUS

MOST = 16
_ROW = Decimal("3.25")
_CAME = ("reported", "actual")


def savings(programmes: Sequence[Programme]) -> View:
    """The picture of all gains whose baseline is stated; empty when there are none.

    A gain of one force alone, or of a part, is left to the page of its programme.
    """
    held = [
        (programme, benefit)
        for programme in programmes
        for benefit in programme.benefits
        if benefit.amount and benefit.baseline and not (benefit.force or benefit.part_of)
    ]
    held = [(p, b) for p, b in held if b.baseline and b.baseline.amount > 0][:MOST]
    if not held:
        return {}
    most = max(b.baseline.amount for _, b in held if b.baseline)
    rows = [_row(p, b, place, most) for place, (p, b) in enumerate(held)]
    bottom = _ROW * len(held) + Decimal("0.5")
    kinds = dict.fromkeys(str(row["kind"]) for row in rows)
    legend = [
        ("before", "What it cost before"),
        *((k, "Saving reported" if k == "came" else "Saving promised") for k in kinds),
    ]
    return {
        "title": "Savings against what was spent before, by programme",
        "desc": " ".join(f"{p.title}: {_words(b)}." for p, b in held),
        "height": down(bottom + Decimal("1.5") * len(legend)),
        "rows": rows,
        "legend": [
            {"kind": kind, "text": text, "y": down(bottom + Decimal("1.5") * at)}
            for at, (kind, text) in enumerate(legend)
        ],
        "table": beside(
            "The same as a table: savings and what was spent before",
            ("Programme", "Saving", "Out of", "Share", "Promised or reported"),
            [
                [
                    item(p.title, p.address),
                    item(b.amount.words if b.amount else ""),
                    item(b.baseline.words if b.baseline else ""),
                    item(_percent(b) or "not stated"),
                    item(BENEFIT_STATUS[b.status]),
                ]
                for p, b in held
            ],
        ),
    }


def _row(programme: Programme, benefit: Benefit, place: int, most: Decimal) -> dict[str, object]:
    top = _ROW * place
    amount = benefit.amount.amount if benefit.amount else Decimal(0)
    baseline = benefit.baseline.amount if benefit.baseline else Decimal(0)
    return {
        "text": shortened(programme.short or programme.title, 40),
        "sum": _words(benefit),
        "y": down(top + 1),
        "words": down(top + Decimal("3")),
        "bar": down(top + Decimal("1.3")),
        "whole": across(baseline, 0, most),
        "part": across(amount, 0, most),
        "kind": "came" if benefit.status in _CAME else "promised",
    }


def _words(benefit: Benefit) -> str:
    amount = benefit.amount.words if benefit.amount else ""
    baseline = benefit.baseline.words if benefit.baseline else ""
    share = _percent(benefit)
    return f"{amount} of {baseline}" + (f", {share}" if share else "")


def _percent(benefit: Benefit) -> str:
    return f"{benefit.percent.normalize():f}%" if benefit.percent is not None else ""
