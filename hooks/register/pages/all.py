"""Every page of the site, its list of page types written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from register.linking.register import Register
from register.output import Output, Task
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
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.record import Record
from register.rules.finding import Finding

_AT_ONCE = 100
"""Records whose pages are one piece of work."""

RECORDS = (
    (Decision, decision),
    (Paper, paper),
    (Agreement, agreement),
    (Agreement, version),
    (Meeting, meeting),
    (Body, body),
    (Force, force),
    (Programme, programme),
    (Forthcoming, forthcoming),
    (Record, taken_off),
)
"""Pages about one record, by its type."""
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


def tasks(register: Register, findings: tuple[Finding, ...]) -> Iterator[Task]:
    """What makes the pages, and the styles and pictures that they share.

    Each makes pages about many records, or the pages of a hundred records.
    """
    for other in OTHERS:
        yield partial(other.pages, register, findings)
    shelf = Shelf(register, _by_record(findings))
    for type_, kind in RECORDS:
        records = register.all_of(type_)
        for place in range(0, len(records), _AT_ONCE):
            yield partial(kind.pages, records[place : place + _AT_ONCE], shelf)
    yield partial(_shared, register)


def _shared(register: Register) -> Iterator[Output]:
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
