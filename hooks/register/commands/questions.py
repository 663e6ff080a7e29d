"""What is asked for each type of record.

Only what a record must have is asked for: what is worth adding is said by ``scripts/check``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from register.commands import answers, judging
from register.commands.answers import Answers, Reader
from register.commands.judging import Judge
from register.commands.known import Known
from register.records.dates import When
from register.records.terms import LISTS
from register.source.names import odd

SLUG = 60
"""The most characters that an address takes from a title."""


def _nothing(_given: Answers, _known: Known) -> str:
    return ""


def _nothing_to_offer(_given: Answers, _known: Known) -> None:
    return None


def _today(_given: Answers, known: Known) -> str:
    return When.of(known.today).words


def _original(_given: Answers, _known: Known) -> str:
    return "original"


def _always(_given: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One question, which is an option of the command too."""

    name: str
    words: str
    read: Reader = answers.line
    default: Callable[[Answers, Known], str | None] = _nothing_to_offer
    """What stands when nothing is typed; empty for nothing, None when an answer must be given."""
    applies: Callable[[Answers], bool] = _always
    refuse: Judge = judging.fine
    """Why this answer cannot stand."""
    doubt: Judge = judging.fine
    """Why this answer is taken only if the person says that it is meant."""
    choices: tuple[str, ...] = ()
    """The words to choose from, shown before asking."""


def _date(
    name: str,
    words: str,
    default: Callable[[Answers, Known], str | None] = _nothing_to_offer,
    refuse: Judge = judging.fine,
    doubt: Judge = judging.fine,
) -> tuple[Question, ...]:
    """A date, and the reason to give for one that is not a day."""

    def vague(given: Answers) -> bool:
        value = given.get(name)
        return isinstance(value, When) and value.vague

    why = "Why can no day be given? (the page shows this)"
    return (
        Question(name, words, answers.date, default, refuse=refuse, doubt=doubt),
        Question(f"{name}_note", why, applies=vague),
    )


def _term(name: str, words: str, list_: str) -> Question:
    """A word from a list, or none."""
    return Question(name, words, answers.term(list_), _nothing, choices=tuple(LISTS[list_]))


def _slug(given: Answers, _known: Known) -> str | None:
    plain = unicodedata.normalize("NFKD", str(given["title"])).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    if len(words) > SLUG:
        words = words[:SLUG].rpartition("-")[0] or words[:SLUG]
    date = given.get("date")
    if isinstance(date, When) and date.year:
        words = f"{date.edtf if date.is_exact else date.year}-{words}".strip("-")
    wrong = odd(f"{words}.md") if words else None
    if wrong is None:
        return words or None
    return wrong.suggestion.removesuffix(".md") if wrong.reason == "reserved" else None


def _next(given: Answers, known: Known) -> str | None:
    decided = given["decided"]
    return known.next_reference(decided) if isinstance(decided, When) else None


def _id(type_: str) -> Question:
    words = "The end of its address, which never changes"
    return Question(
        "id", words, answers.identity, _slug, refuse=partial(judging.taken, type_=type_)
    )


TITLE = Question("title", "What is it, in one line?")
SUMMARY = Question(
    "summary", "What is it, in a sentence or two for the public?", answers.words, _nothing
)
PUBLISHED = _date(
    "published",
    "When does it go on the site?",
    _today,
    refuse=judging.not_publishable,
    doubt=judging.waits,
)

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "decision": (
        TITLE,
        *_date("decided", "When was it decided?", refuse=judging.not_decided_yet),
        Question(
            "reference", "Its reference", answers.reference, _next, doubt=judging.not_in_series
        ),
        _term("kind", "What kind of decision?", "kind of decision"),
        Question(
            "summary",
            "What does it change, in a sentence for the public?",
            answers.words,
            _nothing,
        ),
        Question(
            "decision",
            "What was decided, in the formal words? (To extend the contract to 31 October 2028.)",
            answers.words,
        ),
        *PUBLISHED,
    ),
    "paper": (
        TITLE,
        Question("to", "Which body is it put to?", answers.one("body")),
        Question("from", "Which role is it from? (Chief Executive)"),
        *_date("date", "When does that body meet?"),
        _id("paper"),
        SUMMARY,
        *PUBLISHED,
    ),
    "agreement": (
        TITLE,
        Question("version", "A label for this version", default=_original),
        *_date("in_force", "From when does it bind?"),
        Question("forces", "Which forces, with commas between?", answers.several("force")),
        _id("agreement"),
        SUMMARY,
        *PUBLISHED,
    ),
    "meeting": (
        Question("body", "Which body meets?", answers.one("body")),
        Question("date", "On which day?", answers.day, refuse=judging.held_already),
        Question("public", "May the public attend?", answers.yes_or_no, _nothing),
        SUMMARY,
        *PUBLISHED,
    ),
    "body": (
        TITLE,
        _term("kind", "What kind of body?", "kind of body"),
        _id("body"),
        SUMMARY,
        *PUBLISHED,
    ),
    "force": (
        TITLE,
        _term("kind", "What kind of force?", "kind of force"),
        _id("force"),
        SUMMARY,
        *PUBLISHED,
    ),
    "programme": (TITLE, _id("programme"), SUMMARY, *PUBLISHED),
    "forthcoming": (
        TITLE,
        *_date("expected", "When is the decision expected?"),
        Question("why", "Why is it needed?", default=_nothing),
        _id("forthcoming"),
        SUMMARY,
        *PUBLISHED,
    ),
}
"""Every question of every type, in the order asked."""
