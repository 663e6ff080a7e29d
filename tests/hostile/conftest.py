"""Sites that are built once for all tests of hostile input."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import MKDOCS, write
from tests.hostile.active import active
from tests.hostile.payloads import TAKEN
from tests.publishing.builds import FILES, bytes_of, run

from register.permitted import EXTENSIONS

_STOPPED = ("<img", "![", "java\tscript")
"""Pictures that are not there, and links to nothing, stop a build: other tests see to those."""


@pytest.fixture(scope="session")
def whole_site(site_folder: Path) -> dict[str, bytes]:
    """Every file of the register's own site."""
    return bytes_of(site_folder)


@pytest.fixture(scope="session")
def active_in_whole_site(whole_site: dict[str, bytes]) -> dict[str, list[str]]:
    """What is active in each page of it."""
    pages = {a: data for a, data in whole_site.items() if a.endswith(".html")}
    return {address: active(data, page=True) for address, data in pages.items()}


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A site in which each payload stands in a record and on a page written by hand."""
    named = "".join(f"  - {name}\n" for name in EXTENSIONS)
    files = {**FILES, "mkdocs.yml": MKDOCS.replace("  - attr_list\n  - tables\n  - toc\n", named)}
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("  - footnotes\nextra", "extra")
    for name, payloads in TAKEN.items():
        for number, payload in enumerate(payloads):
            if any(stop in payload.words for stop in _STOPPED):
                continue
            page = f"---\ntitle: {name}\n---\n{payload.words}\n\n## Main\n\nThe end.\n"
            files[f"content/{name.lower()}-{number}.md"] = page
            files[f"content/bodies/{name.lower()}-{number}.md"] = page
    root = tmp_path_factory.mktemp("hostile")
    done = run(write(root, files))
    assert done.returncode == 0, done.stderr
    return bytes_of(root / "site")
