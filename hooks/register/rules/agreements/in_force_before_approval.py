"""In force before anybody was asked to approve it.

A body that is asked to approve what is already in force is asked too late: it can only confirm.
The public should be able to see which of the two came first.

Bad:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
    content/papers/2017/shared-fleet-agreement.md
        ---
        title: Shared fleet agreement
        to: collaboration-board
        from: Chief Executive
        date: 14 September 2017
        recommendations:
          - verb: approve
            text: That the Board approve the agreement.
            about: shared-fleet
        ---
        Why the two forces should share their vehicles.
Good:
    content/agreements/shared-fleet.md
        ---
        title: Shared fleet agreement
        versions:
          - version: original
            effects: [original]
            in_force: 1 April 2017
            ends: 31 March 2030
            parties:
              forces: [northshire, southshire]
            publication:
              basis: copy
              document: https://www.northshire.example/original.pdf
        ---
        Two forces share their vehicles.
    content/papers/2017/shared-fleet-agreement.md
        ---
        title: Shared fleet agreement
        to: collaboration-board
        from: Chief Executive
        date: 14 February 2017
        recommendations:
          - verb: approve
            text: That the Board approve the agreement.
            about: shared-fleet
        ---
        Why the two forces should share their vehicles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from register.linking.register import Register
from register.records.agreement import Agreement, Version
from register.records.body import Body
from register.records.dates import Answer, When, is_before
from register.records.labels import spoken
from register.records.paper import Paper, Recommendation
from register.rules.finding import Level
from register.rules.listing import listed
from register.rules.rule import Found, Rule

_CHANGES = re.compile(r"\b(exten|var(?:y|ied|iation)|amend|renew|join|leav)", re.I)
_CONSENT = frozenset({"approve", "sign", "agree"})
_ASKED = {
    "approve": "to approve it",
    "agree": "to agree to it",
    "sign": "for a signature",
    "note": "to note it",
    "consider": "to consider it",
}


def check(register: Register) -> Iterator[Found]:
    """Versions that began, or were signed, before the paper that sought consent to them."""
    asked = _asked(register)
    for agreement in register.all_of(Agreement):
        for paper, recommendations in asked.get(agreement.key, ()):
            sought = [r for r in recommendations if r.verb in _CONSENT]
            number = _nearest(agreement, paper.date) if sought else None
            if number is None or (number == 0 and any(_CHANGES.search(r.text) for r in sought)):
                continue
            version = agreement.versions[number]
            for field, began in (("in_force", version.in_force), ("signed", version.signed)):
                if began and is_before(began, paper.date) is Answer.YES:
                    words = _put(paper, recommendations, register)
                    yield _found(agreement, number, field, began, paper, words)
                    break


def _asked(register: Register) -> dict[str, list[tuple[Paper, list[Recommendation]]]]:
    """For each agreement the papers that ask anything about it, with what they ask."""
    asked: dict[str, list[tuple[Paper, list[Recommendation]]]] = {}
    for paper in register.all_of(Paper):
        about: dict[str, list[Recommendation]] = {}
        for recommendation in paper.recommendations:
            for agreement in register.find_all(recommendation.about, Agreement):
                about.setdefault(agreement.key, []).append(recommendation)
        for key, recommendations in about.items():
            asked.setdefault(key, []).append((paper, recommendations))
    return asked


def _nearest(agreement: Agreement, day: When) -> int | None:
    """The version that a paper of that day is likely about: the one that began nearest to it.

    None when a version that follows it has no day at all, because the paper may be about that one.
    """
    distances = [
        (distance, number)
        for number, version in enumerate(agreement.versions)
        if (distance := _distance(version, day)) is not None
    ]
    if not distances:
        return None
    number = min(distances)[1]
    following = agreement.versions[number + 1 : number + 2]
    return None if any(_distance(version, day) is None for version in following) else number


def _distance(version: Version, day: When) -> int | None:
    """Days between that day and the nearest that a version can have begun or been signed."""
    limits = [
        limit
        for began in (version.in_force, version.signed)
        if began
        for limit in (began.earliest, began.latest)
        if limit
    ]
    if day.day is None or not limits:
        return None
    return min(abs((limit - day.day).days) for limit in limits)


def _put(paper: Paper, recommendations: list[Recommendation], register: Register) -> str:
    """Who is asked what: ``the Board to approve it and the Commissioner for a signature``."""
    body = register.find(paper.to, Body)
    to = body.title if body else "body it was put to"
    asked = [(r.of or to, _ASKED[r.verb]) for r in recommendations if r.verb in _ASKED]
    return listed(f"the {who} {what}" for who, what in dict.fromkeys(asked))


def _found(
    agreement: Agreement, number: int, field: str, began: When, paper: Paper, asked: str
) -> Found:
    what = "The agreement" if number == 0 else f"“{spoken(agreement.versions[number].version)}”"
    if field == "in_force":
        state = f"in force from {began.words}"
    elif began.is_exact:
        state = f"signed on {began.words}"
    else:
        state = f"signed at a time given as {began.words}"
    return Found(
        agreement.where("versions", number, field),
        f"{what} was {state}. A later paper, of {paper.date.words}, asks {asked}.",
        "If one of the dates is wrong, correct it. If an earlier paper asked for it, add that "
        "paper. Otherwise nothing needs mending: the page shows what came first.",
    )


RULE = Rule("R405", "in-force-before-approval", Level.WARNING, __doc__, check)
