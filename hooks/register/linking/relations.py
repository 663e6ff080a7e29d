"""What a link between two records means, in the words of either end. Written once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one record to another, named from both ends."""

    forwards: str
    """What the record that makes the claim calls it: ``Papers it rests on``."""
    backwards: str
    """What the record it names calls it: ``Decisions that rest on this``."""


_SEE = Relation("Mentions", "Mentioned by")
_TOUCHES = "Forces"

RELATIONS: Mapping[tuple[str, str], Relation] = {
    ("decision", "background"): Relation("Papers it rests on", "Decisions that rest on this paper"),
    ("decision", "effects"): Relation(
        "Agreements it changes", "Decisions that made or changed this"
    ),
    ("decision", "authority"): Relation("Meetings that considered it", "Decisions considered here"),
    ("decision", "maker"): Relation("Decided by", "Decisions made"),
    ("decision", "supersedes"): Relation("Replaces", "Replaced by"),
    ("decision", "forces"): Relation(_TOUCHES, "Decisions that touch this force"),
    ("decision", "programmes"): Relation("Programmes", "Decisions on this programme"),
    ("decision", "panel"): Relation("Panel meeting", "Decisions before this meeting"),
    ("paper", "to"): Relation("Put to", "Papers put to this body"),
    ("paper", "written_for"): Relation("Written for", "Papers written for this body"),
    ("paper", "meeting"): Relation("Meeting", "Papers put to this meeting"),
    ("paper", "recommendations"): Relation("Asks about", "Papers that ask about this"),
    ("paper", "programmes"): Relation("Programmes", "Papers on this programme"),
    ("paper", "agreements"): Relation("Agreements", "Papers on this agreement"),
    ("paper", "forces"): Relation(_TOUCHES, "Papers that touch this force"),
    ("paper", "same_words"): Relation(
        "Papers with the same words", "Later papers with the same words"
    ),
    ("agreement", "versions"): Relation("Parties", "Agreements it is or was party to"),
    ("agreement", "governance"): Relation("Steered by", "Agreements it steers"),
    ("agreement", "programmes"): Relation("Programmes", "Agreements behind this programme"),
    ("meeting", "body"): Relation("Body", "Meetings"),
    ("meeting", "agenda"): Relation("Papers on the agenda", "Meetings with this paper"),
    ("body", "forces"): Relation(_TOUCHES, "Bodies concerned with this force"),
    ("body", "parent"): Relation("Reports to", "Bodies that report to it"),
    ("body", "succeeds"): Relation("Took over from", "Taken over by"),
    ("force", "succeeds"): Relation("Took over from", "Taken over by"),
    ("force", "policing_body"): Relation("Policing body", "Force"),
    ("programme", "agreement"): Relation("Agreement", "Programmes under this agreement"),
    ("programme", "lead_force"): Relation("Led by", "Programmes it leads"),
    ("programme", "held_to_account_by"): Relation(
        "Held to account by", "Programmes it holds to account"
    ),
    ("programme", "forces"): Relation(_TOUCHES, "Programmes this force is in"),
    ("programme", "stages"): Relation("Sources of its stages", "Programmes with a stage here"),
    ("programme", "milestones"): Relation(
        "Sources of its dates", "Programmes with a date from here"
    ),
    ("programme", "benefits"): Relation(
        "Sources of its benefits", "Programmes with a benefit here"
    ),
    ("programme", "figures"): Relation(
        "Sources of its figures", "Programmes with figures from here"
    ),
    ("forthcoming", "maker"): Relation("To be decided by", "Decisions it is expected to make"),
    ("forthcoming", "agreements"): Relation("Agreements", "Decisions expected on this agreement"),
    ("forthcoming", "programmes"): Relation("Programmes", "Decisions expected on this programme"),
    ("forthcoming", "paper"): Relation("Announced in", "Decisions announced here"),
    ("forthcoming", "outcome"): Relation("Outcome", "Was expected as"),
}


def relation(type_: str, field: str) -> Relation:
    """What a link made by a field of a record type means; a mention, unless it is listed."""
    return RELATIONS.get((type_, field), _SEE)
