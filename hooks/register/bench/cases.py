"""What is timed: a clean build, a second one, one more record, the check alone, and others."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from register.bench.corpus import one_more, write
from register.bench.peers import Peer, has_hugo
from register.bench.process import Timing, run

_HOOKS = Path(__file__).resolve().parents[2]
_MADE = (".cache", ".site", "site")
"""What a build leaves beside the records."""


class Corpus:
    """A corpus in a folder, and what a build or a check would find there already."""

    def __init__(self, root: Path, seed: int, size: int) -> None:
        """Write the corpus into ``root``, which is made."""
        self.size = size
        self._root = root
        self._seed = seed
        self._more = 0
        self._changes = 0
        self._built = False
        self._both_filled = False
        self._peer: Peer | None = None
        write(root, seed, size)
        self._decisions = sorted(root.glob("decisions/*/*.md"))

    def clean(self) -> Timing:
        """A build with nothing there: no memory of an earlier one, no site."""
        for name in _MADE:
            path = self._root / name
            if path.is_symlink() or path.is_file():
                path.unlink()
            elif path.is_dir():
                shutil.rmtree(path)
        self._both_filled = False
        return self._build()

    def again(self) -> Timing:
        """A build after which nothing has changed."""
        self._be_built()
        return self._build()

    def one_more(self) -> Timing:
        """A build after one decision was added.

        Two releases take turns, and the second is written whole by the first change after a clean
        build. So another decision was published before, and that is not timed.
        """
        self._be_built()
        if not self._both_filled:
            self._add()
            self._build()
        self._add()
        self._both_filled = True
        return self._build()

    def check(self) -> Timing:
        """The check alone, after one decision was changed."""
        self._be_built()
        self._command("check")
        self._change()
        timing = self._command("check")
        self._built = False
        return timing

    def hugo(self) -> Timing:
        """Another generator over the same records, without checks."""
        return self._others().hugo()

    def hugo_with_search(self) -> Timing:
        """The same, with an index of its pages."""
        return self._others().with_search()

    def _others(self) -> Peer:
        if self._peer is None:
            self._peer = Peer(self._root, self._root.with_name(f"{self._root.name}-hugo"))
        return self._peer

    def _add(self) -> None:
        self._more += 1
        name, text = one_more(self._seed, self.size, self._more)
        (self._root / name).write_text(text, encoding="utf-8", newline="\n")

    def _change(self) -> None:
        path = self._decisions[self._changes * 7 % len(self._decisions)]
        self._changes += 1
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"\nThis was looked at again, {self._changes} times by now.\n")

    def _be_built(self) -> None:
        if not self._built:
            self._build()

    def _build(self) -> Timing:
        timing = self._command("build")
        self._built = True
        return timing

    def _command(self, name: str) -> Timing:
        command = [sys.executable, "-m", "register.commands", name, "--root", str(self._root)]
        return run(command, _environ())


CASES: Mapping[str, Callable[[Corpus], Timing]] = {
    "clean": Corpus.clean,
    "again": Corpus.again,
    "one-more": Corpus.one_more,
    "check": Corpus.check,
    "hugo": Corpus.hugo,
    "hugo-search": Corpus.hugo_with_search,
}
"""Every case by the name it is asked for with, in the order of one round."""

TITLES = {
    "clean": "clean build",
    "again": "nothing changed",
    "one-more": "one more record",
    "check": "check, one changed",
    "hugo": "Hugo alone",
    "hugo-search": "Hugo and Pagefind",
}
OTHERS = ("hugo", "hugo-search")
"""The cases that are not of this register."""


def cases_here() -> list[str]:
    """The cases that can be timed on this machine."""
    return [case for case in CASES if case not in OTHERS or has_hugo()]


def rounds(corpora: list[Corpus], cases: list[str], runs: int) -> Iterator[tuple[str, int, Timing]]:
    """Time every case of every corpus, ``runs`` times: case, size and timing of each.

    A round has every case once, and the corpora come in turned order from round to round, so
    that a machine that slows down or speeds up does so for all alike.
    """
    for number in range(runs):
        for case in cases:
            for corpus in corpora[:: -1 if number % 2 else 1]:
                yield case, corpus.size, CASES[case](corpus)


def _environ() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(_HOOKS)}
