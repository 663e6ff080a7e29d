"""How the register is checked: every rule, what it found, and what is left so and why."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

from tests.builders import register_of
from tests.pages.seen import seen, words
from tests.real import real_register

from register.pages import rule, rules
from register.rules.catalogue import FAMILIES
from register.rules.finding import Allowed, Finding, Level
from register.rules.rule import Listed
from register.source.place import Place

RULE = Listed(
    "R501",
    "decision-without-paper",
    Level.WARNING,
    cleandoc("""A decision that rests on no paper.

    Readers want to see what the decision was based on.

    They may ask for `background`.

    Bad:
        decisions/2026/BPCC2026-001.md (saved as <html>)
            ---
            title: Vans
            ---
    Good:
        decisions/2026/BPCC2026-001.md
            ---
            title: Vans
            background: [a-paper]
            ---
    """),
)
FILES = {
    "decisions/2026/BPCC2026-001.md": (
        "---\ntitle: Vans\ndecided: 4 May 2026\npublished: 5 May 2026\n---\n"
        "## Decision\n\nTo buy vans.\n"
    ),
    "content/about.md": "---\ntitle: About\n---\nWhat this is.\n",
}


def found(
    record: str = "decisions/BPCC2026-001",
    code: str = "R501",
    allowed: Allowed | None = None,
    message: str = "No paper is named.",
) -> Finding:
    place = Place(f"{record}.md", 3, 1)
    return Finding(code, "a-name", Level.WARNING, place, record, message, "A hint.", allowed)


def test_the_page_says_what_a_check_cannot_show() -> None:
    page = seen(rules.pages(real_register(), ()))["rules/index.html"]

    assert page.title == "How the register is checked"
    told = " ".join(page.paragraphs)
    assert "a false entry passes every check" in told
    assert "No rule says that anything is unlawful or was done wrongly." in told


def test_every_rule_of_the_catalogue_is_listed_and_has_a_page() -> None:
    register = real_register()

    page = seen(rules.pages(register, ()))["rules/index.html"]
    each = seen(rule.pages(register, ()))

    assert [row[0] for table in page.tables for row in table.rows] == [
        listed.code for listed in rule.LISTED
    ]
    assert list(each) == [f"rules/{listed.code}/index.html" for listed in rule.LISTED]
    for listed in rule.LISTED:
        assert each[f"rules/{listed.code}/index.html"].title == listed.guide.title
        assert listed.code[:2] in FAMILIES


def test_what_is_not_yet_right_leads_to_its_record_and_its_rule(tmp_path: Path) -> None:
    register = register_of(FILES, tmp_path)
    gap = Allowed("The paper is being looked for.", "31 March 2027")
    findings = (found(), found(allowed=gap), found("content/about.md"), found("", code="R100"))

    page = seen(rules.pages(register, findings, [RULE]))["rules/index.html"]

    assert (
        "As at 22 November 2026, three things are not yet right. "
        "One known gap is left so, with a reason."
    ) in page.paragraphs
    open_, gaps, family = page.tables
    assert open_.heads == ["Record", "What is not yet right", "Rule"]
    assert open_.rows == [
        ["Vans", "No paper is named.", "R501"],
        ["About", "No paper is named.", "R501"],
        [".md", "No paper is named.", "R100"],
    ]
    assert gaps.rows == [
        [
            "Vans",
            "No paper is named.",
            "The paper is being looked for. to be looked at again by 31 March 2027",
            "R501",
        ]
    ]
    assert family.caption == "Codes that begin with R5: one rule"
    assert family.rows == [
        [
            "R501",
            "A decision that rests on no paper",
            "Published, and shown as not yet right",
            "2, and 1 known gap",
        ]
    ]
    assert page.links["Vans"] == "../decisions/BPCC2026-001/"
    assert page.links["About"] == "../about/"
    assert page.links["R501"] == "../rules/R501/"
    assert "R100" not in page.links


def test_a_register_in_which_all_is_right_says_so(tmp_path: Path) -> None:
    page = seen(rules.pages(register_of(FILES, tmp_path), (), [RULE]))["rules/index.html"]

    assert "As at 22 November 2026, every record meets every rule." in page.paragraphs


def test_a_rule_has_its_reasons_an_example_of_each_kind_and_what_it_found(tmp_path: Path) -> None:
    register = register_of(FILES, tmp_path)

    page = seen(rule.pages(register, (found(),), [RULE]))["rules/R501/index.html"]

    assert page.title == "A decision that rests on no paper"
    assert page.paragraphs[:4] == [
        "Rule R501. Published, and shown as not yet right.",
        "Readers want to see what the decision was based on.",
        "They may ask for background.",
        "This was found once.",
    ]
    assert page.tables[0].rows == [["Vans", "No paper is named."]]
    assert [example.findtext("code") for example in page.main.iter("pre")] == [
        "---\ntitle: Vans\n---\n",
        "---\ntitle: Vans\nbackground: [a-paper]\n---\n",
    ]
    assert "decisions/2026/BPCC2026-001.md (saved as <html>)" in page.paragraphs


def test_a_rule_that_found_nothing_says_so(tmp_path: Path) -> None:
    page = seen(rule.pages(register_of(FILES, tmp_path), (), [RULE]))["rules/R501/index.html"]

    assert "Nothing: every record meets this rule." in page.paragraphs
    assert page.tables == []


def test_no_page_grows_without_limit_and_none_of_the_findings_is_lost(tmp_path: Path) -> None:
    register = register_of(FILES, tmp_path)
    findings = tuple(found(message=f"Number {number}.") for number in range(600))

    whole = seen(rules.pages(register, findings, [RULE]))["rules/index.html"]
    parts = seen(rule.pages(register, findings, [RULE]))

    assert "These are too many for one page. Each rule below leads to what it found." in (
        whole.paragraphs
    )
    assert [table.caption for table in whole.tables] == ["Codes that begin with R5: one rule"]
    assert {address: len(page.tables[0].rows) for address, page in parts.items()} == {
        "rules/R501/index.html": 250,
        "rules/R501/2/index.html": 250,
        "rules/R501/3/index.html": 100,
    }
    assert parts["rules/R501/2/index.html"].links["Page before"] == "../../../rules/R501/"
    assert parts["rules/R501/2/index.html"].links["Next page"] == "../../../rules/R501/3/"
    shown = {row[1] for page in parts.values() for row in page.tables[0].rows}
    assert shown == {f"Number {number}." for number in range(600)}


def test_readers_meet_none_of_the_words_of_the_trade(tmp_path: Path) -> None:
    register = register_of(FILES, tmp_path)
    findings = (found(), found(allowed=Allowed("It is lost.", "1 May 2027")))

    pages = seen(
        [*rules.pages(register, findings, [RULE]), *rule.pages(register, findings, [RULE])]
    )

    for page in pages.values():
        told = words(page.main).casefold()
        assert not [word for word in ("finding", "allowance", "waive", "yaml") if word in told]
