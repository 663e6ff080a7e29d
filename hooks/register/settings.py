"""The office's own settings: ``mkdocs.yml``, read as strictly as any record.

MkDocs reads the same file with a loader that can run code; the engine does not, so that a folder
from somebody else can be checked without trusting it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from register.permitted import EXTENSIONS, refused
from register.records.dates import When
from register.records.given import optional, required, several
from register.records.kinds import Reference, Term, To, is_complete, read_fields
from register.records.reading import Reading
from register.records.record import Contact
from register.records.references import Series
from register.source.mending import parse
from register.source.nodes import Listing, Mapping, Node, Text
from register.source.place import Place, Problem
from register.words.converting import Converter

FILE = "mkdocs.yml"
_YEARS: dict[str, Literal["calendar", "financial", "none"]] = {
    "calendar": "calendar",
    "financial": "financial",
    "none": "none",
}


@dataclass(frozen=True, kw_only=True)
class Office:
    """Who publishes the register."""

    name: str = required("the office's name")
    short: str | None = optional("its short name")
    notice: str | None = optional("a sentence that every page shows at its top")
    contact: Contact | None = optional("whom to ask, where a decision does not say")


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Numbers of a series that are not in the register, and why."""

    numbers: str = required("the references, such as CPCC2026-001 to CPCC2026-006")
    why: str = required("why they are not here: not used, not yet published")


@dataclass(frozen=True, kw_only=True)
class SeriesOf:
    """How the office numbers its decisions."""

    prefix: str = required("the letters that begin a reference")
    pattern: str = required("how a reference is put together")
    year: Annotated[str, Term("year of a series")] = optional("which year it bears", "calendar")
    restarts: bool = optional("whether numbers begin again each year", True)
    since: When | None = optional("the day from which new decisions bear it")
    missing: tuple[Missing, ...] = several("numbers that are not here, and why")


@dataclass(frozen=True, kw_only=True)
class Targets:
    """What the office has set itself."""

    publish_days: str | None = optional("days from decision to publication")
    paper_years: str = optional("years after which a paper is old for a decision", "2")


_TARGETS = Targets()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What ``extra.register`` in mkdocs.yml says, and what MkDocs and the engine share."""

    office: Office = required("who publishes the register")
    maker: tuple[Annotated[Reference, To("body", "force")], ...] = several("who decides, as a rule")
    series: tuple[SeriesOf, ...] = several("how decisions are numbered")
    colour: str = optional("the office's colour, such as #1d4f91", "#1d4f91")
    targets: Targets = optional("what the office has set itself", _TARGETS)
    timezone: str = optional("whose midnight begins a day", "Europe/London")
    start: When | None = optional("the day from which every version has to be published")
    site_name: str = "The decision register"
    site_url: str = ""
    extensions: tuple[str, ...] = EXTENSIONS[:3]
    pages: tuple[tuple[str, str], ...] = ()
    """Name and address of each page written by hand, as ``nav`` lists them."""
    preview: bool = False
    """Whether pages are made for a preview, whose script for reloading a policy would stop."""

    @property
    def log_name(self) -> str:
        """What the transparency log is called: the site's address without what leads to it."""
        return f"{self.site_url.partition('://')[2].strip('/') or 'decision-register'}/log"

    @property
    def numbering(self) -> tuple[Series, ...]:
        """The office's series."""
        return tuple(Series(s.prefix, s.pattern, _YEARS[s.year], s.restarts) for s in self.series)


def converter_for(settings: Settings) -> Converter:
    """A converter with the Markdown extensions of the hand-written pages."""
    return Converter(settings.extensions, {})


def load(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the register in ``root``, and what is wrong with them.

    Settings that cannot be read have defaults in their place, so that the records can be checked.
    """
    try:
        text = (root / FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not there" if isinstance(error, FileNotFoundError) else str(error)
        return _default(), (Problem("settings-unreadable", Place(FILE), {"reason": reason}),)
    node, problems = parse(FILE, text, comments=True)
    top = node if isinstance(node, Mapping) else Mapping((), 1, 1)
    own = _inside(_inside(top, "extra"), "register")
    at = Reading(FILE, Converter((), {}))
    values: dict[str, Any] = read_fields(Settings, own, at) if isinstance(own, Mapping) else {}
    if not isinstance(own, Mapping):
        at.problem(
            "missing-field",
            top,
            field="extra.register",
            about="the register's settings",
            example="",
        )
    values |= {"site_name": _text(top, "site_name"), "site_url": _text(top, "site_url")}
    values["extensions"] = _extensions(top, at)
    values["pages"] = tuple(_pages(_inside(top, "nav")))
    settings = Settings(**values) if is_complete(Settings, values) else _default()
    return settings, (*problems, *at.problems, *refused(FILE, top))


def _default() -> Settings:
    return Settings(office=Office(name="The decision register"))


def _inside(node: Node | None, name: str) -> Node | None:
    entry = node.get(name) if isinstance(node, Mapping) else None
    return entry.value if entry else None


def _text(node: Mapping, name: str) -> str:
    value = _inside(node, name)
    return value.value.strip() if isinstance(value, Text) else ""


def _pages(nav: Node | None) -> Iterator[tuple[str, str]]:
    """Name and address of each page that ``nav`` lists, at any depth; links elsewhere are not."""
    for item in nav.items if isinstance(nav, Listing) else ():
        if isinstance(item, Text):
            yield from _page(Path(item.value).stem.replace("-", " ").capitalize(), item.value)
        for entry in item.entries if isinstance(item, Mapping) else ():
            if isinstance(entry.value, Text):
                yield from _page(entry.key.value, entry.value.value)
            else:
                yield from _pages(entry.value)


def _page(name: str, path: str) -> Iterator[tuple[str, str]]:
    if path.endswith(".md"):
        yield name, path.removesuffix(".md").removesuffix("index").strip("/") + "/"


def _extensions(top: Mapping, at: Reading) -> tuple[str, ...]:
    listed = _inside(top, "markdown_extensions")
    found: list[str] = []
    for item in listed.items if isinstance(listed, Listing) else ():
        if isinstance(item, Text) and item.value in EXTENSIONS:
            found.append(item.value)
        else:
            # Options are refused too: MkDocs would use them, and the engine would not.
            name = item.entries[0].key if isinstance(item, Mapping) and item.entries else item
            written = name.value if isinstance(name, Text) else "a list"
            at.problem("extension-not-allowed", item, written=written, known=", ".join(EXTENSIONS))
    return tuple(found)
