"""A percentage that does not agree with its sums.

A saving is given as a sum, as a percentage, and with the sum it is a percentage of. When the three
do not agree, a reader cannot tell which to believe. The sums are worked out as a percentage, and
compared as precisely as the percentage is printed.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            amount: £314k
            baseline: £712k
            percent: 40%
            status: actual
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Cost of vehicles
            amount: £314k
            baseline: £712k
            percent: 44%
            status: actual
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext

from register.linking.register import Register
from register.records.answers import Answer
from register.records.money import Money
from register.records.programme import Programme
from register.rules.figures.wording import percent, said_in
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_DIGITS = 60
"""More than a share of the largest sum in the smallest can have."""


def check(register: Register) -> Iterator[Found]:
    """Lines whose amount, as a share of the baseline, is not the percentage beside it."""
    for programme in register.all_of(Programme):
        for number, line in enumerate(programme.benefits):
            amount, baseline, stated = line.amount, line.baseline, line.percent
            if amount is None or baseline is None or stated is None or baseline.amount <= 0:
                continue
            answer = _agrees(amount, baseline, stated)
            if answer is Answer.YES:
                continue
            sure = answer is Answer.NO
            rounding = "" if sure else " The rounding of the sums alone could make the difference."
            worked_out = percent(_rounded(amount.amount / baseline.amount * 100, stated))
            yield Found(
                programme.where("benefits", number, "percent"),
                f"“{line.measure}” is stated as {percent(stated)}{said_in(line.paper)}. "
                f"{_first_up(amount.words)} of {baseline.words} is {worked_out}.{rounding}",
                "If one of the three is mistyped, correct it. If the paper states them so, "
                "nothing needs mending: the page shows what it states.",
                None if sure else Level.NOTE,
            )


def _agrees(amount: Money, baseline: Money, stated: Decimal) -> Answer:
    """Whether they agree; it cannot be told when the rounding of the sums might be why not."""
    if _rounded(amount.amount / baseline.amount * 100, stated) == stated:
        return Answer.YES
    half = _step(stated) / 2
    least = (amount.amount - amount.step / 2) / (baseline.amount + baseline.step / 2) * 100
    smallest = baseline.amount - baseline.step / 2
    most = (amount.amount + amount.step / 2) / smallest * 100 if smallest > 0 else None
    within = least <= stated + half and (most is None or stated - half <= most)
    return Answer.CANNOT_TELL if within else Answer.NO


def _rounded(share: Decimal, stated: Decimal) -> Decimal:
    """A percentage with as many decimals as the one stated."""
    with localcontext(prec=_DIGITS):
        return share.quantize(_step(stated), ROUND_HALF_UP)


def _step(stated: Decimal) -> Decimal:
    """What one of its last digit is worth."""
    exponent = stated.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


RULE = Rule("R604", "percentage-of-baseline", Level.WARNING, __doc__, check)
