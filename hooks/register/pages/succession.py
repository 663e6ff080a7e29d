"""What pages say of a body or force that took over from another, from both ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from register.linking.succession import Holder, Takeover, succession
from register.linking.timeline import Period
from register.pages.parts import Item, item
from register.pages.provenance import callout
from register.pages.shelf import Shelf

_KEPT = "What it did before that day stays its own, under its own name, and stays on this page."
TAKEN_OVER = {"text": "Taken over", "tone": "bad"}


def notices(holder: Holder, shelf: Shelf) -> list[dict[str, object]]:
    """Who took over from it, and from whom it took over."""
    found = []
    others = succession(shelf.register)
    if after := others.from_(holder):
        told = [_after(takeover, shelf.register.day) for takeover in after]
        title = "Taken over" if is_taken_over(holder, shelf) else "To be taken over"
        found.append(callout(title, [*told, item(_KEPT)], "bad"))
    if before := others.by(holder):
        found.append(callout("Took over from", [_before(takeover) for takeover in before]))
    return found


def is_taken_over(holder: Holder, shelf: Shelf) -> bool:
    """Whether another stands in its place on the register's day."""
    after = succession(shelf.register).from_(holder)
    return any(takeover.is_over(shelf.register.day) for takeover in after)


def of_parties(chain: Sequence[Period]) -> list[dict[str, object]]:
    """Which forces are bound in place of those that versions name."""
    takeovers = dict.fromkeys(takeover for period in chain for takeover in period.takeovers)
    return [callout("Parties that others took over from", _named(takeovers))] if takeovers else []


def _named(takeovers: Iterable[Takeover]) -> list[Item]:
    found = []
    for takeover in takeovers:
        told = f"in place of {takeover.before.title} from {takeover.on.words}."
        found.append(item(takeover.after.title, takeover.after.address, note=told))
    told = "The tables name the parties as the document names them."
    return [*found, item(told)]


def _after(takeover: Takeover, day: date) -> Item:
    word = "took over" if takeover.is_over(day) else "is to take over"
    after = takeover.after
    return item(after.title, after.address, note=f"{word} from it on {takeover.on.words}.")


def _before(takeover: Takeover) -> Item:
    before = takeover.before
    told = f"on {takeover.on.words}. What was done before that day is on its page."
    return item(before.title, before.address, note=told)
