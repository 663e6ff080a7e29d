"""What must not be public is in no byte of the site, whatever the output."""

from __future__ import annotations

from pathlib import Path

from tests.builders import write
from tests.documents import made
from tests.publishing.builds import DECISION, FILES, bytes_of, index_of, run

CANARY = "zyxcanaryxyz"
HELD_BACK = f"""\
        ---
        title: {CANARY} title
        decided: 1 November 2026
        published: 1 December 2026
        publish_on: 1 December 2026
        kind: contract
        background:
          - title: {CANARY} paper
        attachments:
          - {{file: {CANARY}.txt, title: {CANARY} file}}
        supersedes: [BPCC2026-014]
        forces: [barset]
        ---
        {CANARY} opening.

        ## Decision

        {CANARY} words.
        """


def everything(site: Path) -> bytes:
    files = {**bytes_of(site), **index_of(site)}
    return b"\n".join(address.encode() + data for address, data in files.items())


def test_a_record_held_back_is_in_no_output_before_its_day(tmp_path: Path) -> None:
    path = "decisions/2026/BPCC2026-015"
    root = write(tmp_path, {**FILES, f"{path}.md": HELD_BACK, f"{path}/{CANARY}.txt": CANARY})
    assert run(root).returncode == 0
    shown = everything(root / "site")
    assert CANARY.encode() not in shown
    assert b"BPCC2026-015" not in shown
    done = run(root, "--as-of", "2026-12-01")
    assert done.returncode == 0, done.stderr
    shown = everything(root / "site")
    assert shown.count(CANARY.encode()) > 3
    assert (root / f"site/decisions/BPCC2026-015/{CANARY}.txt").read_text() == CANARY


KINDS = {
    "costs.csv": f"force,cost\nBarset,{CANARY}\n".encode(),
    "letter.docx": made.docx(CANARY, made.properties(CANARY)),
    "letter.odt": made.odt(CANARY),
    "list.ods": made.ods(CANARY, hidden=True),
    "list.xlsx": made.xlsx(CANARY, hidden=CANARY),
    "note.txt": CANARY.encode(),
    "photograph.jpg": made.picture("JPEG", by=CANARY),
    "plan.png": made.picture("PNG", by=CANARY),
    "report.pdf": made.pdf(CANARY, change=made.annotated("/Highlight")),
    "scan.pdf": made.pdf(""),
    "slides.pptx": made.pptx(CANARY),
    "sketch.webp": made.picture("WEBP", by=CANARY),
}
"""A file of each kind, most with something left in it that the check points out."""


def test_no_file_of_a_record_held_back_is_in_any_output_nor_what_was_found_in_it(
    tmp_path: Path,
) -> None:
    listed = "".join(f"          - {{file: {name}, title: {CANARY}}}\n" for name in KINDS)
    held_back = HELD_BACK.replace(
        f"          - {{file: {CANARY}.txt, title: {CANARY} file}}\n", listed
    )
    path = "decisions/2026/BPCC2026-015"
    root = write(tmp_path, {**FILES, f"{path}.md": held_back})
    (root / path).mkdir()
    for name, data in KINDS.items():
        (root / path / name).write_bytes(data)
    (root / path / f"unlisted-{CANARY}.pdf").write_bytes(made.pdf(CANARY))
    done = run(root)
    assert done.returncode == 0, done.stderr
    shown = bytes_of(root / "site")
    everywhere = everything(root / "site")
    assert CANARY.encode() not in everywhere
    for name, data in KINDS.items():
        assert data not in shown.values()
        assert f"015/{name}".encode() not in everywhere
    done = run(root, "--as-of", "2026-12-01")
    assert done.returncode == 0, done.stderr
    shown = bytes_of(root / "site")
    for name, data in KINDS.items():
        assert shown[f"decisions/BPCC2026-015/{name}"] == data
        assert f"decisions/BPCC2026-015/{name}".encode() in shown["sitemap.xml"]
    assert b"unlisted-" not in everything(root / "site")


def test_a_record_held_back_is_checked_before_its_day(tmp_path: Path) -> None:
    wrong = HELD_BACK.replace("kind: contract", "kind: contarct").replace(
        "        attachments:\n          - {{file", "        x:\n          - {{file"
    )
    root = write(tmp_path, {**FILES, "decisions/2026/BPCC2026-015.md": wrong})
    done = run(root, name="check")
    assert done.returncode == 1
    assert "contarct" in done.stdout


def test_naming_a_record_that_is_held_back_is_refused_with_its_day(tmp_path: Path) -> None:
    path = "decisions/2026/BPCC2026-015"
    named = FILES[DECISION].replace("two more years.", "two more years, as [[BPCC2026-015]] said.")
    files = {**FILES, f"{path}.md": HELD_BACK, f"{path}/{CANARY}.txt": CANARY, DECISION: named}
    done = run(write(tmp_path, files), name="check")
    assert done.returncode == 1
    assert "held back until 1 December 2026" in done.stdout


def test_of_a_removed_record_no_word_remains(tmp_path: Path) -> None:
    removed = (
        HELD_BACK.replace(
            "publish_on: 1 December 2026",
            "removed: {on: 20 November 2026, reason: It named a person.}",
        )
        .replace(f"title: {CANARY} title", "title: A grant")
        .replace("1 December", "2 November")
    )
    path = "decisions/2026/BPCC2026-015"
    root = write(tmp_path, {**FILES, f"{path}.md": removed, f"{path}/{CANARY}.txt": CANARY})
    done = run(root)
    assert done.returncode == 0, done.stderr
    assert CANARY.encode() not in everything(root / "site")
    page = (root / "site/decisions/BPCC2026-015/index.html").read_text(encoding="utf-8")
    assert "A grant" in page
    assert "It named a person." in page
    assert "BPCC2026-015" not in (root / "site/decisions/BPCC2026-014/index.html").read_text()
