"""A slip of the scanner in words of our own.

Text taken from a scan brings its slips along: “3pt March”, “lithe Board” for “the Board”, a wave in
the middle of an address. In words that a document printed they may stand, in quotation marks or in
`as_printed`. In a title, a summary or the words of a page they are mistakes.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs until the 3pt March 2028.

        ## Decision

        To extend the contract to 3 March 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs until 3 March 2028. The scan has “3pt March”.

        ## Decision

        To extend the contract to 3 March 2028.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from register.rules.access.places import QUOTED, QUOTED_HTML, place_with, words_of
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Shown, Texts

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ORDINAL = re.compile(rf"(?<![\w.,£])([0-9]{{1,2}})([a-z]{{2}}) (?:of )?(?:{_MONTHS})\b")
_TIMES = ("am", "pm")
_WAVE = re.compile(r"[^\s~]{0,60}\w~\w\S{0,60}")
_THE = re.compile(r"\blithe [A-Z][\w'’]*")
_NO_WORD = re.compile(r"\b(?:tbe|tlie|thc|ofthe|tothe|inthe|forthe|onthe|bythe)\b", re.I)
_BEFORE_BRACKET = re.compile(r"\b\w*[a-z]{2}\((?![a-z]{1,5}\))[A-Za-z][^()]*\)")
_AFTER_BRACKET = re.compile(r"\((?![a-z]{1,3}\))[^()]+\)[A-Za-z]{2,}")
_SIGNS = (
    *("~", "lithe ", "tbe", "tlie", "thc"),
    *("ofthe", "tothe", "inthe", "forthe", "onthe", "bythe"),
)
_HINTS = (
    re.compile(r"\((?<=[a-z]\()[A-Za-z]"),
    re.compile(r"\)[A-Za-z]{2}"),
    re.compile(rf"[0-9][a-z]{{2}} (?:of )?(?:{_MONTHS})"),
)
"""What slips have in them, found in a tenth of the time that it takes to find the slips."""
_SLIPS = (_WAVE, _THE, _NO_WORD, _BEFORE_BRACKET, _AFTER_BRACKET)
_MOST = 20
"""Slips told of one text: a page that is garbled as a whole is told soon enough."""


def of_record(texts: Texts) -> Iterator[Found]:
    """Words that no person writes, in titles, summaries and prose, outside quotations."""
    if not texts.has(_SIGNS) and not any(hint.search(texts.whole) for hint in _HINTS):
        return
    for text in _of(texts):
        words = words_of(text, but=QUOTED_HTML if text.is_html else QUOTED)
        for offset, slip in islice(_slips(words), _MOST):
            yield Found(
                place_with(texts, text, offset, slip),
                f"“{slip}” looks like a slip of a scanner.",
                "If it stands for something else, write that. If the document prints it so, put "
                "it in quotation marks.",
            )


def _of(texts: Texts) -> Iterator[Shown]:
    yield from (text for text in texts.shown if text.field in (("title",), ("summary",)))
    yield from texts.html


def _slips(words: str) -> Iterator[tuple[int, str]]:
    for found in _ORDINAL.finditer(words):
        day, ending = int(found[1]), found[2]
        is_day = 1 <= day <= 31 and ending == _ending(day)
        if not is_day and ending not in _TIMES:
            yield found.start(), found[0]
    for pattern in _SLIPS:
        for found in pattern.finditer(words):
            yield found.start(), found[0].strip()


def _ending(day: int) -> str:
    """The ending of a number that counts: ``st`` of 1st and 31st, ``th`` of 11th."""
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


RULE = WordsRule("R906", "scan-error", Level.WARNING, __doc__, of_record)
