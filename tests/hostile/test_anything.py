"""Anything that could be typed, invented by a machine: nothing raises, and nothing runs.

A few examples each; ``HYPOTHESIS_PROFILE=long`` tries many more.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import register_of, write
from tests.hostile.active import active, twice
from tests.hostile.builders import DECISION, PAPER, body, converted, front, said_of
from tests.hostile.payloads import TAKEN
from tests.hostile.slips import SLIPS
from tests.pages.made import TYPES, pages_of
from tests.publishing.builds import FILES, bytes_of, run, standing

from register.rules.check import check
from register.source.names import odd
from register.words.cleaning import clean

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"


def examples(count: int) -> settings:
    """So many examples in the ordinary run, and a hundred times as many in a long one."""
    return settings(
        max_examples=count * (100 if LONG else 1),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


_PAYLOADS = [payload.words for payloads in TAKEN.values() for payload in payloads]
_SLIPS = [slip.lines for slips in SLIPS.values() for slip in slips]
_SIGNS = st.text("<>\"'&[](){}|`*_#!:;=/\\-+~^%$@\n\t  abcé£\u202e\u200b\u0421\x00", max_size=12)
_WORDS = st.lists(st.one_of(st.sampled_from(_PAYLOADS), _SIGNS, st.text(max_size=8)), max_size=6)
WORDS = st.builds(
    lambda parts, between: between.join(parts), _WORDS, st.sampled_from(["", " ", "\n\n"])
)
_NAMES = st.sampled_from(["title", "decided", "money", "background", "Subject", "versions", "x"])
_LINES = st.one_of(
    st.sampled_from(_SLIPS),
    st.builds("{}: {}".format, _NAMES, _SIGNS),
    st.builds("{}:\n  - {}: {}".format, _NAMES, _NAMES, _SIGNS),
    _SIGNS,
)
FRONT = st.lists(_LINES, max_size=5).map("\n".join)
FILE_NAMES = st.text(
    st.characters(exclude_characters="/\x00", codec="utf-8"), min_size=1, max_size=40
)


@examples(60)
@given(WORDS)
def test_any_words_become_a_page_that_runs_nothing(words: str) -> None:
    html = converted(words).html
    assert active(html.replace('href="record:', 'href="')) == []
    assert twice(html.encode("utf-8", "replace")) == []
    assert clean(clean(html)) == clean(html)


@examples(40)
@given(FRONT, WORDS)
def test_whatever_stands_in_a_file_is_read_and_told_in_sentences(lines: str, words: str) -> None:
    for path, text in (
        (DECISION, front(lines)),
        (PAPER, front(lines, PAPER)),
        (DECISION, body(words)),
    ):
        for told in said_of(text.encode("utf-8", "replace").decode(), path):
            _, message, hint = told.split("\n", 2)
            assert message.strip().endswith((".", ":", "?", "”"))
            assert hint
            assert "Traceback" not in told


@examples(60)
@given(FILE_NAMES)
def test_any_name_is_an_address_or_is_answered_with_one(name: str) -> None:
    wrong = odd(f"{name}.md")
    if wrong is None:
        assert name.isascii()
        assert not set(name) & set(" #?%+&<>\"'\\:*|")
    elif wrong.suggestion:
        assert odd(wrong.suggestion) is None


@examples(8)
@given(st.dictionaries(FILE_NAMES, st.tuples(FRONT, WORDS), max_size=4))
def test_any_folder_is_read_checked_and_made_into_pages_that_run_nothing(
    files: dict[str, tuple[str, str]],
) -> None:
    with TemporaryDirectory() as folder:
        written = {}
        for number, (name, (lines, words)) in enumerate(files.items()):
            text = f"---\ntitle: T\n{lines}\n---\n{words}\n".encode("utf-8", "replace").decode()
            kind = ("bodies", "papers", "programmes", "forces")[number % 4]
            if len(name.encode()) < 200 and name not in (".", ".."):
                written[f"content/{kind}/{name}.md"] = text
        register = register_of(written, Path(folder))
        assert all(finding.message for finding in check(register))
        for kind_of_page in TYPES:
            for output in pages_of(kind_of_page, register):
                page = output.content.make()
                assert active(page, page=True) == [], output.address
                assert twice(page) == [], output.address


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register whose site is built."""
    root = tmp_path_factory.mktemp("standing")
    standing(root)
    return root


@examples(3)
@given(FRONT, WORDS)
def test_a_build_publishes_pages_that_run_nothing_or_leaves_the_old_site(
    site: Path, lines: str, words: str
) -> None:
    before = bytes_of(site / "site")
    record = "decisions/2026/BPCC2026-015.md"
    text = f"---\ntitle: T\ndecided: 14 October 2026\n{lines}\n---\n{words}\n\n## Decision\n\nSo.\n"
    files = {**FILES, record: text, "content/odd.md": f"---\ntitle: T\n---\n{words}\n"}
    write(site, {name: each.encode("utf-8", "replace").decode() for name, each in files.items()})
    done = run(site)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    after = bytes_of(site / "site")
    if done.returncode:
        assert after == before
    for address, data in after.items():
        if address.endswith(".html") and before.get(address) != data:
            assert active(data, page=True) == [], address
            assert twice(data) == [], address
