"""Files are UTF-8, and hold no character that a reader cannot see."""

from __future__ import annotations

import pytest
from tests.source.builders import PATH, plain, problem, source_of

from register.source.front_matter import read
from register.source.place import Problem


@pytest.mark.parametrize(
    ("data", "expected", "title"),
    [
        (
            "---\ntitle: Café\n---\n".encode("latin-1"),
            problem("not-utf-8", 2, 11, offset="14", encoding="Windows (CP1252)"),
            "Café",
        ),
        (
            "---\ntitle: “A”\n---\n".encode("cp1252"),
            problem("not-utf-8", 2, 8, offset="11", encoding="Windows (CP1252)"),
            "“A”",
        ),
        (
            "---\ntitle: A\n---\n".encode("utf-16"),
            problem("not-utf-8", 1, 1, offset="0", encoding="UTF-16"),
            "A",
        ),
        (
            "---\ntitle: A\n---\n".encode("utf-16-le"),
            problem("not-utf-8", 1, 2, offset="1", encoding="UTF-16"),
            "A",
        ),
        (
            "---\ntitle: A\n---\nCosts £".encode()[:-1],
            problem("not-utf-8", 4, 7, offset="23", encoding="UTF-8, cut off at the end"),
            "A",
        ),
    ],
)
def test_y15_another_encoding_is_told_with_its_place_and_the_file_is_read_by_it(
    data: bytes, expected: Problem, title: str
) -> None:
    source = read(PATH, data)
    assert source.problems == (expected,)
    assert plain(source.front) == {"title": title}


@pytest.mark.parametrize(
    ("data", "encoding"),
    [(b"%PDF-1.7\n\xe2\xe3", "PDF"), (b"PK\x03\x04\xff", "Word or ZIP"), (b"a\x81\x8d", "")],
)
def test_y15_a_file_that_is_no_text_is_not_read(data: bytes, encoding: str) -> None:
    source = read(PATH, data)
    assert [each.name for each in source.problems] == ["not-utf-8"]
    assert source.problems[0].facts["encoding"] == encoding
    assert (source.front, source.body) == (None, "")


_HIDDEN = [
    ("\x00", "U+0000 NULL"),  # Y16
    ("\x07", "U+0007 CONTROL CHARACTER"),
    ("\x85", "U+0085 NEXT LINE"),
    ("\x9f", "U+009F CONTROL CHARACTER"),
    ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
    ("\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
    ("\u2028", "U+2028 LINE SEPARATOR"),
    ("\u200b", "U+200B ZERO WIDTH SPACE"),  # Y17
    ("\u200d", "U+200D ZERO WIDTH JOINER"),
    ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),  # Y18
    ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
    ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
]


@pytest.mark.parametrize(("character", "name"), _HIDDEN)
def test_y16_to_y18_a_hidden_character_is_named_with_its_field(character: str, name: str) -> None:
    source = source_of(f"title: A\ncontact:\n  role: CP{character}CC: a")
    assert source.problems == (
        problem("control-character", 4, 11, character=name, field="contact"),
        problem(
            *("broken-line", 4, 14),
            line_text="  role: CPCC: a",
            mend='  role: "CPCC: a"',
            reason="colon",
        ),
    )
    assert plain(source.front) == {"title": "A", "contact": {"role": "CPCC: a"}}


def test_y18_a_hidden_character_of_the_body_belongs_to_no_field() -> None:
    source = read(PATH, "---\ntitle: A\n---\nOne.\n\nTwo \u202eowt.\n".encode())
    name = "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert source.problems == (
        problem("control-character", 6, 5, character=name, field="", turns="yes"),
    )


def test_y16_a_hidden_character_that_is_spelt_out_is_found() -> None:
    source = source_of('title: "A\\u202eB"\nkind: "a\\0b"')
    override = "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert source.problems == (
        problem("control-character", 2, 8, character=override, field="title"),
        problem("control-character", 3, 7, character="U+0000 NULL", field="kind"),
    )
    assert plain(source.front) == {"title": "AB", "kind": "ab"}


def test_y16_half_a_surrogate_pair_is_no_character() -> None:
    source = source_of('title: "\\ud800"')
    assert [each.name for each in source.problems] == ["broken-line"]


def test_a_file_full_of_hidden_characters_is_told_twenty_times() -> None:
    source = read(PATH, b"---\ntitle: A\n---\n" + b"\x07\n" * 1_000)
    assert [each.name for each in source.problems] == ["control-character"] * 20


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 family",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f flag of England",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 Persian",
        "e\u0301\u0323 stacked accents",
        "non\u00a0breaking, co\u00adoperation, 2019\u2011007",
    ],
)
def test_scripts_emoji_and_typography_keep_their_joiners(text: str) -> None:
    source = source_of(f"title: {text}")
    assert source.problems == ()
    assert plain(source.front) == {"title": text}
