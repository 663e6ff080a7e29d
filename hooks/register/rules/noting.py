"""What the rules about words note of one record, before anything is known of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from register.records.record import Record
from register.rules.catalogue import RULES
from register.rules.rule import WordsRule
from register.rules.texts import Texts

Notes = Mapping[str, tuple[Any, ...]]
"""Notes on one record by the codes of the rules that made them, fit for pickling."""

_RULES = tuple(rule for rule in RULES if isinstance(rule, WordsRule))


def notes_of(record: Record, body: str = "", body_line: int = 1) -> Notes:
    """What each rule about words notes of a record or hand-written page, as it is shown.

    ``body`` is what was typed below its fields, from ``body_line`` on, to find the words in.
    """
    texts = Texts(record, body, body_line)
    return {rule.code: notes for rule in _RULES if (notes := tuple(rule.of_record(texts)))}
