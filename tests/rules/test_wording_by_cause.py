"""What a rule says when its problem has other causes than the one on its page."""

from __future__ import annotations

import pytest
from tests.rules.builders import findings_of, register_of, said

from register.rules.catalogue import RULES
from register.rules.check import check
from register.rules.file import folder_not_read, odd_name
from register.rules.rule import Facts, Rule
from register.source.place import Place, Problem

DECISION = "decisions/2026/CPCC2026-014.md"
FORCE = "content/forces/eastshire.md"
WORDS = "The police force of Eastshire.\n"

FILES = {
    "": ("This file is empty.", "Write the record, or take the file away."),
    "\n---\ntitle: Eastshire Police\n---\n" + WORDS: (
        "There is an empty line above the first line of dashes.",
        "Take it away, so that the three dashes are the first line of the file.",
    ),
    "title: Eastshire Police\n---\n" + WORDS: (
        "The line of three dashes above the first field is missing.",
        "Put this line above everything else:\n    ---",
    ),
    "----\ntitle: Eastshire Police\n---\n" + WORDS: (
        "The first line has more than three dashes.",
        "Replace that line with:\n    ---",
    ),
    "---\ntitle: Eastshire Police\n----\n" + WORDS: (
        "The line below the fields has more than three dashes.",
        "Replace that line with:\n    ---",
    ),
    "**---**\ntitle: Eastshire Police\n---\n" + WORDS: (
        "The first three dashes have other signs around them.",
        "Replace that line with:\n    ---",
    ),
    "---\ntitle: Eastshire Police\n\\---\n" + WORDS: (
        "The three dashes below the fields have other signs around them.",
        "Replace that line with:\n    ---",
    ),
    "# Eastshire\n\n---\ntitle: Eastshire Police\n---\n" + WORDS: (
        "Something stands above the first line of dashes, in lines 1 to 2.",
        "Take it away, so that the three dashes are the first line of the file. The title goes "
        "behind `title:`, and words for the page below the second line of dashes.",
    ),
    "---\n**title:** Eastshire Police\n---\n" + WORDS: (
        "There are stars around the name of the field in this line: “**title:** Eastshire Police”.",
        "Replace the line with:\n    title: Eastshire Police",
    ),
    '---\ntitle: "Eastshire Police\n---\n' + WORDS: (
        'A quotation mark is opened here and not closed: “title: "Eastshire Police”.',
        'Replace the line with:\n    title: "Eastshire Police"',
    ),
    "---\ntitle: Eastshire Police\nwebsite: see the leaflet\n---\n" + WORDS: (
        "“see the leaflet” is not a web address.",
        "Copy it from a browser: it begins with https:// and has no spaces.",
    ),
    "---\ntitle: Eastshire Police\nhelicopters: 2\n---\n" + WORDS: (
        "`helicopters` is no field of a record of this kind.",
        "Take it away, or use one of: title, summary, published, updates, formerly, source, "
        "attachments, publish_on, withheld, withdrawn, removed, stated, allow, aliases, kind, "
        "policing_body, succeeds, region, website.",
    ),
    "---\nregion: Eastern Region\n---\n" + WORDS: (
        "`title` is missing: what it is, in one line.",
        "Add a line that begins with `title:` and says it.",
    ),
    "---\ntitle: Eastshire Police\npublished: 25/02/2016\n---\n" + WORDS: (
        "“25/02/2016” is a date in numbers.",
        "Replace the line with:\n    published: 25 February 2016",
    ),
}


@pytest.mark.parametrize("text", FILES)
def test_each_cause_has_its_own_words(text: str) -> None:
    assert [(f.message, f.hint) for f in findings_of({FORCE: text})] == [FILES[text]]


def test_a_record_of_another_kind_is_not_said_to_be_missing() -> None:
    paper = (
        "---\ntitle: Vehicle recovery\nto: northshire\nfrom: Chief Executive\n"
        "date: 1 October 2026\n---\nWhat the contract costs.\n"
    )
    path = "content/papers/2026/vehicle-recovery.md"
    assert said({path: paper}, "reference-to-nothing") == [
        (
            f"{path}, line 3",
            "“northshire” is a force, and a body is wanted here.",
            "Write the name of a body, or move this to the field that takes a force.",
        )
    ]


def test_a_problem_without_a_rule_is_told_all_the_same() -> None:
    register = register_of({})
    odd = Problem("not-heard-of", Place("content/about.md", 3, 1))
    object.__setattr__(register, "problems", (odd,))
    (finding,) = check(register)
    assert (finding.code, finding.level.value, finding.message) == (
        "R100",
        "error",
        "Something here cannot be read (not heard of).",
    )


def test_a_fact_that_is_not_given_is_left_out() -> None:
    assert "{key} in {field}".format_map(Facts({"key": "title"})) == "title in "


def test_no_wording_fails_for_want_of_a_fact() -> None:
    register = register_of({})
    names = sorted({rule.problem for rule in RULES if isinstance(rule, Rule) and rule.problem})
    bare = tuple(Problem(name, Place("content/about.md", 3, 1)) for name in names)
    object.__setattr__(register, "problems", bare)
    assert sorted(f.name for f in check(register)) == names
    assert all(f.message and f.hint for f in check(register))


def test_a_copy_is_told_with_the_name_that_it_should_have() -> None:
    facts = Facts({"name": "ict (1).md", "reason": "copy", "suggestion": "ict.md"})
    assert odd_name.say(facts) == (
        "“ict (1).md” looks like a copy of ict.md that a program made by itself. Both would be "
        "published.",
        "Compare the two. Keep the right one, let its name be ict.md, and delete the other. If "
        "this is another record, give it a name of its own, of plain letters, digits and dashes.",
    )


@pytest.mark.parametrize(
    ("path", "line", "lines"),
    [
        (
            DECISION,
            "updates: The sum was corrected",
            "updates:\n  - on: 14 October 2026\n    note: The sum was corrected",
        ),
        (
            DECISION,
            "withdrawn: 3 June 2026",
            "withdrawn:\n  on: 3 June 2026\n  reason: and here why",
        ),
        (DECISION, "withdrawn: yes", "withdrawn:\n  on: 14 October 2026\n  reason: and here why"),
        (DECISION, "significant: no", "significant:\n  value: no"),
        (
            DECISION,
            "attachments: report.pdf",
            "attachments:\n  - file: report.pdf\n    title: and here what it is",
        ),
        (
            DECISION,
            "contact: 01480 425898",
            "contact:\n  role: and here the role to ask for\n  telephone: 01480 425898",
        ),
        (
            DECISION,
            "contact: office@example.police.uk",
            "contact:\n  role: and here the role to ask for\n  email: office@example.police.uk",
        ),
        (
            DECISION,
            "background: https://example.org/a.pdf",
            "background:\n  - url: https://example.org/a.pdf",
        ),
        (
            DECISION,
            "effects: extends the lease",
            "effects:\n  - agreement: and here the agreement\n    effect: enters",
        ),
        (DECISION, "background: Vehicle recovery", "background:\n  - title: Vehicle recovery"),
        (
            "content/papers/2026-10-01-vans.md",
            "recommendations: To approve the lease",
            "recommendations:\n  - verb: approve\n    text: To approve the lease",
        ),
    ],
)
def test_words_where_a_group_belongs_are_put_where_they_belong_with_what_else_it_needs(
    path: str, line: str, lines: str
) -> None:
    ((_, _, hint),) = said({path: f"---\ntitle: Vans\n{line}\n---\n"}, "wrong-shape")
    assert hint.partition("Write, for example:\n")[2] == indented(lines)


def indented(lines: str) -> str:
    return "\n".join(f"    {line}" for line in lines.split("\n"))


DRAFT = "`draft` is no field of a record of this kind. It would hold nothing back."
UNKNOWN = {
    (DECISION, "draft: yes"): (
        DRAFT,
        "A record that is not ready is not given to the published branch. One that has to wait "
        "for a day says so, with the right day:\n    publish_on: 14 December 2026",
    ),
    (DECISION, "conditions:\n  1. text: A"): (
        "The number “1.” in front of `text` begins no item of a list.",
        "Put the short dash of the keyboard and a space in its place:\n    - text:",
    ),
    ("content/paper/vans.md", "from: A"): (
        "`from` is no field of a record of this kind.",
        "If this is a paper, move the file into the folder content/papers. If not, take the line "
        "away.",
    ),
    ("content/vans.md", "forces: A"): (
        "`forces` is no field of a record of this kind.",
        "If this is a record, move the file into the folder of its kind, such as content/papers. "
        "If not, take the line away.",
    ),
}


@pytest.mark.parametrize(("path", "lines"), UNKNOWN)
def test_a_field_that_would_do_nothing_is_told_with_what_would(path: str, lines: str) -> None:
    ((_, message, hint),) = said({path: f"---\ntitle: A\n{lines}\n---\n"}, "unknown-field")
    assert (message, hint) == UNKNOWN[path, lines]


def test_a_folder_of_records_in_capitals_is_told_with_the_one_that_is_meant() -> None:
    files = {"content/Papers/2026/vans.md": "---\ntitle: Vans\n---\nWords.\n"}
    assert said(files, "page-in-the-way") == [
        (
            "content/Papers/2026/vans.md",
            "The folder of a record is called papers, in small letters, and not Papers.",
            "Move the file to:\n    content/papers/2026/vans.md",
        )
    ]


def test_the_reason_that_is_offered_for_a_day_to_come_is_one_for_a_day_to_come() -> None:
    forthcoming = "content/forthcoming/vans.md"
    ((_, _, hint),) = said(
        {forthcoming: "---\ntitle: Vans\nexpected: Spring 2027\n---\n"}, "date-without-note"
    )
    assert hint.endswith("\n    expected_note: No day has been set yet.")


def test_a_record_beside_the_folders_is_told_where_it_belongs() -> None:
    facts = Facts({"path": "CPCC2026-014.md", "name": "CPCC2026-014.md"})
    assert folder_not_read.say(facts) == (
        "CPCC2026-014.md lies beside the folders of records, where it is neither read nor "
        "published.",
        "Move it into the folder decisions, and there into that of its year, such as:\n"
        "    decisions/2026/CPCC2026-014.md",
    )


@pytest.mark.parametrize(
    "names",
    [
        "northshire, southshire",
        "northshire and southshire",
        "northshire; southshire",
        "northshire southshire",
        "northshire, and southshire",
    ],
)
def test_several_records_in_one_line_are_given_a_line_each(names: str) -> None:
    files = worded("In short.", f"forces: {names}")
    ((_, message, hint),) = said(files, "reference-to-nothing")
    assert message == f"“{names}” names several records in one line."
    assert hint == (
        "Give each a line of its own:\n    forces:\n      - northshire\n      - southshire"
    )


def test_where_one_record_belongs_several_are_not_offered() -> None:
    paper = "content/papers/2026-10-01-vans.md"
    fields = "---\ntitle: A\nto: collaboration-board, northshire-commissioner\n"
    text = f"{fields}from: A\ndate: 1 May 2026\n---\n"
    ((_, _, hint),) = said({paper: text}, "reference-to-nothing")
    assert hint == "Only one can stand here: keep that."


def test_a_link_to_an_address_for_mail_is_told_how_it_is_written() -> None:
    files = worded("Ask [the office](office@example.police.uk).")
    ((_, _, hint),) = said(files, "link-by-address")
    assert hint == (
        "To have a message written, write:\n    [words to show](mailto:office@example.police.uk)"
    )


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("[it] (https://example.org/a.pdf)", "[it](https://example.org/a.pdf)"),
        ("[it] (https://example.org/a b.pdf)", "[it](https://example.org/a%20b.pdf)"),
        ("[it] (www.example.org)", "[it](https://www.example.org)"),
        ("[CPCC2026-014]", "[[CPCC2026-014]]"),
        ("[cpcc 2026/14]", "[[cpcc 2026/14]]"),
    ],
)
def test_a_link_that_was_not_made_is_offered_as_one(typed: str, mend: str) -> None:
    ((_, message, hint),) = said(worded(f"As {typed} says."), "link-not-made")
    assert message == f"“{typed}” is shown as it was typed, and leads nowhere."
    assert hint == f"To make a link of it, write:\n    {mend}"


@pytest.mark.parametrize(
    "words",
    ["[it](https://example.org)", "[[CPCC2026-014]]", "a [sic] b", "[A 2]", "`[it] (/a)`", "x[^1]"],
)
def test_brackets_that_are_meant_are_left_alone(words: str) -> None:
    assert said(worded(words), "link-not-made") == []


def worded(words: str, more: str = "kind: policy") -> dict[str, str]:
    fields = f"---\ntitle: A\ndecided: 1 May 2026\npublished: 2 May 2026\n{more}\n---\n"
    return {DECISION: f"{fields}{words}\n\n## Decision\n\nYes.\n"}
