"""What a build refuses, and that a refused build leaves the old site byte for byte."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from tests.builders import write
from tests.documents.made import picture
from tests.publishing.builds import DECISION, FILES, bytes_of, published, run, standing

SLIPS = {
    "a bare colon in a title": (
        "title: Vehicle recovery contract extended to 2028",
        "title: Vehicles: extended",
        'title: "Vehicles: extended"',
    ),
    "a slashed date": (
        "decided: 14 October 2026",
        "decided: 05/06/2026",
        "decided: 5 June 2026",
    ),
    "a misspelt field": ("kind: contract", "knid: contract", "kind"),
    "a field given twice": (
        "kind: contract",
        "kind: contract\n        kind: grant",
        "kind",
    ),
    "a reference to nothing": (
        "paper: 2026-10-01-vehicles",
        "paper: 2026-10-01-vehicle",
        "2026-10-01-vehicles",
    ),
    "an alias": ("kind: contract", "kind: *contract", "kind"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_what_to_write_and_the_old_site_stays(
    tmp_path: Path, slip: str
) -> None:
    site = standing(tmp_path)
    before, live = bytes_of(site), site.resolve()
    right, wrong, offered = SLIPS[slip]
    write(tmp_path, {DECISION: FILES[DECISION].replace(right, wrong)})
    done = run(tmp_path)
    assert done.returncode == 1
    assert DECISION in done.stderr
    assert offered in done.stderr
    assert "unchanged" in done.stderr
    assert "Traceback" not in done.stderr
    assert (bytes_of(site), site.resolve()) == (before, live)


def test_everything_wrong_is_told_in_one_run(tmp_path: Path) -> None:
    text = FILES[DECISION]
    for right, wrong, _ in (SLIPS["a slashed date"], SLIPS["a misspelt field"]):
        text = text.replace(right, wrong)
    done = run(write(tmp_path, {**FILES, DECISION: text}), "--format", "json", name="check")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    errors = {row["name"] for row in found if row["level"] == "error"}
    assert {"date-not-one-day", "unknown-field"} <= errors
    assert all(
        set(row)
        == {
            *("code", "name", "level", "path", "line", "column"),
            *("record", "message", "hint", "allowed"),
        }
        for row in found
    )


def test_strict_refuses_a_warning(tmp_path: Path) -> None:
    files = {
        **FILES,
        DECISION: FILES[DECISION]
        .replace("background:", "")
        .replace("  - paper: 2026-10-01-vehicles", ""),
    }
    assert run(write(tmp_path, files)).returncode == 0
    assert run(tmp_path, "--strict").returncode == 1


def test_a_day_that_is_none_is_misuse(tmp_path: Path) -> None:
    done = run(write(tmp_path, FILES), "--as-of", "22/11/2026", name="check")
    assert done.returncode == 2
    assert "2026-11-22" in done.stderr


def test_a_check_shows_what_is_in_the_files_it_is_given(tmp_path: Path) -> None:
    wrong = FILES[DECISION].replace("kind: contract", "knid: contract")
    root = write(tmp_path, {**FILES, DECISION: wrong})
    assert run(root, str(root / "content"), name="check").returncode == 0
    assert run(root, str(root / DECISION), name="check").returncode == 1


def test_a_check_runs_nothing_that_stands_in_the_folder_it_checks(tmp_path: Path) -> None:
    trap = "raise SystemExit('run')\n"
    root = write(tmp_path, {**FILES, "hooks/publish.py": trap, "register/__init__.py": trap})
    done = run(root, name="check")
    assert done.returncode == 0, done.stderr


def test_a_picture_that_is_not_there_is_found_by_a_check(tmp_path: Path) -> None:
    shown = FILES[DECISION].replace("To extend", "![A van](van.png) To extend")
    root = write(tmp_path, {**FILES, DECISION: shown})
    done = run(root, name="check")
    assert done.returncode == 1
    assert "van.png" in done.stdout
    listed = "kind: contract\n        attachments: [{file: van.png, title: A van}]"
    folder = root / "decisions/2026/BPCC2026-014"
    folder.mkdir()
    (folder / "van.png").write_bytes(picture())
    write(root, {DECISION: shown.replace("kind: contract", listed)})
    done = run(root)
    assert done.returncode == 0, done.stderr


def test_settings_that_ask_for_code_run_none(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    line = f"copyright: !!python/object/apply:os.mkdir [{trap}]\n"
    root = write(tmp_path / "register", {**FILES, "mkdocs.yml": FILES["mkdocs.yml"] + line})
    for name in ("check", "build"):
        assert run(root, name=name).returncode == 1
    assert not trap.exists()


def test_settings_that_cannot_be_read_are_told_in_a_sentence(tmp_path: Path) -> None:
    root = write(tmp_path, {**FILES, "mkdocs.yml": "site_name: [\n"})
    done = run(root)
    assert done.returncode == 1
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_notes_that_somebody_left_in_the_folder_are_not_read(tmp_path: Path) -> None:
    """They are Python objects, and reading those can run anything."""
    root = write(tmp_path / "register", FILES)
    (root / ".cache").mkdir()
    (root / ".cache/state.sqlite").write_bytes(b"theirs")
    assert run(root, name="check", REGISTER_CACHE=str(tmp_path / "ours")).returncode == 0
    assert (root / ".cache/state.sqlite").read_bytes() == b"theirs"
    assert (tmp_path / "ours/state.sqlite").exists()


def test_a_damaged_note_costs_reading_again_and_no_more(tmp_path: Path) -> None:
    site = published(tmp_path)
    before = bytes_of(site)
    with sqlite3.connect(tmp_path / ".cache/state.sqlite") as state:
        state.execute("UPDATE sources SET blob = x'00'")
    state.close()
    done = run(tmp_path)
    assert done.returncode == 0, done.stderr
    assert bytes_of(site) == before


def test_a_path_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    done = run(write(tmp_path, FILES), "decisions/2026/nothing.md", name="check")
    assert done.returncode == 2
    assert "There is no file or folder decisions/2026/nothing.md." in done.stderr
