"""The key by which any spelling of a reference finds its record."""

from __future__ import annotations

import re
from functools import lru_cache

from register.packing import MANY

_TOKENS = re.compile(r"[0-9]+|[^0-9 ./_-]+")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")


@lru_cache(maxsize=MANY)
def canonical(text: str) -> str:
    """The key of a reference: ``cpcc2019-7`` for ``CPCC 2019/007``; empty for no reference.

    Case, leading noughts, and the separators (space . / - _ or nothing) make no difference. Where
    a number and a year stand alone together, ``004/2026`` is ``2026/004``.
    """
    tokens = _TOKENS.findall(text.casefold())
    numbers = [place for place, token in enumerate(tokens) if _is_number(token)]
    for place in numbers:
        tokens[place] = tokens[place].lstrip("0") or "0"
    if len(numbers) == 2 and numbers[1] == numbers[0] + 1:
        first, second = numbers
        if _YEAR.fullmatch(tokens[second]) and not _YEAR.fullmatch(tokens[first]):
            tokens[first], tokens[second] = tokens[second], tokens[first]
    key = ""
    for token in tokens:
        key += f"-{token}" if _is_number(token) and key and _is_number(key[-1]) else token
    return key


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
