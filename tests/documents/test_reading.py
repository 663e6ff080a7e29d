"""What a file is, as its bytes tell, and what was left in it."""

from __future__ import annotations

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject
from tests.documents import made

from register.documents.document import Document
from register.documents.kinds import ALIKE, TYPES
from register.documents.reading import READERS, read_document
from register.records.terms import FILE_KIND


def seen(name: str, data: bytes) -> Document:
    found = read_document(f"decisions/2026/BPCC2026-001/{name}", data)
    assert found.document, found.problems
    return found.document


def wrong(name: str, data: bytes) -> list[tuple[str, dict[str, str]]]:
    problems = read_document(f"decisions/2026/BPCC2026-001/{name}", data).problems
    assert {problem.place.path for problem in problems} <= {f"decisions/2026/BPCC2026-001/{name}"}
    return [(problem.name, dict(problem.facts)) for problem in problems]


def left(name: str, data: bytes) -> list[tuple[str, str]]:
    return [(facts["what"], facts["words"]) for _, facts in wrong(name, data)]


def words(name: str, data: bytes) -> list[tuple[str, str]]:
    found = read_document(name, data)
    return [(part.where, part.text.strip()) for part in found.words if part.text.strip()]


def test_every_ending_that_is_published_has_a_reader() -> None:
    assert {ALIKE.get(ending, ending) for ending in FILE_KIND} == TYPES == READERS.keys()


def test_the_pages_of_a_pdf_are_counted() -> None:
    data = made.pdf("Costs", "Risks")
    document = seen("report.pdf", data)
    assert (document.kind, document.size, document.pages) == ("pdf", len(data), 2)
    assert words("report.pdf", data) == [("page 1", "Costs"), ("page 2", "Risks")]


def test_the_sheets_of_a_spreadsheet_are_counted() -> None:
    assert (seen("a.xlsx", made.xlsx()).kind, seen("a.xlsx", made.xlsx()).sheets) == ("xlsx", 2)
    assert (seen("a.ods", made.ods()).kind, seen("a.ods", made.ods()).sheets) == ("ods", 1)
    assert words("a.ods", made.ods("Bids"))[0] == ("sheet “Costs”", "Bids")


def test_words_of_a_spreadsheet_are_told_with_the_sheet_on_which_they_stand_first() -> None:
    sheets = {"Costs": ("Vans", "Fuel"), "Bids": ("Fuel", "Garage")}
    data = made.workbook(sheets, remark="Really?", head="Draft", unused="Left over")
    assert words("a.xlsx", data) == [
        ("sheet “Costs”", "Vans\nFuel"),
        ("sheet “Bids”", "Garage\n\nDraft"),
        ("sheet “Bids”", "Really?"),
        ("", "Left over"),
    ]


def test_words_that_many_cells_share_are_read_once() -> None:
    found = read_document("a.xlsx", made.workbook({"Costs": ("Vans " * 1_000,) * 10_000}))
    assert sum(len(part.text) for part in found.words) < 50_000


def test_the_slides_of_a_presentation_are_counted() -> None:
    assert seen("a.pptx", made.pptx()).slides == 1
    assert words("a.pptx", made.pptx("Costs")) == [("slide 1", "Costs")]


@pytest.mark.parametrize(("form", "name"), [("PNG", "png"), ("JPEG", "jpg"), ("WEBP", "webp")])
def test_a_picture_has_a_width_and_a_height(form: str, name: str) -> None:
    picture = seen(f"a.{name}", made.picture(form))
    assert (picture.kind, picture.width, picture.height) == (name, 30, 20)


def test_a_jpeg_picture_has_two_endings() -> None:
    assert seen("a.jpeg", made.picture("JPEG")).kind == "jpg"


def test_text_and_tables_of_text_keep_the_type_that_their_name_gives() -> None:
    assert seen("a.csv", b"force,cost\nBarset,12\n").kind == "csv"
    assert seen("a.txt", "\ufeffThe £ sign".encode()).kind == "txt"
    assert words("a.txt", "\ufeffThe £ sign".encode()) == [("", "The £ sign")]


def test_words_of_texts_are_read_with_the_head_of_the_page() -> None:
    data = made.docx("Costs", made.docx_head("Board paper"))
    assert words("a.docx", data) == [("", "Costs"), ("the head of its pages", "Board paper")]
    assert words("a.odt", made.odt("Costs")) == [("", "Costs")]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", made.docx(), "docx"),
        ("a.docx", made.xlsx(), "xlsx"),
        ("a.png", made.picture("JPEG"), "jpg"),
        ("a.pdf", b"<!DOCTYPE html><p>%PDF-1.7", "web page"),
        ("a.txt", b"\n<html><script>alert(1)</script>", "web page"),
        ("a.docx", made.archive({"a.txt": "text"}), "archive"),
        ("a.pdf", b"MZ\x90\x00", "program"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"),
        ("a.csv", "Kosten £".encode("cp1252"), "other"),
        ("a.txt", b"a\x00b", "other"),
        (
            "a.docx",
            made.archive({"[Content_Types].xml": made.types("x.macroEnabled.main+xml")}),
            "macros",
        ),
    ],
)
def test_what_is_in_a_file_counts_and_not_its_name(name: str, data: bytes, kind: str) -> None:
    facts = {"ending": name.rpartition(".")[2], "kind": kind}
    assert wrong(name, data) == [("content-differs", facts)]


def test_a_pdf_that_a_browser_could_take_for_a_page_is_a_pdf() -> None:
    assert seen("a.pdf", made.pdf("<html><script>alert(1)</script>")).kind == "pdf"


def test_an_author_is_seen() -> None:
    def by(writer: PdfWriter) -> None:
        writer.add_metadata({"/Author": "A. Officer"})

    assert left("a.pdf", made.pdf(change=by)) == [("author", "A. Officer")]
    assert left("a.docx", made.docx(more=made.properties("A. Officer"))) == [
        ("author", "A. Officer")
    ]
    assert left("a.jpg", made.picture("JPEG", by="A. Officer")) == [("author", "A. Officer")]


def test_a_hidden_sheet_is_seen_by_its_name() -> None:
    assert left("a.xlsx", made.xlsx(hidden="Bids")) == [("hidden sheet", "Bids")]
    assert left("a.ods", made.ods(hidden=True)) == [("hidden sheet", "Costs")]


def test_tracked_changes_and_hidden_words_are_seen() -> None:
    deleted = "<w:del><w:r><w:delText>Not this</w:delText></w:r></w:del>"
    data = made.docx(inside=deleted)
    assert left("a.docx", data) == [("changes", "")]
    assert words("a.docx", data) == [("", "Vehicle recoveryNot this")]
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not this</w:t></w:r>"
    assert left("a.docx", made.docx(inside=hidden)) == [("hidden words", "")]
    region = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
    assert left("a.odt", made.odt(inside=region)) == [("changes", "")]


def test_comments_and_redactions_that_were_not_applied_are_seen() -> None:
    remark = '<office:annotation xmlns:x="x"><text:p>Really?</text:p></office:annotation>'
    assert left("a.odt", made.odt(inside=remark)) == [("comments", "")]
    assert left("a.pdf", made.pdf(change=made.annotated("/Highlight"))) == [("comments", "")]
    assert left("a.pdf", made.pdf(change=made.annotated("/Redact"))) == [("redaction", "")]
    assert left("a.pdf", made.pdf(change=made.annotated("/Link"))) == []


def test_a_file_within_a_file_is_seen() -> None:
    def embed(writer: PdfWriter) -> None:
        writer.add_attachment("costs.txt", b"12")

    assert left("a.pdf", made.pdf(change=embed)) == [("embedded", "")]
    inside = {"word/embeddings/costs.xlsx": made.xlsx()}
    assert left("a.docx", made.docx(more=inside)) == [("embedded", "")]


def test_a_photograph_within_a_document_is_looked_at_too() -> None:
    located = {"word/media/image1.jpg": made.picture("JPEG", located=True)}
    assert wrong("a.docx", made.docx(more=located)) == [("place-in-picture", {})]
    plain = {"word/media/image1.jpg": made.picture("JPEG"), "word/media/image2.emf": b"?"}
    assert wrong("a.docx", made.docx(more=plain)) == []
    assert wrong("a.png", made.picture("PNG", located=True)) == [("place-in-picture", {})]


def test_macros_are_seen() -> None:
    data = made.docx(more={"word/vbaProject.bin": b"x"})
    assert wrong("a.docx", data) == [("document-acts", {"what": "macro"})]


def test_what_was_left_in_a_pdf_is_told_with_its_page() -> None:
    def on_second_page(writer: PdfWriter) -> None:
        made.annotated("/Highlight")(writer)
        writer.pages[1][NameObject("/Annots")] = writer.pages[0]["/Annots"]
        writer.pages[2][NameObject("/Annots")] = writer.pages[0]["/Annots"]
        del writer.pages[0]["/Annots"]

    ((_, facts),) = wrong("a.pdf", made.pdf("One", "Two", "Three", change=on_second_page))
    assert facts["where"] == "pages 2 and 3"
    ((_, facts),) = wrong("a.pdf", made.pdf(change=made.annotated("/Redact")))
    assert facts["where"] == "page 1"
    annotated = made.pdf(*"abcdefghi", change=_on_every_page)
    assert wrong("a.pdf", annotated)[0][1]["where"] == "pages 1, 2, 3, 4, 5 and 4 others"


def _on_every_page(writer: PdfWriter) -> None:
    made.annotated("/Text")(writer)
    for page in writer.pages:
        page[NameObject("/Annots")] = writer.pages[0]["/Annots"]
