"""A table without headers.

Whoever hears a table read out hears the header of a column with each of its cells. Without headers,
“£40,000” is a figure of nothing (WCAG 2.2, 1.3.1).

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.

        ## Costs

        | | |
        |---|---|
        | 2027 | £40,000 |
        | 2028 | £42,000 |
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.

        ## Costs

        | Year | Cost |
        |---|---|
        | 2027 | £40,000 |
        | 2028 | £42,000 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from register.rules.access.places import place_with
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Texts

_TABLE = re.compile(r"<table\b[^>]*>(.*?)</table>", re.S)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.S)
_CELL = re.compile(r"<(t[hd])\b[^>]*>(.*?)</\1>", re.S)
_TAG = re.compile(r"<(?!img)[^>]+>")
_LONGEST = 60


def of_record(texts: Texts) -> Iterator[Found]:
    """Tables with no header, or with columns that have none; the corner cell may be empty."""
    for text in texts.html:
        if "<table" not in text.text:
            continue
        for table in _TABLE.finditer(text.text):
            cells = [(name, _words(inner)) for name, inner in _CELL.findall(table[1])]
            first = next((words for _, words in cells if words), "")
            if first and (lacks := _lacks(table[1], cells)):
                yield Found(
                    place_with(texts, text, table.start(), first, "|"),
                    f"The table in which “{first[:_LONGEST]}” comes first has {lacks}.",
                    "Say in the first row what each column holds, above the row of dashes, such as:"
                    + pasted("| Year | Cost |", "|---|---|"),
                )


def _lacks(table: str, cells: list[tuple[str, str]]) -> str:
    if not any(words for name, words in cells if name == "th"):
        return "no headers"
    row = _ROW.search(table)
    top = _CELL.findall(row[1]) if row else []
    if any(name != "th" for name, _ in top):
        return ""  # headers that begin the rows
    empty = [str(n) for n, (_, inner) in enumerate(top, 1) if n > 1 and not _words(inner)]
    if not empty:
        return ""
    return f"no header above {'column' if len(empty) == 1 else 'columns'} {listed(empty)}"


def _words(inner: str) -> str:
    return " ".join(unescape(_TAG.sub("", inner)).split())


RULE = WordsRule("R908", "table-without-headers", Level.WARNING, __doc__, of_record)
