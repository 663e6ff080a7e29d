"""The allow-list: what HTML a record's words may hold. Everything else is taken out."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

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
_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>?")
_NAME = re.compile(r"[a-zA-Z0-9:-]+")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_ADDRESS = {("a", "href"), ("img", "src")}
_WORDS = {"h1": "a heading with one # (begin it with two)"}
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_SOURCE = re.compile(r' src="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.I)
_NOT_READ = {ord(sign): None for sign in "\t\n\r"}
_ALT = re.compile(r' alt="([^"]*)"')
_WIDE = re.compile(r"<table>.*?</table>", re.S)


def clean(html: str) -> str:
    """The HTML with everything that is not on the allow-list taken out.

    ``record:`` addresses stay: they name a record and are replaced by its address when the page is
    made. Cleaning twice is cleaning once.
    """
    cleaned = _CLEANER.clean(_ALIGNED.sub(_as_class, html))
    return _IMAGE.sub(_from_here, cleaned) if "<img" in cleaned else cleaned


def taken_out(raw: str, cleaned: str) -> str:
    """What sanitising took out of the HTML, in words; empty when it was nothing."""
    tags: set[str] = set()
    attributes: set[str] = set()
    addresses: set[str] = set()
    for tag in set(_TAG.findall(raw)):
        odd_tag, odd_attributes, address = _parts(tag)
        tags.update(odd_tag)
        attributes.update(odd_attributes)
        addresses.update(address)
    found = [*sorted(tags), *sorted(attributes - tags)]
    if "<!" in raw or "<?" in raw:
        found.append("an instruction to a program (<! … > or <? … ?>)")
    if addresses:
        kept = {each for tag in _TAG.findall(cleaned) for each in _parts(tag)[2]}
        if addresses - kept:
            found.append("an address that is not on the web")
    return ", ".join(found)


@lru_cache(maxsize=4_096)
def _parts(tag: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What of a tag is not on the list (itself, or attributes of it), and its address if any."""
    found = _NAME.match(tag, 1)
    name = found.group().lower() if found else ""
    if name not in _TAGS:
        return (_WORDS.get(name, name),), (), ()
    odd, addresses = [], []
    for match in _ATTRIBUTE.finditer(tag, found.end() if found else 1):
        attribute = match[1].lower()
        value = match[2] or match[3] or match[4] or ""
        if (name, attribute) in _ADDRESS:
            if name == "img" and _is_elsewhere(unescape(value)):
                odd.append("a picture that does not lie with the record")
            else:
                addresses.append(unescape(value))
        elif attribute == "class":
            if not _CLASSES.get(name, set()).issuperset(value.split()):
                odd.append(attribute)
        elif attribute == "align" and name in ("td", "th"):
            continue
        elif attribute not in _ATTRIBUTES["*"] and attribute not in _ATTRIBUTES.get(name, ()):
            odd.append(attribute)
    return (), tuple(odd), tuple(addresses)


def _from_here(image: re.Match[str]) -> str:
    """A picture of this site as it is; in place of any other, the words for it.

    A reader's browser would tell the other site who reads what here.
    """
    source = _SOURCE.search(image[1])
    if source and not _is_elsewhere(unescape(source[1])):
        return image[0]
    words = _ALT.search(image[1])
    return words[1].replace("<", "&lt;").replace(">", "&gt;") if words else ""


def _as_class(match: re.Match[str]) -> str:
    if match[2] == "left":
        return match[1]
    return f'{match[1]} class="align-{match[2]}"'


def _is_elsewhere(address: str) -> bool:
    """Whether an address leads off this site, as a browser reads it: some signs do not count."""
    plain = address.translate(_NOT_READ).lstrip("".join(map(chr, range(33))))
    return bool(_ELSEWHERE.match(plain))


def scrollable(html: str) -> str:
    """Every table in a box of its own that scrolls on a narrow screen and takes the keyboard."""
    return _WIDE.sub(
        lambda m: f'<div class="scroll" tabindex="0" role="region" aria-label="Table">{m[0]}</div>',
        html,
    )
