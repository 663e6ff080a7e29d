"""A paper's page: what it asks twice, and the words that it shares with another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import register_of
from tests.pages.made import pages_of
from tests.pages.seen import seen, words

from register.pages import paper

BOARD = "---\ntitle: Collaboration Board\nkind: board\n---\nA board.\n"
HEAD = "---\ntitle: {title}\nto: board\nfrom: Chief Executive\ndate: {date}\n"


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, str]:
    """The words of the pages of two papers, the later with the words of the earlier."""
    later = (
        HEAD.format(title="Vans", date="1 October 2026")
        + "recommendations:\n"
        + '  - number: "2.1"\n    verb: approve\n    text: That the Board approve it.\n'
        + '  - number: "2.2"\n    verb: note\n    text: That the Board note it.\n'
        + '  - number: "9.1"\n    verb: approve\n    text: As at 2.1.\n    repeats: "2.1"\n'
        + '    difference: the word "new" is not there\n'
        + '  - number: "9.2"\n    verb: note\n    text: As at 2.2.\n    repeats: "2.2"\n'
        + "same_words:\n  - part: Equality\n    as: yards\n    note: But for the name.\n"
        + "---\nVans.\n"
    )
    register = register_of(
        {
            "content/bodies/board.md": BOARD,
            "content/papers/yards.md": HEAD.format(title="Yards", date="5 March 2026")
            + "---\nYards.\n",
            "content/papers/vans.md": later,
        },
        tmp_path,
    )
    return {a: words(page.main) for a, page in seen(pages_of(paper, register)).items()}


def test_a_recommendation_asked_twice_says_of_which_it_is_and_what_differs(
    papers: dict[str, str],
) -> None:
    page = papers["papers/vans/index.html"]
    assert 'Repeats 2.1, with a difference. The word "new" is not there.' in page
    assert "Repeats 2.2." in page


def test_the_pages_of_both_papers_show_the_words_that_they_share(papers: dict[str, str]) -> None:
    begun = "Words it shares with another paper Equality: the same words as in"
    assert f"{begun} Yards" in papers["papers/vans/index.html"]
    assert f"{begun} Vans" in papers["papers/yards/index.html"]
    assert all("But for the name." in page for page in papers.values())
