"""What is wrong with an answer that can be understood, beside the records and answers before it."""

from __future__ import annotations

from collections.abc import Callable

from register.commands.answers import Answers, Value
from register.commands.known import Known
from register.records.dates import Answer, When, is_before

Judge = Callable[[Value, Answers, Known], str]
"""Says in a sentence what is wrong with an answer; empty for nothing."""


def fine(_value: Value, _given: Answers, _known: Known) -> str:
    """Nothing is wrong with any answer."""
    return ""


def _is_to_come(value: Value, known: Known) -> bool:
    return isinstance(value, When) and bool(value.earliest and value.earliest > known.today)


def not_decided_yet(value: Value, _given: Answers, known: Known) -> str:
    """A day of decision that is still to come."""
    if not _is_to_come(value, known):
        return ""
    return (
        f"{_words(value)} is still to come, and this is a record of what was decided. "
        "A decision that is expected is started by: scripts/new forthcoming"
    )


def not_publishable(value: Value, given: Answers, known: Known) -> str:
    """A day of publication before the decision, or a vague one that is still to come."""
    decided = given.get("decided")
    assert isinstance(value, When)
    if isinstance(decided, When) and is_before(value, decided) is Answer.YES:
        return f"{value.words} is before it was decided, on {decided.words}."
    if value.vague and _is_to_come(value, known):
        return f"{value.words} is still to come: give the one day on which it is to appear."
    return ""


def waits(value: Value, _given: Answers, known: Known) -> str:
    """A day of publication that is still to come: until then nothing is shown."""
    if not _is_to_come(value, known):
        return ""
    return f"{_words(value)} is still to come: nothing of the record is shown before that day."


def _words(value: Value) -> str:
    return value.words if isinstance(value, When) else str(value)


def not_in_series(value: Value, given: Answers, known: Known) -> str:
    """A reference that no series of the office has."""
    decided = given["decided"]
    if known.is_in_series(str(value)) or not isinstance(decided, When):
        return ""
    example = known.next_reference(decided)
    return f"“{value}” is not numbered as this office numbers its decisions: {example}."


def taken(value: Value, _given: Answers, known: Known, type_: str) -> str:
    """The end of an address that another record of the type has, in whatever folder."""
    file = known.file_called(str(value), type_)
    return f"{file} has that name already: give this one another." if file else ""


def held_already(value: Value, given: Answers, known: Known) -> str:
    """The day of a meeting that is here."""
    assert isinstance(value, When)
    file = known.file_called(f"{given['body']}-{value.edtf}", "meeting")
    return f"The meeting of that day is here already: {file}." if file else ""
