"""``agreements/<id>/index.html``: an agreement, whether it is in force, and all its versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from register.linking.timeline import Period
from register.output import Output
from register.pages.as_at import of_agreements
from register.pages.chain import (
    against,
    bound_as,
    day_words,
    gap_between,
    version_facts,
    version_item,
    why_not_told,
)
from register.pages.days import day_rows
from register.pages.in_force import Stands, State, stands
from register.pages.parts import Item, Row, fact, item, root_of, said
from register.pages.pictures.timeline import timeline
from register.pages.provenance import published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.pages.statute import statutes
from register.pages.succession import of_parties
from register.pages.wording import ready_words
from register.records.agreement import Agreement, Clause
from register.records.dates import When

_TOLD = ("versions", "governance", "programmes", "decision.effects")
_STATUS = {
    State.IN_FORCE: {"text": "In force", "tone": "good"},
    State.CANNOT_TELL: {"text": "In force? Cannot be told", "tone": "plain"},
    State.TO_COME: {"text": "Not yet in force", "tone": "plain"},
    State.ENDED: {"text": "Not in force", "tone": "bad"},
    State.REMOVED: {"text": "Removed", "tone": "bad"},
}


def pages(agreements: Iterable[Agreement], shelf: Shelf) -> Iterator[Output]:
    """The page of every agreement."""
    for agreement in agreements:
        yield _page(agreement, shelf)


def _page(agreement: Agreement, shelf: Shelf) -> Output:
    root = root_of(f"{agreement.address}index.html")
    now = stands(agreement, shelf.register)
    own: View = {
        "today": today(now, shelf),
        "versions": _versions(agreement, now.chain, shelf),
        "timeline": timeline(agreement, now.chain, shelf),
        "days": day_rows(now.chain, shelf),
        "as_at_told": of_agreements([now], shelf),
        "bound": _bound(agreement, now.chain, shelf),
        "purpose": ready_words(agreement.purpose.html, shelf, root) if agreement.purpose else "",
        "areas": list(agreement.areas),
        "finance": _finance(agreement),
        "clauses": _clauses(agreement.clauses),
        "schedules": _clauses(agreement.schedules),
        "decisions": _decisions(agreement, shelf),
    }
    names = {
        "purpose": "What it is for",
        "areas": "What it covers",
        "versions": "Its versions",
        "days": "What can be told of each day",
        "bound": "Who is bound",
        "decisions": "Decisions that made or changed it",
        "finance": "What it costs",
        "clauses": "Its clauses",
        "schedules": "Its schedules",
    }
    return record_page(
        agreement,
        shelf,
        facts=_facts(agreement, shelf),
        own=own,
        told=_TOLD,
        notices=of_parties(now.chain),
        later=[(anchor, name) for anchor, name in names.items() if own[anchor]],
        status=[_STATUS[now.state]],
    )


def today(now: Stands, shelf: Shelf) -> dict[str, object]:
    """How an agreement stands on the register's day, in a sentence or two."""
    day = shelf.register.day
    answers = {
        State.IN_FORCE: "in force",
        State.CANNOT_TELL: "whether it is in force cannot be told",
        State.TO_COME: "not yet in force",
        State.ENDED: "not in force",
        State.REMOVED: "",
    }
    because = ""
    if now.state is State.CANNOT_TELL:
        because = why_not_told(now.chain, day, shelf)
    return {
        "on": day_words(day),
        "answer": answers[now.state],
        "because": because,
        "more": _more(now, shelf),
    }


def _more(now: Stands, shelf: Shelf) -> str:
    if now.period is None or now.state is State.CANNOT_TELL:
        return ""
    version = now.period.version
    name = shelf.of_version(version.version)
    if now.state is State.ENDED:
        ended = version.ends
        return f"The last version held here, the {name}, ended on {ended.words}." if ended else ""
    if now.state is State.TO_COME:
        begins = version.in_force
        return f"The {name} begins on {begins.words}." if begins else ""
    if version.ends is None or version.ends.unknown:
        return f"The {name} binds; when it ends is not known."
    return f"The {name} binds until {version.ends.words}."


def _facts(agreement: Agreement, shelf: Shelf) -> list[Row]:
    return [
        *fact("Short name", said(agreement.short)),
        *fact("Also known as", said(*agreement.aliases)),
        *fact("Legal power", statutes(agreement.statute, shelf, _made(agreement))),
        *fact("Steered by", shelf.each(agreement.governance, "body")),
        *fact("Led by", said(agreement.lead)),
        *fact("Answering for it", said(agreement.accountability)),
        *fact("Programmes", shelf.each(agreement.programmes, "programme")),
        *published(agreement),
    ]


def _made(agreement: Agreement) -> When | None:
    """The day on which its first version was signed, or else began."""
    first = agreement.versions[0]
    return first.signed or first.in_force


def _versions(agreement: Agreement, chain: Sequence[Period], shelf: Shelf) -> list[View]:
    found: list[View] = []
    for place, period in enumerate(chain):
        found.append(
            {
                "gap": gap_between(chain[place - 1], period, shelf) if place else "",
                "name": version_item(agreement, period.version, shelf),
                "facts": version_facts(agreement, period, shelf),
                "against": against(period.version, shelf),
            }
        )
    return found


def _bound(agreement: Agreement, chain: Sequence[Period], shelf: Shelf) -> View:
    """The forces down, the versions across, and who of each is bound."""
    forces = {party.force.key: party.force for period in chain for party in period.parties}
    rows = []
    for key in sorted(forces, key=lambda key: forces[key].title.casefold()):
        cells = [shelf.record(key, note="") or item("A force")]
        for period in chain:
            party = next((p for p in period.parties if p.force.key == key), None)
            cells.append(item(bound_as(party) if party else "–"))
        rows.append(cells)
    if not rows:
        return {}
    heads = ["Force", *(version_item(agreement, p.version, shelf)["text"] for p in chain)]
    return {"heads": heads, "rows": rows}


def _finance(agreement: Agreement) -> list[Row]:
    finance = agreement.finance
    if finance is None:
        return []
    budget = [
        item(f"{b.amount.words} a {b.per}" if b.per else b.amount.words, note=b.what or "")
        for b in finance.budget
    ]
    return [
        *fact("Budget", budget),
        *fact("How it is shared", said(finance.apportioned)),
        *fact("Worked out by", said(finance.basis)),
        *fact("Note", said(finance.note)),
    ]


def _clauses(clauses: Sequence[Clause]) -> list[dict[str, str]]:
    return [
        {"number": c.number or "", "heading": c.heading, "summary": c.summary or ""}
        for c in clauses
    ]


def _decisions(agreement: Agreement, shelf: Shelf) -> list[Item]:
    register = shelf.register
    keys = {
        link.source
        for link in register.links_to.get(agreement.key, ())
        if link.field[0] == "effects"
    }
    ordered = sorted(keys, key=lambda key: (*shelf.sort_key(key), key))
    return [named for key in ordered if (named := shelf.record(key))]
