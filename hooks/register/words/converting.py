"""Markdown to clean HTML, once for each text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from register.source.place import Place, Problem
from register.words.anchors import Anchor, is_taken, settled
from register.words.cleaning import clean, taken_out
from register.words.notes import alone
from register.words.numbering import HeadingFound, Numbering
from register.words.record_links import LINK, RecordLinks
from register.words.simple import EXTENSIONS, is_simple, simplify
from register.words.tangles import is_tangled

_HREF = re.compile(r'<(?:a|img)[^>]* (?:href|src)="([^"]*)"')
_TRIGGER = re.compile(r"[\\`*_<\[&\x02]|  \n")
"""What an inline mark begins with: an escape, code, emphasis, a tag, a link, an entity, a break."""
_PLAIN_LINE = r"[A-Za-z\"'(\u00a3\u2018\u201c][^\\`*_<>\[\]&{}|~=#\x02\n]*"
_PLAIN = re.compile(
    rf"{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*(?:\n\n+{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*)*"
)
"""Paragraphs with no mark in them, and no line that could begin a list, a heading or a table."""
_DESTINATION = re.compile(r"""\]\(\s*<?([^)\s>]+)|\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.I)


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link to a record or an address of this site, as typed, and where it stands."""

    typed: str
    place: Place
    by_address: bool


@dataclass(frozen=True, slots=True)
class Converted:
    """One text, converted."""

    html: str
    links: tuple[RecordLink, ...]
    headings: tuple[tuple[str, str, int], ...]
    """Text, anchor and level of each heading."""
    problems: tuple[Problem, ...]
    anchors: frozenset[str] = frozenset()
    """Every anchor in the HTML."""


class _QuickInline(InlineProcessor):
    """The inline marks, passed over for text that holds none: most have none."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if not _TRIGGER.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled


class _Machine:
    """A Markdown that is kept, and reset for each text; and the headings of the last."""

    def __init__(self, extensions: Mapping[str, dict[str, Any]], *, quick: bool) -> None:
        self.numbering = Numbering()
        self.markdown = Markdown(
            extensions=[*extensions, RecordLinks(), self.numbering],
            extension_configs=extensions,
            output_format="html",
        )
        # Sanitising writes the HTML anew: indenting it first would be work for nothing.
        self.markdown.treeprocessors.deregister("prettify")
        if quick:
            self.markdown.treeprocessors["inline"].__class__ = _QuickInline


class Converter:
    """Converts texts one after another."""

    def __init__(
        self,
        extensions: Sequence[str],
        settings: Mapping[str, Mapping[str, Any]],
        *,
        quick: bool = True,
    ) -> None:
        """``extensions`` and their ``settings`` are those of the hand-written pages."""
        configured = {n: dict(settings.get(n, {})) for n in extensions if n != "toc"}
        configured.setdefault("tables", {})["use_align_attribute"] = True
        self.extensions = frozenset(configured)
        self._quick = quick
        self._whole = _Machine(configured, quick=quick)
        simple = {name: configured[name] for name in configured if name in EXTENSIONS}
        self._simple = _Machine(simple, quick=quick)
        simplify(self._simple.markdown)

    def convert(
        self, text: str, line: int, path: str, used: Container[str] = frozenset()
    ) -> Converted:
        """The text as clean HTML; ``line`` is where it begins in the file at ``path``.

        ``used`` are anchors that other texts of the same page have.
        """
        plain = text.strip("\n") if self._quick else ""
        if plain and " \n" not in plain and _PLAIN.fullmatch(plain):
            return Converted(_paragraphs(plain), (), (), ())
        machine = self._simple if self._quick and is_simple(text) else self._whole
        try:
            raw = None if is_tangled(text) else machine.markdown.reset().convert(text)
        except RecursionError:
            raw = None
        if raw is None:
            problem = Problem("words-too-tangled", Place(path, line))
            return Converted(f"<p>{escape(text)}</p>", (), (), (problem,))
        html = clean(raw)
        found = taken_out(raw, html)
        html, unused, unexplained = (
            alone(html) if "footnotes" in self.extensions else (html, (), ())
        )
        html, anchors = settled(html, used, apart=True)
        moved = (anchor.made for anchor in anchors if anchor.name != anchor.made)
        taken = sorted({f"the anchor “{made}”" for made in moved if is_taken(made)})
        what = ", ".join((*((found,) if found else ()), *taken))
        told = [Problem("taken-out", Place(path, line), {"what": what})] if what else []
        for why, marks in (("unused", unused), ("unexplained", unexplained)):
            at = (_place(text, max(text.find(mark), 0), line, path) for mark in marks)
            told += [
                Problem("note-alone", place, {"mark": mark, "why": why})
                for mark, place in zip(marks, at, strict=True)
            ]
        return Converted(
            html,
            _links(text, html, line, path),
            tuple(_settled(machine.numbering.headings, anchors)),
            tuple(told),
            frozenset(anchor.name for anchor in anchors),
        )


def _settled(headings: Iterable[HeadingFound], anchors: Iterable[Anchor]) -> Iterator[HeadingFound]:
    """The headings, each with the anchor that it has in the end."""
    waiting = list(anchors)
    for text, made, level in headings:
        place = next(
            (n for n, a in enumerate(waiting) if a[:2] == (f"h{level}", made)), len(waiting)
        )
        yield text, waiting[place].name if place < len(waiting) else made, level
        del waiting[: place + 1]


def _paragraphs(plain: str) -> str:
    """What the converter makes of plain paragraphs, which need none of its work."""
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\n+", plain))


def _links(text: str, html: str, line: int, path: str) -> tuple[RecordLink, ...]:
    """The links of the HTML with their places in the text: links by reference, and to addresses."""
    if "[[" not in text and "](" not in text and "=" not in text:
        return ()
    kept = {unescape(href) for href in _HREF.findall(html)}
    found = []
    for match in LINK.finditer(text) if "[[" in text else ():
        if "record:" + match[1].replace(" ", "%20") in kept:
            found.append(RecordLink(match[1], _place(text, match.start(1), line, path), False))
    for match in _DESTINATION.finditer(text) if "](" in text or "=" in text else ():
        href = match[1] or match[2]
        if href in kept and not re.match(r"[a-z][a-z0-9+.-]*:|#", href, re.I):
            found.append(
                RecordLink(href, _place(text, match.start(match.lastindex or 0), line, path), True)
            )
    return tuple(found)


def _place(text: str, offset: int, line: int, path: str) -> Place:
    before = text.count("\n", 0, offset)
    return Place(path, line + before, offset - (text.rfind("\n", 0, offset) + 1) + 1)
