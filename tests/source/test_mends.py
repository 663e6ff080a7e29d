"""A slip in YAML is told with the line to paste, and read as if it had been pasted."""

from __future__ import annotations

import pytest
from tests.source.builders import broken, feature, plain, problem, source_of

_LINES = [
    ("title: Decision: approve", 16, 'title: "Decision: approve"', "colon"),  # Y10
    ("title: A: B: C", 9, 'title: "A: B: C"', "colon"),
    ("- title: A: B", 11, '- title: "A: B"', "colon"),
    ('title: "Open', 8, 'title: "Open"', "open-quote"),
    ("title: 'Open", 8, "title: 'Open'", "open-quote"),
    ("title: 'Bedford' and Luton", 18, "title: \"'Bedford' and Luton\"", "text-behind-quote"),
    ('title: "Bedford" and Luton', 18, "title: '\"Bedford\" and Luton'", "text-behind-quote"),
    ("title: 'Bob's plan'", 13, 'title: "Bob\'s plan"', "text-behind-quote"),
    ('title: "The "best" plan"', 14, "title: 'The \"best\" plan'", "text-behind-quote"),
    ("title: @x", 8, 'title: "@x"', "start"),  # Y12
    ("title: `x`", 8, 'title: "`x`"', "start"),
    ("title: %s", 8, 'title: "%s"', "start"),
    ("title: *Important* notice", 8, 'title: "*Important* notice"', "start"),
    ("title: & Sons", 8, 'title: "& Sons"', "start"),
    ("title: | text", 8, 'title: "| text"', "start"),
    ("title: > text", 8, 'title: "> text"', "start"),
    ("title: {{ 7*7 }}", 8, 'title: "{{ 7*7 }}"', "start"),
    ("title: {a} b", 12, 'title: "{a} b"', "start"),
    ("title: [Draft] Plan", 16, 'title: "[Draft] Plan"', "start"),
    ("title: - Plan", 8, 'title: "- Plan"', "start"),
    ("title: [a, b", 8, "title: [a, b]", "open-bracket"),
    ("title: [@a, b]", 9, 'title: ["@a", "b"]', "start"),
    ("title: [a #b, c]", 8, 'title: ["a #b", "c"]', "hash"),
    ("title:Something", 7, "title: Something", "colon-space"),
    ("-title: A", 2, "- title: A", "dash-space"),
    ("title:A: B", 7, 'title: "A: B"', "colon-space"),
    ("title:\N{NO-BREAK SPACE}Plan", 7, "title: Plan", "colon-space"),
    ("**title:** Plan", 1, "title: Plan", "stars"),
    ("**title**: A: B", 1, 'title: "A: B"', "stars"),
    ("__title:__ Plan", 1, "title: Plan", "stars"),
    ("title\N{FULLWIDTH COLON}Plan", 1, "title: Plan", "odd-colon"),
]


@pytest.mark.parametrize(("line", "column", "mend", "reason"), _LINES)
def test_a_broken_line_is_offered_as_it_should_be(
    line: str, column: int, mend: str, reason: str
) -> None:
    above, below = ("x:", "") if line.startswith("-") else ("x: y", "kind: z")
    source = source_of(f"{above}\n{line}\n{below}")
    assert source.problems == (broken(3, column, line, mend, reason),)
    assert source.front is not None
    pasted = source_of(f"{above}\n{mend}\n{below}")
    assert pasted.problems == ()
    assert plain(source.front) == plain(pasted.front)


def test_all_the_slips_of_a_file_show_in_one_run() -> None:
    source = source_of('title: A: B\nemail: @x\nnote: "open\nkind: a\nkind: b\nitem: No #6')
    assert source.problems == (
        broken(2, 9, "title: A: B", 'title: "A: B"', "colon"),
        broken(3, 8, "email: @x", 'email: "@x"', "start"),
        broken(4, 7, 'note: "open', 'note: "open"', "open-quote"),
        problem("duplicate-key", 6, 1, key="kind", first_line="5"),
        problem("text-lost", 7, 10, key="item", line_text="item: No #6", mend='item: "No #6"'),
    )
    assert plain(source.front) == {
        "title": "A: B",
        "email": "@x",
        "note": "open",
        "kind": "a",
        "item": "No #6",
    }


def test_a_quotation_mark_that_runs_on_to_the_next_one_is_closed_where_it_was_opened() -> None:
    source = source_of('title: "Open\nkind: a\nnote: "b"\nitem: c')
    assert source.problems == (broken(2, 8, 'title: "Open', 'title: "Open"', "open-quote"),)
    assert plain(source.front) == {"title": "Open", "kind": "a", "note": "b", "item": "c"}


def test_dashes_of_a_list_want_a_space() -> None:
    source = source_of("forces:\n  -Bedford\n  -Essex\nkind: a")
    assert source.problems == (
        broken(3, 4, "  -Bedford", "  - Bedford", "dash-space"),
        broken(4, 4, "  -Essex", "  - Essex", "dash-space"),
    )
    assert plain(source.front) == {"forces": ["Bedford", "Essex"], "kind": "a"}


def test_a_colon_without_a_space_shows_below_another_field_too() -> None:
    source = source_of("contact:\n  role:Officer")
    assert source.problems == (broken(3, 8, "  role:Officer", "  role: Officer", "colon-space"),)
    assert plain(source.front) == {"contact": {"role": "Officer"}}


def test_a_paragraph_with_a_colon_is_put_between_quotation_marks_whole() -> None:
    text = "summary: It runs on\n  with the following: all\n  of it"
    mend = 'summary: "It runs on\n  with the following: all\n  of it"'
    source = source_of(f"{text}\nkind: a")
    assert source.problems == (broken(2, 1, text, mend, "colon"),)
    assert plain(source.front) == {
        "summary": "It runs on with the following: all of it",
        "kind": "a",
    }


def test_below_a_long_line_a_line_of_words_is_the_second_line_of_a_paragraph() -> None:
    long = "The contract for vehicle recovery runs two more years"
    source = source_of(f"summary: {long}\nand then ends\nkind: a")
    assert source.problems == (broken(3, 1, "and then ends", "  and then ends", "wrapped"),)
    assert plain(source.front) == {"summary": f"{long} and then ends", "kind": "a"}


def test_below_a_short_line_a_line_of_words_wants_its_colon() -> None:
    source = source_of("title: Plan\ndecided 14 October 2026\nkind: a")
    line, mend = "decided 14 October 2026", "decided: 14 October 2026"
    assert source.problems == (broken(3, 8, line, mend, "no-colon"),)
    assert plain(source.front) == {"title": "Plan", "decided": "14 October 2026", "kind": "a"}


@pytest.mark.parametrize(
    ("line", "column", "mend"),
    [
        ("kind = contract", 5, "kind: contract"),
        ("kind=contract", 5, "kind: contract"),
        ("kind := contract", 5, "kind: contract"),
    ],
)
def test_an_equals_sign_behind_the_name_of_a_field_is_taken_for_its_colon(
    line: str, column: int, mend: str
) -> None:
    for above, number in (("", 2), ("item: a\n", 3)):
        source = source_of(f"{above}{line}\nnote: b")
        assert source.problems == (broken(number, column, line, mend, "no-colon"),)
        assert source.front is not None
        assert plain(source.front) == plain(source_of(f"{above}{mend}\nnote: b").front)


def test_a_paragraph_that_loses_its_end_behind_a_hash_is_put_between_quotation_marks() -> None:
    text, mend = "summary: Item #1\n  and more", 'summary: "Item #1\n  and more"'
    source = source_of(f"{text}\nkind: a")
    assert source.problems == (broken(2, 1, text, mend, "hash"),)
    assert plain(source.front) == {"summary": "Item #1 and more", "kind": "a"}


@pytest.mark.parametrize("front", ["title: a\n kind: b\nitem: c", " title: a\nkind: b\nitem: c"])
def test_a_field_that_is_too_far_in_is_moved_to_the_others(front: str) -> None:
    source = source_of(front)
    line = next(line for line in front.split("\n") if line.startswith(" "))
    number = front.split("\n").index(line) + 2
    column = 6 if number == 3 else 1
    assert source.problems == (broken(number, column, line, line.strip(), "indent"),)
    assert plain(source.front) == {"title": "a", "kind": "b", "item": "c"}


def test_a_line_that_belongs_to_no_field_has_no_mend_and_the_others_are_read() -> None:
    source = source_of("title: a\n}\nkind: b")
    assert source.problems == (broken(3, 1, "}", "", "stray"),)
    assert plain(source.front) == {"title": "a", "kind": "b"}


def test_y12_an_alias_or_a_tag_in_a_value_is_quoted_and_nothing_is_run() -> None:
    source = source_of("a: *nope\nb: !ENV HOME\nc: &Sons Ltd\nd: e")
    assert source.problems == (
        feature(2, 4, "alias", "*nope", 'a: "*nope"'),
        feature(3, 4, "tag", "!ENV", 'b: "!ENV HOME"'),
        feature(4, 4, "anchor", "&Sons", 'c: "&Sons Ltd"'),
    )
    assert plain(source.front) == {"a": "*nope", "b": "!ENV HOME", "c": "&Sons Ltd", "d": "e"}


def test_reading_stops_after_twenty_mends() -> None:
    source = source_of("\n".join(f"f{number}: @x" for number in range(30)))
    assert source.front is None
    assert len(source.problems) == 21
    assert source.problems[-1] == broken(22, 6, "f20: @x", "", "other")


_VERSIONS = """versions:
  - version: original
    ends: 31 March 2017
    publication:
      basis: summary
{}
kind: a"""
_ITEM = ("- version: amended", "  ends: 31 March 2019", "  publication:", "    basis: copy")


@pytest.mark.parametrize("indent", [0, 1, 4, 6])
def test_an_item_that_starts_too_far_left_or_right_is_moved_with_all_that_belongs_to_it(
    indent: int,
) -> None:
    def text_of(indent: int) -> str:
        return _VERSIONS.format("\n".join(" " * indent + line for line in _ITEM))

    source = source_of(text_of(indent))
    mend = "\n".join("  " + line for line in _ITEM)
    told = [(found.facts["mend"], found.facts["reason"]) for found in source.problems]
    assert told == [(mend, "indent")]
    assert source.front is not None
    assert plain(source.front) == plain(source_of(text_of(2)).front)


def test_spaces_of_a_word_processor_at_the_start_of_a_line_are_spaces() -> None:
    source = source_of("money:\n\u00a0\u2003- amount: £3\n \u00a0  what: vans")
    assert source.problems == ()
    assert source.front is not None
    assert plain(source.front) == {"money": [{"amount": "£3", "what": "vans"}]}


def test_an_item_further_in_than_the_last_field_of_the_one_above_is_no_paragraph() -> None:
    source = source_of(
        "conditions:\n  - text: A\n    met_on: 3 June 2019\n"
        "      - text: B\n        met_on: 4 June 2019"
    )
    assert [found.facts["mend"] for found in source.problems] == [
        "  - text: B\n    met_on: 4 June 2019"
    ]
