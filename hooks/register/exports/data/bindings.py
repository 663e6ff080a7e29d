"""Agreements over time as data: what binds on a day, and whom each version binds, and when."""

from __future__ import annotations

from datetime import date
from typing import Any

from register.exports.data.names import Names
from register.linking.names import Target
from register.linking.register import Register
from register.linking.timeline import Period, periods, standing
from register.records.agreement import Agreement


def in_force(agreement: Agreement, register: Register) -> dict[str, Any]:
    """Whether it binds on the day of the build, which is said."""
    now = standing(periods(agreement, register), register.day)
    return {
        "on": register.day.isoformat(),
        "answer": now.answer.value,
        "version": now.period.version.version if now.period else None,
    }


def bound(agreement: Agreement, register: Register, names: Names) -> list[dict[str, Any]]:
    """Each version, in order: whom it binds and when."""
    return [_bound(agreement, period, names) for period in periods(agreement, register)]


def _bound(agreement: Agreement, period: Period, names: Names) -> dict[str, Any]:
    """Whom a version binds and when: limits where a date is vague, null where there is none."""
    return {
        "version": period.version.version,
        "url": names.target(Target(agreement.key, period.version.version))["url"],
        "starts": _limits(*period.starts),
        "ends": _limits(*period.ends),
        "end_is_set": period.ends != (date.max, date.max),
        "parties": [
            {
                "force": names.target(Target(party.force.key)),
                "chief_officer": party.chief_officer,
                "policing_body": party.policing_body,
            }
            for party in period.parties
        ],
        "made_by": [names.target(Target(decision.key)) for decision in period.made_by],
    }


def _limits(earliest: date | None, latest: date | None) -> dict[str, Any]:
    return {"earliest": _day(earliest), "latest": _day(latest)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day and day < date.max else None
