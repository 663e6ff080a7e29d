from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import html5lib
import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from tests.builders import register_of
from tests.exports.data.files import AWKWARD
from tests.pages.made import pages
from tests.real import real_check, real_register

from register.exports.catalogue import catalogue
from register.pages.data_files import FILES
from register.pages.linked_data import TERMS

SITE = "https://decisions.example.org/"
ELI = Namespace("http://data.europa.eu/eli/ontology#")
OWN = Namespace(f"{SITE}data/vocabulary/#")
SCHEMA = Namespace("https://schema.org/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")

SHAPES = """
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dcterms:title ; sh:minCount 1 ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path dcterms:description ; sh:minCount 1 ] ;
  sh:property [ sh:path dcterms:publisher ; sh:minCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .

[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dcterms:title ; sh:minCount 1 ] ;
  sh:property [ sh:path dcterms:description ; sh:minCount 1 ] ;
  sh:property [ sh:path dcterms:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcterms:modified ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dcat:landingPage ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .

[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:downloadURL ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:mediaType ; sh:minCount 1 ; sh:nodeKind sh:IRI ;
    sh:pattern "^https://www.iana.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+$" ] ;
  sh:property [ sh:path dcterms:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
"""


def blocks(html: bytes) -> list[str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [
        each.text or "" for each in tree.iter("script") if each.get("type") == "application/ld+json"
    ]


@pytest.fixture(scope="module")
def said() -> dict[str, Graph]:
    """What every page of this register says, by its address."""
    checked = real_check()
    found = {}
    for output in pages(checked.folder.register, checked.public):
        if output.address.endswith("index.html"):
            for block in blocks(output.content.make()):
                found[output.address] = Graph().parse(data=block, format="json-ld")
    return found


def test_every_page_of_a_record_says_what_it_is_about(said: dict[str, Graph]) -> None:
    register = real_register()
    assert {f"{record.address}index.html" for record in register.records.values()} <= said.keys()
    for address, graph in said.items():
        page = URIRef(SITE + address.removesuffix("index.html"))
        assert graph.value(page, RDF.type), address
        assert graph.value(page, SCHEMA.name), address
        foreign = {
            str(name)
            for _, predicate, thing in graph
            for name in (predicate, thing)
            if isinstance(name, URIRef) and str(name).startswith(str(OWN))
        }
        assert {name.removeprefix(str(OWN)) for name in foreign} <= TERMS.keys()


def test_versions_are_members_of_their_agreement_from_both_ends(said: dict[str, Graph]) -> None:
    agreement = URIRef(f"{SITE}agreements/seven-force/")
    version = URIRef(f"{SITE}agreements/seven-force/2017-02-20/")
    one = said["agreements/seven-force/index.html"]
    other = said["agreements/seven-force/2017-02-20/index.html"]
    assert (agreement, ELI.has_member, version) in one
    assert (version, ELI.is_member_of, agreement) in other
    assert (version, OWN.party, URIRef(f"{SITE}forces/kent/")) in other


def test_a_vague_date_is_edtf_and_an_unknown_one_is_not_said(said: dict[str, Graph]) -> None:
    whole = Graph()
    for graph in said.values():
        whole += graph
    decided = whole.value(URIRef(f"{SITE}decisions/CPCC2019-007/"), OWN.decided)
    assert decided is None
    expected = {
        str(thing.datatype)
        for thing in whole.objects(None, OWN.expected)
        if isinstance(thing, Literal)
    }
    assert "http://id.loc.gov/datatypes/edtf/EDTF" in expected


def test_x14_a_title_cannot_end_the_block_it_stands_in(tmp_path: Path) -> None:
    register = register_of(AWKWARD, tmp_path)
    (page,) = (o for o in pages(register, ()) if o.address == "decisions/BPCC2026-014/index.html")
    html = page.content.make()
    (block,) = blocks(html)
    loaded: dict[str, Any] = json.loads(block)
    assert loaded["schema:name"] == "=cmd|'/C calc'!A0 ]]> </script>"
    assert "</script>" not in block
    assert "<" not in block


def test_the_catalogue_is_as_its_shapes_say_and_lists_every_file() -> None:
    register = real_register()
    data = Graph().parse(data=catalogue(register).content.make(), format="json-ld")
    conforms, _, told = validate(data, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, told
    listed = {str(url) for url in data.objects(None, DCAT.downloadURL)}
    assert listed == {SITE + file.address for file in FILES}
