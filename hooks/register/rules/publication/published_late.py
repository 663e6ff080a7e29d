"""Published later than the office means to.

The law measures this in no number of days: decisions of significant public interest are to be
published as soon as practicable (SI 2011/3050). An office may set itself a target in days, and
where it has, the public should see which decisions took longer.

What is counted is near the point, and not the point itself. It is the days from the decision to its
place on this site, whatever its interest to the public. Sooner may have been practicable, or later
not have been; and the decision may have been published elsewhere before.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 November 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
    mkdocs.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
            targets:
              publish_days: 14
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
    mkdocs.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
            targets:
              publish_days: 14
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.dates import days_between
from register.records.decision import Decision
from register.rules.finding import Level
from register.rules.rule import Found, Rule


def check(register: Register) -> Iterator[Found]:
    """Decisions whose days from signing to this site are more than the office's target, if any."""
    target = register.settings.targets.publish_days or ""
    if not (target.isascii() and target.isdigit()):
        return  # a target that is no number has a rule of its own
    for decision in register.all_of(Decision):
        published = decision.published
        days = days_between(decision.decided, published) if published else None
        if days is not None and days > int(target):
            yield Found(
                decision.where("published"),
                f"This was published here {_days(days)} after it was decided. The office's own "
                f"target is {_days(int(target))}.",
                "If one of the two dates is wrong, correct it. If it was published elsewhere "
                "before, say so in the text. If not, nothing needs mending: the law asks for no "
                "number of days but “as soon as practicable”, and the text can say why it took "
                "longer.",
            )


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"


RULE = Rule("R704", "published-late", Level.NOTE, __doc__, check)
