"""Checking a published site against its own log, from its files alone.

What is checked: that the log is whole, that it leads on from an earlier checkpoint, that every
address in it answers, and that every text and file that it names is the one that was published.
Of a page it is checked that it shows the words of its text. What cannot be checked is what stands
around them, which is why every version has its text apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from register.ledger.entry import Entry
from register.ledger.ledger import Ledger
from register.log.checkpoint import UNSIGNED, Checkpoint, checkpoint_of
from register.log.merkle import (
    consistency_proof,
    is_consistent,
)
from register.log.note import Verifier
from register.log.shown import words_not_shown
from register.log.taken_out import hash_of, is_taken_out
from register.log.tiles import WIDTH, log_files, path_of, unbundled

_LONGEST = 160
"""Characters of a page's words that are told."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was found."""

    kind: str
    """``unchanged``, ``removed`` or ``restored`` with a reason, or a fault: ``changed``, ``gone``,
    ``rewritten``, ``unknown``."""
    words: str

    @property
    def is_fault(self) -> bool:
        """Whether somebody has to look into it."""
        return self.kind not in ("unchanged", "removed", "restored")


def verify(site: Path, earlier: Checkpoint | None = None, key: str = "") -> list[Said]:
    """Everything that was found, the log first."""
    try:
        note = (site / "log/checkpoint").read_bytes().decode()
        checkpoint = Checkpoint.of(note)
        leaves = leaves_of(site, checkpoint.size)
    except (OSError, ValueError) as error:
        return [Said("rewritten", unreadable(site, error))]
    faults = [*_altered(site, leaves), *_root(checkpoint, leaves), *_earlier(earlier, leaves)]
    told = [*faults, *_signature(site, note, checkpoint, key)]
    try:
        entries = [Entry.of(leaf.decode()) for leaf in leaves]
    except ValueError as error:
        return [*told, Said("rewritten", f"A line of the log cannot be read: {error}.")]
    ledger = Ledger(tuple(entries), tuple(range(1, len(entries) + 1)))
    if not faults:
        told.append(Said("unchanged", f"The log is whole: {len(leaves):,} lines."))
    if earlier and not faults:
        told.append(
            Said("unchanged", f"It leads on from the earlier checkpoint of {earlier.size:,} lines.")
        )
    return [*told, *_without_note(leaves), *_addresses(site, ledger), *_strangers(site, ledger)]


def unreadable(site: Path, error: OSError | ValueError) -> str:
    """Why the log of a site cannot be read, and what may help."""
    if not (site / "log/checkpoint").exists():
        return (
            f"There is no log: {site} holds no file log/checkpoint. Give the folder that the whole "
            "site was copied to, with index.html in it."
        )
    if isinstance(error, FileNotFoundError):
        return f"A part of the log is missing: {Path(str(error.filename)).relative_to(site)}."
    return f"The log cannot be read: {error}."


def leaves_of(site: Path, size: int) -> list[bytes]:
    """The lines of the log. Raises OSError or ValueError when they are not all there."""
    leaves: list[bytes] = []
    for number in range((size + WIDTH - 1) // WIDTH):
        path = path_of("entries", number, min(WIDTH, size - number * WIDTH))
        leaves += unbundled((site / "log" / path).read_bytes())
    if len(leaves) != size:
        raise ValueError(f"it should have {size:,} lines and has {len(leaves):,}")
    return leaves


def _altered(site: Path, leaves: list[bytes]) -> Iterator[Said]:
    """Tiles that are not those of the lines, with the first line that does not fit."""
    for path, data in log_files(leaves):
        try:
            there = (site / "log" / path).read_bytes()
        except OSError:
            yield Said("rewritten", f"A part of the log is missing: log/{path}.")
            continue
        if there != data and path.startswith("tile/0/"):
            first = next(
                (at for at in range(0, len(data), 32) if there[at : at + 32] != data[at : at + 32]),
                0,
            )
            number = _number(path) * WIDTH + first // 32
            line = leaves[min(number, len(leaves) - 1)].decode("utf-8", "replace")
            yield Said(
                "rewritten",
                f"Line {number + 1:,} of the log is not the one that was published: {line}",
            )
        elif there != data:
            yield Said("rewritten", f"A part of the log was altered: log/{path}.")


def _number(path: str) -> int:
    digits = path.removeprefix("tile/0/").partition(".p/")[0].replace("/", "").replace("x", "")
    return int(digits)


def _without_note(leaves: list[bytes]) -> Iterator[Said]:
    """Lines of which nobody can check what they said."""
    for number, leaf in enumerate(leaves, 1):
        if is_taken_out(leaf):
            yield Said(
                "removed",
                f"Line {number:,} of the log cannot be checked, since words were taken out of its "
                f"note: {leaf.decode()}",
            )


def _root(checkpoint: Checkpoint, leaves: list[bytes]) -> Iterator[Said]:
    if checkpoint_of(checkpoint.origin, leaves) != checkpoint:
        yield Said("rewritten", "The lines of the log do not come to what its checkpoint says.")


def _earlier(earlier: Checkpoint | None, leaves: list[bytes]) -> Iterator[Said]:
    """Whether the log leads on from an earlier checkpoint, by a proof as another would check it."""
    if earlier is None:
        return
    if earlier.size > len(leaves):
        yield Said(
            "rewritten",
            f"History was rewritten: the log had {earlier.size:,} lines, and has {len(leaves):,}.",
        )
        return
    hashes = [hash_of(leaf) for leaf in leaves]
    proof = consistency_proof(hashes, earlier.size)
    root = checkpoint_of("", leaves).root
    if not is_consistent(earlier.size, earlier.root, len(leaves), root, proof):
        yield Said(
            "rewritten",
            f"History was rewritten: the first {earlier.size:,} lines of the log are not those of "
            "the earlier checkpoint.",
        )


def _signature(site: Path, note: str, checkpoint: Checkpoint, key: str) -> Iterator[Said]:
    """Who has signed the checkpoint, and how far the key can be trusted."""
    known = bool(key)
    path = site / "log/key"
    if not key and path.is_file():
        key = path.read_text(encoding="utf-8", errors="replace")
    if note == checkpoint.unsigned or not key:
        kind = "rewritten" if known else "unchanged"
        yield Said(
            kind,
            "Nobody has signed the log: it is marked as unsigned."
            if UNSIGNED in note
            else "Whether anybody has signed the log cannot be told without the key.",
        )
        return
    try:
        verifier = Verifier.of(key)
    except ValueError as error:
        yield Said("rewritten", f"The key cannot be read, since {error}.")
        return
    if not note.startswith(f"{checkpoint.text}\n") or not verifier.has_signed(note):
        yield Said("rewritten", f"The signature is not that of the key of {verifier.name}.")
    elif known:
        yield Said("unchanged", f"The log is signed with the key of {verifier.name}.")
    else:
        yield Said(
            "unchanged",
            f"The log is signed with the key of {verifier.name} that stands on this site. To be "
            "sure whose it is, get the key from the office in another way, and give it with --key.",
        )


def _addresses(site: Path, ledger: Ledger) -> Iterator[Said]:
    """Every address, with every text and file that was published there."""
    for address, entry in ledger.addresses.items():
        page = site / address[1:] / "index.html"
        if not page.is_file():
            yield Said("gone", f"{address} was published on {entry.day}, and nothing is there.")
        elif address in ledger.leads_to or not entry.digest:
            continue
        elif entry.what == "removed":
            yield Said("removed", f"{address} was removed on {entry.day}. {entry.note}")
        else:
            faults = [*_texts(site, address, ledger), *_page(site, page, address, ledger)]
            yield from faults or [Said("unchanged", address)]
            yield from _without_text(address, ledger)
            if entry.what == "restored":
                yield Said("restored", f"{address} was restored on {entry.day}. {entry.note}")


def _without_text(address: str, ledger: Ledger) -> Iterator[Said]:
    """What nobody can check any more, since it was removed before there was a new version."""
    removed = [v for v in ledger.versions(address) if v.entry.what == "removed"]
    if removed:
        number, entry = removed[-1].number, removed[-1].entry
        yield Said(
            "removed",
            f"Of {address} no text is there up to version {number}: these versions were removed on "
            f"{entry.day}. {entry.note}",
        )


def _texts(site: Path, address: str, ledger: Ledger) -> Iterator[Said]:
    versions = ledger.versions(address)
    removed = max((v.number for v in versions if v.entry.what == "removed"), default=0)
    for version in versions:
        path = site / address[1:] / f"v{version.number}" / "text.txt"
        if version.number > removed:
            yield from _file(path, version.entry.digest, f"{address}v{version.number}/text.txt")
    now = dict(versions[-1].entry.files)
    for name in sorted({name for v in versions for name, _ in v.entry.files} - now.keys()):
        if not (site / address[1:] / name / "index.html").is_file():
            yield Said("gone", f"{address}{name} was published, and nothing says where it is.")
    for name, digest in versions[-1].entry.files:
        yield from _file(site / address[1:] / name, digest, f"{address}{name}")


def _file(path: Path, digest: str, shown: str) -> Iterator[Said]:
    try:
        found = sha256(path.read_bytes()).hexdigest()
    except OSError:
        yield Said("gone", f"{shown} was published, and is not there.")
        return
    if found != digest:
        yield Said("changed", f"{shown} is not what was published.")


def _page(site: Path, page: Path, address: str, ledger: Ledger) -> Iterator[Said]:
    """What a page, and not its text, says otherwise; pages written by hand are MkDocs's to make."""
    last, shown = ledger.versions(address)[-1], page.read_bytes()
    if last.entry.type == "page":
        return
    if last.entry.digest.encode() not in shown:
        yield Said("changed", f"{address} was made from another text than the last one published.")
        return
    text = site / address[1:] / f"v{last.number}" / "text.txt"
    missing = words_not_shown(address, text.read_bytes(), shown) if text.is_file() else ""
    if missing:
        words = missing if len(missing) <= _LONGEST else f"{missing[: _LONGEST - 1]}…"
        yield Said("changed", f"{address} does not show these words of its text: “{words}”")


def _strangers(site: Path, ledger: Ledger) -> Iterator[Said]:
    """Pages that no line of the log tells of, and that do not lead on to one that is told of."""
    known = ledger.addresses.keys() | {
        f"{address}v{version.number}/"
        for address in ledger.addresses
        for version in ledger.versions(address)
    }
    known |= {
        f"{address}{name}/"
        for address in ledger.addresses
        for version in ledger.versions(address)
        for name, _ in version.entry.files
    }
    for page in sorted(site.rglob("index.html")):
        address = "/" + page.relative_to(site).as_posix().removesuffix("index.html")
        if address not in known and b'http-equiv="refresh"' not in page.read_bytes():
            yield Said("unknown", f"{address} is on the site, and the log does not tell of it.")
