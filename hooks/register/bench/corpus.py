"""A register of any size, made from a seed: six decisions to three papers to one agreement.

The same seed and size give the same bytes. A larger corpus of the same seed holds the smaller one,
file for file, with more after it; so references of a year do not follow the order of days. Its
records are shorter than an office's: ten thousand of them are twenty megabytes of text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from register.bench.agreements import agreement_file
from register.bench.chance import Chance
from register.bench.decisions import decision_file
from register.bench.framework import framework_files
from register.bench.matters import Matter, PlannedDecision, plan
from register.bench.papers import paper_file

_TEN = "APDDPDDPDD"
"""The records of a matter in the order in which they are made: each names earlier ones only."""


def matters(seed: int) -> Iterator[Matter]:
    """Every matter of a seed, without end."""
    taken: Counter[int] = Counter()
    number = 0
    while True:
        yield plan(seed, number, taken)
        number += 1


def record_files(seed: int, size: int) -> Iterator[tuple[str, str]]:
    """Path and text of the first ``size`` records of a seed."""
    before: list[Matter] = []
    for matter in matters(seed):
        left = size - len(before) * len(_TEN)
        if left <= 0:
            return
        chance = Chance(f"{seed}/{matter.number}/earlier")
        papers, decisions = iter(matter.papers), iter(matter.decisions)
        for letter in _TEN[:left]:
            if letter == "A":
                yield agreement_file(matter, seed)
            elif letter == "P":
                earlier = chance.pick(before) if before else None
                yield paper_file(matter, next(papers), seed, earlier)
            else:
                yield decision_file(matter, next(decisions), seed)
        before.append(matter)


def one_more(seed: int, size: int, number: int) -> tuple[str, str]:
    """Path and text of a decision that a corpus of ``size`` records does not hold.

    It belongs to the first matter; each ``number`` from 1 gives another.
    """
    first = next(matters(seed))
    last = first.decisions[-1]
    # No year of a corpus has as many decisions as the corpus has records.
    reference = f"CPCC{last.day.year}-{size + number:03}"
    more = PlannedDecision(reference, last.day, "policy", last.paper, None)
    return decision_file(first, more, seed)


def write(root: Path, seed: int, size: int) -> None:
    """Write a corpus of ``size`` records below ``root``, with settings and pages around them."""
    folders: set[Path] = set()
    for source in (framework_files(), record_files(seed, size)):
        for name, text in source:
            path = root / name
            if path.parent not in folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(path.parent)
            path.write_text(text, encoding="utf-8", newline="\n")
