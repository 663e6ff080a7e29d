from __future__ import annotations

import xml.etree.ElementTree as ET

from register.exports.sitemap import LIMIT, sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://register.example/"


def addresses_in(data: bytes) -> list[str | None]:
    return [place.text for place in ET.fromstring(data).iter(f"{SPACE}loc")]


def test_the_whole_file_for_two_pages() -> None:
    (written,) = sitemap(
        [("decisions/CPCC2019-007/index.html", "2019-02-25"), ("index.html", None)], SITE
    )

    assert written.address == "sitemap.xml"
    assert written.content.make().decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://register.example/decisions/CPCC2019-007/</loc>"
        "<lastmod>2019-02-25</lastmod></url>\n"
        "<url><loc>https://register.example/</loc></url>\n"
        "</urlset>\n"
    )


def test_awkward_addresses_stay_well_formed() -> None:
    (written,) = sitemap([("a & b/<x>\x00é/index.html", None)], "https://register.example")

    assert addresses_in(written.content.make()) == [
        "https://register.example/a%20&%20b/%3Cx%3E%C3%A9/"
    ]


def test_the_order_of_the_pages_makes_no_difference() -> None:
    pages = [(f"decisions/{number}/", None) for number in range(20)]

    assert sitemap(pages, SITE)[0].digest == sitemap(reversed(pages), SITE)[0].digest


def test_more_pages_than_the_protocol_allows_in_a_file_are_split_and_listed() -> None:
    index, *parts = sitemap([(f"p/{number:06}/", None) for number in range(LIMIT + 1)], SITE)

    assert index.address == "sitemap.xml"
    assert [part.address for part in parts] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert addresses_in(index.content.make()) == [
        "https://register.example/sitemap-1.xml",
        "https://register.example/sitemap-2.xml",
    ]
    assert [len(addresses_in(part.content.make())) for part in parts] == [LIMIT, 1]


def test_exactly_as_many_as_allowed_are_one_file() -> None:
    assert len(sitemap([(f"p/{number:06}/", None) for number in range(LIMIT)], SITE)) == 1
