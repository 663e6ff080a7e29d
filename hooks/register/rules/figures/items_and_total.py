"""Items that do not come to their total.

A paper states a total and the items it is made of. When they do not add up, something is missing,
counted twice or mistyped, and whoever reads only the total relies on a figure that nobody can
follow. Figures are compared as precisely as they are printed. Items that have items of their own
are taken apart as well.

A total given as “about” is compared like any other.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Savings in all
            name: savings in all
            amount: about £1.4m
            status: actual
          - measure: Fewer vehicles
            part_of: savings in all
            amount: £0.7m
            status: actual
          - measure: One workshop
            part_of: savings in all
            amount: £0.4m
            status: actual
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Savings in all
            name: savings in all
            amount: about £1.1m
            status: actual
          - measure: Fewer vehicles
            part_of: savings in all
            amount: £0.7m
            status: actual
          - measure: One workshop
            part_of: savings in all
            amount: £0.4m
            status: actual
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from register.linking.register import Register
from register.records.answers import Answer
from register.records.money import ABOUT, Money, agrees
from register.records.programme import Programme
from register.rules.figures.parts import Total, amounts, totals
from register.rules.figures.wording import like, said_in
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Totals that differ from the sum of their items, or of the items of those."""
    for programme in register.all_of(Programme):
        for total in totals(programme):
            found = _differs(total)
            if found:
                answer, parts = found
                yield Found(
                    programme.where("benefits", total.number, "amount"),
                    _message(total, parts, answer),
                    "If an item is missing, add it; if a figure is mistyped, correct it. If the "
                    "paper itself does not add up, nothing needs mending: the page shows what it "
                    "states.",
                    None if answer is Answer.NO else Level.NOTE,
                )


def _differs(total: Total) -> tuple[Answer, Sequence[Money]] | None:
    """The parts that do not come to the total, and whether that is sure; None when some do."""
    stated = total.line.amount
    if stated is None:
        return None
    known = [parts for parts in map(amounts, (total.leaves, total.items)) if parts]
    answers = {agrees(stated, parts): parts for parts in known}
    if Answer.NO in answers:
        return Answer.NO, answers[Answer.NO]
    if Answer.YES in answers or not answers:
        return None
    return Answer.CANNOT_TELL, answers[Answer.CANNOT_TELL]


def _message(total: Total, parts: Sequence[Money], answer: Answer) -> str:
    stated = total.line.amount
    assert stated is not None
    exact = sum((part.amount for part in parts), Decimal(0))
    difference = like(abs(exact - stated.amount), stated)
    sign = "less" if exact < stated.amount else "more"
    items = "Its items" if len(parts) == len(total.items) else "The smallest items it is made of"
    said = (
        f"“{total.line.measure}” is stated as {stated.words}{said_in(total.line.paper)}. {items}, "
        f"{listed(part.words for part in parts)}, come to {like(exact, stated)}: "
        f"{difference} {sign}"
    )
    if answer is not Answer.NO:
        return f"{said}. Figures as rounded as these can differ by so much."
    if stated.qualifier == ABOUT:
        return f"{said} than a total that is itself only given as “about”."
    return f"{said}, which rounding does not explain."


RULE = Rule("R603", "items-and-total", Level.WARNING, __doc__, check)
