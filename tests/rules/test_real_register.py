"""What the rules find in the register as it is published: this, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.real import real_register

from register.rules.check import check

ROOT = Path(__file__).parents[2]
SEVEN_FORCE = "content/agreements/seven-force.md"
DECISION = "decisions/2019/CPCC2019-007.md"


def test_the_gaps_of_the_seven_force_story_are_found_and_nothing_false() -> None:
    register = real_register()
    findings = [f for f in check(register) if f.place.path in (SEVEN_FORCE, DECISION)]
    assert [(f.level.value, f.message) for f in findings] == [
        (
            "warning",
            "The agreement was in force from 22 October 2015. A later paper, of 25 February 2016, "
            "asks the Business Coordination Board to approve it and the Police and Crime "
            "Commissioner for a signature.",
        ),
        (
            "warning",
            "“original” ends on 31 March 2017 in this record; CPCC2019-007 says 31 March 2019.",
        ),
        (
            "note",
            "Whether anything was in force between “original” and “20 February 2017” cannot be "
            "told: the day from which “20 February 2017” was in force is not known.",
        ),
        (
            "warning",
            "Nothing is published of the version “20 February 2017”: its text is not held.",
        ),
        (
            "note",
            "Whether anything was in force between “20 February 2017” and “extension to 2021” "
            "cannot be told: the day on which “20 February 2017” ended and the day from which "
            "“extension to 2021” was in force are not known.",
        ),
        (
            "warning",
            "Nothing is published of the version “extension to 2021”: its text is not held.",
        ),
        (
            "note",
            "CPCC2019-001 to CPCC2019-006 are not held here. Whether any came after CPCC2019-010, "
            "the last one held, is not known.",
        ),
        (
            "warning",
            "Is this decision of significant public interest? Nothing here says, nor who judged "
            "it.",
        ),
        (
            "warning",
            "This decision extends an agreement. Was what the law names considered before? "
            "Nothing stands here under implications.",
        ),
        (
            "warning",
            "The newest paper behind this decision, “Seven Force Strategic Collaboration "
            "Agreement” of 25 February 2016, is about three years older than the decision (its "
            "day is not known; its reference belongs to 2019).",
        ),
    ]
