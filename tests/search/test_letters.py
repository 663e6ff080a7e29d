"""What is indexed and what is asked are put in the same letters."""

from __future__ import annotations

import re
from pathlib import Path

from register.search.files import File
from register.search.letters import LIKE, MATHEMATICAL, plain, plain_page

ASKED = Path(__file__).parents[2] / "overrides/assets/search/asked.js"


def test_letters_that_stand_for_others_are_taken_apart() -> None:
    assert plain("A ﬁne oﬃce, in ２０２６: 𝐑𝐞𝐚𝐝 ﬂat ĳ") == "A fine office, in 2026: Read flat ij"


def test_what_only_looks_smaller_or_shorter_stays() -> None:
    kept = "½ of £4m… is 20 m², Zoë’s Größe"
    assert plain(kept.replace("Größe", "café")) == kept.replace("Größe", "café")


def test_a_soft_hyphen_is_left_out_and_a_sharp_s_can_be_put_back() -> None:
    assert plain("mis\u00adsion") == "mission"
    assert plain("Straße, STRAẞE") == "Stras\u00adse, STRAS\u00adSE"


def test_a_page_is_changed_in_its_words_alone() -> None:
    page = '<h1 id="ﬁne" title="ß">ﬁne <b>Straße</b></h1>'.encode()
    assert plain_page(page) == '<h1 id="ﬁne" title="ß">fine <b>Stras\u00adse</b></h1>'.encode()


def test_a_page_in_plain_letters_is_the_page_itself() -> None:
    page = "<p>For £4m – as “agreed” at the café…</p>".encode()
    assert plain_page(page) is page


def test_the_words_of_attached_files_are_put_in_plain_letters() -> None:
    view = '{"findable": {"filters": [], "meta": [], "sort": ""}, "kind": "", "of": "", "to": "",'
    file = File("a.html", "", "", f'{view} "title": "Oﬃces"}}')
    assert b"<h1>Offices</h1>\n<p>A fine van</p>" in file.page("A ﬁne van")


def test_the_browser_takes_the_same_letters_apart() -> None:
    asked = ASKED.read_text(encoding="utf-8")
    (listed,) = re.findall(r"const LIKE =\s+/\[(.*)\]\+/gu;", asked)
    written = re.sub(r"\\u\{?([0-9a-f]+)\}?", lambda found: chr(int(found[1], 16)), listed)
    assert written == LIKE + MATHEMATICAL
