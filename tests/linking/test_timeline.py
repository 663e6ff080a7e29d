"""Versions over time: what is in force on a day, what cannot be told, and who is bound."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.builders import register_of

from register.linking.timeline import Period, is_gap, periods, standing
from register.records.agreement import Agreement
from register.records.dates import Answer

FIRST = """
          - version: original
            in_force: 1 April 2015
            ends: 31 March 2017
            parties: {forces: [barset, loamshire]}
"""


def chain(tmp_path: Path, versions: str) -> tuple[Period, ...]:
    text = f"---\ntitle: Vehicles\nversions:{versions}---\n"
    register = register_of({"content/agreements/vehicles.md": text}, tmp_path)
    assert register.problems == ()
    agreement = register.records["agreements/vehicles"]
    assert isinstance(agreement, Agreement)
    return periods(agreement, register)


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2015, 3, 31), Answer.NO),
        (date(2015, 4, 1), Answer.YES),
        (date(2017, 3, 31), Answer.YES),
        (date(2017, 4, 1), Answer.NO),
    ],
)
def test_a_version_binds_from_its_first_day_to_its_last(
    tmp_path: Path, day: date, answer: Answer
) -> None:
    assert standing(chain(tmp_path, FIRST), day).answer is answer


def test_an_end_that_is_not_known_leaves_the_question_open_until_the_next_version_settles_it(
    tmp_path: Path,
) -> None:
    versions = chain(
        tmp_path,
        FIRST
        + """\
          - version: "2017"
            in_force: unknown
            in_force_note: no text is held
            ends: unknown
            ends_note: no text is held
          - version: last
            in_force: unknown
            in_force_note: not stated
            ends: 31 March 2021
""",
    )
    assert standing(versions, date(2016, 1, 1)).answer is Answer.YES
    assert standing(versions, date(2018, 6, 1)).answer is Answer.CANNOT_TELL
    assert standing(versions, date(2021, 4, 1)).answer is Answer.NO


def test_an_agreement_without_an_end_goes_on(tmp_path: Path) -> None:
    versions = chain(tmp_path, "\n  - {version: original, in_force: 1 April 2015}\n")
    assert standing(versions, date(2030, 1, 1)).answer is Answer.YES


@pytest.mark.parametrize(
    ("starts", "answer"),
    [
        ("1 April 2017", Answer.NO),
        ("2 April 2017", Answer.YES),
        ("April 2017", Answer.CANNOT_TELL),
        ("2018", Answer.YES),
    ],
)
def test_a_gap_is_days_on_which_neither_version_binds(
    tmp_path: Path, starts: str, answer: Answer
) -> None:
    second = f"""\
          - version: second
            in_force: {starts}
            in_force_note: as stated
"""
    first, then = chain(tmp_path, FIRST + second)
    assert is_gap(first, then) is answer


def test_a_later_version_inherits_its_parties_and_says_who_joined_or_left(tmp_path: Path) -> None:
    second = """\
          - version: second
            in_force: 1 April 2017
            parties: {left: [loamshire]}
"""
    first, then = chain(tmp_path, FIRST + second)
    assert [party.force.id for party in first.parties] == ["barset", "loamshire"]
    assert sum(party.count for party in first.parties) == 4
    assert [party.force.id for party in then.parties] == ["barset"]
    assert [force.id for force in then.left] == ["loamshire"]


def test_a_force_may_join_by_its_chief_officer_alone(tmp_path: Path) -> None:
    second = """\
          - version: original
            in_force: 1 April 2017
            parties: {forces: [barset], chief_officer_only: [loamshire]}
"""
    (only,) = chain(tmp_path, "\n" + second)
    assert sum(party.count for party in only.parties) == 3


def test_two_decisions_may_say_that_they_made_one_version(tmp_path: Path) -> None:
    text = f"---\ntitle: Vehicles\nversions:{FIRST}---\n"
    decision = (
        "---\ntitle: Vans\ndecided: 1 March 2015\n"
        "effects: [{agreement: vehicles, version: original, effect: enters}]\n---\n"
        "## Decision\n\nTo agree.\n"
    )
    files = {
        "content/agreements/vehicles.md": text,
        "decisions/2015/BPCC2015-001.md": decision,
        "decisions/2015/BPCC2015-002.md": decision,
    }
    register = register_of(files, tmp_path)
    agreement = register.records["agreements/vehicles"]
    assert isinstance(agreement, Agreement)
    (only,) = periods(agreement, register)
    assert [made.id for made in only.made_by] == ["BPCC2015-001", "BPCC2015-002"]
