"""Every value is the text that stands in the file, and knows where."""

from __future__ import annotations

import frontmatter
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.source.builders import PATH, plain, problem, source_of

from register.source.front_matter import read
from register.source.mending import parse
from register.source.nodes import Entry, Listing, Mapping, Text


@pytest.mark.parametrize(
    "written",
    [
        *("no", "on", "NO", "true", "null", "~"),  # Y02
        *("03003333456", "010", "0x10", "007"),  # Y03
        *("14:30", "1:30:00"),  # Y04
        *("14.0", "2026.010", "1_000", "1e400", ".inf"),  # Y05, Y24
        *("2019-02-30", "25/02/2016", "-£18,500", "circa £1m", "50%", "a#b"),
    ],
)
def test_y02_to_y05_a_value_stays_as_it_was_written(written: str) -> None:
    source = source_of(f"field: {written}")
    assert source.front == Mapping((Entry(Text("field", 2, 1), Text(written, 2, 8)),), 2, 1)
    assert source.problems == ()


def test_a_field_without_a_value_holds_empty_text() -> None:
    assert plain(source_of("title:\nkind: contract").front) == {"title": "", "kind": "contract"}


def test_lines_and_columns_are_those_of_the_whole_file() -> None:
    front = source_of("forces:\n  - Café\n  - é: [a, b]\n").front
    listing = Listing(
        (
            Text("Café", 3, 5),
            Mapping(
                (Entry(Text("é", 4, 5), Listing((Text("a", 4, 9), Text("b", 4, 12)), 4, 8)),), 4, 5
            ),
        ),
        3,
        3,
    )
    assert front == Mapping((Entry(Text("forces", 2, 1), listing),), 2, 1)


def test_y11_text_behind_a_hash_is_reported_and_kept() -> None:
    source = source_of('title: Item #14\nforces:\n  - Unit\t#3\nkind: #7\nsummary: a "b" #c')
    assert source.problems == (
        problem(
            *("text-lost", 2, 13),
            key="title",
            line_text="title: Item #14",
            mend='title: "Item #14"',
        ),
        problem(
            *("text-lost", 4, 10),
            key="forces",
            line_text="  - Unit\t#3",
            mend='  - "Unit\t#3"',
        ),
        problem("text-lost", 5, 7, key="kind", line_text="kind: #7", mend='kind: "#7"'),
        problem(
            *("text-lost", 6, 16),
            key="summary",
            line_text='summary: a "b" #c',
            mend="summary: 'a \"b\" #c'",
        ),
    )
    assert plain(source.front) == {
        "title": "Item #14",
        "forces": ["Unit\t#3"],
        "kind": "#7",
        "summary": 'a "b" #c',
    }


def test_a_line_that_is_all_remark_and_a_hash_in_quotation_marks_lose_nothing() -> None:
    source = source_of('# the title\ntitle: "Item #14"\nsummary: |\n  No #1\n')
    assert source.problems == (problem("remark-is-public", 2, 1),)
    assert plain(source.front) == {"title": "Item #14", "summary": "No #1\n"}


def test_settings_may_carry_remarks_behind_their_values() -> None:
    node, problems = parse(
        "mkdocs.yml", "site_name: Register # shown on every page\n", comments=True
    )
    assert (plain(node), problems) == ({"site_name": "Register"}, ())


def test_text_with_a_list_at_its_top_reads_from_the_line_it_is_told() -> None:
    assert parse(PATH, "- a\n", 7) == (Listing((Text("a", 7, 3),), 7, 1), ())
    assert parse(PATH, "") == (None, ())


def test_a_text_over_the_limit_is_counted_in_bytes_and_not_read() -> None:
    facts = {"size": "65540", "limit": "65536", "part": "file"}
    expected = problem("too-large", 1, 0, **facts)
    assert parse(PATH, "a: " + "£" * 32_768 + "\n") == (None, (expected,))


_words = st.text(st.characters(codec="ascii", categories=["L", "Nd", "P", "S"]), max_size=30)
_keys = st.from_regex(r"[a-z]{2,8}(_[a-z]{2,5})?", fullmatch=True).filter(
    lambda key: key not in ("true", "null")
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(_keys, _words, min_size=1, max_size=6))
def test_texts_read_as_python_frontmatter_reads_them(fields: dict[str, str]) -> None:
    written = yaml.safe_dump(fields, default_style='"', width=10_000)
    data = f"---\n{written}---\nThe words.\n"
    assert plain(read(PATH, data.encode()).front) == frontmatter.loads(data).metadata


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_reading_raise(data: bytes) -> None:
    for whole in (data, b"---\n" + data, b"---\n" + data + b"\n---\n"):
        source = read(PATH, whole)
        assert source.front is not None or source.problems


_yaml = st.lists(
    st.sampled_from(
        [*"-:?[]{},#&*!|>'\"%@`\t\n \n", "  ", "a", "b: ", "- ", "---\n", "<<", "\\", "é"]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(_yaml)
def test_no_yaml_makes_reading_raise(text: str) -> None:
    source = source_of(text)
    assert source.front is not None or source.problems
