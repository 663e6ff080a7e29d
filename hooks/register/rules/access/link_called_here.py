"""A link that does not say where it leads.

People who use a screen reader move from link to link and hear the words of each alone. “Here” or
“more” tells them nothing (WCAG 2.2, 2.4.4).

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The tender is published [here](https://www.northshire.example/tender).

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

_LINK = re.compile(r'<a(?: [^>]*)? href="([^"]*)"[^>]*>(.*?)</a>', re.S)
_EMPTY = frozenset(
    (
        *("here", "click here", "see here", "click", "more", "read more", "find out more"),
        *("link", "this link", "this", "this page", "download", "details"),
    )
)


def of_record(texts: Texts) -> Iterator[Found]:
    """Links whose words are on a short list of those that mean nothing by themselves."""
    for text in texts.html:
        if "<a " not in text.text:
            continue
        for link in _LINK.finditer(text.text):
            href, html = link.groups()
            words = one_line(html)
            if words.casefold().strip(" .,:;>»→…") in _EMPTY:
                target = unescape(href).removeprefix("record:")
                yield Found(
                    place_with(texts, text, link.start(), words, target),
                    f"The link to {target} is called “{words}”.",
                    "Make the words of the link say what is there, such as “the published tender”.",
                )


RULE = WordsRule("R901", "link-called-here", Level.WARNING, __doc__, of_record)
