"""``follow/index.html``: how to be told of what is new, by feed reader, by e-mail or in a diary."""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.output import Output
from register.pages.data_files import FEEDS
from register.pages.follow import CALENDAR
from register.pages.frames import frame
from register.pages.page import page
from register.pages.parts import item
from register.rules.finding import Finding

ADDRESS = "follow/index.html"
_DESCRIPTION = (
    "Be told of new decisions and of changes, by feed reader, by e-mail or in your diary. This "
    "site keeps nobody's address."
)


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The one page."""
    site = register.settings.site_url.rstrip("/") + "/"
    view = {
        "frame": frame(register.settings, ADDRESS, "Follow this register", _DESCRIPTION),
        "feeds": [[item(f.title, f.address), item(f.about)] for f in FEEDS],
        "calendar": item("All dates", CALENDAR),
        "example": f"{site}feed.atom",
    }
    yield page(ADDRESS, "follow.html", view)
