"""Texts with nothing out of the common in them are converted by less, and come out the same."""

from __future__ import annotations

import random

import pytest

from register.permitted import EXTENSIONS
from register.words.converting import Converter
from register.words.simple import is_simple

COMMON = (
    *("Words ", "and a sum. ", "\n", "\n\n", "\n\n\n", "## 1. Purpose\n", "### Costs #\n", "#"),
    *("1.1 The Board ", "- ", "* ", "+ ", "1. ", "\n- a\n- b\n", "\n1. a\n2. b\n", "\n   - a\n"),
    *("[[BPCC2026-014]]", "[[a|b]]", "[x](y)", '[x](<y> "t")', "[x][y]", "[", "]", "(", ")", "!"),
    *("**bold**", "*a*", "_a_", "snake_case", "*", "**", "__", "  ", "-", "--", "=", "|", ":"),
    *("| a | b |\n", "|---|--:|\n", "https://example.org", "me@example.org", "\u0663. ", "\u2028"),
)
ODD = (
    *("<b>a</b>", "R&D", "> said", "a \\* b", "`code`", "A {: #main }", "![a](b.png)"),
    *("[a][b]\n\n[b]: /c", "A[^1]\n\n[^1]: B", "The ABC\n\n*[ABC]: A B C", "Word\n: meaning"),
    *("    code", "- a\n\n    b", "one  \ntwo", "Heading\n---", "Heading\n- ", "- - -"),
    *("Heading\n=", "***", "* * *", "___", "\tcode", "a\r\n\r\nb", "a\x02b"),
)


def test_what_is_simple_comes_out_the_same_as_with_all_that_markdown_knows() -> None:
    random_ = random.Random(11)
    quick, slow = Converter(EXTENSIONS, {}), Converter(EXTENSIONS, {}, quick=False)
    simple = 0
    for _ in range(1_200):
        text = "".join(random_.choices(COMMON, k=random_.randint(1, 12)))
        simple += is_simple(text)
        assert quick.convert(text, 1, "x.md") == slow.convert(text, 1, "x.md"), repr(text)
    assert simple > 600


@pytest.mark.parametrize("text", ODD)
def test_what_needs_more_is_not_simple(text: str) -> None:
    assert not is_simple(text)


def test_headings_lists_tables_emphasis_and_links_are_simple() -> None:
    assert is_simple("## 3. Costs\n\n3.1 A **bold** [[plan]]\n\n- one\n\n| a |\n|---|\n| b |")
