"""Putting a value between quotation marks, so that YAML takes it as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"\"[^\"]*\"|'[^']*'|[^,]+")


def quoted(value: str) -> str:
    """``value`` between quotation marks that it does not hold itself, if there are such."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return f'"{escaped(value)}"'


def escaped(value: str) -> str:
    """``value`` as it stands between double quotation marks."""
    return value.replace("\\", "\\\\").replace('"', '\\"')


def mended(value: str) -> Iterator[tuple[str, str]]:
    """What the author of a value that YAML cannot read may have meant, and what was wrong with it.

    What was wrong is ``open-quote``, ``text-behind-quote``, ``backslash`` (one with no meaning
    between double quotation marks), ``open-bracket``, ``colon``, ``start`` (a character with which
    no value can begin), ``hash`` or ``other``.
    """
    first, last, inner = value[0], value[-1], value[1:-1]
    if first in "\"'":
        if first not in value[1:]:
            yield value + first, "open-quote"
            yield quoted(value), "open-quote"
        elif last == first:
            yield quoted(inner), "text-behind-quote" if first in inner else "backslash"
        else:
            yield quoted(value), "text-behind-quote"
        return
    if first in "[{":
        closing = "]" if first == "[" else "}"
        if closing not in value:
            yield value + closing, "open-bracket"
        elif first == "[" and last == "]":
            yield f"[{', '.join(_items(inner))}]", reason_of(inner.strip())
    if first == "“" and last == "”" and "“" not in inner:
        value = inner
    yield quoted(value), reason_of(value)


def _items(inner: str) -> Iterator[str]:
    for found in _ITEM.finditer(inner):
        item = found.group().strip()
        if item:
            yield item if item[0] in "\"'" and item[-1] == item[0] else quoted(item)


def reason_of(value: str) -> str:
    """Why ``value`` cannot stand without quotation marks; ``mended`` lists the reasons."""
    if value[:1] in tuple("@`%*&!|>{}[],#?-"):
        return "start"
    if ": " in value or value.endswith(":"):
        return "colon"
    return "hash" if " #" in value else "other"
