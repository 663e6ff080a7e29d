"""Check everything, write down in the ledger what is new, then build the site and show it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

import publish
from register.building import outputs_of
from register.caching import PROJECT, cache_of
from register.checking import check_folder, day_of_build, open_state
from register.commands import options
from register.ledger.entry import Entry
from register.ledger.store import FILE, FOLDER, Store
from register.log.note import Signer
from register.publication import Addition, added, addition
from register.reports.exits import exit_status
from register.reports.summary import refused
from register.revision import revision_of
from register.settings import load
from register.site.faults import UNTOUCHED, SiteError, disk_errors_worded
from register.site.lock import held
from register.site.making import only_named

_SHOWN = 20


@click.command()
@options.root
@options.as_of
@options.strict
@click.option(
    "--ledger-only",
    is_flag=True,
    help="Only write down what is new; another computer then builds and shows the site.",
)
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The office's own key, in a file outside of the register: signs the log.",
)
@click.option(
    "--new-key",
    type=click.Path(path_type=Path),
    help="Make a key, write it into this file, and do nothing else.",
)
@click.option(
    "--take-out",
    metavar="WORDS",
    default="",
    help="Take the notes that hold these WORDS out of the ledger, for good, and do nothing else.",
)
def main(
    root: Path,
    as_of: str,
    strict: bool,
    ledger_only: bool,
    key: Path | None,
    new_key: Path | None,
    take_out: str,
) -> None:
    """Publish the register: what is new is written down for good, and the site is shown.

    Everything has to be committed first, so that what is public can be found again.
    """
    gc.disable()
    root = root.resolve()
    os.environ[publish.DAY] = as_of or os.environ.get(publish.DAY, "")
    if new_key:
        _make_key(new_key, root)
        return
    signer = _signer(key, root) if key else None
    try:
        with held(cache_of(root) / "publishing", "Another publication of this register is running"):
            if take_out.strip():
                _take_out(take_out, root)
                return
            _refuse_uncommitted(root)
            Store(root).mend()
            sys.exit(_publish(root, signer, strict=strict, ledger_only=ledger_only))
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _publish(root: Path, signer: Signer | None, *, strict: bool, ledger_only: bool) -> int:
    day = day_of_build(os.environ.get(publish.DAY, ""), load(root)[0].timezone)
    state = open_state(root)
    checked = check_folder(root, day, state)
    if state:
        state.close()
    if exit_status(checked.findings, strict=strict):
        click.echo(refused(checked.findings, root, strict=strict), err=True)
        return 1
    outputs = outputs_of(checked, make=only_named)
    what = addition(checked.folder, (output.address for output in outputs), day)
    try:
        with added(root, checked.folder.register, what, signer):
            if not ledger_only and publish.build(root, strict=strict):
                raise _BuildRefusedError
    except _BuildRefusedError:
        click.echo("The ledger is as it was.", err=True)
        return 1
    click.echo(_told(what, root))
    if checked.folder.register.past.key and what.entries and not signer:
        click.echo("The log was signed before, and is not now: publish with --key to sign it.")
    return 0


def _take_out(words: str, root: Path) -> None:
    """Takes notes out of the ledger. Raises SiteError where the ledger is not whole."""
    store = Store(root)
    if store.load()[1]:
        raise SiteError(f"{FILE} is not whole, so nothing is taken out of it. Run scripts/check.")
    day = day_of_build(os.environ.get(publish.DAY, ""), load(root)[0].timezone)
    with disk_errors_worded(root / FOLDER):
        count = store.take_out(words.strip(), day)
    if not count:
        click.echo("No note in the ledger holds these words.")
        return
    click.echo(
        f"Taken out of the ledger: {count:,} note{'s' * (count != 1)}. Each line says so, and "
        "bears the hash of what it was, so that the log stays whole.\n"
        + "\n".join((*_committing(root), "Then build the site again: scripts/build"))
    )


def _make_key(path: Path, root: Path) -> None:
    """A new key, that only this account may read. Raises UsageError where a file is there."""
    signer = Signer.made(load(root)[0].log_name)
    if path.resolve().is_relative_to(root):
        raise click.UsageError(f"{path} is in the register, where everybody sees it.")
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}.") from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{signer.text}\n")
    click.echo(
        f"The key is in {path}. Keep it where only the office can read it, and a copy of it in a "
        f"safe.\nThe public key, for everybody: {signer.verifier.text}\n"
        f"From now on publish with: scripts/publish --key {path}"
    )


def _signer(path: Path, root: Path) -> Signer:
    """The office's key. Raises UsageError when the file holds none, or one of another log."""
    try:
        signer = Signer.of(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{path} holds no key of the office: {error}.") from error
    name = load(root)[0].log_name
    if signer.name != name:
        raise click.UsageError(f"{path} is the key of {signer.name}, and this log is {name}.")
    return signer


class _BuildRefusedError(Exception):
    """The build has said why."""


def _refuse_uncommitted(root: Path) -> None:
    """Without git nothing is known of that, and nothing is refused. Raises SiteError."""
    changed = revision_of(root, leaving_out=FOLDER).changed
    if changed:
        listed = "".join(f"\n  {name}" for name in changed[:_SHOWN])
        more = f"\n  and {len(changed) - _SHOWN:,} more" if len(changed) > _SHOWN else ""
        raise SiteError(
            f"These files are not committed, so nothing is published:{listed}{more}\n"
            f"Commit them, or put them back, and publish again. {UNTOUCHED}"
        )


def _told(what: Addition, root: Path) -> str:
    if not what.entries:
        return "Nothing is new, so the ledger is as it was."
    count = len(what.entries)
    lines = [f"Added to the ledger: {count:,} line{'' if count == 1 else 's'}."]
    lines += [f"  {_line(entry)}" for entry in what.entries[:_SHOWN]]
    lines += [f"  and {count - _SHOWN:,} more"] if count > _SHOWN else []
    return "\n".join((*lines, *_committing(root)))


def _committing(root: Path) -> tuple[str, ...]:
    """How the ledger is committed."""
    where = "" if root == PROJECT else f" -C {root}"
    return (
        "Commit it:",
        f"    git{where} add {FOLDER}",
        f"    git{where} commit --message Publish",
    )


def _line(entry: Entry) -> str:
    version = f", version {entry.version}" if entry.version else ""
    return f"{entry.what}: {entry.address}{version}"
