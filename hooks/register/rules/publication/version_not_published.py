"""A version of an agreement that is not published.

The Police Act 1996, section 23E, asks for each agreement to be published, or else for the fact of
it with the reasons; a variation is an agreement too (section 23C). An older text that cannot be
found is a gap to close; from the day that the office set as its start, nothing may be missing.

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
        ---
        Two forces share their vehicles.
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
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.linking.timeline import Period, periods
from register.records.agreement import Agreement
from register.records.dates import Answer, When, is_on_or_before
from register.rules.agreements.wording import made_on, version_name, was_made
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Versions without a copy or a summary; an error from the office's start on."""
    start = register.settings.start
    for agreement in register.all_of(Agreement):
        if agreement.removed:
            continue
        for number, period in enumerate(periods(agreement, register)):
            publication = period.version.publication
            if publication and publication.basis != "not-held":
                continue
            began = made_on(period)
            late = bool(start and began and is_on_or_before(start, began) is Answer.YES)
            yield Found(
                agreement.where("versions", number, "publication"),
                _message(period, began, register),
                "If the text can be published, attach it or give its address:"
                + pasted("publication:", "  basis: copy", "  document: agreement.pdf")
                + "\nIf it cannot be published in full, describe it, and say why:"
                + pasted("publication:", "  basis: summary")
                + "\n      why_not_full: and here the reason"
                + ("" if late else _not_found(period)),
                Level.ERROR if late else Level.WARNING,
            )


def _not_found(period: Period) -> str:
    if period.version.publication:
        return "\nUntil the text is found, nothing more can be done."
    return "\nIf the text cannot be found, say so:" + pasted("publication:", "  basis: not-held")


def _message(period: Period, began: When | None, register: Register) -> str:
    label = period.version.version
    dated = f" of {began.words}" if began and began.edtf != label else ""
    name = f"{version_name(label, register)}{dated}"
    if period.version.publication is None:
        return f"Nothing is published of {name}: neither a copy nor a summary."
    if not was_made(period):
        return (
            f"Nothing is published of {name}: its text is not held, and no day of signing, nor a "
            "decision that made it, is recorded."
        )
    return f"Nothing is published of {name}: its text is not held."


RULE = Rule("R701", "version-not-published", Level.WARNING, __doc__, check)
