"""The frame of every page, shared by record pages and by pages written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from register.pages.follow import Followed, calendar_of, feed_of
from register.pages.policy import POLICY_IN_PAGE
from register.pages.tried import ADDRESS as STATEMENT
from register.pages.tried import tried
from register.settings import Settings

SECTIONS = (
    ("decisions", "Decisions"),
    ("papers", "Papers"),
    ("agreements", "Agreements"),
    ("forces", "Forces"),
    ("bodies", "Bodies"),
    ("programmes", "Programmes"),
    ("meetings", "Meetings"),
    ("forthcoming", "Coming up"),
)
"""The parts of the site, by folder, as the navigation names them."""

_LONGEST = 300
"""Characters of a description; search engines show fewer."""


def frame(
    settings: Settings,
    address: str,
    title: str,
    description: str = "",
    *,
    root: str | None = None,
    of: str | None = None,
) -> dict[str, object]:
    """What the layout shows around the page at ``address`` (``about/index.html``).

    ``root`` leads from the page to the top of the site; left out, it is relative, so that the site
    works under any path. A page shown at several addresses, such as one for addresses that are not
    found, gives the site's own path (``site_path``). A page that is a part of another, such as one
    year of a list, says whose: what can be followed there can be followed here.
    """
    followed = of or address
    shown = address.removesuffix("index.html")
    return {
        **_around(settings),
        "address": shown,
        "canonical": settings.site_url.rstrip("/") + "/" + shown if settings.site_url else "",
        "calendar": _followed(calendar_of(followed, title)),
        "description": _short(description),
        "feed": _followed(feed_of(followed, title)),
        "here": address.split("/", 1)[0],
        "root": root_of(address) if root is None else root,
        "title": title,
        "tried": tried() if shown == STATEMENT else {},
    }


def _followed(follow: Followed) -> dict[str, str]:
    return {"address": follow.address, "title": follow.title}


def root_of(address: str) -> str:
    """The way from the page at ``address`` up to the top of the site: ``../../``, or ``./``."""
    return "../" * address.count("/") or "./"


def site_path(settings: Settings) -> str:
    """The path that the site stands under on its host: ``/`` or ``/register/``."""
    path = urlsplit(settings.site_url).path.strip("/")
    return f"/{path}/" if path else "/"


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


@lru_cache(maxsize=4)
def _around(settings: Settings) -> Mapping[str, object]:
    """What every page shows alike."""
    office = settings.office
    contact = office.contact
    return {
        "contact": {
            "role": contact.role if contact else "",
            "email": (contact.email if contact else None) or "",
            "telephone": (contact.telephone if contact else None) or "",
        },
        "notice": office.notice or "",
        "office": office.name,
        "policy": "" if settings.preview else POLICY_IN_PAGE,
        "pages": [{"address": address, "name": name} for name, address in settings.pages],
        "sections": [{"folder": folder, "name": name} for folder, name in SECTIONS],
        "site_name": settings.site_name,
    }
