"""Search in a real browser, over a real index: found, narrowed, sent on, and never run as code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.opening import looks_as, opened, overheard
from tests.browser.serving import served
from tests.browser.trying import SCHEMES, sideways, violations
from tests.builders import OFFICE
from tests.publishing.builds import published

from register.records.references import canonical

PWN = "&lt;img src=x onerror=window.PWN=1&gt;"
AGREEMENT = """\
    ---
    title: Vehicle recovery agreement
    published: 2 March 2025
    governance: [barset-board]
    versions:
      - version: original
        in_force: 1 March 2025
        ends: 1 March 2035
        parties: {{forces: [barset, {other}]}}
    ---
    Two forces recover vehicles together.
    """
DECISION = """\
    ---
    title: {title}
    decided: {day}
    published: {day}
    kind: contract
    maker: [barset-commissioner]
    {more}
    ---
    {words}

    ## Decision

    To do so.

    ## Reasons

    {reasons}
    """
PAPER = """\
    ---
    title: Kennels and their keep
    to: barset-board
    from: Chief Constable
    date: 1 October 2024
    published: 16 October 2024
    recommendations:
      - {number: "2.1", verb: approve, text: To keep the kennels.}
    ---
    The kennels are full of dogs. {marks}
    """
MARKS = " ".join(f"kennel{number}x" for number in range(4000))
"""So many words that Pagefind writes those of the year in several pieces."""


def decision(
    title: str, day: str, words: str, reasons: str = "It is needed.", more: str = ""
) -> str:
    return DECISION.format(
        title=title, day=day, words=words, reasons=reasons, more=more or "forces: [barset]"
    )


FILES = {
    **OFFICE,
    "content/forces/hostile.md": f"""\
        ---
        title: "Police of {PWN}"
        published: 1 January 2025
        ---
        """,
    "content/agreements/vehicle-recovery.md": AGREEMENT.format(other="hostile"),
    "content/papers/2024/2024-10-01-kennels.md": PAPER.replace("{marks}", MARKS),
    "decisions/2024/BPCC2024-007.md": decision(
        "Dogs for the kennels", "5 March 2024", "Four dogs are bought for £1,250 – and a lantern."
    ),
    "decisions/2025/BPCC2025-001.md": decision(
        "Dogs retired",
        "7 May 2025",
        "The old dogs retire.",
        "A perspicacious report says so: a \ufb01ne house in the Stra\u00dfe, opp\u00adosite.",
        "forces: [loamshire]",
    ),
    "decisions/2026/BPCC2026-002.md": decision(
        "Dogs again", "9 June 2026", "Two more dogs are bought."
    ),
    "decisions/2026/BPCC2026-003.md": decision(
        f'"Grapes {PWN}"',
        "10 June 2026",
        f"Grapes `<img src=x onerror=window.PWN=1>` and {PWN} are words.",
        "Some.",
        "effects: [{agreement: vehicle-recovery, version: original, effect: enters}]",
    ),
    "decisions/2023/BPCC2023-004.md": decision(
        "A grant of vans",
        "3 February 2023",
        "Vans that nobody may read of.",
        more="removed: {on: 20 November 2026, reason: It named a person.}",
    ),
    **{
        f"decisions/2022/BPCC2022-{number:03}.md": decision(
            f"Lamp {number}", f"{number} April 2022", f"Street lamp {number} is lit."
        )
        for number in range(1, 26)
    },
}


@pytest.fixture(scope="module")
def found_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a small register with an index is served."""
    with served(published(tmp_path_factory.mktemp("searched"), FILES)) as address:
        yield address


@contextmanager
def searching(browser: Browser, address: str, width: int = 1280) -> Iterator[Page]:
    """A page whose console stays silent, and which asks no other host."""
    with opened(browser, width=width) as page, overheard(page) as heard:
        _fetch_all_anew(page)
        page.goto(address)
        yield page
        host = "/".join(address.split("/")[:3])
        assert [url for url in heard.asked if not url.startswith(host)] == []
        assert heard.told == []


def _fetch_all_anew(page: Page) -> None:
    """Let nothing be there from the search before."""
    session = page.context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()


def results(page: Page, count: str) -> list[str]:
    """The titles that are shown, once the page has said how many there are."""
    expect(page.get_by_role("status")).to_have_text(re.compile(f"^{count}"))
    return page.locator(".found h2").all_inner_texts()


def narrow(page: Page, label: str, choice: str) -> None:
    chosen = page.get_by_label(label, exact=True)
    value = chosen.locator("option", has_text=choice).first.get_attribute("value")
    chosen.select_option(value)


def test_words_are_found_from_the_box_on_every_page(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}decisions/BPCC2024-007/") as page:
        page.get_by_label("Find words or a reference").fill("perspicacious")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{found_in}search/?q=perspicacious")
        assert results(page, "1 result for “perspicacious”") == ["Dogs retired"]
        shown = page.locator(".found li")
        assert shown.locator("mark").all_inner_texts() == ["perspicacious"]
        assert "Decision · BPCC2025-001 · 7 May 2025 · Made" in shown.inner_text()
        shown.get_by_role("link", name="Reasons").click()
        assert page.url == f"{found_in}decisions/BPCC2025-001/#reasons"


@pytest.mark.parametrize(
    ("label", "choice", "asked", "titles"),
    [
        ("Type", "Papers", "type=paper", {"Kennels and their keep"}),
        ("Force", "Loamshire", "force=loamshire", {"Dogs retired", "Loamshire Police"}),
        (
            "Agreement",
            "Vehicle recovery",
            "agreement=vehicle-recovery",
            {
                "Vehicle recovery agreement",
                f"Grapes {PWN}",
            },
        ),
        (
            "Body",
            "Barset Board",
            "body=barset-board",
            {
                "Barset Board",
                "Kennels and their keep",
                "Vehicle recovery agreement",
                "Barset Board, 1 October 2024",
            },
        ),
        ("Year", "2025", "year=2025", {"Dogs retired"}),
        ("Status", "Removed", "status=removed", {"A grant of vans"}),
    ],
)
def test_each_way_of_narrowing_works_without_words_and_stands_in_the_address(
    browser: Browser, found_in: str, label: str, choice: str, asked: str, titles: set[str]
) -> None:
    with searching(browser, f"{found_in}search/") as page:
        narrow(page, label, choice)
        count = f"{len(titles)} result"
        assert set(results(page, count)) == titles
        assert page.url == f"{found_in}search/?{asked}"
        expect(page.get_by_label(label, exact=True).locator("option:checked")).to_contain_text(
            f"({len(titles)})"
        )


def test_two_ways_together_with_words_and_the_counts_of_what_is_left(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/?q=dogs") as page:
        assert len(results(page, "4 results")) == 4
        years = page.get_by_label("Year", exact=True)
        expect(years.locator("option[value='2024']")).to_have_text("2024 (2)")
        narrow(page, "Force", "Barset")
        results(page, "2 results")
        expect(years.locator("option[value='2024']")).to_have_text("2024 (1)")
        expect(years.locator("option[value='2025']")).to_be_disabled()
        narrow(page, "Year", "2024")
        assert results(page, "1 result") == ["Dogs for the kennels"]
        assert page.url == f"{found_in}search/?q=dogs&force=barset&year=2024"
        page.get_by_role("button", name="Remove Barset Constabulary").click()
        assert len(results(page, "2 results")) == 2
        assert page.url == f"{found_in}search/?q=dogs&year=2024"


def test_an_address_that_was_sent_is_answered_as_it_stands(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=dogs&year=2026&order=newest") as page:
        assert results(page, "1 result for “dogs”") == ["Dogs again"]
        assert page.get_by_label("Words, or a reference").input_value() == "dogs"
        assert page.get_by_label("Year", exact=True).input_value() == "2026"
        assert "dogs" in page.title()


def test_newest_first_runs_across_the_years(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=dogs") as page:
        results(page, "4 results")
        page.get_by_label("Order").select_option("newest")
        page.wait_for_url("**order=newest")
        expect(page.locator(".found h2").first).to_have_text("Dogs again")
        assert results(page, "4 results") == [
            "Dogs again",
            "Dogs retired",
            "Kennels and their keep",
            "Dogs for the kennels",
        ]


def test_more_results_are_shown_when_asked_for_and_focus_goes_to_the_first(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/?q=lamp&order=newest") as page:
        assert results(page, "25 results")[:2] == ["Lamp 25", "Lamp 24"]
        assert page.locator(".found > li").count() == 10
        page.get_by_role("button", name="Show more results").click()
        expect(page.locator(".found > li")).to_have_count(20)
        expect(page.get_by_role("link", name="Lamp 15", exact=True)).to_be_focused()


@pytest.mark.parametrize("typed", ["BPCC2024-007", "bpcc 2024/7", "BPCC-2024.0007", " bpcc2024_7 "])
def test_any_spelling_of_a_reference_leads_straight_to_its_record(
    browser: Browser, found_in: str, typed: str
) -> None:
    with searching(browser, found_in) as page:
        page.get_by_label("Find words or a reference").fill(typed)
        page.get_by_role("button", name="Search").click()
        page.wait_for_url(f"{found_in}decisions/BPCC2024-007/")
        page.go_back()
        assert page.url == found_in


def test_a_reference_that_is_not_held_is_searched_for_like_words(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/?q=BPCC2024-999") as page:
        results(page, "No results for “BPCC2024-999”")


def test_the_browser_reads_references_as_the_engine_does(browser: Browser, found_in: str) -> None:
    typed = [
        *("CPCC 2019/007", "cpcc2019-7", "004/2026", "2026.004", "D 0012", "A/1/2/3", "", "x"),
        *("2019/2020", "PCC 19-20/004", "000", "Ab12cD", "é 7", "A__1", "1999", "12 1999 X"),
    ]
    with searching(browser, f"{found_in}search/") as page:
        read = page.evaluate(
            "async (all) => { const { canonical } = await import('/assets/search/references.js');"
            " return all.map(canonical); }",
            typed,
        )
    assert read == [canonical(text) for text in typed]


def test_a_word_that_is_nowhere_is_said_to_be_and_what_to_try(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/?q=zebra&year=2024") as page:
        assert results(page, "No results for “zebra”") == []
        page.get_by_role("link", name="Search everything").click()
        page.wait_for_url(f"{found_in}search/?q=zebra")
        results(page, "No results")
        page.get_by_role("link", name="Look in the lists").click()
        expect(page.get_by_role("heading", name="Look without searching")).to_be_in_viewport()


def test_markup_in_records_and_in_what_is_typed_is_text(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=grapes") as page:
        shown = results(page, "1 result")
        assert shown == [f"Grapes {PWN}"]
        assert "<img src=x onerror=window.PWN=1>" in page.locator(".excerpt").inner_text()
        force = page.get_by_label("Force", exact=True)
        narrow(page, "Force", "Police of")
        results(page, "1 result")
        assert "onerror" in force.locator("option:checked").inner_text()
        page.get_by_label("Words, or a reference").fill("<img src=x onerror=window.PWN=1>")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("“<img src=x onerror=window.PWN=1>”")
        assert page.locator(".search img").count() == 0
        assert page.evaluate("window.PWN") is None


def test_a_removed_record_is_found_by_its_title_alone(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=vans") as page:
        assert results(page, "1 result") == ["A grant of vans"]
        assert "Removed" in page.locator(".about").inner_text()
    with searching(browser, f"{found_in}search/?q=nobody") as page:
        results(page, "No results")


def test_it_is_all_done_by_keyboard(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/") as page:
        page.get_by_label("Words, or a reference").focus()
        page.keyboard.type("dogs")
        page.keyboard.press("Enter")
        results(page, "4 results")
        expect(page.get_by_label("Words, or a reference")).to_be_focused()
        for _ in range(3):  # the button, the summary, the first choice
            page.keyboard.press("Tab")
        expect(page.get_by_label("Type", exact=True)).to_be_focused()
        page.keyboard.type("Papers")
        page.keyboard.press("Enter")
        assert results(page, "1 result") == ["Kennels and their keep"]
        expect(page.get_by_label("Type", exact=True)).to_be_focused()


def test_back_leads_to_the_search_before(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=dogs") as page:
        results(page, "4 results")
        narrow(page, "Year", "2026")
        results(page, "1 result")
        page.locator(".found a").first.click()
        page.wait_for_url("**/decisions/BPCC2026-002/")
        page.go_back()
        assert results(page, "1 result") == ["Dogs again"]
        page.go_back()
        assert len(results(page, "4 results")) == 4
        assert page.get_by_label("Year", exact=True).input_value() == ""


def test_with_scripts_off_the_page_leads_to_every_list(browser: Browser, found_in: str) -> None:
    with opened(browser, found_in, scripts=False) as page:
        page.get_by_label("Find words or a reference").fill("dogs")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{found_in}search/?q=dogs")
        expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_hidden()
        for name in ("Papers", "one decision of 2024", "Loamshire Police"):
            expect(page.locator(".without").get_by_role("link", name=name)).to_be_visible()


def test_an_index_that_cannot_be_had_is_said_to_be(browser: Browser, found_in: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{found_in}search/?q=dogs")
    expect(page.get_by_role("status")).to_contain_text("The search could not be loaded")
    expect(page.locator(".without")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("asked", "parts", "titles"),
    [
        ("?q=lantern", {"2024"}, ["Dogs for the kennels"]),
        ("?q=lant", {"2024"}, ["Dogs for the kennels"]),
        ("?q=perspicaciou", {"2025"}, ["Dogs retired"]),
        ("?q=dogs+lantern", {"2024"}, ["Dogs for the kennels"]),
        ("?q=BPCC2024-00", {"2024"}, ["Dogs for the kennels"]),
        ("?q=£1,250", {"2024"}, ["Dogs for the kennels"]),
        ('?q="dogs+are+bought+for+£1,250"', {"2024"}, ["Dogs for the kennels"]),
        ("?q=“four+dogs”", {"2024"}, ["Dogs for the kennels"]),
        ('?q="£1,250+–+and+a+lantern"', {"2024"}, ["Dogs for the kennels"]),
        ('?q="bought+dogs+are"', {"2024", "2026"}, []),
        ("?q=STRASSE", {"2025"}, ["Dogs retired"]),
        ("?q=Stra\u00dfe", {"2025"}, ["Dogs retired"]),
        ("?q=fine+opposite", {"2025"}, ["Dogs retired"]),
        ("?q=\uff26\ufb01ne", set(), []),
        ('?q="\uff46ine+house"', {"2025"}, ["Dogs retired"]),
        ("?force=loamshire", {"2025", "other"}, ["Dogs retired", "Loamshire Police"]),
        ("?q=perspicacious&force=barset", set(), []),
        ("?q=lanternfish", set(), []),
        ("?q=dogs+zebra", set(), []),
        ('?q="lant"', set(), []),
    ],
)
def test_only_the_parts_that_can_answer_are_asked(
    browser: Browser, found_in: str, asked: str, parts: set[str], titles: list[str]
) -> None:
    with searching(browser, f"{found_in}search/{asked}", 375) as page:
        assert results(page, f"{len(titles) or 'No'} result") == titles
        assert parts_asked(page) == {"where", *parts}


def test_an_excerpt_has_the_letters_that_were_written(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=strasse", 375) as page:
        results(page, "1 result")
        expect(page.locator(".excerpt")).to_contain_text("a fine house in the Straße, opposite.")
        expect(page.locator(".excerpt mark")).to_have_text("Straße,")


def test_what_is_nowhere_is_named_and_asks_no_part(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=dogs+zebra+yak", 375) as page:
        results(page, "No results")
        expect(page.locator(".advice")).to_contain_text(
            "Nothing held here has “zebra”, and nothing has “yak”. What to try:"
        )


def test_signs_by_themselves_are_said_not_to_be_looked_for(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=§", 375) as page:
        results(page, "No results")
        expect(page.locator(".advice")).to_contain_text("Signs by themselves are not looked for.")


def test_nothing_is_said_beside_a_choice_that_is_not_counted_yet(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/") as page:
        year = page.get_by_label("Year", exact=True).locator("option[value='2024']")
        expect(year).to_have_text("2024 (3)")
        held: list[Route] = []
        page.route("**/pagefind/2024/**", lambda route: held.append(route))
        page.get_by_label("Words, or a reference").fill("lantern")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Searching…")
        expect(year).to_have_text("2024")
        page.unroute("**/pagefind/2024/**")
        for route in held:
            route.continue_()
        expect(year).to_have_text("2024 (1)")


def parts_asked(page: Page) -> set[str]:
    """The indexes of which the page has fetched anything, those of parts and that of all parts."""
    asked = page.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
    return {match[1] for url in asked if (match := re.search(r"/pagefind/(\w+)/", url))}


def test_a_year_asks_for_its_own_part_first_and_results_before_counts(
    browser: Browser, found_in: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{found_in}search/?q=dogs&year=2024")
    results(page, "2 results")
    page.wait_for_load_state("networkidle")
    parts = [match[1] for url in asked if (match := re.search(r"/pagefind/(\d+)/", url))]
    assert parts[0] == "2024"
    first_filter = next(place for place, url in enumerate(asked) if "2024/filter" in url)
    first_fragment = next(place for place, url in enumerate(asked) if ".pf_fragment" in url)
    assert first_fragment < first_filter
    program = page.evaluate(
        "performance.getEntriesByType('resource').filter((each) => /wasm/.test(each.name))"
        ".map((each) => each.transferSize)"
    )
    assert sum(size > 10_000 for size in program) == 1, "the program is fetched once for all"
    context.close()


def test_the_newest_results_are_shown_before_other_parts_are_asked(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/") as page:
        page.evaluate(
            """() => {
              window.seen = [];
              new MutationObserver(() => {
                const years = performance.getEntriesByType("resource")
                  .map((each) => /pagefind\\/(\\d+)\\/.*pf_index/.exec(each.name)?.[1]);
                const titles = [...document.querySelectorAll(".found h2")].map((h) => h.innerText);
                window.seen.push([titles, [...new Set(years.filter(Boolean))]]);
              }).observe(document.querySelector(".found"), { childList: true });
            }"""
        )
        page.get_by_label("Words, or a reference").fill("dogs")
        page.keyboard.press("Enter")
        results(page, "4 results")
        first, *_, last = page.evaluate("window.seen")
    assert first == [["Dogs again"], ["2026"]]
    assert len(last[0]) == 4


def test_narrowing_without_words_fetches_one_piece_of_each_part(
    browser: Browser, found_in: str
) -> None:
    with searching(browser, f"{found_in}search/?type=paper", 375) as page:
        results(page, "1 result")
        asked = page.evaluate(
            "performance.getEntriesByType('resource').map((each) => each.name)"
            ".filter((name) => name.endsWith('.pf_index')).map((name) => name.split('/').at(-3))"
        )
        assert sorted(asked) == sorted(set(asked))
        whole = page.evaluate(
            "async () => { const { createInstance } = await import('/pagefind/pagefind.js');"
            " const part = createInstance({ basePath: '/pagefind/2024/', noWorker: true });"
            " await part.search(null);"
            " return performance.getEntriesByType('resource').map((each) => each.name)"
            ".filter((name) => /2024.*pf_index/.test(name)).length }"
        )
    assert whole > 1, "the year is too small to tell"


def test_choices_are_counted_only_where_they_are_seen(browser: Browser, found_in: str) -> None:
    with searching(browser, f"{found_in}search/?q=dogs", 375) as page:
        results(page, "4 results")
        page.wait_for_load_state("networkidle")
        asked = "performance.getEntriesByType('resource').some((e) => /2024.filter/.test(e.name))"
        assert not page.evaluate(asked)
        page.get_by_text("Narrow the results", exact=True).click()
        expect(page.get_by_label("Year", exact=True).locator("option[value='2024']")).to_have_text(
            "2024 (2)"
        )


@pytest.mark.parametrize("asked", ["?q=dogs&force=barset", "?q=zebra", ""])
def test_nobody_is_kept_out_of_results(browser: Browser, found_in: str, asked: str) -> None:
    for width in (375, 768, 1280):
        with searching(browser, f"{found_in}search/{asked}", width) as page:
            if asked:
                expect(page.get_by_role("status")).to_contain_text("result")
            if width < 1000:
                page.get_by_text("Narrow the results", exact=True).click()
            page.wait_for_load_state("networkidle")
            for scheme in SCHEMES:
                looks_as(page, width, scheme)
                wrong = [*violations(page), *sideways(page)]
                assert wrong == [], f"{asked} at {width} pixels, {scheme}"
