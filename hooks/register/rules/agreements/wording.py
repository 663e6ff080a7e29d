"""Words that the rules about agreements share."""

from __future__ import annotations

from register.records.dates import When


def words(when: When | None) -> str:
    """A date in words; what is left out is not known either."""
    return when.words if when else "a day not stated in the record"
