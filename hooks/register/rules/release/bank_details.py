"""A bank account.

Whoever has a sort code and an account number can set up payments or pose as the payee. A grant can
be shown in full without them.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The grant is paid to sort code 12-34-56, account number 12345678.
Good:
    content/about.md
        ---
        title: About us
        ---
        The grant of 12,345,678 pounds is paid to the charity. The account was closed on 12-03-26.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from register.rules.finding import Level
from register.rules.release.lines import rule_of, veiled

_SORT_CODE = re.compile(
    r"\bsort(?:ing)? ?codes?\b\W*(?:is|no\.?|number)?\W*(\d{2}[ -–]?\d{2}[ -–]?\d{2})\b", re.I
)
_ACCOUNT = re.compile(
    r"\b(?:account|acct|a/c) ?(?:number|no\.?|n[º°])?\W*(?:is)?\W*"
    r"(?<![£.,\d])(\d{8})(?![\d,.]\d)\b",
    re.I,
)
_TOGETHER = re.compile(r"(?<![\w-])(\d{2}-\d{2}-\d{2}\W{1,3}\d{8})(?![\w-])")
_CALLED = ("sort", "account", "acct", "a/c")
_DIGIT = re.compile(r"\d")
_IBAN = re.compile(r"\b(GB\d{2} ?[A-Z]{4}(?: ?\d){14})\b")


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Sort codes and account numbers that are called so, or stand together; British IBANs."""
    anywhere = _is_called("\n".join(lines))
    for line, below in pairwise((*lines, "")):
        called = (_SORT_CODE, _ACCOUNT) if anywhere and _is_called(line) else ()
        alone = (_TOGETHER, _IBAN) if "-" in line or "GB" in line else ()
        if (called or alone) and _DIGIT.search(line):
            for pattern in (*called, *alone):
                yield from (veiled(found) for found in pattern.findall(line))
        else:  # a label, with its number in the next cell
            for pattern in called:
                yield from (veiled(found) for found in pattern.findall(f"{line} {below}"))


def _is_called(line: str) -> bool:
    """Whether words for a sort code or an account can stand here: most texts have neither."""
    small = line.casefold()
    return any(word in small for word in _CALLED)


RULE = rule_of(
    "R810",
    "bank-details",
    Level.ERROR,
    __doc__,
    marks,
    message="Details of a bank account stand here (“{mark}”).",
    hint=("Take them out: the name of who is paid, and the amount, are enough."),
    shape=re.compile(r"\d{2}[ –-]?\d{2}[ –-]?\d{2}"),
)
