"""Every version that was published has a page, its text, and what it changed."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from tests.builders import DAY, write
from tests.ledger.builders import (
    DECISION,
    FILES,
    TEXT,
    noted,
    publish,
    published,
    with_fields,
    written_site,
)
from tests.pages.seen import Seen, words

from register.building import outputs_of
from register.checking import check_folder
from register.ledger.store import TEXTS
from register.log.verifying import verify
from register.words.comparing import compare

BASE = "decisions/BPCC2026-014/"
PRICE = TEXT.replace("its price is fair", "its price is low")


def site_of(root: Path, day: date = DAY) -> dict[str, bytes]:
    """Every output of the register in ``root`` but those of MkDocs, by address."""
    outputs = outputs_of(check_folder(root, day, workers=1))
    return {output.address: output.content.make() for output in outputs}


def changed_twice(root: Path) -> Path:
    published(root)
    publish(write(root, {DECISION: noted(PRICE, "The price is low.")}), date(2026, 11, 23))
    withdrawn = "withdrawn: {on: 24 November 2026, reason: It was never signed.}\n"
    text = with_fields(noted(PRICE, "The price is low."), withdrawn)
    publish(write(root, {DECISION: text}), date(2026, 11, 24))
    return root


def test_l24_every_version_has_an_address_from_its_first_day(tmp_path: Path) -> None:
    site = site_of(published(tmp_path))
    page = Seen(site[f"{BASE}v1/index.html"])
    assert page.title == "BPCC2026-014: version 1"
    assert "This is the first version." in page.html
    assert "This is the last version that was published." in page.html


def test_l23_the_address_of_a_version_names_no_status_software_or_file_ending(
    tmp_path: Path,
) -> None:
    site = site_of(changed_twice(tmp_path))
    versions = [a.removesuffix("index.html") for a in site if a.startswith(f"{BASE}v")]
    assert {a for a in versions if a.endswith("/")} == {f"{BASE}v{n}/" for n in (1, 2, 3)}


def test_l10_the_digest_that_is_shown_is_that_of_the_text(tmp_path: Path) -> None:
    site = site_of(published(tmp_path))
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert site[f"{BASE}v1/text.txt"] == TEXT.encode()
    for address in (f"{BASE}index.html", f"{BASE}v1/index.html"):
        assert digest in site[address].decode()


def test_what_a_version_changed_is_told_word_by_word(tmp_path: Path) -> None:
    site = site_of(changed_twice(tmp_path))
    page = Seen(site[f"{BASE}v2/index.html"])
    assert [words(each) for each in page.main.iter("del")] == ["[removed: fair]"]
    added = [words(each) for each in page.main.iter("ins")]
    assert "[added: low]" in added
    assert page.links["Version 1"] == "../../../decisions/BPCC2026-014/v1/"
    assert page.links["Version 3"] == "../../../decisions/BPCC2026-014/v3/"


def test_l06_notes_and_versions_stand_on_the_page_of_the_record(tmp_path: Path) -> None:
    page = Seen(site_of(changed_twice(tmp_path))[f"{BASE}index.html"])
    assert "The price is low." in page.html
    assert [text for text in page.links if text.startswith("Version ")] == [
        "Version 3",
        "Version 2",
        "Version 1",
    ]


def test_a_slip_that_was_minor_is_told_as_one(tmp_path: Path) -> None:
    published(tmp_path)
    slip = noted(TEXT.replace("near", "close"), "A slip.\n    minor: yes")
    page = Seen(site_of(write(tmp_path, {DECISION: slip}))[f"{BASE}index.html"])
    assert "A slip of typing, which changed no meaning." in page.html
    assert "These words are not published yet." in page.html


def test_l06_every_change_of_the_register_is_on_one_page(tmp_path: Path) -> None:
    page = Seen(site_of(changed_twice(tmp_path))["changes/index.html"])
    (table,) = page.tables
    title = "Vehicle recovery contract extended to 2028"
    assert table.rows == [
        [
            "24 November 2026",
            title,
            "Withdrawn, version 3",
            "Withdrawn: It was never signed.",
        ],
        ["23 November 2026", title, "Changed, version 2", "The price is low."],
    ]


def test_a_register_that_never_changed_says_so(tmp_path: Path) -> None:
    page = Seen(site_of(published(tmp_path))["changes/index.html"])
    assert page.tables == []
    assert any("No changes to what was published." in words for words in page.paragraphs)


def test_the_corrected_words_and_the_correction_both_stand_on_the_page(tmp_path: Path) -> None:
    corrected = """\
        corrections:
          - on: 22 November 2026
            who: Chief Executive
            why: The year was mistyped.
            text: It is extended to 31 October 2029.
        """
    write(published(tmp_path), {DECISION: with_fields(TEXT, corrected)})
    page = Seen(site_of(tmp_path)[f"{BASE}index.html"])
    assert "To extend the contract to 31 October 2028." in page.paragraphs
    assert "It is extended to 31 October 2029." in page.paragraphs
    assert "The year was mistyped. Corrected by: Chief Executive." in page.paragraphs
    assert "Corrected on 22 November 2026" in page.headings


def test_l07_a_withdrawn_record_stays_under_a_banner(tmp_path: Path) -> None:
    page = Seen(site_of(changed_twice(tmp_path))[f"{BASE}index.html"])
    assert "Taken back on 24 November 2026. It was never signed." in page.paragraphs
    assert "To extend the contract to 31 October 2028." in page.paragraphs


def test_l08_a_removed_record_leaves_its_reason_at_every_address_and_its_words_at_none(
    tmp_path: Path,
) -> None:
    changed_twice(tmp_path)
    gone = with_fields(TEXT, "removed: {on: 25 November 2026, reason: A name was in it.}\n")
    publish(write(tmp_path, {DECISION: gone}), date(2026, 11, 25))
    site = site_of(tmp_path, date(2026, 11, 25))
    for address in (BASE, *(f"{BASE}v{n}/" for n in (1, 2, 3, 4))):
        page = site[f"{address}index.html"].decode()
        assert "A name was in it." in page
    assert not [a for a, data in site.items() if b"The garage is near" in data]
    assert f"{BASE}v1/text.txt" not in site
    where = f"/{BASE}"
    nginx = site["hosting/nginx-redirects.conf"].decode()
    apache = site["hosting/apache-redirects.conf"].decode()
    for at in (where, *(f"{where}v{n}/" for n in (1, 2, 3, 4))):
        assert f"location = {at} {{ error_page 410 {at}index.html; return 410; }}\n" in nginx
        assert f'ErrorDocument 410 {at}index.html\n  Redirect gone "{at}"\n' in apache


def test_l09_what_replaces_a_decision_and_what_is_replaced_lead_to_each_other(
    tmp_path: Path,
) -> None:
    other = with_fields(TEXT, "supersedes: [BPCC2026-014]\n").replace("Vehicle r", "New vehicle r")
    site = site_of(published(tmp_path, {**FILES, "decisions/2026/BPCC2026-015.md": other}))
    assert "decisions/BPCC2026-015/" in site[f"{BASE}index.html"].decode()
    assert BASE in site["decisions/BPCC2026-015/index.html"].decode()


def test_a_kept_text_that_was_altered_is_not_shown(tmp_path: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    path = published(tmp_path) / TEXTS / digest[:2] / f"{digest}.txt"
    path.write_text(TEXT.replace("fair", "high"))
    with pytest.raises(ValueError, match="was altered after it was published"):
        site_of(tmp_path)


def test_a_release_without_git_has_every_version_again(tmp_path: Path) -> None:
    """The folder alone, as an archive of it holds it, gives the same pages to the last byte."""
    changed_twice(tmp_path / "one")
    files = {
        path.relative_to(tmp_path / "one").as_posix(): path.read_text(encoding="utf-8")
        for path in (tmp_path / "one").rglob("*")
        if path.is_file()
    }
    for name, text in files.items():
        path = tmp_path / "two" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert site_of(tmp_path / "two") == site_of(tmp_path / "one")


def test_comparing_finds_words_within_lines() -> None:
    assert compare("a\nb c\nd\n", "a\nb x\nd\n") == (
        (("same", "a"),),
        (("same", "b "), ("removed", "c"), ("added", "x")),
        (("same", "d"),),
        (("same", ""),),
    )
    assert compare("same\n", "same\n") == ()


def test_comparing_long_texts_takes_whole_passages_and_not_minutes() -> None:
    before = "\n".join(f"word{n} " * 30 for n in range(400))
    now = before.replace("word", "term")
    kinds = {piece.kind for line in compare(before, now) for piece in line}
    assert kinds == {"removed", "added"}


def test_l01_a_file_that_is_listed_no_more_leaves_a_page_with_its_day_and_reason(
    tmp_path: Path,
) -> None:
    listed = with_fields(TEXT, "attachments: [{file: report.csv, title: The report}]\n")
    published(tmp_path, {**FILES, DECISION: listed, f"{DECISION[:-3]}/report.csv": "one,two"})
    (tmp_path / f"{DECISION[:-3]}/report.csv").unlink()
    without = noted(TEXT, "The report had a name in it.")
    publish(write(tmp_path, {DECISION: without}), date(2026, 11, 24))
    assert publish(tmp_path, date(2026, 11, 24)) == ()
    site = site_of(tmp_path, date(2026, 11, 24))
    page = Seen(site[f"{BASE}report.csv/index.html"])
    assert page.title == "report.csv"
    assert "Removed on 24 November 2026" in page.paragraphs
    assert "The report had a name in it." in page.paragraphs
    assert "report.csv" in Seen(site[f"{BASE}index.html"]).links
    for at in (f"/{BASE}report.csv", f"/{BASE}report.csv/"):
        told = f"location = {at} {{ error_page 410 /{BASE}report.csv/index.html; return 410; }}\n"
        assert told in site["hosting/nginx-redirects.conf"].decode()
        assert f'Redirect gone "{at}"\n' in site["hosting/apache-redirects.conf"].decode()
    shown = written_site(tmp_path / "shown", tmp_path, date(2026, 11, 24))
    assert [said.words for said in verify(shown) if said.is_fault] == []
    (shown / f"{BASE}report.csv/index.html").unlink()
    assert [said.words for said in verify(shown) if said.is_fault] == [
        "/decisions/BPCC2026-014/report.csv was published, and nothing says where it is."
    ]
    again = with_fields(without, "attachments: [{file: report.csv, title: R}]\n")
    write(tmp_path, {DECISION: again, f"{DECISION[:-3]}/report.csv": "one,two"})
    assert f"{BASE}report.csv/index.html" not in site_of(tmp_path)
