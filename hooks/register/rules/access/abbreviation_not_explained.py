"""An abbreviation that is explained nowhere.

A reader who does not work for the police meets “SMT” and has nowhere to look it up (WCAG 2.2,
3.1.4). It is enough to write it out once in the register: in words, as the name of a record, or on
a page of words explained.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract, as the SMT advised, with one SLA for both forces.
Good:
    content/glossary.md
        ---
        title: Words explained
        ---
        ## SLA

        A service level agreement: what a supplier has to achieve, and by when.
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract, as the senior management team (SMT) advised, with one SLA for both
        forces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from register.linking.register import Register
from register.records.page import Page
from register.records.record import Record
from register.rules.access.initials import definitions, may_define
from register.rules.access.places import QUOTED, QUOTED_HTML, place_in, spaces, words_of
from register.rules.access.well_known import WELL_KNOWN
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, WordsRule
from register.rules.texts import Shown, Texts
from register.source.place import Place

_CAPITALS = re.compile("[A-Z]{2,}")
_WORD = re.compile(r"(?<!\w)([A-Z]{2,6})s?(?!\w)")
_SHORT = re.compile(r"(?<![\w.@&/-])([A-Z]{2,6})s?(?![\w@&]|[.-][A-Z0-9])")
_PASSED = re.compile(r"\b(?:https?://|www\.)\S+|\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b|\b[IVX]+\b")
"""Addresses, lines in capitals and Roman numbers, in which nothing is an abbreviation."""
_NAMED = re.compile(r"\b[A-Z]{2,6}\b")
_MEANT = re.compile(r'<abbr\b[^>]* title="[^"]+"[^>]*>([^<]+)</abbr>|<dt\b[^>]*>([^<]+)</dt>')
_OF_OTHERS = frozenset(("as_printed", "count_as_printed", "value", "aliases", "short"))
_BETWEEN = r"[\w'’]*[\s-]+(?:(?:a|and|as|for|in|of|on|the|to)\s+)*"
_TELLING = 3
"""Letters from which words with these initials are no chance: “it” is in every text."""


class Abbreviations(NamedTuple):
    """The abbreviations of one record."""

    explained: frozenset[str]
    open: tuple[tuple[str, Place], ...]
    """Those that it does not explain itself, each with the place where it stands first."""


def of_record(texts: Texts) -> Iterator[Abbreviations]:
    """What the record explains, and what it leaves to others."""
    explained = set(_names_of(texts.record))
    first: dict[str, tuple[Shown, int]] = {}
    for text in texts.shown:
        capitals = _CAPITALS.findall(text.text)
        if not capitals:
            continue
        if may_define(text.text):
            explained.update(short.upper() for short, _, _ in definitions(words_of(text)))
        if "</abbr>" in text.text or "</dt>" in text.text:
            explained.update(a or b for a, b in _MEANT.findall(text.text))
        if text.field[-1:] and text.field[-1] in _OF_OTHERS:
            continue
        words = capitals if "&" in text.text else _WORD.findall(text.text)
        if all(short in WELL_KNOWN or short in explained for short in words):
            continue  # most texts: the rest of the work is for those that need it
        for short, offset in _shorts(text, explained | WELL_KNOWN):
            first.setdefault(short, (text, offset))
    left = [short for short in first if short not in explained]
    if explained or left:
        places = ((short, place_in(*first[short])) for short in left)
        yield Abbreviations(frozenset(explained), tuple(places))


def compare(register: Register, noted: Iterable[tuple[Record, Abbreviations]]) -> Iterator[Found]:
    """For each record, the abbreviations in its own words that nothing explains: one note."""
    notes = [abbreviations for _, abbreviations in noted]
    explained = {series.prefix.upper() for series in register.settings.series}
    explained.update(*(note.explained for note in notes))
    for note in notes:
        missing = [(short, place) for short, place in note.open if short not in explained]
        if missing:
            yield _found([short for short, _ in missing], missing[0][1])


def _found(shorts: list[str], place: Place) -> Found:
    return Found(
        place,
        f"{listed(f'“{short}”' for short in shorts)} {'are' if len(shorts) > 1 else 'is'} written "
        "out nowhere in the register.",
        "Write the words with the abbreviation in brackets behind them, such as “Police and Crime "
        "Panel (PCP)”, or explain it in content/glossary.md. If a document uses it and nobody can "
        "say what it stands for, put it in quotation marks.",
    )


def _shorts(text: Shown, known: Set[str]) -> Iterator[tuple[str, int]]:
    """Abbreviations in words that are not quoted and do not say what they stand for.

    Those that are ``known`` are left out.
    """
    everything = words_of(text)
    words = _PASSED.sub(spaces, words_of(text, but=QUOTED_HTML if text.is_html else QUOTED))
    firsts: dict[str, int] = {}
    for found in _SHORT.finditer(words):
        if found[1] not in known:
            firsts.setdefault(found[1], found.start())
    for short, offset in firsts.items():
        written_out = rf"\b{_BETWEEN.join(short)}"
        if len(short) < _TELLING or not re.search(written_out, everything, re.I):
            yield short, offset


def _names_of(record: Record) -> Iterator[str]:
    """Abbreviations that a record goes by, or that a page written by hand has a heading for."""
    if _NAMED.fullmatch(record.title):
        yield record.title
    for name in (getattr(record, "short", None) or "", *getattr(record, "aliases", ())):
        yield from _NAMED.findall(name)
    if isinstance(record, Page):
        for heading in record.held.headings:
            yield from _NAMED.findall(heading.text)


RULE = WordsRule("R909", "abbreviation-not-explained", Level.NOTE, __doc__, of_record, compare)
