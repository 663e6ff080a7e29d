"""What a version of an agreement is called, in words.

Its label is made for an address, and its hyphens are for nobody to read.
"""

from __future__ import annotations

import re

from register.records.dates import When

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def day_of(label: str) -> When | None:
    """The date that a label is, and no more: ``2017-02-20``; None for any other."""
    when = When.read(label) if _DAY.fullmatch(label) else None
    return when if isinstance(when, When) else None


def spoken(label: str) -> str:
    """``20 February 2017`` for ``2017-02-20``, ``extension to 2021`` for ``extension-to-2021``."""
    when = day_of(label)
    return when.words if when else label.replace("-", " ")
