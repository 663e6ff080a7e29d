"""What is said of headings that leave out a level, and of tables without headers."""

from __future__ import annotations

import pytest
from tests.rules.builders import findings_of, said

PAPER = "content/papers/2023/shared-fleet.md"


def paper(body: str) -> dict[str, str]:
    return {
        PAPER: "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
        f"date: 2 February 2023\n---\nWhat it costs.\n\n{body}\n"
    }


def messages(body: str, name: str) -> list[str]:
    return [message for _, message, _ in said(paper(body), name)]


@pytest.mark.parametrize(
    "body",
    [
        "## One\n\nWords.\n\n### Two\n\nWords.\n\n#### Three\n\nWords.",
        "## One\n\nWords.\n\n### Two\n\nWords.\n\n#### Three\n\nWords.\n\n## Four\n\nWords.",
        "Words without a heading.",
    ],
)
def test_headings_may_go_one_level_down_and_any_number_up(body: str) -> None:
    assert findings_of(paper(body)) == ()


def test_a_body_that_begins_below_the_second_level_leaves_one_out() -> None:
    found = said(paper("### Costs\n\nWords.\n\n## Risks\n\nWords."), "heading-skipped")
    assert found == [
        (
            f"{PAPER}, line 9",
            "The heading “Costs” is of level 3. The title above it is of level 1.",
            "Give it the next level:\n    ## Costs",
        )
    ]


def test_a_heading_written_as_html_is_read_like_any_other() -> None:
    body = "## Costs\n\nWords.\n\n<h5>In <em>2027</em> &amp; later</h5>\n\nWords."
    assert messages(body, "heading-skipped") == [
        "The heading “In 2027 & later” is of level 5. The one above it, “Costs”, is of level 2."
    ]


def test_the_first_heading_inside_a_field_is_left_alone_and_the_next_is_not() -> None:
    files = {
        "decisions/2026/CPCC2026-014.md": "---\ntitle: Recovery\ndecided: 14 October 2026\n"
        "published: 16 October 2026\nbackground:\n  - title: Options\n---\n## Decision\n\n"
        "#### Costs\n\nTo pay.\n\n###### Later\n\nTo pay again.\n"
    }
    assert [message for _, message, _ in said(files, "heading-skipped")] == [
        "The heading “Later” is of level 6. The one above it, “Costs”, is of level 4."
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Year | Cost |\n|---|---|\n| 2027 | £1 |",
        "| | 2027 |\n|---|---|\n| Cost | £1 |",
        "<table><tr><th>Cost</th><td>£1</td></tr><tr><th>Saving</th><td></td></tr></table>",
        "<table><tr><td></td></tr></table>",
    ],
)
def test_headers_in_the_first_row_or_before_each_row_are_enough(table: str) -> None:
    assert findings_of(paper(f"## Costs\n\n{table}")) == ()


@pytest.mark.parametrize(
    ("table", "lacks"),
    [
        ("<table><tr><td>2027</td><td>£1</td></tr></table>", "no headers"),
        ("| | |\n|---|---|\n| 2027 | £1 |", "no headers"),
        ("| 2027 | | £2 |\n|---|---|---|\n| 1 | 2 | 3 |", "no header above column 2"),
        ("| 2027 | | |\n|---|---|---|\n| 1 | 2 | 3 |", "no header above columns 2 and 3"),
    ],
)
def test_a_table_that_lacks_headers_is_told_at_the_heading_above_it(table: str, lacks: str) -> None:
    assert said(paper(f"## Costs\n\n{table}"), "table-without-headers") == [
        (
            f"{PAPER}, line 9",
            f"The table in which “2027” comes first has {lacks}.",
            "Say in the first row what each column holds, above the row of dashes, such as:\n"
            "    | Year | Cost |\n    |---|---|",
        )
    ]
