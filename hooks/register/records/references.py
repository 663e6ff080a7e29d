"""Printed references: one key for every spelling, and the names nearest to a wrong one.

``CPCC2019-007``, ``CPCC 2019/7`` and ``cpcc-2019-0007`` are one reference to a reader, so they
are one key here. What is printed stays as printed; the key is for finding only.
"""

from __future__ import annotations

import re
import unicodedata

from register.records.nearness import nearest
from register.records.reference_keys import canonical
from register.records.series import Numbered, Series
from register.records.unread import Unread, unread

__all__ = ["LOOK_ALIKES", "Numbered", "Series", "canonical", "nearest", "readable"]

_ODD = re.compile(r"[^\x20-\x7e]")
LOOK_ALIKES = str.maketrans(
    # Cyrillic and Greek capitals and small letters that print like Latin ones, then dashes.
    "АВЕЗІЈКМНОРСТУХЅԚԜасеіјорѕухԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\u2010\u2011\u2012\u2013\u2014\u2212\u2044",
    "ABE3IJKMHOPCTYXSQWaceijopsyxdqwABEZHIKMNOPTYXo------/",
    # Characters with no width, which nobody can see.
    "\u00ad\u200b\u200c\u200d\u2060\ufeff",
)
"""For ``str.translate``: what each character that only looks like a plain one looks like."""


def readable(text: str) -> Unread | None:
    """None for a reference of plain ASCII; else which characters are odd and what to type."""
    odd = dict.fromkeys(_ODD.findall(text))
    if not odd and canonical(text):
        return None
    names = ", ".join(_name(character) for character in odd)
    offer = unicodedata.normalize("NFKC", text.translate(LOOK_ALIKES)).translate(LOOK_ALIKES)
    offer = " ".join(offer.split())
    usable = offer.isascii() and offer.isprintable() and canonical(offer)
    return unread("odd-reference", text, characters=names, offer=offer if usable else "")


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
