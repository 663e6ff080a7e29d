"""Pictures: drawn to scale, honest about what is not known, and with their data beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from tests.builders import register_of
from tests.pages.made import pages
from tests.pages.seen import Seen, seen, words
from tests.real import real_register

from register.linking.timeline import periods
from register.pages import index
from register.pages.in_force import stands
from register.pages.pictures.by_year import by_year
from register.pages.pictures.drawing import across, between, down, shortened
from register.pages.pictures.matrix import MOST_AGREEMENTS, MOST_FORCES, matrix
from register.pages.pictures.savings import savings
from register.pages.pictures.timeline import timeline
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.programme import Benefit, Figures, Programme, Row

SVG = "{*}svg[@role='img']"
MOST_BYTES = 6 * 1024


@pytest.fixture(scope="module")
def site() -> dict[str, Seen]:
    made = (o for o in pages(real_register(), ()) if o.address.endswith(".html"))
    return seen(o for o in made if not o.address.startswith("rules/"))


def pictures(site: dict[str, Seen]) -> Iterator[tuple[str, Element, str]]:
    for address, page in site.items():
        drawn = re.findall(r"<figure class=\"drawn\">.*?</figure>", page.html, re.DOTALL)
        found = page.main.findall(f".//{SVG}")
        assert len(drawn) == len(found), address
        yield from ((address, svg, text) for svg, text in zip(found, drawn, strict=True))


def test_every_kind_of_picture_is_drawn(site: dict[str, Seen]) -> None:
    drawn = {svg.get("aria-labelledby", "").split("-title")[0] for _, svg, _ in pictures(site)}
    assert drawn == {"timeline", "matrix", "savings", "figures-1", "line"}


def test_every_picture_is_named_described_small_and_free_of_styles(site: dict[str, Seen]) -> None:
    for address, svg, text in pictures(site):
        ids = {part.get("id"): words(part) for part in svg if part.get("id")}
        for name in svg.get("aria-labelledby", "").split():
            assert len(ids[name]) > 10, address
        drawing = text.split("<details>")[0]
        assert len(drawing.encode()) <= MOST_BYTES, f"{address}: {len(drawing)} bytes"
        assert not re.search(r"style|\son\w+=|https?:|\"\d*\.\d{3}", drawing), address


def test_every_picture_has_its_data_beside_it(site: dict[str, Seen]) -> None:
    for address, svg, text in pictures(site):
        kind = svg.get("aria-labelledby", "").split("-title")[0]
        if kind == "line":
            assert '<ol class="story">' in site[address].html
        elif not kind.startswith("figures"):
            assert "<table" in text, address
        else:
            assert '<table class="figures">' in site[address].html


def test_where_things_stand_is_exact() -> None:
    assert across(1, 0, 3) == "33.3%"
    assert across(5, 0, 3) == "100%"
    assert across(Decimal("0.05"), 0, 100) == "0.1%"
    assert between("12.5%", "37.5%") == "25%"
    assert down("4.50") == "4.5rem"
    assert shortened("A short name") == "A short name"
    assert shortened("Human Resources and Learning and Development agreement", 30) == (
        "Human Resources and Learning…"
    )


VANS = """\
---
title: Vans
versions:
  - version: original
    signed: 1 March 2020
    in_force: 1 January 2020
    ends: 31 December 2021
    parties: {forces: [barset]}
  - version: wider
    in_force: 1 January 2023
    ends: unknown
    ends_note: torn
---
"""


def drawn(tmp_path: Path, text: str) -> dict[str, object]:
    register = register_of({"content/agreements/vans.md": text}, tmp_path)
    agreement = register.records["agreements/vans"]
    assert isinstance(agreement, Agreement)
    return timeline(agreement, periods(agreement, register), Shelf(register, {}))


def test_versions_stand_to_scale_with_the_gap_hatched_and_the_end_open(tmp_path: Path) -> None:
    picture = drawn(tmp_path, VANS)
    rows = picture["rows"]
    assert isinstance(rows, list)
    low, high = date(2020, 1, 1).toordinal(), date(2027, 12, 31).toordinal()

    (original,) = rows[0]["bars"]
    assert original["kind"] == "sure"
    assert original["x"] == "0%"
    assert original["width"] == across(date(2022, 1, 1).toordinal(), low, high)
    assert rows[0]["signed"] == across(date(2020, 3, 1).toordinal(), low, high)
    (wider,) = rows[1]["bars"]
    assert (wider["kind"], wider["end"], wider["after"]) == ("unsure", "100%", True)
    whole = rows[2]["bars"]
    assert [bar["kind"] for bar in whole] == ["sure", "none", "unsure"]
    assert whole[1]["x"] == across(date(2022, 1, 1).toordinal(), low, high)


def test_todays_line_is_the_day_of_the_build(tmp_path: Path) -> None:
    today = drawn(tmp_path, VANS)["today"]
    low, high = date(2020, 1, 1).toordinal(), date(2027, 12, 31).toordinal()
    at = across(date(2026, 11, 22).toordinal(), low, high)
    assert today == {"x": at, "after": False, "words": "22 Nov 2026"}


def test_an_agreement_of_which_no_day_is_known_has_no_timeline(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Vans\nversions:\n  - {version: original, parties: {forces: [barset]}}\n---\n"
    )
    assert drawn(tmp_path, text) == {}


def test_years_have_room_for_their_names_on_any_axis(tmp_path: Path) -> None:
    for year in (2026, 2020, 2005, 1974, 1829):
        picture = drawn(tmp_path, VANS.replace("1 January 2020", f"1 January {year}"))
        ticks = picture["ticks"]
        assert isinstance(ticks, list)
        assert 1 <= len([tick for tick in ticks if tick["text"]]) <= 6


def test_more_forces_and_agreements_than_there_is_room_for_are_counted(tmp_path: Path) -> None:
    names = [f"f{n:02}" for n in range(20)]
    files = {f"content/forces/{n}.md": f"---\ntitle: Force {n}\n---\n" for n in names}
    for n in range(25):
        files[f"content/agreements/a{n:02}.md"] = (
            f"---\ntitle: Agreement {n:02}\nversions:\n  - version: original\n"
            f"    in_force: 1 May 2020\n    parties: {{forces: [{', '.join(names)}]}}\n---\n"
        )
    register = register_of(files, tmp_path)
    held = [stands(agreement, register) for agreement in register.all_of(Agreement)]
    picture = matrix(held, Shelf(register, {}))

    assert len(picture["rows"]) == MOST_AGREEMENTS  # type: ignore[arg-type]
    assert len(picture["heads"]) == MOST_FORCES  # type: ignore[arg-type]
    assert picture["left_out"] == "Not drawn for want of room: 13 agreements and 6 forces."
    page = seen(index.pages(register, ()))["agreements/index.html"]
    (figure,) = page.main.iter("figure")
    assert [part.tag for part in figure][-1] == "figcaption", "HTML has it first or last"


def test_savings_are_drawn_against_what_was_spent_before() -> None:
    programmes = real_register().all_of(Programme)
    rows = savings(programmes)["rows"]
    assert isinstance(rows, list)
    contact = next(row for row in rows if row["text"] == "Public Contact")

    assert (contact["whole"], contact["part"]) == (
        "100%",
        across(Decimal("4.3"), 0, Decimal("30.9")),
    )
    assert contact["sum"] == "£4.3m of £30.9m, 14%"
    assert contact["kind"] == "promised"
    assert all(isinstance(b, Benefit) for p in programmes for b in p.benefits)


def figures(*values: str, unit: str = "£m") -> dict[str, object]:
    columns = tuple(str(2016 + place) for place in range(len(values)))
    return by_year(
        Figures(title="Spend", unit=unit, columns=columns, rows=(Row(label="A", values=values),))
    )


def bars(picture: dict[str, object]) -> list[dict[str, object]]:
    groups = picture["groups"]
    assert isinstance(groups, list)
    found: list[dict[str, object]] = groups[0]["bars"]
    return found


def test_sums_by_year_are_drawn_to_scale_below_nought_too() -> None:
    cost, saved = bars(figures("30", "-10"))
    assert (cost["x"], cost["width"]) == ("35.5%", "46.5%")
    assert (saved["x"], saved["width"]) == ("20%", "15.5%")


def test_a_year_without_a_figure_says_so_and_a_rough_one_is_drawn() -> None:
    rough, nothing = bars(figures("circa 1,000", "–"))
    assert (rough["said"], rough["known"], rough["width"]) == ("circa 1,000", True, "62%")
    assert (nothing["said"], nothing["known"]) == ("no figure", False)


@pytest.mark.parametrize(
    "picture",
    [figures("1"), figures("1", "2", unit="reports"), figures("x", "y"), figures("0", "0")],
)
def test_what_is_not_money_over_years_is_left_to_its_table(picture: dict[str, object]) -> None:
    assert picture == {}
