"""The text of a decision: about 140 words, with its paper, its meeting and what it made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from register.bench.chance import Chance
from register.bench.layout import document, spoken
from register.bench.matters import Matter, PlannedDecision
from register.bench.sentences import Writer, capital
from register.bench.vocabulary import WORDS

_EFFECTS = {"original": "enters", "amended": "amends", "joined": "joins", "extended": "extends"}
_WHAT = {
    "collaboration": "shared with other forces",
    "policy": "policy renewed",
    "contract": "contract awarded",
    "budget": "budget set",
    "grant": "grant made",
    "property": "premises settled",
    "appointment": "lead appointed",
    "other": "arrangements confirmed",
}


def decision_file(matter: Matter, decision: PlannedDecision, seed: int) -> tuple[str, str]:
    """The path of a decision's file, and its text."""
    chance = Chance(f"{seed}/{decision.reference}")
    path = f"decisions/{decision.day.year}/{decision.reference}.md"
    front = [*_facts(matter, decision, chance), *_links(matter, decision)]
    return path, document(front, *_words(matter, decision, chance))


def _facts(matter: Matter, decision: PlannedDecision, chance: Chance) -> Iterator[str]:
    yield f"title: {_title(matter, decision)}"
    yield f"decided: {spoken(decision.day)}"
    yield f"published: {spoken(decision.day + timedelta(chance.number(1, 12)))}"
    yield f"kind: {decision.kind}"
    yield "signed_by: Police and Crime Commissioner"
    yield "significant:"
    yield f"  value: {chance.pick(('yes', 'yes', 'no'))}"
    yield "  judged_by: Monitoring Officer"
    yield "  criterion: Effect on more than one police area, or cost above £100,000"
    yield "money:"
    yield f"  - amount: {chance.pick(WORDS['sum'])}"
    yield f"    what: {capital(matter.service)} over {chance.pick(WORDS['span'])}"
    if decision.kind == "grant":
        yield "conditions:"
        yield "  - text: A report on how the grant was spent"
        yield f"    met_on: {spoken(decision.day + timedelta(200))}"
        yield "    by: Chief Finance Officer"
    if decision.kind == "contract":
        yield "withheld:"
        yield "  - what: The prices in the contract"
        yield "    ground: Freedom of Information Act 2000, section 43"
        yield "    test: Publishing them would weaken the next purchase more than it would inform"
        yield "    decided_by: Monitoring Officer"
        yield "    review_on: 1 November 2031"


def _title(matter: Matter, decision: PlannedDecision) -> str:
    return f"{capital(matter.service)}, {_WHAT[decision.kind]}"


def _links(matter: Matter, decision: PlannedDecision) -> Iterator[str]:
    paper, made = decision.paper, decision.version
    if made:
        yield "statute:"
        yield "  - act: Police Act 1996"
        yield "    section: 22A"
        yield "effects:"
        yield f"  - agreement: {matter.agreement}"
        yield f"    version: {made.label}"
        yield f"    effect: {_EFFECTS[made.effect]}"
    yield "authority:"
    yield f"  - meeting: {paper.board.id}-{paper.day}"
    yield f'    item: "{paper.item}"'
    yield "background:"
    yield f"  - paper: {paper.id}"
    yield "panel:"
    yield f"  notified: {spoken(decision.day + timedelta(7))}"


def _words(matter: Matter, decision: PlannedDecision, chance: Chance) -> Iterator[str]:
    writer = Writer(chance, matter.service)
    paper = decision.paper
    yield writer.sentence("purpose")
    yield "## Decision"
    yield from (f"{n}. {words}" for n, words in enumerate(writer.sentences("decision", 2), 1))
    yield "## Reasons"
    yield f"{writer.sentence('background')} {writer.sentence('value for money')}"
    yield "## Options considered"
    yield writer.sentence("options")
    yield "## What it rests on"
    yield (
        f"[[papers/{paper.id}|The report]] was considered by the {paper.board.title} on "
        f"{spoken(paper.day)}."
    )
    agreement = f"agreements/{matter.agreement}"
    if decision.version:
        agreement += f"/{decision.version.label}"
    yield f"The terms are in [[{agreement}|the agreement]]."
