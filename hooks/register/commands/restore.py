"""Put back what was published before: the site as a whole, or the text of records."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import click

import publish
from register.caching import PROJECT, cache_of
from register.checking import day_of_build
from register.commands import options
from register.ledger.ledger import Ledger, Version
from register.ledger.store import FILE, Store
from register.records.dates import When
from register.restoring.named import as_on, path_of, version_named
from register.restoring.texts import is_whole, put_back, text_of, version_put_back
from register.revision import revision_of
from register.settings import load
from register.site.faults import SiteError, disk_errors_worded
from register.site.lock import held, one_build_at_a_time
from register.site.releases import Releases
from register.source.decoding import decode


def _day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        said = f"{value} is not a day. Write it as 2026-11-01."
        raise click.BadParameter(said, context, option) from None


@click.command(
    epilog="Nothing that was published is undone: what is put back is a new version, with a note. "
    "Commit it, and publish."
)
@click.argument("versions", nargs=-1, metavar="[RECORD/vN]...")
@options.root
@options.as_of
@click.option("--site", is_flag=True, help="Show the site that was published before, at once.")
@click.option(
    "--day",
    callback=_day,
    metavar="DATE",
    help="Every record, as it was published by then.",
)
@click.option("--reason", default="", help="Why; the public reads it in the note.")
def main(
    versions: tuple[str, ...], root: Path, as_of: str, site: bool, day: date | None, reason: str
) -> None:
    """Put back what was published before.

    When the new site is broken, show the one before it again:

    \b
        scripts/restore --site

    When a record is wrong, write its file as it was in a version, which its address names; with a
    note, which says why:

    \b
        scripts/restore CPCC2019-007/v1 --reason "The figures were those of a draft."

    All records, as they were at the end of a day:

    \b
        scripts/restore --day 2026-11-01 --reason "…"
    """
    root = root.resolve()
    if bool(versions) + site + bool(day) != 1:
        raise click.UsageError("Name versions of records, or give --site, or --day with a day.")
    if not site and not reason.strip():
        raise click.UsageError('Say why, for the public to read: --reason "…"')
    try:
        if site:
            _show_the_site_before(root)
            return
        with held(cache_of(root) / "publishing", "A publication of this register is running"):
            on = day_of_build(as_of or os.environ.get(publish.DAY, ""), load(root)[0].timezone)
            ledger = _ledger(root)
            named = (version_named(name, ledger) for name in versions)
            wanted = list(as_on(day, ledger) if day else named)
            _restore(root, ledger, wanted, (When.of(on), " ".join(reason.split())))
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _show_the_site_before(root: Path) -> None:
    target = root / "site"
    with one_build_at_a_time(target, cache_of(root)):
        Releases(target).restore()
    click.echo(
        f"The site that was published before is shown again in {target}.\n"
        "The ledger is as it was, so that this site knows nothing of the last publication: its log "
        "is shorter, and whoever compares will see that.\n"
        "Mend what was wrong, commit, and run scripts/publish; the log then leads on. To show the "
        "newer site again, run scripts/restore --site once more."
    )


def _ledger(root: Path) -> Ledger:
    ledger, problems = Store(root).load()
    if problems:
        raise SiteError(f"{FILE} is not whole, so nothing is put back. Run scripts/check.")
    return ledger


def _restore(
    root: Path, ledger: Ledger, wanted: list[tuple[str, Version]], why: tuple[When, str]
) -> None:
    todo: dict[str, str] = {}
    remarks: list[str] = []
    for address, version in wanted:
        path = path_of(root, address)
        text = _text(root, path, version, ledger.versions(address), why)
        if text:
            todo[path] = text
            remarks += _files_that_differ(root, path, version)
    changed = set(revision_of(root).changed)
    uncommitted = [path for path in todo if path in changed and (root / path).exists()]
    if uncommitted:
        raise SiteError(
            f"{uncommitted[0]} is not committed, and would be lost. Commit it, or put it back."
        )
    with disk_errors_worded(root):
        for path, text in todo.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
    click.echo("\n".join((*remarks, *_told(root, todo))))


def _text(
    root: Path, path: str, version: Version, versions: Sequence[Version], why: tuple[When, str]
) -> str:
    """What is to stand in a file; empty where it says that already. Raises SiteError."""
    store, on, reason = Store(root), *why
    then, last = text_of(version, store), text_of(versions[-1], store)
    if then is None:
        raise SiteError(
            f"Of version {version.number} of {path} no text is kept, since it was removed."
        )
    there = (root / path).read_bytes() if (root / path).is_file() else b""
    now = decode(path, there).text or ""
    if version == versions[-1]:  # the public has seen nothing else, and need not be told
        return "" if now == then else then
    files = tuple((name, _digest(root, path, name)) for name, _ in version.entry.files)
    if version_put_back(path, now, files, versions, store) == version:
        return ""
    note = f"Put back as it was in version {version.number}: {reason}"
    return put_back(path, now if is_whole(path, now) else last or then, then, (on, note))


def _files_that_differ(root: Path, path: str, version: Version) -> Iterator[str]:
    for name, digest in version.entry.files:
        if _digest(root, path, name) != digest:
            yield (
                f"{path.removesuffix('.md')}/{name} is not the file that was published with "
                f"version {version.number}. Put it back too, out of the history of git."
            )


def _digest(root: Path, path: str, name: str) -> str:
    file = root / path.removesuffix(".md") / name
    return sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _told(root: Path, todo: dict[str, str]) -> Iterator[str]:
    if not todo:
        yield "Nothing was changed."
        return
    where = "" if root == PROJECT else f" -C {root}"
    yield f"Put back, each with a note that says so: {len(todo):,}"
    yield from (f"  {path}" for path in todo)
    yield "Read what changed, commit it, and publish:"
    yield f"    git{where} diff"
    yield f"    git{where} commit --all --message Restore"
    yield "    scripts/publish"
