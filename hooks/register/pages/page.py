"""A page: what it shows, and the template that shows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from register.output import Output, digest_of
from register.pages import templates
from register.pages.unbroken import unbroken

_PLAIN = json.JSONEncoder(sort_keys=True, check_circular=False, allow_nan=False)


@dataclass(frozen=True, slots=True)
class Page:
    """The content of a page, made into HTML when it is written."""

    template: str
    view: Mapping[str, object]

    def make(self) -> bytes:
        """The page's HTML."""
        html = templates.template(self.template).render(self.view)
        return unbroken(html).encode()


def page(address: str, template: str, view: Mapping[str, object]) -> Output:
    """The page at ``address`` (``decisions/CPCC2019-007/index.html``).

    ``view`` is plain data: text, numbers, lists and mappings. Its digest, with that of the
    templates, is the page's.
    """
    shown = _PLAIN.encode(view).encode()
    digest = digest_of(templates.digest(), template.encode(), shown)
    return Output(address, digest, Page(template, view))
