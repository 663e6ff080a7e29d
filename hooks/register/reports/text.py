"""For people at a screen: grouped by file, the sentence first and the code last.

decisions/2026/CPCC2026-014.md
  Line 3: 05/06/2026 could be 5 June or 6 May. Replace the line with one of:
      decided: 5 June 2026
      decided: 6 May 2026
    3 | decided: 05/06/2026
      |          ^
    error R214 date-not-one-day, column 10

1 error. Nothing was published; the site is unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from unicodedata import category

from register.reports.counts import counted
from register.rules.finding import Finding, Level

WIDTH = 96
"""Characters to a line; lines to paste are never broken."""

LIMIT = 50
"""How many findings are shown at once."""

_PRIVATE = "R8"
"""How codes begin of rules about what must not be shown; many may see the log of a check."""

UNCHANGED = "Nothing was published; the site is unchanged."

Lines = Callable[[str], Sequence[str]]
"""The lines of a file, by its path; none when it cannot be read."""


def text(
    findings: Iterable[Finding],
    *,
    ending: str = "",
    lines: Lines | None = None,
    limit: int | None = None,
    rest: str = "",
) -> str:
    """Findings as text that ends in a count and ``ending``.

    With ``lines`` each shows its line of the file, marked. No more than ``limit`` are shown, those
    that stop a build before others; ``rest`` is where all of them are.
    """
    everything = list(findings)
    chosen = _most_serious(everything, limit) if limit is not None else everything
    out: list[str] = []
    told: set[tuple[str, str]] = set()
    for path, group in groupby(chosen, key=lambda f: f.place.path):
        out.append(visible(path or "The register as a whole"))
        for finding in group:
            again = (finding.code, finding.hint) in told
            told.add((finding.code, finding.hint))
            out.extend(_finding(finding, lines, again=again))
            out.append("")
    if len(chosen) < len(everything):
        where = f" All of them are in {rest}." if rest else ""
        out.extend([f"{len(chosen)} of {len(everything):,} are shown.{where}", ""])
    count = counted(everything)
    out.append(" ".join(part for part in (f"{count}." if count else "", ending) if part))
    return "\n".join(out).rstrip("\n") + "\n"


def visible(words: str) -> str:
    """Words on one line, without characters that a terminal would obey instead of showing.

    Spaces of any width are plain ones.
    """
    if words.isprintable():
        return words
    shown = (" " if category(c) == "Zs" else c if c.isprintable() else "\ufffd" for c in words)
    return "".join(shown)


def _most_serious(findings: list[Finding], limit: int) -> list[Finding]:
    """The first of the errors, then of the warnings, in the order in which they stand."""
    order = {level: number for number, level in enumerate(Level)}
    ranked = sorted(
        range(len(findings)),
        key=lambda at: (findings[at].allowed is not None, order[findings[at].level], at),
    )
    return [findings[at] for at in sorted(ranked[:limit])]


def _finding(finding: Finding, lines: Lines | None, *, again: bool) -> Iterator[str]:
    """A finding; what to do is told the first time only, when it is the same ``again``."""
    place = finding.place
    said = (f"Line {place.line}: " if place.line else "") + finding.message
    hint = f"What to do is told above, with the first {finding.code}." if again else finding.hint
    for number, line in enumerate(f"{said} {hint}".split("\n")):
        if line.startswith("    "):
            yield "      " + visible(line)
        else:
            first = "  " if number == 0 else "    "
            yield from wrap(
                visible(line),
                WIDTH,
                initial_indent=first,
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )
    if lines and place.line and not finding.code.startswith(_PRIVATE):
        yield from _marked(lines(place.path), place.line, place.column)
    if finding.allowed:
        until = f"Allowed until {finding.allowed.until}: {finding.allowed.reason}"
        yield from wrap(visible(until), WIDTH, initial_indent="    ", subsequent_indent="    ")
    column = f", column {place.column}" if place.column else ""
    yield f"    {finding.level.value} {finding.code} {finding.name}{column}"


def _marked(lines: Sequence[str], line: int, column: int) -> Iterator[str]:
    """A line of a file, as much of it as fits, and below it the place."""
    if line > len(lines):
        return
    written = visible(lines[line - 1].replace("\t", " "))
    margin = f"    {line} | "
    room = WIDTH - len(margin)
    start = max(0, min(column - 1 - room // 2, len(written) - room))
    yield (margin + written[start : start + room]).rstrip()
    if column:
        yield " " * (len(margin) - 2) + "| " + " " * (column - 1 - start) + "^"
