"""``scripts/changes BEFORE AFTER``: what the public will see changed, in words.

Two built sites go in; out comes which pages are new, changed and gone, with their titles.
A page counts as changed when what it says inside ``<main>`` differs: a new line in the footer
of every page would otherwise bury the one page that matters.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import click

LISTED = 50
"""How many addresses are listed under one heading before the rest are counted."""

MAIN = re.compile(rb"<main\b.*</main>", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One page of a site: where it is on the site, and on the disk."""

    address: str
    file: Path

    @property
    def title(self) -> str:
        """What a reader sees it called; read when it is shown, as most of many pages are not."""
        return title_of(self.file.read_bytes())


@dataclass(frozen=True)
class Changes:
    """What differs between two sites; each group in the order of the addresses."""

    new: tuple[Page, ...] = ()
    changed: tuple[Page, ...] = ()
    gone: tuple[Page, ...] = ()
    around: int = 0
    """Pages that differ outside of their ``<main>`` alone."""
    files: int = 0
    """Other files, such as feeds, attachments and styles, that are new, changed or gone."""


class _Heading(HTMLParser):
    """The words of the first ``<h1>``, and those of ``<title>`` for a page without one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: dict[str, list[str]] = {"h1": [], "title": []}
        self._within = ""
        self._closed: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's signature)
        if tag in self.words and tag not in self._closed:
            self._within = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within:
            self._within = ""
            self._closed.add(tag)

    def handle_data(self, data: str) -> None:
        if self._within:
            self.words[self._within].append(data)


def title_of(page: bytes) -> str:
    """Give the name of a page as a reader sees it, or ``(no title)``."""
    parser = _Heading()
    parser.feed(page.decode("utf-8", errors="replace"))
    parser.close()
    for words in parser.words.values():
        title = " ".join("".join(words).split())
        if title:
            return title
    return "(no title)"


def files_of(site: Path) -> dict[str, Path]:
    """List the files of a built site by their path in it; none when there is no site.

    The search index is left out: its files differ each time it is made, and say what pages say.
    """
    return {
        path.relative_to(site).as_posix(): path
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.relative_to(site).parts[0] != "pagefind"
    }


def page_of(name: str, path: Path) -> Page:
    """Give the page that a file is."""
    return Page("/" + name.removesuffix("index.html"), path)


def compare(before: Path, after: Path) -> Changes:
    """Compare two built sites; a folder that is not there counts as a site with no pages."""
    old, now = files_of(before), files_of(after)
    pages: dict[str, list[Page]] = {"new": [], "changed": [], "gone": []}
    around = files = 0
    for name in sorted(old.keys() | now.keys()):
        kind = "gone" if name not in now else "new" if name not in old else "changed"
        if kind == "changed" and old[name].read_bytes() == now[name].read_bytes():
            continue
        if not name.endswith(".html"):
            files += 1
        elif kind == "changed" and _main(old[name]) == _main(now[name]):
            around += 1
        else:
            pages[kind].append(page_of(name, now.get(name) or old[name]))
    new, changed, gone = map(tuple, pages.values())
    return Changes(new, changed, gone, around, files)


def _main(path: Path) -> bytes:
    content = path.read_bytes()
    found = MAIN.search(content)
    return found.group() if found else content


def count(number: int, noun: str) -> str:
    """Put a count in words: ``1 page is``, ``2 pages are``."""
    return f"{number:,} {noun} is" if number == 1 else f"{number:,} {noun}s are"


def told(changes: Changes, markdown: bool) -> Iterator[str]:
    """Say the changes line by line, as plain text or as Markdown."""
    groups = (
        (changes.new, "new"),
        (changes.changed, "changed"),
        (changes.gone, "gone, and every link to an address below would break"),
    )
    for pages, word in groups:
        if not pages:
            continue
        sentence = f"{count(len(pages), 'page')} {word}:"
        yield f"### {sentence}\n" if markdown else sentence
        for page in pages[:LISTED]:
            yield (
                f"- `{page.address}` {_escaped(page.title)}"
                if markdown
                else (f"  {page.address}  {page.title}")
            )
        if len(pages) > LISTED:
            yield f"{'- ' if markdown else '  '}and {len(pages) - LISTED:,} more"
        yield ""
    if not any(pages for pages, _ in groups):
        yield "No page says anything new."
    if changes.around:
        pages_are = count(changes.around, "page")
        yield f"{pages_are} changed in the header, the footer or the mark-up alone."
    if changes.files:
        yield f"{count(changes.files, 'other file')} new, changed or gone (feeds, files, styles)."


def _escaped(title: str) -> str:
    """Keep a title from being read as mark-up by whatever shows the Markdown."""
    return re.sub(r"([\\`*_\[\]#|~@!])", r"\\\1", html.escape(title, quote=False))


def _site(context: click.Context, argument: click.Parameter, site: Path) -> Path:
    """The folder of a site, or why there is none there."""
    if reason := _missing(site):
        raise click.BadParameter(reason, context, argument)
    return site


def _missing(site: Path) -> str:
    if site.is_dir():
        return ""
    if site.is_symlink():
        return f"{site} leads to {site.readlink()}, which is not there. Build that site first."
    if site.exists():
        return f"{site} is a file, and not the folder of a built site."
    return f"{site} is not there. Build that site first."


@click.command()
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path), callback=_site)
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text")
@click.option(
    "--before-missing-ok",
    is_flag=True,
    help="Where there is no site BEFORE, as in a new project, every page counts as new.",
)
def main(before: Path, after: Path, form: str, before_missing_ok: bool) -> None:
    """Say in words what the public will see changed between two built sites."""
    if reason := _missing(before):
        if not before_missing_ok:
            raise click.UsageError(
                f"{reason} If there never was one, say so with --before-missing-ok: "
                "every page then counts as new."
            )
        click.echo("There is no site from before this change, so every page counts as new.\n")
    click.echo("\n".join(told(compare(before, after), form == "markdown")))
