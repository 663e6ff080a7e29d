"""What files there are: in ``decisions/`` and ``content/``, and nothing outside them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from register.source.characters import hidden
from register.source.git_files import ATTRIBUTES, among_records, tricks
from register.source.names import alike, is_reference, odd, odd_folder
from register.source.place import Place, Problem

FOLDERS = ("decisions", "content")
"""Where people write, relative to the register's folder."""
_MEANT = {
    "decisions": "decisions",
    "decision": "decisions",
    "content": "content",
    "contents": "content",
}
_OF_WINDOWS = frozenset({"desktop.ini", "thumbs.db"})
OWN = frozenset({"decisions/ledger"})
"""Folders in them that the register writes itself, which hold no records."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A plain file, as it was when it was found."""

    path: str
    """Relative to the register's folder, with forward slashes."""
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds since 1970."""


_path = attrgetter("path")


@dataclass(frozen=True, slots=True)
class Found:
    """All files, sorted by path."""

    files: tuple[SourceFile, ...]
    """Markdown."""
    others: tuple[SourceFile, ...]
    """Everything else: attachments and pictures."""
    problems: tuple[Problem, ...]


def find(root: Path) -> Found:
    """Every file under ``root`` that people wrote, and what cannot be one.

    Links and special files are problems and never followed or opened; hidden files and folders and
    what editors, Office and Windows leave for themselves are passed over. Never raises: what cannot
    be looked at is a problem.
    """
    files: list[SourceFile] = []
    others: list[SourceFile] = []
    problems: list[Problem] = [*tricks(root), *_astray(root)]
    waiting = [name for name in FOLDERS if os.path.lexists(root / name)]
    for name in tuple(waiting):
        kind = _kind(root / name)
        if kind != "folder":
            waiting.remove(name)
            problems.append(_not_plain(root, name, kind))
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(root / folder))
        except OSError:
            problems.append(_not_plain(root, folder, "unreadable"))
            continue
        for entry in entries:
            name = entry.name
            if name == ATTRIBUTES:
                problems.append(among_records(f"{folder}/{name}"))
            if _is_left(name) or (name.startswith(".") and not _is_lost(name)):
                continue
            path = f"{folder}/{name}"
            try:
                if path in OWN:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False):
                    seen = entry.stat(follow_symlinks=False)
                    plain = SourceFile(path, seen.st_size, seen.st_mtime_ns)
                    (files if name.rstrip()[-3:].lower() == ".md" else others).append(plain)
                else:
                    problems.append(_not_plain(root, path, _kind(root / path)))
            except FileNotFoundError:
                continue
            except OSError:
                problems.append(_not_plain(root, path, "unreadable"))
    files.sort(key=_path)
    others.sort(key=_path)
    problems.extend(_names(files, others))
    return Found(
        tuple(file for file in files if _shown(file.path) == file.path),
        tuple(file for file in others if _shown(file.path) == file.path),
        tuple(sorted(problems, key=lambda problem: (problem.place, problem.name))),
    )


def _astray(root: Path) -> Iterator[Problem]:
    """Folders beside those that are read which were meant as one, and records beside them."""
    try:
        names = sorted(entry.name for entry in os.scandir(root))
    except OSError:
        return
    for name in names:
        meant = _MEANT.get(name.lower(), "")
        if meant and name not in FOLDERS and (root / name).is_dir():
            same = (root / meant).is_dir() and (root / name).samefile(root / meant)
            if not same:  # a disk that minds no capitals has one folder by both names
                yield Problem("folder-not-read", Place(_shown(name)), {"meant": meant})
        elif is_reference(name.removesuffix(".md")) and name.endswith(".md"):
            yield Problem("folder-not-read", Place(_shown(name)), {"meant": "", "name": name})


def _is_left(name: str) -> bool:
    """Whether an editor, Office or Windows left a file of this name for itself."""
    return name.endswith("~") or name.startswith("~$") or name.lower() in _OF_WINDOWS


def _is_lost(name: str) -> bool:
    """Whether a hidden name may be a record's, which would be passed over: not an editor's own."""
    return name[-3:].lower() == ".md" and name[1:2] not in ("#", "_")


def _kind(path: Path) -> str:
    """What stands at ``path``, in words; it is not followed if it is a link."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return "folder link" if path.is_dir() else "symbolic link"
    except OSError:
        return "unreadable" if not path.is_symlink() else "symbolic link"
    if stat.S_ISDIR(mode):
        return "folder"
    if stat.S_ISFIFO(mode):
        return "FIFO"
    if stat.S_ISSOCK(mode):
        return "socket"
    return "file" if stat.S_ISREG(mode) else "device"


def _not_plain(root: Path, path: str, kind: str) -> Problem:
    try:
        target = _shown(str((root / path).readlink())) if kind.endswith("link") else ""
    except OSError:
        target = ""
    return Problem("not-a-plain-file", Place(_shown(path)), {"kind": kind, "target": target})


def _names(files: list[SourceFile], others: list[SourceFile]) -> Iterator[Problem]:
    """Names that cannot be addresses, and names that some disk takes for one."""
    beside: dict[str, set[str]] = {}
    for file in files:
        folder, _, name = file.path.rpartition("/")
        beside.setdefault(folder, set()).add(name)
    for file in files:
        folder, _, name = file.path.rpartition("/")
        wrong = odd(name, beside[folder])
        if wrong:
            facts = {"name": _shown(name), "suggestion": wrong.suggestion, "reason": wrong.reason}
            yield Problem("odd-name", Place(_shown(file.path)), facts)
    folders = {part for file in files for part in _folders(file.path)}
    for path in sorted(folders):
        name = path.rpartition("/")[2]
        wrong = odd_folder(name)
        if wrong:
            facts = {"name": _shown(name), "suggestion": wrong.suggestion, "reason": wrong.reason}
            yield Problem("odd-name", Place(_shown(path)), {**facts, "folder": "yes"})
    for file in others:
        if _shown(file.path) != file.path:
            facts = {"name": _shown(file.path.rpartition("/")[2]), "suggestion": ""}
            yield Problem("odd-name", Place(_shown(file.path)), {**facts, "reason": "characters"})
    first: dict[str, str] = {}
    for file in sorted((*files, *others), key=_path):
        same = first.setdefault(alike(file.path), file.path)
        if same != file.path:
            name = _shown(file.path.rpartition("/")[2])
            facts = {"name": name, "suggestion": "", "reason": "same", "other": _shown(same)}
            yield Problem("odd-name", Place(_shown(file.path)), facts)


def _folders(path: str) -> Iterator[str]:
    """The folders on the way to a file, but for the two that everything is in."""
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(2, len(parts)))


def _shown(path: str) -> str:
    """``path`` as it can be printed: on one line, and in characters that there are."""
    if path.isascii() and path.isprintable():
        return path
    letters = list(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    for index in hidden("".join(letters)):
        letters[index] = "\ufffd"
    return "".join(letters).replace("\n", "\ufffd").replace("\t", "\ufffd")
