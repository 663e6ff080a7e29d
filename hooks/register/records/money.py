"""Sums of money as printed: exact decimals, with their qualifier and the precision they claim.

A figure is never a binary float: ``£1.507m`` is 1,507,000 pounds to the nearest 1,000. Sums are
compared at the precision of the total that is printed beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from register.packing import packed
from register.records.answers import Answer
from register.records.money_refusals import refusal
from register.records.unread import Unread

__all__ = ["Money", "agrees", "pounds", "same_at", "sum_of"]

MOST_DIGITS = 15
"""Digits of the largest figure; more is a slip, and no police budget."""

ABOUT, UP_TO, MORE_THAN, AT_LEAST = "about", "up to", "more than", "at least"

_QUALIFIERS = {
    ABOUT: r"about|circa|approximately|approx\.?|c\.?|around|some|~",
    UP_TO: r"up to(?: a maximum of)?|at most|no more than|not more than|(?:a )?maximum of",
    MORE_THAN: r"over|more than",
    AT_LEAST: r"at least|(?:a )?minimum of",
}
_SCALES = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_FIGURE = re.compile(
    "(?:" + "|".join(f"({words})" for words in _QUALIFIERS.values()) + ")? *"
    r"((-?)£(0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.([0-9]+))?"
    r"(?: *(k|m|bn|thousand|million|billion))?)",
    re.I,
)


@packed
@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money in pounds sterling."""

    amount: Decimal
    """Pounds, exactly as the figure says."""
    printed: str
    """The figure as printed, without its qualifier: ``£1.507m``."""
    qualifier: str = ""
    """``about``, ``up to``, ``more than``, ``at least``, or empty."""
    step: Decimal = Decimal(1)
    """Pounds that one of the last printed digit is worth: 1,000 for ``£1.507m``."""

    @classmethod
    def read(cls, text: str) -> Money | Unread:
        """The sum in a text, or why there is none; never raises."""
        trimmed = text.strip(" ")
        found = _FIGURE.fullmatch(trimmed) if len(trimmed) <= 80 else None
        if found is None:
            return _refused(text)
        figure, minus, units, pence, suffix = found.group(5, 6, 7, 8, 9)
        whole, part, scale = units.replace(",", ""), pence or "", _SCALES[(suffix or "").lower()]
        amount = Decimal(f"{minus}{whole}.{part}0").scaleb(scale)
        too_long = len(whole + part) > MOST_DIGITS or amount.adjusted() >= MOST_DIGITS
        odd_pence = not suffix and len(part) not in (0, 2)
        if too_long or odd_pence or (minus and not amount):
            return _refused(text)
        typed = zip(_QUALIFIERS, found.groups(), strict=False)
        qualifier = next((name for name, words in typed if words), "")
        step = plain(Decimal(1).scaleb(scale - len(part)))
        return cls(plain(amount), " ".join(figure.split()), qualifier, step)

    @property
    def words(self) -> str:
        """The figure as printed after its qualifier: ``about £1.507m``; ``read`` takes it back."""
        return f"{self.qualifier} {self.printed}" if self.qualifier else self.printed


def _refused(text: str) -> Unread:
    return refusal(text, lambda offer: isinstance(Money.read(offer), Money))


def plain(amount: Decimal) -> Decimal:
    """The same amount in whole pounds, or in pence when it has some, so that it prints as one."""
    whole = amount.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == amount else amount.normalize()


def pounds(amount: Decimal) -> str:
    """An amount in full: ``£385,000``, ``-£18,500``, ``£1,234.50``."""
    sign = "-" if amount < 0 else ""
    exact = plain(abs(amount))
    return f"{sign}£{exact:,}" if exact == exact.to_integral_value() else f"{sign}£{exact:,.2f}"


def sum_of(parts: Sequence[Money]) -> Money:
    """The exact sum, printed in full, as precise as the least precise part.

    Its qualifier is the one that the parts share, or ``about`` when they have several.
    """
    amount = sum((part.amount for part in parts), Decimal(0))
    qualifiers = {part.qualifier for part in parts} - {""}
    qualifier = qualifiers.pop() if len(qualifiers) == 1 else ABOUT if qualifiers else ""
    step = max((part.step for part in parts), default=Decimal(1))
    return Money(plain(amount), pounds(amount), qualifier, step)


def same_at(amount: Decimal, printed: Money) -> bool:
    """Whether an amount, rounded half up as a figure was printed, is that figure."""
    return _rounded(amount, printed.step) == _rounded(printed.amount, printed.step)


def agrees(total: Money, parts: Sequence[Money]) -> Answer:
    """Whether parts come to the total printed beside them.

    *Cannot be told* when the rounding of the figures alone could make the difference. A qualifier
    changes nothing: ``about`` is for the words of a message, not for whether there is one.
    """
    exact = sum((part.amount for part in parts), Decimal(0))
    if same_at(exact, total):
        return Answer.YES
    rounding = sum((figure.step for figure in (total, *parts)), Decimal(0)) / 2
    return Answer.CANNOT_TELL if abs(exact - total.amount) <= rounding else Answer.NO


def _rounded(amount: Decimal, step: Decimal) -> Decimal:
    return (amount / step).to_integral_value(ROUND_HALF_UP) * step
