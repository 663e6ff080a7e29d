"""``scripts/new --fields TYPE`` prints every field that a record of the type may have."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from register.commands import new
from register.commands.fields import listing
from register.records.read import TYPES


def test_every_field_of_a_force_is_printed_with_its_meaning_and_shape() -> None:
    done = CliRunner().invoke(new.main, ["--fields", "force"])
    assert done.exit_code == 0
    assert done.output.startswith(
        "Every field of a force. Those with a star have to be there.\n"
        "\n"
        "Where no shape is given in brackets, it is a line of text. "
    )
    assert "\n* title                   what it is, in one line\n" in done.output
    assert (
        "\n  updates                 public notes on changes, newest last (a list, each with:)\n"
        "    * on                  the day of the change (a date)\n"
        "    * note                what was changed and why\n"
    ) in done.output


def test_words_that_a_heading_may_hold_a_list_to_choose_from_and_a_record_to_name() -> None:
    lines = listing("decision").splitlines()
    formal = "the formal words (text, here or below the heading ## Decision)"
    assert f"* decision                {formal}" in lines
    offered = "(one of: enters, amends, extends, joins, leaves, ends)"
    assert f"    * effect              what it does {offered}" in lines
    assert "    * agreement           the agreement (the name of an agreement)" in lines


def test_what_is_further_in_stands_below_what_it_belongs_to() -> None:
    lines = listing("agreement").splitlines()
    names = [line[:26].rstrip() for line in lines]
    at = names.index("* versions")
    assert names[at + 1] == "    * version"
    assert names.index("      parties") < names.index("          forces")
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("type_", [record.type for record in TYPES])
def test_every_type_has_its_list(type_: str) -> None:
    assert "* title  " in listing(type_)
