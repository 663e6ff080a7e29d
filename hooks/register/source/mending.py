"""Reading YAML to its end in spite of slips: each is reported with its mend, and read as mended."""

from __future__ import annotations

import re
from dataclasses import replace

from register.source.characters import REPLACED, without
from register.source.events import build
from register.source.mends import Mend, last_written, mends
from register.source.nodes import Node
from register.source.place import Place, Problem
from register.source.tab_slip import TabSlip, near_a_tab
from register.source.trouble import Built, Trouble

MENDS = 20
"""How many slips of one text are mended before reading stops."""

LIMIT = 65_536
"""The most bytes of YAML that one file may hold."""

_ODD_SPACES = re.compile("^[ \u00a0\u2000-\u200a\u202f\u3000]+", re.MULTILINE)
"""Spaces at the start of a line, with those of word processors, which YAML takes for words."""

_WEAK = ("tab", "colon-space", "dash-space")


def parse(
    path: str, text: str, first_line: int = 1, *, comments: bool = False
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read YAML text, of which ``first_line`` is the number of its first line in the file.

    Comes out: the list, the fields or the one value that it holds, and every problem met; None if
    it is empty or cannot be read. Behind a value, `` #`` and what follows it is lost text, unless
    ``comments`` says that remarks may stand there (settings). Never raises.
    """
    size = len(text)
    if size > LIMIT // 4 and not text.isascii():
        size = len(text.encode("utf-8", "replace"))
    if size > LIMIT:
        part = "file" if first_line == 1 else "front matter"
        facts = {"size": str(size), "limit": str(LIMIT), "part": part}
        return None, (Problem("too-large", Place(path, first_line), facts),)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _ODD_SPACES.sub(lambda spaces: " " * len(spaces[0]), text)
    text = without(text)
    built = build(path, text, first_line, comments=comments)
    if built.trouble is None:
        node, problems = built.node, built.problems
    else:
        node, problems = _mend(path, text, first_line, comments, built)
    if REPLACED in text:
        problems = tuple(_pasteable(problem) for problem in problems)
    return node, problems


def _pasteable(problem: Problem) -> Problem:
    """The problem without the signs that stand where hidden characters stood."""
    facts = {name: fact.replace(REPLACED, "") for name, fact in problem.facts.items()}
    return replace(problem, facts=facts)


def _mend(
    path: str, text: str, first_line: int, comments: bool, built: Built
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Mend slip after slip; two slips of one line are told as one, and all tabs are one slip."""
    lines = text.split("\n")
    slips: dict[tuple[int, int], Problem] = {}
    tabs: TabSlip | None = None
    for count in range(MENDS + 1):
        trouble = built.trouble
        if trouble is None:
            break
        if tabs is None and near_a_tab(lines, trouble.line):
            tabs = TabSlip(path, lines, first_line)
            built = build(path, "\n".join(lines), first_line, comments=comments)
            continue
        may = trouble.mendable and count < MENDS
        step = _step(path, lines, first_line, comments, trouble) if may else None
        if step is None:
            slips[-1, 0] = _told(path, lines, first_line, trouble, None)
            break
        mend, built = step
        where = mend.first, len(mend.lines)
        told = _told(path, lines, first_line, trouble, mend)
        if where in slips:
            facts = {**slips[where].facts, "mend": told.facts["mend"]}
            slips[where] = replace(slips[where], facts=facts)
        elif tabs is None or not tabs.takes(mend):
            slips[where] = told
        lines[mend.first : mend.first + len(mend.lines)] = mend.lines
    problems = (*slips.values(), *((tabs.told(),) if tabs else ()), *built.problems)
    return built.node, tuple(sorted(problems, key=lambda problem: problem.place))


def _step(
    path: str, lines: list[str], first_line: int, comments: bool, trouble: Trouble
) -> tuple[Mend, Built] | None:
    """The first mend with which the text can be read further, and how far that is."""
    weaker: tuple[Mend, Built] | None = None
    at = last_written(lines, trouble.line)
    blank = [] if trouble.problem else [Mend(at, ("",), "stray", trouble.column)]
    for mend in (*mends(lines, trouble.line), *blank):
        if mend.reason == "stray" and weaker:
            break
        end = mend.first + len(mend.lines)
        if lines[mend.first : end] == list(mend.lines):
            continue
        text = "\n".join((*lines[: mend.first], *mend.lines, *lines[end:]))
        built = build(path, text, first_line, comments=comments)
        further = built.trouble
        if further is None or further.line >= _beyond(mend, trouble):
            return mend, built
        later = (further.line, further.column) > (trouble.line, trouble.column)
        if weaker is None and mend.reason in _WEAK and later:
            weaker = mend, built
    return weaker


def _beyond(mend: Mend, trouble: Trouble) -> int:
    """The line at which the next trouble may be, if the mend did what it should."""
    end = mend.first + len(mend.lines)
    return end if mend.reason == "open-quote" else max(end, trouble.line + 1)


def _told(
    path: str, lines: list[str], first_line: int, trouble: Trouble, mend: Mend | None
) -> Problem:
    """The slip as a problem, with the lines to paste if there are any."""
    pasted = "" if mend is None or mend.reason == "stray" else "\n".join(mend.lines)
    if trouble.problem:
        if not mend:
            return trouble.problem
        return replace(trouble.problem, facts={**trouble.problem.facts, "mend": pasted})
    first = mend.first if mend else last_written(lines, trouble.line)
    count = len(mend.lines) if mend else 1
    column = mend.column if mend else trouble.column
    if (
        mend
        and mend.first == trouble.line
        and mend.reason not in ("open-quote", "no-colon", *_WEAK)
    ):
        column = trouble.column
    facts = {"line_text": "\n".join(lines[first : first + count]), "mend": pasted}
    place = Place(path, first + first_line, column + 1)
    if mend and mend.reason == "tab":
        return Problem("tab-indentation", place, facts)
    return Problem("broken-line", place, {**facts, "reason": mend.reason if mend else "other"})
