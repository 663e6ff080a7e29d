"""Lines of a list or a table that run together.

A list that was pasted, or typed without an empty line above it, looks like one where it was
written. On the page all of it is one paragraph, in which a reader has to find out what belongs to
what; a table becomes a row of figures that belong to nothing.

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

        The Commissioner agreed:
        - to extend the contract to 31 October 2028
        - to let a new one from then on.
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

        The Commissioner agreed:

        - to extend the contract to 31 October 2028
        - to let a new one from then on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from register.rules.finding import Level
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Shown, Texts

_BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dd|dt|div|blockquote|h[1-6]|t[a-z]+|br|hr)\b[^>]*>")
_CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_BULLET = r"[-*+•●▪◦‣⁃·\uf0b7–—]|o(?=\t)"
_NUMBER = r"[0-9]{1,3}[.)]"
_LETTER = r"\(?(?:[a-z]|[ivx]{1,4}|[0-9]{1,3})[).]"
_THEN = r"[ \t\u00a0]+\S"
_SIGN = re.compile(rf"(?:(?P<bullet>{_BULLET})|(?P<number>{_NUMBER})|(?P<letter>{_LETTER})){_THEN}")
"""What people begin the items of a list with."""
_MAY = re.compile(rf"\n[ \t]*(?:(?:{_BULLET}|{_NUMBER}|{_LETTER}){_THEN}|\|)|\t")
_MOST = 12
"""Lines that are offered to be pasted."""
_LEAST = 2


def of_record(texts: Texts) -> Iterator[Found]:
    """Paragraphs in which several lines begin as items of a list do, or as rows of a table."""
    for text in texts.html:
        if _MAY.search(text.text):
            for block in _BLOCK.split(_CODE.sub("<p>", text.text)):
                lines = [line.strip(" ") for line in _seen(block).split("\n") if line.strip()]
                if len(lines) >= _LEAST:
                    yield from _found(lines, text, texts)


def _seen(block: str) -> str:
    return unescape(_TAG.sub("", block))


def _found(lines: Sequence[str], text: Shown, texts: Texts) -> Iterator[Found]:
    listed = [line for line in lines if _SIGN.match(line)]
    rows = [line for line in lines if "\t" in line.strip()]
    barred = [line for line in lines if line.startswith("|")]
    if len(rows) >= _LEAST and len(rows) > len(listed):
        first, what, hint = rows[0], "table", _as_table(rows)
    elif len(barred) >= _LEAST:
        first, what, hint = barred[0], "table", "Put an empty line above the table."
    elif len(listed) >= _LEAST:
        first, what, hint = listed[0], "list", _as_list(lines)
    else:
        return
    short = " ".join(first.split())
    place = texts.places_of(text, lambda typed: [short] if _is(typed[-1], short) else []).get(short)
    yield Found(
        place or text.place,
        f"The lines from “{short[:60]}” on look like a {what}, and run together into one "
        "paragraph on the page.",
        hint,
    )


def _is(typed: str, words: str) -> bool:
    """Whether a line as typed is one as a reader sees it, but for stars and the like."""
    return " ".join(typed.replace("**", "").split()) == words


def _as_list(lines: Sequence[str]) -> str:
    """The same as a list, below what stands above it."""
    items: list[str] = []
    for line in lines:
        sign = _SIGN.match(line)
        if sign and sign["bullet"]:
            items.append(f"- {' '.join(line[sign.end('bullet') :].split())}")
        elif sign and sign["number"]:
            items.append(f"{sign['number'][:-1]}. {line[sign.end('number') :].strip()}")
        elif sign:
            items.append(f"- {' '.join(line.split())}")
        elif items:
            items[-1] += f" {line}"
    told = "Put an empty line above the first, and begin each so:"
    return told + pasted(*items[:_MOST], *(["…"] if len(items) > _MOST else []))


def _as_table(rows: Sequence[str]) -> str:
    """The same as a table, whose first row is its head."""
    cells = [[cell.strip().replace("|", r"\|") for cell in row.split("\t")] for row in rows]
    width = max(map(len, cells))
    head, *others = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    lines = [head, "|" + "---|" * width, *others]
    told = "Put an empty line above the first, and in place of them:"
    return told + pasted(*lines[:_MOST], *(["…"] if len(lines) > _MOST else []))


RULE = WordsRule("R911", "lines-run-together", Level.WARNING, __doc__ or "", of_record)
