"""Where the file of a new record goes, and what stands in it."""

from __future__ import annotations

from pathlib import PurePosixPath

import frontmatter

from register.commands.answers import Answers, Value, name_of
from register.commands.known import FOLDERS, Known
from register.records.dates import When
from register.source import front_matter
from register.source.nodes import Listing, Node, Text

BODY = ("id", "summary", "decision")
"""Answers that are not fields of the front matter."""


def path_of(type_: str, given: Answers, known: Known) -> PurePosixPath:
    """Where the file of a new record goes, from the register's folder."""
    if type_ == "decision":
        decided, reference = given["decided"], str(given["reference"])
        assert isinstance(decided, When)
        year = str(known.year_of(reference, decided))
        return PurePosixPath("decisions", year, f"{name_of(reference)}.md")
    date = given.get("date")
    year = str(date.year or known.today.year) if isinstance(date, When) else ""
    if type_ == "meeting":
        assert isinstance(date, When)
        name = f"{given['body']}-{date.edtf}.md"
        return PurePosixPath(FOLDERS[type_], str(given["body"]), name)
    within = (FOLDERS[type_], year) if type_ == "paper" else (FOLDERS[type_],)
    return PurePosixPath(*within, f"{given['id']}.md")


def fields_of(type_: str, given: Answers, name: str) -> dict[str, object]:
    """The front matter, in the order asked; ``name`` is the file's, which a reference may equal."""
    fields: dict[str, object] = {
        key: _written(value) for key, value in given.items() if value and key not in BODY
    }
    if fields.get("reference") == name:
        del fields["reference"]
    if type_ == "agreement":
        of_version = [key for key in ("version", "in_force", "in_force_note") if key in fields]
        version: dict[str, object] = {key: fields.pop(key) for key in of_version}
        version["parties"] = {"forces": fields.pop("forces")}
        fields["versions"] = [version]
    return fields


def held_back(given: Answers, known: Known) -> dict[str, Value]:
    """The answers, and the day before which nothing is shown where publication is to come."""
    published = given.get("published")
    wait = isinstance(published, When) and published.day and published.day > known.today
    return {**given, "publish_on": published} if wait and published else dict(given)


def _written(value: Value) -> object:
    if isinstance(value, When):
        return "unknown" if value.unknown else value.words
    return list(value) if isinstance(value, tuple) else value


def text_of(type_: str, given: Answers, name: str) -> str:
    """The whole text of the file, which reads back as what was answered.

    Raises ValueError when it would not: a mistake of this program, and never written.
    """
    fields = fields_of(type_, given, name)
    summary = str(given.get("summary", ""))
    parts = [summary] if summary else []
    if type_ == "decision":
        parts += ["## Decision", *filter(None, [str(given.get("decision", ""))])]
    post = frontmatter.Post("")
    post.metadata = fields
    head = frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=10_000).strip()
    text = head + "\n" + "\n\n".join(parts) + ("\n" if parts else "")
    read = front_matter.read(f"{name}.md", text.encode())
    if read.problems or read.front is None or _plain(read.front) != fields:
        raise ValueError(f"{name}.md would not read back as it was answered: {read.problems}")
    return text


def _plain(node: Node) -> object:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return {entry.key.value: _plain(entry.value) for entry in node.entries}
