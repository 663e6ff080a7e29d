"""A link that shows one address and leads to another.

Whoever reads an address trusts that the link leads there. Words and address that differ come of
careless pasting, or of somebody who means to mislead.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The tender is at [https://www.northshire.example/tender](https://vans.example/offer).

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
        See the [published tender](https://www.northshire.example/tender).

        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from register.rules.access.places import place_with
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts
from register.words.plain import one_line

_LINK = re.compile(r'<a(?: [^>]*)? href="([^"#][^"]*)"[^>]*>(.*?)</a>', re.S)
_SHOWN = re.compile(
    r"(?:(?:https?|mailto|tel):/*|www\.)\S+|\S+@\S+\.\w+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.I
)
_LONGEST = 2_000
"""Signs of an address that browsers take."""
_START = re.compile(r"(?:(?:https?|mailto|tel|record):)?/*(?:www\.)?", re.I)


def of_record(texts: Texts) -> Iterator[Found]:
    """Links whose words are an address that their target is not, and is not below."""
    for text in texts.html:
        if "<a " not in text.text:
            continue
        for link in _LINK.finditer(text.text):
            href, html = link.groups()
            words = one_line(html)
            target = unescape(href)
            if len(words) > _LONGEST:
                continue
            if _SHOWN.fullmatch(words) and not _leads_to(_bare(target), _bare(words)):
                target = target.removeprefix("record:")
                yield Found(
                    place_with(texts, text, link.start(), words, target),
                    f"The link shows {words}, and leads to {target}.",
                    "Correct the one that is wrong, or say in words what is there.",
                )


def _bare(address: str) -> str:
    """The address without what makes no difference to where it leads."""
    return _START.sub("", address, count=1).rstrip("/.,;").casefold()


def _leads_to(target: str, shown: str) -> bool:
    return target == shown or target.startswith((f"{shown}/", f"{shown}?", f"{shown}#"))


RULE = WordsRule("R316", "link-shows-another-address", Level.WARNING, __doc__, of_record)
