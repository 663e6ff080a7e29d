"""Markdown as clean HTML, with permanent paragraph numbers and links by reference."""

from __future__ import annotations

import random
import time

import html5lib
import pytest

from register.source.place import Place
from register.words.cleaning import clean, scrollable
from register.words.converting import Converter

EXTENSIONS = ("attr_list", "tables", "toc", "footnotes", "def_list", "sane_lists")


def html_of(text: str) -> str:
    return Converter(EXTENSIONS, {}).convert(text, 1, "x.md").html


def test_a_typed_number_is_the_paragraphs_number_and_its_anchor() -> None:
    html = html_of("## 3. Background\n\n3.3 The Board met.\n")
    assert html == (
        '<h2 id="s-3-background">3. Background</h2><p class="numbered" id="p-3-3">'
        '<a class="number" href="#p-3-3">3.3</a> The Board met.</p>'
    )


def test_paragraphs_without_a_number_are_counted_in_their_section() -> None:
    html = html_of("Before.\n\n## One\n\nA.\n\nB.\n\n## 5. Five\n\nC.\n")
    assert "<p>Before.</p>" in html
    for anchor in ("p-1-1", "p-1-2", "p-5-1"):
        assert f'id="{anchor}"' in html


def test_a_text_that_numbers_its_paragraphs_is_given_no_other_numbers() -> None:
    html = html_of("## 1. Purpose\n\n1.1 A.\n\nWithout.\n\n## Appendix\n\nB.\n")
    assert html.count('class="number"') == 1
    assert "<p>Without.</p>" in html
    assert "<p>B.</p>" in html


def test_two_paragraphs_with_one_number_have_two_anchors() -> None:
    html = html_of("## 7. Considerations\n\n7.2 A.\n\n7.2 B.\n")
    assert 'id="p-7-2"' in html
    assert 'id="p-7-2b"' in html


def test_a_text_without_words_has_none_of_the_headings_of_the_text_before() -> None:
    converter = Converter((), {})
    assert converter.convert("## Costs\n\nWords.", 1, "a.md").headings == (("Costs", "s-costs", 2),)
    assert converter.convert("\n\n", 1, "b.md").headings == ()


def test_a_link_by_reference_keeps_its_words_and_its_place() -> None:
    converted = Converter(EXTENSIONS, {}).convert("See\n[[BPCC2026-014|the decision]].", 7, "x.md")
    assert converted.html == '<p>See\n<a href="record:BPCC2026-014">the decision</a>.</p>'
    (link,) = converted.links
    assert (link.typed, link.place) == ("BPCC2026-014", Place("x.md", 8, 3))


def test_a_link_with_words_of_its_own_may_stand_in_a_table() -> None:
    html = html_of("| who | what |\n| --- | --- |\n| [[forces/kent|Kent]] | leads |\n")
    assert '<td><a href="record:forces/kent">Kent</a></td><td>leads</td>' in html


def test_a_link_to_an_address_of_the_site_is_noted_and_one_to_the_web_is_not() -> None:
    text = "[a](/about/) [b](https://example.org/) [c](#p-1-1)"
    links = Converter(EXTENSIONS, {}).convert(text, 1, "x.md").links
    assert [(link.typed, link.by_address) for link in links] == [("/about/", True)]


def test_alignment_becomes_a_class() -> None:
    html = html_of("| a | b |\n| --- | ---: |\n| 1 | 2 |\n")
    assert '<td class="align-right">2</td>' in html
    assert "style" not in html


def test_a_wide_table_scrolls_in_a_box_that_takes_the_keyboard() -> None:
    html = scrollable(html_of("| a |\n| --- |\n| 1 |\n"))
    assert html.startswith('<div class="scroll" tabindex="0" role="region" aria-label="Table">')


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "para\n{: onclick=alert(1) style=color:red }",
    "<svg onload=alert(1)></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>body{display:none}</style>",
    "<form action=https://evil.example><input></form>",
    "<base href=https://evil.example/>",
    '<p style="position:fixed;inset:0">over everything</p>',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_active_survives_as_another_parser_sees_it(text: str) -> None:
    tree = html5lib.parseFragment(html_of(text), treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag not in {"script", "iframe", "style", "form", "base", "svg", "input"}
        for name, value in element.attrib.items():
            assert not str(name).startswith("on")
            assert name != "style"
            assert not str(value).strip().casefold().startswith(("javascript:", "data:"))


TANGLED = ("[" * 20_000, "![" * 8_000, "[a](" * 8_000, "[[x " * 8_000, "a\n: b\n" * 3_000)


@pytest.mark.parametrize("text", TANGLED, ids=("open", "pictures", "links", "records", "terms"))
def test_words_that_would_never_be_read_to_their_end_are_refused(text: str) -> None:
    started = time.monotonic()
    converted = Converter(EXTENSIONS, {}).convert(text, 1, "x.md")
    assert [problem.name for problem in converted.problems] == ["words-too-tangled"]
    assert time.monotonic() - started < 5
    assert "<script" not in converted.html


@pytest.mark.parametrize("text", HOSTILE)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    html = html_of(text)
    assert clean(html) == html


def test_a_title_that_looks_like_an_anchor_is_none() -> None:
    link = '<a title=" id=" href="https://example.org">x</a>'
    assert html_of(f'{link} <b id="a">y</b>') == f'<p>{link} <b id="s-a">y</b></p>'


def test_passing_over_plain_text_changes_no_byte() -> None:
    pieces = (
        "Plain words, and a colon: so.",
        "Plain words on one line\nand on another - with a dash; and more.",
        "\"Quoted\" words (in brackets), for £3.50 + VAT, 'as such'.",
        "Words\n: a definition",
        "Words with an end  ",
        "Term\n\n    indented",
        "1. One\n2. Two",
        "Setext\n------",
        "A > B, then 1 < 2.",
        "An *emphasis* and **more** of_it_ here.",
        "A [link](https://example.org) and <https://example.net>.",
        "Two lines  \nwith a break.",
        "A footnote.[^1]\n\n[^1]: Its words & more.",
        "Euro & pound &amp; `code`.",
        "[[BPCC2026-014]] by reference.",
        "An escaped \\* star and a ![picture](a.png).",
        "| a | *b* |\n| --- | --- |\n| 1 | c |",
        "mail me@example.org or www.example.org",
    )
    random_ = random.Random(7)
    quick, slow = Converter(EXTENSIONS, {}), Converter(EXTENSIONS, {}, quick=False)
    for _ in range(400):
        text = "\n\n".join(random_.choices(pieces, k=random_.randint(1, 4)))
        assert quick.convert(text, 1, "x.md") == slow.convert(text, 1, "x.md")


def test_what_was_taken_out_is_told() -> None:
    text = 'A <font color="red">b</font> <b onclick="x()">c</b> [d](javascript:e)'
    (problem,) = Converter(EXTENSIONS, {}).convert(text, 4, "x.md").problems
    assert problem.name == "taken-out"
    assert problem.facts["what"] == "font, onclick, an address that is not on the web"
    assert (
        Converter(EXTENSIONS, {}).convert("*Plain* [e](https://f.example/)", 1, "x").problems == ()
    )
