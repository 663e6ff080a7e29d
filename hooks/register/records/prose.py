"""Words with paragraphs: as typed, and as clean HTML."""

from __future__ import annotations

from dataclasses import dataclass

from register.packing import packed


@packed
@dataclass(frozen=True, slots=True)
class Prose:
    """A field's words."""

    text: str
    """As typed, in Markdown."""
    html: str
    """Converted and sanitised; links to records still name them (``record:``)."""
