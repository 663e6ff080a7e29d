"""Characters that cannot be seen, or that turn the direction of the text around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from register.source.place import Place, Problem

LIMIT = 20
"""How many such characters are listed for one file; the others are of the same kind."""

_LOOKED_AT = 10_000

REPLACED = "\ufffd"

_NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and line feed
    "\u180e\u200b\u2028-\u202e\u2060-\u206f"  # no width, line ends, direction, invisible signs
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffd-\uffff"  # halves, marks, no characters
)
_JOINERS = "\u061c\u200c-\u200f"
_TAGS = "\U000e0000-\U000e007f"

_ASCII = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_ANY = re.compile(f"[{_NEVER}{_JOINERS}{_TAGS}]")

# Joiners and direction marks belong in Arabic, Hebrew, Indic scripts and joined emoji, after a
# letter or sign of theirs; behind a Latin letter nobody typed them. Tags spell the flags of
# England, Scotland and Wales behind a black flag, and hide text anywhere else.
_JOINABLE = re.compile("[\u0590-\u1fff\u200c-\u200f\u2190-\uffef\U00010000-\U000dffff]")
_TAGGABLE = re.compile("[\U0001f3f4\U000e0020-\U000e007e]")

_TURNS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Turn the direction of the text behind them, until the sign that ends it."""
_ENDS = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}

_CONTROLS = {
    "\x00": "NULL",
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


def hidden(text: str) -> Iterator[int]:
    """Where in ``text`` a character stands that no reader could see, in order."""
    for found in (_ASCII if text.isascii() else _ANY).finditer(text):
        index = found.start()
        character = found.group()
        before = text[index - 1 : index]
        if "\u200c" <= character <= "\u200f" or character == "\u061c":
            if _JOINABLE.match(before):
                continue
        elif character >= "\U000e0000" and _TAGGABLE.match(before):
            continue
        yield index


def named(character: str) -> str:
    """The character as people look it up: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, "") or _CONTROLS.get(character, "CONTROL CHARACTER")
    return f"U+{ord(character):04X} {name}"


def check(path: str, text: str, front_end: int) -> tuple[Problem, ...]:
    """A problem for each hidden character of a file; ``front_end`` is where its fields end.

    The same character twice on a line is told once, and no more than ``LIMIT`` are told at all.
    Signs that turn the direction of the text may stand in a line of the body that quotes somebody
    (``>``), as long as the line ends what they begin.
    """
    problems: dict[tuple[int, str], Problem] = {}
    line, counted = 1, 0
    quotations: dict[int, bool] = {}
    for index in islice(hidden(text), _LOOKED_AT):
        line += text.count("\n", counted, index)
        counted = index
        character = text[index]
        if (line, character) in problems:
            continue
        start = text.rfind("\n", 0, index) + 1
        turns = index >= front_end and (character in _TURNS or character in _ENDS)
        if turns and quotations.setdefault(line, _is_quotation(text, start)):
            continue
        place = Place(path, line, index - start + 1)
        field = _field(text, index) if index < front_end else ""
        facts = {"character": named(character), "field": field}
        facts |= {"turns": "yes"} if turns else {}
        problems[line, character] = Problem("control-character", place, facts)
        if len(problems) == LIMIT:
            break
    return tuple(problems.values())


def _is_quotation(text: str, start: int) -> bool:
    """Whether the line at ``start`` quotes, and ends each turn of direction that it begins."""
    if text[start] != ">":
        return False
    end = text.find("\n", start)
    opened: list[str] = []
    for character in text[start : end if end >= 0 else len(text)]:
        if character in _TURNS:
            opened.append(character)
        elif character in _ENDS and (not opened or opened.pop() not in _ENDS[character]):
            return False
    return not opened


def without(text: str) -> str:
    """``text`` of the same length with U+FFFD for each hidden character, so that places hold."""
    indexes = list(hidden(text))
    if not indexes:
        return text
    characters = list(text)
    for index in indexes:
        characters[index] = REPLACED
    return "".join(characters)


_FIELD = re.compile(r"^([A-Za-z_][\w-]*)[^\w\n]*:", re.MULTILINE)


def _field(text: str, index: int) -> str:
    """The field of the front matter in which ``index`` stands."""
    line_end = text.find("\n", index)
    name = ""
    for found in _FIELD.finditer(text, 0, line_end if line_end >= 0 else len(text)):
        name = found.group(1)
    return name
