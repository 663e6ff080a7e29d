"""``404.html``: for an address that leads nowhere, at whatever depth it was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.output import Output
from register.pages.frames import frame, site_path
from register.pages.listed import KINDS
from register.pages.page import page
from register.rules.finding import Finding

TEMPLATE = "not_found.html"
ADDRESS = "404.html"


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The page that a host shows in place of one that is not there.

    A host shows it under the address that was asked for, so that its links begin at the site's
    own path and not at the page.
    """
    settings = register.settings
    root = site_path(settings)
    title = "There is no page at this address"
    series = settings.numbering
    example = series[0].format(register.day.year, 7) if series else ""
    view = {
        "frame": frame(settings, ADDRESS, title, root=root) | {"canonical": "", "address": ""},
        # A reference with a stroke cannot be an address.
        "example": "" if "/" in example else example,
        "lists": [{"title": kind.title, "to": f"{kind.folder}/"} for kind in KINDS],
    }
    yield page(ADDRESS, TEMPLATE, view)
