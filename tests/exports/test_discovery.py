from __future__ import annotations

import urllib.robotparser
import xml.etree.ElementTree as ET

from tests.real import real_check, real_register

from register.building import outputs_of
from register.exports.discovery import discovery
from register.pages.data_files import FEEDS, FILES


def made() -> dict[str, bytes]:
    settings = real_register().settings
    return {output.address: output.content.make() for output in discovery(settings)}


def test_every_program_may_read_everything_and_is_led_to_the_sitemap() -> None:
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(made()["robots.txt"].decode().splitlines())
    assert robots.can_fetch("anything", "https://decisions.example.org/decisions/")
    assert robots.site_maps() == ["https://decisions.example.org/sitemap.xml"]


def test_a_browser_can_search_from_its_address_bar() -> None:
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    tree = ET.fromstring(made()["opensearch.xml"])
    url = tree.find(f"{space}Url")
    assert url is not None
    assert url.get("template") == "https://decisions.example.org/search/?q={searchTerms}"
    assert len(tree.findtext(f"{space}ShortName") or "") <= 16


def test_models_are_told_where_the_data_is_and_not_to_guess_days() -> None:
    text = made()["llms.txt"].decode()
    assert text.startswith("# Decision register\n")
    assert "do not guess a day" in text
    assert all(f"https://decisions.example.org/{f.address})" in text for f in (*FILES, *FEEDS))


def test_every_file_that_is_told_of_is_on_the_site_and_every_data_file_is_told_of() -> None:
    checked = real_check()
    there = {output.address for output in outputs_of(checked)}
    assert {file.address for file in (*FILES, *FEEDS)} <= there
    top = {address for address in there if address.count("/") == 1 and "data/" in address}
    assert top - {"data/index.html", "data/catalogue.jsonld"} == {file.address for file in FILES}
