"""An extension that is not allowed.

Extensions of Markdown can read other files or run programs while the site is built. Only those
known to do neither are used.

Bad:
    mkdocs.yml
        site_name: Decision register
        markdown_extensions:
          - pymdownx.snippets
        extra:
          register:
            office:
              name: Northshire Commissioner
Good:
    mkdocs.yml
        site_name: Decision register
        markdown_extensions:
          - tables
        extra:
          register:
            office:
              name: Northshire Commissioner
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R120",
    "extension-not-allowed",
    Level.ERROR,
    __doc__,
    message="The register does not allow “{written}” here, or not with options of its own.",
    hint="Take it away, or write its name alone. Those allowed are: {known}.",
)
