"""What the page of every record shows, whatever its type."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from register.output import Output
from register.pages.attached import attached
from register.pages.finding import findable
from register.pages.frames import SECTIONS, frame
from register.pages.linked_data import linked_data
from register.pages.page import page
from register.pages.parts import Row, dated, fact, item, said
from register.pages.provenance import (
    callouts,
    gaps,
    history,
    source_facts,
)
from register.pages.related import related
from register.pages.shelf import Shelf
from register.pages.wording import ready_words
from register.records.dates import When
from register.records.record import Ended, Record

View = dict[str, Any]
"""A page's view: plain data."""

_NAMES = dict(SECTIONS)
_TOP = 2
"""The level of the highest headings in a record's words."""
_SEVERAL = 3
_TAKEN_BACK = {"text": "Withdrawn", "tone": "bad"}


def record_page(
    record: Record,
    shelf: Shelf,
    *,
    facts: Sequence[Row],
    own: View,
    told: Collection[str] = (),
    notices: Iterable[dict[str, object]] = (),
    sections: Iterable[tuple[str, str]] = (),
    later: Iterable[tuple[str, str]] = (),
    status: Iterable[dict[str, str]] = (),
    title: str = "",
    reference: str = "",
) -> Output:
    """The page of a record: its common parts, and ``own``, what its type adds.

    ``sections`` are the anchors and names of the parts of its own before the record's words, and
    ``later`` those behind them; ``told`` is as for ``related``.
    """
    name = title or record.title
    address = f"{record.address}index.html"
    around = frame(shelf.settings, address, name, "" if record.removed else record.opening)
    view = {
        **common(around, [item(_NAMES[record.folder], f"{record.folder}/")]),
        "findable": findable(record, shelf, reference),
        "linked": linked_data(record, shelf, name),
        "reference": reference,
        "title": name,
    }
    if record.removed:
        view["removed"] = {"on": record.removed.on.words, "reason": record.removed.reason}
        view["facts"] = fact("Reference", said(reference)) + fact(
            "Published", dated(record.published)
        )
        return page(address, "removed.html", view)
    root = str(around["root"])
    parts = {
        "attachments": attached(record, shelf),
        "related": related(record, shelf, told),
        "gaps": gaps(record, shelf),
        "source": source_facts(record),
        "history": history(record, shelf.register.past),
    }
    view |= {
        "status": [*([_TAKEN_BACK] if record.withdrawn else []), *status],
        "lead": ready_words(record.held.lead, shelf, root),
        "lede": record.opening,
        "published_on": record.published.words if record.published else "",
        "facts": list(facts),
        "callouts": [*notices, *callouts(record, shelf)],
        "body": ready_words(record.held.body, shelf, root),
        "contents": [*sections, *_headings(record), *later, *_contents(parts)],
        **parts,
        **own,
    }
    return page(address, f"{record.type}.html", view)


def removed_page(address: str, view: View, removed: Ended, published: When | None) -> Output:
    """What stays at an address when a record is taken away: its name, its dates and why."""
    why = {"on": removed.on.words, "reason": removed.reason}
    dates = fact("Published here", dated(published))
    reference = fact("Reference", said(str(view.get("reference", ""))))
    view = {"linked": None, **view, "findable": None, "removed": why, "facts": [*reference, *dates]}
    return page(address, "removed.html", view)


def common(around: dict[str, object], trail: Sequence[dict[str, str]]) -> View:
    """What every view begins with: the frame, the way up, and the way here."""
    return {"frame": around, "root": around["root"], "trail": list(trail)}


def _headings(record: Record) -> Iterable[tuple[str, str]]:
    """The headings of the record's own words, where those are long enough to have several."""
    found = [(h.anchor, h.text) for h in record.held.headings if h.level == _TOP]
    return found if len(found) >= _SEVERAL else []


def _contents(parts: View) -> Iterable[tuple[str, str]]:
    names = {
        "attachments": "Attachments",
        "related": "Related records",
        "gaps": "What is not yet right",
        "source": "Where this comes from",
    }
    yield from ((anchor, name) for anchor, name in names.items() if parts[anchor])
    yield "history", "Published and changed"
    yield "cite", "Cite this page"
