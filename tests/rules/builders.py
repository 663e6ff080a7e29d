"""Registers for the tests of rules: a small base, with the files of an example on top."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from tests.documents.made import BY_REMARK

from register.folder import read_folder
from register.linking.register import Register, link
from register.records.read import Read
from register.records.read import read as read_record
from register.rules.check import check
from register.rules.finding import Finding
from register.rules.guide import Example
from register.settings import converter_for, load
from register.source.front_matter import read

BASE = Path(__file__).parent / "base"
DAY = date(2026, 11, 22)


def register_of(files: Mapping[str, str], day: date = DAY) -> Register:
    """The base with these records added or put in place of its own."""
    settings, problems = load(BASE)
    converter = converter_for(settings)
    added = [read_record(read(path, text.encode()), converter) for path, text in files.items()]
    kept = [read for read in _base() if read.path not in files]
    return link([*kept, *added], settings, day, problems)


def findings_in(root: Path, examples: Iterable[Example], day: date = DAY) -> tuple[Finding, ...]:
    """Everything that is found in the same on a disk, for what only a disk can show.

    ``root`` is an empty folder.
    """
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for example in examples:
        _write(root / example.path, example)
    folder = read_folder(root, day, workers=1)
    return check(folder.whole, folder.notes)


def findings_of(files: Mapping[str, str], day: date = DAY) -> tuple[Finding, ...]:
    """Everything that is found in the base with these records."""
    return check(register_of(files, day))


def said(files: Mapping[str, str], name: str, day: date = DAY) -> list[tuple[str, str, str]]:
    """Place, message and hint of each finding of one rule."""
    return [(str(f.place), f.message, f.hint) for f in findings_of(files, day) if f.name == name]


@cache
def _base() -> tuple[Read, ...]:
    converter = converter_for(load(BASE)[0])
    paths = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.md"))
    return tuple(read_record(read(path, (BASE / path).read_bytes()), converter) for path in paths)


def _write(path: Path, example: Example) -> None:
    """Write a file of an example, minding what its remark says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    match example.remark.split(" "):
        case ["not", "there"]:
            path.unlink()
        case ["a", "link", "to", target]:
            path.symlink_to(target)
        case ["saved", "by", "an", "old", "Windows", "program"]:
            path.write_bytes(example.text.encode("cp1252"))
        case ["its", "text", count, "times", "over"]:
            path.write_text(example.text * int(count.replace(",", "")), encoding="utf-8")
        case ["its", "last", "field", count, "times", "over"]:
            head, fence, words = example.text.rpartition("---\n")
            lines = head.splitlines(keepends=True)
            lines[-1] *= int(count.replace(",", ""))
            path.write_text("".join(lines) + fence + words, encoding="utf-8")
        case _ if example.remark in BY_REMARK:
            path.write_bytes(BY_REMARK[example.remark](example.text.strip()))
        case [""]:
            path.write_bytes(example.text.encode())
        case _:
            raise AssertionError(f"no such remark: {example.remark}")
