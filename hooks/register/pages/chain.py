"""The versions of an agreement as pages show them: one after another, with the gaps between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from register.linking.parties import Party
from register.linking.timeline import Period, is_gap
from register.pages.attached import named_document
from register.pages.parts import Item, Row, among, dated, fact, headline, item, said
from register.pages.shelf import Shelf
from register.pages.statements import contradictions
from register.records.agreement import Agreement, Publication, Version
from register.records.answers import Answer
from register.records.dates import When
from register.records.force import Force
from register.records.terms import BASIS, VERSION_EFFECT


def version_facts(agreement: Agreement, period: Period, shelf: Shelf) -> list[Row]:
    """What is known of one version of the agreement."""
    version = period.version
    published = publication(agreement, version.publication)
    effects = among([VERSION_EFFECT[effect] for effect in version.effects])
    return [
        *fact("What it did", said(headline(effects))),
        *fact("Signed", dated(version.signed)),
        *fact("In force from", dated(version.in_force)),
        *fact("Ends", dated(version.ends)),
        *fact("To be reviewed", dated(version.review)),
        *fact("Parties", parties_counted(period), shelf.explained("corporation-sole")),
        *fact("Joined", _forces(period.joined, shelf)),
        *fact("Left", _forces(period.left, shelf)),
        *fact("Made by", made_by(period, shelf)),
        *fact("Published", published, shelf.explained("section-23e")),
        *fact("Note", said(version.note)),
    ]


def version_item(agreement: Agreement, version: Version, shelf: Shelf) -> Item:
    """A version's name, linked to its page."""
    return item(headline(shelf.version(version.version)), version_address(agreement, version))


def version_address(agreement: Agreement, version: Version) -> str:
    """Where the page of a version is: ``agreements/seven-force/original/``."""
    return f"{agreement.address}{version.version}/"


def parties_counted(period: Period) -> list[Item]:
    """How many are bound, and whether that is all of them."""
    count = sum(party.count for party in period.parties)
    parties = period.version.parties
    notes = []
    if period.version.parties_complete is False:
        notes.append("Whether these are all of them is not known.")
    elif period.version.parties_complete is None and count:
        notes.append("Whether these are all of them is not recorded.")
    if parties and parties.count_as_printed:
        notes.append(f"The document says “{parties.count_as_printed}”.")
    if not count:
        return [item("Not stated in the record", note=" ".join(notes))]
    forces = len(period.parties)
    areas = "1 force" if forces == 1 else f"{forces} forces"
    bound = "1 corporation sole" if count == 1 else f"{count} corporations sole"
    return [item(f"{bound}, of {areas}", note=" ".join(notes))]


def made_by(period: Period, shelf: Shelf) -> list[Item]:
    """The decisions that made it, or that none is held."""
    found = [named for d in period.made_by if (named := shelf.record(d.key))]
    return found or [item("No decision that made it is held here")]


def publication(agreement: Agreement, published: Publication | None) -> list[Item]:
    """On what footing the text of a version is published."""
    if published is None:
        return [item("Not stated in the record")]
    notes = [published.why_not_full or ""]
    if published.review_on:
        notes.append(f"To be looked at again: {published.review_on.words}.")
    found = [item(headline(BASIS[published.basis]), note=" ".join(filter(None, notes)))]
    return [*found, *named_document(agreement, "The document", published.document)]


def gap_between(before: Period, after: Period, shelf: Shelf) -> str:
    """What there is to say of the days between two versions; empty when they join."""
    answer = is_gap(before, after)
    if answer is Answer.NO:
        return ""
    ended, began = before.ends[1], after.starts[0]
    if answer is Answer.YES and ended and began:
        first, last = _day(ended + timedelta(days=1)), _day(began - timedelta(days=1))
        return f"No version was in force from {first} to {last}."
    reasons = []
    if before.version.ends and before.version.ends.unknown:
        reasons.append(f"when the {shelf.of_version(before.version.version)} ended")
    if after.version.in_force is None or after.version.in_force.vague:
        reasons.append(f"when the {shelf.of_version(after.version.version)} began")
    because = f": it is not known {among(reasons)}" if reasons else ""
    return f"Whether one was in force all the time between cannot be told{because}."


def why_not_told(chain: Sequence[Period], day: date, shelf: Shelf) -> str:
    """Why it cannot be told whether an agreement is in force on a day."""
    reasons = []
    for period in chain:
        if period.on(day) is not Answer.CANNOT_TELL:
            continue
        version = period.version
        name = shelf.of_version(version.version)
        begun = version.in_force.latest if version.in_force else None
        if _open(version.in_force) and not (begun and begun <= day):
            reasons.append(f"when the {name} began")
        if (version.ends and _open(version.ends)) or len(reasons) == 0:
            reasons.append(f"when the {name} ended or ends")
    return f"it is not known {among(list(dict.fromkeys(reasons)))}" if reasons else ""


def against(version: Version, shelf: Shelf) -> list[Item]:
    """What documents say that contradicts a version."""
    return contradictions(version.stated, shelf)


def bound_as(party: Party) -> str:
    """Who of a force is bound."""
    if party.chief_officer and party.policing_body:
        return "Both"
    return "Chief officer only" if party.chief_officer else "Policing body only"


def day_words(day: date) -> str:
    """A day in words."""
    return _day(day)


def _day(day: date) -> str:
    return When.of(day).words


def _open(when: When | None) -> bool:
    return when is None or when.vague


def _forces(forces: Sequence[Force], shelf: Shelf) -> list[Item]:
    return [named for force in forces if (named := shelf.record(force.key))]
