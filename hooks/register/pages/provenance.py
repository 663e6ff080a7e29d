"""Where a record's facts come from, what happened to it, and what is not yet right."""

from __future__ import annotations

from register.ledger.past import Past, address_of
from register.pages.parts import Item, Row, Shown, dated, fact, headline, item, said
from register.pages.shelf import Shelf
from register.pages.statements import contradictions
from register.records.agreement import Agreement
from register.records.dates import When
from register.records.decision import Decision
from register.records.page import Page
from register.records.paper import Paper
from register.records.record import Origin, Record
from register.records.terms import MEDIUM, WORDING

_DOCUMENTS = (Decision, Paper, Agreement)
"""Records of a document, whose own words a reader could take the page for."""


def callouts(record: Record, shelf: Shelf) -> list[dict[str, object]]:
    """What a reader should know before reading on."""
    found = []
    if record.withdrawn:
        taken_back = f"Taken back on {record.withdrawn.on.words}. {record.withdrawn.reason}"
        found.append(callout("Withdrawn", said(taken_back), "bad"))
    for withheld in record.withheld:
        words = [f"{headline(withheld.what)}. Reason: {withheld.ground}."]
        if withheld.test:
            words.append(f"How the public interest was weighed: {withheld.test}")
        if withheld.decided_by:
            words.append(f"Decided by: {withheld.decided_by}.")
        if withheld.review_on:
            words.append(f"To be looked at again: {withheld.review_on.words}.")
        found.append(callout("Withheld in part", said(*words), "bad"))
    if record.source and isinstance(record, _DOCUMENTS):
        found += _about_words(record.source)
    statements = contradictions(record.stated, shelf)
    if statements:
        found.append(callout("Documents do not agree", statements))
    return found


def callout(title: str, items: list[Item], tone: str = "plain") -> dict[str, object]:
    """Something set apart; ``tone`` is plain or bad."""
    return {"title": title, "items": items, "tone": tone}


def is_summary(record: Record) -> bool:
    """Whether the words of the page are ours and not the document's."""
    return record.source is not None and record.source.wording == "summary"


def source_facts(record: Record) -> list[Row]:
    """Which document the facts were taken from, and how."""
    source = record.source
    if source is None:
        return []
    checked = [f"by {source.checked_by}"] if source.checked_by else []
    checked += [f"on {source.checked_on.words}"] if source.checked_on else []
    document = source.document or ("the document" if source.url else "")
    return [
        *fact("Taken from", [item(document, url=source.url or "")] if document else []),
        *fact("Held as", said(headline(MEDIUM.get(source.medium or "", "")))),
        *fact("Words", said(headline(WORDING.get(source.wording or "", "")))),
        *fact("Compared with it", said(" ".join(checked))),
        *fact("Note", said(source.note)),
    ]


def published(record: Record) -> list[Row]:
    """When it came on this site, and where what changed since is told."""
    shown = dated(record.published)
    if record.updates:
        last = f"Last changed {record.updates[-1].on.words}"
        shown.append(item(last, f"{record.address}#history"))
    return fact("Published here", shown)


def history(record: Record, past: Past) -> list[Row]:
    """When it was published, every public note on a change, and every version of its text.

    The newest come first.
    """
    rows = fact("Published here", dated(record.published))
    for update in reversed(record.updates):
        slip = "A slip of typing, which changed no meaning." if update.minor else ""
        rows += fact(f"Changed {update.on.words}", said(update.note, note=slip))
    base = address_of(record)[1:]
    versions = [
        item(f"Version {number}", f"{base}v{number}/", note=When.of(entry.day).words)
        for number, entry in ((v.number, v.entry) for v in reversed(past.versions(record)))
    ]
    shown = [] if past.is_published(record) else said("These words are not published yet.")
    digest = said(record.held.digest) if versions and not shown else []
    return [
        *rows,
        *fact("Every version", [*shown, *versions] if versions else []),
        *fact("Taken off", [item(f, f"{base}{f}/") for f in past.taken_off(record)]),
        *fact("SHA-256 of the text", digest, "log/"),
    ]


def history_of_page(written: Page, past: Past) -> list[dict[str, str]]:
    """Every note on a change to a page written by hand, and every version, newest first."""
    notes = [{"on": note.on.words, "text": note.words, "to": ""} for note in written.notes[::-1]]
    base = address_of(written)[1:]
    versions = [
        {
            "on": When.of(v.entry.day).words,
            "text": f"Version {v.number}",
            "to": f"{base}v{v.number}/",
        }
        for v in reversed(past.versions(written))
    ]
    return [*notes, *versions]


def gaps(record: Record, shelf: Shelf) -> list[dict[str, str]]:
    """What is not yet right: first what nobody has answered for, then the known gaps."""
    found = sorted(shelf.findings.get(record.key, ()), key=lambda shown: bool(shown.allowed_reason))
    return [_gap(shown) for shown in found]


def _about_words(source: Origin) -> list[dict[str, object]]:
    scanned = "It was read from a scan, which can be misread." if source.medium == "scan" else ""
    if source.wording == "summary":
        words = "The words on this page are ours. Only the document itself has the formal words."
        return [callout("Summarised in our own words", said(words, scanned))]
    if source.wording == "retyped":
        return [
            callout("Retyped by hand", said("The words were copied from the document.", scanned))
        ]
    return [callout("Read from a scan", said(scanned))] if scanned else []


def _gap(shown: Shown) -> dict[str, str]:
    return {
        "message": shown.message,
        "reason": shown.allowed_reason,
        "rule": f"rules/{shown.code}/",
        "until": shown.allowed_until,
    }
