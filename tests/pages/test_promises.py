"""What the site promises is held by tests, and the figures beside it are those of the records."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.builders import DAY, write
from tests.ledger.builders import FILES, TEXT, noted, publish, published
from tests.pages.seen import Seen, seen, words

from register.folder import read_folder
from register.pages import promises
from register.pages.promises import PROMISES

ROOT = Path(__file__).parents[2]
DECISION = "decisions/2026/BPCC2026-014.md"
HELD_BY = {
    "addresses": (
        "tests/ledger/test_ledger.py::test_l01_every_published_address_is_in_the_ledger",
        "tests/ledger/test_ledger.py::test_l02_an_address_that_was_published_and_is_gone_is_an_error",
        "tests/ledger/test_ledger.py::test_l02_what_was_published_cannot_be_held_back",
        "tests/ledger/test_ledger.py::test_l03_a_changed_title_keeps_its_address",
        "tests/ledger/test_redirects.py::"
        "test_the_old_address_of_a_renamed_record_leads_to_the_new_one",
        "tests/ledger/test_editions.py::"
        "test_l08_a_removed_record_leaves_its_reason_at_every_address_and_its_words_at_none",
        "tests/ledger/test_redirects.py::"
        "test_a_record_that_is_renamed_twice_keeps_every_version_and_tells_each_change_once",
        "tests/ledger/test_any_history.py",
    ),
    "notes": (
        "tests/ledger/test_changes.py::"
        "test_l05_words_that_were_published_and_are_others_now_need_a_note",
        "tests/ledger/test_changes.py::test_l05_a_page_written_by_hand_needs_a_note_as_well",
        "tests/ledger/test_changes.py::test_l05_another_file_under_the_same_name_needs_a_note",
        "tests/ledger/test_changes.py::test_a_change_without_a_note_cannot_be_allowed",
        "tests/ledger/test_editions.py::test_l06_notes_and_versions_stand_on_the_page_of_the_record",
        "tests/ledger/test_editions.py::test_l24_every_version_has_an_address_from_its_first_day",
    ),
    "log": (
        "tests/log/test_verify.py::test_l12_a_site_that_is_as_it_was_published_is_said_to_be",
        "tests/log/test_verify.py::test_l16_one_changed_bit_of_a_text_is_found_and_located",
        "tests/log/test_verify.py::"
        "test_l17_an_address_that_is_gone_and_one_that_nobody_told_of_are_found",
        "tests/log/test_verify.py::"
        "test_l17_history_that_was_rewritten_is_found_by_an_earlier_checkpoint",
        "tests/ledger/test_taken_out.py",
        "tests/ledger/test_ledger.py::test_f19_lines_in_another_order_are_refused",
    ),
    "alone": (
        "tests/browser/test_headers.py::test_h03_nothing_is_brought_in_from_another_host",
        "tests/browser/test_headers.py::test_h06_a_page_can_be_read_without_scripts",
        "tests/browser/test_headers.py::"
        "test_h07_nothing_is_kept_in_the_browser_but_the_colours_a_reader_chose",
        "tests/browser/test_search.py::test_with_scripts_off_the_page_leads_to_every_list",
    ),
    "whole": (
        "tests/faults/test_stopped_builds.py::"
        "test_f01_a_build_killed_at_any_moment_leaves_the_old_site",
        "tests/faults/test_stopped_builds.py::test_f02_a_fault_in_any_event_leaves_the_old_site",
        "tests/faults/test_stopped_sites.py::test_f03_a_full_disk_leaves_the_old_site_and_is_said",
        "tests/site/test_build.py::test_nothing_is_shown_before_the_release_is_published",
        "tests/log/test_verify.py::"
        "test_l19_the_facts_of_a_build_are_true_without_git_and_the_same_again",
    ),
    "back": (
        "tests/faults/test_stopped_publications.py::"
        "test_f16_the_site_before_is_shown_in_one_command_and_the_log_then_leads_on",
        "tests/ledger/test_restore.py::"
        "test_f16_a_record_is_put_back_as_a_new_version_with_every_note",
        "tests/ledger/test_restore.py::test_f16_all_records_are_put_back_as_they_were_on_a_day",
        "tests/ledger/test_restore.py::test_of_what_was_removed_nothing_can_be_put_back",
    ),
}
"""By the anchor of each promise: the tests that fail when it is broken."""


def page_of(root: Path, day: date = DAY) -> Seen:
    return seen(promises.pages(read_folder(root, day).register, ()))["promises/index.html"]


def test_every_promise_on_the_site_is_held_by_tests_and_no_other_is_kept_here() -> None:
    assert list(HELD_BY) == [promise.anchor for promise in PROMISES]
    assert all(HELD_BY.values())


def test_each_of_those_tests_is_there_and_is_run() -> None:
    wanted = [test for tests in HELD_BY.values() for test in tests]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--collect-only",
            "--override-ini",
            "addopts=",
            "-q",
            *wanted,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for test in wanted:
        assert test in done.stdout


def test_each_promise_says_how_to_check_it_and_leads_there(tmp_path: Path) -> None:
    page = page_of(published(tmp_path))
    said = words(page.main)
    for number, promise in enumerate(PROMISES, 1):
        assert f"{number}. {promise.says}" in page.headings
        assert f"{promise.means} See for yourself. {promise.check} {promise.link['text']}." in said
        assert promise.link["text"] in page.links


def test_the_figures_are_those_of_the_ledger(tmp_path: Path) -> None:
    root = published(tmp_path, day=date(2026, 11, 20))
    (root / DECISION).write_text(noted(TEXT), encoding="utf-8")
    publish(root)
    register = read_folder(root, DAY).register
    said = words(page_of(root).main)
    count = len(register.past.ledger.addresses)
    assert f"Addresses kept {count} addresses The first is of 20 November 2026." in said
    assert "Changes noted one change Changes, withdrawals, removals, new names" in said


def test_before_anything_is_published_nothing_is_said_to_be_kept(tmp_path: Path) -> None:
    said = words(page_of(write(tmp_path, FILES)).main)
    assert "Addresses kept No address yet: nothing is written down as published" in said


def test_days_to_publication_are_counted_where_both_days_are_known(tmp_path: Path) -> None:
    slow = TEXT.replace("16 October", "24 October").replace("extended to 2028", "let")
    vague = TEXT.replace(
        "decided: 14 October 2026\n",
        "decided: October 2026\ndecided_note: the day cannot be read\n",
    )
    files = {
        **FILES,
        "decisions/2026/BPCC2026-015.md": slow,
        "decisions/2026/BPCC2026-016.md": TEXT.replace("16 October", "15 October"),
        "decisions/2026/BPCC2026-017.md": vague,
    }
    page = page_of(published(tmp_path, files))
    said = words(page.main)
    assert "From decision to publication 2 days The median. Counted in days" in said
    assert "for three decisions of 4 held here: those where both days are known." in said
    assert "The longest 10 days Vehicle recovery contract let" in said
