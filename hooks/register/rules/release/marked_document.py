"""A document with words in it that must not be shown.

What must not stand on a page must not stand in a file beside it, and is easier to overlook there:
a marking in the head of page nine, a private number in a column far to the right. The words of
attached files are searched as those of records are, with the same rules and at their levels.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        OFFICIAL-SENSITIVE

        The contract was extended because no other garage could take it on.

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        The contract was extended because no other garage could take it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.release.marks import MARKS
from register.rules.rule import Found, Rule, facts_of

_NAME = "marked-document"
_RULES = {rule.code: rule for rule in MARKS}


def check(register: Register) -> Iterator[Found]:
    """What the rules about words found in the words of documents, with their own levels."""
    for problem in register.problems:
        if problem.name != _NAME:
            continue
        facts = facts_of(problem)
        rule = _RULES.get(facts["rule"], MARKS[0])
        if rule.passes is None or not rule.passes(facts["mark"], register.settings):
            name = problem.place.path.rpartition("/")[2]
            where = f"{name}, {facts['where']}" if facts["where"] else name
            said = rule.message.format(mark=facts["mark"])
            yield Found(problem.place, f"In {where}: {said}", rule.hint, rule.level)


RULE = Rule("R820", _NAME, Level.ERROR, __doc__ or "", check, problem=_NAME)
