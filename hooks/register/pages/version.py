"""``agreements/<id>/<version>/index.html``: one version of an agreement, in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from register.linking.register import Register
from register.linking.timeline import Period, periods
from register.output import Output
from register.pages.chain import (
    against,
    bound_as,
    day_words,
    gap_between,
    version_address,
    version_facts,
    version_item,
)
from register.pages.frames import frame
from register.pages.page import page
from register.pages.parts import Item, Shown, headline, item, version_name
from register.pages.record import common, removed_page
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.answers import Answer

_STATUS = {
    Answer.YES: {"text": "In force", "tone": "good"},
    Answer.NO: {"text": "Not in force", "tone": "bad"},
    Answer.CANNOT_TELL: {"text": "In force? Cannot be told", "tone": "plain"},
}
_ANSWERS = {
    Answer.YES: "in force",
    Answer.NO: "not in force",
    Answer.CANNOT_TELL: "whether it is in force cannot be told",
}


def pages(register: Register, findings: Mapping[str, Sequence[Shown]]) -> Iterator[Output]:
    """The page of every version of every agreement."""
    shelf = Shelf(register, findings)
    for agreement in register.all_of(Agreement):
        chain = periods(agreement, register)
        for place in range(len(chain)):
            yield _page(agreement, chain, place, shelf)


def _page(agreement: Agreement, chain: Sequence[Period], place: int, shelf: Shelf) -> Output:
    period = chain[place]
    version = period.version
    day = shelf.register.day
    answer = period.on(day)
    name = headline(version_name(version.version))
    title = f"{agreement.title}: {version_name(version.version)}"
    address = f"{version_address(agreement, version)}index.html"
    around = frame(shelf.settings, address, title, "" if agreement.removed else version.note or "")
    trail = [item("Agreements", "agreements/"), item(agreement.title, agreement.address)]
    if agreement.removed:
        view = {**common(around, trail), "title": name}
        return removed_page(address, view, agreement.removed, agreement.published)
    view = {
        **common(around, trail),
        "title": name,
        "agreement": item(agreement.title, agreement.address),
        "status": [_STATUS[answer]],
        "today": {"on": day_words(day), "answer": _ANSWERS[answer]},
        "place": f"Version {place + 1} of {len(chain)}",
        "facts": version_facts(period, shelf),
        "against": against(version, shelf),
        "before": _neighbour(agreement, chain, place - 1),
        "after": _neighbour(agreement, chain, place + 1),
        "gap_before": gap_between(chain[place - 1], period) if place else "",
        "gap_after": gap_between(period, chain[place + 1]) if place + 1 < len(chain) else "",
        "parties": _parties(period, shelf),
    }
    return page(address, "version.html", view)


def _neighbour(agreement: Agreement, chain: Sequence[Period], place: int) -> Item | None:
    return version_item(agreement, chain[place].version) if 0 <= place < len(chain) else None


def _parties(period: Period, shelf: Shelf) -> list[list[Item]]:
    ordered = sorted(period.parties, key=lambda party: party.force.title.casefold())
    return [
        [shelf.record(party.force.key, note="") or item("A force"), item(bound_as(party))]
        for party in ordered
    ]
