"""What a date in a record may say, what it then means, and what is refused."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.records.answers import Answer
from register.records.dates import (
    When,
    contains,
    days_between,
    is_before,
    is_on_or_before,
    whole_years_between,
)
from register.records.moments import Moment, end_of_month
from register.records.unread import Unread

YES, NO, CANNOT_TELL = Answer


def when(text: str) -> When:
    """A date that is known to be readable."""
    read = When.read(text)
    assert isinstance(read, When), read
    return read


def refused(text: str) -> tuple[str, dict[str, str]]:
    """The rule and the facts of a text that is not to be readable."""
    read = When.read(text)
    assert isinstance(read, Unread), read
    assert read.facts["written"] == text
    return read.name, {fact: value for fact, value in read.facts.items() if fact != "written"}


@pytest.mark.parametrize(
    ("typed", "edtf", "words", "short"),
    [
        ("14 October 2026", "2026-10-14", "14 October 2026", "14 Oct 2026"),
        ("14 Oct 2026", "2026-10-14", "14 October 2026", "14 Oct 2026"),
        ("2026-10-14", "2026-10-14", "14 October 2026", "14 Oct 2026"),
        ("  1st SEPTEMBER 2026 ", "2026-09-01", "1 September 2026", "1 Sep 2026"),
        ("12th Sept 2026", "2026-09-12", "12 September 2026", "12 Sep 2026"),
        ("29 February 2016", "2016-02-29", "29 February 2016", "29 Feb 2016"),
        ("May 2019", "2019-05", "May 2019", "May 2019"),
        ("2019-12", "2019-12", "December 2019", "Dec 2019"),
        ("2019", "2019", "2019", "2019"),
        ("Spring 2018", "2018-21", "Spring 2018", "Spring 2018"),
        ("autumn 2018", "2018-23", "Autumn 2018", "Autumn 2018"),
        ("2018-21", "2018-21", "Spring 2018", "Spring 2018"),
        (
            "spring 2018 to summer 2018",
            "2018-21/2018-22",
            "Spring 2018 to Summer 2018",
            "Spring 2018 to Summer 2018",
        ),
        ("2018-10-01/2019", "2018-10-01/2019", "1 October 2018 to 2019", "1 Oct 2018 to 2019"),
        ("2018/..", "2018/..", "from 2018", "from 2018"),
        ("until 6 May 2019", "../2019-05-06", "until 6 May 2019", "until 6 May 2019"),
        ("16 May 2019?", "2019-05-16?", "16 May 2019 (not certain)", "16 May 2019?"),
        ("about May 2019", "2019-05~", "about May 2019", "about May 2019"),
        ("circa 2016", "2016~", "about 2016", "about 2016"),
        ("about May 2019?", "2019-05%", "about May 2019 (not certain)", "about May 2019?"),
        ("Unknown", "", "not stated in the record", "not stated"),
    ],
)
def test_a_date_is_typed_as_people_write_it_and_kept_as_edtf(
    typed: str, edtf: str, words: str, short: str
) -> None:
    read = when(typed)
    assert (read.edtf, read.words, read.short) == (edtf, words, short)


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("05/06/2026", "5 June 2026", "6 May 2026"),
        ("5.6.2026", "5 June 2026", "6 May 2026"),
        ("05-06-2026", "5 June 2026", "6 May 2026"),
        ("5/6/26", "5 June 2026", "6 May 2026"),
        ("25/02/2016", "25 February 2016", ""),
        ("02/25/2016", "25 February 2016", ""),
        ("5/5/2026", "5 May 2026", ""),
        ("2020-21", "Spring 2020", "April 2020 to March 2021"),
    ],
)
def test_a_date_that_could_be_two_is_refused_and_both_readings_are_offered(
    typed: str, first: str, second: str
) -> None:
    assert refused(typed) == ("date-not-one-day", {"first": first, "second": second})


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2019-02-30", "February 2019 has 28 days"),
        ("31 April 2020", "April 2020 has 30 days"),
        ("30 February 2020", "February 2020 has 29 days"),
        ("2019-13", "there is no month 13"),
        ("2019-00-10", "there is no month 0"),
        ("0 May 2019", "there is no day 0"),
        ("2019-02-30/2019-05", "February 2019 has 28 days"),
        ("Summer 2018 to Spring 2018", "it ends before it starts"),
    ],
)
def test_a_date_that_does_not_exist_is_refused_with_the_reason(typed: str, reason: str) -> None:
    assert refused(typed) == ("date-impossible", {"reason": reason})


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2019-05-16T00:30:00+01:00", "16 May 2019"),
        ("2019-05-16T00:00:00Z", "16 May 2019"),
        ("2019-05-16 00:00:00", "16 May 2019"),
        ("16 May 2019 at 14:30", "16 May 2019"),
        ("16 May 2019, 2.30pm", "16 May 2019"),
        ("2pm on 16 May 2019", "16 May 2019"),
        ("soon, at 14:30", ""),
    ],
)
def test_a_time_of_day_is_refused_and_never_moves_the_day(typed: str, day: str) -> None:
    assert refused(typed) == ("date-with-time", {"day": day})


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("2019-5-6", "6 May 2019"),
        ("2019/05/16", "16 May 2019"),
        ("2019-5", "May 2019"),
        ("05/2019", "May 2019"),
        ("2018/19", "April 2018 to March 2019"),
        ("2015-16", "April 2015 to March 2016"),
        ("Friday 16 March 2018", "16 March 2018"),
        ("Thursday 16 March 2018", ""),
        ("14st October 2026", "14 October 2026"),
        ("October 14, 2026", "14 October 2026"),
        ("3pt March 2019", ""),
        ("1551052800", ""),
        ("２０１９-05-16", ""),
        ("٢٠١٩", ""),
        ("45/45/2026", ""),
        ("05/06/1700", ""),
        ("1799", ""),
        ("2201-01-01", ""),
        ("14:30", ""),
        ("../..", ""),
        ("2019-05-16\n", ""),
        ("", ""),
        (" ", ""),
    ],
)
def test_what_is_not_a_date_is_refused_and_offered_only_where_it_means_one_thing(
    typed: str, offer: str
) -> None:
    assert refused(typed) == ("not-a-date", {"offer": offer})


def test_a_text_of_thousands_of_digits_is_refused_and_shown_short() -> None:
    read = When.read("9" * 5000)
    assert read == Unread("not-a-date", {"written": "9" * 79 + "…", "offer": ""})


@pytest.mark.parametrize(
    ("typed", "earliest", "latest"),
    [
        ("16 May 2019", date(2019, 5, 16), date(2019, 5, 16)),
        ("February 2016", date(2016, 2, 1), date(2016, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("Spring 2018", date(2018, 3, 1), date(2018, 5, 31)),
        ("Summer 2018", date(2018, 6, 1), date(2018, 8, 31)),
        ("Autumn 2018", date(2018, 9, 1), date(2018, 11, 30)),
        ("Spring 2018 to Summer 2018", date(2018, 3, 1), date(2018, 8, 31)),
        ("from May 2019", date(2019, 5, 1), None),
        ("until May 2019", None, date(2019, 5, 31)),
        ("2018 to about 2019", date(2018, 1, 1), None),
        ("16 May 2019?", None, None),
        ("about 2016", None, None),
        ("unknown", None, None),
    ],
)
def test_a_vague_date_has_the_bounds_that_can_be_relied_on(
    typed: str, earliest: date | None, latest: date | None
) -> None:
    assert (when(typed).earliest, when(typed).latest) == (earliest, latest)


def test_winter_may_be_either_winter_of_its_year() -> None:
    winter = when("Winter 2018")
    assert (winter.earliest, winter.latest) == (date(2018, 1, 1), date(2019, 2, 28))


def test_only_a_day_without_doubt_is_exact() -> None:
    exact, doubtful, month = when("16 May 2019"), when("16 May 2019?"), when("May 2019")
    assert (exact.is_exact, exact.is_day, exact.vague) == (True, True, False)
    assert (doubtful.is_exact, doubtful.is_day, doubtful.vague) == (False, True, True)
    assert (month.is_exact, month.is_day, month.vague) == (False, False, True)
    assert (exact.day, doubtful.day, month.day) == (date(2019, 5, 16), None, None)


def test_a_date_knows_the_year_it_is_filed_under() -> None:
    texts = ("16 May 2019", "about 2016", "Autumn 2018 to 2020", "until May 2019", "unknown")
    assert [when(text).year for text in texts] == [2019, 2016, 2018, 2019, None]


def test_a_note_says_why_a_date_is_vague_and_changes_nothing_else() -> None:
    noted = replace(when("May 2019"), note="the day cannot be read")
    assert (noted.note, noted.words, noted.edtf) == (
        "the day cannot be read",
        "May 2019",
        "2019-05",
    )


def test_dates_sort_by_their_start_and_then_their_end_with_the_unknown_last() -> None:
    in_order = ["2018", "Spring 2018", "1 May 2019", "May 2019", "from May 2019", "unknown"]
    mixed = [when(text) for text in reversed(in_order)]
    assert sorted(mixed, key=lambda one: one.sort_key) == [when(text) for text in in_order]


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("16 May 2019", "17 May 2019", YES),
        ("16 May 2019", "16 May 2019", NO),
        ("May 2019", "1 June 2019", YES),
        ("May 2019", "16 May 2019", CANNOT_TELL),
        ("May 2019", "1 May 2019", NO),
        ("until May 2019", "2020", YES),
        ("from May 2019", "2020", CANNOT_TELL),
        ("2020?", "2025", CANNOT_TELL),
        ("unknown", "2025", CANNOT_TELL),
    ],
)
def test_before_has_three_answers(a: str, b: str, answer: Answer) -> None:
    assert is_before(when(a), when(b)) is answer


@pytest.mark.parametrize(
    ("start", "end", "answer"),
    [
        ("1 April 2019", "31 March 2020", YES),
        ("16 May 2019", "16 May 2019", YES),
        ("17 May 2019", "unknown", NO),
        ("1 April 2019", "unknown", CANNOT_TELL),
        ("May 2019", "2020", CANNOT_TELL),
    ],
)
def test_a_day_is_within_two_dates_or_not_or_it_cannot_be_told(
    start: str, end: str, answer: Answer
) -> None:
    assert contains(when(start), when(end), date(2019, 5, 16)) is answer


def test_answers_combine_as_kleene_says() -> None:
    assert [~answer for answer in Answer] == [NO, YES, CANNOT_TELL]
    assert [YES.and_(answer) for answer in Answer] == [YES, NO, CANNOT_TELL]
    assert [CANNOT_TELL.and_(answer) for answer in Answer] == [CANNOT_TELL, NO, CANNOT_TELL]
    assert [answer.words for answer in Answer] == ["yes", "no", "cannot be told"]


def test_an_answer_is_never_taken_for_true_or_false() -> None:
    with pytest.raises(TypeError, match=r"compare it with Answer\.YES or Answer\.NO"):
        bool(CANNOT_TELL)


@pytest.mark.parametrize(
    ("a", "b", "years"),
    [
        ("31 March 2017", "31 March 2019", (2, 2)),
        ("31 March 2017", "30 March 2019", (1, 1)),
        ("29 February 2016", "28 February 2017", (0, 0)),
        ("2017", "31 March 2019", (1, 2)),
        ("2017", "unknown", (None, None)),
        ("from 2017", "31 March 2019", (None, 2)),
        ("31 March 2019", "31 March 2017", (-2, -2)),
    ],
)
def test_whole_years_are_counted_at_the_least_and_at_the_most(
    a: str, b: str, years: tuple[int | None, int | None]
) -> None:
    assert whole_years_between(when(a), when(b)) == years


def test_days_are_counted_between_exact_dates_only() -> None:
    assert days_between(when("1 May 2019"), when("16 May 2019")) == 15
    assert days_between(when("16 May 2019"), when("1 May 2019")) == -15
    assert days_between(when("May 2019"), when("16 May 2019")) is None


days = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """A day, month, season or year, with any mark of doubt."""
    day, mark = draw(days), draw(st.sampled_from(["", "?", "~", "%"]))
    return draw(
        st.sampled_from(
            [
                Moment(day.year, day.month, day.day, mark),
                Moment(day.year, day.month, 0, mark),
                Moment(day.year, day.month % 4 + 21, 0, mark),
                Moment(day.year, 0, 0, mark),
            ]
        )
    )


@st.composite
def spans(draw: st.DrawFn) -> When:
    """A span of two moments in order, or with one end open."""
    one, other = sorted([draw(moments()), draw(moments())], key=lambda m: m.first_day)
    ends = st.sampled_from([(one, other), (one, None), (None, other)])
    start, end = draw(ends)
    return When(start, end, is_span=True)


whens = st.one_of(st.builds(When, moments()), spans(), st.just(When.nothing()))


@given(whens)
def test_a_date_of_any_kind_is_read_back_from_its_words(any_date: When) -> None:
    assert When.read(any_date.words) == any_date
    assert When.read(any_date.short) == any_date


@given(whens)
def test_a_date_of_any_kind_is_read_back_from_its_edtf(any_date: When) -> None:
    assert When.from_edtf(any_date.edtf) == any_date


@given(whens)
def test_a_date_is_a_value_that_can_be_kept_and_sent(any_date: When) -> None:
    assert pickle.loads(pickle.dumps(any_date)) == any_date
    assert hash(any_date) == hash(replace(any_date))


@given(whens)
def test_the_earliest_day_is_never_after_the_latest(any_date: When) -> None:
    if any_date.earliest is not None and any_date.latest is not None:
        assert any_date.earliest <= any_date.latest


@given(whens, whens)
def test_two_dates_are_never_each_before_the_other(a: When, b: When) -> None:
    forward, backward = is_before(a, b), is_before(b, a)
    assert not (forward is YES and backward is not NO)
    assert is_on_or_before(a, b) is ~backward


@given(days, days)
def test_exact_days_compare_as_the_calendar_does(a: date, b: date) -> None:
    one, other = When.of(a), When.of(b)
    assert is_before(one, other) is Answer.of(a < b)
    assert is_on_or_before(one, other) is Answer.of(a <= b)
    assert (one.sort_key < other.sort_key) is (a < b)
    assert days_between(one, other) == (b - a).days


@given(days)
def test_a_month_ends_on_the_day_before_the_next_one(day: date) -> None:
    last = end_of_month(day.year, day.month)
    assert (last.month, (last + timedelta(days=1)).day) == (day.month, 1)


@given(st.text(max_size=90) | st.text(alphabet="0123456789-/.:? ~%TZabcmoptuy,", max_size=30))
def test_no_text_at_all_makes_reading_fail(text: str) -> None:
    assert isinstance(When.read(text), When | Unread)
