"""What the page of a record tells the search index, read from the finished HTML."""

from __future__ import annotations

import re
from pathlib import Path

from tests.builders import register_of
from tests.pages.made import pages
from tests.pages.seen import seen, words

AGREEMENT = """\
    ---
    title: Vehicle recovery agreement
    published: 2 March 2026
    governance: [barset-board]
    versions:
      - version: original
        in_force: 1 March 2026
        ends: 1 March 2028
        parties: {forces: [barset, loamshire]}
    ---
    Two forces recover vehicles together.
    """
DECISION = """\
    ---
    title: Vehicle recovery shared
    decided: 14 February 2026
    published: 16 February 2026
    maker: [barset-commissioner]
    effects:
      - {agreement: vehicle-recovery, version: original, effect: enters}
    ---
    To share vehicle recovery, unlike [[forces/loamshire|Loamshire]] once did.

    ## Decision

    To enter into the agreement.
    """


def told(root: Path, address: str, files: dict[str, str]) -> dict[str, list[str]]:
    """What a page tells the index, by the name of each attribute."""
    made = [page for page in pages(register_of(files, root), ()) if page.address == address]
    body = seen(made)[address].root.find(".//*[@data-pagefind-body]")
    assert body is not None
    found: dict[str, list[str]] = {}
    for element in body.iter():
        for name, value in element.attrib.items():
            if value and str(name).startswith("data-pagefind-"):
                found.setdefault(str(name).removeprefix("data-pagefind-"), []).append(value)
    return found


def test_a_decision_is_found_by_its_maker_its_agreement_and_the_parties_to_it(
    tmp_path: Path,
) -> None:
    files = {
        "content/agreements/vehicle-recovery.md": AGREEMENT,
        "decisions/2026/BPCC2026-003.md": DECISION,
    }
    assert told(tmp_path, "decisions/BPCC2026-003/index.html", files) == {
        "filter": [
            "type:decision",
            "agreement:vehicle-recovery",
            "body:barset-commissioner",
            "force:barset",
            "force:loamshire",
            "status:made",
        ],
        "meta": ["every:ꙮ", "reference:BPCC2026-003", "date:14 February 2026"],
        "sort": ["date:2026-02-14"],
    }


def test_an_agreement_is_found_by_itself_and_has_no_place_in_time(tmp_path: Path) -> None:
    files = {"content/agreements/vehicle-recovery.md": AGREEMENT}
    assert told(tmp_path, "agreements/vehicle-recovery/index.html", files) == {
        "filter": [
            "type:agreement",
            "agreement:vehicle-recovery",
            "body:barset-board",
            "force:barset",
            "force:loamshire",
            "status:in-force",
        ],
        "meta": ["every:ꙮ"],
        "sort": ["date:0000-00-00"],
    }


def test_a_record_that_words_mention_is_not_what_they_are_about(tmp_path: Path) -> None:
    plain = re.sub(r"    effects:\n.*\n", "", DECISION)
    found = told(
        tmp_path, "decisions/BPCC2026-003/index.html", {"decisions/2026/BPCC2026-003.md": plain}
    )
    assert found["filter"] == ["type:decision", "body:barset-commissioner", "status:made"]


def test_a_decision_with_no_date_is_sorted_by_the_year_of_its_reference(tmp_path: Path) -> None:
    undated = DECISION.replace("14 February 2026", "unknown")
    undated = re.sub(r"    effects:\n.*\n", "", undated)
    found = told(
        tmp_path, "decisions/BPCC2026-003/index.html", {"decisions/2026/BPCC2026-003.md": undated}
    )
    assert found["sort"] == ["date:2026-00-00"]
    assert found["meta"] == ["every:ꙮ", "reference:BPCC2026-003"]


def test_a_removed_record_is_found_as_removed(tmp_path: Path) -> None:
    removed = DECISION.replace(
        "    maker:", "    removed: {on: 1 March 2026, reason: It named a person.}\n    maker:"
    )
    found = told(
        tmp_path, "decisions/BPCC2026-003/index.html", {"decisions/2026/BPCC2026-003.md": removed}
    )
    assert found["filter"] == ["type:decision", "status:removed"]


def test_lists_of_other_records_on_a_page_are_not_its_words(tmp_path: Path) -> None:
    files = {
        "content/agreements/vehicle-recovery.md": AGREEMENT,
        "decisions/2026/BPCC2026-003.md": DECISION,
    }
    address = "decisions/BPCC2026-003/index.html"
    made = [page for page in pages(register_of(files, tmp_path), ()) if page.address == address]
    body = seen(made)[address].root.find(".//*[@data-pagefind-body]")
    assert body is not None
    for parent in list(body.iter()):
        for child in list(parent):
            if "data-pagefind-ignore" in child.attrib:
                parent.remove(child)
    assert words(body) == (
        "Vehicle recovery shared To share vehicle recovery, unlike Loamshire once did. "
        "Decision To enter into the agreement."
    )
