"""A heading that leaves out a level.

People who use a screen reader find their way by the levels of headings (WCAG 2.2, 1.3.1 and 2.4.6).
When a heading of level four comes right after one of level two, they look for the part between.

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

        #### In 2027

        £40,000.
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

        ### In 2027

        £40,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.rules.access.places import place_in
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Shown, Texts
from register.words.plain import one_line

_HEADING = re.compile(r"<h([1-6])(?: [^>]*)?>(.*?)</h\1>", re.S)
_TITLE = 1
"""The level of a page's title, which stands above its body."""
_DEEPEST = 6


def of_record(texts: Texts) -> Iterator[Found]:
    """Headings two levels or more below the one above them, or below the title of the page."""
    for text in texts.html:
        if "<h" not in text.text:
            continue
        # What stands in a field may be shown below any heading: its first one is left alone.
        above, level = ("The title above it", _TITLE) if not text.field else ("", _DEEPEST)
        for heading in _HEADING.finditer(text.text):
            words = one_line(heading[2])
            here = int(heading[1])
            if here > level + 1:
                yield _found(text, heading, words, (above, level))
            above, level = f"The one above it, “{words}”,", here


def _found(text: Shown, heading: re.Match[str], words: str, before: tuple[str, int]) -> Found:
    above, level = before
    return Found(
        place_in(text, heading.end()),
        f"The heading “{words}” is of level {heading[1]}. {above} is of level {level}.",
        "Give it the next level:" + pasted(f"{'#' * (level + 1)} {words}"),
    )


RULE = WordsRule("R907", "heading-skipped", Level.WARNING, __doc__, of_record)
