"""The home page: what is new, what is in force, what is coming."""

from __future__ import annotations

from pathlib import Path

from tests.builders import register_of
from tests.pages.seen import Seen, seen, words
from tests.real import real_register

from register.linking.register import Register
from register.pages import home


def home_of(register: Register) -> Seen:
    return seen(home.pages(register, ()))["index.html"]


def lists(page: Seen) -> dict[str, list[str]]:
    """The lists of the page by their names, each entry in its words."""
    return {
        found.get("aria-label", ""): [words(entry) for entry in found.iter("li")]
        for found in page.main.iter("ul")
    }


def paper(title: str, published: str, more: str = "") -> str:
    return (
        f"---\ntitle: {title}\nto: barset-board\nfrom: Chief Executive\ndate: unknown\n"
        f"published: {published}\n{more}---\n"
    )


def agreement(title: str, ends: str, more: str = "") -> str:
    return (
        f"---\ntitle: {title}\n{more}versions:\n  - version: original\n"
        f"    in_force: 1 April 2020\n    ends: {ends}\n    parties: {{forces: [barset]}}\n---\n"
    )


def expected(title: str, when: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nexpected: {when}\n{more}---\n"


def test_the_home_page_of_this_register_answers_its_three_questions() -> None:
    page = home_of(real_register())

    assert page.title == "Decision register"
    assert page.headings == [
        "What is new",
        "What is in force",
        "What is coming",
        "Everything held here",
    ]
    shown = lists(page)
    assert (
        "Seven Force Strategic Collaboration extended to March 2021 "
        "Decision, published 22 November 2026" in shown["Published last"]
    )
    assert "As at 22 November 2026, no agreement is known to be in force." in page.paragraphs
    assert page.links["One agreement has ended"] == "./agreements/#ended"
    assert (
        "Whether to share Public Contact after Athena expected from September 2018"
        in (shown["Expected decisions"])
    )
    late = "Six decisions were expected before now, with no outcome recorded"
    assert page.links[late] == "./forthcoming/#late"


def test_what_was_done_is_news_before_who_acts(tmp_path: Path) -> None:
    files = {
        f"content/bodies/b{number}.md": (
            f"---\ntitle: Body {number}\nkind: board\npublished: 2 May 2026\n---\n"
        )
        for number in range(12)
    }
    files["content/papers/vans.md"] = paper("Vans", "1 May 2026")
    new = lists(home_of(register_of(files, tmp_path)))["Published last"]

    assert len(new) == 6
    assert new[-1] == "Vans Paper, published 1 May 2026"


def test_the_home_page_leads_to_every_list_to_the_checks_and_to_the_feed() -> None:
    links = home_of(real_register()).links

    assert [links[name] for name in ("Decisions", "Papers", "Agreements", "Forces")] == [
        "./decisions/",
        "./papers/",
        "./agreements/",
        "./forces/",
    ]
    assert [links[name] for name in ("Bodies", "Programmes", "Meetings", "Coming up")] == [
        "./bodies/",
        "./programmes/",
        "./meetings/",
        "./forthcoming/",
    ]
    assert links["How the register is checked, and what is not yet right"] == "./rules/"
    assert links["Follow what is new by feed"] == "./feed.atom"


def test_the_six_published_last_are_shown_and_nothing_taken_back(tmp_path: Path) -> None:
    files = {
        f"content/papers/2026/paper-{day:02}.md": paper(f"Paper {day}", f"{day} May 2026")
        for day in range(1, 13)
    }
    files["content/papers/2026/withdrawn.md"] = paper(
        "Withdrawn", "20 May 2026", "withdrawn: {on: 21 May 2026, reason: Sent in error.}\n"
    )
    files["content/papers/2026/removed.md"] = paper(
        "Removed", "20 May 2026", "removed: {on: 21 May 2026, reason: It named somebody.}\n"
    )

    new = lists(home_of(register_of(files, tmp_path)))["Published last"]

    assert new == [f"Paper {day} Paper, published {day} May 2026" for day in range(12, 6, -1)]


def test_agreements_of_which_it_cannot_be_told_are_said_so(tmp_path: Path) -> None:
    register = register_of(
        {
            "content/agreements/dogs.md": agreement("Dogs", "31 March 2030"),
            "content/agreements/cats.md": agreement("Cats", "31 March 2031"),
            "content/agreements/boats.md": agreement("Boats", "unknown"),
            "content/agreements/horses.md": agreement("Horses", "31 March 2021"),
            "content/agreements/error.md": agreement(
                "Error", "31 March 2030", "withdrawn: {on: 1 May 2026, reason: A slip.}\n"
            ),
        },
        tmp_path,
    )

    page = home_of(register)

    assert "As at 22 November 2026, two agreements are in force." in page.paragraphs
    assert (
        "Of one more agreement it cannot be told. The records do not settle when they begin or end."
        in page.paragraphs
    )
    shown = lists(page)
    in_force = ["Cats until 31 March 2031", "Dogs until 31 March 2030"]
    assert shown["Agreements in force"] == in_force
    assert shown["Agreements of which it cannot be told"] == ["Boats"]
    assert page.links["One agreement has ended"] == "./agreements/#ended"


def test_what_is_coming_stands_soonest_first_and_without_what_has_its_outcome(
    tmp_path: Path,
) -> None:
    register = register_of(
        {
            "content/forthcoming/vans.md": expected("Vans", "March 2027"),
            "content/forthcoming/boots.md": expected("Boots", "14 December 2026"),
            "content/forthcoming/hats.md": expected("Hats", "unknown"),
            "content/forthcoming/ties.md": expected("Ties", "21 November 2026"),
            "content/forthcoming/coats.md": expected(
                "Coats", "May 2026", "outcome: {lapsed: No longer needed.}\n"
            ),
        },
        tmp_path,
    )

    page = home_of(register)

    assert lists(page)["Expected decisions"] == [
        "Boots expected 14 December 2026",
        "Vans expected March 2027",
        "Hats no date given",
    ]
    late = "One decision was expected before now, with no outcome recorded"
    assert page.links[late] == "./forthcoming/#late"


def test_agreements_that_end_within_a_year_are_coming_too(tmp_path: Path) -> None:
    register = register_of(
        {
            "content/agreements/dogs.md": agreement("Dogs", "22 November 2027"),
            "content/agreements/cats.md": agreement("Cats", "31 March 2027"),
            "content/agreements/bees.md": agreement("Bees", "23 November 2027"),
        },
        tmp_path,
    )

    assert lists(home_of(register))["Agreements that end within a year"] == [
        "Cats ends 31 March 2027",
        "Dogs ends 22 November 2027",
    ]


def test_a_register_with_nothing_in_it_has_a_home_page(tmp_path: Path) -> None:
    page = home_of(register_of({}, tmp_path))

    assert "As at 22 November 2026, no agreements are in force." in page.paragraphs
    assert "No decision is expected that this register knows of." in page.paragraphs
