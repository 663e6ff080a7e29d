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
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.dates import Answer, When, days_between, is_before
from register.records.paper import Paper, Recommendation
from register.rules.finding import Level
from register.rules.rule import Found, Rule

_CHANGES = re.compile(r"\b(exten|var(?:y|ied|iation)|amend|renew|join|leav)", re.I)


def check(register: Register) -> Iterator[Found]:
    """Versions that began, or were signed, before the paper that sought approval for them."""
    asked = _asked(register)
    for agreement in register.all_of(Agreement):
        for paper, recommendation in asked.get(agreement.key, ()):
            number = _nearest(agreement, paper.date)
            if number is None or (number == 0 and _CHANGES.search(recommendation.text)):
                continue
            version = agreement.versions[number]
            for field, began in (("in_force", version.in_force), ("signed", version.signed)):
                if began and is_before(began, paper.date) is Answer.YES:
                    yield _found(agreement, number, field, began, paper, recommendation, register)
                    break


def _asked(register: Register) -> dict[str, list[tuple[Paper, Recommendation]]]:
    """For each agreement the papers that sought approval or a signature, each once."""
    asked: dict[str, dict[str, tuple[Paper, Recommendation]]] = {}
    for paper in register.all_of(Paper):
        for recommendation in paper.recommendations:
            if recommendation.verb in ("approve", "sign"):
                for agreement in register.find_all(recommendation.about, Agreement):
                    papers = asked.setdefault(agreement.key, {})
                    papers.setdefault(paper.key, (paper, recommendation))
    return {key: list(papers.values()) for key, papers in asked.items()}


def _nearest(agreement: Agreement, day: When) -> int | None:
    """The version that a paper of that day is likely about: the one that began nearest to it."""
    distances = [
        (abs(days), number)
        for number, version in enumerate(agreement.versions)
        for began in (version.in_force, version.signed)
        if began and (days := days_between(began, day)) is not None
    ]
    return min(distances)[1] if distances else None


def _found(
    agreement: Agreement,
    number: int,
    field: str,
    began: When,
    paper: Paper,
    recommendation: Recommendation,
    register: Register,
) -> Found:
    body = register.find(paper.to, Body)
    who = recommendation.of or (body.title if body else str(paper.to))
    what = "The agreement" if number == 0 else f"“{agreement.versions[number].version}”"
    state = "in force from" if field == "in_force" else "signed on"
    return Found(
        agreement.where("versions", number, field),
        f"{what} was {state} {began.words}; the {who} was asked to {recommendation.verb} it on "
        f"{paper.date.words}.",
        "If one of the dates is wrong, correct it. If an earlier paper asked for it, add that "
        "paper. Otherwise nothing needs mending: the page shows what came first.",
    )


RULE = Rule("R405", "in-force-before-approval", Level.WARNING, __doc__, check)
