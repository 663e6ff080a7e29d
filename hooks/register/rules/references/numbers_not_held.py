"""Numbers of a series that are not held.

Whoever reads the decisions of a year should be able to tell whether these are all of them. A number
that was not used, or is not yet published, is said once in the office's settings, with the reason.

Bad:
    decisions/2025/CPCC2025-003.md
        ---
        title: Lease of the fleet workshop
        decided: 14 October 2025
        published: 16 October 2025
        background:
          - title: Workshop options
        ---
        ## Decision

        To lease the workshop for ten years.
Good:
    mkdocs.yml
        site_name: Decision register
        site_url: https://decisions.example.org/
        extra:
          register:
            office:
              name: Northshire Police and Crime Commissioner
            series:
              - prefix: CPCC
                pattern: "{prefix}{year}-{number:03}"
                missing:
                  - numbers: CPCC2025-001 to CPCC2025-002
                    why: Taken before this register began, and not yet put in.
    decisions/2025/CPCC2025-003.md
        ---
        title: Lease of the fleet workshop
        decided: 14 October 2025
        published: 16 October 2025
        background:
          - title: Workshop options
        ---
        ## Decision

        To lease the workshop for ten years.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.records.decision import Decision
from register.records.references import Series
from register.rules.finding import Level
from register.rules.references.spans import Span, gaps, in_words, printed, read_span, without
from register.rules.rule import Found, Rule, pasted
from register.settings import SeriesOf

Held = dict[int, Decision]
"""The decisions held of one year, by their number."""


def check(register: Register) -> Iterator[Found]:
    """For each series and year, the numbers below the highest that are not held."""
    try:
        numbering = register.settings.numbering
    except ValueError:  # the pattern of a series has a rule of its own
        return
    for place, series in enumerate(numbering):
        for year, held in _held(register, numbering, place).items():
            missing = gaps(held)
            for told in _told(register.settings.series[place], series, year):
                missing = without(missing, told)
            if missing:
                yield _found(missing, held, series, year, register)


def _held(register: Register, numbering: tuple[Series, ...], place: int) -> dict[int | None, Held]:
    """The decisions of the series at that place, year by year."""
    found: dict[int | None, Held] = {}
    for decision in register.all_of(Decision):
        placed = [series.parse(decision.number) for series in numbering]
        own = placed[place]
        if own and not any(placed[:place]):
            year = own.year if numbering[place].restarts else None
            found.setdefault(year, {}).setdefault(own.number, decision)
    return found


def _told(of: SeriesOf, series: Series, year: int | None) -> Iterator[Span]:
    """The runs of which the settings say why they are not here."""
    for missing in of.missing:
        read = read_span(missing.numbers, series)
        if read and (not series.restarts or read[0] == year):
            yield read[1]


def _found(
    missing: list[Span], held: Held, series: Series, year: int | None, register: Register
) -> Found:
    one = len(missing) == 1 and missing[0][0] == missing[0][1]
    numbers = in_words(missing, series, year)
    if numbers[:1].isdigit():
        numbers = f"In {series.prefix}, number{'' if one else 's'} {numbers}"
    message = f"{numbers} {'is' if one else 'are'} not held here."
    this_year = series.year_of(register.day)
    if year is not None and this_year is not None and year < this_year:
        last = printed(max(held), series, year)
        message += f" Whether any came after {last}, the last one held, is not known."
    lines = [
        line
        for span in missing
        for line in (f"  - numbers: {in_words([span], series, year)}", "    why: Not used.")
    ]
    return Found(
        held[min(held)].where(),
        message,
        "If they are decisions, add them. If a number was not used or is not published yet, say so "
        "below the series in mkdocs.yml, each with its own reason:" + pasted("missing:", *lines),
    )


RULE = Rule("R309", "numbers-not-held", Level.NOTE, __doc__, check)
