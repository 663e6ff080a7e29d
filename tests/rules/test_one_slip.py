"""One slip of a newcomer is told once, with all that it takes to mend it."""

from __future__ import annotations

import pytest
from tests.rules.builders import findings_of

DECISION = "decisions/2026/CPCC2026-014.md"
RIGHT = """\
---
title: Vans of the roads policing team to be replaced in all the stations
decided: 14 October 2026
kind: contract
published: 16 October 2026
background:
  - title: Options for replacing the vans
money:
  - amount: £9,000
    what: Six vans
---
Six vans are to be replaced before the winter.

## Decision

To buy six vans under the national framework.
"""
_INDENT = (
    "This line starts further left or right than the lines that it belongs to: “what: Six vans”."
)
_FOUR = "Replace the line with this one, which starts with 4 spaces:\n        what: Six vans"
_NO_COLON = "There is no colon behind the name of the field in this line: "
_TITLE = "title: Vans of the roads policing team to be replaced in all the stations"

SLIPS = {
    "a space too few in a list": ("    what:", "   what:", 10, _INDENT, _FOUR),
    "two spaces too few in a list": ("    what:", "  what:", 10, _INDENT, _FOUR),
    "spaces too many in a list": ("    what:", "       what:", 10, _INDENT, _FOUR),
    "a field without its colon": (
        "decided: 14",
        "decided 14",
        3,
        f"{_NO_COLON}“decided 14 October 2026”.",
        "Replace the line with:\n    decided: 14 October 2026",
    ),
    "a semicolon for the colon": (
        "kind: contract",
        "kind; contract",
        4,
        f"{_NO_COLON}“kind; contract”.",
        "Replace the line with:\n    kind: contract",
    ),
    "the second line of a title": (
        "in all the stations",
        "\nin all the stations",
        3,
        "This line goes on with the words of the line above, and starts too far left: “in all the "
        "stations”.",
        "Replace the line with this one, which starts with 2 spaces:\n      in all the stations",
    ),
    "a word of the form": (
        "title: Vans",
        "Subject: Vans",
        2,
        "`Subject` is no field of a record of this kind. This register calls that `title`.",
        f"Replace the line with:\n    {_TITLE}",
    ),
    "a word of the form for a group": (
        "kind: contract",
        "kind: contract\nContact Officer: Head of Fleet",
        5,
        "`Contact Officer` is no field of a record of this kind. This register calls that "
        "`contact`.",
        "Replace the line with:\n    contact:\n      role: Head of Fleet",
    ),
    "a capital": (
        "title: Vans",
        "Title: Vans",
        2,
        "`Title` is no field of a record of this kind.",
        f"Did you mean this?\n    {_TITLE}",
    ),
    "a colon within curly quotation marks": (
        _TITLE,
        "title: “Vans: six of them”",
        2,
        "There is a colon within the words of this line: “title: “Vans: six of them””.",
        'Replace the line with:\n    title: "Vans: six of them"',
    ),
    "a title in curly quotation marks": (
        _TITLE,
        "title: “Vans of the roads policing team”",
        2,
        "The title stands between quotation marks, and is shown with them: “Vans of the roads "
        "policing team”.",
        "If they do not belong to it, replace the line with:\n"
        "    title: Vans of the roads policing team",
    ),
    "a date in curly quotation marks": (
        "14 October 2026",
        "“14 October 2026”",
        3,
        "“14 October 2026” is not a date that can be read.",
        "Replace the line with:\n    decided: 14 October 2026",
    ),
    "an amount in curly quotation marks": (
        "£9,000",
        "“£9,000”",
        9,
        "“£9,000” is not an amount that can be read, because it stands between quotation marks.",
        "If this is the amount, replace the line with:\n    amount: £9,000",
    ),
    "a bullet": (
        "  - title",
        "  • title",
        7,
        "The sign “•” in front of `title` begins no item of a list.",
        "Put the short dash of the keyboard and a space in its place:\n    - title:",
    ),
    "an amount without its pound sign": (
        "£9,000",
        "1.2m",
        9,
        "“1.2m” is not an amount that can be read, because there is no pound sign.",
        "If this is the amount, replace the line with:\n    amount: £1.2m",
    ),
    "words behind an amount": (
        "£9,000",
        "£9,000 plus VAT",
        9,
        "“£9,000 plus VAT” is not an amount that can be read, because it has words that are not "
        "understood.",
        "Write it as printed, such as £420,000, £1.2m or about £150,000. Say in the words of the "
        "record what else belongs to it.",
    ),
    "a paper as words": (
        "background:\n  - title: Options for replacing the vans",
        "background: Options for replacing the vans",
        6,
        "`background` holds only “Options for replacing the vans”, and has to say what that is.",
        "It is made up of: paper, title, url, date, as_printed. Write, for example:\n"
        "    background:\n      - title: Options for replacing the vans",
    ),
    "a heading of another size": (
        "## Decision",
        "### Decision",
        14,
        "“### Decision” looks like a heading, and is not typed as one.",
        "Replace the line with:\n    ## Decision",
    ),
    "a slip in a heading": (
        "## Decision",
        "## Decison",
        14,
        "There is no “Decision” here, and “## Decison” is no heading that this register looks for.",
        "If that is what it is, replace the line with:\n    ## Decision\n"
        "If it is another section, write that heading, and what was decided, above it.",
    ),
}


def test_the_record_in_which_the_slips_are_made_has_none() -> None:
    assert findings_of({DECISION: RIGHT}) == ()


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_and_with_its_mend(name: str) -> None:
    right, wrong, line, message, hint = SLIPS[name]
    found = findings_of({DECISION: RIGHT.replace(right, wrong, 1)})
    assert [(f.place.line, f.message, f.hint) for f in found] == [(line, message, hint)]


@pytest.mark.parametrize("heading", ["## Purposes", "## Option appraisal", "## Decisions before"])
def test_other_headings_beside_the_ones_that_have_to_be_there_are_left_alone(heading: str) -> None:
    more = f"{RIGHT}\n{heading}\n\nThree vans were bought in 2024.\n"
    assert findings_of({DECISION: more}) == ()


@pytest.mark.parametrize(
    "title", ["“Fleet” and “vans” are renamed", "Extension of “Vehicle recovery”", "“Fleet”, again"]
)
def test_quotation_marks_that_belong_to_a_title_are_left_alone(title: str) -> None:
    assert findings_of({DECISION: RIGHT.replace(_TITLE, f"title: {title}")}) == ()


def test_slips_around_the_dashes_that_were_forgotten_are_told_in_the_same_run() -> None:
    wrong = RIGHT.replace("Six vans\n---\n", "Six vans\n\n").replace("## Decision", "Decision:")
    wrong = wrong.replace("14 October 2026", "10/03/2026").replace("£9,000", "1.2m")
    found = findings_of({DECISION: wrong})
    assert [f.code for f in found] == ["R102", "R214", "R217", "R224"]
    assert found[0].hint == "Put this line below line 10, above the text:\n    ---"
