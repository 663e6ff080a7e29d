"""The ledger: a line for everything published, kept whole through cuts, edits and merges."""

from __future__ import annotations

import hashlib
import subprocess
from datetime import date
from pathlib import Path

import pytest
from tests.builders import DAY, write
from tests.ledger.builders import (
    ADDRESS,
    DECISION,
    FILES,
    TEXT,
    commit,
    git,
    ledger_of,
    lines_of,
    noted,
    publish,
    published,
    repository,
    said,
    with_fields,
)

from register.building import outputs_of
from register.checking import check_folder
from register.ledger.entry import Entry
from register.ledger.past import address_of
from register.ledger.store import FILE, TEXTS, Store
from register.publication import added, addition

BROKEN = "ledger-not-whole"
GONE = "published-address-gone"
OTHER = "decisions/2026/BPCC2026-015.md"


def test_l01_every_published_address_is_in_the_ledger(tmp_path: Path) -> None:
    published(tmp_path)
    checked = check_folder(tmp_path, DAY, workers=1)
    pages = {
        "/" + output.address.removesuffix("index.html")
        for output in outputs_of(checked)
        if output.address.endswith("index.html")
    }
    ledger, problems = Store(tmp_path).load()
    assert problems == ()
    versions = {f"{address}v1/" for address, e in ledger.addresses.items() if e.version}
    assert pages == ledger.addresses.keys() | versions
    assert {address_of(r) for r in checked.folder.register.records.values()} <= pages


def test_a_line_says_what_was_published_where_when_and_what_its_text_was(tmp_path: Path) -> None:
    published(tmp_path)
    line = next(line for line in lines_of(tmp_path) if ADDRESS in line)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert line.startswith(
        f"2026-11-22 | published | decision | {ADDRESS} | 1 | {digest} | - | - | - | "
    )
    assert Store(tmp_path).text(digest) == TEXT.encode()


def test_a_line_holds_the_digests_of_the_files_published_with_a_record(tmp_path: Path) -> None:
    listed = with_fields(TEXT, "attachments: [{file: report.txt, title: The report}]\n")
    write(tmp_path, {DECISION: listed, f"{DECISION[:-3]}/report.txt": "The report"})
    published(tmp_path, {**FILES, DECISION: listed})
    line = next(line for line in lines_of(tmp_path) if ADDRESS in line)
    assert f"report.txt={hashlib.sha256(b'The report').hexdigest()}" in line


def test_a_register_that_did_not_change_adds_nothing(tmp_path: Path) -> None:
    before = ledger_of(published(tmp_path))
    assert publish(tmp_path, date(2026, 12, 1)) == ()
    assert ledger_of(tmp_path) == before


def test_windows_line_ends_and_a_mark_at_the_start_are_no_change(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert said(tmp_path) == []
    assert publish(tmp_path) == ()


def test_f19_a_line_cut_out_is_missed(tmp_path: Path) -> None:
    published(tmp_path)
    whole = ledger_of(tmp_path).splitlines(keepends=True)
    (tmp_path / FILE).write_text("".join((*whole[:4], *whole[5:])))
    assert (BROKEN, f"{FILE}, line 5") in [found[:2] for found in said(tmp_path)]


def test_f19_lines_cut_off_the_end_are_missed(tmp_path: Path) -> None:
    published(tmp_path)
    write(tmp_path, {OTHER: TEXT.replace("Vehicle recovery contract", "Lease of the workshop")})
    before = ledger_of(tmp_path)
    publish(tmp_path)
    (tmp_path / FILE).write_text(before)
    ((name, place, message),) = said(tmp_path)
    assert (name, place) == (BROKEN, FILE)
    assert message.startswith("A line was cut off the end of the ledger: the text ")


def test_f19_a_ledger_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / FILE).unlink()
    assert [name for name, _, _ in said(tmp_path)] == [BROKEN]


def test_f19_lines_in_another_order_are_refused(tmp_path: Path) -> None:
    published(tmp_path)
    whole = ledger_of(tmp_path).splitlines(keepends=True)
    (tmp_path / FILE).write_text("".join((*whole[:3], whole[4], whole[3], *whole[5:])))
    assert (BROKEN, f"{FILE}, line 4") in [found[:2] for found in said(tmp_path)]


def test_f19_the_last_line_altered_by_hand_is_refused(tmp_path: Path) -> None:
    published(tmp_path)
    ledger, _ = Store(tmp_path).load()
    last = ledger.entries[-1].address
    text = ledger_of(tmp_path)
    (tmp_path / FILE).write_text(text.replace(f"{last} |", "/another/ |"))
    assert [name for name, _, _ in said(tmp_path)] == [BROKEN]


def test_f19_marks_of_a_conflict_are_named(tmp_path: Path) -> None:
    published(tmp_path)
    whole = ledger_of(tmp_path).splitlines(keepends=True)
    mine = ["<<<<<<< HEAD\n", *whole[5:7], "=======\n", ">>>>>>> other\n"]
    (tmp_path / FILE).write_text("".join((*whole[:5], *mine, *whole[7:])))
    assert said(tmp_path) == [
        (
            BROKEN,
            f"{FILE}, line {line}",
            f"Two branches were merged here and git has left its marks in the ledger: {mark}",
        )
        for line, mark in ((6, "<<<<<<< HEAD"), (9, "======="), (10, ">>>>>>> other"))
    ]


def test_f19_something_else_in_the_ledger_is_quoted(tmp_path: Path) -> None:
    published(tmp_path)
    with (tmp_path / FILE).open("a", encoding="utf-8") as ledger:
        ledger.write("a note of mine\n")
    ((name, _, message),) = said(tmp_path)
    assert (name, message) == (BROKEN, "This is no line of a ledger: a note of mine")


@pytest.mark.parametrize("slip", ["## Decison", "# Decision\n\n## Other"])
def test_of_a_published_record_that_cannot_be_read_only_the_slip_is_told(
    tmp_path: Path, slip: str
) -> None:
    published(tmp_path)
    write(tmp_path, {DECISION: TEXT.replace("## Decision", slip)})
    ((name, place, _),) = said(tmp_path)
    assert name != GONE
    assert place.startswith(DECISION)


def test_its_former_addresses_are_not_missed_either(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).unlink()
    moved = noted(with_fields(TEXT, "formerly: BPCC2026-014\n"), "The number was wrong.")
    publish(write(tmp_path, {OTHER: moved}))
    write(tmp_path, {OTHER: moved.replace("title:", "titel:", 1)})
    assert {place for _, place, _ in said(tmp_path)} == {f"{OTHER}, line 2"}


def test_a_text_that_was_published_and_is_not_kept_is_missed(tmp_path: Path) -> None:
    published(tmp_path)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    (tmp_path / TEXTS / digest[:2] / f"{digest}.txt").unlink()
    ((name, _, message),) = said(tmp_path)
    assert name == BROKEN
    assert digest in message


def test_a_publication_that_was_stopped_half_way_is_mended_by_the_next(tmp_path: Path) -> None:
    published(tmp_path)
    before = ledger_of(tmp_path)
    write(tmp_path, {OTHER: TEXT.replace("Vehicle recovery contract", "Lease of the workshop")})
    publish(tmp_path)
    (tmp_path / FILE).write_text(before)  # as though it had never come to the rename
    (tmp_path / FILE).with_name(".begun").touch()
    assert said(tmp_path) == []
    Store(tmp_path).mend()
    assert said(tmp_path) == []
    assert next(entry.address for entry in publish(tmp_path)) == "/decisions/BPCC2026-015/"


def test_a_failed_publication_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    published(tmp_path)
    write(tmp_path, {OTHER: TEXT.replace("Vehicle recovery contract", "Lease of the workshop")})
    before = {p: p.read_bytes() for p in (tmp_path / "decisions/ledger").rglob("*") if p.is_file()}
    checked = check_folder(tmp_path, DAY, workers=1)
    what = addition(checked.folder, [], DAY)
    with pytest.raises(RuntimeError), added(tmp_path, checked.folder.register, what):
        raise RuntimeError
    after = {p: p.read_bytes() for p in (tmp_path / "decisions/ledger").rglob("*") if p.is_file()}
    assert after == before


def branch(root: Path, name: str, files: dict[str, str]) -> None:
    """A branch off main on which these files are published too."""
    git(root, "switch", "--quiet", "--create", name, "main")
    publish(write(root, files))
    commit(root)


def test_f20_ledgers_of_two_branches_merge_by_union_in_either_order(tmp_path: Path) -> None:
    lease = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    for order in (("one", "two"), ("two", "one")):
        root = repository(tmp_path / order[0])
        branch(root, "one", {OTHER: lease})
        branch(root, "two", {"decisions/2026/BPCC2026-016.md": lease.replace("2028", "2029")})
        git(root, "switch", "--quiet", order[0])
        git(root, "merge", "--quiet", "--no-edit", order[1])
        assert said(root) == []
        assert publish(root) == ()
        write(root, {"decisions/2026/BPCC2026-017.md": lease.replace("2028", "2030")})
        (entry,) = publish(root)
        assert entry.address == "/decisions/BPCC2026-017/"
        assert "+" in lines_of(root)[-1].rpartition(" | ")[2]
        assert said(root) == []


def test_f20_the_same_thing_published_on_two_branches_is_one_line(tmp_path: Path) -> None:
    lease = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    root = repository(tmp_path)
    branch(root, "one", {OTHER: lease})
    branch(root, "two", {OTHER: lease})
    git(root, "merge", "--quiet", "--no-edit", "one")
    assert said(root) == []
    assert sum("/decisions/BPCC2026-015/" in line for line in lines_of(root)) == 1


def test_f20_one_number_published_on_two_branches_is_an_error_and_the_ledger_is_whole(
    tmp_path: Path,
) -> None:
    lease = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    loan = TEXT.replace("Vehicle recovery contract", "Loan of a van")
    root = repository(tmp_path)
    branch(root, "one", {OTHER: lease})
    branch(root, "two", {"decisions/vans/BPCC2026-015.md": loan})
    git(root, "merge", "--quiet", "--no-edit", "one")
    found = said(root)
    assert ("reference-used-twice", "decisions/vans/BPCC2026-015.md") in [f[:2] for f in found]
    assert BROKEN not in [name for name, _, _ in found]
    # One of the two takes another number; both lines stay, and the address has two versions.
    (root / "decisions/vans/BPCC2026-015.md").unlink()
    write(root, {OTHER: noted(lease, "The number was given twice.")})
    write(root, {"decisions/2026/BPCC2026-016.md": loan})
    assert {e.address: e.version for e in publish(root)} == {
        "/decisions/BPCC2026-015/": 3,
        "/decisions/BPCC2026-016/": 1,
    }
    ledger, _ = Store(root).load()
    assert [v.number for v in ledger.versions("/decisions/BPCC2026-015/")] == [1, 2, 3]


def test_l02_an_address_that_was_published_and_is_gone_is_an_error(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).unlink()
    ((name, place, message),) = said(tmp_path)
    assert name == GONE
    assert place.startswith(f"{FILE}, line ")
    assert message == f"{ADDRESS} was published on 22 November 2026, and nothing is there now."


def test_l02_what_was_published_cannot_be_held_back(tmp_path: Path) -> None:
    published(tmp_path)
    late = with_fields(noted(TEXT), "publish_on: 1 March 2027\n")
    write(tmp_path, {DECISION: late})
    assert [(name, message) for name, _, message in said(tmp_path)] == [
        (GONE, f"{ADDRESS} was published on 22 November 2026, and it is held back now.")
    ]


def test_l03_a_changed_title_keeps_its_address(tmp_path: Path) -> None:
    published(tmp_path)
    write(tmp_path, {DECISION: noted(TEXT.replace("Vehicle recovery", "Towing"), "A new title.")})
    (entry,) = publish(tmp_path)
    assert (entry.address, entry.version, entry.what) == (ADDRESS, 2, "changed")
    assert entry.note == "A new title."


def test_l03_another_folder_keeps_the_address_and_needs_no_note(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).rename(tmp_path / "decisions/BPCC2026-014.md")
    assert said(tmp_path) == []
    assert publish(tmp_path) == ()


def test_a_record_with_a_new_name_says_what_it_was_called(tmp_path: Path) -> None:
    published(tmp_path)
    (tmp_path / DECISION).unlink()
    renamed = noted(with_fields(TEXT, "formerly: BPCC2026-014\n"), "The number was wrong.")
    write(tmp_path, {OTHER: renamed})
    assert said(tmp_path) == []
    (entry,) = publish(tmp_path)
    assert (entry.what, entry.address, entry.was, entry.version) == (
        "moved",
        "/decisions/BPCC2026-015/",
        ADDRESS,
        2,
    )
    assert publish(tmp_path) == ()


def test_a_removed_record_stays_in_the_ledger_and_its_texts_are_not_kept(tmp_path: Path) -> None:
    published(tmp_path)
    gone = with_fields(TEXT, "removed: {on: 22 November 2026, reason: A name was in it.}\n")
    write(tmp_path, {DECISION: gone})
    (entry,) = publish(tmp_path)
    assert (entry.what, entry.note) == ("removed", "Removed: A name was in it.")
    assert said(tmp_path) == []
    kept = [path.read_text() for path in (tmp_path / TEXTS).rglob("*.txt")]
    assert not [text for text in kept if "Vehicle recovery contract" in text]


def test_a_removed_record_that_comes_back_needs_a_note(tmp_path: Path) -> None:
    published(tmp_path)
    gone = with_fields(TEXT, "removed: {on: 22 November 2026, reason: A name was in it.}\n")
    publish(write(tmp_path, {DECISION: gone}))
    write(tmp_path, {DECISION: TEXT})
    assert [name for name, _, _ in said(tmp_path)] == ["changed-without-note"]
    write(tmp_path, {DECISION: noted(TEXT, "The name was there by right.", "23 November 2026")})
    assert [entry.what for entry in publish(tmp_path)] == ["restored"]


def test_a_withdrawal_is_its_own_note(tmp_path: Path) -> None:
    published(tmp_path)
    write(
        tmp_path,
        {DECISION: with_fields(TEXT, "withdrawn: {on: 22 November 2026, reason: Late.}\n")},
    )
    assert said(tmp_path) == []
    assert [(entry.what, entry.note) for entry in publish(tmp_path)] == [
        ("withdrawn", "Withdrawn: Late.")
    ]


def test_f09_git_is_not_needed_and_a_shallow_or_detached_checkout_is_enough(
    tmp_path: Path,
) -> None:
    root = repository(tmp_path / "whole")
    write(root, {DECISION: noted(TEXT.replace("two more", "three more"))})
    publish(root)
    commit(root)
    url = root.as_uri()
    shallow, detached = tmp_path / "shallow", tmp_path / "detached"
    subprocess.run(["git", "clone", "-q", "--depth", "1", url, str(shallow)], check=True)
    subprocess.run(["git", "clone", "-q", url, str(detached)], check=True)
    git(detached, "checkout", "--quiet", "--detach")
    bare = tmp_path / "bare"
    subprocess.run(["git", "clone", "-q", url, str(bare)], check=True)
    subprocess.run(["rm", "-rf", str(bare / ".git")], check=True)
    for folder in (shallow, detached, bare):
        assert said(folder) == []
        assert publish(folder) == ()
        ledger, _ = Store(folder).load()
        texts = [Store(folder).text(v.entry.digest) for v in ledger.versions(ADDRESS)]
        assert texts[0] == TEXT.encode()
        assert len(texts) == 2


def test_a_rewritten_git_history_does_not_touch_what_the_ledger_knows(tmp_path: Path) -> None:
    root = repository(tmp_path)
    before = ledger_of(root)
    write(root, {DECISION: TEXT.replace("two more", "three more")})
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--amend", "--message", "As though it had always been so")
    assert ledger_of(root) == before
    assert [name for name, _, _ in said(root)] == ["changed-without-note"]


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-22 | published | decision | /a/ | 1 | abc | - | - | -",
        "2026-11-22 | listed | list | /a b/ | - | - | - | - | -",
        "2026-11-22 | burnt | list | /a/ | - | - | - | - | -",
        "22 November 2026 | listed | list | /a/ | - | - | - | - | -",
        "2026-11-22 | listed | list | /a/ | - | - | - | -",
        "2026-11-22 | listed | list | /a/ | - | - | x=1 | - | -",
    ],
)
def test_a_line_that_the_register_would_not_write_is_none(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (why is said to nobody but the reader of a rule)
        Entry.of(line)
