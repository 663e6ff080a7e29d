"""Every file that people wrote is found, and nothing that is not a plain file is opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from register.source.files import SourceFile, find
from register.source.names import Odd, alike, odd
from register.source.place import Place, Problem


def _write(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("words", encoding="utf-8")


def _odd(path: str, suggestion: str, reason: str, **facts: str) -> Problem:
    name = path.rpartition("/")[2]
    facts = {"name": name, "suggestion": suggestion, "reason": reason, **facts}
    return Problem("odd-name", Place(path), facts)


def _not_plain(path: str, kind: str, target: str = "") -> Problem:
    return Problem("not-a-plain-file", Place(path), {"kind": kind, "target": target})


def test_markdown_and_other_files_are_found_in_order_with_size_and_time(tmp_path: Path) -> None:
    paths = ["content/about.md", "decisions/2026/B.md", "decisions/2026/B/report.pdf"]
    _write(tmp_path, *reversed(paths), "content/papers/2019/x.md", "README.md", "hooks/x.md")
    found = find(tmp_path)
    assert [file.path for file in found.files] == [
        "content/about.md",
        "content/papers/2019/x.md",
        "decisions/2026/B.md",
    ]
    time = (tmp_path / paths[2]).stat().st_mtime_ns
    assert found.others == (SourceFile(paths[2], 5, time),)
    assert found.problems == ()


def test_hidden_files_and_the_back_ups_of_editors_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "content/.git/x.md", "content/._x.md", "content/x.md~", "content/.DS_Store")
    _write(tmp_path, "content/x/~$port.docx", "content/x/Thumbs.db", "content/x/desktop.ini")
    (tmp_path / "content/.#x.md").symlink_to("nobody@nowhere")
    found = find(tmp_path)
    assert (found.files, found.others, found.problems) == ((), (), ())


def test_a_register_without_folders_has_no_files(tmp_path: Path) -> None:
    found = find(tmp_path)
    assert (found.files, found.others, found.problems) == ((), (), ())


def test_p10_links_are_refused_and_not_followed(tmp_path: Path) -> None:
    _write(tmp_path, "content/x.md", "elsewhere/y.md")
    content = tmp_path / "content"
    (content / "file.md").symlink_to("/etc/passwd")
    (content / "folder").symlink_to("../elsewhere")
    (content / "itself.md").symlink_to("itself.md")
    (content / "nothing.md").symlink_to("gone.md")
    (tmp_path / "decisions").symlink_to("elsewhere")
    found = find(tmp_path)
    assert [file.path for file in found.files] == ["content/x.md"]
    assert found.problems == (
        _not_plain("content/file.md", "symbolic link", "/etc/passwd"),
        _not_plain("content/folder", "folder link", "../elsewhere"),
        _not_plain("content/itself.md", "symbolic link", "itself.md"),
        _not_plain("content/nothing.md", "symbolic link", "gone.md"),
        _not_plain("decisions", "folder link", "elsewhere"),
    )


def test_p11_a_pipe_and_a_socket_are_refused_and_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/pipe.md")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("content/socket.md")
        found = find(tmp_path)
    assert (found.files, found.others) == ((), ())
    assert found.problems == (
        _not_plain("content/pipe.md", "FIFO"),
        _not_plain("content/socket.md", "socket"),
    )


def test_a_file_where_a_folder_should_be_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "decisions")
    assert find(tmp_path).problems == (_not_plain("decisions", "file"),)


def test_p07_names_that_differ_in_capitals_alone_are_named_together(tmp_path: Path) -> None:
    _write(tmp_path, "content/A/x.md", "content/a/x.md")
    assert find(tmp_path).problems == (_odd("content/a/x.md", "", "same", other="content/A/x.md"),)


def test_p08_names_that_differ_in_how_accents_are_kept_are_named_together(tmp_path: Path) -> None:
    _write(tmp_path, "content/x/caf\u00e9.pdf", "content/x/cafe\u0301.pdf")
    assert find(tmp_path).problems == (
        _odd("content/x/caf\u00e9.pdf", "", "same", other="content/x/cafe\u0301.pdf"),
    )


def test_a_name_that_is_no_text_is_shown_and_its_file_left_out(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/content/caf\xe9.md")).touch()
    (tmp_path / "content/a\nb.pdf").touch()
    found = find(tmp_path)
    assert (found.files, found.others) == ((), ())
    assert found.problems == (
        _odd("content/a\ufffdb.pdf", "", "characters"),
        _odd("content/caf\ufffd.md", "caf.md", "characters"),
    )


@pytest.mark.parametrize("name", ["CPCC2026-014.md", "a.md", "_x.md", "a.b_c-d.md", "12345.md"])
def test_letters_digits_dashes_dots_and_underlines_make_a_name(name: str) -> None:
    assert odd(name) is None


@pytest.mark.parametrize(
    ("name", "reason", "suggestion"),
    [
        *((f"{name}.md", "reserved", f"{name}-page.md") for name in ("CON", "aux", "index")),  # P06
        *((f"{name}.md", "reserved", f"{name}-page.md") for name in ("404", "search", "COM1")),
        # The list of the records without a date has this address.
        ("undated.md", "reserved", "undated-page.md"),
        ("nul.2019.md", "reserved", "nul-2019-page.md"),
        ("2019.md", "year", "2019-page.md"),
        ("a" * 198 + ".md", "long", "a" * 60 + ".md"),  # P12
        ("-a.md", "start", "a.md"),
        (".a.md", "start", "a.md"),
        ("a.MD", "ending", "a.md"),
        ("a #1? 50% + b.md", "characters", "a-1-50-b.md"),
        ("Größe, café.md", "characters", "Gro-e-cafe.md"),
        ("CPCC2019\u2011007.md", "characters", "CPCC2019-007.md"),  # Y17
        ("CPCC\u200b2019.md", "characters", "CPCC-2019.md"),
        ("СРСС2019-007.md", "characters", "CPCC2019-007.md"),  # Y19
        ("CPCC2019-008 final.md", "characters", "CPCC2019-008.md"),
        ("CPCC2019-008 (2) signed copy.md", "characters", "CPCC2019-008.md"),
        ("CPCC2019-008a draft.md", "characters", "CPCC2019-008a-draft.md"),
        ("決定.md", "empty", ""),
        ("CPCC2019-008.md ", "spaced", "CPCC2019-008.md"),
    ],
)
def test_p06_and_p12_a_name_that_cannot_be_an_address_has_a_better_one(
    name: str, reason: str, suggestion: str
) -> None:
    assert odd(name) == Odd(reason, suggestion)
    if suggestion:
        assert odd(suggestion) is None


def test_a_reference_that_is_taken_is_not_offered_as_a_name(tmp_path: Path) -> None:
    _write(tmp_path, "decisions/2019/CPCC2019-008.md", "decisions/2019/CPCC2019-008 final.md")
    assert find(tmp_path).problems == (
        _odd("decisions/2019/CPCC2019-008 final.md", "CPCC2019-008-final.md", "characters"),
    )


@pytest.mark.parametrize(
    "name",
    [
        "lease (1).md",
        "lease(2).md",
        "lease - Copy.md",
        "lease - Copy (3).md",
        "lease copy 2.md",
        "lease 2.md",
        "lease (Anna's conflicted copy 2026-10-14).md",
    ],
)
def test_a_copy_that_a_program_made_is_not_offered_a_name_of_its_own(name: str) -> None:
    assert odd(name, {"lease.md", name}) == Odd("copy", "lease.md")
    assert odd(name, {name}) == odd(name)


def test_a_record_with_a_space_behind_its_ending_is_one(tmp_path: Path) -> None:
    _write(tmp_path, "decisions/2019/CPCC2019-008.md ")
    found = find(tmp_path)
    assert [file.path for file in found.files] == ["decisions/2019/CPCC2019-008.md "]
    assert found.problems == (_odd("decisions/2019/CPCC2019-008.md ", "CPCC2019-008.md", "spaced"),)


def test_names_are_alike_whatever_their_capitals_and_accents() -> None:
    assert alike("content/STRASSE.md") == alike("content/stra\u00dfe.md")
    assert alike("content/a.md") != alike("content/b.md")


def test_a_folder_that_is_nearly_one_of_the_two_is_not_passed_over_in_silence(
    tmp_path: Path,
) -> None:
    _write(
        tmp_path, "Decisions/2026/a.md", "contents/b.md", "decisions/2026/c.md", "CPCC2026-014.md"
    )
    _write(tmp_path, "README.md", "papers/d.md", "decision")
    assert [
        (problem.place.path, problem.facts["meant"]) for problem in find(tmp_path).problems
    ] == [
        ("CPCC2026-014.md", ""),
        ("Decisions", "decisions"),
        ("contents", "content"),
    ]


def test_on_a_disk_that_minds_no_capitals_both_names_are_one_folder(tmp_path: Path) -> None:
    _write(tmp_path, "Decisions/2026/a.md")
    (tmp_path / "decisions").symlink_to("Decisions")  # as such a disk answers
    names = {problem.name for problem in find(tmp_path).problems}
    assert "folder-not-read" not in names
