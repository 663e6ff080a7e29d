"""Findings for GitHub and for programs, and what they mean for publication."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.reports.builders import DATE, GAP, PAPER

from register.caching import PROJECT
from register.reports.exits import exit_status
from register.reports.forms import FORMS
from register.reports.github import marks, table
from register.reports.json_lines import json_lines
from register.reports.summary import built, refused
from register.source.place import Place


def test_github_is_given_one_command_a_line() -> None:
    assert marks([DATE, PAPER, GAP]) == (
        "::error file=decisions/2026/CPCC2026-014.md,line=3,col=10,title=R214 date-not-one-day::"
        "05/06/2026 could be 5 June or 6 May.%0AReplace the line with one of:"
        "%0A    decided: 5 June 2026%0A    decided: 6 May 2026\n"
        "::warning file=decisions/2026/CPCC2026-014.md,title=R501 decision-without-paper::"
        "This decision names no paper: 100%25 of it, so far.%0AName one.\n"
        "::notice file=decisions/2026/CPCC2026-015.md,line=6,col=1,title=R503 paper-years-old::"
        "The newest paper is three years old.%0A"
        "Allowed until 31 March 2027: The office is looking for it.\n"
    )


def test_a_file_name_cannot_add_to_a_command() -> None:
    odd = replace(PAPER, place=Place("a,line=1::b%\n.md"))
    assert marks([odd]).startswith("::warning file=a%2Cline=1%3A%3Ab%25%0A.md,title=")


def test_the_summary_of_a_run_is_a_table() -> None:
    typed = replace(PAPER, message="“<b>|*x*”")
    assert table([DATE, typed]) == (
        "1 error and 1 warning.\n"
        "\n"
        "| Where | What | What to do | Rule |\n"
        "|---|---|---|---|\n"
        "| decisions/2026/CPCC2026-014.md, line 3 | 05/06/2026 could be 5 June or 6 May. "
        "| Replace the line with one of:<br>&nbsp;&nbsp;&nbsp;&nbsp;decided: 5 June 2026"
        "<br>&nbsp;&nbsp;&nbsp;&nbsp;decided: 6 May 2026 | error R214 date-not-one-day |\n"
        "| decisions/2026/CPCC2026-014.md | “&lt;b&gt;&#124;\\*x\\*” | Name one. "
        "| warning R501 decision-without-paper |\n"
    )


def test_a_run_on_github_gets_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert FORMS["github"]([DATE], tmp_path) == marks([DATE])
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == table([DATE])


def test_programs_are_given_one_object_a_line() -> None:
    rows = [json.loads(line) for line in json_lines([DATE, GAP]).splitlines()]
    assert rows == [
        {
            "code": "R214",
            "name": "date-not-one-day",
            "level": "error",
            "path": "decisions/2026/CPCC2026-014.md",
            "line": 3,
            "column": 10,
            "record": "decisions/CPCC2026-014",
            "message": DATE.message,
            "hint": DATE.hint,
            "allowed": None,
        },
        {
            "code": "R503",
            "name": "paper-years-old",
            "level": "warning",
            "path": "decisions/2026/CPCC2026-015.md",
            "line": 6,
            "column": 1,
            "record": "decisions/CPCC2026-015",
            "message": "The newest paper is three years old.",
            "hint": "Name a later one.",
            "allowed": {"reason": "The office is looking for it.", "until": "31 March 2027"},
        },
    ]


def test_errors_stop_publication_and_warnings_only_when_asked() -> None:
    assert exit_status([PAPER, GAP]) == 0
    assert exit_status([PAPER, DATE]) == 1
    assert exit_status([PAPER], strict=True) == 1


def test_what_is_allowed_never_stops_publication() -> None:
    assert exit_status([GAP, replace(DATE, allowed=GAP.allowed)], strict=True) == 0


@dataclass(frozen=True)
class Release:
    altered: int = 3
    gone: int = 1
    changed: bool = True
    at_once: bool = True


def test_a_build_says_what_it_published_and_what_is_not_yet_right() -> None:
    assert built([PAPER, GAP], Release(), Path("/srv/site"), PROJECT) == (
        f"The site is published in {Path('/srv/site')}: 3 files new or changed, 1 removed.\n"
        "Not yet right: 1 warning and 1 allowed. To see them, type scripts/check\n"
        "To look at the site, type scripts/serve"
    )


def test_a_build_that_changes_nothing_says_so() -> None:
    assert built([], Release(changed=False), Path("site"), PROJECT) == (
        "Nothing has changed, so the site in site is as it was.\n"
        "To look at the site, type scripts/serve"
    )


def test_a_build_of_another_folder_says_how_to_look_at_that_one(tmp_path: Path) -> None:
    told = built([PAPER], Release(), Path("site"), tmp_path).split("\n")
    assert told[1].endswith(f"type scripts/check --root {tmp_path}")
    assert told[2] == f"To look at the site, type scripts/serve --root {tmp_path}"


def test_a_build_that_could_not_make_a_link_says_that_there_was_a_gap() -> None:
    told = built([], Release(at_once=False), Path("site"), PROJECT)
    assert "there was no site for a moment: links cannot be made here." in told


def test_a_refused_build_says_that_the_site_is_unchanged(tmp_path: Path) -> None:
    assert refused([DATE], tmp_path).endswith(
        "\n\n1 error. Nothing was published; the site is unchanged."
    )
