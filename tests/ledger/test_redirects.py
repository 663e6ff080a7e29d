"""Old addresses lead on: of records with another name, of a former website, of emptied lists."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.builders import write
from tests.ledger.builders import (
    DECISION,
    FILES,
    TEXT,
    lines_of,
    noted,
    publish,
    published,
    said,
    with_fields,
    written_site,
)
from tests.ledger.test_editions import site_of
from tests.pages.seen import Seen

from register.ledger.store import TEXTS
from register.log.verifying import verify

NEW = "decisions/2026/BPCC2026-015.md"
TABLE = "content/redirects.csv"
ODD = "redirect-not-usable"


def renamed(root: Path) -> Path:
    """A published decision with a file, which has another name since."""
    listed = with_fields(TEXT, "attachments: [{file: report.csv, title: The report}]\n")
    published(root, {**FILES, DECISION: listed, f"{DECISION[:-3]}/report.csv": "one,two"})
    (root / DECISION).unlink()
    shutil.move(root / DECISION[:-3], root / NEW[:-3])
    text = with_fields(noted(listed, "The number was wrong."), "formerly: BPCC2026-014\n")
    publish(write(root, {NEW: text}))
    return root


def test_the_old_address_of_a_renamed_record_leads_to_the_new_one(tmp_path: Path) -> None:
    site = site_of(renamed(tmp_path))
    page = site["decisions/BPCC2026-014/index.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../BPCC2026-015/">' in page
    new = "https://decisions.example.org/decisions/BPCC2026-015/"
    assert f'<link rel="canonical" href="{new}">' in page
    assert Seen(page.encode()).links[new] == "../BPCC2026-015/"


def test_every_version_and_file_under_the_old_name_still_answers(tmp_path: Path) -> None:
    site = site_of(renamed(tmp_path))
    assert "url=../../BPCC2026-015/v1/" in site["decisions/BPCC2026-014/v1/index.html"].decode()
    assert site["decisions/BPCC2026-014/report.csv"] == b"one,two"
    page = Seen(site["decisions/BPCC2026-015/v2/index.html"])
    assert "/decisions/BPCC2026-014/" in page.html
    assert "The number was wrong." in page.html


def named(root: Path, *names: str, ends: str = "") -> Path:
    """A decision that was published under each of these names, one after another."""
    published(root, {**FILES, f"decisions/2026/{names[0]}.md": TEXT})
    for number, name in enumerate(names[1:], 1):
        (root / f"decisions/2026/{names[number - 1]}.md").unlink()
        former = ", ".join(sorted({*names[:number]} - {name}))
        notes = "".join(f"  - {{on: 22 November 2026, note: Name {n}.}}\n" for n in range(number))
        fields = f"formerly: [{former}]\nupdates:\n{notes}"
        publish(write(root, {f"decisions/2026/{name}.md": with_fields(TEXT, fields)}))
    if ends:
        path = root / f"decisions/2026/{names[-1]}.md"
        publish(
            write(root, {f"decisions/2026/{names[-1]}.md": with_fields(path.read_text(), ends)})
        )
    return root


def test_a_record_that_is_renamed_twice_keeps_every_version_and_tells_each_change_once(
    tmp_path: Path,
) -> None:
    site = site_of(named(tmp_path, "BPCC2026-014", "BPCC2026-015", "BPCC2026-016"))
    new = "decisions/BPCC2026-016/"
    told = [words for words in lines_of(tmp_path) if " moved " in words]
    assert [line.split(" | ")[3:5] + line.split(" | ")[7:9] for line in told] == [
        ["/decisions/BPCC2026-015/", "2", "/decisions/BPCC2026-014/", "Name 0."],
        ["/decisions/BPCC2026-016/", "3", "/decisions/BPCC2026-015/", "Name 1."],
    ]
    assert site[f"{new}v2/text.txt"] != site[f"{new}v3/text.txt"]
    assert "url=../../BPCC2026-016/v2/" in site["decisions/BPCC2026-015/v2/index.html"].decode()


def test_a_record_that_goes_back_to_its_first_name_keeps_what_was_published_between(
    tmp_path: Path,
) -> None:
    root = named(tmp_path / "register", "BPCC2026-014", "BPCC2026-015", "BPCC2026-014")
    site = written_site(tmp_path / "site", root)
    assert [said.words for said in verify(site) if said.is_fault] == []
    assert (site / "decisions/BPCC2026-014/v3/text.txt").read_text() == (
        root / "decisions/2026/BPCC2026-014.md"
    ).read_text()
    assert "BPCC2026-014/v2/" in (site / "decisions/BPCC2026-015/v2/index.html").read_text()
    assert publish(root) == ()


def test_of_a_record_that_had_three_names_no_text_is_kept_when_it_is_removed(
    tmp_path: Path,
) -> None:
    gone = "removed: {on: 22 November 2026, reason: A name was in it.}\n"
    root = named(tmp_path, "BPCC2026-014", "BPCC2026-015", "BPCC2026-016", ends=gone)
    assert said(root) == []
    assert "decisions/BPCC2026-016/v4/index.html" in site_of(root)
    texts = [path.read_text() for path in (root / TEXTS).rglob("*.txt")]
    assert [text for text in texts if "Vehicle recovery contract extended" in text] == []


def test_hosts_are_told_in_their_own_ways(tmp_path: Path) -> None:
    site = site_of(renamed(tmp_path))
    old, new = "/decisions/BPCC2026-014/", "/decisions/BPCC2026-015/"
    assert f"{old} {new} 301\n{old}* {new}:splat 301\n" in site["_redirects"].decode()
    nginx = site["hosting/nginx-redirects.conf"].decode()
    assert rf'rewrite "^/decisions/BPCC2026\-014/(.*)$" "{new}$1" permanent;' in nginx
    apache = site["hosting/apache-redirects.conf"].decode()
    assert rf'RedirectMatch 301 "^/decisions/BPCC2026\-014/(.*)$" "{new}$1"' in apache


def test_a_former_name_that_is_taken_out_again_is_missed(tmp_path: Path) -> None:
    renamed(tmp_path)
    text = (tmp_path / NEW).read_text().replace("formerly: BPCC2026-014\n", "")
    write(tmp_path, {NEW: text})
    assert "published-address-gone" in [name for name, _, _ in said(tmp_path)]


def test_a_list_without_records_leads_to_the_one_above_it(tmp_path: Path) -> None:
    published(tmp_path)
    later = noted(TEXT.replace("14 October 2026", "14 January 2025"), "The year was wrong.")
    publish(write(tmp_path, {DECISION: later}))
    site = site_of(tmp_path)
    assert 'content="0; url=../"' in site["decisions/2026/index.html"].decode()


def test_addresses_of_a_former_website_lead_on(tmp_path: Path) -> None:
    table = (
        "old,now\n"
        "/foi/decisions/12.html,BPCC2026-014\n"
        "https://www.barset-pcc.example/news/about-us,/decisions/\n"
        "/documents/report.aspx,BPCC 2026/14\n"
    )
    site = site_of(write(tmp_path, {**FILES, TABLE: table}))
    assert 'url=../../decisions/BPCC2026-014/"' in site["foi/decisions/12.html"].decode()
    assert 'url=../../decisions/"' in site["news/about-us/index.html"].decode()
    assert "documents/report.aspx" not in site  # a plain host would not show it as a page
    assert "/documents/report.aspx /decisions/BPCC2026-014/ 301\n" in site["_redirects"].decode()


def test_servers_are_told_old_addresses_as_they_see_them(tmp_path: Path) -> None:
    """Servers compare what %20 stands for, which nothing in their settings may end too early."""
    table = "old,now\n/foi/caf%C3%A9%20%22x%22%0A.html,/decisions/\n"
    site = site_of(write(tmp_path, {**FILES, TABLE: table}))
    seen = r'"^/foi/café\ \x22x\x22\x0a\.html$" "/decisions/"'
    assert f"rewrite {seen} permanent;\n" in site["hosting/nginx-redirects.conf"].decode()
    assert f"RedirectMatch 301 {seen}\n" in site["hosting/apache-redirects.conf"].decode()
    assert "/foi/caf%C3%A9%20%22x%22%0A.html /decisions/ 301\n" in site["_redirects"].decode()


@pytest.mark.parametrize(
    "old",
    [
        "/foi/a b",
        '"/foi/a\nb"',
        "foi/a",
        "/foi?id=1",
        "/foi/../a",
        "/foi//a",
        '"https://old.example/a\n/b"',
        "/foi/a;<b>",
        "https://[",
    ],
)
def test_e09_an_old_address_with_a_space_or_a_line_break_is_refused(
    tmp_path: Path, old: str
) -> None:
    write(tmp_path, FILES)
    (tmp_path / TABLE).write_text(f"old,now\n{old},BPCC2026-014\n", encoding="utf-8")
    ((name, place, message),) = said(tmp_path)
    assert name == ODD
    assert place.startswith(TABLE)
    assert "cannot lead on: an old address is a path that begins with a stroke" in message
    written = site_of(tmp_path)
    assert "foi" not in written["_redirects"].decode()


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("from,to\n/a,/\n", "The table of old addresses begins with “from,to”."),
        ("old,now\n/a\n", "A line of this table has two cells"),
        ("old,now\n/a,/\n/a/,/decisions/\n", "“/a/” is in this table twice."),
        ("old,now\n/decisions/BPCC2026-014,/\n", "a page of this register stands there."),
        ("old,now\n/a,BPCC2026-999\n", "“BPCC2026-999” is no record, list or page"),
    ],
)
def test_a_table_that_leads_nowhere_is_told_line_by_line(
    tmp_path: Path, table: str, told: str
) -> None:
    ((name, _, message),) = said(write(tmp_path, {**FILES, TABLE: table}))
    assert name == ODD
    assert told in message
