"""Lines to paste: what people who slip in YAML mean by what they typed.

A candidate is only ever offered after the text was read again with it (``mending``), so a list of
likely meanings is enough here, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from register.source.quoting import escaped, mended, quoted, reason_of

FIELD = re.compile(
    r"(?P<lead>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w.&/ -]*?) ?:(?P<gap>\s*)(?P<value>.*)"
)
_ITEM = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<value>\S.*)")
_GLUED_DASH = re.compile(r"(?P<lead>[ ]*)-(?P<value>[^\s-].*)")
_EQUALS = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>[a-z_]{3,}) *(?::?=|;) *(?P<value>\S.*)")
_ODD_COLON = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[a-z_]{3,}) *[\uff1a\ufe55\u2236\ua789\u02d0] *(?P<value>\S.*)"
)
_STARRED = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<stars>[*_]{1,3})(?P<key>[A-Za-z]\w*)(?P=stars)? *: *(?P=stars)? *"
    r"(?P<value>.*)"
)
_WORDS = re.compile(r"[\w(£\u2018\u201c]")
_NAME = re.compile(r"(?P<name> *[a-z_]{3,}) +(?=\S)")
_FIGURE = re.compile(r"£[0-9]|[0-9]{1,4}(?:[/.-][0-9]|(?:st|nd|rd|th)? [A-Z][a-z]+ [0-9]{4}$)")
"""With which a date or an amount begins, and hardly the second line of a paragraph."""
_PLAIN_KEY = re.compile(r" *[a-z_]+: ")

_WRAPPED_AT = 50
"""A line with fewer characters was not wrapped by anybody."""

_FAR = 40
"""How many lines above the trouble are searched for where it began."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Lines that take the place of as many others."""

    first: int
    """The index of the first line, from 0."""
    lines: tuple[str, ...]
    reason: str
    """``tab``, ``colon-space``, ``dash-space``, ``no-colon``, ``odd-colon``, ``stars``, ``indent``,
    ``wrapped``, ``stray``, or one of those of ``quoting.mended``."""
    column: int = 0
    """Where on the first line the slip is, from 0."""


def last_written(lines: Sequence[str], line: int) -> int:
    """The index of ``line``, or of the nearest line above it that is not empty."""
    at = min(line, len(lines) - 1)
    while at > 0 and not lines[at].strip():
        at -= 1
    return at


def mends(lines: Sequence[str], line: int) -> Iterator[Mend]:
    """What may have been meant, where reading stopped at ``line`` (an index into ``lines``)."""
    at = last_written(lines, line)
    above = next((i for i in range(at - 1, -1, -1) if lines[i].strip()), None)
    yield from _one_line(lines, at)
    if above is not None:
        yield from _glued(lines[above], above)
        yield from _paragraph(lines, at, above)
        yield from _indents(lines, at)
        yield from _wrapped(lines, at, above)
        yield from _open_quote(lines, above)


def _one_line(lines: Sequence[str], at: int) -> Iterator[Mend]:
    line = lines[at].rstrip()
    yield from _dressed(line, at)
    yield from _glued(line, at)
    for pattern in (FIELD, _ITEM):
        parts = pattern.fullmatch(line)
        if parts and parts["value"]:
            column = parts.start("value")
            before = line[:column].rstrip() + " "
            for value, reason in mended(parts["value"]):
                yield Mend(at, (before + value,), reason, column)
    if "\t" in line:
        yield Mend(at, (line.replace("\t", " "),), "tab", line.index("\t"))


def _dressed(line: str, at: int) -> Iterator[Mend]:
    """``**title:** A`` without its stars, and the colon of another alphabet as our own."""
    for pattern, reason in ((_STARRED, "stars"), (_ODD_COLON, "odd-colon")):
        parts = pattern.fullmatch(line)
        if parts:
            head = f"{parts['lead']}{parts['key']}:"
            for value in dict.fromkeys((parts["value"], quoted(parts["value"]))):
                yield Mend(at, (f"{head} {value}".rstrip(),), reason, len(parts["lead"]))


def _glued(line: str, at: int) -> Iterator[Mend]:
    """``title:Something`` and ``-item`` want a space, and ``kind = x`` wants a colon."""
    equals = _EQUALS.fullmatch(line)
    if equals:
        name = f"{equals['lead']}{equals['key']}: "
        for value in (equals["value"], quoted(equals["value"])):
            yield Mend(at, (name + value,), "no-colon", equals.end("key"))
    parts = FIELD.fullmatch(line)
    if parts and parts["value"] and parts["gap"] != " " * len(parts["gap"] or "x"):
        column = parts.start("gap")
        head = line[:column] + " "
        yield Mend(at, (head + parts["value"],), "colon-space", column)
        for value, _ in mended(parts["value"]):
            yield Mend(at, (head + value,), "colon-space", column)
    dash = _GLUED_DASH.fullmatch(line)
    if dash:
        column = dash.start("value")
        yield Mend(at, (f"{dash['lead']}- {dash['value']}",), "dash-space", column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _indents(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """The line, or the first line, as far in as its neighbours."""
    first = next(i for i, line in enumerate(lines) if line.strip())
    if first < at and _indent(lines[first]) > _indent(lines[at]):
        yield Mend(first, (lines[first].lstrip(),), "indent")
    if not (FIELD.match(lines[at]) or _ITEM.match(lines[at])):
        return
    own = _indent(lines[at])
    tried = {own}
    end = _end_of_item(lines, at)
    for line in reversed(lines[max(0, at - _FAR) : at]):
        for indent in _indents_of(line, item=bool(_ITEM.match(lines[at]))):
            if indent not in tried:
                tried.add(indent)
                if end > at + 1:
                    moved = (
                        " " * max(0, indent - own) + each[max(0, own - indent) :]
                        for each in lines[at:end]
                    )
                    yield Mend(at, tuple(moved), "indent")
                yield Mend(at, (" " * indent + lines[at].lstrip(),), "indent")


def _end_of_item(lines: Sequence[str], at: int) -> int:
    """The index behind the last line of the item of a list that begins at ``at``."""
    end = at + 1
    if _ITEM.match(lines[at]) and FIELD.match(lines[at]):
        while end < len(lines) and (
            not lines[end].strip() or _indent(lines[end]) > _indent(lines[at])
        ):
            end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def _indents_of(line: str, *, item: bool) -> Iterator[int]:
    """How far in a line below it may start: as its first field behind a dash, or as itself."""
    if line.strip():
        opener = None if item else FIELD.match(line)
        if opener:
            yield len(opener["lead"])
        yield _indent(line)


def _wrapped(lines: Sequence[str], at: int, above: int) -> Iterator[Mend]:
    """A line that is no field: below a short line it wants its colon, and below a long one it is
    the second line of a paragraph and wants its indent.
    """
    opener = FIELD.fullmatch(lines[above])
    if FIELD.match(lines[at]) or not _WORDS.match(lines[at].lstrip()):
        return
    name = _NAME.match(lines[at])
    short = len(lines[above]) < _WRAPPED_AT or (name and _FIGURE.match(lines[at], name.end()))
    if name and short and _indent(lines[at]) <= _indent(lines[above]):
        mend = f"{name['name']}: {lines[at][name.end() :].strip()}"
        yield Mend(at, (mend,), "no-colon", name.end("name"))
    if above == at - 1 and (opener is None or opener["value"]):
        indent = " " * (_indent(lines[above]) + (2 if opener else 0))
        if indent:
            yield Mend(at, (indent + lines[at].lstrip(),), "wrapped")


def _paragraph(lines: Sequence[str], at: int, above: int) -> Iterator[Mend]:
    """A paragraph of several lines with a colon in it, between quotation marks."""
    opener = above
    while opener > max(0, at - _FAR) and _indent(lines[opener]) >= _indent(lines[at]):
        opener -= 1
    parts = FIELD.fullmatch(lines[opener].rstrip())
    if _indent(lines[opener]) >= _indent(lines[at]):
        return
    if not parts or not parts["value"] or parts["value"][0] in "\"'|>[{":
        return
    if _PLAIN_KEY.match(lines[at]) and at == opener + 1:
        return
    if any(_indent(line) <= len(parts["lead"]) for line in lines[opener + 1 : at] if line.strip()):
        return  # fields of the same item, and no paragraph
    if _is_next_item(lines, at):
        return
    end = at
    while (
        end + 1 < len(lines)
        and lines[end + 1].strip()
        and _indent(lines[end + 1]) > _indent(lines[opener])
    ):
        end += 1
    head = lines[opener][: parts.start("value")] + '"' + escaped(parts["value"])
    middle = [escaped(line) for line in lines[opener + 1 : end]]
    lines_to_paste = (head, *middle, escaped(lines[end].rstrip()) + '"')
    yield Mend(
        opener, lines_to_paste, reason_of(" ".join((parts["value"], *lines[opener + 1 : end + 1])))
    )


def _is_next_item(lines: Sequence[str], at: int) -> bool:
    """Whether a line begins an item with the same field as an item above it does."""
    item = FIELD.match(lines[at]) if _ITEM.match(lines[at]) else None
    above = (FIELD.match(line) for line in lines[max(0, at - _FAR) : at] if _ITEM.match(line))
    return bool(item) and any(each and item and each["key"] == item["key"] for each in above)


def _open_quote(lines: Sequence[str], above: int) -> Iterator[Mend]:
    """A quotation mark above that was never closed, and ran on to the next one."""
    below = above + 1
    for at in range(above, max(-1, above - _FAR), -1):
        line = lines[at].rstrip()
        parts = FIELD.fullmatch(line) or _ITEM.fullmatch(line)
        value = parts["value"] if parts else ""
        mark = value[:1]
        if parts and mark and mark in "\"'" and mark not in value[1:]:
            if _indent(lines[below]) <= _indent(line):
                yield Mend(at, (line + mark,), "open-quote", parts.start("value"))
            return
        if line.strip():
            below = at
