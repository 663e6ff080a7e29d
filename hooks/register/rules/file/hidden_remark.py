"""A remark that is hidden from its page, and from nobody else.

What stands between <!-- and --> is not on the page. The file is, with each version that is
published, and anybody can read it there. Words that are not for the public belong in no file of the
register; words that are for it belong on the page.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.

        <!--
        ## Reasons

        The other garage asked for more.
        -->
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, worded


def say(facts: Facts) -> tuple[str, str]:
    """Whether the remark has an end."""
    if not facts["closed"]:
        return (
            "A hidden remark begins here with <!-- and nothing ends it, so that what follows may "
            "be hidden or shown.",
            "Take the words out that are not for the public, and <!-- too.",
        )
    return (
        "The words between <!-- and --> are hidden from the page alone. The file is published "
        "too, with each version, and everybody can read them there.",
        "Take them out of the file. If they belong on the page, take only <!-- and --> away.",
    )


RULE = worded("R128", "hidden-remark", Level.ERROR, __doc__, say=say)
