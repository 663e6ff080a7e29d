"""Markdown to clean HTML, once for each text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import slugify
from markdown.treeprocessors import InlineProcessor

from register.source.place import Place, Problem
from register.words.cleaning import clean
from register.words.numbering import Numbering
from register.words.record_links import LINK, RecordLinks

_HREF = re.compile(r'<a[^>]* href="([^"]*)"')
_TRIGGER = re.compile(r"[\\`*_<\[!&{:~^\x02]|  \n")
_DESTINATION = re.compile(r"\]\(\s*<?([^)\s>]+)")


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


class _QuickInline(InlineProcessor):
    """The inline marks, passed over for text that holds none: half of the time of a conversion."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if not _TRIGGER.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled


class Converter:
    """Converts texts one after another, with one Markdown instance kept and reset."""

    def __init__(
        self,
        extensions: Sequence[str],
        settings: Mapping[str, Mapping[str, Any]],
        *,
        quick: bool = True,
    ) -> None:
        """``extensions`` and their ``settings`` are those of the hand-written pages."""
        configured = {name: dict(settings.get(name, {})) for name in extensions}
        configured.setdefault("toc", {}).update({"slugify": _anchor, "permalink": False})
        configured.setdefault("tables", {})["use_align_attribute"] = True
        self._markdown = Markdown(
            extensions=[*configured, RecordLinks(), Numbering()],
            extension_configs=configured,
            output_format="html",
        )
        if quick:
            inline = self._markdown.treeprocessors["inline"]
            inline.__class__ = _QuickInline

    def convert(self, text: str, line: int, path: str) -> Converted:
        """The text as clean HTML; ``line`` is where it begins in the file at ``path``."""
        raw = self._markdown.reset().convert(text)
        tokens = getattr(self._markdown, "toc_tokens", [])
        html = clean(raw)
        return Converted(html, _links(text, html, line, path), tuple(_flat(tokens)), ())


def _anchor(text: str, separator: str) -> str:
    """Anchors of headings begin with ``s-``, so that they never meet an id of the page."""
    return "s-" + (slugify(text, separator) or "section")


def _flat(tokens: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    found: list[tuple[str, str, int]] = []
    for token in tokens:
        found.append((unescape(str(token["name"])), str(token["id"]), int(token["level"])))
        found.extend(_flat(token.get("children", ())))
    return found


def _links(text: str, html: str, line: int, path: str) -> tuple[RecordLink, ...]:
    """The links of the HTML with their places in the text: links by reference, and to addresses."""
    kept = {unescape(href) for href in _HREF.findall(html)}
    found = []
    for match in LINK.finditer(text):
        if "record:" + match[1].replace(" ", "%20") in kept:
            found.append(RecordLink(match[1], _place(text, match.start(1), line, path), False))
    for match in _DESTINATION.finditer(text):
        href = match[1]
        if href in kept and not re.match(r"[a-z][a-z0-9+.-]*:|#", href, re.I):
            found.append(RecordLink(href, _place(text, match.start(1), line, path), True))
    return tuple(found)


def _place(text: str, offset: int, line: int, path: str) -> Place:
    before = text.count("\n", 0, offset)
    return Place(path, line + before, offset - (text.rfind("\n", 0, offset) + 1) + 1)
