"""The templates, the stylesheet and the colours: promises that hold for every page."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, UndefinedError
from tests.builders import register_of

from register.caching import OVERRIDES
from register.pages.assets import STYLES, assets, office_style, stylesheet
from register.pages.colours import contrast, shade
from register.pages.frames import frame, root_of, site_path
from register.pages.page import page

TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
SHARED = ("layout.html", "main.html")
"""Rendered by MkDocs too, which escapes nothing by itself."""
OWN_SCRIPT = (
    r'<script (type="application/(json" id="[\w-]+|ld\+json)">\{\{ \w+ \| tojson \}\}'
    r'|src="\{\{ (frame\.)?root( \| e)? \}\}assets/[a-z/-]+\.js"[ a-z="]*>)</script>'
)
"""Facts for a script, escaped as such, and a file of the site."""
CLEANED = {
    "body",
    "lead",
    "purpose",
    "terms",
    "formal.html",
    "each.html",
    "part.html",
    "page.content",
}
"""What has been through the sanitiser, or MkDocs' own conversion of it."""


def printed(text: str) -> list[str]:
    return [expression.strip() for expression in re.findall(r"\{\{(.*?)\}\}", text, re.S)]


@pytest.mark.parametrize("name", SHARED)
def test_the_shared_layout_escapes_every_value_by_hand(name: str) -> None:
    for expression in printed((OVERRIDES / name).read_text()):
        assert expression.endswith(("| e", "| safe")), expression


def test_only_words_that_were_cleaned_are_printed_as_they_are() -> None:
    for template in TEMPLATES:
        for expression in printed(template.read_text()):
            if "safe" in expression:
                assert expression.removesuffix("| safe").strip() in CLEANED, template.name


@pytest.mark.parametrize("name", SHARED)
def test_the_shared_layout_asks_nothing_that_a_smaller_engine_cannot_do(name: str) -> None:
    text = (OVERRIDES / name).read_text()
    for missing in ("truncate", ".get(", ".items(", ".upper(", "page.file", "page.meta"):
        assert missing not in text


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_script_a_style_or_another_host(template: Path) -> None:
    text = re.sub(OWN_SCRIPT, "", template.read_text())
    assert not re.search(r"<script|<style|<iframe|\son[a-z]+=|\sstyle=|javascript:", text, re.I)
    assert not re.search(r"(src|href|action)=\"(https?:)?//", text, re.I)


def test_material_block_names_are_there_for_those_who_extend_the_layout() -> None:
    blocks = re.findall(r"\{% block (\w+) %\}", (OVERRIDES / "layout.html").read_text())
    assert blocks == ["extrahead", "announce", "header", "search", "content", "footer", "scripts"]


def test_the_layout_is_the_same_whether_or_not_the_engine_escapes(tmp_path: Path) -> None:
    settings = register_of({}, tmp_path).settings
    around = frame(settings, "about/index.html", "A & <b>", "It's & <i>")
    changed = [{"on": "In May", "text": "A & <b>", "to": "about/v1/"}]
    shown = {"frame": around, "page": {"content": "x"}, "history": changed}
    made = page("about/index.html", "main.html", shown)
    plain = Environment(  # as MkDocs has it
        loader=FileSystemLoader(OVERRIDES), trim_blocks=True, lstrip_blocks=True
    )
    by_mkdocs = plain.get_template("main.html").render(shown)

    assert by_mkdocs.encode() == made.content.make()


def test_a_view_that_lacks_a_value_stops_the_page() -> None:
    with pytest.raises(UndefinedError):
        page("x/index.html", "main.html", {"frame": {}}).content.make()


def test_links_are_relative_so_that_the_site_works_under_any_path(tmp_path: Path) -> None:
    settings = register_of({}, tmp_path).settings

    assert root_of("index.html") == "./"
    assert root_of("about/index.html") == "../"
    assert root_of("agreements/a/b/index.html") == "../../../"
    assert frame(settings, "about/index.html", "About")["root"] == "../"
    assert frame(settings, "404.html", "Not found", root="/register/")["root"] == "/register/"
    assert site_path(settings) == "/"


def test_the_stylesheet_is_small_and_names_no_other_host() -> None:
    style = stylesheet()

    assert len(style) < 24 * 1024
    assert len(gzip.compress(style)) < 7 * 1024
    assert b"http" not in style
    assert b"@import" not in style
    assert b"url(" not in style


def test_every_style_that_is_written_is_in_the_stylesheet() -> None:
    assert {path.stem for path in (OVERRIDES / "styles").iterdir()} == set(STYLES)


def test_the_scripts_are_small_and_ask_nothing_of_any_address() -> None:
    for script in (OVERRIDES / "assets").glob("*.js"):
        text = script.read_text()
        assert len(text.encode()) <= 9 * 1024, script.name
        assert not re.search(r"fetch\(|XMLHttp|import|eval|innerHTML|https?:", text), script.name


def test_what_searches_is_small_and_asks_only_for_the_index_and_puts_in_nothing_but_text() -> None:
    asking = set()
    scripts = sorted((OVERRIDES / "assets" / "search").glob("*.js"))
    for script in scripts:
        text = script.read_text()
        assert len(text.splitlines()) <= 150, script.name
        assert not re.search(r"XMLHttp|eval|innerHTML|insertAdjacent|https?:", text), script.name
        if re.search(r"\bfetch\(|\bimport\(", text):
            asking.add(script.name)
        assert all(name.startswith("./") for name in re.findall(r'from "([^"]+)"', text))
    assert asking == {"parts.js", "references.js"}
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) <= 12 * 1024


def test_every_static_file_is_an_output() -> None:
    made = {output.address: output.content.make() for output in assets()}

    assert {"assets/register.css", "assets/icon.svg", "assets/scheme.js"} <= set(made)
    assert made["assets/register.css"] == stylesheet()


@pytest.mark.parametrize("colour", ["#1d4f91", "#ffff00", "#ffffff", "#000000", "#777777", "red"])
@pytest.mark.parametrize("ground", ["#fdfcfa", "#f4f2ed", "#16181b", "#1f2226"])
def test_the_offices_colour_can_be_read_on_every_ground(colour: str, ground: str) -> None:
    assert contrast(shade(colour, ground), ground) >= 4.5


def test_a_colour_that_can_be_read_is_left_as_the_office_chose_it(tmp_path: Path) -> None:
    style = office_style(register_of({}, tmp_path).settings)

    assert shade("#1d4f91", "#f4f2ed") == "#1d4f91"
    assert style.address == "assets/office.css"
    assert style.content.make().decode().startswith(":root { --accent: #1d4f91; }\n")
    assert "light-dark(#1d4f91, #" in style.content.make().decode()


def test_the_grounds_that_colours_are_made_for_are_those_of_the_stylesheet() -> None:
    style = (OVERRIDES / "styles" / "colours.css").read_text()
    assert re.findall(r"--tint: (.*);", style) == ["#f4f2ed", "light-dark(#f4f2ed, #1f2226)"]
