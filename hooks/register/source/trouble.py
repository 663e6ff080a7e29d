"""Why reading YAML stopped before its end, and where."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from register.source.nodes import Node
from register.source.place import Problem

_BEGAN = ("simple key", "quoted scalar", "flow", "alias", "anchor", "block scalar")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where reading stopped: line and column, both from 0 in the text that was read."""

    line: int
    column: int
    problem: Problem | None = None
    """What was refused; None where the text is no YAML."""
    mendable: bool = True
    """Whether other punctuation on the line may be all that is wanted."""

    @classmethod
    def of(cls, error: yaml.YAMLError) -> Trouble:
        """Where the parser met something that is no YAML: where that began, if it tells."""
        mark = getattr(error, "problem_mark", None)
        began = getattr(error, "context_mark", None)
        if began and any(what in str(getattr(error, "context", "")) for what in _BEGAN):
            mark = began
        return cls(mark.line, mark.column) if mark else cls(0, 0)


@dataclass(frozen=True, slots=True)
class Built:
    """What could be read: everything, if there was no trouble."""

    node: Node | None
    problems: tuple[Problem, ...]
    trouble: Trouble | None


class Stop(Exception):
    """Carries a trouble from where it is met to where reading ends; no one else sees it."""

    def __init__(self, trouble: Trouble) -> None:
        """Stop reading because of ``trouble``."""
        self.trouble = trouble


def where(event: yaml.Event) -> tuple[int, int]:
    """The line and column of an event, both from 0."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)
