"""Bodies or forces that took over from each other in a circle.

Who took over leads from the old to the new, and a reader who follows it has to arrive at whoever is
there today. Where the last leads back to the first, nobody is.

Bad:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        succeeds: {body: northshire-board, on: 1 May 2026}
        ---
        The Mayor holds the police to account.
    content/bodies/northshire-board.md
        ---
        title: Northshire Police Board
        kind: policing-body
        published: 1 May 2026
        succeeds: {body: northshire-mayor, on: 1 May 2024}
        ---
        The Board held the police to account.
Good:
    content/bodies/northshire-mayor.md
        ---
        title: Mayor of Northshire
        kind: policing-body
        published: 1 May 2026
        succeeds: {body: northshire-board, on: 1 May 2026}
        ---
        The Mayor holds the police to account.
    content/bodies/northshire-board.md
        ---
        title: Northshire Police Board
        kind: policing-body
        published: 1 May 2026
        ---
        The Board held the police to account.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.linking.succession import Takeover, succession
from register.rules.finding import Level
from register.rules.references.circles import rounds
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Circles, each once, at its earliest takeover; one that names itself has another rule."""
    takeovers = succession(register).takeovers
    followed: dict[str, list[str]] = {}
    for takeover in takeovers:
        followed.setdefault(takeover.after.key, []).append(takeover.before.key)
    for circle in rounds(followed):
        steps = [
            next(t for t in takeovers if (t.after.key, t.before.key) == pair)
            for pair in zip(circle, [*circle[1:], circle[0]], strict=True)
        ]
        first = min(steps, key=lambda step: (step.on.sort_key, step.after.key))
        place = steps.index(first)
        yield _found([*steps[place:], *steps[:place]])


def _found(steps: list[Takeover]) -> Found:
    first = steps[0]
    told = ", which took over from ".join(step.before.title for step in steps)
    return Found(
        first.after.where("succeeds"),
        f"{first.after.title} took over from {told}. Nobody can tell which of them is there today.",
        "Look up which of these came first, and take out of its `succeeds` what came later.",
    )


RULE = Rule("R318", "succession-in-a-circle", Level.ERROR, __doc__, check)
