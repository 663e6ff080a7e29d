"""Words that are shown as the code of a program.

A paragraph that begins four spaces or a tab further in is taken for code: it stands in letters of
a typewriter, in lines that do not wrap, and a reader on a telephone has to push each of them
sideways. Word processors indent the first line of a paragraph so.

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

        ## Reasons

            No other garage could take the work on before the winter.
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

        ## Reasons

        No other garage could take the work on before the winter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from html import unescape

from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts

_CODE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)


def of_record(texts: Texts) -> Iterator[Found]:
    """Code, by what its first line says."""
    for text in texts.html:
        for code in _CODE.findall(text.text) if "<pre>" in text.text else ():
            first = " ".join(unescape(code).strip().partition("\n")[0].split())
            place = texts.places_of(text, partial(_at, first)).get(first)
            if first:
                yield Found(
                    place or text.place,
                    f"“{first[:60]}” begins so far in that it is shown as the code of a program, "
                    "in lines that do not wrap.",
                    "Take the spaces at the start of its lines away. To quote somebody, begin each "
                    "line with > and a space.",
                )


def _at(first: str, typed: Sequence[str]) -> Iterator[str]:
    """The first line, where the last of those typed is that one."""
    if " ".join(typed[-1].split()) == first:
        yield first


RULE = WordsRule("R912", "shown-as-code", Level.WARNING, __doc__ or "", of_record)
