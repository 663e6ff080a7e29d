from __future__ import annotations

from pathlib import Path

import pytest

from register.site.links import BrokenLink, broken_links, collect


def check(folder: Path, pages: dict[str, str], base: str = "/") -> list[tuple[str, str]]:
    """Link and fault of every broken link of a site of these files."""
    for address, text in pages.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(text)
    collected = {
        address: collect(address, text.encode())
        for address, text in pages.items()
        if address.endswith(".html")
    }
    return [(link.href, link.why) for link in broken_links(collected, pages, folder, base)]


SITE = {
    "index.html": "<p id=x>",
    "styles.css": "",
    "decisions/index.html": "",
    "decisions/A/index.html": "<h2 id=\"reasons\">Reasons</h2><p id='fin&amp;ance'></p>",
    "decisions/A/the paper.pdf": "",
}
NOTHING = "there is nothing at that address"


@pytest.mark.parametrize(
    "href",
    [
        "",
        "#",
        "#top",
        "#here",
        "?q=kent",
        "../A/",
        "../A/index.html",
        "../A/#reasons",
        "../A/?print#reasons",
        "../A/#:~:text=agreed",
        "../A/#fin&amp;ance",
        "../A/the%20paper.pdf",
        "./../../styles.css",
        "..",
        ".",
        "/",
        "/decisions/A/#reasons",
        "https://www.gov.uk/missing/",
        "HTTP://kent.police.uk",
        "//other.example/x",
        "mailto:office@kent.police.uk",
        "tel:01622677055",
    ],
)
def test_links_that_lead_somewhere_are_not_reported(tmp_path: Path, href: str) -> None:
    page = {"decisions/B/index.html": f'<a class="x" href="{href}" id="here">'}

    assert check(tmp_path, SITE | page) == []


@pytest.mark.parametrize(
    ("href", "why"),
    [
        ("../C/", NOTHING),
        ("../a/", NOTHING),
        ("/C/", NOTHING),
        ("../A", "the address of that page ends in a slash"),
        ("../A/#costs", "that page has no part named 'costs'"),
        ("#costs", "that page has no part named 'costs'"),
        ("../../styles.css#x", "that page has no part named 'x'"),
        ("../../../x", "this climbs above the first page of the site"),
        ("/../x", "this climbs above the first page of the site"),
        ("javascript:alert(1)", "a page may link only to addresses, never to scripts or data"),
        ("java&#9;script:alert(1)", "a page may link only to addresses, never to scripts or data"),
        ("data:text/html,x", "a page may link only to addresses, never to scripts or data"),
        ("ftp://kent.police.uk/", "a page may link only to addresses, never to scripts or data"),
        ("%09javascript:x", NOTHING),
        ("../A/%0A", NOTHING),
    ],
)
def test_links_that_lead_nowhere_are_reported_as_written(
    tmp_path: Path, href: str, why: str
) -> None:
    page = {"decisions/B/index.html": f"<a href='{href}'>"}

    assert check(tmp_path, SITE | page) == [(href.replace("&#9;", "\t"), why)]


def test_images_scripts_and_forms_are_followed_too(tmp_path: Path) -> None:
    page = {"n.html": '<img alt="a > b" src="x.png"><script src="y.js"></script><form action="z/">'}

    assert check(tmp_path, page) == [("x.png", NOTHING), ("y.js", NOTHING), ("z/", NOTHING)]


def test_text_comments_and_other_attributes_are_not_links(tmp_path: Path) -> None:
    page = {
        "n.html": '<!-- <a href="gone/"> --><p data-href="x" title=\'href="y"\'>a href="z"</p>'
        '<code>&lt;a href="w"&gt;</code>'
    }

    assert check(tmp_path, page) == []


def test_links_from_the_root_begin_with_the_path_that_the_site_stands_under(tmp_path: Path) -> None:
    page = {"n.html": '<a href="/register/decisions/"><a href="/decisions/">'}

    assert check(tmp_path, SITE | page, "/register/") == [
        ("/decisions/", "the site stands under /register/, and this leads outside it")
    ]


def test_every_page_with_the_same_broken_link_is_named(tmp_path: Path) -> None:
    pages = {"a.html": '<a href="gone/">', "b/index.html": '<a href="../gone/">'}
    collected = {address: collect(address, text.encode()) for address, text in pages.items()}
    check(tmp_path, pages)

    assert broken_links(collected, pages, tmp_path) == (
        BrokenLink("a.html", "gone/", NOTHING),
        BrokenLink("b/index.html", "../gone/", NOTHING),
    )


@pytest.mark.parametrize("never_closed", [b'<a b="', b"<a ", b"<!--", b"<a b='\"", b'<a b=">'])
def test_a_page_of_nothing_but_what_is_never_closed_is_read_once(never_closed: bytes) -> None:
    assert collect("x.html", never_closed * 50_000).links == ""
