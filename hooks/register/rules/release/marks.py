"""All that must not be shown, in lines of any origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from register.rules.release import (
    bank_details,
    date_of_birth,
    home_postcode,
    national_insurance_number,
    not_for_publication,
    person_named,
    personal_email,
    personal_mobile,
    protective_marking,
    retired_address,
    signature,
    vehicle_registration,
    warrant_number,
)
from register.rules.release.lines import MarksRule
from register.settings import Settings

MARKS: tuple[MarksRule, ...] = (
    protective_marking.RULE,
    not_for_publication.RULE,
    national_insurance_number.RULE,
    date_of_birth.RULE,
    personal_email.RULE,
    personal_mobile.RULE,
    retired_address.RULE,
    home_postcode.RULE,
    bank_details.RULE,
    signature.RULE,
    warrant_number.RULE,
    vehicle_registration.RULE,
    person_named.RULE,
)
"""The rules, in the order of their codes."""


def marks_in(lines: Sequence[str], settings: Settings) -> Iterator[tuple[MarksRule, str]]:
    """What each rule finds in the lines of a text: the rule, and the mark as far as it may be told.

    ``lines`` stand in the order in which they are read, since a label may stand above what it is
    the label of.
    """
    for rule in MARKS:
        for mark in rule.marks_in(lines, settings):
            yield rule, mark
