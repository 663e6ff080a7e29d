"""What the accessibility statement says was tried was tried, on the pages as they are now."""

from __future__ import annotations

import json
from pathlib import Path

import html5lib
from tests.browser import keep
from tests.browser.trying import PAGES

from register.pages.tried import RESULT, looks, tried


def test_the_result_is_of_the_templates_as_they_are() -> None:
    kept = json.loads(RESULT.read_text(encoding="utf-8"))

    assert kept["looks"] == looks(), "templates have changed: run python -m tests.browser.keep"
    assert kept["pages"] == len(PAGES)
    assert [each["what"] for each in kept["checks"]][: len(keep.CHECKS)] == [
        what for what, *_ in keep.CHECKS
    ]


def test_nothing_that_was_found_is_left() -> None:
    assert [each for each in tried()["checks"] if each["found"]] == []


def test_the_statement_says_what_was_tried_and_what_was_not(site_folder: Path) -> None:
    page = (site_folder / "accessibility/index.html").read_text(encoding="utf-8")
    words = " ".join("".join(html5lib.parse(page, namespaceHTMLElements=False).itertext()).split())

    told = tried()
    assert f"On {told['on']}, one page of each of {told['pages']} kinds was opened" in words
    for each in (*told["checks"], *({"what": untried} for untried in told["untried"])):
        assert each["what"] in words
    assert "The templates have been changed since" not in words
