"""The forms in which a check can be asked for. Here alone reports meet the disk and the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Protocol

from register.caching import cache_of
from register.reports.exits import exit_status
from register.reports.github import marks, table
from register.reports.json_lines import json_lines
from register.reports.text import LIMIT, Lines, text
from register.rules.finding import Finding

FULL = "findings.txt"
"""Where the whole list is, among what builds leave, when it is too long for a screen."""


class Form(Protocol):
    """One form of a report."""

    def __call__(
        self, findings: Sequence[Finding], root: Path, *, strict: bool = False, part: bool = False
    ) -> str:
        """The report; ``strict`` counts warnings as errors, ``part`` says that it is not all."""
        ...


def on_screen(findings: Sequence[Finding], root: Path, ending: str = "", *, shown: bool) -> str:
    """Findings as text, with their lines when ``shown``; a long list is kept whole in ``FULL``."""
    lines = _lines_in(root) if shown else None
    if len(findings) <= LIMIT:
        return text(findings, ending=ending, lines=lines)
    try:
        full = cache_of(root) / FULL
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text(findings, ending=ending), encoding="utf-8")
    except OSError:
        return text(findings, ending=ending, lines=lines)
    return text(findings, ending=ending, lines=lines, limit=LIMIT, rest=str(full))


def _text(
    findings: Sequence[Finding], root: Path, *, strict: bool = False, part: bool = False
) -> str:
    if part:
        ending = "Only what was asked for is shown; scripts/check alone shows everything."
    elif not findings:
        ending = "Nothing to put right."
    elif exit_status(findings):
        ending = "The register cannot be published until the errors are put right."
    elif exit_status(findings, strict=strict):
        ending = "With --strict, warnings have to be put right too."
    else:
        ending = "Nothing stands in the way of publication."
    return on_screen(findings, root, ending, shown=sys.stdout.isatty())


def _json(
    findings: Sequence[Finding], root: Path, *, strict: bool = False, part: bool = False
) -> str:
    del root, strict, part
    return json_lines(findings)


def _markdown(
    findings: Sequence[Finding], root: Path, *, strict: bool = False, part: bool = False
) -> str:
    del root, strict, part
    return table(findings)


def _github(
    findings: Sequence[Finding], root: Path, *, strict: bool = False, part: bool = False
) -> str:
    """Marks beside the lines; the table goes to the summary of the run, where there is one."""
    del root, strict, part
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with suppress(OSError), Path(summary).open("a", encoding="utf-8") as file:
            file.write(table(findings))
    return marks(findings)


FORMS: Mapping[str, Form] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "markdown": _markdown,
}
"""Each form by the name that a person asks for it by."""


def _lines_in(root: Path) -> Lines:
    @cache
    def lines(path: str) -> Sequence[str]:
        try:
            return (root / path).read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            return ()

    return lines
