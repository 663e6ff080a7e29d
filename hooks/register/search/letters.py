"""Letters that are one to a reader and others to a program, as the index is told them.

A PDF often has ``ﬁ`` for ``fi``, a phone types whole alphabets in bold, and ``Straße`` in capitals
is ``STRASSE``. What is indexed and what is asked are put in the same plain letters: here, and in
overrides/assets/search/asked.js.
"""

from __future__ import annotations

import re
from unicodedata import normalize

FORM = "letters 1"
"""Changed when the same words are no longer told in the same letters."""
LIKE = (
    "\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3"  # two letters in one
    "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # ligatures, full width
)
"""Letters and figures that stand for others (Unicode's compatibility forms, NFKC)."""
MATHEMATICAL = "\U0001d400-\U0001d7ff"
_LIKE = re.compile(f"[{LIKE}{MATHEMATICAL}]+")
_SHARP = {"\u00ad": "", "ß": "s\u00ads", "ẞ": "S\u00adS"}
"""A soft hyphen says where a word may be parted. Pagefind looks for words without one, and shows
them with it, so that overrides/assets/search/shown.js can put back what it stands in here."""
_OTHER = re.compile("|".join(_SHARP))
_MAY_HOLD = re.compile(
    rb"\xc2\xad|\xc3\x9f|\xe1\xba\x9e|\xc4[\xb2\xb3]|\xc5\x89|\xc7[\x84-\x8c\xb1-\xb3]"
    rb"|\xef\xac[\x80-\x86]|\xef[\xbc\xbd]|\xf0\x9d[\x90-\x9f]"
)
_WORDS = re.compile(r"(?<=>)[^<>]+(?=<)")


def plain(words: str) -> str:
    """The words in the letters that they are looked for in."""
    if words.isascii():
        return words
    like = _LIKE.sub(lambda found: normalize("NFKC", found[0]), words)
    return _OTHER.sub(lambda found: _SHARP[found[0]], like)


def plain_page(page: bytes) -> bytes:
    """A page with its words in those letters; what stands in its tags is as it was."""
    if not _MAY_HOLD.search(page):
        return page
    text = page.decode("utf-8")
    return _WORDS.sub(lambda found: plain(found[0]), text).encode("utf-8")
