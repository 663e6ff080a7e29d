"""What could run or load in a reader's browser: seen by html5lib, which the sanitiser is not.

This shares no code with what makes the pages, so that a slip there is not repeated here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

_NEVER = frozenset(
    {"applet", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "marquee", "object"}
    | {"portal", "style", "template", "foreignobject", "animate", "set", "math", "use", "handler"}
)
_PAGES_ALONE = frozenset(
    {"script", "link", "meta", "form", "input", "button", "select", "textarea"}
)
_LEADS = frozenset({"href", "action", "formaction", "cite", "ping", "longdesc", "xlink:href"})
_LOADS = frozenset({"src", "srcset", "poster", "data", "background", "manifest", "codebase"})
_LINKS = frozenset(
    {"stylesheet", "icon", "canonical", "alternate", "search", "manifest", "license"}
)
_SAFE = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)


def active(html: bytes | str, *, page: bool = False) -> list[str]:
    """Everything in a page, or in words that stand in one, that could run, load or mislead.

    Read both as a browser does that runs scripts and as one that does not.
    """
    text = html.decode() if isinstance(html, bytes) else html
    found: list[str] = []
    for scripting in (False, True):
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        parse = parser.parse if page else parser.parseFragment
        for element in parse(text, scripting=scripting).iter():
            if isinstance(element.tag, str):
                found += _of(element, page)
    return list(dict.fromkeys(found))


def twice(html: bytes) -> list[str]:
    """Anchors that stand more than once in a page."""
    root = html5lib.parse(html.decode(), namespaceHTMLElements=False)
    counts = Counter(element.get("id") for element in root.iter() if element.get("id"))
    return [str(name) for name, count in counts.items() if count > 1]


def _of(element: Element, page: bool) -> Iterator[str]:
    tag = _local(element.tag)
    if tag in _NEVER or (tag in _PAGES_ALONE and not page):
        yield f"<{tag}>"
    if tag == "script" and page:
        yield from _script(element)
    if tag == "meta" and "http-equiv" in element.attrib:
        kind = element.get("http-equiv", "").lower()
        if kind != "content-security-policy":
            yield f"<meta http-equiv={kind}>"
    if tag == "link" and not set(element.get("rel", "").lower().split()) <= _LINKS:
        yield f"<link rel={element.get('rel')}>"
    if element.get("target") and "noopener" not in element.get("rel", ""):
        yield "target without rel=noopener"
    for key, value in element.attrib.items():
        name = _local(str(key))
        if name.startswith("on") or name in ("style", "srcdoc", "formaction", "ping"):
            yield f"{name}= on <{tag}>"
        scheme = _scheme(str(value))
        if name in _LEADS | _LOADS and scheme and scheme not in _SAFE:
            yield f"{name}={scheme}: on <{tag}>"
        loads = name in _LOADS or (tag == "link" and element.get("rel") in ("stylesheet", "icon"))
        if (
            name in _LOADS | {"href", "action"}
            and (loads or name == "action")
            and _afar(str(value))
        ):
            yield f"{name}= to another site on <{tag}>"


def _script(element: Element) -> Iterator[str]:
    source, kind = element.get("src"), element.get("type", "")
    if source is None and kind.endswith("json"):
        text = element.text or ""
        json.loads(text)
        if re.search("[<>\u2028\u2029]", text):
            yield "a sign in JSON that could end it"
    elif not source or (element.text or "").strip():
        yield "<script> within the page"


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _plain(address: str) -> str:
    """As a browser reads it: control characters at its ends, tabs and line ends do not count."""
    return re.sub("[\t\n\r]", "", address).strip("".join(map(chr, range(33))))


def _scheme(address: str) -> str:
    found = _SCHEME.match(_plain(address))
    return found[1].lower() if found else ""


def _afar(address: str) -> bool:
    return bool(_scheme(address)) or _plain(address).replace("\\", "/").startswith("//")
