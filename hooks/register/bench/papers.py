"""The text of a paper: about 400 words under numbered headings, with one table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from register.bench.chance import Chance
from register.bench.layout import document, joined, listed, spoken
from register.bench.matters import Matter, PlannedPaper
from register.bench.sentences import Writer, capital

_PARTS = (
    ("Purpose", "purpose", 1, 1),
    ("Recommendations", "", 0, 0),
    ("Background", "background", 1, 1),
    ("Public value", "public value", 1, 1),
    ("Professional and specialist advice", "advice", 1, 1),
    ("Engagement and communication", "engagement", 1, 1),
    ("Value for money", "value for money", 1, 1),
    ("Risk management", "risk", 1, 1),
    ("Equality", "equality", 1, 1),
    ("Staff", "people", 1, 1),
    ("Next steps", "next steps", 1, 1),
)
"""Heading, topic, how many paragraphs, and of how many sentences each."""


def paper_file(
    matter: Matter, paper: PlannedPaper, seed: int, earlier: Matter | None
) -> tuple[str, str]:
    """The path of a paper's file, and its text; ``earlier`` is a matter that it mentions."""
    chance = Chance(f"{seed}/{paper.id}")
    writer = Writer(chance, matter.service)
    path = f"content/papers/{paper.day.year}/{paper.id}.md"
    asks = writer.sentences("decision", 2)
    front = _facts(matter, paper, [ask.replace("*", "") for ask in asks])
    return path, document(front, *_words(matter, writer, chance, asks, earlier))


def _facts(matter: Matter, paper: PlannedPaper, asks: list[str]) -> Iterator[str]:
    yield f"title: {paper.title}"
    yield f"to: {paper.board.id}"
    yield "from: Chief Executive"
    yield f"date: {spoken(paper.day)}"
    yield f'agenda_item: "{paper.item}"'
    yield f"published: {spoken(paper.day - timedelta(6))}"
    # What is in force already cannot be approved: a later paper without a version asks to agree.
    verb = "approve" if matter.papers.index(paper) < len(matter.versions) else "agree"
    yield "recommendations:"
    for number, ask in enumerate(asks, 1):
        yield f'  - number: "2.{number}"'
        yield f"    verb: {verb}"
        yield f"    text: {ask}"
        yield f"    about: agreements/{matter.agreement}"
    yield f"agreements: {listed([matter.agreement])}"
    yield f"forces: {listed(force.id for force in matter.forces)}"
    yield "source:"
    yield f"  document: {paper.board.title}, {spoken(paper.day)}, agenda item {paper.item}"
    yield "  medium: born-digital"
    yield "  wording: original"


def _words(
    matter: Matter,
    writer: Writer,
    chance: Chance,
    asks: list[str],
    earlier: Matter | None,
) -> Iterator[str]:
    areas = joined([force.area for force in matter.forces])
    yield f"A report on {matter.service} in {areas}. {writer.sentence('purpose')}"
    for section, (heading, topic, count, length) in enumerate(_PARTS, 1):
        yield f"## {section}. {heading}"
        said = list(asks)
        if heading == "Purpose":
            said = [_about(matter), *writer.paragraphs(topic, count, length)]
        elif topic:
            said = writer.paragraphs(topic, count, length)
        if heading == "Background" and earlier:
            said.append(_before(earlier))
        for number, words in enumerate(said, 1):
            yield f"{section}.{number} {words}"
        if heading == "Value for money":
            yield _table(matter, chance)
        if heading == "Next steps":
            yield "\n".join(f"- {words}" for words in writer.sentences("next steps", 2))


def _about(matter: Matter) -> str:
    links = joined([f"[[forces/{f.id}|{f.title}]]" for f in matter.forces[:3]])
    agreement = f"[[agreements/{matter.agreement}|the agreement on {matter.service}]]"
    return f"The report concerns {agreement}, and in the first place {links}."


def _before(earlier: Matter) -> str:
    last = earlier.decisions[0]
    return (
        f"Something similar was done for [[agreements/{earlier.agreement}|{earlier.service}]], "
        f"on which the record is [[{last.reference}]]."
    )


def _table(matter: Matter, chance: Chance) -> str:
    """What each force pays, with a total that is the sum."""
    lines = ["| Force | First year | Second year |", "|---|---:|---:|"]
    totals = [0, 0]
    for force in matter.forces:
        first, second = chance.number(80, 999) * 100, chance.number(60, 999) * 100
        totals = [totals[0] + first, totals[1] + second]
        lines.append(f"| {force.area} | £{first:,} | £{second:,} |")
    lines.append(f"| {capital('all forces')} | £{totals[0]:,} | £{totals[1]:,} |")
    return "\n".join(lines)
