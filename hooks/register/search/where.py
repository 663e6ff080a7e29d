"""The index of the parts: which of them hold a word, and which a choice to narrow by.

It has a page for each part, with every word and every choice of the part's own pages. A browser
asks it first, and after that only the parts that can answer. Pagefind makes it too, so that words
are taken to their stems, and found by their beginnings, as they are in the parts.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from register.output import digest_of
from register.pages import templates
from register.search.parts import FORM, Part

NAME = "where"
"""The folder of its files, beside those of the parts."""
_TEMPLATE = "held_in_part.html"
_KEPT = "held.json"
_SIGNATURE = b"pagefind_dcd"
"""What every file of Pagefind begins with, once unpacked."""
_WHOLE = "ꙮ"
"""Keeps a word from being taken to its stem; overrides/findable.html has the same letter."""
_EDGES = re.compile(r"^\W+|\W+$")
_PIECES = re.compile(r"[^\W_]+")
_LETTERS_OR_DIGITS = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Held:
    """What the pages of a part hold between them."""

    words: Sequence[str]
    """Each of their words once, in order."""
    choices: Sequence[Sequence[str]]
    """Each of the ways to narrow to them: ``("force", "kent")``."""

    def page(self, part: str) -> bytes:
        """The page of the part called ``part``, for this index alone."""
        choices = [("part", part), *self.choices]
        # As stems alone, no word would begin with "organisatio", nor any but itself with
        # "commission", the stem of "commissioners".
        plain = ("".join(_PIECES.findall(word)).lower() for word in self.words)
        whole = {f"{word}{_WHOLE}" for word in plain if word.isalpha()}
        view = {"filters": choices, "words": " ".join((*self.words, *sorted(whole)))}
        return templates.template(_TEMPLATE).render(view).encode()


def index_of(parts: Sequence[Part]) -> Part:
    """The index of ``parts``, which is made again with any of them."""
    told = [f"{part.name}\t{part.digest}" for part in parts]
    return Part(NAME, {}, (), digest_of(FORM, templates.digest(), "\n".join(told).encode()))


def held_in(folder: Path) -> Held:
    """What a part holds whose index is in ``folder``, kept there once it has been read."""
    kept = folder / _KEPT
    with suppress(OSError, ValueError, TypeError):
        return Held(**json.loads(kept.read_text(encoding="utf-8")))
    held = _read(folder)
    kept.write_text(json.dumps(asdict(held)), encoding="utf-8")
    return held


def _read(folder: Path) -> Held:
    """The same, from what the index has to show of each page."""
    tokens: set[str] = set()
    choices: set[tuple[str, str]] = set()
    for path in (folder / "fragment").iterdir():
        told = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
        for text in (told["content"], *told["meta"].values()):
            tokens.update(text.split())
        choices.update(_choices(told["filters"]))
    words = {word for token in tokens for word in _words(token)}
    return Held(sorted(words), sorted(choices))


def _choices(filters: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for name, values in filters.items():
        for value in values:
            yield name, value


def _words(token: str) -> Iterator[str]:
    """A word as it stands, without signs around it, and each piece of one that is put together.

    ``Two-year`` is one word to Pagefind, and ``two`` and ``year`` too. Pieces stand for themselves
    here, by which assets/search/where.js tells what was found from what was merely near.
    """
    word = _EDGES.sub("", token)
    if word:
        yield word.lower() if word[1:].islower() else word
    if not word.isalpha():
        pieces = _PIECES.findall(word)
        yield from (piece.lower() for piece in pieces)
        for piece in pieces:
            yield from (each.lower() for each in _LETTERS_OR_DIGITS.findall(piece))
