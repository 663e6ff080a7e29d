"""What is pasted into the words of a record, by kind of attack: X01 to X22.

X13, which needs a browser and a search, stands with the tests of the search.
"""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from tests.builders import read_record, write
from tests.hostile.active import active, twice
from tests.hostile.builders import DECISION, body, converted, said_of
from tests.hostile.payloads import TAKEN, Payload
from tests.pages.seen import Seen
from tests.publishing.builds import FILES, bytes_of, run
from tests.real import ROOT, real_register

from register.caching import OVERRIDES
from register.records.decision import Decision
from register.words.anchors import OF_WORDS, OWN, is_taken
from register.words.cleaning import clean, scrollable

EVERY = [pytest.param(p, id=f"{n}-{i}") for n, ps in TAKEN.items() for i, p in enumerate(ps)]
_PICTURE = (
    " A picture has to lie with the record: put it into the folder named like the record, beside "
    "it, and list it under `attachments`."
)


def taken_out(what: str) -> str:
    """The finding that tells what was taken out of the words of a decision."""
    return (
        "warning 8:0\nThese words bring something that a page may not hold, and it was taken out: "
        f"{what}.\nLook at the page, and write again as plain words whatever is missing from it."
        f"{_PICTURE if 'a picture' in what else ''}"
    )


def assert_inert(payload: Payload) -> None:
    """It becomes the HTML that it should, nothing of it is active, and the writer is told."""
    html = converted(payload.words).html
    assert html == payload.html
    assert active(html) == []
    told = [each for each in said_of(body(payload.words)) if "was taken out" in each]
    assert told == ([taken_out(payload.taken)] if payload.taken else [])


@pytest.mark.parametrize("payload", TAKEN["X01"])
def test_x01_a_script_is_taken_out(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X02"])
def test_x02_a_picture_runs_nothing_and_comes_from_nowhere_else(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X03"])
def test_x03_a_link_to_a_script_keeps_its_words_alone(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X04"])
def test_x04_a_scheme_in_disguise_is_no_link(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X05"])
def test_x05_a_link_to_data_or_another_language_is_no_link(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X06"])
def test_x06_nor_is_a_named_link_or_a_bare_address(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X07"])
def test_x07_anchors_that_pages_use_are_kept_from_the_words(payload: Payload) -> None:
    assert_inert(payload)


def test_x07_no_record_can_have_an_anchor_that_a_template_uses() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in OVERRIDES.rglob("*.html"))
    anchors = sorted(set(re.findall(r'\bid="([^"{]+)"', templates)))
    assert len(anchors) > 40
    words = "\n\n".join(f"Words\n{{: #{anchor} }}\n\n## {anchor}" for anchor in anchors)
    assert converted(words).anchors.isdisjoint(anchors)
    layout = (OVERRIDES / "layout.html").read_text() + (OVERRIDES / "main.html").read_text()
    assert all(is_taken(anchor) for anchor in re.findall(r'\bid="([^"{]+)"', layout))


def test_x07_no_page_has_anchors_of_its_own_that_words_could_have(
    whole_site: dict[str, bytes],
) -> None:
    """Those that templates are handed stand in no template: only whole pages show them."""
    register = real_register()
    written = {f"{page.address}index.html" for page in register.pages}
    records = {f"{record.address}index.html" for record in register.records.values()}
    for address in (*written, *records):
        root = html5lib.parse(whole_site[address].decode(), namespaceHTMLElements=False)
        boxes = [
            element
            for element in root.iter()
            if {"words", "lede", "formal"} & set(element.get("class", "").split())
        ]
        within = {id(element) for box in boxes for element in box.iter()}
        own = {e.get("id", "") for e in root.iter() if id(e) not in within} - {""}
        assert "main" in own
        if address in written:
            assert all(map(is_taken, own)), address
        else:
            assert [anchor for anchor in own if anchor.startswith(OF_WORDS)] == [], address


def test_x07_a_heading_of_a_page_written_by_hand_takes_no_anchor_of_the_page(
    hostile_site: dict[str, bytes],
) -> None:
    page = hostile_site["x01-0/index.html"].decode()
    assert f'<h2 id="{OWN}main">Main</h2>' in page
    assert page.count('id="main"') == 1


@pytest.mark.parametrize("payload", TAKEN["X08"])
def test_x08_markdown_within_html_is_no_way_in(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X09"])
def test_x09_pictures_that_are_programs_are_taken_out(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X10"])
def test_x10_what_loads_frames_or_sends_is_taken_out(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", TAKEN["X11"])
def test_x11_nothing_is_laid_over_the_page(payload: Payload) -> None:
    assert_inert(payload)


MARKUP = "A <script>document.title='x'</script>"
QUOTED = "\"A <script>document.title='x'</script>\""


def test_x12_and_x20_markup_in_a_field_is_text_wherever_it_is_shown(tmp_path: Path) -> None:
    """In a real build: tab, heading, description, lists, cards, feed, and the page for 404."""
    title = "vehicle recovery contract extended to 2028"
    files = {
        **FILES,
        "mkdocs.yml": FILES["mkdocs.yml"].replace("Decisions of the Commissioner", QUOTED[1:-1]),
        DECISION.replace("CPCC2026-100", "BPCC2026-014"): FILES["decisions/2026/BPCC2026-014.md"]
        .replace(title.capitalize(), QUOTED)
        .replace("kind: contract", f"kind: contract\n        summary: {QUOTED}"),
        "content/programmes/vans.md": '---\ntitle: "Agreement on a <br/>Shared Service"\n---\n',
        "content/odd.md": f"---\ntitle: {QUOTED}\n---\nWords.\n",
    }
    done = run(write(tmp_path, files))
    assert done.returncode == 0, done.stderr
    site = bytes_of(tmp_path / "site")
    pages = {address: data for address, data in site.items() if address.endswith(".html")}
    for address, data in pages.items():
        assert active(data, page=True) == [], address
        assert b"<script>document" not in data, address
    decision = Seen(pages["decisions/BPCC2026-014/index.html"])
    assert (decision.title or "").startswith(MARKUP)
    heading = decision.root.find(".//h1")
    assert heading is not None
    assert heading.text == MARKUP
    description = decision.root.find("head/meta[@name='description']")
    assert description is not None
    assert description.get("content") == MARKUP
    for address in ("index.html", "decisions/index.html", "404.html", "odd/index.html"):
        assert "&lt;script&gt;document.title" in pages[address].decode(), address
    programme = Seen(pages["programmes/vans/index.html"]).root.find(".//h1")
    assert programme is not None
    assert programme.text == "Agreement on a <br/>Shared Service"


def test_x14_data_within_a_page_cannot_end_its_own_block(
    whole_site: dict[str, bytes], active_in_whole_site: dict[str, list[str]]
) -> None:
    """``active`` reads all data of every page, and looks for the signs that could end a block."""
    assert sum(b'json">' in whole_site[address] for address in active_in_whole_site) > 100
    told = [each for found in active_in_whole_site.values() for each in found]
    assert [each for each in told if "JSON" in each] == []


@pytest.mark.parametrize("payload", TAKEN["X15"])
def test_x15_notes_terms_and_headings_with_one_name_have_an_anchor_each(payload: Payload) -> None:
    assert_inert(payload)
    assert twice(payload.html.encode()) == []


def test_x15_texts_of_one_record_share_no_anchor(hostile_site: dict[str, bytes]) -> None:
    text = (
        "---\ntitle: T\ndecided: 14 October 2026\n---\nA.[^1]\n\n[^1]: One.\n\n## Reasons\n\n"
        "B.[^1]\n\n[^1]: Two.\n\n## Decision\n\nC.[^1]\n\n[^1]: Three.\n\n## Costs\n\nD.[^1]\n\n"
        "[^1]: Four.\n"
    )
    record = read_record(DECISION, text).record
    assert isinstance(record, Decision)
    assert record.reasons is not None
    words = [record.decision.html, record.reasons.html, record.held.body]
    assert twice("".join(words).encode()) == []
    assert all(twice(data) == [] for a, data in hostile_site.items() if a.endswith(".html"))


@pytest.mark.parametrize(
    ("words", "mark", "first", "second"),
    [
        ("A[^1].\n\n[^1]: One.\n[^1]: Two.", "[^1]", 10, 11),
        ("*[PCC]: One\n*[PCC]: Two\n\nThe PCC.", "*[PCC]", 8, 9),
        ("[a][b]\n\n[b]: https://a.example/\n[B]: https://b.example/", "[B]", 10, 11),
    ],
)
def test_x15_of_two_explanations_neither_is_lost_in_silence(
    words: str, mark: str, first: int, second: int
) -> None:
    assert said_of(body(words)) == [
        f"error {second}:1\n{mark} is explained twice, in line {first} and in line {second}, and "
        "only the second would be shown.\nGive one of the two another name, here and where it is "
        "used, or take it away."
    ]


@pytest.mark.parametrize("payload", TAKEN["X16"])
def test_x16_bars_and_backticks_leave_a_row_its_cells(payload: Payload) -> None:
    assert_inert(payload)
    for row in re.findall(r"<tr>(.*?)</tr>", payload.html):
        assert len(re.findall(r"<t[hd]>", row)) == 2


@pytest.mark.parametrize("payload", TAKEN["X17"])
def test_x17_a_link_opens_where_the_reader_is(payload: Payload) -> None:
    """With no other window there is no page that could reach back, and none needs ``noopener``."""
    assert_inert(payload)


@pytest.mark.parametrize(
    ("words", "shown", "target"),
    [
        ("[https://a.example](https://b.example)", "https://a.example", "https://b.example"),
        ("[www.a.example](https://b.example/)", "www.a.example", "https://b.example/"),
        ("[a.example/x](https://a.example/y)", "a.example/x", "https://a.example/y"),
        ("[https://a.example](https://a.example.b/)", "https://a.example", "https://a.example.b/"),
        ("[me@a.example](mailto:you@a.example)", "me@a.example", "mailto:you@a.example"),
    ],
)
def test_x18_a_link_that_shows_another_address_is_told(words: str, shown: str, target: str) -> None:
    assert said_of(body(words)) == [
        f"warning 8:1\nThe link shows {shown}, and leads to {target}.\n"
        "Correct the one that is wrong, or say in words what is there."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "<https://a.example/tender>",
        "[www.a.example](https://www.a.example/)",
        "[a.example](https://a.example/tender)",
        "[the published tender](https://a.example/tender)",
        "<me@a.example>",
    ],
)
def test_x18_a_link_that_shows_its_own_address_is_left_alone(words: str) -> None:
    assert said_of(body(words)) == []


@pytest.mark.parametrize("payload", TAKEN["X19"])
def test_x19_a_paragraph_left_open_in_a_cell_ends_with_it(payload: Payload) -> None:
    assert_inert(payload)
    assert payload.html.endswith("<p>After the <strong>table</strong>.</p>")


@pytest.mark.parametrize("payload", TAKEN["X20"])
def test_x20_a_line_break_in_words_is_one(payload: Payload) -> None:
    assert_inert(payload)


@pytest.mark.parametrize("payload", EVERY)
def test_x21_nothing_active_is_left_of_any_payload(payload: Payload) -> None:
    assert active(converted(payload.words).html) == []


def test_x21_the_check_sees_what_it_is_for() -> None:
    """Before the sanitiser most payloads are active: a check that sees none would prove nothing."""
    dangerous = [name for name in ("X01", "X02", "X09", "X10", "X11") for _ in TAKEN[name]]
    seen = [name for name in dangerous if any(active(p.words) for p in TAKEN[name])]
    assert seen == dangerous
    assert active('<a href="java\nscript:x">y</a>') == ["href=javascript: on <a>"]
    assert active("<script>x</script>", page=True) == ["<script> within the page"]


def test_x21_no_page_of_a_site_with_every_payload_is_active(
    hostile_site: dict[str, bytes],
) -> None:
    pages = {a: data for a, data in hostile_site.items() if a.endswith(".html")}
    assert len(pages) > 100
    assert {a: found for a, data in pages.items() if (found := active(data, page=True))} == {}


def test_x21_no_page_of_the_whole_register_is_active_or_has_an_anchor_twice(
    whole_site: dict[str, bytes], active_in_whole_site: dict[str, list[str]]
) -> None:
    assert len(active_in_whole_site) > 200
    assert {a: found for a, found in active_in_whole_site.items() if found} == {}
    assert {a: found for a in active_in_whole_site if (found := twice(whole_site[a]))} == {}


@pytest.mark.parametrize("payload", EVERY)
def test_x22_cleaning_twice_is_cleaning_once(payload: Payload) -> None:
    html = converted(payload.words).html
    assert clean(html) == html


def test_x22_every_table_of_the_papers_is_kept() -> None:
    papers = sorted((ROOT / "content/papers").rglob("*.md"))
    written = sum(
        len(re.findall(r"^\|? *:?-{3,}:? *\|", p.read_text(encoding="utf-8"), re.M)) for p in papers
    )
    shown = 0
    for record in real_register().records.values():
        if record.type == "paper":
            html = record.held.lead + record.held.body
            assert clean(html) == html
            shown += scrollable(html).count("<table>")
    assert 0 < written <= shown
