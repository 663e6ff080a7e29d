"""Every output that is not a page, written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.exports.hosting import hosting
from register.exports.latest import latest
from register.exports.sitemap import sitemap
from register.linking.register import Register
from register.output import Output


def exports(register: Register, pages: Sequence[Output]) -> Iterator[Output]:
    """What the register gives to other programs; ``pages`` are all pages of the site."""
    yield latest(register)
    yield from hosting(register.settings)
    yield from sitemap(_changed(register, pages), register.settings.site_url)


def _changed(register: Register, pages: Sequence[Output]) -> Iterator[tuple[str, str | None]]:
    """Each page's address, with the day its record last changed where it is a record's."""
    for page in pages:
        address = page.address.removesuffix("index.html")
        if page.address.endswith("index.html"):
            record = register.records.get(address.rstrip("/"))
            day = record.changed if record else None
            yield address, day.isoformat() if day else None
