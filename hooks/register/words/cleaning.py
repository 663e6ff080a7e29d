"""The allow-list: what HTML a record's words may hold. Everything else is taken out."""

from __future__ import annotations

import re

import nh3

_TAGS = frozenset(
    {"a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd"}
    | {"del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5"}
    | {"h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small"}
    | {"span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
}
_CLASSES = {
    "p": {"numbered"},
    "a": {"number", "footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "td": {"align-right", "align-center"},
    "th": {"align-right", "align-center"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "record"}
_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    link_rel=None,
    clean_content_tags={"script", "style"},
)
_ALIGNED = re.compile(r'(<t[dh]) align="(left|right|center)"')
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_ACTIVE = re.compile(r"<[a-zA-Z][^<>]*?\s(on[a-z]+|style|srcdoc)\s*=", re.I)
_WIDE = re.compile(r"<table>.*?</table>", re.S)


def clean(html: str) -> str:
    """The HTML with everything that is not on the allow-list taken out.

    ``record:`` addresses stay: they name a record and are replaced by its address when the page is
    made. Cleaning twice is cleaning once.
    """
    return _CLEANER.clean(_ALIGNED.sub(_as_class, html))


def taken_out(raw: str, cleaned: str) -> str:
    """What sanitising took out of the HTML, in words; empty when it was nothing."""
    found = sorted({tag.lower() for tag in _TAG.findall(raw)} - _TAGS)
    found += sorted({name.lower() for name in _ACTIVE.findall(raw)})
    if raw.count("href=") + raw.count("src=") > cleaned.count("href=") + cleaned.count("src="):
        found.append("an address that is not on the web")
    return ", ".join(found)


def _as_class(match: re.Match[str]) -> str:
    if match[2] == "left":
        return match[1]
    return f'{match[1]} class="align-{match[2]}"'


def scrollable(html: str) -> str:
    """Every table in a box of its own that scrolls on a narrow screen and takes the keyboard."""
    return _WIDE.sub(
        lambda m: f'<div class="scroll" tabindex="0" role="region" aria-label="Table">{m[0]}</div>',
        html,
    )
