"""What one file says, as a record."""

from __future__ import annotations

import pytest
from tests.builders import read_record

from register.records.agreement import Agreement
from register.records.decision import Decision
from register.records.paper import Paper
from register.records.read import Read, type_at
from register.source.place import Place, Problem

SHORTEST = """\
---
title: Vehicle recovery contract extended to 2028
decided: 14 October 2026
published: 16 October 2026
kind: contract
---
The vehicle recovery contract runs two more years.

## Decision

To extend the contract to 31 October 2028, for up to £420,000.
"""


def decision(text: str) -> Read:
    return read_record("decisions/2026/BPCC2026-014.md", text)


def held(read: Read) -> Decision:
    assert read.problems == ()
    assert isinstance(read.record, Decision)
    return read.record


def test_five_lines_and_a_body_are_a_decision() -> None:
    record = held(decision(SHORTEST))
    assert record.key == "decisions/BPCC2026-014"
    assert record.address == "decisions/BPCC2026-014/"
    assert record.number == "BPCC2026-014"
    assert record.decided.words == "14 October 2026"
    assert record.opening == "The vehicle recovery contract runs two more years."
    expected = "To extend the contract to 31 October 2028, for up to £420,000."
    assert record.decision.text == expected
    assert expected in record.decision.html
    assert record.held.body == ""


def test_the_folder_says_what_type_a_file_is() -> None:
    assert type_at("decisions/2026/x.md").type == "decision"
    assert type_at("content/papers/2016/x.md").type == "paper"
    assert type_at("content/bodies/x.md").type == "body"
    assert type_at("content/about.md").type == "page"
    assert type_at("content/guides/x.md").type == "page"


def test_a_value_knows_its_line_and_column() -> None:
    record = held(decision(SHORTEST))
    assert record.where("decided") == Place("decisions/2026/BPCC2026-014.md", 3, 1)
    assert record.where("decision") == Place("decisions/2026/BPCC2026-014.md", 9, 1)
    assert record.where("reasons") == Place("decisions/2026/BPCC2026-014.md", 1, 1)


def test_a_field_that_is_misspelt_is_not_told_as_missing_too_and_a_slashed_date_is() -> None:
    read = decision("""\
        ---
        titel: Vehicles
        decided: 05/06/2026
        ---
        ## Decision

        To buy.
        """)
    assert read.record is None
    assert [(p.name, p.place.line, p.facts["field"]) for p in read.problems] == [
        ("unknown-field", 2, "titel"),
        ("date-not-one-day", 3, "decided"),
    ]
    assert read.problems[0].facts["nearest"] == "title"


def test_words_of_the_paper_form_are_met_with_the_field_to_use() -> None:
    read = decision("---\nSubject: Vehicles\ndecided: 1 May 2026\n---\n## Decision\n\nTo buy.\n")
    assert read.problems[0].name == "unknown-field"
    assert read.problems[0].facts["nearest"] == "title"


def test_a_decision_without_its_words_is_told_to_add_the_heading() -> None:
    read = decision("---\ntitle: Vehicles\ndecided: 1 May 2026\n---\nWords.\n")
    assert [p.name for p in read.problems] == ["missing-field"]
    assert read.problems[0].facts["example"] == "## Decision"


def test_words_in_the_front_matter_and_below_a_heading_are_one_too_many() -> None:
    read = decision(
        "---\ntitle: V\ndecided: 1 May 2026\nreasons: Cost.\ndecision: Buy.\n---\n"
        "## Reasons\n\nTime.\n"
    )
    assert read.problems == (
        Problem(
            "written-twice",
            Place("decisions/2026/BPCC2026-014.md", 7, 1),
            {"field": "reasons", "first_line": "4"},
        ),
    )


def test_a_heading_that_names_no_field_stays_in_the_body() -> None:
    record = held(decision(SHORTEST + "\n## Notes\n\nOnce more.\n"))
    assert [heading.text for heading in record.held.headings] == ["Notes"]
    assert "Once more." in record.held.body
    assert "420,000" not in record.held.body


def test_a_heading_in_a_hidden_remark_is_none() -> None:
    hidden = "<!--\n## Decision\n\nTo buy none.\n\n**Reasons**\n\n## Reason\n-->\n\n"
    read = decision(SHORTEST.replace("## Decision", f"{hidden}## Decision"))
    assert [(problem.name, problem.place.line) for problem in read.problems] == [
        ("hidden-remark", 9)
    ]
    assert isinstance(read.record, Decision)
    assert (
        read.record.decision.text
        == "To extend the contract to 31 October 2028, for up to £420,000."
    )
    assert read.record.held.body == ""


def test_a_decision_that_stands_in_a_hidden_remark_alone_is_missing() -> None:
    read = decision(SHORTEST.replace("## Decision", "<!--\n## Decision") + "-->\n")
    assert [problem.name for problem in read.problems] == ["hidden-remark", "missing-field"]


def test_a_hidden_remark_in_a_field_is_met_too() -> None:
    field = "kind: contract\nreasons: |\n  It was the <!-- only\n\n  bidder --> cheapest.\n"
    read = decision(SHORTEST.replace("kind: contract\n", field))
    assert [problem.name for problem in read.problems] == ["hidden-remark"]
    assert isinstance(read.record, Decision)
    assert read.record.reasons is not None
    assert "bidder" not in read.record.reasons.html


def test_a_vague_date_has_to_carry_a_note() -> None:
    text = SHORTEST.replace("decided: 14 October 2026", "decided: unknown")
    assert [(p.name, p.place.line) for p in decision(text).problems] == [("date-without-note", 3)]
    noted = text.replace("unknown", "unknown\ndecided_note: the scan cannot be read")
    assert held(decision(noted)).decided.note == "the scan cannot be read"


@pytest.mark.parametrize(
    ("written", "kept"), [("03003333456", "03003333456"), ("010", "010"), ("14:30", "14:30")]
)
def test_a_telephone_number_or_an_item_keeps_every_digit(written: str, kept: str) -> None:
    text = SHORTEST.replace(
        "kind: contract", f"kind: contract\ncontact: {{role: Office, telephone: {written}}}"
    )
    contact = held(decision(text)).contact
    assert contact is not None
    assert contact.telephone == kept


def test_one_value_may_stand_where_several_can() -> None:
    read = read_record(
        "content/papers/2026/p.md",
        "---\ntitle: P\nto: board\nfrom: Chief\ndate: 1 May 2026\nforces: barset\n---\n",
    )
    assert isinstance(read.record, Paper)
    assert [str(force) for force in read.record.forces] == ["barset"]
    assert read.record.from_ == "Chief"


def test_a_list_where_a_line_belongs_is_told_with_the_shape() -> None:
    read = decision(SHORTEST.replace("title: Vehicle recovery", "title: [Vehicle recovery]  #"))
    assert "wrong-shape" in [p.name for p in read.problems]


def test_a_nested_value_is_found_by_its_path() -> None:
    read = read_record(
        "content/agreements/a.md",
        """\
        ---
        title: Vehicles
        versions:
          - version: original
            in_force: 1 April 2020
            parties: {forces: [barset, loamshire]}
            publication: {basis: sumary}
        ---
        """,
    )
    assert [(p.name, p.place.line, p.facts["field"]) for p in read.problems] == [
        ("unknown-term", 7, "versions.publication.basis")
    ]
    assert isinstance(read.record, Agreement)
    assert read.record.where("versions", 0, "in_force").line == 5


def test_records_named_in_fields_and_in_words_are_noted_with_their_places() -> None:
    text = SHORTEST + "\n## Notes\n\nAs said in [[BPCC2026-013|the first one]].\n"
    text = text.replace("kind: contract", "forces: [barset]")
    mentions = held(decision(text)).held.mentions
    assert [(m.field, m.typed, m.place.line) for m in mentions] == [
        (("forces", 0), "barset", 5),
        (("body",), "BPCC2026-013", 15),
    ]
