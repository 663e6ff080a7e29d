"""Promises about addresses and facts that no other test of the ledger names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from tests.builders import DAY, read_record, write
from tests.pages.seen import Seen, words
from tests.publishing.builds import DECISION, FILES

from register.building import outputs_of
from register.checking import check_folder

POWER = "statute: {act: Police Act 1996, section: 22A}\n        kind: contract"
SOURCE = (
    "source: {document: Signed record, medium: scan, wording: retyped, "
    "checked_by: Monitoring officer, checked_on: 15 October 2026}\n        kind: contract"
)


def made(root: Path, **replaced: str) -> dict[str, bytes]:
    text = FILES[DECISION].replace("kind: contract", replaced.get("kind", "kind: contract"))
    write(root, {**FILES, DECISION: text})
    checked = check_folder(root, DAY, workers=1)
    return {output.address: output.content.make() for output in outputs_of(checked)}


def test_l04_the_legal_basis_leads_to_its_text_on_the_day_of_the_decision(tmp_path: Path) -> None:
    page = Seen(made(tmp_path, kind=POWER)["decisions/BPCC2026-014/index.html"])
    assert page.links["Its text as it stood on 14 October 2026"] == (
        "https://www.legislation.gov.uk/ukpga/1996/16/section/22A/2026-10-14"
    )


def test_l04_where_the_day_is_not_known_none_is_chosen(tmp_path: Path) -> None:
    files = {
        DECISION: FILES[DECISION]
        .replace("decided: 14 October 2026", "decided: unknown\n        decided_note: Unreadable.")
        .replace("kind: contract", POWER)
    }
    write(tmp_path, {**FILES, **files})
    checked = check_folder(tmp_path, DAY, workers=1)
    (output,) = (o for o in outputs_of(checked) if o.address == "decisions/BPCC2026-014/index.html")
    assert Seen(output.content.make()).links["Its text as it stands now"] == (
        "https://www.legislation.gov.uk/ukpga/1996/16/section/22A"
    )


def test_l11_where_a_record_comes_from_is_told_on_its_page_and_in_the_data(
    tmp_path: Path,
) -> None:
    files = made(tmp_path, kind=SOURCE)
    page = Seen(files["decisions/BPCC2026-014/index.html"])
    for told in ("Signed record", "A scan", "Retyped by hand", "Monitoring officer"):
        assert told in words(page.main), told
    source = json.loads(files["decisions/BPCC2026-014/index.json"])["source"]
    assert source["checked_by"] == "Monitoring officer"
    assert source["checked_on"]["edtf"] == "2026-10-15"


def test_l20_the_schema_that_each_document_names_is_published_and_holds(tmp_path: Path) -> None:
    files = made(tmp_path)
    site = "https://decisions.example.org/"
    documents = [json.loads(d) for a, d in files.items() if a.endswith("/index.json")]
    assert documents
    for document in documents:
        schema: dict[str, Any] = json.loads(files[document["$schema"].removeprefix(site)])
        assert schema["$id"] == document["$schema"]
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(document, schema)


def test_l21_a_record_that_claims_another_form_is_refused() -> None:
    text = FILES[DECISION].replace("kind: contract", "schema_version: 9")
    problems = read_record(DECISION, text).problems
    assert [(p.name, p.facts["field"]) for p in problems] == [("unknown-field", "schema_version")]


def test_l22_the_name_of_a_file_is_the_id_in_the_data_too(tmp_path: Path) -> None:
    for address, data in made(tmp_path).items():
        if address.endswith("/index.json"):
            document = json.loads(data)
            assert address == f"{document['key']}/index.json"
            assert document["key"].rpartition("/")[2] == document["id"]


def test_l22_a_reference_that_is_not_the_files_name_is_told(tmp_path: Path) -> None:
    other = FILES[DECISION].replace("kind: contract", "reference: BPCC2026-015")
    root = write(tmp_path, {**FILES, DECISION: other})
    found = check_folder(root, DAY, workers=1).findings
    assert "name-differs-from-reference" in {finding.name for finding in found}
