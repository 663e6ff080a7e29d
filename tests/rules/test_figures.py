"""Which figures and dates of a programme agree, and what is said of those that do not."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.builders import findings_of, said

PROGRAMME = "content/programmes/shared-fleet.md"
PAPER = "content/papers/2023/shared-fleet.md"
LATER = "content/papers/2025/shared-fleet-report.md"


def programme(*benefits: str, milestones: tuple[str, ...] = ()) -> dict[str, str]:
    """A programme with these benefits and milestones, each ``field: value; field: value``."""

    def lines(name: str, rows: tuple[str, ...]) -> str:
        items = ["\n    ".join(row.split("; ")) for row in rows]
        return f"{name}:\n" + "".join(f"  - {item}\n" for item in items) if rows else ""

    fields = lines("benefits", benefits) + lines("milestones", milestones)
    return {PROGRAMME: f"---\ntitle: Shared Fleet Programme\n{fields}---\nTwo forces.\n"}


def paper(day: str) -> str:
    return (
        "---\ntitle: Shared fleet\nto: collaboration-board\nfrom: Chief Executive\n"
        f"date: {day}\n---\nWhat it costs.\n"
    )


def item(of: str, amount: str, name: str = "") -> str:
    own = f"name: {name}; " if name else ""
    return (
        f"measure: Saving; {own}part_of: {of}; amount: {amount}; period: {amount}; status: actual"
    )


def total(name: str, amount: str, of: str = "") -> str:
    above = f"part_of: {of}; " if of else ""
    return f"measure: In {name}; name: {name}; {above}amount: {amount}; status: actual"


def messages(files: dict[str, str], name: str) -> list[str]:
    return [message for _, message, _ in said(files, name)]


@pytest.mark.parametrize(
    ("stated", "items"),
    [
        ("£0.385m", ("£0.227m", "£0.158m")),
        ("circa £1m", ("£0.1m", "£0.9m")),
        ("£0.4m", ("£0.227m", "£0.158m")),
        ("£314k", ("£200,000", "£114k")),
    ],
)
def test_items_that_come_to_their_total_as_printed_are_left_alone(
    stated: str, items: tuple[str, ...]
) -> None:
    assert findings_of(programme(total("all", stated), *(item("all", one) for one in items))) == ()


def test_a_total_is_compared_with_the_smallest_items_it_is_made_of() -> None:
    files = programme(
        total("all", "approximately £4.6m"),
        total("further", "about £4.0m", of="all"),
        item("all", "£0.626m"),
        item("Further", "£0.92m"),
        total("other", "circa £1m", of="further"),
        item("other", "£0.1m"),
        item("other", "£0.9m"),
        item("further", "£1.892m"),
    )
    assert messages(files, "items-and-total") == [
        "“In all” is stated as about £4.6m. The smallest items it is made of, £0.92m, £0.1m, "
        "£0.9m, £1.892m and £0.626m, come to £4.438m: £0.162m less than a total that is itself "
        "only given as “about”.",
        "“In further” is stated as about £4.0m. The smallest items it is made of, £0.92m, £0.1m, "
        "£0.9m and £1.892m, come to £3.812m: £0.188m less than a total that is itself only given "
        "as “about”.",
    ]


def test_an_exact_total_and_one_that_is_too_small_are_worded_so() -> None:
    files = programme(total("all", "£300k"), item("all", "£200k"), item("all", "£114,500"))
    assert messages(files, "items-and-total") == [
        "“In all” is stated as £300k. Its items, £200k and £114,500, come to £314.5k: £14.5k "
        "more, which rounding does not explain."
    ]


def test_a_difference_that_rounding_may_explain_is_a_note() -> None:
    files = programme(total("all", "£4m"), item("all", "£1m"), item("all", "£2m"))
    assert [(f.level.value, f.message) for f in findings_of(files)] == [
        (
            "note",
            "“In all” is stated as £4m. Its items, £1m and £2m, come to £3m: £1m less. Figures as "
            "rounded as these can differ by so much.",
        )
    ]


def test_a_total_with_an_item_of_no_amount_is_not_added_up() -> None:
    unknown = "measure: Fewer trips; part_of: all; status: actual"
    assert findings_of(programme(total("all", "£9m"), item("all", "£1m"), unknown)) == ()


def test_a_line_that_is_part_of_itself_is_told_and_ends_the_count() -> None:
    files = programme(
        total("one", "£1m", of="two"), total("two", "£1m", of="one"), item("one", "£1m")
    )
    assert messages(files, "part-of-nothing") == [
        "“In one” is part of “two”, which is part of it in turn.",
        "“In two” is part of “one”, which is part of it in turn.",
    ]


def test_an_item_of_a_total_that_nobody_named_says_how_to_name_it() -> None:
    assert said(programme(item("everything", "£1m")), "part-of-nothing") == [
        (
            f"{PROGRAMME}, line 5",
            "“Saving” is part of “everything”, and no line of this programme has that name.",
            "Give the line that states the total this name:\n    name: everything",
        )
    ]


def share(percent: str, amount: str, baseline: str) -> dict[str, str]:
    fields = f"amount: {amount}; baseline: {baseline}; percent: {percent}"
    return programme(f"measure: Saving; {fields}; status: actual")


@pytest.mark.parametrize(
    ("percent", "amount", "baseline"),
    [
        ("44%", "£314k", "£712k"),
        ("31%", "£4.3m", "£13.8m"),
        ("14%", "£4.3m", "£30.9m"),
        ("44.1", "£314k", "£712k"),
        ("100%", "£1m", "£1m"),
        ("5%", "£1m", "£0"),
    ],
)
def test_a_percentage_is_compared_as_precisely_as_it_is_printed(
    percent: str, amount: str, baseline: str
) -> None:
    assert findings_of(share(percent, amount, baseline)) == ()


@pytest.mark.parametrize(
    ("percent", "amount", "baseline", "level", "message"),
    [
        (
            "30%",
            "£4.3m",
            "£30.9m",
            "warning",
            "“Saving” is stated as 30%. £4.3m of £30.9m is 14%.",
        ),
        (
            "44.0%",
            "£314k",
            "£712k",
            "note",
            "“Saving” is stated as 44.0%. £314k of £712k is 44.1%. The rounding of the sums alone "
            "could make the difference.",
        ),
        (
            "25%",
            "about £300,000",
            "£1,000,000",
            "warning",
            "“Saving” is stated as 25%. About £300,000 of £1,000,000 is 30%.",
        ),
    ],
)
def test_a_percentage_that_the_sums_do_not_give(
    percent: str, amount: str, baseline: str, level: str, message: str
) -> None:
    found = findings_of(share(percent, amount, baseline))
    assert [(f.level.value, f.message) for f in found] == [(level, message)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent: 14%; status: actual", "percent: 30%; status: target"),
        ("percent: 14%; status: target", "percent: 14.0%; status: target"),
        ("amount: about £4.6m; status: target", "amount: £4.626m; status: target"),
        ("amount: £1m; period: 2016; status: target", "amount: £2m; period: 2017; status: target"),
        (
            "amount: £1m; force: northshire; status: target",
            "amount: £2m; force: southshire; status: target",
        ),
        (
            "percent: 5%; baseline: £1m; status: target",
            "percent: 9%; baseline: £5m; status: target",
        ),
        ("amount: £1m; status: target", "percent: 9%; status: target"),
    ],
)
def test_figures_about_different_things_are_not_two_targets(one: str, other: str) -> None:
    files = programme(f"measure: Saving; {one}", f"measure: Saving; {other}")
    assert messages(files, "two-targets") == []


def test_a_promise_beside_a_target_is_told_with_what_each_says() -> None:
    files = programme(
        "measure: Saving; amount: £4.3m; baseline: £30.9m; percent: 14%; period: 2017; "
        "status: promised; paper: papers/shared-fleet",
        "measure: saving; percent: 30%; status: target; paper: papers/shared-fleet-report",
    )
    files |= {PAPER: paper("2 February 2026"), LATER: paper("6 March 2026")}
    assert [(f.code, f.place.line, f.message) for f in findings_of(files)] == [
        (
            "R605",
            11,
            "Two figures are planned for “saving”: £4.3m, 14% of £30.9m, promised "
            "(papers/shared-fleet), and a target of 30% (papers/shared-fleet-report).",
        )
    ]


PROMISED = "measure: Saving; amount: £1m; status: promised; paper: papers/shared-fleet"
REPORTED = "measure: Saving; amount: £1m; status: reported"


@pytest.mark.parametrize(
    ("day", "reported", "found"),
    [
        ("2 February 2023", (), True),
        ("22 November 2025", (), True),
        ("23 November 2025", (), False),
        ("2 February 2023", (f"{REPORTED}; paper: papers/shared-fleet-report",), False),
        ("2 February 2023", (REPORTED,), False),
        ("2 February 2023", (f"{REPORTED}; paper: papers/shared-fleet",), True),
        ("7 February 2025", (f"{REPORTED}; paper: papers/shared-fleet-report",), True),
        ("2 February 2023", ("measure: Trips; status: actual",), True),
    ],
)
def test_a_promise_waits_a_year_for_a_report_in_a_later_paper(
    day: str, reported: tuple[str, ...], found: bool
) -> None:
    files = programme(PROMISED, *reported)
    files |= {PAPER: paper(day), LATER: paper("6 February 2025")}
    said_of_it = f"“Saving” (£1m) was promised on {day} (papers/shared-fleet). "
    expected = [said_of_it + "No later paper held here reports what came of it."]
    assert messages(files, "benefit-not-reported") == (expected if found else [])


def test_what_one_paper_promised_is_told_in_one_note_with_figures_first() -> None:
    by = "paper: papers/shared-fleet"
    files = programme(
        f"measure: Better vans; status: promised; {by}",
        f"measure: Cost; amount: £2m; period: 2024; status: promised; {by}",
        f"measure: Cost; amount: £3m; period: 2025; status: promised; {by}",
        f"measure: Fewer trips; status: target; {by}",
        f"measure: Shorter waits; percent: 20%; status: promised; {by}",
        f"measure: Cleaner air; status: promised; {by}",
    )
    files[PAPER] = paper("February 2023").replace("---\nWhat", "date_note: As printed.\n---\nWhat")
    assert [(f.place.line, f.message) for f in findings_of(files)] == [
        (
            4,
            "“Cost” (£2m and £3m), “Shorter waits” (20%), “Better vans” and 2 more were promised "
            "at a time given as February 2023 (papers/shared-fleet). No later paper held here "
            "reports what came of it.",
        )
    ]


def test_items_of_a_promised_total_are_not_listed_beside_it() -> None:
    by = "status: target; paper: papers/shared-fleet"
    files = programme(
        f"measure: In all; name: all; amount: £2m; {by}",
        f"measure: Vans; part_of: all; amount: £2m; {by}",
    )
    files[PAPER] = paper("2 February 2023")
    assert messages(files, "benefit-not-reported") == [
        "“In all” (£2m) was set as a target on 2 February 2023 (papers/shared-fleet). No later "
        "paper held here reports what came of it."
    ]


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ("January 2026; on_note: Month only.", "28 January 2026", False),
        ("2026; on_note: Year only.", "Spring 2026; on_note: Season.", False),
        ("unknown; on_note: Not said.", "28 January 2026", False),
        ("November 2026; on_note: Month only.", "from September 2028; on_note: Or later.", True),
        ("28 January 2026", "27 January 2026", True),
    ],
)
def test_dates_that_can_be_the_same_were_not_moved(before: str, after: str, moved: bool) -> None:
    stated = tuple(f"what: Depot opens; on: {on}" for on in (before, after))
    found = messages(programme(milestones=stated), "milestone-moved")
    first, second = (on.split(";")[0] for on in (before, after))
    expected = f"“Depot opens” is dated {second}; before, it was dated {first}."
    assert found == ([expected] if moved else [])


def test_steps_of_a_business_case_with_two_days_are_two_steps() -> None:
    files = programme(milestones=("what: Agreement signed; on: 1 May 2026",))
    stages = (
        "stages:\n  - stage: assurance review\n    on: 1 March 2026\n"
        "  - stage: assurance review\n    on: 1 April 2026\n"
        "  - stage: agreement signed\n    on: 2 May 2026\n"
    )
    files[PROGRAMME] = files[PROGRAMME].replace("milestones:", f"{stages}milestones:")
    assert messages(files, "milestone-moved") == []


def test_a_promise_is_judged_as_at_the_day_of_the_register() -> None:
    files = {**programme(PROMISED), PAPER: paper("2 February 2023")}
    assert findings_of(files, date(2024, 2, 1)) == ()
    assert [f.code for f in findings_of(files, date(2024, 2, 2))] == ["R606"]


def test_a_share_of_next_to_nothing_is_worked_out() -> None:
    files = share("5%", "£900000000000000", "£0.00000000000001m")
    assert [f.code for f in findings_of(files)] == ["R604"]


def test_totals_within_totals_are_counted_once_however_they_are_named() -> None:
    levels = [total(str(n), "£2m", of=str(n - 1)) for n in range(1, 60) for _ in range(2)]
    files = programme(total("0", "£2m"), *levels)
    assert len(messages(files, "items-and-total")) == 117
