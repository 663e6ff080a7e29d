"""A file is parted at its fences, and every other beginning or end has a message of its own."""

from __future__ import annotations

import hashlib

import pytest
from tests.source.builders import PATH, plain, problem, source_of

from register.source.front_matter import Source, read

_WORDS = b"---\ntitle: A\n---\nThe words.\n"


def test_a_source_is_its_fields_and_its_body_and_a_digest_of_both() -> None:
    source = read(PATH, _WORDS)
    front = source_of("title: A").front
    assert front is not None
    digest = hashlib.sha256(_WORDS).hexdigest()
    assert source == Source(PATH, digest, front, "The words.\n", 4, ())


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + _WORDS, _WORDS.replace(b"\n", b"\r\n")], ids=["BOM", "CRLF"]
)
def test_y14_a_byte_order_mark_and_windows_line_ends_make_no_difference(data: bytes) -> None:
    assert read(PATH, data) == read(PATH, _WORDS)


def test_y14_a_lone_carriage_return_is_told_and_read_as_a_line_end() -> None:
    source = read(PATH, b"---\ntitle: A\rkind: b\n---\n")
    assert source.problems == (problem("lone-carriage-return", 2, 9),)
    assert plain(source.front) == {"title": "A", "kind": "b"}


def test_y26_dashes_in_the_body_are_the_bodys_own() -> None:
    source = read(PATH, b"---\ntitle: A\n--- \nOne.\n\n---\n\nTwo.\n---\n")
    assert source.problems == ()
    assert (source.body, source.body_line) == ("One.\n\n---\n\nTwo.\n---\n", 4)


def test_y26_dashes_within_a_field_are_the_fields_own() -> None:
    source = source_of("decision: |\n  One.\n  ---\n  Two.")
    assert source.problems == ()
    assert plain(source.front) == {"decision": "One.\n---\nTwo.\n"}


@pytest.mark.parametrize(
    ("front", "found"), [("- a\n- b", "list"), ("only words", "text"), ("'title: A'", "text")]
)
def test_y26_front_matter_is_fields_and_nothing_else(front: str, found: str) -> None:
    source = source_of(front)
    assert source.problems == (problem("front-matter-not-fields", 2, 1, found=found),)
    assert source.front is None


@pytest.mark.parametrize("front", ["", "\n", "# only a remark"])
def test_y26_empty_front_matter_is_told(front: str) -> None:
    source = source_of(front)
    assert source.problems == (problem("front-matter-empty", 1, 1),)
    assert source.front is None


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("", 0, "nothing"),
        (" \n\n", 0, "nothing"),
        ("The words.\n", 1, "text"),
        ("# Title\n\n---\n", 1, "text"),
    ],
)
def test_y26_a_file_without_front_matter_is_all_body(text: str, line: int, found: str) -> None:
    source = read(PATH, text.encode())
    assert source.problems == (problem("no-front-matter", line, 1 if line else 0, found=found),)
    assert (source.front, source.body, source.body_line) == (None, text, 1)


@pytest.mark.parametrize(
    ("opening", "line", "column", "found"),
    [
        ("----\n", 1, 1, "four dashes"),
        ("--\n", 1, 1, "two dashes"),
        ("  ---\n", 1, 3, "indented dashes"),
        ("\N{EM DASH}\n", 1, 1, "long dashes"),
        ("\N{EM DASH}-\n", 1, 1, "long dashes"),
        ("\n\n---\n", 3, 1, "blank line"),
        ("", 1, 1, "fields"),
    ],
)
def test_y26_what_is_nearly_an_opening_fence_is_told_and_taken_for_one(
    opening: str, line: int, column: int, found: str
) -> None:
    source = read(PATH, f"{opening}title: A\n---\nThe words.\n".encode())
    assert source.problems == (problem("no-front-matter", line, column, found=found),)
    assert (plain(source.front), source.body) == ({"title": "A"}, "The words.\n")


@pytest.mark.parametrize(
    ("closing", "column", "found"),
    [
        ("...", 1, "dots"),
        ("----", 1, "four dashes"),
        ("--", 1, "two dashes"),
        (" ---", 2, "indented dashes"),
        ("\N{EN DASH}\N{EN DASH}", 1, "long dashes"),
    ],
)
def test_y26_what_is_nearly_a_closing_fence_is_told_and_taken_for_one(
    closing: str, column: int, found: str
) -> None:
    source = read(PATH, f"---\ntitle: A\n{closing}\nThe words.\n".encode())
    assert source.problems == (problem("front-matter-not-closed", 3, column, found=found),)
    assert (plain(source.front), source.body) == ({"title": "A"}, "The words.\n")


def test_y26_front_matter_that_never_ends_is_told_and_read_as_far_as_it_looks_like_fields() -> None:
    source = read(PATH, b"---\ntitle: A\nlist:\n  - a\n- b\n\nThe words.\nno: field\n")
    assert source.problems[0] == problem(
        "front-matter-not-closed", 1, 1, found="nothing", below="5"
    )
    assert source.body == "\nThe words.\nno: field\n"
    assert source.body_line == 6


def test_y26_text_that_never_had_a_field_is_no_front_matter() -> None:
    source = read(PATH, b"---\nThe words.\n")
    assert source.problems == (problem("front-matter-not-closed", 1, 1, found="nothing", below=""),)
    assert source.front is None


def test_y26_a_second_block_of_fields_is_told() -> None:
    source = read(PATH, b"---\ntitle: A\n---\n\n---\ntitle: B\n---\n")
    assert source.problems == (problem("second-document", 5, 1),)
    assert plain(source.front) == {"title": "A"}


def test_a_remark_at_the_start_of_lines_is_told_once_and_a_heading_in_a_field_is_none() -> None:
    source = source_of(
        "title: A\n# Ask Legal\n# first.\ndecision: |\n  # To do\n  so\n# Ask\nkind: a"
    )
    assert source.problems == (
        problem("remark-is-public", 3, 1),
        problem("remark-is-public", 8, 1),
    )
