"""Real documents, made small: PDFs, Office and OpenDocument files, pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PIL import Image
from pypdf import PageObject, PdfWriter
from pypdf.actions import JavaScript
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
_GPS = 0x8825
_LATITUDE = {1: "N", 2: (52.0, 12.0, 30.0), 3: "E", 4: (0.0, 7.0, 12.0)}


def pdf(*pages: str, change: Callable[[PdfWriter], Any] | None = None) -> bytes:
    """A PDF with a line of words on each page; ``change`` adds what else it is to have."""
    writer = PdfWriter()
    font = DictionaryObject()
    for name, value in (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "Helvetica")):
        font[NameObject(f"/{name}")] = NameObject(f"/{value}")
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    for words in pages or ("Vehicle recovery",):
        page = writer.add_blank_page(width=595, height=842)
        stream = StreamObject()
        stream.set_data(f"BT /F1 12 Tf 72 770 Td ({words}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if change:
        change(writer)
    writer.metadata = {**(writer.metadata or {}), "/Producer": ""}
    return _saved(writer)


def annotated(subtype: str) -> Callable[[PdfWriter], None]:
    """Adds a note of this kind to the first page."""

    def change(writer: PdfWriter) -> None:
        note = DictionaryObject()
        note[NameObject("/Type")] = NameObject("/Annot")
        note[NameObject("/Subtype")] = NameObject(subtype)
        note[NameObject("/Rect")] = ArrayObject([NumberObject(n) for n in (0, 0, 9, 9)])
        note[NameObject("/Contents")] = TextStringObject("Can we say this?")
        page: PageObject = writer.pages[0]
        page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    return change


def _saved(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these entries, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return file.getvalue()


def types(main: str) -> str:
    """The part that says what an Office file is."""
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/main.xml" ContentType="{main}"/></Types>'
    )


def docx(
    words: str = "Vehicle recovery", more: Mapping[str, str | bytes] | None = None, inside: str = ""
) -> bytes:
    """A Word document of one paragraph; ``more`` are other parts, ``inside`` stands in its own."""
    text = f"<w:p><w:r><w:t>{words}</w:t></w:r>{inside}</w:p>"
    body = f"<w:document {_W}><w:body>{text}</w:body></w:document>"
    return archive({"[Content_Types].xml": types(_WORD), "word/document.xml": body, **(more or {})})


def docx_head(words: str) -> Mapping[str, str]:
    """The head of a Word document's pages."""
    return {"word/header1.xml": f"<w:hdr {_W}><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>"}


def properties(author: str) -> Mapping[str, str]:
    """The properties of an Office file."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{author}</dc:creator></cp:coreProperties>"
    )
    return {"docProps/core.xml": core}


def xlsx(words: str = "Vehicle recovery", hidden: str = "") -> bytes:
    """A workbook of two sheets, with one cell of words on the first; the second may be hidden."""
    return workbook({"Costs": (words,), hidden or "Notes": ()}, hidden=hidden)


def workbook(
    sheets: Mapping[str, Sequence[str]],
    *,
    hidden: str = "",
    remark: str = "",
    head: str = "",
    unused: str = "",
) -> bytes:
    """A workbook with these words in the cells of its sheets, one of which may be hidden.

    The last sheet may have a comment and a head of its pages; ``unused`` words stand on none.
    """
    words = [*dict.fromkeys(cell for cells in sheets.values() for cell in cells), unused]
    parts: dict[str, str | bytes] = {"[Content_Types].xml": types(_SHEET)}
    listed = relations = ""
    for number, (name, cells) in enumerate(sheets.items(), start=1):
        state = ' state="hidden"' if name == hidden else ""
        listed += f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"{state}/>'
        relations += f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>'
        row = "".join(f'<c t="s"><v>{words.index(cell)}</v></c>' for cell in cells)
        top = f"<headerFooter><oddHeader>{head}</oddHeader></headerFooter>"
        inside = f"<sheetData><row>{row}<c><v>0</v></c></row></sheetData>"
        last = number == len(sheets)
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f"<worksheet {_S}>{inside}{top if last and head else ''}</worksheet>"
        )
    if remark:
        beside = '<Relationship Id="rId1" Target="../comments1.xml"/>'
        parts[f"xl/worksheets/_rels/sheet{len(sheets)}.xml.rels"] = f"<R>{beside}</R>"
        parts["xl/comments1.xml"] = f"<comments {_S}><text><t>{remark}</t></text></comments>"
    shared = "".join(f"<si><t>{each}</t></si>" for each in words)
    parts["xl/workbook.xml"] = f"<workbook {_S} {_R}><sheets>{listed}</sheets></workbook>"
    parts["xl/_rels/workbook.xml.rels"] = f"<R>{relations}</R>"
    parts["xl/sharedStrings.xml"] = f"<sst {_S}>{shared}</sst>"
    return archive(parts)


def pptx(words: str = "Vehicle recovery") -> bytes:
    """One slide."""
    slide = f'<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>'
    return archive({"[Content_Types].xml": types(_SLIDES), "ppt/slides/slide1.xml": slide})


def odt(words: str = "Vehicle recovery", inside: str = "") -> bytes:
    """An OpenDocument text of one paragraph."""
    body = f"<office:text>{inside}<text:p>{words}</text:p></office:text>"
    return _open_document("text", "", body)


def ods(words: str = "Vehicle recovery", *, hidden: bool = False) -> bytes:
    """An OpenDocument spreadsheet of one sheet."""
    shown = "false" if hidden else "true"
    styles = (
        '<office:automatic-styles><style:style style:name="ta1">'
        f'<style:table-properties table:display="{shown}"/></style:style>'
        "</office:automatic-styles>"
    )
    body = (
        '<office:spreadsheet><table:table table:name="Costs" table:style-name="ta1">'
        f"<table:table-row><table:table-cell><text:p>{words}</text:p></table:table-cell>"
        "</table:table-row></table:table></office:spreadsheet>"
    )
    return _open_document("spreadsheet", styles, body)


def _open_document(kind: str, styles: str, body: str) -> bytes:
    content = (
        f"<office:document-content {_O}>{styles}<office:body>{body}</office:body>"
        "</office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return archive({"mimetype": mimetype, "content.xml": content})


def picture(form: str = "PNG", *, located: bool = False, by: str = "") -> bytes:
    """A picture of 30 by 20 pixels."""
    file = io.BytesIO()
    exif = Image.Exif()
    if located:
        exif[_GPS] = _LATITUDE
    if by:
        exif[0x013B] = by
    Image.new("RGB", (30, 20), "#1d4f91").save(file, form, exif=exif)
    return file.getvalue()


BY_REMARK: Mapping[str, Callable[[str], bytes]] = {
    "cut short when it was copied": lambda words: pdf(words)[:200],
    "a PDF of one page": pdf,
    "a scan of one page": lambda _: pdf(""),
    "with a script that runs when it is opened": lambda words: pdf(
        words, change=lambda writer: writer.add_open_action(JavaScript("app.alert(1)"))
    ),
    "a Word document": docx,
    "with a remark by a colleague": lambda words: docx(
        words, {"word/comments.xml": f"<w:comments {_W}><w:comment/></w:comments>"}
    ),
    "a photograph": lambda _: picture("JPEG"),
    "a photograph with its place in it": lambda _: picture("JPEG", located=True),
}
"""The files of rules' examples that are no text, by the remark that says what they are."""
