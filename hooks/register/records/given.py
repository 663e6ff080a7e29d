"""How a record type says which fields it has: each field once, with what it means."""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Any


def required(about: str, example: str = "") -> Any:
    """A field every record of the type has; ``example`` is a line a person could paste."""
    return field(metadata={"about": about, "required": True, "example": example})


def optional(about: str, default: object = None) -> Any:
    """A field that may be left out; it then has the default."""
    return field(default=default, metadata={"about": about, "required": False, "example": ""})


def several(about: str, *, at_least_one: bool = False, example: str = "") -> Any:
    """A field that takes a list, or one value written plainly; left out, it is empty."""
    return field(
        default=MISSING if at_least_one else (),
        metadata={"about": about, "required": at_least_one, "example": example},
    )
