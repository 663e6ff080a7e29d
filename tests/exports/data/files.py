"""The data files of a register, written to a folder as the site would hold them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.builders import DAY, OFFICE, write
from tests.real import real_check

from register.checking import Checked, check_folder
from register.exports.all import data
from register.output import Output

ROOT = Path(__file__).parents[3]

AWKWARD = {
    **OFFICE,
    "decisions/2026/BPCC2026-014.md": """\
        ---
        title: "=cmd|'/C calc'!A0 ]]> </script>"
        decided: 14 October 2026
        published: 16 October 2026
        money:
          - {amount: "-£18,500", what: "+1 saved"}
          - {amount: about £1.507m, what: "@SUM(A1), \\"quoted\\""}
        supersedes: BPCC2026-013
        ---
        -2+3 is how this begins.

        ## Decision

        ＝HYPERLINK("x") and, in [[barset]], a line

        - and another; it holds "quotes", commas

        | a | b |
        |---|---|
        | 1 | 2 |
        """,
    "decisions/2026/BPCC2026-013.md": """\
        ---
        title: Withdrawn
        decided: May 2026
        decided_note: The day cannot be read.
        published: 1 June 2026
        withdrawn: {on: 2 June 2026, reason: It was signed by mistake.}
        ---
        ## Decision

        To do nothing.
        """,
    "decisions/2026/BPCC2026-012.md": """\
        ---
        title: Removed
        decided: 1 May 2026
        published: 1 June 2026
        removed: {on: 3 June 2026, reason: It named a witness.}
        ---
        ## Decision

        Words that nobody may read any more.
        """,
}
"""Records that try to be formulas, markup and more, and two that were taken back."""


def outputs(root: Path, day: date = DAY) -> list[Output]:
    """Every data file of the register in ``root``."""
    return _data_of(check_folder(root, day, workers=1))


def _data_of(checked: Checked) -> list[Output]:
    return list(data(checked.folder.register, checked.public))


def written(root: Path, folder: Path) -> Path:
    """The same, written below ``folder``."""
    for output in outputs(root):
        path = folder / output.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content.make())
    return folder


def awkward(folder: Path) -> Path:
    """The data of the awkward records."""
    return written(write(folder / "register", AWKWARD), folder / "site")


@cache
def real() -> dict[str, bytes]:
    """This register's own data, by address."""
    return {output.address: output.content.make() for output in _data_of(real_check())}


def loaded(site: Path, address: str) -> Any:
    """A JSON file of the site."""
    return json.loads((site / address).read_bytes())
