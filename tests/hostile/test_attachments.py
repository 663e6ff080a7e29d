"""Attachments made to do harm, or sent by mistake; each case has its number in the list of them."""

from __future__ import annotations

import os
import struct
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from tests.builders import DAY, OFFICE, write
from tests.documents import made

from register.documents.document import MOST_BYTES
from register.documents.reading import read_document
from register.folder import read_folder
from register.guarding import answered_within
from register.records.terms import FILE_KIND
from register.rules.check import check

DECISION = """\
    ---
    title: Vans
    decided: 3 March 2026
    published: 4 March 2026
    kind: policy
    background:
      - title: A paper
    attachments:
      - file: "{}"
        title: The report
    ---
    ## Decision

    To buy vans.
    """
FOLDER = "decisions/2026/BPCC2026-001"


def found(root: Path, typed: str, files: dict[str, bytes] | None = None) -> list[tuple[str, str]]:
    """What is wrong with a record that lists a file so; place and message, code by code."""
    write(root, {**OFFICE, f"{FOLDER}.md": DECISION.format(typed)})
    for name, data in (files or {}).items():
        path = root / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    findings = check(read_folder(root, DAY, workers=1).whole)
    return [(f.code, f.message) for f in findings if f.code[:2] in ("R1", "R3", "R8")]


def reason(name: str, data: bytes) -> str:
    [problem] = read_document(name, data).problems
    assert problem.name == "document-unreadable"
    return problem.facts["reason"]


@pytest.mark.parametrize("typed", ["../../x.pdf", "../BPCC2026-002/x.pdf", "..", "./x.pdf"])
def test_p01_p13_a_file_outside_the_record_s_folder_is_refused(tmp_path: Path, typed: str) -> None:
    (tmp_path / "x.pdf").write_bytes(made.pdf())
    assert found(tmp_path, typed) == [
        ("R312", f"“{typed}” cannot be the name of a file on the site.")
    ]


@pytest.mark.parametrize("typed", ["/etc/passwd", "C:/boot.ini", "file:///etc/passwd", "//host/x"])
def test_p02_a_path_from_the_top_of_a_disk_is_refused(tmp_path: Path, typed: str) -> None:
    assert found(tmp_path, typed) == [
        ("R312", f"“{typed}” cannot be the name of a file on the site.")
    ]


@pytest.mark.parametrize("typed", ["%2e%2e%2fx.pdf", "..%5Cx.pdf", "aux.pdf", "-x.pdf", "x.pdf."])
def test_p03_a_path_in_disguise_and_a_name_that_no_disk_can_hold_are_refused(
    tmp_path: Path, typed: str
) -> None:
    assert found(tmp_path, typed) == [
        ("R312", f"“{typed}” cannot be the name of a file on the site.")
    ]


def test_p03_a_backslash_and_a_null_are_refused(tmp_path: Path) -> None:
    assert [code for code, _ in found(tmp_path, r"..\\x.pdf")] == ["R312"]
    codes = [code for code, _ in found(tmp_path, "x.pdf\0.txt")]
    assert codes
    assert set(codes) <= {"R115", "R116", "R312"}


def test_p13_a_file_in_a_folder_of_its_own_is_refused(tmp_path: Path) -> None:
    assert found(tmp_path, "more/x.pdf", {"more/x.pdf": made.pdf()}) == [
        ("R312", "“more/x.pdf” cannot be the name of a file on the site."),
        (
            "R320",
            f"x.pdf is not published: there is no record {FOLDER}/more.md for it to belong to.",
        ),
    ]


def test_p10_p13_a_link_in_the_record_s_folder_is_refused_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(made.pdf("SECRET"))
    root = tmp_path / "register"
    (root / FOLDER).mkdir(parents=True)
    (root / FOLDER / "x.pdf").symlink_to(secret)
    codes = [code for code, _ in found(root, "x.pdf")]
    assert codes == ["R312", "R117"]


def test_p10_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x.pdf").write_bytes(made.pdf())
    root = tmp_path / "register"
    (root / "decisions/2026").mkdir(parents=True)
    (root / FOLDER).symlink_to(tmp_path / "elsewhere")
    assert [code for code, _ in found(root, "x.pdf")] == ["R117", "R312"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_p11_a_pipe_is_refused_and_not_opened(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    os.mkfifo(tmp_path / FOLDER / "x.pdf")
    assert [code for code, _ in found(tmp_path, "x.pdf")] == ["R312", "R117"]


def test_p14_an_ending_that_is_not_listed_is_refused(tmp_path: Path) -> None:
    assert found(tmp_path, "a.pdf.html", {"a.pdf.html": made.pdf()}) == [
        ("R124", "A file whose name ends in .html is not published.")
    ]


def test_p14_bytes_that_disagree_with_the_name_are_refused(tmp_path: Path) -> None:
    assert found(tmp_path, "a.html.pdf", {"a.html.pdf": b"<html>%PDF-1.7 %%EOF"}) == [
        ("R134", "The name of a.html.pdf says PDF, and what is in it is a web page.")
    ]


def test_i01_an_archive_that_grows_is_refused() -> None:
    assert reason("a.docx", made.docx(more={"word/a.xml": b"\0" * (101 * 1024**2)})) == "bomb"


def test_i01_an_archive_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(made.docx(more={"word/a.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 9)
    assert reason("a.docx", bytes(data)) == "broken"


def test_i01_a_pdf_that_grows_is_refused() -> None:
    data = made.pdf("Costs")
    bomb = zlib.compress(b" " * 200_000_000, 9)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(bomb), bomb)
    start = data.index(b"<<\n/Length") if b"<<\n/Length" in data else data.index(b"<< /Length")
    end = data.index(b"endstream") + len(b"endstream")
    assert reason("a.pdf", data[:start] + stream + data[end:]) == "broken"


def test_i02_an_archive_of_ten_thousand_entries_is_refused() -> None:
    parts: dict[str, str | bytes] = {f"word/{number}.xml": b"" for number in range(10_000)}
    assert reason("a.docx", made.docx(more=parts)) == "bomb"


@pytest.mark.parametrize("name", ["../x", "word/../../x", "/etc/x", "..\\x", "C:/x"])
def test_i03_an_entry_that_leads_out_is_refused(name: str) -> None:
    assert reason("a.docx", made.docx(more={name: b""})) == "outside"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1/x"><x/>',
    ],
)
def test_i04_entities_are_refused(declared: str) -> None:
    assert reason("a.docx", made.docx(more={"word/header1.xml": declared})) == "entities"
    odt = made.archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": declared}
    )
    assert reason("a.odt", odt) == "entities"


def test_i06_a_pdf_that_does_something_is_refused(tmp_path: Path) -> None:
    data = made.BY_REMARK["with a script that runs when it is opened"]("Costs")
    assert found(tmp_path, "a.pdf", {"a.pdf": data}) == [
        ("R823", "a.pdf has a script in it that runs when it is opened or clicked.")
    ]


def test_i07_a_pdf_with_a_password_and_one_cut_short_are_refused_with_the_reason() -> None:
    def lock(writer: PdfWriter) -> None:
        writer.encrypt("", "owner", algorithm="RC4-128")

    assert reason("a.pdf", made.pdf(change=lock)) == "encrypted"
    assert reason("a.pdf", made.pdf()[:300]) == "cut"
    assert reason("a.pdf", b"%PDF-1.7\n%%EOF") == "broken"
    assert reason("a.png", made.picture()[:60]) == "broken"
    assert reason("a.docx", made.docx()[:-30]) == "broken"
    assert reason("a.pdf", b"") == "empty"


def test_i08_a_picture_larger_than_any_screen_is_refused() -> None:
    header = struct.pack(">II5B", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = (
        struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    )
    assert reason("a.png", b"\x89PNG\r\n\x1a\n" + chunk + made.picture()[33:]) in ("bomb", "broken")


def test_i09_a_pdf_that_is_also_a_page_is_published_as_a_pdf(tmp_path: Path) -> None:
    assert found(tmp_path, "a.pdf", {"a.pdf": made.pdf("<script>alert\\(1\\)</script>")}) == []


def test_i10_a_file_over_twenty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    data = made.pdf() + b" " * MOST_BYTES
    assert found(tmp_path, "a.pdf", {"a.pdf": data}) == [
        ("R136", "a.pdf has 21 MB, and 20 MB is the most.")
    ]


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [
        ("a.pdf", made.pdf("Costs", "OFFICIAL-SENSITIVE"), ", page 2"),
        (
            "a.docx",
            made.docx("Costs", made.docx_head("OFFICIAL-SENSITIVE")),
            ", the head of its pages",
        ),
        ("a.xlsx", made.xlsx("OFFICIAL-SENSITIVE"), ", sheet “Costs”"),
        ("a.pptx", made.pptx("OFFICIAL-SENSITIVE"), ", slide 1"),
        ("a.odt", made.odt("OFFICIAL-SENSITIVE"), ""),
        ("a.ods", made.ods("OFFICIAL-SENSITIVE"), ", sheet “Costs”"),
        ("a.csv", b"force,cost\nOFFICIAL-SENSITIVE,1\n", ""),
        ("a.txt", b"OFFICIAL-SENSITIVE", ""),
    ],
)
def test_m01_a_marking_in_a_document_is_found(
    tmp_path: Path, name: str, data: bytes, where: str
) -> None:
    assert found(tmp_path, name, {name: data}) == [
        (
            "R820",
            f"In {name}{where}: This bears the protective marking “OFFICIAL-SENSITIVE”, which is "
            "above OFFICIAL.",
        )
    ]


def test_m01_a_document_marked_official_passes(tmp_path: Path) -> None:
    assert found(tmp_path, "a.pdf", {"a.pdf": made.pdf("OFFICIAL")}) == []


@given(data=st.binary(max_size=600), ending=st.sampled_from(sorted(FILE_KIND)), near=st.booleans())
@settings(max_examples=300, deadline=5_000)
def test_no_bytes_make_reading_raise(data: bytes, ending: str, near: bool) -> None:
    whole = {
        "pdf": made.BY_REMARK["a PDF of one page"](""),
        "png": made.picture(),
        "jpg": made.picture("JPEG"),
        "jpeg": made.picture("JPEG"),
        "webp": made.picture("WEBP"),
        "docx": made.docx(),
        "xlsx": made.xlsx(),
        "pptx": made.pptx(),
        "odt": made.odt(),
        "ods": made.ods(),
    }.get(ending, b"force,cost\n")
    place = len(data) * len(whole) // 600
    broken = whole[:place] + data + whole[place + len(data) :] if near else data
    found = read_document(f"a.{ending}", broken)
    assert found.document or found.problems


def asleep(seconds: float) -> str:
    if seconds < 0:
        os._exit(1)
    time.sleep(seconds)
    return "awake"


def test_what_takes_too_long_or_brings_its_process_down_has_no_answer_and_the_rest_has() -> None:
    began = time.monotonic()
    assert answered_within(4, asleep, [0, 60, 0.01, -1, 0], 2) == [
        "awake",
        None,
        "awake",
        None,
        "awake",
    ]
    assert time.monotonic() - began < 30


def test_m03_m05_private_words_in_a_document_are_found_and_not_told_in_full(tmp_path: Path) -> None:
    words = "Call 07911 555012, National Insurance number AB 12 34 56 C"
    [first, second] = found(tmp_path, "a.pdf", {"a.pdf": made.pdf("Costs", words)})
    assert {code for code, _ in (first, second)} == {"R820"}
    assert all(message.startswith("In a.pdf, page 2: ") for _, message in (first, second))
    assert "123456" not in (first[1] + second[1]).replace(" ", "")
    assert "07911555012" not in (first[1] + second[1]).replace(" ", "")


def test_m01_a_mark_in_a_line_longer_than_any_paragraph_is_found(tmp_path: Path) -> None:
    for place in (4_990, 9_800, 20_000):
        line = "ab " * (place // 3) + "OFFICIAL-SENSITIVE" + " ab" * 9_000
        [(code, _)] = found(tmp_path, "a.txt", {"a.txt": line.encode()})
        assert code == "R820"
