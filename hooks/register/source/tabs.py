"""Spaces in place of the tabs at the start of lines, as many as the lines around them need.

A tab is as wide as each program likes, so what counts is the lines around it: a line that starts
like one above belongs where that does, and one that starts further in belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

STEP = 2
"""How many spaces further in a line is than the one that it belongs to."""

WIDTHS = (4, 2, 8)
"""How wide editors show a tab, the commonest first."""

_DASHES = re.compile(r"(?:-\s+)+|-(?=[^\s-])")
_FIELD = re.compile(r"[a-z_]+ ?:(?:\s+(?P<value>.*))?")
_TEXT_BELOW = re.compile(r"[|>][0-9+-]*")


def indented_by_tab(line: str) -> bool:
    """Whether a tab stands before the first word of ``line``."""
    return bool(line.strip()) and "\t" in line[: len(line) - len(line.lstrip())]


def untabbed(lines: Sequence[str]) -> list[str]:
    """The lines, each as far in as it was meant to be."""
    levels = _Levels()
    return [levels.place(line) if line.strip() else line for line in lines]


def runs(numbers: Sequence[int]) -> Iterator[range]:
    """Ascending numbers as spans of those that follow one another."""
    starts = [b for a, b in pairwise((-2, *numbers)) if b != a + 1]
    ends = [a for a, b in pairwise((*numbers, -1)) if b != a + 1]
    return (range(start, end + 1) for start, end in zip(starts, ends, strict=True))


@dataclass(slots=True)
class _Levels:
    """The fields and lists that are open above a line, by the columns at which they stand."""

    fields: list[int] = field(default_factory=lambda: [0])
    dashes: list[int] = field(default_factory=list)
    leads: dict[str, int] = field(default_factory=dict)
    """Where the lines above start that began with these tabs and spaces."""
    lead: str = ""
    """What the line above began with."""
    inner: int = 0
    """Where the words of the line above start, behind its dash."""
    dashed: bool = False
    opens: bool = False
    """Whether what belongs to the line above stands below it."""

    def place(self, line: str) -> str:
        """The line with spaces, which is then the one above."""
        bare = line.lstrip()
        lead = line[: len(line) - len(bare)]
        dash = _DASHES.match(bare)
        words = bare[dash.end() :] if dash else bare
        named = _FIELD.fullmatch(words.rstrip())
        column = len(lead)
        if "\t" in lead:
            column = self._column(lead, bool(dash), bool(named))
            if dash:
                bare = "- " * max(1, dash.group().count("-")) + words
        self._take(lead, column, len(bare) - len(words), bool(dash), bool(named))
        value = named["value"] or "" if named else words
        self.opens = bool(named) and (not value or bool(_TEXT_BELOW.fullmatch(value)))
        return " " * column + bare

    def _column(self, lead: str, dash: bool, named: bool) -> int:
        if lead in self.leads:
            column = self.leads[lead]
            if named and not dash and column in self.dashes and column not in self.fields:
                return min((at for at in self.fields if at > column), default=column + STEP)
            return column
        if lead.startswith(self.lead):
            return self._within(dash, named)
        widths = [len(lead.expandtabs(width)) for width in WIDTHS]
        if self.opens and widths[0] >= self.inner + (not dash):
            return self.inner + STEP
        known = self.dashes if dash else self.fields
        fitting = (width for width in widths if width in known)
        return next(fitting, None) or (known[-1] if known else self._within(dash, named))

    def _within(self, dash: bool, named: bool) -> int:
        """Where a line belongs that starts further in than the one above."""
        if self.opens:
            return self.inner + STEP
        if dash and self.dashes:
            return self.dashes[-1]
        return self.inner if named or self.dashed else self.inner + STEP

    def _take(self, lead: str, column: int, behind: int, dash: bool, named: bool) -> None:
        self.leads = {old: at for old, at in self.leads.items() if at <= column}
        self.leads[lead] = column
        self.lead = lead
        if dash or named:
            self.inner = column + behind
            self.dashed = dash
            self.fields = [at for at in self.fields if at <= column]
            self.dashes = [at for at in self.dashes if at < column]
            if dash:
                self.dashes.append(column)
            if self.inner not in self.fields:
                self.fields.append(self.inner)
