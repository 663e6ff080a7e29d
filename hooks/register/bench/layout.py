"""How the corpus writes things down: ids, dates, and the two parts of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_APART = re.compile(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """The words as an id: ``Thames Valley`` is ``thames-valley``."""
    return _APART.sub("-", words.casefold()).strip("-")


def spoken(day: date) -> str:
    """A day as people write it: ``14 October 2026``."""
    return f"{day.day} {day:%B} {day.year}"


def listed(words: Iterable[str]) -> str:
    """Words as a list in square brackets, for a field that takes several."""
    return f"[{', '.join(words)}]"


def joined(words: list[str]) -> str:
    """Words as a sentence has them: ``Kent, Essex and Suffolk``."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def document(front: Iterable[str], *paragraphs: str) -> str:
    """A whole file: the lines of its front matter, then its paragraphs."""
    return "\n".join(["---", *front, "---"]) + "\n" + "\n\n".join(paragraphs) + "\n"
