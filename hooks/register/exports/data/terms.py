"""Words and numbers that every data file shares."""

from __future__ import annotations

SCHEMA_VERSION = "0.1"
"""The first number changes when a field is removed or retyped, once it is 1; until then, the
second does. A test compares the schemas with those kept for this version."""
