"""What a rule is, and how one words what a reader met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from register.linking.register import Register
from register.records.record import Record
from register.rules.finding import Level
from register.rules.guide import Guide
from register.rules.texts import Texts
from register.source.place import Place, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """What one rule has to say about one place."""

    place: Place
    message: str
    """What is wrong, in a sentence or two, quoting what was typed."""
    hint: str
    """What to do; a line to paste stands on a line of its own, four spaces in."""
    level: Level | None = None
    """Where it differs from the rule's own."""


Check = Callable[[Register], Iterator[Found]]


@dataclass(frozen=True)
class Listed:
    """What the catalogue says of every rule."""

    code: str
    """For life: never changed, never used again."""
    name: str
    """What is wrong, in a few words with dashes."""
    level: Level
    page: str
    """The docstring of its module: title, why it matters, a bad example and a good one."""

    @cached_property
    def guide(self) -> Guide:
        """The rule's page, taken apart."""
        return Guide.of(self.page)


@dataclass(frozen=True)
class Rule(Listed):
    """One thing that the register checks."""

    check: Check
    problem: str = ""
    """The problem of a reader that this rule words, if it words one."""


@dataclass(frozen=True)
class WordsRule(Listed):
    """One thing that the register checks in the words of each record by itself.

    It looks at a record when its file is read. What it notes is kept with what was read, so that
    the words of a file that has not changed are never searched again; hence it may depend on
    nothing but the record and the words of its file.
    """

    of_record: Callable[[Texts], Iterator[Any]]
    """What it notes of one record: what it found, or what ``compare`` needs."""
    compare: Callable[[Register, Iterable[tuple[Record, Any]]], Iterator[Found]] | None = None
    """What it finds when the notes on every record lie side by side; None when they are it."""


class Facts(dict[str, str]):
    """The facts of a problem; one that a reader left out is empty."""

    def __missing__(self, name: str) -> str:
        """Nothing."""
        return ""

    @property
    def field(self) -> str:
        """The field's own name: ``ends``, where the fact is ``versions.ends``."""
        return self["field"].rpartition(".")[2]


Say = Callable[[Facts], tuple[str, str]]
"""From the facts of a problem to a message and a hint."""


def worded(
    code: str,
    name: str,
    level: Level,
    page: str | None,
    *,
    message: str = "",
    hint: str = "",
    say: Say | None = None,
) -> Rule:
    """The rule that words the problem of this name.

    ``message`` and ``hint`` are text with ``{fact}`` where a fact belongs; ``say`` is for wording
    that depends on the facts.
    """

    def check(register: Register) -> Iterator[Found]:
        for problem in register.problems:
            if problem.name == name:
                facts = facts_of(problem)
                words = say(facts) if say else tuple(t.format_map(facts) for t in (message, hint))
                yield Found(problem.place, words[0], words[1])

    return Rule(code, name, level, page or "", check, problem=name)


def facts_of(problem: Problem) -> Facts:
    """The facts of a problem, with its file as ``path`` and its line as ``line``."""
    return Facts(
        {"path": problem.place.path, "line": str(problem.place.line), **_shown(problem.facts)}
    )


_LONGEST = 300
_WHOLE = frozenset({"mend", "known"})
"""Lines to paste, and lists of our own."""


def _shown(facts: Mapping[str, str]) -> dict[str, str]:
    """The facts, short enough to stand in a message but for those that are of use only whole."""
    return {
        name: fact if name in _WHOLE or len(fact) <= _LONGEST else fact[: _LONGEST - 1] + "…"
        for name, fact in facts.items()
    }


def withheld(what: str) -> tuple[str, ...]:
    """Lines that say what is withheld, with all that has to be said of it."""
    return (
        "withheld:",
        f"  - what: {what}",
        "    ground: and here the act and the section",
        "    decided_by: Chief Executive",
    )


def in_quotes(written: str) -> str:
    """What was typed, in quotation marks unless it was typed in them."""
    has_own = len(written) > 1 and written[0] in "“‘" and written[-1] in "”’"
    return written if has_own else f"“{written}”"


def pasted(*lines: str) -> str:
    """Lines for the reader to paste, each on a line of its own, four spaces in."""
    return "".join(f"\n    {line}" for text in lines for line in text.split("\n"))
