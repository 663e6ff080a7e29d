"""Remarks that hide words from a page."""

from __future__ import annotations

from register.words.remarks import Remark, without_remarks


def test_a_remark_is_taken_out_and_every_line_stays_where_it_was() -> None:
    typed = "Six vans.\n<!-- not\n\n## Decision\n\nyet -->\nSeven <!-- eight --> cars."
    shown = "Six vans.\n\n\n\n\n\nSeven  cars."
    assert without_remarks(typed) == (shown, (Remark(1, True), Remark(6, True)))


def test_what_nothing_ends_is_shown_and_told() -> None:
    typed = "Six vans.\n<!-- not yet\n\nSeven <!-- eight"
    shown = "Six vans.\n not yet\n\nSeven  eight"
    assert without_remarks(typed) == (shown, (Remark(1, False), Remark(3, False)))


def test_an_end_that_browsers_know_is_an_end() -> None:
    assert without_remarks("a<!-->b<!--->c<!-- x --!>d") == ("abcd", (Remark(0, True),) * 3)


def test_a_remark_that_is_only_spoken_of_stays() -> None:
    code = "Type `<!-- so -->`.\n\n```\n<!-- or so -->\n```\n"
    assert without_remarks(code) == (code, ())
    assert without_remarks(f"{code}<!-- x -->") == (code, (Remark(5, True),))


def test_a_text_of_nothing_but_beginnings_takes_no_longer_than_it_is() -> None:
    shown, remarks = without_remarks("`<!--" * 100_000)
    assert (len(shown), len(remarks)) == (300_000, 50_000)
