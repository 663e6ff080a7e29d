"""A reader asks what was in force on a day, and is told what the engine would tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser
from tests.browser.opening import looks_as, opened
from tests.browser.trying import PAGES, SCHEMES, sideways, violations
from tests.real import real_register

from register.linking.spans import spans
from register.linking.timeline import Period, periods, standing
from register.pages.in_force import State, groups
from register.records.agreement import Agreement
from register.records.answers import Answer

ANSWERS = {Answer.YES: "in force", Answer.NO: "not in force", Answer.CANNOT_TELL: "cannot be told"}
ASK = """
(days) => {
  history.replaceState = () => {};
  const form = document.querySelector("form.as-at");
  const field = form.elements["as-at"];
  const answer = form.querySelector(".as-at-answer");
  return days.map((day) => {
    field.value = day;
    field.dispatchEvent(new Event("change"));
    return answer.innerText;
  });
}
"""
"""Asks for one day after the other, and leaves the address alone, which costs more than to answer:
``test_the_day_is_kept_in_the_address_with_the_keyboard_alone`` looks at that."""


def days_to_ask(chain: tuple[Period, ...]) -> list[date]:
    """Two days of each month of twenty years, and the days about every change."""
    found = {date(2010 + m // 12, m % 12 + 1, d) for m in range(240) for d in (1, 15)}
    for span in spans(chain):
        for edge in (span.first, span.last):
            if edge:
                found |= {edge + timedelta(days=step) for step in (-1, 0, 1)}
    return sorted(found)


@pytest.mark.parametrize("key", [a.key for a in real_register().all_of(Agreement)])
def test_the_answer_for_a_day_is_the_one_that_the_engine_gives(
    browser: Browser, site: str, key: str
) -> None:
    register = real_register()
    agreement = register.records[key]
    assert isinstance(agreement, Agreement)
    chain = periods(agreement, register)
    days = days_to_ask(chain)
    with opened(browser, f"{site}{key}/") as page:
        told = page.evaluate(ASK, [day.isoformat() for day in days])
    for day, words in zip(days, told, strict=True):
        now = standing(chain, day)
        said = f"On {day.day} {day:%B %Y}: {ANSWERS[now.answer]}."
        assert words.startswith(said), f"{day}: {words}"
        assert ("Bound: " in words) == bool(now.period and now.period.parties)
        for party in now.period.parties if now.period else ():
            assert party.force.title in words


def test_the_list_of_agreements_tells_of_all_at_once(browser: Browser, site: str) -> None:
    register = real_register()
    held = [now for group in groups(register).values() for now in group]
    with opened(browser, f"{site}agreements/?as-at=2016-06-01") as page:
        answer = page.locator(".as-at-answer")
        for state, heading in ((Answer.YES, "In force"), (Answer.CANNOT_TELL, "Cannot be told")):
            of = [n for n in held if standing(n.chain, date(2016, 6, 1)).answer is state]
            part = answer.locator("div", has=page.get_by_text(f"{heading}: "))
            assert part.locator("strong").inner_text() == f"{heading}: {len(of)}"
            assert sorted(part.locator("a").all_inner_texts()) == sorted(
                n.agreement.title for n in of if n.state is not State.REMOVED
            )
        answer.get_by_role("link", name="Seven Force Strategic").click()
        assert page.url == f"{site}agreements/seven-force/"


def test_the_day_is_kept_in_the_address_with_the_keyboard_alone(
    browser: Browser, site: str
) -> None:
    with opened(browser, site + PAGES["force"]) as page:
        page.get_by_label("What bound it on").focus()
        page.keyboard.type("06062016")
        page.keyboard.press("Enter")
        assert page.url.endswith("?as-at=2016-06-06")
        said = page.locator(".as-at-answer").inner_text()
        assert said.startswith("On 6 June 2016")
        assert "chief officer and policing body" in said
        page.reload()
        assert page.locator(".as-at-answer").inner_text() == said


@pytest.mark.parametrize("asked", ["2016-02-30", "yesterday", "", "<b>x</b>"])
def test_an_address_that_asks_for_no_day_is_answered_with_nothing(
    browser: Browser, site: str, asked: str
) -> None:
    with opened(browser, f"{site}agreements/seven-force/?as-at={asked}") as page:
        assert page.locator(".as-at-answer").inner_text() == ""
        assert page.locator("form.as-at").is_visible()


@pytest.mark.parametrize(
    "path", ["agreements/seven-force/", "forces/cambridgeshire/", "agreements/"]
)
def test_the_answer_keeps_nobody_out(browser: Browser, site: str, path: str) -> None:
    with opened(browser, f"{site}{path}?as-at=2016-06-01") as page:
        for width in (375, 768, 1280):
            for scheme in SCHEMES:
                looks_as(page, width, scheme)
                assert [*violations(page), *sideways(page)] == [], f"{width} pixels, {scheme}"


def test_without_scripts_there_is_no_form_and_the_table_answers(
    browser: Browser, site: str
) -> None:
    with opened(browser, f"{site}agreements/seven-force/", scripts=False) as page:
        assert not page.locator("form.as-at").is_visible()
        assert page.get_by_role("table", name="Whether it was in force").is_visible()
