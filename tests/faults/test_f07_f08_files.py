"""Files that are cut off, or saved while a site is built from them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import write
from tests.faults.test_stopped_builds import directly, with_hooks
from tests.publishing.builds import DECISION, FILES, PROJECT, bytes_of

from register.records.read import read
from register.settings import converter_for, load
from register.source.front_matter import read as read_source

RECORD = "decisions/2019/CPCC2019-007.md"


def test_f07_of_every_beginning_of_a_real_record_something_is_told_but_behind_a_sentence() -> None:
    data = (PROJECT / RECORD).read_bytes()
    converter = converter_for(load(PROJECT)[0])
    body = data.index(b"\n---\n", 4)
    silent = [
        data[:length]
        for length in range(len(data) - 1)
        if not read(read_source(RECORD, data[:length]), converter).problems
    ]
    assert silent
    assert min(map(len, silent)) > body
    ends = (b".", b"!", b"?", b":", b";")
    assert [cut for cut in silent if not cut.rstrip(b" \n\"')]*").endswith(ends)] == []


@pytest.mark.parametrize(
    "ending",
    ["- vans\n- cars\n", "| a |\n|---|\n| b |\n", "> words\n", "Short\n", "One.[^1]", "---\n"],
)
def test_f07_a_file_that_ends_in_a_list_a_table_or_a_line_of_its_own_is_whole(ending: str) -> None:
    text = f"---\ntitle: Words\n---\nSome words.\n\n{ending}"
    assert read_source("content/x.md", text.encode()).problems == ()


def test_f08_a_record_saved_during_a_build_is_shown_as_it_was_checked(tmp_path: Path) -> None:
    root = with_hooks(tmp_path)
    saving = f"""
from pathlib import Path
def on_files(files, config):
    path = Path({str(root / DECISION)!r})
    path.write_text(path.read_text().replace("two more", "seventeen"))
"""
    assert directly(write(root, {"saving.py": saving}), "saving.py").returncode == 0
    first = bytes_of(root / "site")
    assert b"seventeen" not in b"".join(first.values())
    assert "seventeen" in (root / DECISION).read_text(encoding="utf-8")
    assert directly(root).returncode == 0
    assert b"seventeen" in bytes_of(root / "site")["decisions/BPCC2026-014/index.html"]


def test_f08_a_page_or_a_file_saved_during_a_build_stops_it(tmp_path: Path) -> None:
    listed = "kind: contract\n        attachments: [{file: terms.txt, title: Terms}]"
    terms = "decisions/2026/BPCC2026-014/terms.txt"
    root = with_hooks(tmp_path)
    record = FILES[DECISION].replace("kind: contract", listed)
    write(root, {DECISION: record, terms: "The terms.\n"})
    assert directly(root).returncode == 0
    before, live = bytes_of(root / "site"), (root / "site").resolve()
    saved = "---\ntitle: Other\n---\nOther words.\n"
    for path, told in (
        ("content/about.md", "content/about.md was saved while the site was built."),
        (terms, "terms.txt could not be made"),
    ):
        write(root, {terms: "Newer terms.\n"})
        lines = (
            "from pathlib import Path",
            "def on_files(files, config):",
            f"    Path({str(root / path)!r}).write_text({saved!r})",
        )
        write(root, {"saving.py": "\n".join(lines)})
        done = directly(root, "saving.py")
        assert done.returncode == 1, path
        assert told in done.stdout + done.stderr
        assert (bytes_of(root / "site"), (root / "site").resolve()) == (before, live)
        write(root, {"content/about.md": FILES["content/about.md"]})
