from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from tests.builders import register_of
from tests.real import real_register

from register.exports.calendars import calendars
from register.linking.register import Register

RECORDS = {
    "content/meetings/barset-board/barset-board-2026-12-01.md": """\
        ---
        title: "Winter; meeting, \\\\ of the board"
        body: barset-board
        date: 1 December 2026
        time: 10 am
        place: Town Hall, Barchester
        published: 1 November 2026
        ---
        Line one.

        BEGIN:VEVENT
        """,
    "content/forthcoming/vans.md": """\
        ---
        title: Vans
        expected: February 2027
        expected_note: The paper gives the month.
        maker: barset-commissioner
        published: 1 November 2026
        ---
        """,
    "content/forthcoming/station.md": """\
        ---
        title: Station
        expected: "2027"
        expected_note: The paper gives the year.
        published: 1 November 2026
        ---
        """,
    "content/forthcoming/radios.md": """\
        ---
        title: Radios
        expected: 4 March 2027
        published: 1 November 2026
        ---
        """,
    "content/agreements/shared-vans.md": """\
        ---
        title: Shared vans
        published: 1 November 2026
        versions:
          - version: original
            in_force: 1 April 2025
            ends: 31 March 2027
            review: 1 January 2027
            parties: {forces: [barset, loamshire]}
        ---
        """,
    "decisions/2026/BPCC2026-014.md": """\
        ---
        title: Radios for the county
        decided: 1 November 2026
        published: 2 November 2026
        panel: {notified: 2 November 2026, response_due: 14 December 2026}
        ---
        ## Decision

        To buy radios.
        """,
    "decisions/2026/BPCC2026-015.md": """\
        ---
        title: Vans for the county
        decided: 1 November 2026
        published: 2 November 2026
        panel:
          notified: 2 November 2026
          response_due: 14 December 2026
          response: The Panel had no remarks.
        ---
        ## Decision

        To buy vans.
        """,
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return register_of(RECORDS, tmp_path_factory.mktemp("register"))


def events(register: Register, address: str) -> dict[str, Any]:
    data = {output.address: output.content.make() for output in calendars(register)}[address]
    return {
        str(event["uid"]).rpartition(":")[2]: event for event in Calendar.from_ical(data).events
    }


def test_everything_dated_is_in_the_calendar_of_everything(register: Register) -> None:
    found = events(register, "calendar.ics")
    assert {uid: (e.start, e.end) for uid, e in found.items()} == {
        "meetings/barset-board-2026-12-01#meeting": (date(2026, 12, 1), date(2026, 12, 2)),
        "decisions/BPCC2026-014#response": (date(2026, 12, 14), date(2026, 12, 15)),
        "agreements/shared-vans#review": (date(2027, 1, 1), date(2027, 1, 2)),
        "forthcoming/vans#expected": (date(2027, 2, 1), date(2027, 3, 1)),
        "forthcoming/radios#expected": (date(2027, 3, 4), date(2027, 3, 5)),
        "agreements/shared-vans#end": (date(2027, 3, 31), date(2027, 4, 1)),
    }


def test_a_vague_date_says_that_no_day_is_given_and_a_year_is_no_event(register: Register) -> None:
    found = events(register, "calendar.ics")
    assert str(found["forthcoming/vans#expected"]["summary"]) == (
        "Decision expected: Vans (February 2027, no day given)"
    )
    assert not [uid for uid in found if "station" in uid]


def test_the_day_by_which_the_panel_is_to_answer_is_there_until_it_has(register: Register) -> None:
    found = events(register, "bodies/barset-commissioner/calendar.ics")
    due = found["decisions/BPCC2026-014#response"]
    assert str(due["summary"]) == "Panel's response due: BPCC2026-014, Radios for the county"
    assert not [uid for uid in found if "BPCC2026-015" in uid]


def test_an_end_and_a_review_are_called_to_mind_90_and_30_days_before(register: Register) -> None:
    for what in ("end", "review"):
        event = events(register, "calendar.ics")[f"agreements/shared-vans#{what}"]
        assert [a["trigger"].dt.days for a in event.subcomponents] == [-90, -30]


def test_e06_text_cannot_add_lines_of_its_own_and_long_lines_are_folded(register: Register) -> None:
    (data,) = (o.content.make() for o in calendars(register) if o.address == "calendar.ics")
    assert data.count(b"BEGIN:VEVENT\r\n") == 6
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    event = events(register, "calendar.ics")["meetings/barset-board-2026-12-01#meeting"]
    assert str(event["summary"]) == "Winter; meeting, \\ of the board"
    assert str(event["location"]) == "Town Hall, Barchester"


def test_a_force_and_a_body_have_the_dates_that_concern_them(register: Register) -> None:
    assert set(events(register, "forces/loamshire/calendar.ics")) == {
        "agreements/shared-vans#review",
        "agreements/shared-vans#end",
    }
    assert set(events(register, "bodies/barset-commissioner/calendar.ics")) == {
        "forthcoming/vans#expected",
        "decisions/BPCC2026-014#response",
    }


def test_every_calendar_of_this_register_comes_back_as_it_was_written() -> None:
    found = list(calendars(real_register()))
    assert len(found) > 30
    for output in found:
        data = output.content.make()
        assert Calendar.from_ical(data).to_ical() == data, output.address


def test_a_calendar_is_the_same_bytes_each_time(register: Register) -> None:
    one, other = list(calendars(register)), list(calendars(register))
    assert one == other
