"""``programmes/<id>/index.html``: a programme: its steps, dates, gains and figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from register.output import Output
from register.pages.parts import Item, Row, dated, fact, item, said
from register.pages.pictures.by_year import by_year
from register.pages.provenance import published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.pages.sourced import sourced
from register.records.dates import Answer, is_before
from register.records.kinds import Reference
from register.records.programme import Benefit, Figures, Milestone, Programme, Stage
from register.records.terms import BENEFIT_STATUS
from register.records.terms import STAGE as STAGES

_TOLD = (
    "agreement",
    "lead_force",
    "held_to_account_by",
    "forces",
    "stages",
    "milestones",
    "benefits",
    "figures",
    "agreement.programmes",
)

_CAME = ("reported", "actual")
"""What is said of a gain that came."""


def pages(programmes: Iterable[Programme], shelf: Shelf) -> Iterator[Output]:
    """The page of every programme."""
    for programme in programmes:
        yield _page(programme, shelf)


def _page(programme: Programme, shelf: Shelf) -> Output:
    own: View = {
        "stages": sourced(
            ("Step", "When", "What was found or done"),
            [(_stage(stage, shelf), stage.paper) for stage in programme.stages],
            shelf,
        ),
        "milestones": sourced(("What", "When"), _milestones(programme.milestones), shelf),
        "benefits": sourced(
            ("Benefit", "Promised or reported", "Sum", "Over"),
            [(_benefit(benefit, shelf), benefit.paper) for benefit in programme.benefits],
            shelf,
        ),
        "unreported": _unreported(programme.benefits),
        "figures": [_figures(figures, shelf) for figures in programme.figures],
    }
    names = {
        "stages": "How far it has come",
        "milestones": "Dates stated",
        "benefits": "Benefits promised and reported",
        "figures": "Figures",
    }
    return record_page(
        programme,
        shelf,
        facts=_facts(programme, shelf),
        own=own,
        told=_TOLD,
        later=[(anchor, name) for anchor, name in names.items() if own[anchor]],
        status=[{"text": "Programme", "tone": "plain"}],
    )


def _facts(programme: Programme, shelf: Shelf) -> list[Row]:
    return [
        *fact("Short name", said(programme.short)),
        *fact("Also known as", said(*programme.aliases)),
        *fact("Agreement", shelf.each(programme.agreement, "agreement")),
        *fact("Led by", shelf.named(programme.lead_force, "force")),
        *fact("Held to account by", shelf.named(programme.held_to_account_by, "body")),
        *fact("Forces", shelf.each(programme.forces, "force")),
        *published(programme),
    ]


def _stage(stage: Stage, shelf: Shelf) -> list[Item]:
    by = shelf.named(stage.by, "body")
    found = [stage.finding or "", f"Reviewed by {stage.reviewer}." if stage.reviewer else ""]
    words = " ".join(filter(None, found))
    return [
        item(STAGES[stage.stage], note=stage.what or ""),
        (dated(stage.on) or [item("Not recorded")])[0],
        {**by[0], "note": words} if by else item(words),
    ]


def _milestones(milestones: Sequence[Milestone]) -> list[tuple[list[Item], Reference | None]]:
    """The statements as given, those of one milestone together, each with what it moved."""
    places: dict[str, int] = {}
    for milestone in milestones:
        places.setdefault(milestone.what, len(places))
    earlier: dict[str, Milestone] = {}
    rows: list[tuple[list[Item], Reference | None]] = []
    for milestone in sorted(milestones, key=lambda m: places[m.what]):
        when = dated(milestone.on)[0]
        before = earlier.get(milestone.what)
        if before and Answer.YES in (
            is_before(before.on, milestone.on),
            is_before(milestone.on, before.on),
        ):
            moved = f"Moved; stated before as {before.on.words}."
            when = {**when, "note": " ".join(filter(None, (moved, when["note"])))}
        earlier[milestone.what] = milestone
        what = item(milestone.what, note=milestone.note or "")
        rows.append(([what, when], milestone.paper))
    return rows


def _benefit(benefit: Benefit, shelf: Shelf) -> list[Item]:
    force = shelf.named(benefit.force, "force")
    whose = f"For {force[0]['text']}" if force else ""
    part = f"part of: {benefit.part_of}" if benefit.part_of else ""
    amount = benefit.amount.words if benefit.amount else ""
    notes = [f"of {benefit.baseline.words}" if benefit.baseline else ""]
    notes.append(f"{_plain(benefit.percent)}%" if benefit.percent is not None else "")
    return [
        item(benefit.measure, note=", ".join(filter(None, (whose, part)))),
        item(BENEFIT_STATUS[benefit.status]),
        item(amount or "No sum stated", note=", ".join(filter(None, notes))),
        item(benefit.period or "–"),
    ]


def _unreported(benefits: Sequence[Benefit]) -> str:
    """What to say where gains were promised and nothing tells whether they came."""
    if not benefits or any(benefit.status in _CAME for benefit in benefits):
        return ""
    return "Nothing held here reports that any of this was gained."


def _figures(figures: Figures, shelf: Shelf) -> dict[str, object]:
    unit = f" ({figures.unit})" if figures.unit else ""
    width = max([len(figures.columns), *(len(row.values) for row in figures.rows)])
    heads = [*figures.columns, *["–"] * (width - len(figures.columns))]
    rows = []
    for row in figures.rows:
        values = [*row.values, *["–"] * (width - len(row.values))]
        rows.append([item(row.label), *(item(value) for value in values)])
    source = shelf.named(figures.paper, "paper")
    return {
        "title": f"{figures.title}{unit}",
        "heads": ["Line", *heads],
        "rows": rows,
        "source": source[0] if source else None,
        "picture": by_year(figures),
    }


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
