"""Corpora for tests: made, read and linked as a build does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from register.linking.register import Register, link
from register.records.read import read
from register.settings import converter_for, load
from register.source.front_matter import read as read_source

DAY = date(2023, 1, 31)


def texts_of(files: Iterable[tuple[str, str]], folder: str) -> list[str]:
    """The texts of the files in a folder."""
    return [text for path, text in files if path.startswith(folder)]


def body_of(text: str) -> str:
    """What stands below the front matter."""
    return text.split("\n---\n", 1)[1]


def words_in(text: str) -> int:
    return len(text.split())


def linked(root: Path) -> Register:
    """The register in ``root``, read and linked."""
    settings, problems = load(root)
    converter = converter_for(settings)
    paths = sorted([*root.glob("decisions/**/*.md"), *root.glob("content/**/*.md")])
    sources = (read_source(str(p.relative_to(root)), p.read_bytes()) for p in paths)
    return link([read(s, converter) for s in sources], settings, DAY, problems)


def bytes_below(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}
