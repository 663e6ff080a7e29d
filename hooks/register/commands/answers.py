"""How each kind of answer is understood: a value, or the reason to ask again.

bad:  31/03/2019        good:  31 March 2019
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from register.commands.known import Known
from register.records import terms
from register.records.dates import When
from register.records.references import nearest, readable
from register.records.unread import Unread
from register.source.characters import hidden, named
from register.source.names import odd

_DAY_AND_MONTH = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -]+(?P<month>[a-z]+)"
    r"|(?P<m>[a-z]+) +(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?",
    re.I,
)

Value = str | tuple[str, ...] | When
Answers = Mapping[str, Value]
Reader = Callable[[str, Known], Value]


class Unclear(Exception):
    """An answer that cannot be understood; the message says why and what to type instead."""


def line(text: str, _known: Known) -> str:
    """Read one line of text; the characters that nobody can see are refused."""
    for index in hidden(text):
        raise Unclear(f"The answer holds a character that nobody can see, {named(text[index])}.")
    return " ".join(text.split())


def date(text: str, known: Known) -> When:
    """Read a date, exact or vague; ``today`` is understood."""
    when = When.of(known.today) if text.casefold() == "today" else When.read(text)
    if isinstance(when, When):
        return when
    if years := _in_years(text, known):
        raise Unclear(f"“{text}” has no year: did you mean {' or '.join(years)}?")
    facts = when.facts
    if when.name == "date-not-one-day" and facts["second"]:
        why = f"can mean {facts['first']} or {facts['second']}: type the one you mean"
    elif offer := facts.get("first") or facts.get("offer") or facts.get("day"):
        why = f"is not a date as this register writes it: did you mean {offer}?"
    elif reason := facts.get("reason"):
        why = f"is not a date: {reason}."
    else:
        why = "is not a date that can be read: type it like 14 October 2026, May 2019 or unknown"
    raise Unclear(f"“{facts['written']}” {why}")


def _in_years(text: str, known: Known) -> list[str]:
    """A day written without its year, in this year and in the last; empty for any other text."""
    found = _DAY_AND_MONTH.fullmatch(text)
    if not found:
        return []
    day, month = found["day"] or found["d"], found["month"] or found["m"]
    years = (known.today.year, known.today.year - 1)
    read = (When.read(f"{day} {month} {year}") for year in years)
    return [when.words for when in read if isinstance(when, When) and when.is_exact]


def day(text: str, known: Known) -> When:
    """Read a date that has to be one day."""
    when = date(text, known)
    if not when.is_exact:
        raise Unclear(f"“{text}” is not one day, and its address is made from the day.")
    return when


def term(name: str) -> Reader:
    """Read a word from one of the lists of ``records/terms.py``."""
    words = terms.LISTS[name]

    def read(text: str, _known: Known) -> str:
        word = " ".join(text.casefold().split())
        if word in words:
            return word
        offer = "".join(f" Did you mean {near}?" for near in nearest(word, words, 1))
        raise Unclear(f"“{text}” is not a {name}: {', '.join(words)}.{offer}")

    return read


def words(text: str, known: Known) -> str:
    """Read words of the record's text, which cannot be a heading of it."""
    if text.startswith("#"):
        raise Unclear("The words cannot begin with #, which would make a heading of them.")
    return line(text, known)


def yes_or_no(text: str, _known: Known) -> str:
    """Read yes or no."""
    answer = {"y": "yes", "yes": "yes", "n": "no", "no": "no"}.get(text.casefold())
    if answer is None:
        raise Unclear(f"“{text}” is neither yes nor no.")
    return answer


def one(type_: str) -> Reader:
    """Read the name or the id of one record of a type."""

    def read(text: str, known: Known) -> str:
        names = known.ids(type_)
        found = names.get(" ".join(text.casefold().split()))
        if found is None:
            near = [names[name] for name in nearest(text.casefold(), names, 3)]
            offer = f" Did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
            raise Unclear(
                f"No {type_} here is called “{text}”.{offer} "
                f"If it is not here yet, add it first: scripts/new {type_}"
            )
        return found

    return read


def several(type_: str) -> Reader:
    """Read the names of records of a type, with commas between them."""

    def read(text: str, known: Known) -> tuple[str, ...]:
        found = (one(type_)(part, known) for part in text.split(",") if part.strip())
        return tuple(str(name) for name in dict.fromkeys(found))

    return read


def reference(text: str, known: Known) -> str:
    """Read the reference of a new decision, which no other decision may have."""
    refused = readable(text)
    if isinstance(refused, Unread):
        offer = refused.facts["offer"]
        instead = (
            f" Did you mean {offer}?" if offer else " Type letters and numbers of the keyboard."
        )
        raise Unclear(f"“{text}” is not a reference that can be read.{instead}")
    if "\\" in text or not all(part.strip(". ") for part in text.split("/")):
        raise Unclear(f"“{text}” is a path, and not a reference.")
    if known.is_taken(text):
        raise Unclear(f"There is a decision {text} already: give this one the next number.")
    _usable(name_of(text))
    return text


def name_of(reference: str) -> str:
    """The name of the file of a decision, without its ending: a reference without slashes."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", reference).strip("-")


def identity(text: str, _known: Known) -> str:
    """Read the last part of an address: small letters and digits, with hyphens between."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise Unclear(f"“{text}” cannot stand in an address: use a to z, 0 to 9 and hyphens.")
    _usable(text)
    return text


def _usable(stem: str) -> None:
    """Refuse the name of a file that could not be an address."""
    wrong = odd(f"{stem}.md")
    if wrong is None:
        return
    if wrong.reason == "year":
        raise Unclear("Four digits alone are kept for the pages of the years.")
    if wrong.reason == "long":
        raise Unclear("This is too long for an address: leave words out.")
    offer = wrong.suggestion.removesuffix(".md")
    instead = f" Did you mean {offer}?" if offer else ""
    raise Unclear(f"“{stem}” is a name that the site or Windows keeps for itself.{instead}")
