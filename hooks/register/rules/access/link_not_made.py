"""A link that became words in brackets.

A link has its address directly behind its words, and a record is named in two pairs of brackets.
Anything else is shown as it was typed: a reader sees brackets, and an address to copy, and nothing
leads to it.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        As set out in [the options] (https://example.org/options.pdf).

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        As set out in [the options](https://example.org/options.pdf).

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from register.linking.register import Register
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Texts
from register.source.place import Place

_LINK = re.compile(r"\[([^\[\]\n]{1,200})\][ \t]?\(((?:https?://|www\.|/)[^()\n]{0,500})?\)")
_REFERENCE = re.compile(r"(?<!\[)\[([A-Za-z][A-Za-z0-9 /._-]{2,60}[0-9])\](?![\](])")
_CODE = re.compile(r"<(code|pre)>.*?</\1>", re.DOTALL)


class Shown(NamedTuple):
    """A link as it is shown, with its brackets."""

    typed: str
    words: str
    address: str
    """Empty where there is none."""
    place: Place


def of_record(texts: Texts) -> Iterator[Shown]:
    """What is shown in brackets and looks like a link, or like the reference of a record."""
    for text in texts.html:
        if "[" not in text.text:
            continue
        seen = replace(text, text=_CODE.sub("", text.text)) if "<code>" in text.text else text
        for line in seen.lines if "[" in seen.text else ():
            for found in (*_LINK.finditer(line), *_REFERENCE.finditer(line)):
                places = texts.places_of(text, partial(_at, found[0]))
                address = (found[2] or "") if found.re is _LINK else ""
                place = places.get(found[0], text.place)
                yield Shown(found[0], found[1], address, place)


def _at(words: str, typed: Sequence[str]) -> Iterator[str]:
    """The words, where they stand in the last of the lines typed."""
    if words in " ".join(typed[-1].split()):
        yield words


def compare(register: Register, notes: Iterable[tuple[Record, Shown]]) -> Iterator[Found]:
    """Links with an address, and the references of records that there are."""
    for _, shown in notes:
        named = register.names.find(shown.words).one
        if shown.address:
            address = shown.address.strip().replace(" ", "%20")
            if address.startswith("www."):
                address = f"https://{address}"
            mend = f"[{shown.words}]({address})"
        elif named:
            mend = f"[[{shown.words}]]"
        else:
            continue
        yield Found(
            shown.place,
            f"“{shown.typed}” is shown as it was typed, and leads nowhere.",
            f"To make a link of it, write:{pasted(mend)}",
        )


RULE = WordsRule("R913", "link-not-made", Level.WARNING, __doc__ or "", of_record, compare)
