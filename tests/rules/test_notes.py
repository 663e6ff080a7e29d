"""What the rules about words note of one record is kept with what was read from its file."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import OFFICE, write
from tests.rules.builders import findings_of, register_of

from register.checking import check_folder
from register.folder import read_folder
from register.rules.check import check
from register.rules.noting import notes_of
from register.rules.rule import Found
from register.site.state import State
from register.source.place import Place

DAY = date(2026, 11, 22)
PAGE = "content/about.md"
MARKED = {PAGE: "---\ntitle: About us\n---\nOFFICIAL-SENSITIVE\n\nSee [here](https://a.example).\n"}


def found_in(root: Path, state: State | None = None) -> list[tuple[str, str]]:
    return [
        (f.code, f.message)
        for f in check_folder(root, DAY, state, workers=1).findings
        if f.place.path == PAGE
    ]


def test_what_was_noted_of_a_file_is_told_again_until_the_file_changes(tmp_path: Path) -> None:
    root = write(tmp_path / "register", {**OFFICE, **MARKED})
    with State(tmp_path / "state.sqlite", "key") as state:
        first = found_in(root, state)
        assert [code for code, _ in first] == ["R801", "R901"]
        known = state.all_sources()[PAGE]
        noted = pickle.loads(known.blob)
        kept = {**noted.notes, "R901": (Found(Place(PAGE), "It was kept.", "Nothing."),)}
        state.remember([known._replace(blob=pickle.dumps(replace(noted, notes=kept)))])
        assert found_in(root, state) == [("R901", "It was kept."), first[0]]
        write(root, {PAGE: MARKED[PAGE].replace("OFFICIAL-SENSITIVE", "OFFICIAL")})
        assert found_in(root, state) == [first[1]]


def test_what_is_kept_of_a_file_and_cannot_be_read_is_noted_again(tmp_path: Path) -> None:
    root = write(tmp_path / "register", {**OFFICE, **MARKED})
    with State(tmp_path / "state.sqlite", "key") as state:
        first = found_in(root, state)
        known = state.all_sources()[PAGE]
        noted = pickle.loads(known.blob)
        for blob in (pickle.dumps(noted.read), pickle.dumps(None), known.blob[:-9]):
            state.remember([known._replace(blob=blob)])
            assert found_in(root, state) == first


def test_notes_made_while_reading_give_what_notes_made_while_checking_give(tmp_path: Path) -> None:
    folder = read_folder(write(tmp_path, {**OFFICE, **MARKED}), DAY, workers=1)
    assert set(folder.notes[PAGE]) == {"R801", "R901"}
    while_reading = check(folder.whole, folder.notes)
    assert [(f.code, f.message) for f in while_reading] == [
        (f.code, f.message) for f in check(folder.whole)
    ]
    assert [str(f.place) for f in while_reading] == [f"{PAGE}, line 4", f"{PAGE}, line 6"]


def test_words_of_a_removed_record_are_not_searched() -> None:
    words = (
        "---\ntitle: Vehicle recovery options\nto: collaboration-board\nfrom: Chief Executive\n"
        "date: 2 February 2023\n{}---\nOFFICIAL-SENSITIVE\n"
    )
    path = "content/papers/2023/vehicle-recovery.md"
    removed = "removed:\n  on: 3 February 2023\n  reason: It was published by mistake.\n"
    assert "R801" in {f.code for f in findings_of({path: words.format("")})}
    assert "R801" not in {f.code for f in findings_of({path: words.format(removed)})}


def test_a_record_without_anything_to_note_has_no_notes() -> None:
    register = register_of({PAGE: "---\ntitle: About us\n---\nWe decide in public.\n"})
    page = next(page for page in register.pages if page.held.path == PAGE)
    assert notes_of(page) == {}
