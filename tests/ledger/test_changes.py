"""What counts as a change to published words, and what has to be said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import write
from tests.ledger.builders import (
    DECISION,
    FILES,
    TEXT,
    noted,
    publish,
    published,
    said,
    with_fields,
)

WITHOUT_NOTE = "changed-without-note"
MINOR = "change-not-minor"
FORMAL = "formal-words-changed"
SLIP = TEXT.replace("The garage is near", "The garage is close")


def minor(text: str) -> str:
    """A record's text with a note that calls the change minor."""
    return noted(text, "A slip of typing.\n    minor: yes")


def names(root: Path, text: str) -> list[str]:
    """The rules that the decision in ``root`` breaks when it reads like this."""
    return [name for name, _, _ in said(write(root, {DECISION: text}))]


def test_l05_words_that_were_published_and_are_others_now_need_a_note(tmp_path: Path) -> None:
    write(published(tmp_path), {DECISION: SLIP})
    assert said(tmp_path) == [
        (
            WITHOUT_NOTE,
            f"{DECISION}, line 1",
            "This is not what the public has seen. Version 1 was published on 22 November 2026, "
            "and no note since then says what was changed, or why.",
        )
    ]
    assert names(tmp_path, noted(SLIP)) == []


def test_l05_a_note_serves_for_one_change_only(tmp_path: Path) -> None:
    write(published(tmp_path), {DECISION: noted(SLIP)})
    publish(tmp_path)
    assert names(tmp_path, noted(SLIP.replace("fair", "low"))) == [WITHOUT_NOTE]
    two = noted(SLIP.replace("fair", "low")).replace(
        "    note:", "    note: The word close.\n  - on: 23 November 2026\n    note:"
    )
    assert names(tmp_path, two) == []


def test_l05_a_page_written_by_hand_needs_a_note_as_well(tmp_path: Path) -> None:
    about = "---\ntitle: About\n---\nWhat this is.\n"
    published(tmp_path, {**FILES, "content/about.md": about})
    write(tmp_path, {"content/about.md": about.replace("this is", "it is")})
    assert [found[:2] for found in said(tmp_path)] == [(WITHOUT_NOTE, "content/about.md, line 1")]
    write(tmp_path, {"content/about.md": noted(about.replace("this is", "it is"))})
    assert said(tmp_path) == []


def test_l05_another_file_under_the_same_name_needs_a_note(tmp_path: Path) -> None:
    listed = with_fields(TEXT, "attachments: [{file: report.txt, title: The report}]\n")
    beside = f"{DECISION[:-3]}/report.txt"
    published(tmp_path, {**FILES, DECISION: listed, beside: "one,two"})
    write(tmp_path, {beside: "two,three"})
    assert [(name, message) for name, _, message in said(tmp_path)] == [
        (
            WITHOUT_NOTE,
            "The file “report.txt” is not the one that the public has seen. Version 1 was "
            "published on 22 November 2026, and no note since then says what was changed, or why.",
        )
    ]
    assert names(tmp_path, noted(listed)) == []


def test_a_change_without_a_note_cannot_be_allowed(tmp_path: Path) -> None:
    published(tmp_path)
    allowed = "allow: [{rule: R732, reason: In a hurry., until: 1 March 2027}]\n"
    assert set(names(tmp_path, with_fields(SLIP, allowed))) == {WITHOUT_NOTE, "not-to-be-allowed"}


def test_a_slip_of_typing_may_be_called_minor(tmp_path: Path) -> None:
    published(tmp_path)
    assert names(tmp_path, minor(SLIP)) == []
    assert names(tmp_path, minor(TEXT.replace("Vehicle recovery c", "Vehicles recovery c"))) == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("decided: 14 October", "decided: 13 October"),
        ("its price is fair", "its price is £4"),
        ("its price is fair", "its price is not fair"),
        ("its price is fair", "[its price](https://example.org/) is fair"),
        ("more years", "more years until May"),
        ("background:", "maker: [barset-commissioner]\nbackground:"),
        ("background:", "money: [{amount: £9, what: A van}]\nbackground:"),
    ],
)
def test_dates_parties_money_links_and_the_sense_are_never_minor(
    tmp_path: Path, was: str, becomes: str
) -> None:
    published(tmp_path)
    assert names(tmp_path, minor(TEXT.replace(was, becomes))) == [MINOR]
    assert names(tmp_path, noted(TEXT.replace(was, becomes))) == []


def test_the_formal_words_of_a_decision_are_locked(tmp_path: Path) -> None:
    published(tmp_path)
    changed = TEXT.replace("31 October 2028.\n\n## R", "31 October 2029.\n\n## R")
    assert names(tmp_path, noted(changed)) == [FORMAL]
    beside = """\
        corrections:
          - on: 22 November 2026
            who: Chief Executive
            why: The year was mistyped.
            text: It is extended to 31 October 2029.
        """
    assert names(tmp_path, with_fields(TEXT, beside)) == []
    (entry,) = publish(tmp_path)
    assert entry.note == "Corrected by Chief Executive: The year was mistyped."


def test_words_that_are_a_summary_are_ours_to_change_with_a_note(tmp_path: Path) -> None:
    summary = with_fields(TEXT, "source: {document: The signed decision, wording: summary}\n")
    published(tmp_path, {**FILES, DECISION: summary})
    changed = summary.replace("31 October 2028.\n\n## R", "31 October 2029.\n\n## R")
    assert names(tmp_path, noted(changed)) == []


def test_the_formal_words_cannot_be_unlocked_by_calling_them_a_summary(tmp_path: Path) -> None:
    published(tmp_path)
    changed = TEXT.replace("31 October 2028.\n\n## R", "31 October 2029.\n\n## R")
    summary = with_fields(changed, "source: {document: The signed one, wording: summary}\n")
    assert names(tmp_path, noted(summary)) == [FORMAL]
