"""Pages as a reader meets them: their words, tables and links, read from the finished HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import html5lib

from register.output import Output


@dataclass(frozen=True)
class Table:
    """A table's words."""

    caption: str
    heads: list[str]
    rows: list[list[str]]


class Seen:
    """One page."""

    def __init__(self, html: bytes) -> None:
        """Parse a page as a browser does."""
        self.html = html.decode()
        self.root: Element = html5lib.parse(html, namespaceHTMLElements=False)
        main = self.root.find(".//main")
        assert main is not None
        self.main = main

    @property
    def title(self) -> str:
        """The main heading."""
        return " ".join(words(heading) for heading in self.main.iter("h1"))

    @property
    def headings(self) -> list[str]:
        """The headings of parts."""
        return [words(heading) for heading in self.main.iter("h2")]

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs."""
        return [words(paragraph) for paragraph in self.main.iter("p")]

    @property
    def tables(self) -> list[Table]:
        """The tables."""
        return [_table(table) for table in self.main.iter("table")]

    @property
    def links(self) -> dict[str, str]:
        """Where the links of the page's own part lead, by their words."""
        return {words(link): link.get("href", "") for link in self.main.iter("a")}


def words(element: Element | None) -> str:
    """The text of an element, as it is read out."""
    return " ".join("".join(_read_out(element)).split()) if element is not None else ""


def _read_out(element: Element) -> Iterator[str]:
    """The text within an element, without the facts that scripts read."""
    if element.tag == "script":
        return
    yield element.text or ""
    for part in element:
        yield from _read_out(part)
        yield part.tail or ""


def seen(outputs: Iterable[Output]) -> dict[str, Seen]:
    """The pages by their addresses."""
    return {output.address: Seen(output.content.make()) for output in outputs}


def _table(table: Element) -> Table:
    return Table(
        words(table.find("caption")),
        [words(head) for head in table.findall("thead/tr/th")],
        [[words(cell) for cell in row] for row in table.findall("tbody/tr")],
    )
