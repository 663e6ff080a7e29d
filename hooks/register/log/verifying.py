"""Checking a published site against its own log, from its files alone.

What is checked: that the log is whole, that it leads on from an earlier checkpoint, that every
address in it answers, and that every text and file that it names is the one that was published.
Of a page it is checked that it shows the words of its text. What cannot be checked is what stands
around them, which is why every version has its text apart.
"""

from __future__ import annotations

from pathlib import Path

from register.ledger.entry import Entry
from register.ledger.ledger import Ledger
from register.log.checkpoint import Checkpoint
from register.log.said import Said
from register.log.standing import addresses, strangers
from register.log.tiles import WIDTH, path_of, unbundled
from register.log.wholeness import altered, other_root, rewritten, signature, without_note


def verify(site: Path, earlier: Checkpoint | None = None, key: str = "") -> list[Said]:
    """Everything that was found, the log first."""
    try:
        note = (site / "log/checkpoint").read_bytes().decode()
        checkpoint = Checkpoint.of(note)
        leaves = leaves_of(site, checkpoint.size)
    except (OSError, ValueError) as error:
        return [Said("rewritten", unreadable(site, error))]
    faults = [*altered(site, leaves), *other_root(checkpoint, leaves), *rewritten(earlier, leaves)]
    told = [*faults, *signature(site, note, checkpoint, key)]
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
    return [*told, *without_note(leaves), *addresses(site, ledger), *strangers(site, ledger)]


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
