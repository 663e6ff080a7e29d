"""What a newcomer asks of this register, answered within two clicks from home."""

from __future__ import annotations

from posixpath import join, normpath

import pytest
from tests.pages.made import pages
from tests.pages.seen import Seen, Table, seen
from tests.real import real_register

HOME = "index.html"


@pytest.fixture(scope="module")
def site() -> dict[str, Seen]:
    return seen(o for o in pages(real_register(), ()) if o.address.endswith(".html"))


def clicks(site: dict[str, Seen], address: str) -> int:
    """How many links a reader follows from home to a page; 9 when more than two."""
    reached = {HOME}
    for count in range(3):
        if address in reached:
            return count
        for page in tuple(reached & set(site)):
            folder = page.rpartition("/")[0]
            for to in site[page].links.values():
                led = normpath(join(folder, to.split("#")[0] or "."))
                reached.add(HOME if led == "." else f"{led}/index.html")
    return 9


def table(page: Seen, caption: str) -> Table:
    return next(table for table in page.tables if table.caption.startswith(caption))


@pytest.mark.parametrize(
    "address",
    [
        "forces/cambridgeshire/index.html",
        "forces/kent/index.html",
        "agreements/seven-force/index.html",
        "programmes/public-contact/index.html",
        "programmes/index.html",
        "meetings/index.html",
        "decisions/2019/index.html",
    ],
)
def test_the_answer_is_at_most_two_clicks_from_home(site: dict[str, Seen], address: str) -> None:
    assert clicks(site, address) <= 2


def test_what_bound_cambridgeshire_on_a_day_and_how_sure_that_is(site: dict[str, Seen]) -> None:
    rows = table(site["forces/cambridgeshire/index.html"], "Agreements it is or was in").rows
    told = {row[0].split(" Today")[0]: row[1:4] for row in rows}

    assert told["Seven Force Strategic Collaboration agreement"] == [
        "22 October 2015 to 31 March 2017",
        "1 April 2017 to 31 March 2021",
        "Original version (from 22 October 2015, until 31 March 2017); version of 20 February 2017 "
        "(signed 20 February 2017); extension to 2021 (until 31 March 2021)",
    ]
    ict = "ICT collaboration agreement of Bedfordshire, Cambridgeshire and Hertfordshire"
    assert told[ict] == ["No day known", "Any day", "Original version (signed 28 January 2016)"]


def test_why_it_cannot_be_told_of_the_summer_of_2018(site: dict[str, Seen]) -> None:
    days = table(site["agreements/seven-force/index.html"], "Whether it was in force").rows
    (row,) = [row for row in days if row[0] == "1 April 2017 to 31 March 2021"]

    assert row[1] == "Cannot be told"
    assert "when the version of 20 February 2017 began" in row[2]


def test_what_was_promised_for_public_contact_and_what_was_reported(
    site: dict[str, Seen],
) -> None:
    page = site["programmes/public-contact/index.html"]
    benefits = table(page, "What was promised")

    assert benefits.heads[:2] == ["Benefit", "Promised or reported"]
    assert {"Promised", "Target"} <= {row[1] for row in benefits.rows}
    reported = {"Reported", "Achieved"} & {row[1] for row in benefits.rows}
    assert reported or "Nothing held here reports that any of this was gained." in page.paragraphs


def test_who_leads_what_and_to_whom_each_answers(site: dict[str, Seen]) -> None:
    rows = {row[0]: row[1:3] for row in site["programmes/index.html"].tables[0].rows}

    assert rows["Public Contact"] == [
        "Hertfordshire Constabulary",
        "Operational Support Governance Board",
    ]
    assert rows["Information and Communications Technology"][0] == "Cambridgeshire Constabulary"
    led = table(site["forces/cambridgeshire/index.html"], "Programmes it leads").rows
    assert "Information and Communications Technology" in [row[0] for row in led]


def test_which_decisions_came_from_which_meeting(site: dict[str, Seen]) -> None:
    rows = {row[1]: row[3] for row in site["meetings/2019/index.html"].tables[0].rows}
    listed = {row[1]: row[3] for row in site["meetings/index.html"].tables[0].rows}

    board = "Business Coordination Board, 16 May 2019"
    assert "British Transport Police to join the Chiltern Transport Consortium" in rows[board]
    assert listed[board] == rows[board]


def test_what_kent_joined(site: dict[str, Seen]) -> None:
    rows = table(site["forces/kent/index.html"], "Agreements it is or was in").rows

    assert "Seven Force Strategic Collaboration agreement" in rows[0][0]


def test_where_decision_006_is(site: dict[str, Seen]) -> None:
    told = [p for p in site["decisions/2019/index.html"].paragraphs if "not held here" in p]

    assert len(told) == 1
    assert "CPCC2019-001 to CPCC2019-006 are not held here" in told[0]
