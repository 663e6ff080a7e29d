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


def said(root: Path) -> dict[str, list[tuple[str, str]]]:
    """What a check says of each file, with the hint."""
    done = run(root, "--format", "json", name="check")
    found: dict[str, list[tuple[str, str]]] = {}
    for row in map(json.loads, done.stdout.splitlines()):
        if row["code"] != "R707":
            found.setdefault(row["path"], []).append((row["message"], row["hint"]))
    return found


@pytest.fixture(scope="module")
def said_of_slips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, str]]]:
    """What is said of each slip, in a register where somebody made them all."""
    written = {
        f"decisions/2026/BPCC2026-{number}.md": RIGHT.replace(slip.right, slip.wrong, 1)
        for number, slip in enumerate(SLIPS.values(), 101)
    }
    found = said(write(tmp_path_factory.mktemp("slips"), {**FILES, **written}))
    return {name: found[path] for name, path in zip(SLIPS, written, strict=True)}


def test_of_the_record_as_it_should_be_nothing_is_said(tmp_path: Path) -> None:
    assert f"{NAME}.md" not in said(write(tmp_path, {**FILES, f"{NAME}.md": RIGHT}))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_mended_by_the_line_that_its_message_offers(
    said_of_slips: dict[str, list[tuple[str, str]]], name: str
) -> None:
    slip, found = SLIPS[name], said_of_slips[name]
    assert [hint for message, hint in found if message.startswith(slip.told)], found
    assert any(f"\n    {slip.mend}" in hint for _, hint in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_misnamed_is_told_its_name(tmp_path: Path, name: str) -> None:
    found = said(write(tmp_path, {**FILES, name: RIGHT}))[name]
    right = NAMES[name].rpartition("/")[2]
    assert [hint for _, hint in found if f"\n    {right}" in hint], found


def test_a_decision_saved_among_the_pages_is_told_its_folder(tmp_path: Path) -> None:
    path = "content/BPCC2026-015.md"
    found = said(write(tmp_path, {**FILES, path: RIGHT}))[path]
    assert "If this is a decision, move the file into the folder decisions" in found[0][1]
