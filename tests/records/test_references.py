"""How any spelling of a printed reference finds its record, and what is offered for a wrong one."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.records.nearness import slips_between
from register.records.references import Numbered, Series, canonical, nearest, readable
from register.records.unread import Unread


@pytest.mark.parametrize(
    "spelling",
    ["CPCC2019-007", "CPCC 2019/7", "cpcc2019-007", "CPCC-2019-0007", " CPCC_2019.007 "],
)
def test_every_spelling_of_a_reference_has_one_key(spelling: str) -> None:
    assert canonical(spelling) == "cpcc2019-7"


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("2015.060", "2015-60"),
        ("2015/60", "2015-60"),
        ("2026/004", "2026-4"),
        ("004/2026", "2026-4"),
        ("PCC/D/014", "pccd14"),
        ("PCC/2019-20/014", "pcc2019-20-14"),
        ("2019-000", "2019-0"),
        ("14.0", "14-0"),
        ("---", ""),
    ],
)
def test_a_key_keeps_the_letters_and_the_numbers(reference: str, key: str) -> None:
    assert canonical(reference) == key


def test_different_references_keep_different_keys() -> None:
    references = [
        "CPCC2019-007",
        "CPCC2019-070",
        "CPCC201-9007",
        "CPCC2019007",
        "2026.010",
        "2026.01",
    ]
    assert len({canonical(reference) for reference in references[:4]}) == 4
    assert canonical("14.0") != canonical("14")


@pytest.mark.parametrize(
    ("written", "characters", "offer"),
    [
        (
            "СРСС2019-007",
            "U+0421 CYRILLIC CAPITAL LETTER ES, U+0420 CYRILLIC CAPITAL LETTER ER",
            "CPCC2019-007",
        ),
        ("CPCC2019\u2011007", "U+2011 NON-BREAKING HYPHEN", "CPCC2019-007"),
        ("CPCC\u00a02019-007", "U+00A0 NO-BREAK SPACE", "CPCC 2019-007"),
        ("CPCC2019-007\u200b", "U+200B ZERO WIDTH SPACE", "CPCC2019-007"),
        (
            "CPCC２０19-007",
            "U+FF12 FULLWIDTH DIGIT TWO, U+FF10 FULLWIDTH DIGIT ZERO",
            "CPCC2019-007",
        ),
        ("決-1", "U+6C7A CJK UNIFIED IDEOGRAPH-6C7A", ""),
        ("A\t1", "U+0009", "A 1"),
        ("-", "", ""),
    ],
)
def test_a_reference_of_odd_characters_is_refused_by_their_names(
    written: str, characters: str, offer: str
) -> None:
    facts = {"written": written, "characters": characters, "offer": offer}
    assert readable(written) == Unread("odd-reference", facts)


def test_a_reference_of_plain_characters_is_readable() -> None:
    assert readable("PCC/D/014 (amended)") is None


BY_YEAR = Series("CPCC")
BY_FINANCIAL_YEAR = Series("PCC", "{prefix}/{year}-{end}/{number:03}", "financial")
THROUGHOUT = Series("D2", "{prefix}-{number:04}", "none", restarts=False)
NUMBER_FIRST = Series("", "{number:03}/{year}")


@pytest.mark.parametrize(
    ("series", "printed", "spelled", "numbered"),
    [
        (BY_YEAR, "CPCC2019-007", "cpcc 2019/7", Numbered(2019, 7)),
        (BY_FINANCIAL_YEAR, "PCC/2019-20/007", "PCC 2019 20 7", Numbered(2019, 7)),
        (THROUGHOUT, "D2-0007", "d2/7", Numbered(None, 7)),
        (NUMBER_FIRST, "007/2019", "7-2019", Numbered(2019, 7)),
    ],
)
def test_a_series_prints_its_references_and_reads_them_in_any_spelling(
    series: Series, printed: str, spelled: str, numbered: Numbered
) -> None:
    assert series.format(numbered.year, numbered.number) == printed
    assert series.parse(printed) == numbered
    assert series.parse(spelled) == numbered


@pytest.mark.parametrize(
    "reference", ["BPCC2019-007", "CPCC2019", "CPCC2019-007-1", "CPCC2019-" + "9" * 5000, ""]
)
def test_a_reference_of_another_series_has_no_place_in_this_one(reference: str) -> None:
    assert BY_YEAR.parse(reference) is None


def test_the_next_reference_follows_the_highest_of_its_year() -> None:
    references = ["CPCC2019-007", "cpcc 2019/12", "CPCC2020-001", "PCC2019-099"]
    assert BY_YEAR.next_after(references, 2019) == "CPCC2019-013"
    assert BY_YEAR.next_after(references, 2021) == "CPCC2021-001"


def test_numbers_that_do_not_restart_go_on_into_the_next_year() -> None:
    series = Series("CPCC", restarts=False)
    assert series.next_after(["CPCC2019-012", "CPCC2020-003"], 2021) == "CPCC2021-013"
    assert THROUGHOUT.next_after(["D2-0007"], None) == "D2-0008"


def test_a_financial_year_starts_on_the_first_of_april() -> None:
    assert BY_FINANCIAL_YEAR.year_of(date(2020, 3, 31)) == 2019
    assert BY_FINANCIAL_YEAR.year_of(date(2020, 4, 1)) == 2020
    assert BY_YEAR.year_of(date(2020, 3, 31)) == 2020
    assert THROUGHOUT.year_of(date(2020, 3, 31)) is None


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{prefix}{year}", "a pattern is made of {prefix}, {year}, {end} and {number}"),
        ("{year}{number}{term}", "a pattern is made of {prefix}, {year}, {end} and {number}"),
        ("{prefix.upper}{number}", "a pattern is made of {prefix}, {year}, {end} and {number}"),
        ("{prefix}{number}", "{year} belongs in a series that is numbered by year"),
        ("{year}-{number:>99}", "a width is written as in {number:03}"),
        ("{year!r}-{number}", "a width is written as in {number:03}"),
    ],
)
def test_a_pattern_that_could_not_be_read_back_is_refused(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(f'{pattern}: {message}')}$"):
        Series("PCC", pattern)


def test_the_nearest_names_come_first_and_far_ones_not_at_all() -> None:
    fields = ["title", "decided", "decision", "published", "publish_on", "kind", "to"]
    assert nearest("titel", fields) == ("title",)
    assert nearest("Desided", fields) == ("decided",)
    assert nearest("publish", fields) == ("published",)
    assert nearest("budget", fields) == ()


def test_the_nearest_references_are_found_among_ten_thousand() -> None:
    known = [f"CPCC{year}-{number:03}" for year in range(2010, 2020) for number in range(1000)]
    assert nearest("CPPC2019-007", known) == ("CPCC2019-007", "CPCC2010-007", "CPCC2011-007")


letters = st.text(alphabet="abcXYZ", min_size=1, max_size=5)
numbers = st.integers(0, 99999)
separators = st.sampled_from([" ", "/", ".", "-", "_"])


@given(letters, numbers, numbers, separators, separators)
def test_separators_case_and_leading_noughts_make_no_difference(
    prefix: str, one: int, other: int, first: str, second: str
) -> None:
    plain = canonical(f"{prefix}{one}-{other}")
    assert canonical(f"{prefix.swapcase()}{first}{one:06}{second}{other:07}") == plain


@given(st.text(max_size=40) | st.text(alphabet="aB0129 ./_-", max_size=20))
def test_a_key_is_its_own_key(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(st.text(max_size=40))
def test_what_is_offered_for_an_odd_reference_is_readable(text: str) -> None:
    read = readable(text)
    if read is not None and read.facts["offer"]:
        assert readable(read.facts["offer"]) is None


@given(
    st.sampled_from([BY_YEAR, BY_FINANCIAL_YEAR, NUMBER_FIRST]),
    st.integers(1950, 2150),
    st.integers(1, 1800),
)
def test_what_a_series_prints_it_reads(series: Series, year: int, number: int) -> None:
    assert series.parse(series.format(year, number)) == Numbered(year, number)


words = st.text(alphabet="abc", max_size=6)


@given(words, words)
def test_slips_are_counted_the_same_both_ways_and_the_limit_only_cuts_them_off(
    one: str, other: str
) -> None:
    slips = slips_between(one, other, 9)
    assert slips_between(other, one, 9) == slips
    assert (slips == 0) is (one == other)
    assert slips_between(one, other, 2) == min(slips, 3)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("title", "titel", 1), ("kind", "kidn", 1), ("abc", "", 3), ("decided", "desidedd", 2)],
)
def test_two_letters_changed_round_are_one_slip(one: str, other: str, slips: int) -> None:
    assert slips_between(one, other, 4) == slips
