"""The search index, made by Pagefind itself: what is in it, and what is made again."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.builders import write
from tests.documents.made import pdf
from tests.publishing.builds import (
    DECISION,
    FILES,
    bytes_of,
    fragments_of,
    index_of,
    published,
    run,
    standing,
)

from register.search.files import File, words_of
from register.site.faults import SiteError

OLD = "decisions/2021/BPCC2021-003.md"
TWO_YEARS = {
    **FILES,
    OLD: """\
        ---
        title: Vehicle recovery contract let
        decided: 12 October 2021
        published: 16 October 2021
        kind: contract
        ---
        The vehicle recovery contract runs two more years.

        ## Decision

        To let the contract for two years, for up to £390,000.
        """,
}


def made_again(before: dict[str, int], after: dict[str, int]) -> set[str]:
    """The parts of which some file is another."""
    return {
        address.split("/")[1]
        for address in before.keys() | after.keys()
        if before.get(address) != after.get(address)
    }


def times(root: Path) -> dict[str, int]:
    """When each file that is kept of the index was made."""
    kept = root / ".cache" / "search"
    return {
        f"search/{path.relative_to(kept).as_posix()}": path.stat().st_mtime_ns
        for path in kept.rglob("*")
        if path.is_file()
    }


def test_each_year_is_a_part_and_what_has_no_year_is_another(tmp_path: Path) -> None:
    found = fragments_of(published(tmp_path, TWO_YEARS))
    assert {part: [page["url"] for page in held] for part, held in found.items()} == {
        "2021": ["/decisions/BPCC2021-003.html"],
        "2026": [
            "/decisions/BPCC2026-014.html",
            "/meetings/barset-board-2026-10-01.html",
            "/papers/2026-10-01-vehicles.html",
        ],
        "other": [
            "/bodies/barset-board.html",
            "/bodies/barset-commissioner.html",
            "/forces/barset.html",
            "/forces/loamshire.html",
        ],
    }


def test_a_page_is_indexed_by_its_words_and_what_it_may_be_narrowed_by(tmp_path: Path) -> None:
    decision = fragments_of(standing(tmp_path))["2026"][0]
    assert decision["content"] == (
        "Vehicle recovery contract extended to 2028. "
        "The vehicle recovery contract runs two more years. "
        "Decision. To extend the contract to 31 October 2028, for up to £420,000."
    )
    assert decision["meta"] == {
        "every": "ꙮ",
        "title": "Vehicle recovery contract extended to 2028",
        "reference": "BPCC2026-014",
        "date": "14 October 2026",
    }
    assert decision["filters"] == {"type": ["decision"], "status": ["made"]}


def test_an_excerpt_has_the_rows_of_a_table_and_not_its_heads_run_together(tmp_path: Path) -> None:
    vans = """\
        ---
        title: Vans
        published: 1 October 2026
        milestones:
          - {what: Vans bought, on: 1 March 2026}
          - {what: Depot open, on: 1 June 2026}
        ---
        Vans are to be replaced.
        """
    site = published(tmp_path, {**FILES, "content/programmes/vans.md": vans})
    (page,) = (p for p in fragments_of(site)["other"] if p["meta"]["title"] == "Vans")
    assert "what is said of them Vans bought 1 March 2026. Not recorded. Depot" in page["content"]


def test_what_browsers_do_not_need_is_not_published(tmp_path: Path) -> None:
    addresses = {a.removeprefix("pagefind/") for a in index_of(standing(tmp_path))}
    assert {a for a in addresses if "/" not in a} == {"pagefind.js", "wasm.en.pagefind"}
    assert {a.split("/")[1].split(".")[0] for a in addresses if "/" in a} == {
        "filter",
        "fragment",
        "index",
        "pagefind-entry",
        "pagefind",
    }
    assert not [a for a in addresses if "/" in a and a.endswith((".js", ".css", ".pagefind"))]
    assert not [a for a in addresses if a.startswith("where/fragment/")]


def test_after_a_change_the_part_that_it_touches_is_made_again_alone(tmp_path: Path) -> None:
    site = published(tmp_path, TWO_YEARS)
    first, before = times(tmp_path), fragments_of(site)
    write(tmp_path, {OLD: TWO_YEARS[OLD].replace("two more", "seven more")})
    done = run(tmp_path)
    assert done.returncode == 0, done.stderr
    second, after = times(tmp_path), fragments_of(site)
    # The old part is dropped, the new one there; and so with the index of the parts.
    assert len(made_again(first, second)) == 4
    assert {part for part in after if after[part] != before[part]} == {"2021"}
    assert "seven more" in str(after["2021"])


def test_a_year_that_is_gone_is_gone_from_the_index(tmp_path: Path) -> None:
    site = published(tmp_path, TWO_YEARS)
    (tmp_path / OLD).unlink()
    assert run(tmp_path).returncode == 0
    assert set(fragments_of(site)) == {"2026", "other"}
    assert not (site / "pagefind/2021").exists()


def words_of_the_parts(site: Path) -> bytes:
    """The pieces of the index of the parts, which have each word in its stem as it stands."""
    held = index_of(site)
    return b"".join(held[a] for a in sorted(held) if a.startswith("pagefind/where/index/"))


def test_the_index_of_the_parts_holds_the_words_of_them_all_and_of_no_other(tmp_path: Path) -> None:
    site = published(tmp_path, TWO_YEARS)
    assert b"390000" in words_of_the_parts(site)
    assert b"420000" in words_of_the_parts(site)
    for path in (tmp_path / ".cache/search").glob("*/held.json"):
        path.unlink()
    write(tmp_path, {OLD: TWO_YEARS[OLD].replace("£390,000", "£395,000")})
    assert run(tmp_path).returncode == 0
    assert b"395000" in words_of_the_parts(site)
    assert b"390000" not in words_of_the_parts(site)
    assert b"420000" in words_of_the_parts(site)


@pytest.mark.parametrize("cut", [False, True])
def test_what_was_kept_and_is_damaged_is_made_anew(tmp_path: Path, cut: bool) -> None:
    site = published(tmp_path, TWO_YEARS)
    before = fragments_of(site)
    for path in (tmp_path / ".cache/search").glob("*/fragment/*"):
        if cut:
            path.write_bytes(b"cut")
        else:
            path.unlink()
    write(tmp_path, {OLD: TWO_YEARS[OLD].replace("two more", "seven more")})
    assert run(tmp_path).returncode == 0
    after = fragments_of(site)
    assert after["2026"] == before["2026"]
    assert "seven more" in str(after["2021"])


@pytest.mark.parametrize("program", ["/nowhere/pagefind", "/bin/false"])
def test_without_pagefind_nothing_is_published_and_a_sentence_says_why(
    tmp_path: Path, program: str
) -> None:
    site = published(tmp_path)
    before = bytes_of(site)
    write(tmp_path, {DECISION: FILES[DECISION].replace("two more", "three more")})
    done = run(tmp_path, PAGEFIND_BINARY_PATH=program)
    assert done.returncode == 1
    assert "search index" in done.stderr
    assert "The site that was published before stands as it was." in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(site) == before
    assert run(tmp_path).returncode == 0
    assert "three more" in str(fragments_of(site))


def test_a_build_with_nothing_to_index_does_not_need_pagefind(tmp_path: Path) -> None:
    published(tmp_path)
    done = run(tmp_path, PAGEFIND_BINARY_PATH="/nowhere/pagefind")
    assert done.returncode == 0
    assert "Nothing has changed" in done.stdout


def test_readers_are_told_of_pages_and_not_of_the_files_of_the_index(tmp_path: Path) -> None:
    published(tmp_path)
    write(tmp_path, {DECISION: FILES[DECISION].replace("two more", "three more")})
    told = run(tmp_path).stdout
    count = int(told.split("site: ")[1].split(" ")[0])
    assert count < 12, told


def test_references_lead_to_their_decisions(tmp_path: Path) -> None:
    site = published(tmp_path, TWO_YEARS)
    tables = {path.name: json.loads(path.read_text()) for path in site.glob("search/references/*")}
    assert tables == {
        "bpcc2021.0.json": {"3": "decisions/BPCC2021-003/"},
        "bpcc2026.0.json": {"14": "decisions/BPCC2026-014/"},
    }


def test_the_words_of_a_file_are_found_and_lead_to_the_attachments_of_its_record(
    tmp_path: Path,
) -> None:
    listed = (
        "kind: contract\n        attachments: [{file: report.pdf, title: 'Report [1]: <costs>'}]"
    )
    root = write(tmp_path, {**FILES, DECISION: FILES[DECISION].replace("kind: contract", listed)})
    folder = root / "decisions/2026/BPCC2026-014"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(pdf("A perspicacious reader", "finds page two"))
    (folder / "unlisted.pdf").write_bytes(pdf("Nobody listed this"))
    assert run(root).returncode == 0
    held = fragments_of(root / "site")["2026"]
    (file,) = (page for page in held if page["filters"]["type"] == ["file"])
    assert file["content"] == "Report [1]: <costs> A perspicacious reader finds page two."
    assert file["filters"] == {"type": ["file"], "status": ["made"]}
    assert file["meta"] == {
        "every": "ꙮ",
        "title": "Report [1]: <costs>",
        "of": "Vehicle recovery contract extended to 2028",
        "kind": "PDF, 1 KB",
        "to": "decisions/BPCC2026-014/#attachments",
        "date": "14 October 2026",
    }
    assert "Nobody listed" not in str(held)
    (folder / "report.pdf").write_bytes(pdf("Another text"))
    assert run(root).returncode == 0
    assert "Another text" in str(fragments_of(root / "site"))
    assert "perspicacious" not in str(fragments_of(root / "site"))
    assert [path.read_text() for path in (root / ".cache/search/words").iterdir()] == [
        "Another text"
    ]


def test_a_file_whose_words_cannot_be_read_again_stops_the_build_and_is_not_kept(
    tmp_path: Path,
) -> None:
    """Else its words would be lost to search for good."""
    checked = sha256(pdf("As it was checked")).hexdigest()
    file = File("a.html", "decisions/a.pdf", checked, "{}")
    release = write(tmp_path / "release", {"decisions/a.pdf": "saved meanwhile"})
    with pytest.raises(SiteError, match=r"^The words of a\.pdf could not be read for search"):
        list(words_of([file], release, tmp_path / "kept"))
    assert list((tmp_path / "kept").iterdir()) == []
