"""Letters that only look right.

A letter of another alphabet, or a wide letter from another keyboard, looks like ours in print.
Nobody who types the name finds it, and two names that look the same are different.

Bad:
    content/forces/eastshire.md
        ---
        title: Еastshire Police
        ---
        The police force of Eastshire.
Good:
    content/forces/eastshire.md
        ---
        title: Eastshire Police
        ---
        The police force of Eastshire.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from register.records.references import LOOK_ALIKES
from register.rules.finding import Level
from register.rules.rule import Found, WordsRule
from register.rules.texts import Texts
from register.source.characters import named

_OTHER = re.compile("[\u0370-\u052f\uff01-\uff5e\U0001d400-\U0001d7ff]")
"""Greek, Cyrillic, wide and mathematical letters."""
_WORD = re.compile(r"[^\W_]+(?:[-'’/.][^\W_]+)*")


def of_record(texts: Texts) -> Iterator[Found]:
    """Words of names, titles and other lines; references have a rule of their own."""
    for text in texts.but("reference"):
        if text.is_html or text.text.isascii() or not _OTHER.search(text.text):
            continue
        for word in _WORD.findall(text.text):
            plain = _plain(word)
            if plain == word or not plain.isascii():
                continue
            odd = dict.fromkeys(letter for letter in word if _OTHER.match(letter))
            letters = ", ".join(named(letter) for letter in odd)
            yield Found(
                text.place,
                f"“{word}” has letters that only look right: {letters}.",
                f"Type the word again by hand: {plain}",
            )


def _plain(word: str) -> str:
    """The word as it looks: a word of another alphabet that could not be taken for ours stays."""
    if not _OTHER.search(word):
        return word
    return unicodedata.normalize("NFKC", word).translate(LOOK_ALIKES)


RULE = WordsRule("R222", "look-alike-letters", Level.WARNING, __doc__, of_record)
