"""Words that cannot be made into a page.

A text with very many brackets that never close, with lists inside lists without end, or with
thousands of headings, items or links, cannot be read to its end in reasonable time. It is most
often the result of a broken paste.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[.

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import worded

RULE = worded(
    "R123",
    "words-too-tangled",
    Level.ERROR,
    __doc__,
    message="The words that begin here cannot be made into a page: too many brackets in them "
    "never close, their lists are too deep inside each other, or they have thousands of headings, "
    "items or links.",
    hint="Take out what came in by a broken paste, and write the words again plainly. Attach a "
    "long list as a document.",
)
