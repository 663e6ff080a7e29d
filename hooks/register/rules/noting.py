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


def notes_of(record: Record) -> Notes:
    """What each rule about words notes of a record or hand-written page, as it is shown."""
    texts = Texts(record)
    return {rule.code: notes for rule in _RULES if (notes := tuple(rule.of_record(texts)))}
