"""Recommendations that are repeated with a difference.

A paper often prints its recommendations at the beginning and again at the end. Where the two do not
say the same, it is open which of them was agreed.

Bad:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        recommendations:
          - number: "2.1"
            verb: approve
            text: That the Board approve the new contracts.
          - number: "6.1"
            verb: approve
            text: That the Board approve the new contract, as at 2.1.
            repeats: "2.1"
            difference: The contract is in the singular.
        ---
        What the contract costs.
Good:
    content/papers/2026/2026-10-01-vehicle-recovery.md
        ---
        title: Vehicle recovery
        to: collaboration-board
        from: Chief Executive
        date: 1 October 2026
        recommendations:
          - number: "2.1"
            verb: approve
            text: That the Board approve the new contract.
          - number: "6.1"
            verb: approve
            text: That the Board approve the new contract, as at 2.1.
            repeats: "2.1"
        ---
        What the contract costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.paper import Paper, Recommendation
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Papers that repeat recommendations, with what differs and what is left out; once a paper."""
    for paper in register.all_of(Paper):
        differing = [
            number
            for number, asked in enumerate(paper.recommendations)
            if asked.repeats and asked.difference
        ]
        left_out = _left_out(paper)
        if not differing and not left_out:
            continue
        said = [_said(paper.recommendations[number]) for number in differing]
        if left_out:
            verb = "is" if len(left_out) == 1 else "are"
            said.append(f"{listed(left_out)} {verb} not repeated.")
        first = differing[0] if differing else _first_repeat(paper)
        yield Found(
            paper.where("recommendations", first),
            "This paper prints its recommendations twice, and not alike. " + " ".join(said),
            "If the minutes say which was agreed, say so in the text. Otherwise nothing needs "
            "mending: the page shows both.",
        )


def _said(asked: Recommendation) -> str:
    """What differs: ``6.1 is not as 2.1: the contract is in the singular.``"""
    text = (asked.difference or "").strip()
    text = text if text[:2].isupper() else text[:1].lower() + text[1:]
    stop = "" if text.endswith((".", "!", "?")) else "."
    return f"{asked.number or 'One of them'} is not as {asked.repeats}: {text}{stop}"


def _first_repeat(paper: Paper) -> int:
    return next(n for n, asked in enumerate(paper.recommendations) if asked.repeats)


def _left_out(paper: Paper) -> list[str]:
    """Numbers that stand beside repeated ones in the first place, and are not repeated."""
    repeated = {asked.repeats for asked in paper.recommendations if asked.repeats}
    sections = {_section(number) for number in repeated}
    return [
        asked.number
        for asked in paper.recommendations
        if asked.number
        and not asked.repeats
        and asked.number not in repeated
        and _section(asked.number) in sections
    ]


def _section(number: str) -> str:
    """The section in which a number stands: ``2`` for ``2.1``."""
    return number.partition(".")[0]


RULE = Rule("R507", "asked-twice-differently", Level.NOTE, __doc__, check)
