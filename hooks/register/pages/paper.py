"""``papers/<id>/index.html``: a report put to a board, and what it asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.output import Output
from register.pages.parts import (
    Item,
    Row,
    dated,
    fact,
    headline,
    item,
    root_of,
    said,
    whom_to_ask,
)
from register.pages.provenance import is_summary, published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.pages.wording import ready_words
from register.records.paper import Paper, Recommendation
from register.records.terms import VERB

_TOLD = (
    "to",
    "written_for",
    "meeting",
    "programmes",
    "agreements",
    "forces",
    "recommendations",
    "same_words",
    "paper.same_words",
)


def pages(papers: Iterable[Paper], shelf: Shelf) -> Iterator[Output]:
    """The page of every paper."""
    for paper in papers:
        yield _page(paper, shelf)


def _page(paper: Paper, shelf: Shelf) -> Output:
    root = root_of(f"{paper.address}index.html")
    own: View = {
        "purpose": ready_words(paper.purpose.html, shelf, root) if paper.purpose else "",
        "recommendations": [_asked(each, shelf) for each in paper.recommendations],
        "sources": _sources(paper),
        "same": list(_same(paper, shelf)),
    }
    sections = [("purpose", "What it is for")] if paper.purpose else []
    sections += [("recommendations", "What it asks for")] if paper.recommendations else []
    return record_page(
        paper,
        shelf,
        facts=_facts(paper, shelf),
        own=own,
        told=_TOLD,
        sections=sections,
        later=_later(paper, own),
        status=[
            {"text": "Paper", "tone": "plain"},
            *([{"text": "Summary", "tone": "plain"}] if is_summary(paper) else []),
        ],
    )


def _facts(paper: Paper, shelf: Shelf) -> list[Row]:
    contacts = [found for contact in paper.contact for found in whom_to_ask(contact)]
    meetings = [
        found
        for link in shelf.register.links_from.get(paper.key, ())
        if link.field == ("meeting",) and (found := shelf.target(link.target))
    ]
    return [
        *fact("Put to", shelf.named(paper.to, "body")),
        *fact("Written for", shelf.named(paper.written_for, "body")),
        *fact("From", said(paper.from_)),
        *fact("Date", dated(paper.date)),
        *fact("Meeting", meetings),
        *fact("Agenda item", said(paper.agenda_item)),
        *published(paper),
        *fact("Agreements", shelf.each(paper.agreements, "agreement")),
        *fact("Programmes", shelf.each(paper.programmes, "programme")),
        *fact("Forces", shelf.each(paper.forces, "force")),
        *fact("Contact", contacts),
    ]


def _sources(paper: Paper) -> list[Item]:
    """What the paper itself rests on, with the words that it prints for that."""
    found = []
    for source in paper.sources:
        notes = [source.date.words] if source.date else []
        notes += [f"printed as “{source.as_printed}”"] if source.as_printed else []
        found.append(item(source.title, url=source.url or "", note=", ".join(notes)))
    return found


def _later(paper: Paper, own: View) -> list[tuple[str, str]]:
    """The sections that stand below its words."""
    found = [("same", "Words it shares with another paper")] if own["same"] else []
    return found + ([("sources", "What the paper rests on")] if paper.sources else [])


def _same(paper: Paper, shelf: Shelf) -> Iterator[dict[str, object]]:
    """Parts that are the same in another paper, whichever of the two says so."""
    for same in paper.same_words:
        yield {"part": same.part, "papers": shelf.named(same.as_, "paper"), "note": same.note or ""}
    for link in shelf.register.links_to.get(paper.key, ()):
        other = shelf.register.records.get(link.source)
        if link.field[:1] == ("same_words",) and isinstance(other, Paper) and other is not paper:
            for same in other.same_words:
                if shelf.register.find(same.as_, Paper) is paper:
                    named = shelf.record(other.key)
                    papers = [named] if named else []
                    yield {"part": same.part, "papers": papers, "note": same.note or ""}


def _again(asked: Recommendation) -> str:
    """What to say of a recommendation that stands in the paper twice."""
    if not asked.repeats:
        return ""
    if not asked.difference:
        return f"Repeats {asked.repeats}."
    stop = "" if asked.difference.endswith((".", "!", "?")) else "."
    return f"Repeats {asked.repeats}, with a difference. {headline(asked.difference)}{stop}"


def _asked(asked: Recommendation, shelf: Shelf) -> dict[str, object]:
    return {
        "number": asked.number or "",
        "verb": headline(f"{asked.of or ''} {VERB[asked.verb]}".strip()),
        "text": asked.text,
        "again": _again(asked),
        "about": shelf.each(asked.about),
    }
