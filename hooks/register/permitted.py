"""What the office's settings may ask of MkDocs: a list, on which nothing can run code.

MkDocs takes far more from its settings file: another file to begin with (``INHERIT``), plug-ins,
hooks, themes, and folders anywhere on the disk. Its settings are at
https://www.mkdocs.org/user-guide/configuration/.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.source.nodes import Listing, Mapping, Node, Text
from register.source.place import Place, Problem

EXTENSIONS = ("attr_list", "tables", "toc", "footnotes", "def_list", "sane_lists", "abbr")
"""Markdown extensions that may be asked for; others could read files or run scripts."""

_FREE = (
    *("site_name", "site_url", "site_description", "site_author", "copyright"),
    *("validation", "nav", "not_in_nav", "exclude_docs", "strict", "extra", "markdown_extensions"),
)
"""Settings that may say what they like, or are looked at elsewhere."""

_ONLY = {
    "docs_dir": "content",
    "site_dir": "site",
    "use_directory_urls": "true",
    "hooks": "[hooks/publish.py]",
    "plugins": "[]",
}
"""Settings that may say one thing alone."""

_THEME = {"name": "material", "custom_dir": "overrides", "language": "", "font": "false"}
"""The same within ``theme``; empty where anything may be said."""


def refused(path: str, top: Mapping) -> Iterator[Problem]:
    """Each setting of the file at ``path`` that asks for something not on the list."""
    for entry in top.entries:
        name, value = entry.key.value, entry.value
        if name == "theme":
            yield from _theme(path, entry.key, value)
        elif name in _ONLY:
            if _words(value) != _ONLY[name]:
                yield _refused(path, entry.key, f"{name}: {_ONLY[name]}")
        elif name == "markdown_extensions":
            if not isinstance(value, Listing):
                yield _refused(path, entry.key, f"{name}: [{', '.join(EXTENSIONS)}]")
        elif name not in _FREE:
            yield _refused(path, entry.key, "")


def _theme(path: str, key: Text, value: Node) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        if _words(value) != _THEME["name"]:
            yield _refused(path, key, "theme: material")
        return
    for entry in value.entries:
        name = entry.key.value
        only = _THEME.get(name)
        if only is None or (only and _words(entry.value) != only):
            mend = f"theme:\n  {name}: {only}" if only else ""
            yield _refused(path, entry.key, mend, "theme.")


def _words(value: Node) -> str:
    """A value in the form in which the list has it."""
    if isinstance(value, Listing):
        return f"[{', '.join(_words(item) for item in value.items)}]"
    return value.value if isinstance(value, Text) else "a group of settings"


def _refused(path: str, key: Text, mend: str, group: str = "") -> Problem:
    facts = {"written": f"{group}{key.value}", "mend": mend}
    return Problem("setting-not-allowed", Place(path, key.line, key.column), facts)
