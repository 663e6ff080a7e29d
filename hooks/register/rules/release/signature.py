"""What is left of a signature.

A signature that anybody can copy can be put under anything; and what a scanner makes of one is
read out to blind readers sign by sign. That it was signed, by whom and on what day, is the fact.

Bad:
    content/about.md
        ---
        title: About us
        ---
        Signature: ;/ ('-----))4 l~
Good:
    content/about.md
        ---
        title: About us
        ---
        Signed on 16 May 2019. Signature: none is held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of

_LABEL = re.compile(r"\W{0,6}(?:signatur\w*|signed|s[~|!1]gn\w*|sgd)(?!\w)", re.I)
_PICTURE = re.compile(r"\S*signature\S*\.(?:png|jpe?g|gif|svg|webp)", re.I)
_SIGNS = frozenset("~/\\|(){}[]<>=_^*;:'`-—")
_LEAST, _KINDS, _SHARE = 5, 2, 0.4
_AFTER = 2
"""Lines below the word that may hold the scrawl."""


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Signs that no person writes, beside or below a word for a signature; pictures called so."""
    for number, line in enumerate(lines):
        if _PICTURE.fullmatch(line):
            yield line
        if label := _LABEL.match(line):
            rest = [line[label.end() :], *lines[number + 1 : number + 1 + _AFTER]]
            yield from filter(is_scrawl, (words.strip(" .:") for words in rest))


def is_scrawl(words: str) -> bool:
    """Whether a line is mostly signs of several kinds: not words, and not a line to write on."""
    signs = [sign for sign in words if not sign.isspace()]
    odd = [sign for sign in signs if sign in _SIGNS]
    return len(odd) >= _LEAST and len(set(odd)) >= _KINDS and len(odd) / len(signs) >= _SHARE


RULE = rule_of(
    "R811",
    "signature",
    Level.WARNING,
    __doc__,
    marks,
    message="“{mark}” looks like what is left of a signature.",
    hint=("Put “signed” in its place, and the day if it is known."),
    likely=("signatur", "signed", "s~gn", "s|gn", "s!gn", "s1gn", "sgd"),
)
