"""What was published before is put back as a new version, and nothing is undone."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from tests.builders import write
from tests.ledger.builders import (
    ADDRESS,
    DECISION,
    FILES,
    TEXT,
    commit,
    lines_of,
    noted,
    publish,
    published,
    repository,
    said,
    with_fields,
    written_site,
)
from tests.publishing.builds import run

from register.log.checkpoint import Checkpoint
from register.log.verifying import verify

PRICE = noted(TEXT.replace("its price is fair", "its price is low"), '"The price: it is low."')
WHY = "The price was fair."


def restore(root: Path, *words: str, reason: str = WHY) -> subprocess.CompletedProcess[str]:
    given = ("--reason", reason) if reason else ()
    return run(root, *words, *given, name="restore")


def changed(root: Path) -> Path:
    """A register with a decision in its second version."""
    published(root)
    publish(write(root, {DECISION: PRICE}))
    return root


def text(root: Path) -> str:
    return (root / DECISION).read_text(encoding="utf-8")


def test_f16_a_record_is_put_back_as_a_new_version_with_every_note(tmp_path: Path) -> None:
    root = changed(tmp_path / "register")
    before = lines_of(root)
    earlier = Checkpoint.of(
        (written_site(tmp_path / "before", root) / "log/checkpoint").read_text()
    )
    done = restore(root, "BPCC2026-014/v1")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        f"Put back, each with a note that says so: 1\n  {DECISION}\nRead what changed"
    )
    notes = """\
        updates:
          - on: 22 November 2026
            note: "The price: it is low."
          - on: 22 November 2026
            note: "Put back as it was in version 1: The price was fair."
        """
    assert text(root) == with_fields(TEXT, notes)
    assert said(root) == []
    (entry,) = publish(root)
    assert (entry.what, entry.address, entry.version) == ("restored", ADDRESS, 3)
    assert entry.note == "Put back as it was in version 1: The price was fair."
    assert lines_of(root)[: len(before)] == before
    found = verify(written_site(tmp_path / "after", root), earlier)
    assert [each.words for each in found if each.is_fault] == []
    assert [each.words for each in found if each.kind == "restored"] == [
        f"{ADDRESS} was restored on 2026-11-22. {entry.note}"
    ]


def test_f16_all_records_are_put_back_as_they_were_on_a_day(tmp_path: Path) -> None:
    other = "decisions/2026/BPCC2026-015.md"
    published(tmp_path)
    later = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    publish(write(tmp_path, {DECISION: PRICE, other: later}), date(2026, 11, 24))
    done = restore(tmp_path, "--day", "2026-11-23")
    assert done.returncode == 0, done.stderr
    assert f"with a note that says so: 1\n  {DECISION}\n" in done.stdout
    assert "its price is fair" in text(tmp_path)
    assert (tmp_path / other).read_text() == later
    assert restore(tmp_path, "--day", "2026-11-23").stdout == "Nothing was changed.\n"


def test_f16_what_was_removed_for_a_time_does_not_keep_others_from_being_put_back(
    tmp_path: Path,
) -> None:
    other = "decisions/2026/BPCC2026-015.md"
    lease = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    published(tmp_path, {**FILES, other: lease})
    gone = with_fields(lease, "removed: {on: 23 November 2026, reason: A name was in it.}\n")
    publish(write(tmp_path, {other: gone}), date(2026, 11, 23))
    back = noted(lease, "Back without the name.", "24 November 2026")
    publish(write(tmp_path, {other: back, DECISION: PRICE}), date(2026, 11, 24))
    for day in ("2026-11-22", "2026-11-23"):
        write(tmp_path, {DECISION: PRICE})
        done = restore(tmp_path, "--day", day)
        assert done.returncode == 0, done.stderr
        assert f"with a note that says so: 1\n  {DECISION}\n" in done.stdout
    assert (tmp_path / other).read_text() == back


def test_f16_a_file_that_is_lost_or_broken_comes_back_without_a_note(tmp_path: Path) -> None:
    changed(tmp_path)
    for broken in ("---\ntitle: [\n---\n", ""):
        (tmp_path / DECISION).unlink()
        write(tmp_path, {DECISION: broken} if broken else {})
        assert restore(tmp_path, f"{ADDRESS}v2/").returncode == 0
        found = tmp_path / (DECISION if broken else "decisions/BPCC2026-014.md")
        assert found.read_text() == PRICE
    assert publish(tmp_path) == ()


def test_f16_an_older_text_keeps_the_names_that_the_record_had(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).unlink()
    named = "decisions/2026/BPCC2026-015.md"
    write(tmp_path, {named: noted(with_fields(TEXT, "formerly: BPCC2026-014\n"), "Renamed.")})
    publish(tmp_path)
    renamed = (tmp_path / named).read_text()
    write(tmp_path, {named: renamed.replace("fair", "low")})
    done = restore(tmp_path, "BPCC2026-014/v1")
    assert done.returncode == 0, done.stderr
    assert "formerly: BPCC2026-014" in (tmp_path / named).read_text()
    assert said(tmp_path) == []


def test_what_is_asked_wrongly_is_answered_and_nothing_is_touched(tmp_path: Path) -> None:
    root = repository(tmp_path)
    assert "Name versions of records" in restore(root).stderr
    assert "Say why, for the public to read" in restore(root, f"{ADDRESS}v1", reason="").stderr
    assert "No version “BPCC2026-014/v7” was published." in restore(root, "BPCC2026-014/v7").stderr
    publish(write(root, {DECISION: PRICE}))
    commit(root)
    write(root, {DECISION: PRICE + "\nA draft.\n"})
    assert f"{DECISION} is not committed" in restore(root, "BPCC2026-014/v1").stderr
    assert text(root).endswith("A draft.\n")


def test_of_what_was_removed_nothing_can_be_put_back(tmp_path: Path) -> None:
    published(tmp_path)
    gone = with_fields(TEXT, "removed: {on: 22 November 2026, reason: A name was in it.}\n")
    publish(write(tmp_path, {DECISION: gone}))
    assert "no text is kept, since it was removed" in restore(tmp_path, "BPCC2026-014/v1").stderr
    assert text(tmp_path) == gone
