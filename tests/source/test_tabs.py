"""A tab at the start of a line is told once, with spaces that keep what belongs to what."""

from __future__ import annotations

import re

import pytest
from tests.source.builders import broken, plain, problem, source_of

from register.reports.text import text
from register.rules.file.tab_indentation import say
from register.rules.finding import Finding, Level
from register.rules.rule import facts_of
from register.source.place import Problem


def tabs(line: int, written: str, mend: str, others: str = "") -> Problem:
    facts = {"line_text": written, "mend": mend, "others": others}
    return problem("tab-indentation", line, 1, **facts)


STATUTE = {"statute": [{"act": "Police Act 1996", "section": "22A"}], "kind": "a"}


@pytest.mark.parametrize(
    ("above", "mend"),
    [
        ("statute:\n  - act: Police Act 1996", "    section: 22A"),
        ("statute:\n- act: Police Act 1996", "  section: 22A"),
        ("statute:\n    - act: Police Act 1996", "      section: 22A"),
    ],
)
def test_y13_a_line_with_a_tab_stays_in_the_item_that_it_was_written_in(
    above: str, mend: str
) -> None:
    source = source_of(f"{above}\n\tsection: 22A\nkind: a")
    assert source.problems == (tabs(4, "\tsection: 22A", mend),)
    assert plain(source.front) == STATUTE
    pasted = source_of(f"{above}\n{mend}\nkind: a")
    assert pasted.problems == ()
    assert plain(pasted.front) == STATUTE


@pytest.mark.parametrize(
    "second",
    ["\t  effect: joins", "\t\teffect: joins", "\t    effect: joins", "  \teffect: joins"],
)
def test_a_list_with_a_tab_in_every_line_is_one_slip(second: str) -> None:
    written = f"\t- agreement: a\n{second}\n\t- agreement: b\n{second}"
    mend = "  - agreement: a\n    effect: joins\n  - agreement: b\n    effect: joins"
    source = source_of(f"effects:\n{written}\nkind: a")
    assert source.problems == (tabs(3, written, mend),)
    assert plain(source.front) == {
        "effects": [{"agreement": "a", "effect": "joins"}, {"agreement": "b", "effect": "joins"}],
        "kind": "a",
    }


def test_tabs_of_any_depth_keep_it() -> None:
    written = (
        "\t- version: a\n\t\tparties:\n\t\t\tforces:\n\t\t\t\t- kent\n\t\t\t\t- essex\n"
        "\t\tnote: b\n\t- version: c"
    )
    mend = (
        "  - version: a\n    parties:\n      forces:\n        - kent\n        - essex\n"
        "    note: b\n  - version: c"
    )
    source = source_of(f"versions:\n{written}\nkind: d")
    assert source.problems == (tabs(3, written, mend),)
    parties = {"forces": ["kent", "essex"]}
    versions = [{"version": "a", "parties": parties, "note": "b"}, {"version": "c"}]
    assert plain(source.front) == {"versions": versions, "kind": "d"}


def test_a_tab_among_spaces_is_as_wide_as_the_lines_beside_it_show() -> None:
    source = source_of(
        "contact:\n  role: a\n\temail: b\nstatute:\n  - act: c\n    section: d\n\t- act: e\nkind: f"
    )
    assert source.problems == (tabs(4, "\temail: b", "  email: b", others="8"),)
    assert plain(source.front) == {
        "contact": {"role": "a", "email": "b"},
        "statute": [{"act": "c", "section": "d"}, {"act": "e"}],
        "kind": "f",
    }


def test_a_list_below_its_field_stays_below_it() -> None:
    source = source_of("a:\n  - b: c\n    d:\n\t  - e\n\t  - f\ng: h")
    assert source.problems == (tabs(5, "\t  - e\n\t  - f", "      - e\n      - f"),)
    assert plain(source.front) == {"a": [{"b": "c", "d": ["e", "f"]}], "g": "h"}


def test_a_field_with_a_tab_where_nothing_can_belong_stands_at_the_start() -> None:
    source = source_of("title: a\n\tkind: b: c")
    assert source.problems == (tabs(3, "\tkind: b: c", 'kind: "b: c"'),)
    assert plain(source.front) == {"title": "a", "kind": "b: c"}


def test_words_with_a_tab_go_on_with_the_words_above() -> None:
    source = source_of("summary: |\n\tOne.\n\tTwo.\nkind: a")
    assert source.problems == (tabs(3, "\tOne.\n\tTwo.", "  One.\n  Two."),)
    assert plain(source.front) == {"summary": "One.\nTwo.\n", "kind": "a"}


def test_another_slip_of_a_line_with_a_tab_is_told_where_the_line_is_not_to_paste() -> None:
    source = source_of("contact:\n\trole: a\ntitle: b\n\tkind: c: d")
    assert source.problems == (
        tabs(3, "\trole: a", "  role: a", others="5"),
        broken(5, 8, "kind: c: d", 'kind: "c: d"', "colon"),
    )
    assert plain(source.front) == {"contact": {"role": "a"}, "title": "b", "kind": "c: d"}


def test_a_file_of_tabs_alone_is_one_slip() -> None:
    written = [f"\t- item{number}" for number in range(25)]
    source = source_of("items:\n" + "\n".join(written))
    mend = "\n".join(f"  - item{number}" for number in range(12))
    others = " ".join(map(str, range(15, 28)))
    assert source.problems == (tabs(3, "\n".join(written[:12]), mend, others),)
    assert plain(source.front) == {"items": [f"item{number}" for number in range(25)]}


def shown(front: str) -> str:
    """The report of the one slip in ``front`` below the name of the file, with wide lines whole."""
    (slip,) = source_of(front).problems
    message, hint = say(facts_of(slip))
    finding = Finding("R108", slip.name, Level.ERROR, slip.place, "", message, hint)
    return re.sub(r"\n    (?=\w)", " ", text([finding]).split("\n", 1)[1])


def test_the_report_says_how_many_spaces_the_line_starts_with() -> None:
    assert shown("statute:\n  - act: b\n\tsection: 22A") == (
        "  Line 4: There is a tab in this line. "
        "Replace the line with this one, which starts with 4 spaces:\n"
        "              section: 22A error R108 tab-indentation, column 1\n"
        "\n"
        "1 error.\n"
    )
    assert "this one, which starts with no space:\n          kind: b" in shown("a: b\n\tkind: b")


def test_the_report_shows_the_first_lines_and_names_the_others() -> None:
    assert shown("a:\n\t- b: c\n\t  d: e\nf: g\nh:\n\t- i\n\t- j").startswith(
        "  Line 3: There are tabs in this line and in 3 others. "
        "Replace the 2 lines from this one on with these, and keep the spaces at their start:\n"
        "            - b: c\n"
        "              d: e "
        "Put spaces in place of the tabs of lines 7 and 8 too."
    )
    many = "items:\n" + "\n".join(f"\t- {number}" for number in range(25))
    assert "Put spaces in place of the tabs of lines 15, 16, 17, 18, 19 and 8 more too." in shown(
        many
    )
