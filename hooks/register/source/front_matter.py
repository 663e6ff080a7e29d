"""One file read: its front matter as nodes, its body as text, and everything wrong with either."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from register.source.characters import check
from register.source.cutting import cut_off
from register.source.decoding import decode
from register.source.fences import Parts, split
from register.source.mending import parse
from register.source.nodes import Listing, Mapping, Text
from register.source.place import Place, Problem

LIMIT = 1_048_576
"""The most bytes that one file may have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was written."""

    path: str
    digest: str
    """SHA-256 in hexadecimal of the text as UTF-8 with LF line ends and no byte order mark; of
    the bytes as they are where these are no UTF-8."""
    front: Mapping | None
    """None where there are no fields or none that can be read; then a problem says why."""
    body: str
    body_line: int
    """The line on which the body begins, from 1."""
    problems: tuple[Problem, ...]


def read(path: str, data: bytes) -> Source:
    """Read ``data``, the bytes of the file at ``path``. Never raises: a slip is a problem."""
    if len(data) > LIMIT:
        facts = {"size": str(len(data)), "limit": str(LIMIT), "part": "file"}
        problem = Problem("too-large", Place(path), facts)
        return Source(path, _digest(data), None, "", 1, (problem,))
    decoded = decode(path, data)
    if decoded.text is None:
        return Source(path, _digest(data), None, "", 1, decoded.problems)
    text = decoded.text
    digest = _digest(text.encode("utf-8") if decoded.exact else data)
    parts = split(path, text)
    front_end = len(text) - len(parts.body) if parts.front is not None else 0
    problems = (*decoded.problems, *check(path, text, front_end), *parts.problems)
    front, slips = _front(path, parts)
    cut = cut_off(path, parts.body, parts.body_line) if front and not problems else ()
    return Source(path, digest, front, parts.body, parts.body_line, (*problems, *slips, *cut))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _remarks(path: str, parts: Parts) -> Iterator[Problem]:
    """The first line of each remark at the start of lines, where no words of a field can stand."""
    before = ""
    lines = (parts.front or "").split("\n") if "#" in (parts.front or "") else []
    for number, line in enumerate(lines, start=parts.front_line):
        if line.startswith("#") and not before.startswith("#"):
            yield Problem("remark-is-public", Place(path, number, 1))
        before = line


def _front(path: str, parts: Parts) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The fields between the fences, and what is wrong with them."""
    if parts.front is None:
        return None, ()
    node, problems = parse(path, parts.front, parts.front_line)
    if isinstance(node, Mapping):
        return node, (*problems, *_remarks(path, parts))
    if problems:
        return None, problems
    found = {Listing: "list", Text: "text"}.get(type(node))
    if found and node:
        place = Place(path, node.line, node.column)
        return None, (Problem("front-matter-not-fields", place, {"found": found}),)
    return None, (Problem("front-matter-empty", Place(path, parts.front_line - 1, 1)),)
