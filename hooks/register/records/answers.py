"""Yes, no and cannot be told: what comes of asking about something that is not exactly known."""

from __future__ import annotations

from enum import Enum


class Answer(Enum):
    """An answer of three values, combined as in Kleene's strong logic."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot be told"

    @classmethod
    def of(cls, known: bool) -> Answer:
        """The answer to a question that could be settled."""
        return cls.YES if known else cls.NO

    @property
    def words(self) -> str:
        """The answer as a person would give it."""
        return str(self.value)

    def __invert__(self) -> Answer:
        """The answer to the opposite question."""
        return _OPPOSITE[self]

    def and_(self, other: Answer) -> Answer:
        """Whether both hold: one *no* settles it, whatever the other is."""
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.of(True) if self is other is Answer.YES else Answer.CANNOT_TELL

    def __bool__(self) -> bool:
        """Refused: ``if answer:`` would pass over *cannot be told* without a word.

        Raises:
            TypeError: always; compare with ``is Answer.YES`` instead.
        """
        raise TypeError("an Answer has three values: compare it with Answer.YES or Answer.NO")


_OPPOSITE = {
    Answer.YES: Answer.NO,
    Answer.NO: Answer.YES,
    Answer.CANNOT_TELL: Answer.CANNOT_TELL,
}
