"""What a decision made of an agreement: which version, and how long that one is in force."""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.timeline import Period
from register.pages.chain import day_words, version_item
from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.answers import Answer
from register.records.decision import Decision, Effect
from register.records.terms import EFFECT

_TAGS = {
    Answer.YES: {"text": "What it made is in force", "tone": "good"},
    Answer.NO: {"text": "What it made is not in force", "tone": "bad"},
    Answer.CANNOT_TELL: {"text": "Whether it holds cannot be told", "tone": "plain"},
}


def made_until(decision: Decision, shelf: Shelf) -> list[Item]:
    """Each version that a decision made, what it did by that, and until when the version runs."""
    found = []
    for effect in decision.effects:
        for agreement, period in _made(effect, shelf):
            name = f"{agreement.title}, {shelf.version(period.version.version)}"
            found.append({**version_item(agreement, period.version, shelf), "text": name})
            found.append(item(f"{_did(effect)} {_until(period, shelf)}"))
    return found


def made_today(decision: Decision, shelf: Shelf) -> dict[str, str] | None:
    """The tag that says whether what a decision made is in force; None where answers differ."""
    answers = {
        period.on(shelf.register.day)
        for effect in decision.effects
        for _, period in _made(effect, shelf)
    }
    return _TAGS[answers.pop()] if len(answers) == 1 else None


def _made(effect: Effect, shelf: Shelf) -> Iterator[tuple[Agreement, Period]]:
    agreement = shelf.register.find(effect.agreement, Agreement)
    if agreement and effect.version:
        for period in shelf.standing(agreement).chain:
            if period.version.version == effect.version:
                yield agreement, period


def _did(effect: Effect) -> str:
    return f"This decision {EFFECT[effect.effect]} the agreement."


def _until(period: Period, shelf: Shelf) -> str:
    """Until when a version is in force, and whether that is over on the register's day."""
    ends, day = period.version.ends, shelf.register.day
    if ends is None:
        return "The version it made has no end set."
    if ends.unknown:
        return "When the version it made ends is not stated in anything held here."
    over = ends.latest is not None and ends.latest < day
    told = f"The version it made {'was' if over else 'is'} to run until {ends.words}"
    today = period.on(day)
    answer = {
        Answer.YES: "it is in force",
        Answer.NO: "it is not in force",
        Answer.CANNOT_TELL: "whether it is in force cannot be told",
    }[today]
    return f"{told}. On {day_words(day)} {answer}."
