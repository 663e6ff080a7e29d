"""``forces/<id>/index.html``: a police force, its agreements and what touches it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from register.linking.succession import succession
from register.linking.tenures import Held
from register.output import Output
from register.pages.as_at import of_force
from register.pages.bound import HEADS, Part, bound_row, limits, parts_of
from register.pages.chain import day_words
from register.pages.parts import Item, Row, dated, fact, item, said
from register.pages.provenance import published
from register.pages.record import View, record_page
from register.pages.related import MOST, limited
from register.pages.shelf import Shelf
from register.pages.succession import TAKEN_OVER, is_taken_over, notices
from register.records.force import Force
from register.records.programme import Programme
from register.records.terms import FORCE_KIND

_TOLD = (
    *("policing_body", "succeeds", "force.succeeds"),
    *("agreement.versions", "decision.forces", "programme.lead_force"),
)


def pages(forces: Iterable[Force], shelf: Shelf) -> Iterator[Output]:
    """The page of every force."""
    parts = parts_of(shelf.register)
    for force in forces:
        yield _page(force, parts.get(force.key, []), shelf)


def _page(force: Force, parts: Sequence[Part], shelf: Shelf) -> Output:
    decisions = _decisions(force, parts, shelf)
    shown, more = limits(parts, MOST)
    leads = _leads(force, shelf)
    own: View = {
        "on": day_words(shelf.register.day),
        "heads": list(HEADS),
        "agreements": [bound_row(force, part, shelf) for part in shown],
        "as_at_told": of_force(force, shown, shelf),
        "agreements_more": f"and {more:,} more" if more else "",
        "leads": leads[:MOST],
        "leads_more": f"and {len(leads) - MOST:,} more" if len(leads) > MOST else "",
        "tenures": _tenures(force, shelf),
        "decisions": limited("Decisions", decisions) if decisions else {},
        "search": f"search/?type=decision&force={force.id}",
    }
    names = {
        "agreements": "What binds it, or did",
        "leads": "What it leads",
        "tenures": "Who holds it to account",
        "decisions": "Decisions that touch it",
    }
    kind = FORCE_KIND.get(force.kind or "", "")
    return record_page(
        force,
        shelf,
        facts=_facts(force),
        own=own,
        told=_TOLD,
        later=[(anchor, name) for anchor, name in names.items() if own[anchor]],
        notices=notices(force, shelf),
        status=[
            *([TAKEN_OVER] if is_taken_over(force, shelf) else []),
            {"text": f"{kind} police force".strip().capitalize(), "tone": "plain"},
        ],
    )


def _facts(force: Force) -> list[Row]:
    site = [item(force.website, url=force.website)] if force.website else []
    return [
        *fact("Also known as", said(*force.aliases)),
        *fact("Region", said(force.region)),
        *fact("Its own site", site),
        *published(force),
    ]


def _leads(force: Force, shelf: Shelf) -> list[list[Item]]:
    """The programmes it leads, and to whom each answers."""
    rows = []
    for link in shelf.register.links_to.get(force.key, ()):
        programme = shelf.register.records.get(link.source)
        if isinstance(programme, Programme) and link.field[0] == "lead_force":
            named = shelf.record(programme.key, note="")
            body = shelf.named(programme.held_to_account_by, "body")
            if named:
                rows.append([named, body[0] if body else item("Not recorded")])
    return rows


def _tenures(force: Force, shelf: Shelf) -> list[list[Item]]:
    """Its policing body over time, those that took over from others among them."""
    return [_tenure(held, shelf) for held in succession(shelf.register).tenures.of(force)]


def _tenure(held: Held, shelf: Shelf) -> list[Item]:
    named = shelf.record(held.body.key) if held.body else None
    since = dated(held.since) or [item("Not recorded")]
    until = dated(held.until) or [item("–")]
    return [named or item(held.typed), since[0], until[0]]


def _decisions(force: Force, parts: Sequence[Part], shelf: Shelf) -> list[Item]:
    """Decisions that name the force, and those that made a version binding it, newest first."""
    links = shelf.register.links_to.get(force.key, ())
    keys = {link.source for link in links if link.source.startswith("decisions/")}
    keys |= {d.key for part in parts for period in part.periods for d in period.made_by}
    ordered = sorted(keys, key=lambda key: (*shelf.sort_key(key), key))
    return [named for key in ordered if (named := shelf.record(key))]
