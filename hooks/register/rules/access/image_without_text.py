"""A picture without words.

Whoever cannot see a picture is read its words instead (WCAG 2.2, 1.1.1). Without them, what it
shows is kept from them.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        attachments:
          - file: map.jpg
            title: Map of the yards
        ---
        ![](map.jpg)

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-014/map.jpg (a photograph)

Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        attachments:
          - file: map.jpg
            title: Map of the yards
        ---
        ![Where the vehicles are kept: six yards, all in Northtown](map.jpg)

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/2026/CPCC2026-014/map.jpg (a photograph)

"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from register.rules.access.places import place_with
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Texts

_IMAGE = re.compile(r"<img(?: [^>]*)?>")
_ATTRIBUTE = re.compile(r'(src|alt)="([^"]*)"')


def of_record(texts: Texts) -> Iterator[Found]:
    """Pictures that have no words to take their place."""
    for text in texts.html:
        if "<img" not in text.text:
            continue
        for image in _IMAGE.finditer(text.text):
            given = dict(_ATTRIBUTE.findall(image[0]))
            if not given.get("alt", "").strip():
                source = unescape(given.get("src", ""))
                yield Found(
                    place_with(texts, text, image.start(), source),
                    f"The picture {source} has no words for people who cannot see it.",
                    "Write what it shows between the square brackets:"
                    + pasted(f"![What the picture shows]({source})"),
                )


RULE = WordsRule("R902", "image-without-text", Level.WARNING, __doc__, of_record)
