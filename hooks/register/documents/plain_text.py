"""Plain text and CSV tables (RFC 4180), both in UTF-8."""

from __future__ import annotations

from register.documents.document import Insides, Words


def plain_text(data: bytes) -> Insides:
    """The words of it, line by line."""
    lines = data.decode("utf-8-sig").splitlines()
    return Insides((Words("", "\n".join(lines)),))
