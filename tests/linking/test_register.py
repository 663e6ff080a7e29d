"""All records together: references in any spelling, links from both ends, meetings by mention."""

from __future__ import annotations

from pathlib import Path

from tests.builders import DAY, OFFICE, register_of, write

from register.folder import read_folder
from register.records.body import Body
from register.records.decision import Decision

DECISION = {
    "decisions/2026/BPCC2026-014.md": """\
        ---
        title: Vehicles
        decided: 14 October 2026
        background:
          - paper: 2026-10-01-vehicles
        supersedes: {supersedes}
        ---
        ## Decision

        To buy, as [[papers/2026-10-01-vehicles|the paper]] asked.
        """,
    "content/papers/2026/2026-10-01-vehicles.md": """\
        ---
        title: Vehicles
        to: Barset Board
        from: Chief Constable
        date: 1 October 2026
        ---
        """,
}


def decision_that_replaces(typed: str) -> dict[str, str]:
    return {name: text.replace("{supersedes}", typed) for name, text in DECISION.items()}


def test_a_reference_resolves_whatever_spelling_is_used(tmp_path: Path) -> None:
    register = register_of(decision_that_replaces("[]"), tmp_path)
    for typed in ("BPCC2026-014", "bpcc 2026/14", "BPCC-2026-0014", "decisions/BPCC2026-014"):
        found = register.names.find(typed).one
        assert found is not None, typed
        assert found.address == "decisions/BPCC2026-014/"


def test_a_body_is_found_by_its_title_in_the_field_that_wants_one(tmp_path: Path) -> None:
    register = register_of(decision_that_replaces("[]"), tmp_path)
    body = register.find("barset board", Body)
    assert body is not None
    assert body.key == "bodies/barset-board"


def test_a_link_is_seen_from_both_ends(tmp_path: Path) -> None:
    register = register_of(decision_that_replaces("[]"), tmp_path)
    paper = "papers/2026-10-01-vehicles"
    assert [link.target.key for link in register.links_from["decisions/BPCC2026-014"]] == [
        paper,
        paper,
    ]
    fields = {link.field[0] for link in register.links_to[paper]}
    assert fields == {"background", "body"} or fields == {"background", "decision"}


def test_a_reference_to_nothing_offers_the_nearest_names(tmp_path: Path) -> None:
    register = register_of(decision_that_replaces("[BPCC2026-041]"), tmp_path)
    (loose,) = register.loose
    assert loose.mention.typed == "BPCC2026-041"
    assert loose.found.targets == ()
    assert "BPCC2026-014" in loose.found.nearest


def test_a_meeting_that_a_paper_names_gets_its_page(tmp_path: Path) -> None:
    register = register_of(decision_that_replaces("[]"), tmp_path)
    meeting = register.records["meetings/barset-board-2026-10-01"]
    assert meeting.held.path == ""
    assert [link.source for link in register.links_to[meeting.key]] == [
        "papers/2026-10-01-vehicles"
    ]


def test_a_record_held_back_is_not_there_before_its_day(tmp_path: Path) -> None:
    files = decision_that_replaces("[]\n        publish_on: 23 November 2026")
    assert "decisions/BPCC2026-014" not in register_of(files, tmp_path).records
    files = decision_that_replaces("[]\n        publish_on: 22 November 2026")
    assert "decisions/BPCC2026-014" in register_of(files, tmp_path).records


def test_what_is_held_back_is_checked_all_the_same(tmp_path: Path) -> None:
    files = decision_that_replaces("[BPCC2026-041]\n        publish_on: 23 November 2026")
    folder = read_folder(write(tmp_path, {**OFFICE, **files}), DAY)
    assert [loose.mention.typed for loose in folder.whole.loose] == ["BPCC2026-041"]
    assert folder.register.loose == ()
    assert list(folder.whole.held_back) == ["decisions/BPCC2026-014"]


def test_of_a_removed_record_only_its_title_dates_and_reason_remain(tmp_path: Path) -> None:
    files = decision_that_replaces(
        "[]\n        removed: {on: 1 November 2026, reason: It named a person.}"
    )
    register = register_of(files, tmp_path)
    decision = register.records["decisions/BPCC2026-014"]
    assert isinstance(decision, Decision)
    assert decision.title == "Vehicles"
    assert decision.decided.words == "14 October 2026"
    assert decision.removed is not None
    assert decision.decision.html == ""
    assert decision.background == ()
    assert decision.key not in register.links_from


def test_a_file_that_cannot_be_read_as_a_record_still_has_its_name(tmp_path: Path) -> None:
    files = {
        **decision_that_replaces("[BPCC2026-013]"),
        "decisions/2026/BPCC2026-013.md": "---\ntitle: No day\n---\n## Decision\n\nTo go.\n",
    }
    register = register_of(files, tmp_path)
    assert register.loose == ()
    assert [d.id for d in register.all_of(Decision)] == ["BPCC2026-014"]


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    files = decision_that_replaces("[]")
    turned = dict(reversed(files.items()))
    one, other = register_of(files, tmp_path / "a"), register_of(turned, tmp_path / "b")
    assert list(one.records) == list(other.records)
    assert one.links_to == other.links_to
