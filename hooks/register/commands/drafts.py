"""What is asked for each type of record, where its file goes, and what stands in it.

Only what a record must have is asked for: what is worth adding is said by ``scripts/check``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import frontmatter

from register.commands import answers
from register.commands.answers import Reader, Value
from register.commands.known import Known
from register.records.dates import When
from register.source import front_matter
from register.source.nodes import Listing, Node, Text

Answers = Mapping[str, Value]
BODY = ("id", "summary", "decision")
"""Answers that are not fields of the front matter."""
SLUG = 60
"""The most characters that an address takes from a title."""


def _nothing(_given: Answers, _known: Known) -> str:
    return ""


def _nothing_to_offer(_given: Answers, _known: Known) -> None:
    return None


def _today(_given: Answers, known: Known) -> str:
    return When.of(known.today).words


def _original(_given: Answers, _known: Known) -> str:
    return "original"


def _always(_given: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One question, which is an option of the command too."""

    name: str
    words: str
    read: Reader = answers.line
    default: Callable[[Answers, Known], str | None] = _nothing_to_offer
    """What stands when nothing is typed; empty for nothing, None when an answer must be given."""
    applies: Callable[[Answers], bool] = _always


def _date(
    name: str, words: str, default: Callable[[Answers, Known], str | None] = _nothing_to_offer
) -> tuple[Question, ...]:
    """A date, and the reason to give for one that is not a day."""

    def vague(given: Answers) -> bool:
        value = given.get(name)
        return isinstance(value, When) and value.vague

    why = "Why can no day be given? (the page shows this)"
    return (
        Question(name, words, answers.date, default),
        Question(f"{name}_note", why, applies=vague),
    )


def _slug(given: Answers, _known: Known) -> str | None:
    plain = unicodedata.normalize("NFKD", str(given["title"])).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    if len(words) > SLUG:
        words = words[:SLUG].rpartition("-")[0] or words[:SLUG]
    date = given.get("date")
    if isinstance(date, When) and date.year:
        words = f"{date.edtf if date.is_exact else date.year}-{words}".strip("-")
    return None if re.fullmatch(r"[0-9]{4}", words) else words or None


def _next(given: Answers, known: Known) -> str | None:
    decided = given["decided"]
    return known.next_reference(decided) if isinstance(decided, When) else None


TITLE = Question("title", "What is it, in one line?")
ID = Question("id", "The end of its address, which never changes", answers.identity, _slug)
SUMMARY = Question("summary", "What is it, in a sentence or two for the public?", default=_nothing)
PUBLISHED = _date("published", "When does it go on the site?", _today)

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "decision": (
        TITLE,
        *_date("decided", "When was it decided?"),
        Question("reference", "Its reference", answers.reference, _next),
        Question("kind", "What kind of decision?", answers.term("kind of decision")),
        Question("summary", "What does it change, in a sentence for the public?", default=_nothing),
        Question("decision", "The decision itself (or write it in the file)", default=_nothing),
        *PUBLISHED,
    ),
    "paper": (
        TITLE,
        Question("to", "Which body is it put to?", answers.one("body")),
        Question("from", "Which role is it from? (Chief Executive)"),
        *_date("date", "When does that body meet?"),
        ID,
        SUMMARY,
        *PUBLISHED,
    ),
    "agreement": (
        TITLE,
        Question("version", "A label for this version", default=_original),
        *_date("in_force", "From when does it bind?"),
        Question("forces", "Which forces, with commas between?", answers.several("force")),
        ID,
        SUMMARY,
        *PUBLISHED,
    ),
    "meeting": (
        Question("body", "Which body meets?", answers.one("body")),
        Question("date", "On which day?", answers.day),
        Question("public", "May the public attend?", answers.yes_or_no, _nothing),
        SUMMARY,
        *PUBLISHED,
    ),
    "body": (
        TITLE,
        Question("kind", "What kind of body?", answers.term("kind of body"), _nothing),
        ID,
        SUMMARY,
        *PUBLISHED,
    ),
    "force": (
        TITLE,
        Question("kind", "What kind of force?", answers.term("kind of force"), _nothing),
        ID,
        SUMMARY,
        *PUBLISHED,
    ),
    "programme": (TITLE, ID, SUMMARY, *PUBLISHED),
    "forthcoming": (
        TITLE,
        *_date("expected", "When is the decision expected?"),
        Question("why", "Why is it needed?", default=_nothing),
        ID,
        SUMMARY,
        *PUBLISHED,
    ),
}
"""Every question of every type, in the order asked."""


def path_of(type_: str, given: Answers, known: Known) -> PurePosixPath:
    """Where the file of a new record goes, from the register's folder."""
    if type_ == "decision":
        decided, reference = given["decided"], str(given["reference"])
        assert isinstance(decided, When)
        name = re.sub(r"[^A-Za-z0-9-]+", "-", reference).strip("-")
        return PurePosixPath("decisions", str(known.year_of(reference, decided)), f"{name}.md")
    date = given.get("date")
    year = str(date.year or known.today.year) if isinstance(date, When) else ""
    if type_ == "meeting":
        assert isinstance(date, When)
        name = f"{given['body']}-{date.edtf}.md"
        return PurePosixPath("content", "meetings", str(given["body"]), name)
    folder = {"body": "bodies", "forthcoming": "forthcoming"}.get(type_, f"{type_}s")
    within = ("content", folder, year) if type_ == "paper" else ("content", folder)
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
