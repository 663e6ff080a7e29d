"""Pieces that several pages share, as plain data."""

from __future__ import annotations

from register.pages.frames import frame, root_of, site_path

__all__ = ["frame", "item", "root_of", "site_path"]


def item(text: str, to: str = "", *, url: str = "", note: str = "") -> dict[str, str]:
    """Something named: ``to`` is its address on this site, ``url`` one outside."""
    return {"text": text, "to": to, "url": url, "note": note}
