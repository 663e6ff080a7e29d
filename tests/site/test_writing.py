from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.site.builders import tree

from register.site.faults import UNTOUCHED, worded
from register.site.writing import remove_strangers, write_file


def test_a_file_is_written_with_the_folders_above_it_and_a_shorter_one_leaves_no_rest(
    tmp_path: Path,
) -> None:
    write_file(str(tmp_path / "a/b/c.txt"), [b"a long ", b"text"])
    found = write_file(str(tmp_path / "a/b/c.txt"), [b"short"])

    assert tree(tmp_path) == {"a/b/c.txt": "short"}
    assert found.st_size == 5


def test_nothing_outside_is_written_through_a_link_of_either_kind(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("theirs")
    (tmp_path / "soft").symlink_to(outside)
    (tmp_path / "hard").hardlink_to(outside)

    write_file(str(tmp_path / "soft"), [b"ours"])
    write_file(str(tmp_path / "hard"), [b"ours"])

    assert tree(tmp_path) == {"outside": "theirs", "soft": "ours", "hard": "ours"}
    assert not (tmp_path / "soft").is_symlink()


def test_a_pipe_in_the_way_is_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    write_file(str(tmp_path / "pipe"), [b"ours"])

    assert tree(tmp_path) == {"pipe": "ours"}


def test_strangers_go_and_wanted_files_stay(tmp_path: Path) -> None:
    for address in ("keep/x", "keep/y", "gone/deep/x", "file-wanted/x", "folder-wanted"):
        write_file(str(tmp_path / address), [])
    (tmp_path / "keep" / "link").symlink_to("/etc")
    (tmp_path / "linked").symlink_to("/etc")

    remove_strangers(tmp_path, {"keep/x", "file-wanted", "folder-wanted/x", "linked/x"})

    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["keep", "x"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ENOSPC", "The disk that holds /s is full. Free some space and build again."),
        ("EDQUOT", "The disk that holds /s is full. Free some space and build again."),
        (
            "EROFS",
            "The disk that holds /s can only be read. Choose another folder for the site, or have "
            "the disk made writable.",
        ),
        (
            "EACCES",
            "This account may not write in /s (/s/x). Have the folder given to the account that "
            "builds the site, or choose another folder.",
        ),
        ("EIO", "Writing in /s failed (/s/x): Input/output error."),
    ],
)
def test_what_the_disk_refuses_is_told_in_a_sentence(code: str, sentence: str) -> None:
    number: int = getattr(__import__("errno"), code)

    told = str(worded(OSError(number, os.strerror(number), "/s/x"), Path("/s")))

    assert told == f"{sentence} {UNTOUCHED}"
