"""An answer that is neither yes nor no.

Whether a meeting was public is a fact that the law asks for. “Partly” or “tbc” cannot be counted
as either; where the answer is not known, the line is left out.

Bad:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        public: mostly
        minutes:
          approved: 29 October 2026
        ---
Good:
    content/meetings/collaboration-board/collaboration-board-2026-10-01.md
        ---
        body: collaboration-board
        date: 1 October 2026
        public: no
        ---
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """What was written, and both answers."""
    field = facts.field
    return (
        f"`{field}` is answered by yes or no, and “{facts['written']}” is neither.",
        "Replace the line with one of these, or take it away if the answer is not known:"
        + pasted(f"{field}: yes", f"{field}: no"),
    )


RULE = worded("R209", "not-yes-or-no", Level.ERROR, __doc__, say=say)
