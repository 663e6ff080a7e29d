"""Files beside records are published as they are, and no other than those that were checked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.builders import DAY, write
from tests.documents import made
from tests.publishing.builds import DECISION, FILES, bytes_of, run
from tests.real import real_register

from register.attachments.publishing import ChangedSinceChecked, attachments
from register.attachments.reading import read_documents
from register.folder import read_folder
from register.site.state import State
from register.source.files import find

FOLDER = DECISION.removesuffix(".md")
LISTED = {
    **FILES,
    DECISION: FILES[DECISION].replace(
        "kind: contract", "kind: contract\n        attachments: [{file: a.pdf, title: The report}]"
    ),
}


def register_with(root: Path, data: bytes) -> Path:
    write(root, LISTED)
    (root / FOLDER).mkdir(exist_ok=True)
    (root / FOLDER / "a.pdf").write_bytes(data)
    return root


def test_a_file_is_published_byte_for_byte_and_again_when_it_changes(tmp_path: Path) -> None:
    root = register_with(tmp_path, first := made.pdf("One"))
    assert run(root).returncode == 0
    published = root / "site/decisions/BPCC2026-014/a.pdf"
    assert published.read_bytes() == first
    (root / FOLDER / "a.pdf").write_bytes(second := made.pdf("One", "Two"))
    done = run(root)
    assert done.returncode == 0, done.stderr
    assert published.read_bytes() == second
    assert b"2 pages" not in bytes_of(root / "site")["decisions/BPCC2026-014/index.html"]
    assert b"two pages" in bytes_of(root / "site")["decisions/BPCC2026-014/index.html"]


def test_a_file_saved_between_the_check_and_the_writing_is_not_published(tmp_path: Path) -> None:
    root = register_with(tmp_path, made.pdf("One"))
    [output] = attachments(root, read_folder(root, DAY, workers=1).register)
    (root / FOLDER / "a.pdf").write_bytes(made.pdf("SECRET"))
    with pytest.raises(ChangedSinceChecked):
        output.content.make()
    (root / FOLDER / "a.pdf").unlink()
    (root / "b.pdf").write_bytes(made.pdf("One"))
    (root / FOLDER / "a.pdf").symlink_to(root / "b.pdf")
    with pytest.raises(OSError, match="symbolic link"):
        output.content.make()


def test_a_file_that_was_read_before_is_not_read_again(tmp_path: Path) -> None:
    root = register_with(tmp_path / "register", made.pdf("One"))
    path = f"{FOLDER}/a.pdf"
    with State(tmp_path / "state.sqlite", "key") as state:
        first = read_documents(root, find(root).others, state, 1, state.all_sources())
        seen = (root / path).stat()
        size = seen.st_size
        (root / path).write_bytes(b"x" * size)  # other bytes, with the size and time of before
        os.utime(root / path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        again = read_documents(root, find(root).others, state, 1, state.all_sources())
        assert again == first
        os.utime(root / path, ns=(1, 1))
        anew = read_documents(root, find(root).others, state, 1, state.all_sources())
        assert anew[path].document is None


def test_a_warning_about_a_file_stands_on_the_page_of_its_record(tmp_path: Path) -> None:
    root = register_with(tmp_path, made.pdf(change=made.annotated("/Highlight")))
    (root / FOLDER / "unlisted.pdf").write_bytes(made.pdf(change=made.annotated("/Redact")))
    done = run(root)
    assert done.returncode == 0, done.stderr
    page = (root / "site/decisions/BPCC2026-014/index.html").read_text(encoding="utf-8")
    assert "a.pdf, page 1, still has comments in it." in page
    assert not [a for a, data in bytes_of(root / "site").items() if b"unlisted.pdf" in data]
    told = run(root, name="check").stdout
    assert "unlisted.pdf is not published" in told
    assert "unlisted.pdf, page 1, has places marked to be blacked out" in told


def test_the_register_s_own_attachments_say_what_they_are() -> None:
    register = real_register()
    held = {path.rpartition("/")[2]: document for path, document in register.files.items()}
    pdf, sheet, chart = (
        held[name]
        for name in ("summary.pdf", "spend-and-savings.xlsx", "forces-on-the-platform.png")
    )
    assert pdf
    assert (pdf.kind, pdf.pages) == ("pdf", 1)
    assert sheet
    assert (sheet.kind, sheet.sheets) == ("xlsx", 2)
    assert chart
    assert (chart.kind, chart.width, chart.height) == ("png", 1200, 640)
    assert all(document and document.size < 60_000 for document in held.values())
