"""The examples on each rule's page are what they say they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.builders import findings_in

from register.rules.catalogue import ALLOWANCES, RULES
from register.rules.rule import Listed

EVERY: tuple[Listed, ...] = (*ALLOWANCES, *RULES)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_the_bad_example_is_caught_by_its_rule_alone(rule: Listed, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, rule.guide.bad)
    assert {(f.code, f.name) for f in findings} - _allowed_for(rule) == {(rule.code, rule.name)}


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_the_good_example_is_caught_by_none(rule: Listed, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, rule.guide.good)
    assert [f for f in findings if f.allowed is None] == []


def _allowed_for(rule: Listed) -> set[tuple[str, str]]:
    """An allowance whose time is over leaves standing what it allowed."""
    return {("R505", "condition-not-met")} if rule.code == "R003" else set()
