from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.builders import write
from tests.exports.data.files import AWKWARD, ROOT, awkward, loaded, outputs, real

from register.exports.data.schemas import schemas
from register.pages.data_files import SCHEMA_VERSION
from register.records.kinds import fields_of
from register.records.read import TYPES

KEPT = Path(__file__).with_name(f"schemas-{SCHEMA_VERSION}.json")
SCHEMAS = dict(schemas("https://decisions.example.org/"))


def documents(files: dict[str, bytes]) -> list[dict[str, Any]]:
    return [json.loads(data) for name, data in files.items() if name.endswith("/index.json")]


def test_every_document_of_this_register_is_as_its_schema_says() -> None:
    found = documents(real())
    assert len(found) > 90
    for document in found:
        schema = SCHEMAS[document["type"]]
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
            document
        )
        assert document["$schema"] == schema["$id"]


def test_the_opening_paragraph_stands_for_a_summary_where_none_is_given() -> None:
    (decision,) = (each for each in documents(real()) if each["id"] == "CPCC2019-007")
    assert decision["summary"] == (
        "The Cambridgeshire Commissioner kept the force in the seven-force collaboration programme "
        "for two more years, to 31 March 2021."
    )
    assert decision["words"]["text"].startswith(decision["summary"])


@pytest.mark.parametrize("type_", SCHEMAS)
def test_every_schema_is_one(type_: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[type_])


def test_awkward_records_are_as_their_schema_says(tmp_path: Path) -> None:
    site = awkward(tmp_path)
    for path in site.rglob("index.json"):
        document = json.loads(path.read_bytes())
        jsonschema.validate(document, SCHEMAS[document["type"]])


def test_a_document_gives_every_field_both_ends_of_its_links_and_exact_money(
    tmp_path: Path,
) -> None:
    document = loaded(awkward(tmp_path), "decisions/BPCC2026-014/index.json")
    assert document["title"] == "=cmd|'/C calc'!A0 ]]> </script>"
    assert document["decided"] == {"edtf": "2026-10-14", "words": "14 October 2026", "note": ""}
    assert [sum_["amount"] for sum_ in document["money"]] == [
        {"pounds": "-18500", "printed": "-£18,500", "qualifier": "", "step": "1"},
        {"pounds": "1507000", "printed": "£1.507m", "qualifier": "about", "step": "1000"},
    ]
    assert document["decision"]["text"] == (
        '＝HYPERLINK("x") and, in barset, a line\n'
        'and another; it holds "quotes", commas\na\tb\n1\t2'
    )
    assert [(link["means"], link["record"]["key"]) for link in document["links_from"]] == [
        ("Replaces", "decisions/BPCC2026-013"),
        ("Mentions", "forces/barset"),
    ]
    earlier = loaded(tmp_path / "site", "decisions/BPCC2026-013/index.json")
    assert [(link["means"], link["record"]["key"]) for link in earlier["links_to"]] == [
        ("Replaced by", "decisions/BPCC2026-014")
    ]


def test_what_was_taken_back_is_there_with_the_reason_and_without_what_was_taken_away(
    tmp_path: Path,
) -> None:
    site = awkward(tmp_path)
    withdrawn = loaded(site, "decisions/BPCC2026-013/index.json")
    removed = loaded(site, "decisions/BPCC2026-012/index.json")
    assert (withdrawn["state"], withdrawn["withdrawn"]["reason"]) == (
        "withdrawn",
        "It was signed by mistake.",
    )
    assert withdrawn["decision"]["text"] == "To do nothing."
    assert (removed["state"], removed["removed"]["reason"]) == ("removed", "It named a witness.")
    for path in (path for path in site.rglob("*") if path.is_file()):
        assert b"nobody may read" not in path.read_bytes(), path


def test_every_collection_holds_the_documents_that_stand_beside_the_pages() -> None:
    files = real()
    beside = {document["key"]: document for document in documents(files)}
    for type_ in TYPES:
        held = json.loads(files[f"data/{type_.folder}.json"])
        own = {key: document for key, document in beside.items() if document["type"] == type_.type}
        assert {document["key"]: document for document in held["records"]} == own
        assert held["count"] == len(own)
    assert len(json.loads(files["data/register.json"])["records"]) == len(beside)


def test_findings_are_given_with_the_record_they_are_found_on() -> None:
    held = json.loads(real()["data/findings.json"])
    found = {(f["rule"], f["record"]["key"]) for f in held["records"] if f["record"]}
    assert ("R601", "agreements/seven-force") in found
    assert all(f["message"] for f in held["records"])


def test_data_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    one = write(tmp_path / "one", AWKWARD)
    other = write(tmp_path / "other", dict(reversed(AWKWARD.items())))
    digests = [{o.address: o.digest for o in outputs(root)} for root in (one, other)]
    assert digests[0] == digests[1]


def test_a_copy_of_the_register_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("content", "decisions"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert {o.address: o.content.make() for o in outputs(tmp_path)} == real()


def test_no_document_says_one_thing_twice() -> None:
    """A name of the document's own never hides a field of the record."""
    own = {"$schema", "type", "key", "id", "url", "digest", "changed", "state", "words"}
    own |= {"links_from", "links_to", "findings", "in_force", "bound"}
    for type_ in TYPES:
        declared: type = type_
        assert own & fields_of(declared).keys() == set()


def test_a_field_is_not_removed_or_retyped_before_the_version_says_so() -> None:
    """Kept beside this test for each version; a new field is added to what is kept."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    now = fields_now()
    for type_, fields in kept.items():
        changed = {path: was for path, was in fields.items() if now[type_].get(path) != was}
        assert changed == {}, f"{type_}: give SCHEMA_VERSION the next number, and keep the schemas"
    assert now == kept, "keep what is new: PYTHONPATH=hooks python -m tests.exports.data.keep"


def fields_now() -> dict[str, dict[str, str]]:
    """Every field of every type's documents by its path, and the form of its value."""
    return {name: dict(_flat(schema, schema["$defs"])) for name, schema in SCHEMAS.items()}


def _flat(schema: Any, defined: Any, path: str = "") -> Any:
    """Every field of a schema by its path, and the form of its value."""
    if "$ref" in schema:
        schema = {**schema, **defined[schema["$ref"].rpartition("/")[2]]}
    for name in ("anyOf", "oneOf"):
        if name in schema and any("properties" in s or "$ref" in s for s in schema[name]):
            for each in schema[name]:
                yield from _flat(each, defined, path)
            return
    if schema.get("type") == "array":
        yield from _flat(schema["items"], defined, f"{path}[]")
        return
    for name, each in schema.get("properties", {}).items():
        yield from _flat(each, defined, f"{path}.{name}" if path else name)
    if "properties" not in schema and schema.get("type") != "null":
        form = {k: v for k, v in schema.items() if k not in ("description", "$defs", "title")}
        yield path, json.dumps(form, sort_keys=True)
