"""Every page of the site, its list of page types written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from register.linking.register import Register
from register.output import Output
from register.pages import (
    agreement,
    body,
    changes,
    data,
    decision,
    follow_page,
    force,
    forthcoming,
    home,
    index,
    log,
    meeting,
    not_found,
    paper,
    programme,
    promises,
    rule,
    rules,
    search,
    taken_off,
    version,
    year,
)
from register.pages.assets import assets, office_style
from register.pages.parts import Shown
from register.rules.finding import Finding

RECORDS = (
    decision,
    paper,
    agreement,
    version,
    meeting,
    body,
    force,
    programme,
    forthcoming,
    taken_off,
)
"""One page a record."""
OTHERS = (
    home,
    index,
    year,
    search,
    rules,
    rule,
    promises,
    changes,
    log,
    data,
    follow_page,
    not_found,
)
"""Pages about many records, or about none."""


def pages(register: Register, findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The pages, and the styles and pictures that they share."""
    shown = _by_record(findings)
    for kind in RECORDS:
        yield from kind.pages(register, shown)
    for other in OTHERS:
        yield from other.pages(register, findings)
    yield from assets()
    yield office_style(register.settings)


def _by_record(findings: Sequence[Finding]) -> Mapping[str, Sequence[Shown]]:
    """What is not yet right with each record, by its key, as its page shows it."""
    shown: dict[str, list[Shown]] = {}
    for finding in findings:
        if finding.record:
            reason, until = (
                (finding.allowed.reason, finding.allowed.until) if finding.allowed else ("", "")
            )
            shown.setdefault(finding.record, []).append(
                Shown(finding.message, finding.level.value, reason, until, finding.code)
            )
    return shown
