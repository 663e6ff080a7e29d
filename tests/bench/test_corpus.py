"""The corpus that measuring is done on: repeatable, in proportion, and without an error."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from pathlib import Path
from statistics import mean

import pytest
from tests.bench.builders import DAY, body_of, bytes_below, linked, texts_of, words_in

from register.bench.corpus import matters, one_more, record_files, write
from register.bench.places import FORCES
from register.linking.register import Register
from register.linking.story import story
from register.linking.timeline import is_gap, periods
from register.records.agreement import Agreement
from register.records.answers import Answer
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.references import Series
from register.rules.check import check
from register.rules.finding import Level

SEED = 1
FILES = list(record_files(SEED, 200))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    root = tmp_path_factory.mktemp("corpus")
    write(root, SEED, 200)
    return linked(root)


def test_the_same_seed_and_size_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(tmp_path / name, 7, 40)
    assert bytes_below(tmp_path / "one") == bytes_below(tmp_path / "other")


def test_another_seed_gives_another_register() -> None:
    assert not {text for _, text in record_files(2, 200)} & {text for _, text in FILES}


@pytest.mark.parametrize("size", [1, 13, 20, 199])
def test_a_larger_register_begins_with_the_smaller_one(size: int) -> None:
    assert list(record_files(SEED, size)) == FILES[:size]


def test_every_record_has_a_file_of_its_own_and_says_something_else() -> None:
    assert len({path for path, _ in FILES}) == len(FILES)
    assert len({text for _, text in FILES}) == len(FILES)


def test_six_in_ten_are_decisions_three_papers_and_one_an_agreement(register: Register) -> None:
    types = (Decision, Paper, Agreement)
    assert [len(register.all_of(type_)) for type_ in types] == [120, 60, 20]


def test_papers_are_longer_than_decisions_and_agreements_between_them() -> None:
    decisions = [words_in(body_of(text)) for text in texts_of(FILES, "decisions/")]
    papers = [words_in(body_of(text)) for text in texts_of(FILES, "content/papers/")]
    agreements = [words_in(text) for text in texts_of(FILES, "content/agreements/")]
    assert 120 <= mean(decisions) <= 160
    assert 90 <= min(decisions) < max(decisions) <= 200
    assert 360 <= mean(papers) <= 440
    assert 300 <= min(papers) < max(papers) <= 520
    assert 360 <= mean(agreements) <= 450


def test_a_paper_has_numbered_headings_numbered_paragraphs_and_one_table() -> None:
    for text in texts_of(FILES, "content/papers/"):
        assert "\n## 1. Purpose\n" in text
        assert re.findall(r"^## (\d+)\.", text, re.M) == [str(n) for n in range(1, 12)]
        assert len(re.findall(r"^\d+\.\d+ [A-Z*A-Z]", text, re.M)) > 10
        assert len(re.findall(r"^\|---", text, re.M)) == 1


def test_the_total_of_a_table_is_the_sum_of_its_rows() -> None:
    for text in texts_of(FILES, "content/papers/"):
        rows = re.findall(r"^\| [^|]+ \| £([\d,]+) \| £([\d,]+) \|$", text, re.M)
        for column in zip(*rows, strict=True):
            *parts, total = (int(amount.replace(",", "")) for amount in column)
            assert sum(parts) == total


def test_an_agreement_has_one_to_three_versions_each_made_by_one_decision(
    register: Register,
) -> None:
    for agreement in register.all_of(Agreement):
        found = periods(agreement, register)
        assert 1 <= len(found) <= 3
        assert [len(period.made_by) for period in found] == [1] * len(found)
        assert all(2 <= len(period.parties) <= 9 for period in found)


def test_a_version_begins_on_the_day_after_the_one_before_ends(register: Register) -> None:
    for agreement in register.all_of(Agreement):
        found = periods(agreement, register)
        assert {is_gap(*pair) for pair in pairwise(found)} <= {Answer.NO}


def test_references_count_up_from_one_in_each_of_ten_years(register: Register) -> None:
    series = Series("CPCC")
    numbered = [series.parse(decision.number) for decision in register.all_of(Decision)]
    by_year: dict[int, list[int]] = {}
    for place in numbered:
        assert place
        assert place.year
        by_year.setdefault(place.year, []).append(place.number)
    assert min(by_year) == 2012
    assert 10 <= len(by_year) <= 11
    assert all(sorted(numbers) == list(range(1, len(numbers) + 1)) for numbers in by_year.values())


def test_every_territorial_force_is_there_with_its_policing_body(register: Register) -> None:
    assert len(FORCES) == 43
    forces = register.all_of(Force)
    assert {force.title for force in forces} == {force.title for force in FORCES}
    bodies = [register.find_all((t.body for t in f.policing_body), Body) for f in forces]
    assert [[b.kind for b in of_force] for of_force in bodies] == [["policing-body"]] * 43


def test_every_decision_leads_back_to_its_paper_and_its_meeting(register: Register) -> None:
    for decision in register.all_of(Decision):
        stations = {station.name: station for station in story(decision, register)}
        assert len(stations["Paper"].stops) == 1
        assert len(stations["Meeting"].stops) == 1


def test_meetings_are_made_of_mentions_alone(register: Register) -> None:
    meetings = register.all_of(Meeting)
    assert len(meetings) > 20
    assert {meeting.held.path for meeting in meetings} == {""}


def test_reading_and_linking_meet_no_problem(register: Register) -> None:
    assert register.problems == ()
    assert register.loose == ()


def test_the_register_passes_its_own_check_without_an_error(register: Register) -> None:
    assert [found for found in check(register) if found.level is Level.ERROR] == []


def test_a_register_cut_in_the_middle_of_a_matter_is_linked_as_well(tmp_path: Path) -> None:
    write(tmp_path, SEED, 36)
    assert linked(tmp_path).loose == ()


def test_one_more_decision_has_a_number_that_no_other_has(tmp_path: Path) -> None:
    write(tmp_path, SEED, 30)
    for number in (1, 2):
        path, text = one_more(SEED, 30, number)
        assert not (tmp_path / path).exists()
        (tmp_path / path).write_text(text)
    register = linked(tmp_path)
    assert len(register.all_of(Decision)) == 20
    assert (register.problems, register.loose) == ((), ())


def test_matters_begin_on_days_spread_over_the_years() -> None:
    years = [matter.papers[0].day.year for matter in islice(matters(SEED), 160)]
    assert min(years.count(year) for year in range(2013, 2020)) >= 15


def test_the_day_of_the_check_is_after_everything_in_the_register(register: Register) -> None:
    assert all(decision.decided.edtf < str(DAY) for decision in register.all_of(Decision))
