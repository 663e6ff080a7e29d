"""A force that merged and a body that was replaced: who stands where, on which day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.builders import register_of
from tests.linking.succession_story import FILES

from register.linking.makers import makers
from register.linking.register import Register
from register.linking.spans import spans
from register.linking.succession import succession
from register.linking.timeline import Period, periods, standing
from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.force import Force

BEFORE, ON = date(2024, 3, 31), date(2024, 4, 1)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return register_of(FILES, tmp_path)


def chain(register: Register) -> tuple[Period, ...]:
    agreement = register.records["agreements/vans"]
    assert isinstance(agreement, Agreement)
    return periods(agreement, register)


def force(register: Register, name: str) -> Force:
    found = register.records[f"forces/{name}"]
    assert isinstance(found, Force)
    return found


def bound(register: Register, day: date) -> list[str]:
    period = standing(chain(register), day).period
    assert period
    return [party.force.id for party in period.parties_on(day)]


def test_from_the_day_of_a_merger_the_new_force_is_party_in_place_of_both(
    register: Register,
) -> None:
    assert bound(register, BEFORE) == ["barset", "loamshire", "mercia"]
    assert bound(register, ON) == ["mercia", "wessex"]


def test_a_version_made_before_names_the_parties_it_named(register: Register) -> None:
    original, second, _ = chain(register)
    named = ["barset", "loamshire", "mercia"]
    assert [p.force.id for p in original.parties] == named
    assert [p.force.id for p in second.parties] == named
    assert (original.takeovers, len(second.takeovers)) == ((), 2)


def test_a_version_made_afterwards_inherits_the_new_force_and_nobody_left_by_the_merger(
    register: Register,
) -> None:
    third = chain(register)[2]
    assert [party.force.id for party in third.parties] == ["wessex"]
    assert ([f.id for f in third.joined], [f.id for f in third.left]) == ([], ["mercia"])


def test_time_is_parted_at_the_merger_with_the_parties_of_each_part(register: Register) -> None:
    told = [
        (str(s.first), s.period.version.version, [p.force.id for p in s.parties])
        for s in spans(chain(register))
        if s.period
    ]
    named = ["barset", "loamshire", "mercia"]
    assert told == [
        ("2020-04-01", "original", named),
        ("2023-04-01", "second", named),
        ("2024-04-01", "second", ["mercia", "wessex"]),
        ("2025-04-01", "third", ["wessex"]),
    ]


def test_for_one_force_only_the_days_count_on_which_it_was_bound(register: Register) -> None:
    found = spans(chain(register), "forces/wessex")
    assert [(str(s.first), str(s.last), s.answer.value) for s in found] == [
        ("None", "2024-03-31", "no"),
        ("2024-04-01", "2025-03-31", "yes"),
        ("2025-04-01", "None", "yes"),
    ]


def test_the_policing_body_of_a_force_is_replaced_on_the_day(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if name != "content/forces/wessex.md"}
    register = register_of(files, tmp_path)
    tenures = succession(register).tenures.of(force(register, "barset"))
    assert [(h.typed, h.since and h.since.words, h.until and h.until.words) for h in tenures] == [
        ("barset-commissioner", None, "31 March 2024"),
        ("Mayor of Wessex", "1 April 2024", None),
    ]
    second = chain(register)[1]
    named = [
        next(p.body.title for p in second.parties_on(day) if p.force.id == "barset" and p.body)
        for day in (BEFORE, ON)
    ]
    assert named == ["Police and Crime Commissioner for Barset", "Mayor of Wessex"]


@pytest.mark.parametrize("setting", ["barset-commissioner", "wessex-mayor"])
def test_a_decision_that_names_nobody_was_made_by_who_was_there_on_its_day(
    tmp_path: Path, setting: str
) -> None:
    settings = FILES["mkdocs.yml"].replace("maker: barset-commissioner", f"maker: {setting}")
    register = register_of({**FILES, "mkdocs.yml": settings}, tmp_path)
    made = {
        decision.id: [maker.id for maker in makers(decision, register)]
        for decision in register.all_of(Decision)
    }
    assert made == {"BPCC2023-001": ["barset-commissioner"], "BPCC2024-001": ["wessex-mayor"]}


def test_a_takeover_on_no_certain_day_puts_nobody_in_a_place_before_it_is_certain(
    tmp_path: Path,
) -> None:
    wessex = FILES["content/forces/wessex.md"].replace(
        "on: 1 April 2024}", "on: April 2024, on_note: the day is not printed}"
    )
    register = register_of({**FILES, "content/forces/wessex.md": wessex}, tmp_path)
    assert bound(register, date(2024, 4, 29)) == ["barset", "loamshire", "mercia"]
    assert bound(register, date(2024, 4, 30)) == ["mercia", "wessex"]


def test_forces_that_took_over_from_each_other_in_a_circle_end_nothing(tmp_path: Path) -> None:
    barset = (
        "---\ntitle: Barset Constabulary\n"
        "succeeds: {force: wessex, on: 1 April 2023}\npublished: 1 January 2026\n---\n"
    )
    register = register_of({**FILES, "content/forces/barset.md": barset}, tmp_path)
    assert spans(chain(register))
    decision = register.records["decisions/BPCC2024-001"]
    assert isinstance(decision, Decision)
    assert makers(decision, register)
