"""The folder that holds the ledger and the texts that were published, ``decisions/ledger/``.

A text is kept once, under its digest, when it is published. To git it is the same file as the
record that it was read from, so that the repository does not grow by it; and what was published
can be shown and compared where there is no git at all. Of a record that was removed no text is
kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from register.ledger.chain import chained, read, with_notes_out
from register.ledger.entry import Entry
from register.ledger.ledger import Ledger
from register.log.checkpoint import Checkpoint, checkpoint_of
from register.source.place import Place, Problem

FOLDER = "decisions/ledger"
FILE = f"{FOLDER}/ledger.txt"
CHECKPOINT = f"{FOLDER}/checkpoint"
KEY = f"{FOLDER}/key"
"""The public key of the office; its own is never in this folder."""
TEXTS = f"{FOLDER}/texts"

_HEAD = """\
# Everything that this register has published: one line each, oldest first. Lines are only added,
# by scripts/publish. A line that is altered or taken out is noticed, and nothing can be published.
# day | what | type | address | version | digest of the text | files | former address | note | marks
"""


@dataclass(frozen=True, slots=True)
class Store:
    """The ledger of the register in ``root``."""

    root: Path

    def load(self) -> tuple[Ledger, tuple[Problem, ...]]:
        """The ledger, empty before the first publication, and what is wrong with it."""
        try:
            text = (self.root / FILE).read_text(encoding="utf-8")
        except FileNotFoundError:
            text = ""
        except (OSError, UnicodeDecodeError) as error:
            facts = {"reason": "unreadable", "written": "", "why": str(error)}
            return Ledger(), (Problem("ledger-not-whole", Place(FILE), facts),)
        chain, problems = read(FILE, text)
        ledger = Ledger(chain.entries, chain.lines, chain.ends)
        if not problems:
            problems = (*self._lost(ledger), *self._rewound(ledger))
        return ledger, problems

    def signed(self) -> str:
        """The checkpoint that the office has signed last; empty where it signs none."""
        return self._small(CHECKPOINT)

    def key(self) -> str:
        """The public key that it is signed with; empty where there is none."""
        return self._small(KEY).strip()

    def sign(self, note: str, key: str) -> None:
        """Keeps a signed checkpoint, and the public key to it. Raises OSError."""
        write_whole(self.root / KEY, f"{key}\n".encode())
        write_whole(self.root / CHECKPOINT, note.encode())

    def _small(self, path: str) -> str:
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def text(self, digest: str) -> bytes | None:
        """A text that was published; None where it is not kept."""
        try:
            return self.place_of(digest).read_bytes()
        except OSError:
            return None

    def place_of(self, digest: str) -> Path:
        """Where the text with a digest is kept."""
        return self.root / TEXTS / digest[:2] / f"{digest}.txt"

    def add(self, ledger: Ledger, entries: Iterable[Entry], texts: Iterable[bytes]) -> None:
        """Adds entries at the end, and keeps their texts. Raises OSError.

        The line of a text is written last, in one rename: a text without a line is what a
        publication leaves that was stopped half way, and ``mend`` takes it away.
        """
        path = self.root / FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        self._begun.touch()
        for data in texts:
            place = self.place_of(hashlib.sha256(data).hexdigest())
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        before = path.read_bytes() if path.exists() else _HEAD.encode()
        added = "".join(f"{line}\n" for line in chained(entries, ledger.ends))
        write_whole(path, before + added.encode())
        self._begun.unlink()

    def take_out(self, words: str, day: date) -> int:
        """Takes every note that holds these words out of the ledger; how many. Raises OSError.

        Each says on which ``day`` that was done.
        """
        path = self.root / FILE
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        after = with_notes_out(before, words, day)
        if after != before:
            write_whole(path, after.encode())
        pairs = zip(before.split("\n"), after.split("\n"), strict=True)
        return sum(was != now for was, now in pairs)

    def mend(self) -> None:
        """Takes away what a publication that was stopped half way has left. Raises OSError."""
        if self._begun.exists():
            ledger, problems = self.load()
            if not problems:
                self.forget(self._kept() - ledger.digests)
                self._begun.unlink()

    def forget(self, digests: Iterable[str]) -> None:
        """Takes away texts that may not be shown any more. Raises OSError."""
        for digest in digests:
            self.place_of(digest).unlink(missing_ok=True)

    @property
    def _begun(self) -> Path:
        """There while a publication is writing."""
        return self.root / FOLDER / ".begun"

    def _rewound(self, ledger: Ledger) -> Iterator[Problem]:
        """A ledger that does not lead on from what the office has signed."""
        note = self.signed()
        if not note:
            return
        try:
            signed = Checkpoint.of(note)
            now = checkpoint_of(signed.origin, ledger.leaves[: signed.size])
            why = "" if now == signed else f"it had {signed.size:,} lines, and they were others"
        except ValueError as error:
            why = f"what is kept of the signature cannot be read, since {error}"
        if why:
            facts = {"reason": "checkpoint", "written": note, "why": why}
            yield Problem("ledger-not-whole", Place(CHECKPOINT), facts)

    def _lost(self, ledger: Ledger) -> Iterator[Problem]:
        """A text that no line tells of, so that lines were cut off the end; one that is gone."""
        kept = self._kept()
        untold = [] if self._begun.exists() else sorted(kept - ledger.digests)
        for digest in untold[:1]:
            facts = {"reason": "lost", "written": digest, "why": ""}
            yield Problem("ledger-not-whole", Place(FILE), facts)
        for digest, entry in ledger.to_be_kept.items():
            if digest not in kept:
                facts = {"reason": "text", "written": entry.text, "why": digest}
                yield Problem("ledger-not-whole", Place(FILE, ledger.line_of(entry)), facts)

    def _kept(self) -> set[str]:
        kept: set[str] = set()
        folder = self.root / TEXTS
        for below in os.scandir(folder) if folder.is_dir() else ():
            if below.is_dir(follow_symlinks=False):
                names = (entry.name for entry in os.scandir(below))
                kept.update(name.removesuffix(".txt") for name in names if name.endswith(".txt"))
        return kept


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file in one rename, so that it is the old one or the new. Raises OSError."""
    beside = path.with_name(f".{path.name}.next")
    beside.write_bytes(data)
    beside.replace(path)
