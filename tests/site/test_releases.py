from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.site.builders import numbered, outputs_of, publish, tree

from register.site.faults import SiteError
from register.site.releases import Releases

ONE, TWO, THREE = numbered(1), numbered(2), numbered(3)


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that lets this account make no symbolic links."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "A required privilege is not held by the client")

    monkeypatch.setattr(os, "symlink", refused)


def test_the_site_is_a_relative_link_and_the_folders_take_turns(tmp_path: Path) -> None:
    shown = []
    for texts in (ONE, TWO, THREE):
        publish(tmp_path, outputs_of(texts))
        shown.append(str((tmp_path / "site").readlink()))

    assert shown == [".site/a", ".site/b", ".site/a"]


def test_the_release_before_is_restored_and_building_goes_on_from_there(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(ONE))
    publish(tmp_path, outputs_of(TWO))

    assert Releases(tmp_path / "site").restore()
    assert tree(tmp_path / "site") == ONE
    publish(tmp_path, outputs_of(THREE))
    assert tree(tmp_path / "site") == THREE


def test_there_is_nothing_to_restore_after_one_release(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(ONE))

    with pytest.raises(SiteError) as caught:
        Releases(tmp_path / "site").restore()

    assert str(caught.value) == (
        f"The release before is not in {tmp_path}/.site/b any more: there was none, or a build "
        "that stopped half way has used its folder. Check out the commit that you want to show "
        "and build it. The site that was published before stands as it was."
    )


def test_a_release_that_was_never_published_is_not_restored(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(ONE))
    with pytest.raises(SiteError, match="Links of the new site lead nowhere"):
        publish(tmp_path, outputs_of({"x.html": '<a href="gone/">'}))

    with pytest.raises(SiteError, match="The release before is not in"):
        Releases(tmp_path / "site").restore()
    assert tree(tmp_path / "site") == ONE


def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "theirs").write_text("kept")

    with pytest.raises(SiteError) as caught:
        publish(tmp_path, outputs_of(ONE))

    assert str(caught.value) == (
        f"{tmp_path}/site is a folder with files in it that this program did not put there, so it "
        "is left alone. Move or rename it, then build again, or choose another folder for the "
        "site."
    )
    assert tree(tmp_path / "site") == {"theirs": "kept"}
    assert not (tmp_path / ".site").exists()


def test_a_file_or_another_link_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(SiteError, match="is a file, and the site needs that name"):
        publish(tmp_path, outputs_of(ONE))

    (tmp_path / "site").unlink()
    (tmp_path / "site").symlink_to("/etc")
    with pytest.raises(SiteError, match="is a link to /etc, which this program did not make"):
        publish(tmp_path, outputs_of(ONE))
    assert (tmp_path / "site").readlink() == Path("/etc")


def test_an_empty_folder_makes_way(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    publish(tmp_path, outputs_of(ONE))

    assert (tmp_path / "site").is_symlink()


def test_a_link_to_a_release_that_was_deleted_is_mended(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(".site/a")

    publish(tmp_path, outputs_of(ONE))

    assert tree(tmp_path / "site") == ONE


@pytest.mark.usefixtures("no_links")
def test_where_links_are_not_to_be_had_the_folders_are_swapped_and_it_is_said(
    tmp_path: Path,
) -> None:
    for texts in (ONE, TWO, THREE, THREE | {"c.txt": "c"}):
        done = publish(tmp_path, outputs_of(texts))
        assert not done.at_once
        assert done.live == tmp_path / "site"
        assert tree(tmp_path / "site") == texts
    assert not (tmp_path / "site").is_symlink()
    assert done.written == 2
    assert not publish(tmp_path, outputs_of(THREE | {"c.txt": "c"})).changed

    assert not Releases(tmp_path / "site").restore()
    assert tree(tmp_path / "site") == THREE


@pytest.mark.usefixtures("no_links")
def test_a_swap_that_was_cut_between_its_renames_is_mended(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(ONE))
    publish(tmp_path, outputs_of(TWO))
    # As a kill leaves it: the live folder is away, the next one not yet in its place.
    (tmp_path / ".site" / "swapped").write_text("b\n")
    (tmp_path / "site").rename(tmp_path / ".site" / "b")

    Releases(tmp_path / "site").prepare()

    assert tree(tmp_path / "site") == TWO
    publish(tmp_path, outputs_of(THREE))
    assert tree(tmp_path / "site") == THREE
