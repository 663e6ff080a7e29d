"""Texts with nothing out of the common in them, and a Markdown that looks for nothing else.

Markdown tries every kind of block on every block, and every kind of mark on every paragraph. Few
records have a footnote, a definition, a piece of code or HTML, and each of these has to have some
sign that other texts do not have.
"""

from __future__ import annotations

from markdown import Markdown

EXTENSIONS = frozenset({"sane_lists", "tables"})
"""Those of the extensions that a simple text can have a use for."""

_SIGNS = (
    *("<", "&", ">", "\\", "`", "{"),  # HTML, entities, quotations, escapes, code, attributes
    *("![", "]:", "[^", "*["),  # pictures, named links, footnotes, abbreviations
    *("    ", "  \n"),  # code and what is within an item; a line that is broken
    *("\n:", " :"),  # definitions
    *("-\n", "- \n", "=\n", "= \n"),  # lines below headings, and across the page
    *("***", "* *", "*  *", "___", "_ _", "_  _"),  # the same of other signs
    *("\t", "\r", "\x02", "\x03"),  # what Markdown first turns into something else
)


def is_simple(text: str) -> bool:
    """Whether a text is plain words, headings, lists, tables, emphasis and links, and no more."""
    whole = f"\n{text}\n"
    return not any(sign in whole for sign in _SIGNS)


def simplify(markdown: Markdown) -> None:
    """Take out of a Markdown, which has none but our ``EXTENSIONS``, what no simple text needs."""
    for parts, names in (
        (markdown.preprocessors, "html_block"),
        (markdown.parser.blockprocessors, "indent code setextheader hr quote reference"),
        (markdown.inlinePatterns, "backtick escape reference image_link image_reference"),
        (markdown.inlinePatterns, "short_reference short_image_ref autolink automail"),
        (markdown.inlinePatterns, "linebreak html entity"),
        (markdown.treeprocessors, "unescape"),
    ):
        for name in names.split():
            parts.deregister(name)
