"""What readers are told of a force that merged and of a commissioner who was replaced."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.builders import register_of
from tests.linking.succession_story import FILES
from tests.pages.made import pages_of
from tests.pages.seen import Seen, seen
from tests.pages.seen import words as read_out

from register.exports.calendars import calendars
from register.exports.feeds import feeds
from register.linking.register import Register
from register.pages import agreement, body, decision, force, index, version

COMMISSIONER = "Barset Constabulary (policing body: Police and Crime Commissioner for Barset)"
KEPT = "What it did before that day stays its own, under its own name, and stays on this page."


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return register_of(FILES, tmp_path)


def page_of(register: Register, address: str) -> Seen:
    kinds = {"forces": force, "bodies": body, "agreements": agreement, "decisions": decision}
    kind = kinds[address.split("/", 1)[0]]
    return seen(pages_of(kind, register))[f"{address}/index.html"]


def words(page: Seen) -> str:
    return read_out(page.main)


def told(page: Seen) -> list[list[object]]:
    """The spans that the page gives the script which looks a day up."""
    block = page.html.split('id="as-at-told">', 1)[1].split("</script>", 1)[0]
    (each,) = json.loads(block)
    spans: list[list[object]] = each["spans"]
    return spans


def test_the_old_force_leads_to_the_new_and_says_what_stays(register: Register) -> None:
    page = page_of(register, "forces/barset")
    assert "Taken over Wessex Police took over from it on 1 April 2024. " + KEPT in words(page)
    assert 'href="../../forces/wessex/"' in page.html


def test_the_new_force_leads_back_to_both(register: Register) -> None:
    page = page_of(register, "forces/wessex")
    on = "on 1 April 2024. What was done before that day is on its page."
    assert f"Took over from Barset Constabulary {on} Loamshire Police {on}" in words(page)
    assert 'href="../../forces/barset/"' in page.html


def test_the_commissioner_and_the_mayor_lead_to_each_other(register: Register) -> None:
    old = page_of(register, "bodies/barset-commissioner")
    assert "Taken over Mayor of Wessex took over from it on 1 April 2024." in words(old)
    new = page_of(register, "bodies/wessex-mayor")
    assert "Took over from Police and Crime Commissioner for Barset on 1 April 2024." in words(new)


def test_before_its_day_a_takeover_is_told_as_what_is_to_come(tmp_path: Path) -> None:
    register = register_of(FILES, tmp_path, day=date(2024, 3, 1))
    page = page_of(register, "forces/barset")
    assert "To be taken over Wessex Police is to take over from it on 1 April 2024." in words(page)
    lists = seen(index.pages(register, ()))["forces/index.html"]
    assert "to be taken over by Wessex Police, 1 April 2024" in words(lists)


def test_lists_show_what_became_of_the_old(register: Register) -> None:
    lists = seen(index.pages(register, ()))
    assert "taken over by Wessex Police, 1 April 2024" in words(lists["forces/index.html"])
    assert "taken over by Mayor of Wessex, 1 April 2024" in words(lists["bodies/index.html"])


def test_the_agreement_keeps_the_names_of_its_versions_and_says_who_stands_there_now(
    register: Register,
) -> None:
    page = page_of(register, "agreements/vans")
    assert (
        "Parties that others took over from "
        "Wessex Police in place of Barset Constabulary from 1 April 2024. "
        "Wessex Police in place of Loamshire Police from 1 April 2024. "
        "The tables name the parties as the document names them."
    ) in words(page)
    second = seen(pages_of(version, register))["agreements/vans/second/index.html"]
    parties = words(second).split("Parties to this version", 1)[1]
    assert all(name in parties for name in ("Barset Constabulary", "Loamshire Police"))
    original = seen(pages_of(version, register))["agreements/vans/original/index.html"]
    assert "took over" not in words(original)


def test_as_at_a_day_the_parties_are_those_of_that_day(register: Register) -> None:
    assert [(span[0], span[3], span[4]) for span in told(page_of(register, "agreements/vans"))] == [
        ("", "", []),
        (
            "2020-04-01",
            "Original version.",
            [COMMISSIONER, "Loamshire Police", "Mercia Police"],
        ),
        (
            "2023-04-01",
            "Second version.",
            [COMMISSIONER, "Loamshire Police", "Mercia Police"],
        ),
        (
            "2024-04-01",
            "Second version; Wessex Police in place of Barset Constabulary and Loamshire Police.",
            ["Mercia Police", "Wessex Police"],
        ),
        ("2025-04-01", "Third version.", ["Wessex Police"]),
    ]


def test_each_force_is_told_only_of_the_days_on_which_it_was_bound(register: Register) -> None:
    both = ["chief officer and policing body"]
    old = [(s[0], s[1], s[2]) for s in told(page_of(register, "forces/barset"))]
    assert old[-1] == ("2024-04-01", "", "no")
    new = [(s[0], s[1], s[2], s[4]) for s in told(page_of(register, "forces/wessex"))]
    assert new == [
        ("", "2024-03-31", "no", []),
        ("2024-04-01", "2025-03-31", "yes", both),
        ("2025-04-01", "", "yes", both),
    ]
    assert "Since 1 April 2024, Wessex Police is bound in its place." in words(
        page_of(register, "forces/barset")
    )


def test_decisions_of_the_old_body_stay_its_own(register: Register) -> None:
    before = words(page_of(register, "decisions/BPCC2023-001"))
    assert "Decided by Police and Crime Commissioner for Barset" in before
    assert "Decided by Mayor of Wessex" in words(page_of(register, "decisions/BPCC2024-001"))


@pytest.mark.parametrize("follower", ["forces/barset", "forces/wessex", "forces/loamshire"])
def test_feeds_lead_those_who_follow_the_old_to_the_new(register: Register, follower: str) -> None:
    feed = {output.address: output for output in feeds(register)}[f"{follower}/feed.atom"]
    text = feed.content.make().decode()
    assert "Wessex Police took over from" in text
    assert "https://decisions.example.org/forces/wessex/feed.atom" in text


def test_calendars_of_both_hold_the_day(register: Register) -> None:
    found = {output.address: output for output in calendars(register)}
    for follower in ("forces/barset", "forces/wessex"):
        text = found[f"{follower}/calendar.ics"].content.make().decode().replace("\r\n ", "")
        assert "SUMMARY:Wessex Police takes over from Barset Constabulary" in text
        assert "DTSTART;VALUE=DATE:20240401" in text
