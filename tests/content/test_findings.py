"""What the checks find by themselves in the records of this register."""

from __future__ import annotations

from datetime import date

import pytest
from tests.real import real_check

from register.checking import Checked
from register.linking.timeline import periods, standing
from register.records.agreement import Agreement
from register.records.dates import Answer
from register.rules.finding import Level

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def checked() -> Checked:
    return real_check()


def found(checked: Checked, name: str, record: str) -> list[str]:
    return [f.message for f in checked.findings if f.name == name and f.record == record]


def test_nothing_stands_in_the_way_of_publication(checked: Checked) -> None:
    assert [f for f in checked.findings if f.level is Level.ERROR] == []


def test_nothing_is_published_of_the_variation_of_february_2017(checked: Checked) -> None:
    messages = found(checked, "version-not-published", "agreements/seven-force")
    assert any("20 February 2017" in message for message in messages)


def test_two_end_dates_are_stated_for_the_original_agreement(checked: Checked) -> None:
    (message,) = found(checked, "two-dates-for-a-version", "agreements/seven-force")
    assert "31 March 2017" in message
    assert "CPCC2019-007 says 31 March 2019" in message


def test_the_agreement_was_in_force_before_the_meeting_that_was_asked(checked: Checked) -> None:
    (message,) = found(checked, "in-force-before-approval", "agreements/seven-force")
    assert "22 October 2015" in message
    assert "25 February 2016" in message


def test_the_decision_rests_on_a_paper_three_years_old(checked: Checked) -> None:
    (message,) = found(checked, "paper-years-old", "decisions/CPCC2019-007")
    assert "about three years older" in message


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2016, 6, 1), Answer.YES),
        (date(2018, 6, 1), Answer.CANNOT_TELL),
        (DAY, Answer.NO),
    ],
)
def test_what_was_in_force_is_told_or_said_to_be_unknown(
    checked: Checked, day: date, answer: Answer
) -> None:
    register = checked.folder.register
    agreement = register.records["agreements/seven-force"]
    assert isinstance(agreement, Agreement)
    assert standing(periods(agreement, register), day).answer is answer


def test_the_agreement_binds_fourteen_corporations_sole(checked: Checked) -> None:
    register = checked.folder.register
    agreement = register.records["agreements/seven-force"]
    assert isinstance(agreement, Agreement)
    original = periods(agreement, register)[0]
    assert sum(party.count for party in original.parties) == 14


def test_the_decision_leads_to_its_paper_its_agreement_its_forces_and_its_meeting(
    checked: Checked,
) -> None:
    links = checked.folder.register.links_from["decisions/CPCC2019-007"]
    targets = {link.target.key for link in links}
    assert {
        "papers/2016-02-25-seven-force-agreement",
        "agreements/seven-force",
        "forces/cambridgeshire",
        "forces/kent",
        "meetings/business-coordination-board-2016-02-25",
    } <= targets
