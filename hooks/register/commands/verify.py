"""Check a published site against its own log: unchanged, changed, removed, or rewritten."""

from __future__ import annotations

import sys
from base64 import b64encode
from pathlib import Path

import click

from register.ledger.entry import Entry
from register.log.checkpoint import Checkpoint, checkpoint_of
from register.log.merkle import inclusion_proof, is_included
from register.log.said import Said
from register.log.taken_out import hash_of, is_taken_out
from register.log.verifying import leaves_of, unreadable, verify

_FAULTS = {
    "rewritten": "The log was altered, or history was rewritten",
    "changed": "Changed since it was published",
    "gone": "Published, and not there",
    "unknown": "There, and not in the log",
}
_SHOWN = 50
_ADVICE = (
    "A copy may be incomplete: make it again, and check that. If it is then the same, ask the "
    "office that publishes the site. The office itself builds and publishes again, and looks into "
    "who could write to its host."
)


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--earlier",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file log/checkpoint of this site that you have kept: is history still the same?",
)
@click.option("--key", default="", help="The office's public key, as it was given to you.")
@click.option(
    "--receipt",
    metavar="ADDRESS",
    default="",
    help="Print a proof, to keep, that the last version at ADDRESS is in the log.",
)
def main(site: Path, earlier: Path | None, key: str, receipt: str) -> None:
    """Check the files of the published SITE, copied from anywhere, without any network."""
    try:
        before = Checkpoint.of(earlier.read_text(encoding="utf-8")) if earlier else None
    except ValueError as error:
        raise click.UsageError(f"{earlier} is no checkpoint: {error}.") from error
    if receipt:
        click.echo(_receipt(site, "/" + receipt.strip("/") + "/"), nl=False)
        return
    found = verify(site, before, key)
    click.echo(_told(found))
    sys.exit(int(any(said.is_fault for said in found)))


def _told(found: list[Said]) -> str:
    """What was found, in words: the log, then what is at fault, then how much is as it was."""
    lines = [s.words for s in found if s.kind == "unchanged" and not s.words.startswith("/")]
    for kind, words in _FAULTS.items():
        some = [said.words for said in found if said.kind == kind]
        if some:
            lines.append(f"{words}: {len(some):,}.")
            lines += [f"  {each}" for each in some[:_SHOWN]]
            lines += [f"  and {len(some) - _SHOWN:,} more"] if len(some) > _SHOWN else []
    for kind, words in (("removed", "Removed"), ("restored", "Restored")):
        some = [said.words for said in found if said.kind == kind]
        lines += [f"{words} with a reason: {len(some):,}."] if some else []
        lines += [f"  {each}" for each in some[:_SHOWN]]
    same = sum(said.kind == "unchanged" and said.words.startswith("/") for said in found)
    lines.append(f"Unchanged since it was published: {same:,} record{'s' * (same != 1)} and pages.")
    faults = any(said.is_fault for said in found)
    if faults:
        lines.append(_ADVICE)
    lines.append(
        "This site is not what its log says." if faults else "This site is what its log says."
    )
    return "\n".join(lines)


def _receipt(site: Path, address: str) -> str:
    """A proof of inclusion (https://c2sp.org/tlog-proof) with the line that it is about."""
    try:
        note = (site / "log/checkpoint").read_text(encoding="utf-8")
        checkpoint = Checkpoint.of(note)
        leaves = leaves_of(site, checkpoint.size)
        entries = [Entry.of(leaf.decode()) for leaf in leaves]
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{unreadable(site, error)} Check the site first.") from error
    places = [at for at, entry in enumerate(entries) if entry.address == address]
    if not places:
        raise click.UsageError(
            f"{address} is not in the log. Give the address as the site has it, such as "
            "decisions/CPCC2019-007."
        )
    if is_taken_out(leaves[places[-1]]):
        raise click.ClickException(
            f"Words were taken out of the note on {address}, so that nobody can check its line."
        )
    hashes = [hash_of(leaf) for leaf in leaves]
    proof = inclusion_proof(hashes, places[-1])
    root = checkpoint_of(checkpoint.origin, leaves).root
    included = is_included(hashes[places[-1]], places[-1], len(leaves), proof, root)
    if root != checkpoint.root or not included:
        raise click.ClickException("The log is not what its checkpoint says. Check the site first.")
    lines = [
        "c2sp.org/tlog-proof@v1",
        f"extra {b64encode(leaves[places[-1]]).decode()}",
        f"index {places[-1]}",
        *(b64encode(each).decode() for each in proof),
    ]
    return "\n".join(lines) + f"\n\n{note}"
