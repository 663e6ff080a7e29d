"""The formal words of a published decision were changed.

A decision is what was signed. If its words were wrong, they stay as they were signed and published,
and what is right is said beside them: who says so, when and why. So nobody can be told afterwards
that something else was decided.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        updates:
          - on: 20 October 2026
            note: The opening now says that the terms are as before.
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2029.
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
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
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        corrections:
          - on: 20 October 2026
            who: Chief Executive
            why: The year was mistyped in the signed decision.
            text: The contract is extended to 31 October 2029.
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
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
"""  # noqa: E501 (a line of a ledger is long)

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import When
from register.records.decision import Decision
from register.records.differences import formal_words
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted

_LONGEST = 200


def check(register: Register) -> Iterator[Found]:
    """Decisions whose words, published as the formal ones, are others now."""
    for decision in register.all_of(Decision):
        before = register.past.before.get(decision.held.path)
        words = formal_words(before) if before else ""
        if words and not decision.removed and formal_words(decision) != words:
            shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            yield Found(
                decision.where("decision"),
                f"The formal words of a decision stay as they were published. They were: “{shown}”",
                "Put them back as they were, and say beside them what is right:"
                + pasted(
                    "corrections:",
                    f"  - on: {When.of(register.today).words}",
                    "    who: Chief Executive",
                    "    why: What was wrong with them.",
                    "    text: What is right.",
                ),
            )


RULE = Rule("R733", "formal-words-changed", Level.ERROR, __doc__ or "", check)
