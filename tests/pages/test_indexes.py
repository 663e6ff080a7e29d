"""The lists of records: whole, bounded, in order, and plain about what is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import join, normpath

from tests.builders import MKDOCS, register_of
from tests.pages.seen import Seen, seen
from tests.real import real_register

from register.linking.register import Register
from register.pages import home, index, not_found, rule, rules, year


def lists_of(register: Register) -> Mapping[str, Seen]:
    return seen([*index.pages(register, ()), *year.pages(register, ())])


def decision(decided: str, title: str = "A decision", more: str = "") -> str:
    return (
        f"---\ntitle: {title}\ndecided: {decided}\npublished: 1 November 2026\n{more}---\n"
        "## Decision\n\nTo go on.\n"
    )


def agreement(title: str, in_force: str, ends: str, more: str = "") -> str:
    return (
        f"---\ntitle: {title}\npublished: 1 November 2026\n{more}versions:\n"
        f"  - version: original\n    in_force: {in_force}\n    ends: {ends}\n"
        "    parties: {forces: [barset, loamshire]}\n---\n"
    )


def test_a_decision_whose_date_cannot_be_read_stands_under_the_year_of_its_reference() -> None:
    page = lists_of(real_register())["decisions/2019/index.html"]

    assert page.title == "Decisions of 2019"
    assert page.tables[0].heads == ["Reference", "Title", "Decided", "Forces", "Agreement"]
    assert [
        "CPCC2019-007",
        "Seven Force Strategic Collaboration extended to March 2021",
        "not stated filed by its reference",
        "Seven forces",
        "Seven Force Strategic Collaboration agreement",
    ] in page.tables[0].rows


def test_a_year_says_how_many_decisions_have_no_date_and_how_many_there_are(
    tmp_path: Path,
) -> None:
    files = {"decisions/2026/BPCC2026-001.md": decision("unknown")}
    page = lists_of(register_of(files, tmp_path))["decisions/2026/index.html"]

    assert page.paragraphs[:2] == [
        "One decision.",
        "The date of one decision is not known, and its reference alone puts it in 2026.",
    ]


def test_a_year_of_decisions_says_which_numbers_are_not_held(tmp_path: Path) -> None:
    files = {
        f"decisions/2026/BPCC2026-{number:03}.md": decision("4 May 2026") for number in (2, 3, 7, 9)
    }
    files["decisions/2025/BPCC2025-001.md"] = decision("4 May 2025")
    pages = lists_of(register_of(files, tmp_path))
    told = [p for p in pages["decisions/2026/index.html"].paragraphs if "not held" in p]

    assert told == [
        "Of the numbers up to BPCC2026-009, BPCC2026-001, BPCC2026-004 to BPCC2026-006 and "
        "BPCC2026-008 are not held here. No reason is recorded: such a decision may not have been "
        "published, or never made."
    ]
    assert "not held" not in pages["decisions/2025/index.html"].html


def test_many_missing_numbers_are_counted_and_not_named(tmp_path: Path) -> None:
    files = {
        f"decisions/2026/BPCC2026-{number:03}.md": decision("4 May 2026")
        for number in range(2, 40, 2)
    }
    page = lists_of(register_of(files, tmp_path))["decisions/2026/index.html"]

    told = [p for p in page.paragraphs if "BPCC2026-038" in p]
    assert len(told) == 1
    assert told[0].startswith("Of the numbers up to BPCC2026-038, 19 are not held here.")


def test_a_reason_that_the_office_gives_for_missing_numbers_stands_on_the_page(
    tmp_path: Path,
) -> None:
    missing = (
        '        pattern: "{prefix}{year}-{number:03}"\n        missing:\n'
        "          - {numbers: BPCC2026-001 to BPCC2026-003, why: Never used.}\n"
    )
    files = {
        "mkdocs.yml": MKDOCS.replace('        pattern: "{prefix}{year}-{number:03}"\n', missing),
        "decisions/2026/BPCC2026-005.md": decision("4 May 2026"),
    }
    page = lists_of(register_of(files, tmp_path))["decisions/2026/index.html"]
    assert "Not held here: BPCC2026-001 to BPCC2026-003. Never used." in page.paragraphs
    assert any("BPCC2026-004 is not held here" in p for p in page.paragraphs)


def test_each_type_has_its_own_columns() -> None:
    pages = lists_of(real_register())

    assert {
        address.split("/")[0]: page.tables[0].heads
        for address, page in pages.items()
        if page.tables and not address.startswith("agreements/")
    } == {
        "decisions": ["Reference", "Title", "Decided", "Forces", "Agreement"],
        "papers": ["Date", "Title", "Put to", "Asked for"],
        "forces": ["Name", "Policing body", "Agreements"],
        "bodies": ["Name", "What it is", "What it can do"],
        "programmes": ["Name", "Led by", "Held to account by", "Agreement"],
        "meetings": ["Date", "Meeting", "Papers", "Decisions"],
        "forthcoming": ["Title", "Expected", "To be decided by"],
    }


def test_a_paper_says_to_whom_it_was_put_and_what_it_asked_for() -> None:
    page = lists_of(real_register())["papers/2016/index.html"]

    assert [
        "25 Feb 2016",
        "Seven Force Strategic Collaboration Agreement",
        "Business Coordination Board",
        "To approve, to sign",
    ] in page.tables[0].rows


def test_a_meeting_that_nobody_wrote_up_stands_in_the_list(tmp_path: Path) -> None:
    register = register_of(
        {
            "content/papers/2026/vehicles.md": """\
                ---
                title: Vehicles
                to: barset-board
                from: Chief Executive
                date: 3 March 2026
                ---
                """,
            "decisions/2026/BPCC2026-001.md": decision(
                "4 May 2026", "Vans", "authority: {meeting: barset-board-2026-03-03}\n"
            ),
        },
        tmp_path,
    )

    page = lists_of(register)["meetings/2026/index.html"]

    assert page.tables[0].rows == [
        ["3 Mar 2026", "Barset Board, 3 March 2026", "One paper", "Vans"]
    ]
    assert page.links["Barset Board, 3 March 2026"] == ("../../meetings/barset-board-2026-03-03/")


def test_agreements_stand_by_what_is_known_of_them_on_the_day(tmp_path: Path) -> None:
    register = register_of(
        {
            "content/agreements/dogs.md": agreement("Dogs", "1 April 2020", "31 March 2030"),
            "content/agreements/boats.md": agreement("Boats", "1 April 2020", "unknown"),
            "content/agreements/drones.md": agreement("Drones", "1 April 2027", "31 March 2030"),
            "content/agreements/horses.md": agreement("Horses", "1 April 2010", "31 March 2020"),
        },
        tmp_path,
    )

    page = lists_of(register)["agreements/index.html"]

    assert "Four agreements. What is in force is as at 22 November 2026." in page.paragraphs
    assert page.headings == [
        "In force",
        "Cannot be told",
        "Not in force yet",
        "Ended",
        "Which force is in which",
    ]
    assert [(t.caption, t.heads[-1], t.rows) for t in page.tables[:4]] == [
        ("One agreement in force", "In force until", [["Dogs", "Two forces", "31 Mar 2030"]]),
        (
            "One agreement of which it cannot be told",
            "Last stated end",
            [["Boats", "Two forces", "not stated"]],
        ),
        (
            "One agreement not in force yet",
            "Begins",
            [["Drones", "Two forces", "1 Apr 2027"]],
        ),
        ("One agreement no longer in force", "Ended", [["Horses", "Two forces", "31 Mar 2020"]]),
    ]


def test_what_is_awaited_says_when_its_time_has_passed_and_stands_undated_last(
    tmp_path: Path,
) -> None:
    def expected(title: str, when: str, more: str = "") -> str:
        return f"---\ntitle: {title}\nexpected: {when}\n{more}---\n"

    register = register_of(
        {
            "content/forthcoming/a.md": expected("Boats", "unknown"),
            "content/forthcoming/b.md": expected("Dogs", "1 May 2026", "maker: barset-board\n"),
            "content/forthcoming/c.md": expected("Drones", "1 May 2027"),
            "content/forthcoming/d.md": expected(
                "Vans", "1 May 2026", "outcome: {lapsed: Nobody wanted vans.}\n"
            ),
        },
        tmp_path,
    )

    page = lists_of(register)["forthcoming/index.html"]
    awaited, late, past = page.tables

    assert awaited.heads == late.heads == ["Title", "Expected", "To be decided by"]
    assert "Expected before 22 November 2026, with no outcome recorded" in page.headings
    assert late.rows == [["Dogs", "1 May 2026", "Barset Board"]]
    assert awaited.rows == [
        ["Drones", "1 May 2027", "not recorded"],
        ["Boats", "not stated", "not recorded"],
    ]
    assert past.heads[-1] == "Outcome"
    assert past.rows == [["Vans", "1 May 2026", "not recorded", "Nobody wanted vans."]]


def test_a_record_that_was_removed_keeps_its_title_and_day_alone(tmp_path: Path) -> None:
    removed = "removed: {on: 2 November 2026, reason: A name had to go.}\n"
    more = removed + "forces: [barset]\neffects: [{agreement: dogs, effect: amends}]\n"
    register = register_of(
        {
            "content/agreements/dogs.md": agreement(
                "Dogs", "1 April 2020", "31 March 2030", removed
            ),
            "decisions/2026/BPCC2026-001.md": decision("4 May 2026", more=more),
        },
        tmp_path,
    )

    pages = lists_of(register)

    assert pages["decisions/2026/index.html"].tables[0].rows == [
        ["", "A decision removed 2 November 2026", "4 May 2026", "", ""]
    ]
    assert pages["agreements/index.html"].tables[0].rows == [["Dogs removed 2 November 2026"]]


def test_a_decision_that_no_longer_stands_says_so_beside_its_title(tmp_path: Path) -> None:
    register = register_of(
        {
            "decisions/2026/BPCC2026-001.md": decision("4 May 2026", "One", "status: rescinded\n"),
            "decisions/2026/BPCC2026-002.md": decision(
                "5 May 2026", "Two", "withdrawn: {on: 9 May 2026, reason: Not signed.}\n"
            ),
        },
        tmp_path,
    )

    rows = lists_of(register)["decisions/2026/index.html"].tables[0].rows

    assert [row[1] for row in rows] == ["Two withdrawn 9 May 2026", "One rescinded"]


def test_the_index_shows_the_latest_fifty_and_the_years_hold_all(tmp_path: Path) -> None:
    files = {
        f"decisions/{2020 + n % 3}/BPCC{2020 + n % 3}-{n:03}.md": decision(
            f"{n % 28 + 1} May {2020 + n % 3}", f"Number {n}"
        )
        for n in range(60)
    }

    pages = lists_of(register_of(files, tmp_path))

    assert pages["decisions/index.html"].tables[0].caption == "The latest 50 decisions"
    assert len(pages["decisions/index.html"].tables[0].rows) == 50
    assert {
        words: to for words, to in pages["decisions/index.html"].links.items() if words.isdigit()
    } == {f"{year}": f"../decisions/{year}/" for year in (2022, 2021, 2020)}
    held = [
        [row[0] for row in pages[f"decisions/{year}/index.html"].tables[0].rows]
        for year in (2020, 2021, 2022)
    ]
    assert [len(references) for references in held] == [20, 20, 20]
    assert len({reference for references in held for reference in references}) == 60


def test_a_list_that_does_not_hold_all_there_is_leads_to_the_search_that_does(
    tmp_path: Path,
) -> None:
    files = {
        f"decisions/{year}/BPCC{year}-{n:03}.md": decision(f"{n} May {year}")
        for year in (2020, 2021)
        for n in range(1, 31)
    }

    pages = lists_of(register_of(files, tmp_path))

    assert pages["decisions/index.html"].links["Search all 60 decisions"] == (
        "../search/?type=decision"
    )
    assert pages["decisions/2021/index.html"].links["Search the decisions of all years"] == (
        "../../search/?type=decision"
    )
    assert not [words for words in pages["bodies/index.html"].links if "Search" in words]


def test_a_year_stands_newest_first_and_leads_to_its_neighbours(tmp_path: Path) -> None:
    register = register_of(
        {
            "decisions/2025/BPCC2025-001.md": decision("1 May 2025", "Old"),
            "decisions/2026/BPCC2026-001.md": decision("1 May 2026", "First"),
            "decisions/2026/BPCC2026-002.md": decision("June 2026", "Last"),
            "decisions/2026/BPCC2026-003.md": decision("1 May 2026", "Second"),
            "decisions/2026/BPCC2026-004.md": decision("unknown", "Undated"),
        },
        tmp_path,
    )

    pages = lists_of(register)
    titles = [row[1] for row in pages["decisions/2026/index.html"].tables[0].rows]

    assert titles == ["Last", "Second", "First", "Undated"]
    assert pages["decisions/2026/index.html"].links["Older: 2025"] == "../../decisions/2025/"
    assert pages["decisions/2025/index.html"].links["Newer: 2026"] == "../../decisions/2026/"


def test_a_year_of_a_list_is_followed_like_the_list(tmp_path: Path) -> None:
    files = {
        f"content/agreements/a-{n}.md": agreement(
            f"Number {n}", f"1 May {2020 + n % 2}", "1 May 2030"
        )
        for n in range(101)
    }
    register = register_of(files, tmp_path)
    pages = {page.address: page.content.make().decode() for page in year.pages(register, ())}

    assert {"agreements/2020/index.html", "agreements/2021/index.html"} <= pages.keys()
    for address, page in pages.items():
        head = page.partition("</head>")[0]
        assert 'href="../../agreements/feed.atom"' in head, address


def test_what_has_neither_a_date_nor_a_year_in_its_reference_has_a_page_of_its_own(
    tmp_path: Path,
) -> None:
    register = register_of({"decisions/old/some-letter.md": decision("unknown")}, tmp_path)

    page = lists_of(register)["decisions/undated/index.html"]

    assert page.title == "Decisions with no date known"
    assert page.paragraphs[:2] == [
        "One decision.",
        "Nothing held here says when, and no reference gives a year.",
    ]
    assert [row[:3] for row in page.tables[0].rows] == [["some-letter", "A decision", "not stated"]]


def test_a_long_list_of_any_type_is_parted_by_year(tmp_path: Path) -> None:
    files = {
        f"content/bodies/body-{n:03}.md": (
            f"---\ntitle: Body {n:03}\nkind: group\npublished: 1 May {2020 + n % 4}\n---\n"
        )
        for n in range(120)
    }

    pages = lists_of(register_of(files, tmp_path))

    assert len(pages["bodies/index.html"].tables[0].rows) == 50
    parted = [a for a in pages if a.startswith("bodies/2")]
    assert parted == [f"bodies/{year}/index.html" for year in (2026, 2023, 2022, 2021, 2020)]
    assert sum(len(pages[address].tables[0].rows) for address in parted) == 122
    assert pages["bodies/2021/index.html"].title == "Bodies that came on this site in 2021"


def test_a_list_with_nothing_in_it_says_so(tmp_path: Path) -> None:
    page = lists_of(register_of({}, tmp_path))["decisions/index.html"]

    assert "No decisions." in page.paragraphs
    assert page.tables == []


def test_machines_are_given_only_a_date_that_is_beyond_doubt(tmp_path: Path) -> None:
    register = register_of(
        {
            "decisions/2026/BPCC2026-001.md": decision("4 May 2026"),
            "decisions/2026/BPCC2026-002.md": decision("3 May 2026?"),
            "decisions/2026/BPCC2026-003.md": decision("May 2026"),
            "decisions/2026/BPCC2026-004.md": decision("Spring 2026"),
        },
        tmp_path,
    )

    page = lists_of(register)["decisions/2026/index.html"]

    given = {time.text: time.get("datetime") for time in page.main.iter("time")}
    assert given == {"4 May 2026": "2026-05-04", "May 2026": "2026-05"}
    shown = {row[2] for row in page.tables[0].rows}
    assert shown == {"4 May 2026", "3 May 2026?", "May 2026", "Spring 2026"}


def test_a_title_that_looks_like_markup_is_shown_as_text(tmp_path: Path) -> None:
    title = "A <script>alert(1)</script> & {{ 7*7 }}"
    register = register_of(
        {"decisions/2026/BPCC2026-001.md": decision("4 May 2026", f"'{title}'")}, tmp_path
    )

    pages = seen([*index.pages(register, ()), *year.pages(register, ()), *home.pages(register, ())])

    for address in ("index.html", "decisions/index.html", "decisions/2026/index.html"):
        assert title in pages[address].links
        assert list(pages[address].main.iter("script")) == []


def test_every_table_has_a_caption_and_heads_that_say_what_they_head() -> None:
    register = real_register()
    pages = seen(
        [
            *home.pages(register, ()),
            *index.pages(register, ()),
            *year.pages(register, ()),
            *rules.pages(register, ()),
        ]
    )

    for page in pages.values():
        for table in page.main.iter("table"):
            assert table.find("caption") is not None
            assert {head.get("scope") for head in table.findall("thead/tr/th")} == {"col"}
            assert [
                head.get("scope") for row in table.findall("tbody/tr") for head in row.findall("th")
            ] == ["row"] * len(table.findall("tbody/tr"))


def test_every_link_leads_to_a_record_a_list_or_a_page_that_is_made() -> None:
    register = real_register()
    makers = (home, index, year, rules, rule)
    pages = seen([output for maker in makers for output in maker.pages(register, ())])
    known = {normpath(address.removesuffix("index.html") or ".") for address in pages}
    known |= set(register.records) | {page.address.strip("/") for page in register.pages}
    made_elsewhere = {"calendar.ics", "feed.atom", "search"}

    for address, page in pages.items():
        for to in page.links.values():
            led = normpath(join(address.rpartition("/")[0], re.split("[?#]", to)[0] or "./"))
            assert led in known | made_elsewhere, f"{address}: {to}"


def test_the_page_for_what_is_not_found_leads_on_from_any_depth(tmp_path: Path) -> None:
    below = MKDOCS.replace("example.org/", "example.org/register/")
    register = register_of({"mkdocs.yml": below}, tmp_path)

    page = seen(not_found.pages(register, ()))["404.html"]

    assert page.title == "There is no page at this address"
    assert page.links == {
        "Decisions": "/register/decisions/",
        "Papers": "/register/papers/",
        "Agreements": "/register/agreements/",
        "Forces": "/register/forces/",
        "Bodies": "/register/bodies/",
        "Programmes": "/register/programmes/",
        "Meetings": "/register/meetings/",
        "Coming up": "/register/forthcoming/",
        "Home": "/register/",
    }
    everything = [link.get("href", "") for link in page.root.iter("link")]
    assert everything
    assert all(to.startswith("/register/") for to in everything)
    assert page.root.find(".//main//code") is not None
    assert "BPCC2026-007" in page.html
