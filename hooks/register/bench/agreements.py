"""The text of an agreement: about 400 words, with one to three versions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from register.bench.chance import Chance
from register.bench.layout import document, joined, listed, spoken
from register.bench.matters import Matter, PlannedVersion
from register.bench.sentences import Writer, capital

_CLAUSES = {
    "Purpose": "purpose",
    "Length of agreement": "next steps",
    "Indemnity": "risk",
    "Freedom of information": "engagement",
    "Staff": "people",
}


def agreement_file(matter: Matter, seed: int) -> tuple[str, str]:
    """The path of an agreement's file, and its text."""
    chance = Chance(f"{seed}/{matter.agreement}")
    writer = Writer(chance, matter.service)
    front = [*_facts(matter, writer), *_clauses(writer), "versions:"]
    for version in matter.versions:
        front += _version(matter, version)
    return f"content/agreements/{matter.agreement}.md", document(front, *_words(matter, writer))


def _facts(matter: Matter, writer: Writer) -> Iterator[str]:
    first = matter.versions[0]
    yield f"title: {matter.title}"
    yield f"published: {spoken(first.signed + timedelta(5))}"
    yield "statute:"
    yield "  - act: Police Act 1996"
    yield "    section: 22A"
    yield f"purpose: To provide {matter.service} for the forces that are parties to it."
    yield f"areas: [{capital(matter.service)}]"
    yield f"governance: {listed([matter.papers[0].board.id])}"
    yield "lead: The Chief Constable of Cambridgeshire"
    yield "accountability: The lead Chief Constable answers to every Commissioner who is a party."
    yield "finance:"
    yield "  apportioned: Between the police areas, each year"
    yield "  basis: Net revenue expenditure of each force"
    yield f"  note: {writer.sentence('value for money').replace('*', '')}"


def _clauses(writer: Writer) -> Iterator[str]:
    yield "clauses:"
    for number, (heading, topic) in enumerate(_CLAUSES.items(), 1):
        yield f'  - number: "{number}"'
        yield f"    heading: {heading}"
        yield f"    summary: {writer.sentence(topic).replace('*', '')}"


def _version(matter: Matter, version: PlannedVersion) -> Iterator[str]:
    yield f"  - version: {version.label}"
    yield f"    effects: {listed([version.effect])}"
    yield f"    signed: {spoken(version.signed)}"
    yield f"    in_force: {spoken(version.in_force)}"
    if version.ends:
        yield f"    ends: {spoken(version.ends)}"
    if version.effect == "original":
        yield "    parties:"
        yield f"      forces: {listed(force.id for force in matter.forces)}"
    elif version.joins:
        yield "    parties:"
        yield f"      joined: {listed([version.joins.id])}"
    yield "    parties_complete: yes"
    yield "    publication:"
    yield "      basis: summary"
    yield "      why_not_full: The text names the premises at which equipment is kept."
    yield "      review_on: 1 November 2031"


def _words(matter: Matter, writer: Writer) -> Iterator[str]:
    links = joined([f"[[forces/{force.id}|{force.title}]]" for force in matter.forces])
    yield f"An agreement on {matter.service} between {links}. {writer.sentence('purpose')}"
    for heading, topic in (
        ("What it provides", "public value"),
        ("How it is run", "advice"),
        ("Who pays", "value for money"),
        ("How it came about", "background"),
    ):
        yield f"## {heading}"
        yield writer.sentence(topic)
