"""``robots.txt``, ``opensearch.xml`` and ``llms.txt``: where programs that visit find things.

Formats: RFC 9309 (robots), OpenSearch 1.1 draft 6, https://llmstxt.org.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from register.exports.xml_text import absolute, xml_text
from register.output import Output, ready
from register.pages.data_files import FEEDS, FILES, DataFile
from register.pages.frames import SECTIONS
from register.settings import Settings

_SEARCH = """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{short}</ShortName>
<Description>{about}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">{icon}</Image>
<Url type="text/html" template="{search}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""
_LONGEST_NAME = 16
"""Characters of a short name, by the specification."""


def discovery(settings: Settings) -> Iterator[Output]:
    """The three files."""
    site = settings.site_url
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site, 'sitemap.xml')}\n"
    yield ready("robots.txt", robots.encode())
    about = f"Search {settings.site_name}, {settings.office.name}"
    filled = _SEARCH.format(
        short=escape(xml_text(settings.site_name[:_LONGEST_NAME].strip())),
        about=escape(xml_text(about)),
        icon=escape(absolute(site, "assets/icon.svg")),
        search=escape(absolute(site, "search/")),
    )
    yield ready("opensearch.xml", filled.encode())
    yield ready("llms.txt", _for_models(settings).encode())


def _for_models(settings: Settings) -> str:
    notice = f"\n{settings.office.notice}\n" if settings.office.notice else ""
    lines = [
        f"# {settings.site_name}",
        "",
        f"> What {settings.office.name} decided, on which papers, and which agreements that made.",
        notice,
        "Every record has a page at an address for life and a JSON document beside it "
        "(`index.json`). Dates may be vague: use the EDTF form, and do not guess a day. Quote a "
        "record by its reference and its address.",
        "",
        "## Data",
        "",
        *(_line(settings, file) for file in FILES),
        "",
        "## Feeds",
        "",
        *(_line(settings, file) for file in FEEDS),
        "",
        "## Lists",
        "",
        *(f"- [{name}]({absolute(settings.site_url, f'{folder}/')})" for folder, name in SECTIONS),
    ]
    return "\n".join(" ".join(xml_text(line).split()) for line in lines) + "\n"


def _line(settings: Settings, file: DataFile) -> str:
    return f"- [{file.title}]({absolute(settings.site_url, file.address)}): {file.about}"
