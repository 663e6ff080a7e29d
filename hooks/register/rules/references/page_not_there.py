"""A page in the menu that is not there.

Every page of the site shows the pages that mkdocs.yml lists under `nav`. One that is not there
would leave a link that leads nowhere on all of them.

Bad:
    mkdocs.yml
        nav:
          - Privacy: privacy.md
        site_name: Decision register
        site_url: https://decisions.example.org/
        markdown_extensions:
          - tables
        extra:
          register:
            office:
              name: Northshire Police and Crime Commissioner
            maker: bodies/northshire-commissioner
            series:
              - prefix: CPCC
                pattern: "{prefix}{year}-{number:03}"
                missing:
                  - numbers: CPCC2024-001 to CPCC2024-099
                    why: The examples begin where they like.
                  - numbers: CPCC2026-001 to CPCC2026-099
                    why: The examples begin where they like.
            start: 2026-01-01

Good:
    content/privacy.md
        ---
        title: Privacy
        ---
        No cookie is set.
    mkdocs.yml
        nav:
          - Privacy: privacy.md
        site_name: Decision register
        site_url: https://decisions.example.org/
        markdown_extensions:
          - tables
        extra:
          register:
            office:
              name: Northshire Police and Crime Commissioner
            maker: bodies/northshire-commissioner
            series:
              - prefix: CPCC
                pattern: "{prefix}{year}-{number:03}"
                missing:
                  - numbers: CPCC2024-001 to CPCC2024-099
                    why: The examples begin where they like.
                  - numbers: CPCC2026-001 to CPCC2026-099
                    why: The examples begin where they like.
            start: 2026-01-01
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.rule import Found, Rule
from register.settings import FILE
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Pages of the menu without a file."""
    there = {page.address for page in register.pages}
    for name, address in register.settings.pages:
        if address not in there:
            path = f"content/{address.rstrip('/')}.md"
            yield Found(
                Place(FILE),
                f"The menu lists “{name}”, and there is no page {path}.",
                "Write that page, or take its line out of `nav`.",
            )


RULE = Rule("R313", "page-not-there", Level.ERROR, __doc__ or "", check)
