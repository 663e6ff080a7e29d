"""A title between quotation marks.

Straight quotation marks around a line are taken away when it is read; the curly ones of a word
processor are words like any other, and stand on the page, in the lists and in the feeds.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: “Vehicle recovery contract extended to 2028”
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Extension of “Vehicle recovery” to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.rules.finding import Level
from register.rules.rule import Found, WordsRule, pasted
from register.rules.texts import Texts
from register.source.quoting import quoted, reason_of

_WHOLE = re.compile("“([^“”]+)”|‘([^‘’]+)’")


def of_record(texts: Texts) -> Iterator[Found]:
    """Titles that begin and end with curly quotation marks, and have none in between."""
    found = _WHOLE.fullmatch(texts.record.title)
    if found:
        words = found[1] or found[2]
        title = words if reason_of(words) == "other" else quoted(words)
        yield Found(
            texts.record.where("title"),
            f"The title stands between quotation marks, and is shown with them: {found[0]}.",
            "If they do not belong to it, replace the line with:" + pasted(f"title: {title}"),
        )


RULE = WordsRule("R225", "in-quotation-marks", Level.WARNING, __doc__, of_record)
