"""What a file may be called, so that its name can be an address on every system for ever."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

LONGEST = 200
"""In bytes, the ending included."""

OUR_OWN = frozenset(
    {"index", "readme", "404", "assets", "search", "log", "pagefind", "data", "feeds", "rules"}
    | {"changes", "undated"}
)
"""Names that the site uses itself."""

DEVICES = frozenset(
    (
        "con",
        "aux",
        "nul",
        "prn",
        *(f"com{n}" for n in range(1, 10)),
        *(f"lpt{n}" for n in range(1, 10)),
    )
)
"""Names that Windows keeps for devices, whatever follows behind a dot."""

_PLAIN = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_FILE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_REFERENCE = re.compile(r"[A-Za-z]+[0-9]{4}[-._][0-9]+(?![A-Za-z0-9])")
_YEAR = re.compile(r"[0-9]{4}")
_COPY = re.compile(
    r"[ _-]*(?:\([0-9]+\)|[0-9]|-? *copy[ -]*(?:\(?[0-9]+\)?)?|\(?.*\bconflict.*)", re.IGNORECASE
)
"""What programs put behind the name of a file of which they make another."""
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx")


@dataclass(frozen=True, slots=True)
class Odd:
    """What is wrong with a name, and one that would do."""

    reason: str
    """``spaced`` (behind its ending), ``ending``, ``long``, ``copy`` (of what is suggested),
    ``start``, ``characters``, ``empty`` (no letter or digit is left), ``reserved``, ``year``."""
    suggestion: str
    """With its ending; empty where nothing is left of the name."""


def odd(name: str, taken: Container[str] = ()) -> Odd | None:
    """What is wrong with ``name``, that of a Markdown file with its ending; None if nothing is.

    A name that begins with a reference is offered as the reference alone, unless that is one of
    the names ``taken`` by the files beside it.
    """
    stem, ending = name[:-3], name[-3:]
    if name != name.rstrip():
        return Odd("spaced", f"{_plain(name.rstrip()[:-3])}.md")
    if ending != ".md":
        return Odd("ending", f"{_plain(stem)}.md")
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST:
        return Odd("long", f"{_plain(stem)[:60].rstrip('-._')}.md")
    if not _PLAIN.fullmatch(stem):
        original = _copied_from(stem, taken)
        if original:
            return Odd("copy", original)
        plain = _plain(stem)
        begins = _REFERENCE.match(plain)
        if begins and f"{begins.group()}.md" not in taken:
            plain = begins.group()
        reason = "start" if stem[:1] in ("-", ".") and stem.isascii() else "characters"
        if not plain.strip("_"):
            return Odd("empty", "")
        return Odd(reason, f"{plain}.md")
    lower = stem.lower()
    if lower in OUR_OWN or lower.partition(".")[0] in DEVICES:
        return Odd("reserved", f"{stem.replace('.', '-')}-page.md")
    if _YEAR.fullmatch(stem):
        return Odd("year", f"{stem}-page.md")
    return None


def odd_folder(name: str) -> Odd | None:
    """What is wrong with the name of a folder of records or pages; None if nothing is."""
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST:
        return Odd("long", _plain(name)[:60].rstrip("-._"))
    if not _PLAIN.fullmatch(name):
        plain = _plain(name)
        return Odd("characters" if plain.strip("_") else "empty", plain if plain.strip("_") else "")
    if name.lower().partition(".")[0] in DEVICES:
        return Odd("reserved", f"{name.replace('.', '-')}-folder")
    return None


def is_reference(name: str) -> bool:
    """Whether a name is the reference of a decision, as most offices write theirs."""
    return bool(_REFERENCE.fullmatch(name))


def can_be_address(name: str) -> bool:
    """Whether the ``name`` of a file that is no record can be the last part of an address."""
    return (
        bool(_FILE.fullmatch(name))
        and len(name) <= LONGEST
        and name.partition(".")[0].lower() not in DEVICES
    )


def plain_name(name: str) -> str:
    """A name near to ``name`` that can be an address; a path is taken for its last part."""
    last = re.split(r"[/\\]", name)[-1]
    stem, dot, ending = last.rpartition(".") if "." in last else (last, "", "")
    plain = _plain(stem)[: LONGEST - 20] or "file"
    plain = f"{plain}-file" if plain.partition(".")[0].lower() in DEVICES else plain
    return f"{plain}{dot}{_plain(ending)}".strip("_.")


def alike(path: str) -> str:
    """``path`` as a disk sees it that minds neither capitals nor how accents are kept."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _copied_from(stem: str, taken: Container[str]) -> str:
    """The one of the names ``taken`` that a program made this of; empty if it is none."""
    ends = (found.start() for found in re.finditer(r"[ _(-]", stem))
    names = (f"{stem[:end]}.md" for end in ends if _COPY.fullmatch(stem, end))
    return next((name for name in names if name in taken), "")


def _plain(stem: str) -> str:
    """``stem`` in ASCII letters, digits, dashes, dots and underlines."""
    spaced = stem.translate(_DASHES).translate(_LOOK_ALIKES)
    bare = unicodedata.normalize("NFKD", spaced).translate(_DASHES)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return re.sub(r"-{2,}", "-", re.sub(r"[^A-Za-z0-9._-]+", "-", bare)).strip("-.")
