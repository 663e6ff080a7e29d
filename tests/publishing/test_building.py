"""Building for real: from a folder to a site, again, and with any number of processes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import html5lib
from tests.builders import write
from tests.documents.made import pdf
from tests.publishing.builds import (
    DECISION,
    FILES,
    bytes_of,
    fragments_of,
    published,
    run,
    standing,
)


def links_of(address: str, html: bytes) -> Iterator[str]:
    """The addresses on the site that a page leads to, as another parser reads it."""
    tree = html5lib.parse(html.decode(), treebuilder="etree", namespaceHTMLElements=False)
    for element in (*tree.iter("a"), *tree.iter("form")):
        href = element.get("href", "") or element.get("action", "")
        if not re.match(r"[a-z]+:|#", href):
            there = unquote(urljoin(f"https://x/{address}", href).removeprefix("https://x/"))
            there = there.split("#")[0].split("?")[0]
            yield there + "index.html" if there.endswith("/") or not there else there


def test_a_second_build_writes_nothing_and_says_so(tmp_path: Path) -> None:
    site = published(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    live = site.resolve()
    again = run(tmp_path)
    assert again.returncode == 0
    assert "Nothing has changed" in again.stdout
    assert site.resolve() == live
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_one_process_or_two_make_the_same_bytes(tmp_path: Path) -> None:
    many = {
        f"decisions/2026/BPCC2026-{n:03}.md": FILES[DECISION].replace("420,000", f"{n},000")
        for n in range(20, 280)
    }
    trees = []
    for workers in ("1", "2"):
        root = write(tmp_path / workers, {**FILES, **many})
        done = run(root, "--workers", workers)
        assert done.returncode == 0, done.stderr
        trees.append(bytes_of(root / "site"))
    assert len(trees[0]) > 280
    assert trees[0] == trees[1]


def test_a_build_after_changes_gives_the_bytes_of_a_clean_one(tmp_path: Path) -> None:
    published(tmp_path / "kept")
    changed = {
        **FILES,
        DECISION: FILES[DECISION].replace("contract extended", "contract prolonged"),
        "decisions/2026/BPCC2026-015.md": FILES[DECISION].replace("two more", "three more"),
    }
    del changed["content/papers/2026/2026-10-01-vehicles.md"]
    changed["content/papers/2026/2026-10-02-vehicles.md"] = FILES[
        "content/papers/2026/2026-10-01-vehicles.md"
    ].replace("1 October", "2 October")
    changed = {name: text.replace("2026-10-01-v", "2026-10-02-v") for name, text in changed.items()}
    (tmp_path / "kept/content/papers/2026/2026-10-01-vehicles.md").unlink()
    assert run(write(tmp_path / "kept", changed)).returncode == 0
    clean = published(tmp_path / "clean", changed)
    assert bytes_of(tmp_path / "kept/site") == bytes_of(clean)
    assert fragments_of(tmp_path / "kept/site") == fragments_of(clean)


def test_every_page_can_be_reached_from_home_and_no_link_leads_nowhere(tmp_path: Path) -> None:
    pages = bytes_of(standing(tmp_path))
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        address = waiting.pop()
        for there in links_of(address, pages[address]):
            assert there in pages, f"{address} leads to {there}"
            if there.endswith(".html") and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert {a for a in pages if a.endswith(".html")} - reached <= {"404.html"}


def test_a_page_written_by_hand_is_in_the_same_frame_and_links_by_reference(
    tmp_path: Path,
) -> None:
    page = (standing(tmp_path) / "about/index.html").read_text(encoding="utf-8")
    held = '<span class="whole">BPCC2026-014</span>'
    assert f'<a href="../decisions/BPCC2026-014/">{held}</a>' in page
    assert "Commissioner for Barset" in page
    assert "About this register" in page


def test_the_theme_leaves_nothing_behind(tmp_path: Path) -> None:
    addresses = set(bytes_of(standing(tmp_path)))
    assert not [a for a in addresses if "javascripts" in a or "stylesheets" in a]
    assert not [a for a in addresses if a.endswith(".md")]


def test_a_file_is_published_beside_its_record_when_the_record_lists_it(tmp_path: Path) -> None:
    listed = "kind: contract\n        attachments: [{file: report.pdf, title: The report}]"
    root = write(tmp_path, {**FILES, DECISION: FILES[DECISION].replace("kind: contract", listed)})
    folder = root / "decisions/2026/BPCC2026-014"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(report := pdf("The report"))
    (folder / "draft.pdf").write_bytes(pdf("A draft"))
    done = run(root)
    assert done.returncode == 0, done.stderr
    assert (root / "site/decisions/BPCC2026-014/report.pdf").read_bytes() == report
    assert not (root / "site/decisions/BPCC2026-014/draft.pdf").exists()
    (folder / "report.pdf").unlink()
    refused = run(root)
    assert refused.returncode == 1
    assert "report.pdf" in refused.stderr
