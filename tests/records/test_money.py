"""What a figure in a record may say, how exact it then is, and what is refused."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.records.answers import Answer
from register.records.money import Money, agrees, pounds, same_at, sum_of
from register.records.unread import Unread


def money(text: str) -> Money:
    """A figure that is known to be readable."""
    read = Money.read(text)
    assert isinstance(read, Money), read
    return read


@pytest.mark.parametrize(
    ("typed", "amount", "step", "words"),
    [
        ("£150,000", "150000", "1", "£150,000"),
        ("£1234567", "1234567", "1", "£1234567"),
        ("£1,234,567.89", "1234567.89", "0.01", "£1,234,567.89"),
        ("£0.626m", "626000", "1000", "£0.626m"),
        ("£4.0m", "4000000", "100000", "£4.0m"),
        ("£314k", "314000", "1000", "£314k"),
        ("£2 Billion", "2000000000", "1000000000", "£2 Billion"),
        ("£3 thousand", "3000", "1000", "£3 thousand"),
        ("£0", "0", "1", "£0"),
        ("-£18,500", "-18500", "1", "-£18,500"),
        ("circa £1.507m", "1507000", "1000", "about £1.507m"),
        ("c.£1.5m", "1500000", "100000", "about £1.5m"),
        ("~£5M", "5000000", "1000000", "about £5M"),
        ("Approximately £18,500", "18500", "1", "about £18,500"),
        ("up to £50,000.00", "50000", "0.01", "up to £50,000.00"),
        ("a maximum of £150,000", "150000", "1", "up to £150,000"),
        ("over £1m", "1000000", "1000000", "more than £1m"),
        ("at least £1m", "1000000", "1000000", "at least £1m"),
    ],
)
def test_a_figure_is_kept_as_printed_exactly_and_with_its_precision(
    typed: str, amount: str, step: str, words: str
) -> None:
    read = money(typed)
    assert (read.amount, read.step, read.words) == (Decimal(amount), Decimal(step), words)


@pytest.mark.parametrize(
    ("typed", "reason", "offer"),
    [
        ("", "nothing is written", ""),
        ("£", "there is no figure", ""),
        (".inf", "there is no figure", ""),
        ("NaN", "there is no figure", ""),
        ("nil", "there is no figure", "£0"),
        ("420000", "there is no pound sign", "£420,000"),
        ("0.626m", "there is no pound sign", "£0.626m"),
        ("-0", "there is no pound sign", ""),
        ("50p", "there is no pound sign", "£0.50"),
        ("1_000", "thousands are set off by commas", "£1,000"),
        ("£1_000", "thousands are set off by commas", "£1,000"),
        ("1e400", "a figure is written out in full", ""),
        ("£１２", "only the digits 0 to 9 and plain signs are read", "£12"),
        ("−£18,500", "only the digits 0 to 9 and plain signs are read", "-£18,500"),
        ("£12,34", "commas set off three digits", ""),
        ("£1m to £2m", "there are two amounts", ""),
        ("$50", "only pounds sterling are kept", ""),
        ("€50", "only pounds sterling are kept", ""),
        ("£1234567890123456", "it has more than 15 digits", ""),
        ("£9999999bn", "it has more than 15 digits", ""),
        ("£1.5", "pence have two digits", "£1.50"),
        ("£-5", "a minus sign goes before the pound sign", "-£5"),
        ("(£5)", "a minus sign goes before the pound sign", "-£5"),
        ("-£0", "nought has no sign", "£0"),
        ("£007", "a figure does not start with a nought", ""),
        ("£ 500", "the figure follows the pound sign at once", "£500"),
        ("nearly £5m", "it has words that are not understood", ""),
    ],
)
def test_what_is_not_a_figure_is_refused_with_the_reason_and_what_may_be_meant(
    typed: str, reason: str, offer: str
) -> None:
    facts = {"written": typed, "reason": reason, "offer": offer}
    assert Money.read(typed) == Unread("not-money", facts)


def test_a_figure_of_thousands_of_digits_is_refused_and_shown_short() -> None:
    facts = {"written": "9" * 79 + "…", "reason": "it is too long to be a figure", "offer": ""}
    assert Money.read("9" * 5000) == Unread("not-money", facts)


def test_parts_are_compared_at_the_precision_of_the_total_printed_beside_them() -> None:
    assert same_at(Decimal("385000"), money("£0.385m"))
    assert same_at(Decimal("3950000"), money("£4.0m"))
    assert not same_at(Decimal("3812000"), money("£4.0m"))


@pytest.mark.parametrize(
    ("total", "parts", "answer"),
    [
        ("£0.385m", ["£0.227m", "£0.158m"], Answer.YES),
        ("about £0.385m", ["£0.227m", "circa £0.158m"], Answer.YES),
        ("£4.0m", ["£2.812m", "£1.000m"], Answer.NO),
        ("£2.6m", ["£1.2m", "£1.3m"], Answer.CANNOT_TELL),
        ("£100", ["£60.00", "£39.00"], Answer.NO),
    ],
)
def test_a_total_agrees_with_its_parts_or_not_or_rounding_may_be_the_difference(
    total: str, parts: list[str], answer: Answer
) -> None:
    assert agrees(money(total), [money(part) for part in parts]) is answer


def test_a_sum_is_exact_and_printed_in_full() -> None:
    total = sum_of([money("£0.227m"), money("circa £158,000.50")])
    assert (total.amount, total.words) == (Decimal("385000.50"), "about £385,000.50")
    assert total.step == Decimal(1000)


def test_a_sum_keeps_the_qualifier_that_its_parts_share() -> None:
    up_to, over, plain = money("up to £1"), money("over £2"), money("£3")
    assert sum_of([up_to, plain]).words == "up to £4"
    assert sum_of([up_to, over]).words == "about £3"
    assert sum_of([]).words == "£0"


amounts = st.decimals(
    min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False
)
qualifiers = st.sampled_from(["", "about ", "up to ", "more than ", "at least "])
figures = st.builds(
    lambda qualifier, whole, part, unit: f"{qualifier}£{whole:,}.{part:03}{unit}",
    qualifiers,
    st.integers(0, 99_999),
    st.integers(0, 999),
    st.sampled_from(["k", "m", "bn", " million", " THOUSAND"]),
)


@given(amounts)
def test_an_amount_printed_in_full_is_read_back_exactly(amount: Decimal) -> None:
    if amount:
        assert money(pounds(amount)).amount == amount


@given(figures)
def test_a_figure_is_read_back_from_its_words(text: str) -> None:
    read = money(text)
    assert Money.read(read.words) == read
    assert read.words == text
    assert isinstance(read.amount, Decimal)
    assert pickle.loads(pickle.dumps(read)) == read


@given(figures)
def test_a_figure_is_a_whole_number_of_its_steps(text: str) -> None:
    read = money(text)
    assert read.amount % read.step == 0
    assert same_at(read.amount, read)


@given(st.lists(amounts, max_size=6))
def test_a_sum_has_no_error_of_rounding(parts: list[Decimal]) -> None:
    pence = sum(int(part * 100) for part in parts)
    figures_ = [Money(part, pounds(part), step=Decimal("0.01")) for part in parts]
    assert sum_of(figures_).amount * 100 == pence


@given(st.text(max_size=90) | st.text(alphabet="£0123456789,._-+ kmbneE()", max_size=30))
def test_no_text_at_all_makes_reading_fail(text: str) -> None:
    read = Money.read(text)
    if isinstance(read, Unread):
        assert read.facts["offer"] == "" or isinstance(Money.read(read.facts["offer"]), Money)
