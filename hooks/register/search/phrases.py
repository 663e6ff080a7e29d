"""Which words follow which in a part of the index, so that a phrase is looked for where it can be.

Most words of a phrase stand in every year; two or three of them side by side stand in few. Each two
and each three words are a number, their CRC-32 (RFC 1952, section 8). The numbers are dealt out by
their lower half to files so small that a browser can fetch one for every three words of a phrase. A
file has the upper halves by part, each as what it is more than the one before. Other words may have
the same number: then a part is asked in vain. assets/search/phrases.js reads the files.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, product
from pathlib import Path
from zlib import crc32

FOLDER = "phrases"
_HOW_MANY = f"{FOLDER}.json"
_MOST = 3000
"""Numbers in a file, on average: about four kilobytes as they are sent."""
_AT_AN_END = 8
"""Words at each end of one that is put together which count as beside its neighbours. An address of
the web has dozens, and three words of a thousand each would make a thousand million runs."""
_SIGNS = re.compile(r"[\W_]+")


def numbers_of(texts: Iterable[str]) -> set[int]:
    """The number of every two and every three words that stand side by side in a text."""
    texts = list(texts)
    forms = {token: tuple(_forms(token)) for token in {t for text in texts for t in text.split()}}
    threes: set[tuple[str, ...]] = set()
    twos: set[tuple[str, ...]] = set()
    for text in texts:
        # What Pagefind leaves out altogether, a dash by itself, parts no words here.
        tokens = [token for token in text.split() if forms[token]]
        threes.update(zip(tokens, tokens[1:], tokens[2:], strict=False))
        twos.update(pairwise(tokens[-2:]))
    twos.update(three[:2] for three in threes)
    return {
        crc32(" ".join(words).encode())
        for run in (*twos, *threes)
        for words in product(*(forms[token] for token in run))
    }


def write_numbers(folder: Path, numbers: Mapping[str, Iterable[int]]) -> None:
    """Write into ``folder`` the files for ``numbers``, which are those of each part by its name."""
    held = {part: list(each) for part, each in sorted(numbers.items())}
    files = _power_of_two(sum(map(len, held.values())) // _MOST)
    shown: list[dict[str, list[int]]] = [{} for _ in range(files)]
    for part, each in held.items():
        dealt: list[list[int]] = [[] for _ in range(files)]
        for number in sorted(each):
            dealt[number % files].append(number >> 16)
        for by_part, halves in zip(shown, dealt, strict=True):
            if halves:
                by_part[part] = [after - before for before, after in pairwise([0, *halves])]
    (folder / FOLDER).mkdir()
    for place, by_part in enumerate(shown):
        text = json.dumps(by_part, separators=(",", ":"))
        (folder / FOLDER / f"{place}.json").write_text(text, encoding="utf-8")
    (folder / _HOW_MANY).write_text(json.dumps({"files": files}), encoding="utf-8")


def _power_of_two(least: int) -> int:
    """The first power of two that is not less; the lower half of a number deals out no more."""
    return int(min(2 ** max(least - 1, 0).bit_length(), 2**16))


def _forms(token: str) -> Iterator[str]:
    """A word without signs and marks, and each word in it: ``twoyear``, ``two`` and ``year``."""
    plain = "".join(c for c in unicodedata.normalize("NFD", token) if not unicodedata.combining(c))
    whole = _SIGNS.sub("", plain).lower()
    if whole:
        yield whole
    if whole != plain.lower():
        pieces = [p.lower() for p in _SIGNS.split(plain) if p and not p.isdigit()]
        yield from {*pieces[:_AT_AN_END], *pieces[-_AT_AN_END:]} - {whole}
