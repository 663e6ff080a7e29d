"""Records with one thing wrong, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.builders import read_record
from tests.rules.builders import findings_of

from register.permitted import EXTENSIONS
from register.records.decision import Decision
from register.records.paper import Paper
from register.rules.finding import Level
from register.words.converting import Converted, Converter

DECISION = "decisions/2026/CPCC2026-100.md"
PAPER = "content/papers/2026/2026-10-01-vehicle-recovery.md"

_FIELDS = {
    DECISION: """\
title: Vehicle recovery contract extended to 2028
decided: 14 October 2026
published: 16 October 2026
background:
  - title: Vehicle recovery options
""",
    PAPER: """\
title: Vehicle recovery
to: collaboration-board
from: Chief Executive
date: 1 October 2026
published: 16 October 2026
""",
}
_WORDS = {
    DECISION: "## Decision\n\nTo extend the contract to 31 October 2028.\n",
    PAPER: "The contract ends in a month.\n",
}


def front(lines: str, path: str = DECISION) -> str:
    """A record with these lines among its fields, in place of those of the same names."""
    names = {line.split(":")[0] for line in lines.split("\n") if line[:1] not in (" ", "-")}
    kept: list[str] = []
    keeping = True
    for line in _FIELDS[path].rstrip("\n").split("\n"):
        if not line.startswith(" "):
            keeping = line.split(":")[0] not in names
        kept += [line] if keeping else []
    return "\n".join(("---", lines, *kept, "---", _WORDS[path]))


def body(words: str) -> str:
    """A decision with these words above the formal ones; they begin on line 8."""
    return f"---\n{_FIELDS[DECISION]}---\n{words}\n\n{_WORDS[DECISION]}"


def said(files: Mapping[str, str]) -> list[str]:
    """Errors and warnings of these files: where, message, and what to do, on lines of their own."""
    return [
        f"{f.level.value} {f.place.line}:{f.place.column}\n{f.message}\n{f.hint}"
        for f in findings_of(files)
        if f.place.path in files and f.level is not Level.NOTE
    ]


def said_of(text: str, path: str = DECISION) -> list[str]:
    """The same of one file."""
    return said({path: text})


def decision(lines: str) -> Decision:
    """The decision that has these lines among its fields."""
    record = read_record(DECISION, front(lines)).record
    assert isinstance(record, Decision)
    return record


def paper(lines: str) -> Paper:
    """The paper that has these lines among its fields."""
    record = read_record(PAPER, front(lines, PAPER)).record
    assert isinstance(record, Paper)
    return record


def converted(words: str) -> Converted:
    """The words, by the converter that makes every page, with all that settings may allow it."""
    return Converter(EXTENSIONS, {}).convert(words, 1, DECISION)
