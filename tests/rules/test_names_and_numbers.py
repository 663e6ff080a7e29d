"""Names that are printed in several ways, and numbers of a series that are not held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.rules.builders import register_of, said

from register.records.references import Series
from register.rules.file.setting_not_usable import check as settings_check
from register.rules.references.numbers_not_held import check
from register.rules.references.printed_in_other_words import differs
from register.rules.references.spans import gaps, read_span, without
from register.settings import Missing, SeriesOf

PATTERN = "{prefix}{year}-{number:03}"


def decisions(*references: str) -> dict[str, str]:
    text = (
        "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        "background:\n  - title: Options\n---\n## Decision\n\nTo extend the contract.\n"
    )
    return {f"decisions/2026/{reference}.md": text for reference in references}


def messages(files: dict[str, str], series: SeriesOf, day: date) -> list[tuple[str, str]]:
    register = register_of(files, day)
    register = replace(register, settings=replace(register.settings, series=(series,)))
    return [(str(found.place), found.message) for found in check(register)]


def test_each_year_tells_its_own_gaps_once_on_the_first_decision_held() -> None:
    files = decisions("CPCC2024-007", "CPCC2024-010", "CPCC2025-001", "CPCC2026-002")
    assert messages(files, SeriesOf(prefix="CPCC", pattern=PATTERN), date(2026, 11, 22)) == [
        (
            "decisions/2026/CPCC2024-007.md, line 1",
            "CPCC2024-001 to CPCC2024-006 and CPCC2024-008 to CPCC2024-009 are not held here. "
            "Whether any came after CPCC2024-010, the last one held, is not known.",
        ),
        ("decisions/2026/CPCC2026-002.md, line 1", "CPCC2026-001 is not held here."),
    ]


def test_numbers_of_which_the_settings_say_why_are_left_out() -> None:
    told = (
        Missing(numbers="CPCC 2024/1 to CPCC 2024/5", why="Not used."),
        Missing(numbers="CPCC2026-001", why="Not used."),
        Missing(numbers="the early ones", why="Nobody knows."),
    )
    series = SeriesOf(prefix="CPCC", pattern=PATTERN, missing=told)
    files = decisions("CPCC2024-007", "CPCC2026-002")
    assert messages(files, series, date(2024, 11, 22)) == [
        ("decisions/2026/CPCC2024-007.md, line 1", "CPCC2024-006 is not held here.")
    ]


def test_a_series_that_does_not_restart_is_one_run() -> None:
    series = SeriesOf(prefix="CPCC", pattern=PATTERN, restarts=False)
    files = decisions("CPCC2025-001", "CPCC2025-002", "CPCC2026-005")
    assert messages(files, series, date(2027, 1, 1)) == [
        ("decisions/2026/CPCC2025-001.md, line 1", "In CPCC, numbers 3 to 4 are not held here.")
    ]


def test_a_pattern_that_cannot_be_used_is_left_to_its_own_rule() -> None:
    series = SeriesOf(prefix="CPCC", pattern="{prefix}{year}")
    assert messages(decisions("CPCC2025-003"), series, date(2027, 1, 1)) == []


def test_runs_of_numbers() -> None:
    series = Series("CPCC", PATTERN)
    assert gaps([9, 3, 4]) == [(1, 2), (5, 8)]
    assert gaps([1, 2]) == []
    assert without([(1, 8), (12, 12)], (3, 5)) == [(1, 2), (6, 8), (12, 12)]
    assert read_span("CPCC2026-001 to CPCC2026-006", series) == (2026, (1, 6))
    assert read_span("cpcc 2026/4", series) == (2026, (4, 4))
    assert read_span("CPCC2026-006 to CPCC2026-001", series) is None
    assert read_span("CPCC2025-006 to CPCC2026-009", series) is None
    assert read_span("1 to 6", series) is None
    assert read_span("1 to 6", Series("CPCC", PATTERN, restarts=False)) == (None, (1, 6))


@pytest.mark.parametrize(
    ("title", "other", "expected"),
    [
        ("Business Coordination Board", "Business Co-ordination Board", True),
        ("Shared Workshops and Stores", "Shared Workshop and Stores", True),
        ("Eastshire Constabulary", "Eastshire Police", True),
        ("Northshire Police and Crime Commissioner", "Northshire Commissioner", False),
        ("Northshire Commissioner", "Commissioner for Northshire", False),
        ("Shared Fleet", "Shared Fleet Programme, Phase 2", False),
        ("Digital Public Contact Board", "DPC Board", False),
        ("Human Resources and Learning and Development", "HR / L&D", False),
    ],
)
def test_a_name_differs_when_it_has_other_words_and_not_only_fewer_or_more(
    title: str, other: str, expected: bool
) -> None:
    assert differs(title, other) is expected


def test_a_paper_cited_in_other_words_is_told_on_the_paper_with_who_cites_it() -> None:
    paper = "content/papers/2026/2026-10-01-vehicle-recovery.md"
    files = {
        paper: "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 1 October 2026\n---\nWhat it costs.\n"
    }
    for reference, printed in (("CPCC2026-014", "Vehcle recovery"), ("CPCC2026-015", "Vans")):
        for path, text in decisions(reference).items():
            background = f"- paper: 2026-10-01-vehicle-recovery\n    as_printed: {printed}"
            files[path] = text.replace("- title: Options", background)
    assert said(files, "printed-in-other-words") == [
        (
            f"{paper}, line 2",
            "This paper is named in other words where it is cited: “Vehcle recovery” (in "
            "CPCC2026-014) and “Vans” (in CPCC2026-015).",
            "If another paper is meant, correct `background` of the decision. Otherwise nothing "
            "needs mending: the decision shows what is printed there.",
        )
    ]


def test_missing_numbers_that_cannot_be_read_are_a_setting_that_cannot_be_used() -> None:
    told = (Missing(numbers="the early ones", why="Nobody knows."),)
    series = SeriesOf(prefix="CPCC", pattern=PATTERN, missing=told)
    register = register_of({})
    register = replace(register, settings=replace(register.settings, series=(series,)))
    assert [(found.message, found.hint) for found in settings_check(register)] == [
        (
            "`numbers` is “the early ones”, and is neither a reference of the series CPCC nor a "
            "run of them within one year.",
            "Write the first and the last, such as:\n    numbers: CPCC2026-001 to CPCC2026-006",
        )
    ]
