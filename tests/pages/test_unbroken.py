"""Dates and references stay on one line, and are still plain words."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as some

from register.pages.unbroken import unbroken


@pytest.mark.parametrize(
    "words",
    ["22 November 2026", "4 Apr 2019", "May 2019", "16 May", "CPCC2019-010", "£1.5 million"],
)
def test_what_belongs_together_is_held_together(words: str) -> None:
    held = f'<p>On <span class="whole">{words}</span>, it was said.</p>'
    assert unbroken(f"<p>On {words}, it was said.</p>") == held


@pytest.mark.parametrize(
    "html",
    [
        "<title>Board, 4 April 2019</title>",
        '<time datetime="2019-04-04">4 April 2019</time>',
        "<pre><code>decided: 14 October 2026</code></pre>",
        '<a title="4 April 2019" href="#CPCC2019-010">here</a>',
        "<p>He may go. May they? Section 22A, Junction 4, March on.</p>",
        "<p>Augustine 2019</p>",
    ],
)
def test_what_is_no_running_text_or_no_date_is_left_alone(html: str) -> None:
    assert unbroken(html) == html


_PIECES = some.sampled_from(
    [
        *("4 April 2019", "May 2019", "CPCC2019-010", "£2 million", "<b>", "</b>", " ", "and"),
        *('<img alt="4 April 2019, CPCC2019-010">', "<code>4 April 2019</code>", "31 ", "&amp;"),
    ]
)


@given(some.lists(_PIECES, max_size=12))
def test_no_word_of_a_page_is_lost_or_added(pieces: list[str]) -> None:
    html = "".join(pieces)

    def words(of: str) -> str:
        return "".join(html5lib.parseFragment(of, namespaceHTMLElements=False).itertext())

    assert words(unbroken(html)) == words(html)
