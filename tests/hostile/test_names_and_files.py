"""What files are called and what they are, by kind: P04 to P16.

P01 to P03, P13 and P14 are about attachments, and stand with the tests of those.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.builders import OFFICE, register_of, write
from tests.publishing.builds import FILES, bytes_of, run, standing

from register.rules.check import check
from register.rules.finding import Level

RECORD = "---\ntitle: X\n---\n"
DECISION = "---\ntitle: X\ndecided: 1 March 2026\n---\n## Decision\n\nSo.\n"
_PLAIN = "Give it a name of plain letters, digits and dashes."


def errors(root: Path, files: Mapping[str, str]) -> list[str]:
    """What is wrong with a small office that also has these files: place, message, hint."""
    found = check(register_of(files, root))
    return [f"{f.place}\n{f.message}\n{f.hint}" for f in found if f.level is Level.ERROR]


def misnamed(path: str, why: str, offer: str = "", what: str = "file") -> str:
    """What is said of a name, with one that would do."""
    hint = f"Call the {what}:\n    {offer}" if offer else _PLAIN
    return f"{path}\nThe name “{path.rpartition('/')[2]}” {why}.\n{hint}"


def test_p04_a_file_is_called_by_the_reference_that_is_printed(tmp_path: Path) -> None:
    text = DECISION.replace("title", "reference: BPCC2026-041\ntitle", 1)
    assert errors(tmp_path, {"decisions/2026/BPCC2026-014.md": text}) == [
        "decisions/2026/BPCC2026-014.md, line 2\nThe reference is BPCC2026-041, and the file is "
        "called BPCC2026-014.\nCorrect the one that is wrong. If the reference is right, "
        "rename the "
        "file before it is published; afterwards its name is its address for ever."
    ]


@pytest.mark.parametrize("name", ["決定", "!!!", "«»", "_", "__", "-", "--", "…"])
def test_p05_a_name_of_which_nothing_would_be_left_is_refused(tmp_path: Path, name: str) -> None:
    path = f"content/bodies/{name}.md"
    assert errors(tmp_path, {path: RECORD}) == [
        misnamed(path, "has no plain letter or digit in it")
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("CON", "aux", "index", "404", "assets", "search", "log", "pagefind"),
        *("nul", "PRN", "COM1", "lpt9", "Index", "data", "rules", "README", "readme"),
    ],
)
@pytest.mark.parametrize("folder", ["content/bodies", "content/papers/2026"])
def test_p06_names_that_the_site_or_windows_keeps_are_refused(
    tmp_path: Path, folder: str, name: str
) -> None:
    path = f"{folder}/{name}.md"
    assert misnamed(
        path, "is a name that the site or Windows keeps for itself", f"{name}-page.md"
    ) in errors(tmp_path, {path: RECORD})


def test_p06_a_device_of_windows_is_refused_whatever_follows_it_and_as_a_folder(
    tmp_path: Path,
) -> None:
    kept = "is a name that the site or Windows keeps for itself"
    paths = ("content/bodies/con.2026.md", "content/bodies/aux/board.md")
    assert errors(tmp_path, dict.fromkeys(paths, RECORD)) == [
        misnamed("content/bodies/aux", kept, "aux-folder", "folder"),
        misnamed(paths[0], kept, "con-2026-page.md"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("A/x", "a/x"), ("A", "a"), ("Straße", "STRASSE")],
)
def test_p07_names_that_differ_in_capitals_alone_are_named_together(
    tmp_path: Path, first: str, second: str
) -> None:
    paths = sorted(f"content/bodies/{name}.md" for name in (first, second))
    assert (
        f"{paths[1]}\nThe name “{paths[1].rpartition('/')[2]}” differs from {paths[0]} only in "
        "capitals or accents, and many computers keep one file of the two.\nGive one of them "
        "another name."
    ) in errors(tmp_path, dict.fromkeys(paths, RECORD))


def test_p08_names_that_differ_in_how_accents_are_kept_are_named_together(tmp_path: Path) -> None:
    paths = ("content/bodies/cafe\u0301.md", "content/bodies/caf\u00e9.md")
    odd = "has characters in it that cannot stand in an address"
    assert sorted(errors(tmp_path, dict.fromkeys(paths, RECORD))) == sorted(
        [
            *(misnamed(path, odd, "cafe.md") for path in paths),
            f"{paths[1]}\nThe name “caf\u00e9.md” differs from {paths[0]} only in capitals or "
            "accents, and many computers keep one file of the two.\nGive one of them another name.",
        ]
    )


_USED = (
    "Give one of them another reference, or take it away if both are the same "
    "record. A number that "
    "was really used twice needs file names that tell the two apart."
)


def test_p09_one_reference_in_two_spellings_is_one_reference(tmp_path: Path) -> None:
    paths = ("decisions/2019/BPCC 2019-007.md", "decisions/2019/BPCC2019-007.md")
    assert errors(tmp_path, dict.fromkeys(paths, DECISION)) == [
        misnamed(
            paths[0], "has characters in it that cannot stand in an address", "BPCC-2019-007.md"
        ),
        f"{paths[1]}, line 1\n“BPCC2019-007” is also the reference of {paths[0]}.\n{_USED}",
    ]


def test_p09_year_and_number_may_change_places_and_are_one_reference(tmp_path: Path) -> None:
    names = {"x-2026-004": "2026/004", "y-2026.004": "2026.004", "z-2026-4": "004/2026"}
    files = {
        f"decisions/2026/{name}.md": DECISION.replace("title", f"reference: {spelt}\ntitle", 1)
        for name, spelt in names.items()
    }
    first = next(iter(files))
    assert errors(tmp_path, files) == [
        f"{path}, line 2\n“{spelt}” is also the reference of {first}.\n{_USED}"
        for path, spelt in list(zip(files, names.values(), strict=True))[1:]
    ]


_INSTEAD = (
    "Nothing behind it is read.\nTake it away, and put the file or folder itself in its place."
)


def test_p10_a_link_is_not_followed_whatever_it_leads_to(tmp_path: Path) -> None:
    write(tmp_path, OFFICE)
    bodies = tmp_path / "content/bodies"
    (tmp_path / "elsewhere").mkdir()
    targets = {
        "file": "/etc/passwd",
        "itself": "itself.md",
        "nothing": "gone.md",
        "up": "../../mkdocs.yml",
    }
    for name, target in targets.items():
        (bodies / f"{name}.md").symlink_to(target)
    (bodies / "folder").symlink_to("../../elsewhere")
    assert errors(tmp_path, {}) == [
        f"content/bodies/file.md\nThis is a link to another file: /etc/passwd. {_INSTEAD}",
        f"content/bodies/folder\nThis is a link to another folder: ../../elsewhere. {_INSTEAD}",
        f"content/bodies/itself.md\nThis is a link to another file: itself.md. {_INSTEAD}",
        f"content/bodies/nothing.md\nThis is a link to another file: gone.md. {_INSTEAD}",
        f"content/bodies/up.md\nThis is a link to another file: ../../mkdocs.yml. {_INSTEAD}",
    ]


def test_p10_and_p11_links_and_pipes_stop_a_build_before_it_begins(tmp_path: Path) -> None:
    site = standing(tmp_path)
    before = bytes_of(site)
    (tmp_path / "content/secret.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "content/bodies/pipe.md")
    done = run(tmp_path)
    assert done.returncode == 1
    assert "This is a link to another file: /etc/passwd." in done.stderr
    assert "This is a pipe between programs." in done.stderr
    assert bytes_of(site) == before


def test_p11_pipes_and_sockets_are_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, OFFICE)
    monkeypatch.chdir(tmp_path)
    os.mkfifo("content/bodies/pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("content/bodies/socket.md")
        assert errors(tmp_path, {}) == [
            f"content/bodies/pipe.md\nThis is a pipe between programs. {_INSTEAD}",
            f"content/bodies/socket.md\nThis is a connection between programs. {_INSTEAD}",
        ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may make a device")
def test_p11_a_device_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, OFFICE)
    os.mknod(tmp_path / "content/bodies/null.md", 0o20600, os.makedev(1, 3))
    assert errors(tmp_path, {}) == [
        f"content/bodies/null.md\nThis is a device of the computer. {_INSTEAD}"
    ]


_CHARACTERS = "has characters in it that cannot stand in an address"


@pytest.mark.parametrize(
    ("name", "why", "offer"),
    [
        ("b" * 198, "is too long", "b" * 60),
        ("-board", "begins with a dash or a dot", "board"),
        (".board", "begins with a dash or a dot", "board"),
        ("a#b", _CHARACTERS, "a-b"),
        ("a?b", _CHARACTERS, "a-b"),
        ("a%20b", _CHARACTERS, "a-20b"),
        ("a+b", _CHARACTERS, "a-b"),
        ("the board", _CHARACTERS, "the-board"),
        ("a\u200bb", _CHARACTERS, "a-b"),
    ],
)
def test_p12_a_name_that_is_no_address_is_refused_and_another_given(
    tmp_path: Path, name: str, why: str, offer: str
) -> None:
    path = f"content/bodies/{name}.md"
    shown = path.replace("\u200b", "\ufffd")
    assert errors(tmp_path, {path: RECORD}) == [misnamed(shown, why, f"{offer}.md")]


def test_p12_a_folder_that_is_no_address_is_refused_too(tmp_path: Path) -> None:
    assert errors(tmp_path, {"content/our pages/how we decide/x.md": RECORD}) == [
        misnamed("content/our pages", _CHARACTERS, "our-pages", "folder"),
        misnamed("content/our pages/how we decide", _CHARACTERS, "how-we-decide", "folder"),
    ]


def test_p12_the_files_of_editors_are_passed_over(tmp_path: Path) -> None:
    names = ("._board.md", ".#board.md", "board.md~", ".board.md.swp", ".DS_Store")
    assert errors(tmp_path, {f"content/bodies/{name}": "words" for name in names}) == []


def test_p15_a_readme_takes_nobodys_place(tmp_path: Path) -> None:
    kept = "is a name that the site or Windows keeps for itself"
    paths = ("content/README.md", "content/index.md", "content/x/README.md", "content/x/index.md")
    found = errors(tmp_path, dict.fromkeys(paths, RECORD))
    for path in paths:
        name = path.rpartition("/")[2]
        assert misnamed(path, kept, name.replace(".md", "-page.md")) in found


_OURS = (
    "What begins with {}/ on the site is made by the register itself, and this would stand in its "
    "way."
)


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        (
            "content/decisions.md",
            _OURS.format("decisions"),
            "Give it another name, such as:\n    content/about-decisions.md",
        ),
        (
            "content/rules/R101.md",
            _OURS.format("rules"),
            "Give it another name, such as:\n    content/about-rules/R101.md",
        ),
        (
            "content/feed.atom.md",
            "The address of this page would end in “feed.atom/”, which looks like a file.",
            "Call the file:\n    feed-atom.md",
        ),
        (
            "content/about.txt.md",
            "The address of this page would end in “about.txt/”, which looks like a file.",
            "Call the file:\n    about-txt.md",
        ),
        (
            "content/log/note.txt",
            _OURS.format("log"),
            "Give it another name, such as:\n    content/about-log/note.txt",
        ),
    ],
)
def test_p16_a_page_that_would_stand_in_the_way_of_another_is_refused(
    tmp_path: Path, path: str, message: str, hint: str
) -> None:
    assert f"{path}\n{message}\n{hint}" in errors(tmp_path, {path: RECORD})


def test_p16_a_refused_page_leaves_the_old_site(tmp_path: Path) -> None:
    site = standing(tmp_path)
    before = bytes_of(site)
    done = run(write(tmp_path, {"content/bodies.md": RECORD, "content/feed.atom.md": RECORD}))
    assert done.returncode == 1
    assert "bodies/ on the site is made by the register itself" in done.stderr
    assert bytes_of(site) == before


def test_p16_a_page_and_a_folder_of_one_name_stand_side_by_side(tmp_path: Path) -> None:
    pages = {"content/help.md": RECORD, "content/help/more.md": RECORD}
    done = run(write(tmp_path, {**FILES, **pages}))
    assert done.returncode == 0, done.stderr
    site = bytes_of(tmp_path / "site")
    assert {"help/index.html", "help/more/index.html"} <= set(site)
