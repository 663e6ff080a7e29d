"""Words that the rules about dates and figures share."""

from __future__ import annotations

from decimal import Decimal

from register.records.kinds import Reference
from register.records.money import Money, plain, pounds
from register.records.programme import Benefit

_SCALES = {"m": 6, "million": 6, "k": 3, "thousand": 3, "bn": 9, "billion": 9}


def said_in(paper: Reference | None) -> str:
    """The paper behind a line, in brackets after a space; empty when the line names none."""
    return f" ({paper})" if paper else ""


def like(amount: Decimal, printed: Money) -> str:
    """An amount written as the figure beside it is: ``£4.438m`` beside ``£4.6m``."""
    unit = "".join(char for char in printed.printed if char.isalpha()).casefold()
    if unit not in _SCALES or amount < 0:
        return pounds(amount)
    space = " " if len(unit) > 2 else ""
    return f"£{plain(amount.scaleb(-_SCALES[unit])):f}{space}{unit}"


def sum_and_share(benefit: Benefit) -> str:
    """What a line gives in figures: ``£4.3m, 14% of £30.9m``; empty when it gives none."""
    share = percent(benefit.percent) if benefit.percent is not None else ""
    if benefit.baseline:
        share = f"{share} of {benefit.baseline.words}" if share else ""
    return ", ".join(filter(None, (benefit.amount.words if benefit.amount else "", share)))


def percent(share: Decimal) -> str:
    """A percentage as it was typed, with its sign."""
    return f"{share:f}%"
