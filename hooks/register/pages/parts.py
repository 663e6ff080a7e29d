"""Pieces that several pages share, as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from register.pages.frames import frame, root_of, site_path
from register.records.dates import When
from register.records.labels import day_of, spoken
from register.records.record import Contact

__all__ = ["Shown", "frame", "item", "root_of", "site_path"]

Item = dict[str, str]
"""Something named: ``text``, where it leads (``to`` here, ``url`` elsewhere), and a ``note``."""
Row = dict[str, object]
"""A fact: its ``name``, the anchor of the page that explains the name, and its ``items``."""

_PLAIN = re.compile(r"[A-Za-z0-9._/#:-]*")
_OUTSIDE = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a rule found on a record, as its page shows it."""

    message: str
    level: str
    """``error``, ``warning`` or ``note``."""
    allowed_reason: str
    """The office's public reason for leaving it so; empty when it gives none."""
    allowed_until: str
    code: str


def item(text: str, to: str = "", *, url: str = "", note: str = "") -> Item:
    """Something named; an address outside that a browser should not follow is left out."""
    if to and not _PLAIN.fullmatch(to):
        to = quote(to, safe="/#:._-")
    if url and not url.lower().startswith(_OUTSIDE):
        url = ""
    return {"text": text, "to": to, "url": url, "note": note}


def fact(name: str, items: Iterable[Item], explained: str = "") -> list[Row]:
    """One row of facts, or none when there is nothing to say.

    ``explained`` is the address of the words that explain the name.
    """
    shown = list(items)
    return [{"name": name, "explained": explained, "items": shown}] if shown else []


def said(*texts: str | None, note: str = "") -> list[Item]:
    """Items of plain words, those that are there."""
    return [item(text, note=note) for text in texts if text]


def dated(when: When | None) -> list[Item]:
    """A date in words, with the note that says why it is vague."""
    return [item(headline(when.words), note=when.note)] if when else []


def yes_or_no(value: bool | None, yes: str = "Yes", no: str = "No") -> list[Item]:
    """An answer where there is one."""
    return [] if value is None else [item(yes if value else no)]


def whom_to_ask(contact: Contact | None) -> list[Item]:
    """A role, and how to reach it."""
    if contact is None:
        return []
    printed = f"printed as “{contact.as_printed}”" if contact.as_printed else ""
    found = [item(contact.role)]
    if contact.email:
        found.append(item(contact.email, url=f"mailto:{quote(contact.email, safe='@+._-')}"))
    if contact.telephone:
        found.append(item(contact.telephone, note=printed))
    elif printed:
        found[-1]["note"] = printed
    return found


def version_name(label: str) -> str:
    """What a version is called: ``version of 20 February 2017``, ``original version``."""
    when = day_of(label)
    if when:
        return f"version of {when.words}"
    return spoken(label) if " " in label or "-" in label else f"{label} version"


def headline(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def among(words: list[str]) -> str:
    """Words as a sentence lists them: ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
