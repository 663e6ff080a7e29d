"""A grant, a purchase or a contract without its figures.

The Elected Local Policing Bodies (Specified Information) Order 2011, Schedule, asks for the
recipient, purpose and amount of a grant and of spending over £500 (paragraph 3(f) and (g)), and for
a copy of each contract over £10,000 (paragraph 4(b)). Readers can only add up what has been paid
when the amount stands where it can be counted.

A grant has no lower limit, so one that gives no amount at all is an error. Whether a purchase or a
contract is over the limit cannot be told without an amount: there, and where the amount stands in
the words alone, this is a warning. A contract said in `money` to be over £10,000 needs a copy, or
the reason why there is none. Whether a file is the contract, and whether the words name who is
paid, is not checked.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        money:
          - amount: £420,000
            what: Recovery of vehicles by Northshire Garages
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        money:
          - amount: £420,000
            what: Recovery of vehicles by Northshire Garages
        attachments:
          - url: https://www.northshire.example/contract.pdf
            title: The contract
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from register.linking.register import Register
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted, withheld

_KINDS = {"grant": "grant", "spend": "spending", "contract": "contract"}
_COPY_OVER = Decimal(10_000)
"""Pounds above which the law asks for a copy of a contract."""
_POUNDS = re.compile(r"£ ?[0-9]")


def check(register: Register) -> Iterator[Found]:
    """Decisions of these kinds without an amount, and contracts without a copy or a reason."""
    for decision in register.all_of(Decision):
        if decision.kind not in _KINDS or decision.removed or decision.withheld:
            continue
        if not decision.money and not decision.gives("money"):
            yield _no_amount(decision, _KINDS[decision.kind])
        elif decision.money and decision.kind == "contract" and not decision.attachments:
            amount = max(sum_.amount.amount for sum_ in decision.money)
            if amount > _COPY_OVER:
                yield _no_copy(decision)


def _no_amount(decision: Decision, kind: str) -> Found:
    texts = [decision.title, decision.opening, decision.decision.text, decision.held.body]
    in_words = any(_POUNDS.search(text) for text in texts)
    if in_words:
        message = f"The amount of this {kind} stands in the words alone, where it is not counted."
    else:
        message = f"Nothing here says how much this {kind} comes to, for what and to whom."
    return Found(
        decision.where("kind"),
        message,
        "Give the amount as it was decided, and who is paid for what:"
        + pasted("money:", "  - amount: up to £420,000", "    what: Vehicle recovery, by A. Garage")
        + "\nIf it cannot be published, say why:"
        + pasted(*withheld("the amount")),
        Level.ERROR if kind == "grant" and not in_words else Level.WARNING,
    )


def _no_copy(decision: Decision) -> Found:
    return Found(
        decision.where("money"),
        "This contract is for more than £10,000, and no copy of it is attached.",
        "Attach it:"
        + pasted("attachments:", "  - file: contract.pdf", "    title: The contract")
        + "\nIf it cannot be published, or not yet, say why:"
        + pasted(*withheld("the contract")),
    )


RULE = Rule("R707", "grant-or-spend-incomplete", Level.ERROR, __doc__, check)
