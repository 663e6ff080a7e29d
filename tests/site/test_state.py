from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.site.builders import state_in

from register.site.faults import SiteError
from register.site.state import KnownSource, PageLinks, State, Written

A = KnownSource("decisions/a.md", 10, 1_000_000_001, "digest of a", b"what was read")
B = KnownSource("decisions/b.md", 20, 2_000_000_002, "digest of b", b"\x00\xff")


def test_what_was_read_is_found_again(tmp_path: Path) -> None:
    with state_in(tmp_path) as state:
        state.remember([A, B])
    with state_in(tmp_path) as state:
        assert state.all_sources() == {A.path: A, B.path: B}


def test_a_source_is_remembered_once_and_forgotten_by_path(tmp_path: Path) -> None:
    with state_in(tmp_path) as state:
        state.remember([A, B])
        state.remember([A._replace(blob=b"read again")])
        state.forget([B.path, "never/there.md"])

        assert state.all_sources() == {A.path: A._replace(blob=b"read again")}


def test_a_release_is_whole_only_between_its_finish_and_the_next_beginning(tmp_path: Path) -> None:
    page = PageLinks("b.html", "top")
    with state_in(tmp_path) as state:
        state.begin("a", anew=True)
        assert state.seal("a") is None
        written = {"a.html": Written("1", 2, 3), "b": Written("4", 5, 6)}
        state.finish("a", "sealed", written=written, pages={"a.html": page}, removed=[])
        assert state.seal("a") == "sealed"
        assert state.files("a") == written
        assert state.pages("a") == {"a.html": page}

        state.begin("a", anew=False)
        assert state.seal("a") is None
        state.finish("a", "again", written={}, pages={}, removed=["a.html"])
        assert state.files("a") == {"b": Written("4", 5, 6)}
        assert state.pages("a") == {}
        assert state.files("b") == {}


@pytest.mark.parametrize("damage", ["another key", "another version", "no database", "no tables"])
def test_a_state_that_is_not_ours_starts_empty(tmp_path: Path, damage: str) -> None:
    with state_in(tmp_path) as state:
        state.remember([A])
        path = state.path
    if damage == "another version":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE key SET version = version + 1")
        connection.close()
    elif damage == "no database":
        path.write_bytes(b"\x00\x01" * 5000)
    elif damage == "no tables":
        path.write_bytes(b"")

    with state_in(tmp_path, "other" if damage == "another key" else "key") as state:
        assert state.all_sources() == {}
        state.remember([B])
        assert state.all_sources() == {B.path: B}


def test_damage_that_shows_only_later_is_a_loss_and_no_more(tmp_path: Path) -> None:
    with state_in(tmp_path) as state:
        state.remember([KnownSource(f"{n}.md", n, n, "digest", b"x" * 500) for n in range(500)])
        path = state.path
    data = bytearray(path.read_bytes())
    data[len(data) // 2 :] = b"\xa5" * (len(data) - len(data) // 2)
    path.write_bytes(data)

    with state_in(tmp_path) as state:
        assert state.all_sources() == {}
        state.remember([A])
        assert state.all_sources() == {A.path: A}


def test_a_state_that_cannot_be_kept_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite").mkdir()

    with pytest.raises(SiteError) as caught:
        State(tmp_path / "state.sqlite", "key")

    assert str(caught.value) == (
        f"The builder's own notes in {tmp_path}/state.sqlite cannot be written: unable to open "
        "database file. Free some space on that disk, or have the folder given to this account. "
        "The site that was published before stands as it was."
    )
