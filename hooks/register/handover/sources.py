"""The project's own files: the register's records and settings, and the program that builds them.

With git they are those that are committed. Without it they are all that stand there, but for what
``.gitignore`` leaves out.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from register.caching import PROJECT
from register.revision import revision_of, tracked
from register.site.faults import SiteError

_RECORDS = ("content", "decisions", "mkdocs.yml")
"""What another folder supplies when the register has one of its own."""
_SHOWN = 20


@dataclass(frozen=True)
class Sources:
    """The files, and which state of them."""

    files: Mapping[str, Path]
    """By their path in the project."""
    commit: str
    """The commit of the records; empty without git."""


def sources_of(root: Path, out: Path) -> Sources:
    """The project with the records in ``root``. Raises SiteError when git knows of changes.

    ``out``, where the archive is to stand, is no change.
    """
    folders = dict.fromkeys((PROJECT, root))
    revisions = {folder: revision_of(folder, _within(out, folder)) for folder in folders}
    changed = [str(f / name) for f, revision in revisions.items() for name in revision.changed]
    if changed:
        raise SiteError(_not_committed(changed))
    files = dict(_files(PROJECT, committed=bool(revisions[PROJECT].commit)))
    if root != PROJECT:
        own = dict(_files(root, committed=bool(revisions[root].commit)))
        files = {name: path for name, path in files.items() if not _is_record(name)} | {
            name: path for name, path in own.items() if _is_record(name) or name not in files
        }
    files.pop(_within(out, PROJECT), None)
    return Sources(files, revisions[root].commit)


def _files(folder: Path, *, committed: bool) -> Iterator[tuple[str, Path]]:
    names = tracked(folder) if committed else standing(folder)
    return ((name, folder / name) for name in sorted(names))


def standing(folder: Path) -> Iterator[str]:
    """Every file below a folder that ``.gitignore`` of this project does not leave out."""
    ignored = (PROJECT / ".gitignore").read_text(encoding="utf-8").split()
    anchored = {line.strip("/") for line in ignored if line.startswith("/")}
    anywhere = {line.strip("/") for line in ignored if not line.startswith("/")} | {".git"}
    for where, folders, names in os.walk(folder):
        below = Path(where).relative_to(folder)

        def kept(names: Iterable[str], below: Path = below) -> list[str]:
            return [n for n in names if n not in anywhere and str(below / n) not in anchored]

        folders[:] = kept(folders)
        yield from ((below / name).as_posix() for name in kept(names))


def _is_record(name: str) -> bool:
    return name.split("/", 1)[0] in _RECORDS


def _within(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else ""


def _not_committed(changed: list[str]) -> str:
    listed = "".join(f"\n  {name}" for name in changed[:_SHOWN])
    more = f"\n  and {len(changed) - _SHOWN:,} more" if len(changed) > _SHOWN else ""
    return (
        f"These files are not committed, so nothing is handed over:{listed}{more}\n"
        "What is handed over has to be what was agreed to. Commit them, or put them back, and give "
        "the command again."
    )
