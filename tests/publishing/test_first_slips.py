"""Slips of somebody's first record: each is mended from its message alone."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from tests.builders import write
from tests.publishing.builds import FILES, run

NAME = "decisions/2026/BPCC2026-015"
RIGHT = dedent("""\
    ---
    title: Vans of the roads policing team to be replaced
    decided: 14 October 2026
    published: 16 October 2026
    kind: contract
    background:
      - paper: 2026-10-01-vehicles
    ---
    Six vans are to be replaced before the winter.

    ## Decision

    To buy six vans under the national framework.
    """)


class Slip(NamedTuple):
    right: str
    wrong: str
    told: str
    """The beginning of what is said."""
    mend: str
    """The line to paste."""


SLIPS = {
    "a colon in the title": Slip(
        "title: Vans of",
        "title: Vehicles: vans of",
        "There is a colon within the words of this line",
        'title: "Vehicles: vans of the roads policing team to be replaced"',
    ),
    "a slashed date": Slip(
        "decided: 14 October 2026",
        "decided: 05/10/2026",
        "05/10/2026 could be 5 October or 10 May.",
        "decided: 5 October 2026",
    ),
    "a heading with a colon": Slip(
        "## Decision",
        "Decision:",
        "“Decision:” looks like a heading, and is not typed as one.",
        "## Decision",
    ),
    "a heading in bold": Slip(
        "## Decision",
        "**Decision**",
        "“**Decision**” looks like a heading, and is not typed as one.",
        "## Decision",
    ),
    "a heading without its space": Slip(
        "## Decision",
        "##Decision",
        "“##Decision” looks like a heading, and is not typed as one.",
        "## Decision",
    ),
    "a long dash before an item": Slip(
        "  - paper",
        "  – paper",
        "The sign “–” in front of `paper` begins no item of a list.",
        "- paper:",
    ),
    "a tab": Slip("  - paper", "\t- paper", "There is a tab in this line.", "  - paper: 2026-10"),
    "a paper by its file": Slip(
        "2026-10-01-vehicles",
        "2026-10-01-vehicles.md",
        "There is no paper called “2026-10-01-vehicles.md” in this register.",
        "paper: 2026-10-01-vehicles",
    ),
    "the closing dashes forgotten": Slip(
        "vehicles\n---\n",
        "vehicles\n\n",
        "Nothing shows where the fields end",
        "---",
    ),
    "the dashes of a word processor": Slip(
        "---\ntitle", "—\ntitle", "The first line has the long dashes of a word processor.", "---"
    ),
}
NAMES = {
    f"{NAME} Vans.md": f"{NAME}.md",
    f"{NAME}.txt": f"{NAME}.md",
    f"{NAME}.md.txt": f"{NAME}.md",
}


def said(root: Path, path: str) -> list[tuple[str, str]]:
    """What a check says of one file, with the hint."""
    done = run(root, "--format", "json", name="check")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    shown = [row for row in found if row["path"] == path and row["code"] != "R707"]
    return [(row["message"], row["hint"]) for row in shown]


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_mended_by_the_line_that_its_message_offers(tmp_path: Path, name: str) -> None:
    slip = SLIPS[name]
    root = write(tmp_path, {**FILES, f"{NAME}.md": RIGHT})
    assert said(root, f"{NAME}.md") == []
    (root / f"{NAME}.md").write_text(RIGHT.replace(slip.right, slip.wrong, 1), encoding="utf-8")
    found = [(message, hint) for message, hint in said(root, f"{NAME}.md")]
    assert [hint for message, hint in found if message.startswith(slip.told)], found
    assert any(f"\n    {slip.mend}" in hint for _, hint in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_misnamed_is_told_its_name(tmp_path: Path, name: str) -> None:
    found = said(write(tmp_path, {**FILES, name: RIGHT}), name)
    right = NAMES[name].rpartition("/")[2]
    assert [hint for _, hint in found if f"\n    {right}" in hint], found


def test_a_decision_saved_among_the_pages_is_told_its_folder(tmp_path: Path) -> None:
    found = said(
        write(tmp_path, {**FILES, "content/BPCC2026-015.md": RIGHT}), "content/BPCC2026-015.md"
    )
    assert "If this is a decision, move the file into the folder decisions" in found[0][1]
