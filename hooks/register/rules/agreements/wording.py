"""Words that the rules about agreements share, and what they take as a sign of life."""

from __future__ import annotations

from register.linking.register import Register
from register.linking.timeline import Period
from register.records.dates import When
from register.records.decision import Decision
from register.records.labels import spoken


def words(when: When | None) -> str:
    """A date in words; what is left out is not known either."""
    return when.words if when else "a day not stated in the record"


def version_name(label: str, register: Register) -> str:
    """``the version “original”``; one that is called by its decision is the version of that."""
    decision = register.find(label, Decision)
    return f"the version of {decision.number}" if decision else f"the version “{spoken(label)}”"


def made_on(period: Period) -> When | None:
    """The day on which a version was made, as far as anything says."""
    version = period.version
    days = (version.signed, version.in_force, *(d.decided for d in period.made_by))
    return next((day for day in days if day and not day.unknown), None)


def was_made(period: Period) -> bool:
    """Whether anything says that a version was made, and not only announced."""
    return made_on(period) is not None or bool(period.made_by)
