from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from tests.site.builders import (
    Failing,
    applied,
    numbered,
    outputs_of,
    publish,
    state_in,
    times,
    tree,
)

from register.output import Output
from register.site.build import write_into
from register.site.faults import SiteError
from register.site.links import BrokenLink

V1 = {"index.html": '<a href="a/">A</a>', "a/index.html": "<p>A</p>", "a/b/c.txt": "c"}


def test_what_is_published_is_exactly_the_outputs(tmp_path: Path) -> None:
    done = publish(tmp_path, outputs_of(V1))

    assert tree(tmp_path / "site") == V1
    assert (done.written, done.removed, done.kept) == (3, 0, 0)
    assert done.live == tmp_path / ".site" / "a"
    assert (done.changed, done.at_once) == (True, True)


def test_nothing_is_shown_before_the_release_is_published(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    with state_in(tmp_path) as state:
        staged = applied(outputs_of(numbered(3)), tmp_path / "site", state)

        assert tree(tmp_path / "site") == V1
        staged.publish()

    assert tree(tmp_path / "site") == numbered(3)


def test_a_second_build_of_the_same_writes_nothing_at_all(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    before = times(tmp_path / ".site")
    link = (tmp_path / "site").lstat()

    done = publish(tmp_path, outputs_of(V1))

    assert not done.changed
    assert (done.written, done.removed, done.kept) == (0, 0, 3)
    assert times(tmp_path / ".site") == before
    assert (tmp_path / "site").lstat() == link


def test_an_edit_writes_only_what_the_idle_release_lacks(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(numbered(50)))
    publish(tmp_path, outputs_of(numbered(50) | {"decisions/1/index.html": "<p>new</p>"}))

    third = numbered(50) | {"decisions/1/index.html": "<p>new</p>", "c.txt": "c"}
    done = publish(tmp_path, outputs_of(third))

    assert (done.written, done.removed, done.kept) == (2, 0, 49)
    assert tree(tmp_path / "site") == third


def test_what_is_live_already_is_copied_and_not_made_again(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    again = [
        Output(output.address, output.digest, Failing("made again")) for output in outputs_of(V1)
    ]

    publish(tmp_path, [*again, *outputs_of({"d.txt": "d"})])

    assert tree(tmp_path / "site") == V1 | {"d.txt": "d"}


def test_a_page_that_is_gone_leaves_neither_file_nor_folder(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    publish(tmp_path, outputs_of(V1 | {"d.txt": "d"}))
    done = publish(tmp_path, outputs_of({"index.html": "home"}))

    assert done.removed == 2
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    one, other = {"x": "file", "y/z": "in a folder"}, {"x/z": "in a folder", "y": "file"}

    for texts in (one, one | {"n": ""}, other, one, other):
        publish(tmp_path, outputs_of(texts))
        assert tree(tmp_path / "site") == texts


def test_a_page_that_cannot_be_made_is_named_and_nothing_changes(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    before = times(tmp_path / ".site" / "a")
    faulty = [*outputs_of(numbered(3)), Output("bad/index.html", "0", Failing("no such party"))]

    with pytest.raises(SiteError) as caught:
        publish(tmp_path, faulty)

    assert str(caught.value) == (
        "bad/index.html could not be made (ValueError: no such party). "
        "The site that was published before stands as it was."
    )
    assert "builders.py" in caught.value.__notes__[0]
    assert times(tmp_path / ".site" / "a") == before
    publish(tmp_path, outputs_of(numbered(3)))
    assert tree(tmp_path / "site") == numbered(3)


def test_a_broken_link_is_reported_and_the_release_is_not_published(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    with state_in(tmp_path) as state:
        staged = applied(outputs_of(V1 | {"n.html": '<a href="b/">'}), tmp_path / "site", state)

        assert staged.broken == (BrokenLink("n.html", "b/", "there is nothing at that address"),)
        with pytest.raises(SiteError) as caught:
            staged.publish()

    assert str(caught.value) == (
        "Links of the new site lead nowhere:\n"
        "  n.html: b/: there is nothing at that address\n"
        "The site that was published before stands as it was."
    )
    assert tree(tmp_path / "site") == V1


def test_a_link_of_an_unchanged_page_breaks_when_its_target_is_removed(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    publish(tmp_path, outputs_of(V1 | {"d.txt": "d"}))
    with state_in(tmp_path) as state:
        staged = applied(outputs_of({"index.html": V1["index.html"]}), tmp_path / "site", state)

    assert staged.written == 0
    assert staged.broken == (BrokenLink("index.html", "a/", "there is nothing at that address"),)


def test_a_live_file_that_was_changed_by_hand_is_put_right(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    (tmp_path / "site" / "a" / "index.html").write_text("<p>Something else</p>")

    assert publish(tmp_path, outputs_of(V1)).changed
    assert tree(tmp_path / "site") == V1


def test_an_idle_release_that_was_meddled_with_is_put_right(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    publish(tmp_path, outputs_of(V1 | {"d.txt": "d"}))
    idle = tmp_path / ".site" / "a"
    (idle / "index.html").unlink()
    (idle / "index.html").mkdir()
    (idle / "stranger").symlink_to("/etc")

    publish(tmp_path, outputs_of(V1))

    assert tree(tmp_path / "site") == V1


def test_a_state_older_than_the_folders_is_not_believed(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(V1))
    old = (tmp_path / ".cache" / "state.sqlite").read_bytes()
    publish(tmp_path, outputs_of(numbered(3)))
    publish(tmp_path, outputs_of(numbered(4)))
    (tmp_path / ".cache" / "state.sqlite").write_bytes(old)

    publish(tmp_path, outputs_of(V1))
    publish(tmp_path, outputs_of(V1 | {"d.txt": "d"}))

    assert tree(tmp_path / "site") == V1 | {"d.txt": "d"}


@pytest.mark.parametrize("lost", [b"", b"not a database at all" * 99, None])
def test_without_a_usable_state_the_site_comes_out_as_from_cold(
    tmp_path: Path, lost: bytes | None
) -> None:
    publish(tmp_path, outputs_of(V1))
    publish(tmp_path, outputs_of(numbered(3)))
    state = tmp_path / ".cache" / "state.sqlite"
    if lost is None:
        state.unlink()
    else:
        state.write_bytes(lost)

    assert publish(tmp_path, outputs_of(numbered(5))).written == 5
    assert tree(tmp_path / "site") == numbered(5)


def test_one_process_and_two_give_the_same_tree_and_the_same_links(tmp_path: Path) -> None:
    texts = numbered(250) | {"index.html": '<a href="nowhere/">'}
    found = []
    for workers in (1, 2):
        with state_in(tmp_path / str(workers)) as state:
            staged = applied(outputs_of(texts), tmp_path / str(workers) / "site", state, workers)
        found.append((tree(staged.folder), staged.broken))

    assert found[0] == found[1]
    assert found[0][0] == texts
    assert len(found[0][1]) == 1


def test_beside_a_thread_the_processes_are_started_afresh_and_write_the_same(
    tmp_path: Path,
) -> None:
    done = threading.Event()
    beside = threading.Thread(target=done.wait)
    beside.start()
    try:
        publish(tmp_path, outputs_of(numbered(250)), workers=2)
    finally:
        done.set()
        beside.join()

    assert tree(tmp_path / "site") == numbered(250)


def test_folders_and_files_can_be_read_by_a_web_server_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(tmp_path, outputs_of(V1))
    finally:
        os.umask(before)

    live = tmp_path / ".site" / "a"
    modes = {path.stat().st_mode & 0o777 for path in live.rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in live.rglob("*") if path.is_dir()}
    assert (modes, folders) == ({0o644}, {0o755})
    assert (live.parent.stat().st_mode & 0o777, live.stat().st_mode & 0o777) == (0o755, 0o755)


def test_a_preview_gets_all_outputs_and_only_those_that_differ_are_written(tmp_path: Path) -> None:
    (tmp_path / "hand-written.html").write_text("of another tool")

    assert write_into(outputs_of(V1), tmp_path) == 3
    assert write_into(outputs_of(V1 | {"a/b/c.txt": "C"}), tmp_path) == 1
    assert tree(tmp_path) == V1 | {"a/b/c.txt": "C", "hand-written.html": "of another tool"}


def test_what_is_told_of_a_build_is_what_readers_see_changed(tmp_path: Path) -> None:
    """Whatever had to be written in the folder that was idle for two builds."""
    publish(tmp_path, outputs_of({"a.html": "a", "b.html": "b"}))
    publish(tmp_path, outputs_of({"a.html": "a", "b.html": "c"}))
    done = publish(tmp_path, outputs_of({"a.html": "a", "b.html": "b", "d.html": "d"}))
    assert (done.altered, done.gone) == (2, 0)
    done = publish(tmp_path, outputs_of({"a.html": "a"}))
    assert (done.altered, done.gone) == (0, 2)
