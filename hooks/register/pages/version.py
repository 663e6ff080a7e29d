"""``agreements/<id>/<version>/index.html``: one version of an agreement, in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
from register.pages.linked_data import linked_version
from register.pages.page import page
from register.pages.parts import Item, headline, item
from register.pages.record import common, removed_page
from register.pages.shelf import Shelf
from register.pages.succession import of_parties
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


def pages(agreements: Iterable[Agreement], shelf: Shelf) -> Iterator[Output]:
    """The page of every version of every agreement."""
    for agreement in agreements:
        chain = periods(agreement, shelf.register)
        for place in range(len(chain)):
            yield _page(agreement, chain, place, shelf)


def _page(agreement: Agreement, chain: Sequence[Period], place: int, shelf: Shelf) -> Output:
    period = chain[place]
    version = period.version
    day = shelf.register.day
    answer = period.on(day)
    name = headline(shelf.version(version.version))
    title = f"{agreement.title}: {shelf.version(version.version)}"
    address = f"{version_address(agreement, version)}index.html"
    around = frame(shelf.settings, address, title, "" if agreement.removed else version.note or "")
    trail = [item("Agreements", "agreements/"), item(agreement.title, agreement.address)]
    if agreement.removed:
        view = {**common(around, trail), "title": name, "linked": None}
        return removed_page(address, view, agreement.removed, agreement.published)
    view = {
        **common(around, trail),
        "title": name,
        "linked": linked_version(agreement, period, shelf, title),
        "agreement": item(agreement.title, agreement.address),
        "published_on": agreement.published.words if agreement.published else "",
        "status": [_STATUS[answer]],
        "today": {"on": day_words(day), "answer": _ANSWERS[answer]},
        "place": f"Version {place + 1} of {len(chain)}",
        "facts": version_facts(agreement, period, shelf),
        "against": against(version, shelf),
        "before": _neighbour(agreement, chain, place - 1, shelf),
        "after": _neighbour(agreement, chain, place + 1, shelf),
        "gap_before": gap_between(chain[place - 1], period, shelf) if place else "",
        "gap_after": gap_between(period, chain[place + 1], shelf) if place + 1 < len(chain) else "",
        "parties": _parties(period, shelf),
        "taken_over": of_parties([period]),
    }
    return page(address, "version.html", view)


def _neighbour(
    agreement: Agreement, chain: Sequence[Period], place: int, shelf: Shelf
) -> Item | None:
    if not 0 <= place < len(chain):
        return None
    return version_item(agreement, chain[place].version, shelf)


def _parties(period: Period, shelf: Shelf) -> list[list[Item]]:
    ordered = sorted(period.parties, key=lambda party: party.force.title.casefold())
    return [
        [shelf.record(party.force.key, note="") or item("A force"), item(bound_as(party))]
        for party in ordered
    ]
