"""An old address that cannot lead on.

The table content/redirects.csv says where the addresses of a former website lead now. A line that
cannot be used would leave a reader, who has the old address from a report, with nothing.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    content/redirects.csv
        old,now
        /foi/decisions/12.html,CPCC2026-041
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    content/redirects.csv
        old,now
        /foi/decisions/12.html,CPCC2026-014
"""

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.redirects import FILE
from register.linking.redirects import is_taken, target_of
from register.linking.register import Register
from register.records.references import nearest
from register.rules.finding import Level
from register.rules.rule import Found, Rule, facts_of, pasted
from register.source.place import Place

_NAME = "redirect-not-usable"
_REASONS = {
    "unreadable": (
        "The table of old addresses cannot be read.",
        "Save it as CSV, in UTF-8.",
    ),
    "headings": (
        "The table of old addresses begins with “{written}”.",
        "Its first line names the two columns:" + pasted("old,now"),
    ),
    "cells": (
        "A line of this table has two cells, the old address and where it leads now. This one "
        "says: {written}",
        "Write it like this:" + pasted("/foi/decisions/12.html,CPCC2019-007"),
    ),
    "old": (
        "“{written}” cannot lead on: an old address is a path that begins with a stroke, or a "
        "whole web address, without spaces, line breaks, ? or #.",
        "Write it as it stood in a browser, each space as %20:"
        + pasted("/foi/decisions/12.html,CPCC2019-007"),
    ),
    "twice": (
        "“{written}” is in this table twice.",
        "Keep the right one of the two lines, and take the other away.",
    ),
}


def check(register: Register) -> Iterator[Found]:
    """Lines of the table that cannot be read, lead nowhere, or stand for a page that is there."""
    for problem in register.problems:
        if problem.name == _NAME:
            facts = facts_of(problem)
            said, hint = _REASONS.get(facts["reason"], _REASONS["cells"])
            yield Found(problem.place, said.format_map(facts), hint)
    for row in register.past.table:
        place = Place(FILE, row.line)
        if is_taken(row, register):
            said = f"“{row.old}” cannot lead on: a page of this register stands there."
            yield Found(place, said, "Take the line out.")
        elif not target_of(row, register):
            near = nearest(row.now, sorted(key.rpartition("/")[2] for key in register.records))
            offer = f" The nearest are: {', '.join(near)}." if near else ""
            said = f"“{row.now}” is no record, list or page of this register.{offer}"
            yield Found(place, said, "Write the reference of the record that it leads to now.")


RULE = Rule("R317", _NAME, Level.ERROR, __doc__ or "", check, problem=_NAME)
