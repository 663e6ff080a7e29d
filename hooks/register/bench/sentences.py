"""Sentences and paragraphs on a topic, each a little different from the last."""

from __future__ import annotations

import re

from register.bench.chance import Chance
from register.bench.topics import SENTENCES
from register.bench.vocabulary import WORDS

_SLOT = re.compile(r"\{(\w+)\}")
_CUT = {
    topic: tuple(tuple(_SLOT.split(sentence)) for sentence in sentences)
    for topic, sentences in SENTENCES.items()
}
_MARKED = 0.06
"""The share of sentences with a word in bold or italics, as reports have them."""


def capital(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


class Writer:
    """Writes about one service."""

    def __init__(self, chance: Chance, service: str) -> None:
        """``service`` is what everything is about: ``vehicle recovery``."""
        self._chance = chance
        self._service = service

    def sentences(self, topic: str, count: int) -> list[str]:
        """Different sentences on a topic, as many as there are up to ``count``."""
        return [self._filled(parts) for parts in self._chance.several(_CUT[topic], count)]

    def sentence(self, topic: str) -> str:
        """One sentence on a topic."""
        return self.sentences(topic, 1)[0]

    def paragraphs(self, topic: str, count: int, length: int) -> list[str]:
        """Paragraphs of ``length`` sentences; a sentence comes again only when all have been."""
        wanted = count * length
        said: list[str] = []
        while len(said) < wanted:
            said += self.sentences(topic, wanted - len(said))
        return [" ".join(said[n : n + length]) for n in range(0, wanted, length)]

    def _filled(self, parts: tuple[str, ...]) -> str:
        """A sentence: text and names of slots by turns."""
        words = [self._word(part) if place % 2 else part for place, part in enumerate(parts)]
        if len(words) > 1 and self._chance.happens(_MARKED):
            mark = self._chance.pick(("*", "**"))
            words[1] = f"{mark}{words[1]}{mark}"
        return "".join(words)

    def _word(self, slot: str) -> str:
        if slot == "service":
            return self._service
        word = self._chance.pick(WORDS[slot.casefold()])
        return word if slot.islower() else capital(word)
