"""The arithmetic of the report, on timings that are given."""

from __future__ import annotations

import pytest

from register.bench.cases import OTHERS, TITLES
from register.bench.process import Timing
from register.bench.results import ratio, report, summary

MB = 1_000_000


def timings(*seconds: float) -> list[Timing]:
    return [Timing(s, processor=2 * s, largest=100 * MB, together=250 * MB) for s in seconds]


def test_the_middle_run_counts_and_the_others_are_the_spread() -> None:
    found = summary(timings(4.0, 1.0, 2.0))
    assert (found.median, found.least, found.most) == (2.0, 1.0, 4.0)


def test_of_two_runs_the_median_is_halfway() -> None:
    assert summary(timings(1.0, 2.0)).median == 1.5


def test_memory_is_the_most_of_any_run() -> None:
    found = summary([Timing(1.0, 0.5, 5 * MB, 9 * MB), Timing(1.0, 0.5, 7 * MB, 8 * MB)])
    assert (found.largest, found.together) == (7 * MB, 9 * MB)


def test_processor_time_is_the_median_of_its_own() -> None:
    assert summary(timings(4.0, 1.0, 2.0)).processor == 4.0


def test_records_per_second_are_those_of_the_median_run() -> None:
    assert summary(timings(1.0, 2.0, 9.0)).per_second(1000) == 500


def test_growth_is_the_ratio_of_the_medians() -> None:
    found = {
        ("clean", 1000): summary(timings(1.0, 2.0, 3.0)),
        ("clean", 10000): summary(timings(9.0, 19.0, 30.0)),
    }
    assert ratio(found, "clean", 1000, 10000) == 9.5


def test_the_report_shows_each_case_its_growth_and_its_share_of_a_clean_build() -> None:
    given = {
        ("clean", 1000): timings(2.0, 1.0, 4.0),
        ("check", 1000): timings(0.5),
        ("clean", 10000): timings(20.0),
        ("check", 10000): timings(1.0),
    }
    assert report(given, TITLES).splitlines() == [
        "  records  case                  seconds     least to most  processor  records/s"
        "  largest MB  all MB",
        "    1,000  clean build              2.00      1.00 to 4.00  "
        "     4.00        500         100     250",
        "    1,000  check, one changed       0.50      0.50 to 0.50  "
        "     1.00      2,000         100     250",
        "   10,000  clean build             20.00    20.00 to 20.00  "
        "    40.00        500         100     250",
        "   10,000  check, one changed       1.00      1.00 to 1.00  "
        "     2.00     10,000         100     250",
        "",
        "Growth",
        "  clean build         10,000 records take 10.00 times what 1,000 take "
        "(10 times the records)",
        "  check, one changed  10,000 records take 2.00 times what 1,000 take "
        "(10 times the records)",
        "",
        "Beside a clean build",
        "  check, one changed  0.250 of the time, at 1,000 records",
        "  check, one changed  0.050 of the time, at 10,000 records",
    ]


def test_one_size_has_no_growth_and_memory_not_known_is_not_shown() -> None:
    given = {("again", 100): [Timing(0.25, 0, 0, 0)]}
    assert report(given, TITLES).splitlines()[1:] == [
        "      100  nothing changed          0.25      0.25 to 0.25  "
        "        -        400           -       -",
    ]


@pytest.mark.parametrize("case", TITLES)
def test_every_case_has_a_name_for_people(case: str) -> None:
    assert TITLES[case]


def test_each_case_of_ours_is_put_beside_the_others_where_they_were_timed() -> None:
    given = {
        ("one-more", 1000): timings(1.0),
        ("hugo", 1000): timings(2.0),
        ("hugo-search", 1000): timings(4.0),
    }
    assert report(given, TITLES, OTHERS).splitlines()[-5:] == [
        "Beside Hugo alone",
        "  one more record     0.500 of the time, at 1,000 records",
        "",
        "Beside Hugo and Pagefind",
        "  one more record     0.250 of the time, at 1,000 records",
    ]


def test_two_runs_as_one_take_the_time_of_both_and_the_memory_of_the_larger() -> None:
    first, second = Timing(1.0, 2.0, 5 * MB, 9 * MB), Timing(2.0, 3.0, 7 * MB, 8 * MB)
    assert first.then(second) == Timing(3.0, 5.0, 7 * MB, 9 * MB)
