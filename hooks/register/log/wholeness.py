"""Whether the log of a site is whole, is signed, and leads on from what it was before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from register.log.checkpoint import UNSIGNED, Checkpoint, checkpoint_of
from register.log.merkle import consistency_proof, is_consistent
from register.log.note import Verifier
from register.log.said import Said
from register.log.taken_out import hash_of, is_taken_out
from register.log.tiles import WIDTH, log_files


def altered(site: Path, leaves: list[bytes]) -> Iterator[Said]:
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


def other_root(checkpoint: Checkpoint, leaves: list[bytes]) -> Iterator[Said]:
    """Lines that are not those of the checkpoint beside them."""
    if checkpoint_of(checkpoint.origin, leaves) != checkpoint:
        yield Said("rewritten", "The lines of the log do not come to what its checkpoint says.")


def rewritten(earlier: Checkpoint | None, leaves: list[bytes]) -> Iterator[Said]:
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


def without_note(leaves: list[bytes]) -> Iterator[Said]:
    """Lines of which nobody can check what they said."""
    for number, leaf in enumerate(leaves, 1):
        if is_taken_out(leaf):
            yield Said(
                "removed",
                f"Line {number:,} of the log cannot be checked, since words were taken out of its "
                f"note: {leaf.decode()}",
            )


def signature(site: Path, note: str, checkpoint: Checkpoint, key: str) -> Iterator[Said]:
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


def _number(path: str) -> int:
    digits = path.removeprefix("tile/0/").partition(".p/")[0].replace("/", "").replace("x", "")
    return int(digits)
