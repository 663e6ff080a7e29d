"""What a page says of its record as linked data (JSON-LD 1.1), for programs that read pages.

Terms are those of schema.org, of the Organization Ontology (https://www.w3.org/TR/vocab-org/) and
of the European Legislation Identifier (ELI, https://op.europa.eu/en/web/eu-vocabularies/eli): an
agreement is a legal resource whose members are its versions, as an act is of its consolidated
texts. What none of them has a word for is in a small vocabulary of our own, ``data/vocabulary/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from register.linking.timeline import Period
from register.pages.shelf import Shelf
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.dates import Answer, When
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.record import Record
from register.settings import Settings

Linked = dict[str, Any]

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The datatype of a date that may be vague."""
TERMS: Mapping[str, str] = {
    "Decision": "A decision of a policing body, as formally recorded.",
    "Paper": "A report put to a board or another body.",
    "Agreement": "An agreement to collaborate under section 22A of the Police Act 1996.",
    "AgreementVersion": "One version of such an agreement, in force for a time.",
    "Programme": "A function or project on which forces work together.",
    "ForthcomingDecision": "A decision that is expected and has not been taken.",
    "PoliceForce": "A police force.",
    "PolicingBody": "A corporation sole or other body that a police force answers to.",
    "decided": "The day on which a decision was made.",
    "decidedBy": "Who made a decision.",
    "restsOn": "A paper on which a decision rests.",
    "consideredAt": "A meeting that considered the matter of a decision.",
    "putTo": "The body to which a paper was put.",
    "expected": "When a decision is expected.",
    "party": "A force whose chief officer, policing body or both a version binds.",
    "concerns": "Something that a record is about.",
    "policingBody": "The body to which a force answers.",
    "state": "Whether a record is published, withdrawn or removed.",
}
"""The words of our own, and what each means; ``data/vocabulary/`` explains them to people."""
VOCABULARY = "data/vocabulary/"

_IN_FORCE = {
    Answer.YES: "eli:InForce-inForce",
    Answer.NO: "eli:InForce-notInForce",
}


def context(settings: Settings) -> Linked:
    """The meaning of the names, for a site at its own address."""
    return {
        "dcterms": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "org": "http://www.w3.org/ns/org#",
        "register": f"{_site(settings)}{VOCABULARY}#",
        "schema": "https://schema.org/",
    }


def linked_data(record: Record, shelf: Shelf, title: str) -> Linked:
    """What the page of a record says; ``title`` is what it is called there."""
    page = _address(shelf.settings, record.address)
    said: Linked = {
        "@context": context(shelf.settings),
        "@id": page,
        "@type": _types(record),
        "schema:name": title,
        "schema:url": {"@id": page},
        "schema:identifier": record.number if isinstance(record, Decision) else record.id,
        "schema:datePublished": _day(record.published),
        "schema:dateModified": _typed(record.changed.isoformat() if record.changed else ""),
        "register:state": _state(record),
    }
    if not record.removed:
        said["schema:abstract"] = record.opening
        said |= _own(record, shelf)
    return _without_blanks(said)


def linked_version(agreement: Agreement, period: Period, shelf: Shelf, title: str) -> Linked:
    """What the page of one version of an agreement says."""
    version = period.version
    page = _address(shelf.settings, f"{agreement.address}{version.version}/")
    said = {
        "@context": context(shelf.settings),
        "@id": page,
        "@type": ["eli:LegalResource", "register:AgreementVersion"],
        "schema:name": title,
        "schema:url": {"@id": page},
        "eli:version": version.version,
        "eli:is_member_of": {"@id": _address(shelf.settings, agreement.address)},
        "eli:date_document": _day(version.signed),
        "eli:first_date_entry_in_force": _day(version.in_force),
        "eli:date_no_longer_in_force": _day(version.ends),
        "eli:in_force": {"@id": state} if (state := _IN_FORCE.get(_now(period, shelf))) else None,
        "register:party": _ids(shelf, (party.force.address for party in period.parties)),
    }
    return _without_blanks(said)


def _now(period: Period, shelf: Shelf) -> Answer:
    return period.on(shelf.register.day)


def _types(record: Record) -> list[str]:
    if isinstance(record, Body) and record.kind == "policing-body":
        return ["org:FormalOrganization", "schema:GovernmentOrganization", "register:PolicingBody"]
    return list(_TYPES[record.type])


_TYPES = {
    "decision": ("schema:DigitalDocument", "register:Decision"),
    "paper": ("schema:Report", "register:Paper"),
    "agreement": ("eli:LegalResource", "register:Agreement"),
    "meeting": ("schema:Event",),
    "body": ("org:Organization", "schema:Organization"),
    "force": ("org:FormalOrganization", "schema:GovernmentOrganization", "register:PoliceForce"),
    "programme": ("schema:Project", "register:Programme"),
    "forthcoming": ("schema:CreativeWork", "register:ForthcomingDecision"),
}


def _own(record: Record, shelf: Shelf) -> Linked:
    """What a record of this type says beside what all say."""
    if isinstance(record, Decision):
        return {
            "register:decided": _day(record.decided),
            "register:decidedBy": _named(shelf, record.maker, "body"),
            "register:restsOn": _named(shelf, (b.paper for b in record.background), "paper"),
            "register:consideredAt": _named(
                shelf, (a.meeting for a in record.authority), "meeting"
            ),
            "eli:changes": _named(shelf, (e.agreement for e in record.effects), "agreement"),
            "dcterms:replaces": _named(shelf, record.supersedes, "decision"),
            "register:concerns": _named(shelf, record.programmes, "programme"),
        }
    if isinstance(record, Paper):
        return {
            "schema:dateCreated": _day(record.date),
            "schema:creator": {"@type": "schema:Organization", "schema:name": record.from_},
            "register:putTo": _named(shelf, (record.to,), "body"),
            "register:concerns": [
                *_named(shelf, record.agreements, "agreement"),
                *_named(shelf, record.programmes, "programme"),
            ],
        }
    if isinstance(record, Agreement):
        address = _address(shelf.settings, record.address)
        return {
            "schema:alternateName": list(record.aliases),
            "eli:has_member": [{"@id": f"{address}{v.version}/"} for v in record.versions],
            "register:concerns": _named(shelf, record.programmes, "programme"),
        }
    if isinstance(record, Meeting):
        return {
            "schema:startDate": _day(record.date),
            "schema:organizer": _named(shelf, (record.body,), "body"),
            "schema:location": record.place or "",
        }
    if isinstance(record, Forthcoming):
        return {
            "register:expected": _day(record.expected),
            "register:decidedBy": _named(shelf, record.maker, "body"),
            "register:concerns": [
                *_named(shelf, record.agreements, "agreement"),
                *_named(shelf, record.programmes, "programme"),
            ],
        }
    return _organisation(record, shelf)


def _organisation(record: Record, shelf: Shelf) -> Linked:
    if isinstance(record, Body):
        return {
            "schema:alternateName": list(record.aliases),
            "org:subOrganizationOf": _named(shelf, (record.parent,), "body"),
            "dcterms:replaces": _named(shelf, (s.body for s in record.succeeds), "body"),
        }
    if isinstance(record, Force):
        return {
            "schema:alternateName": list(record.aliases),
            "register:policingBody": _named(shelf, (t.body for t in record.policing_body), "body"),
            "dcterms:replaces": _named(shelf, (s.force for s in record.succeeds), "force"),
            "schema:sameAs": {"@id": record.website} if record.website else None,
        }
    if isinstance(record, Programme):
        return {
            "schema:alternateName": list(record.aliases),
            "register:concerns": _named(shelf, record.agreement, "agreement"),
        }
    return {}


def _state(record: Record) -> str:
    return "removed" if record.removed else "withdrawn" if record.withdrawn else "published"


def _named(shelf: Shelf, references: Iterable[object], type_: str) -> list[Linked]:
    """The records that references name, by their addresses; one that names none is left out."""
    found = shelf.each([reference for reference in references if reference is not None], type_)
    return _ids(shelf, (each["to"] for each in found if each["to"]))


def _ids(shelf: Shelf, addresses: Iterable[str]) -> list[Linked]:
    return [{"@id": _address(shelf.settings, address)} for address in addresses]


def _day(when: When | None) -> Linked | None:
    """A date as a day where it is one, and else as EDTF; nothing where it is not known."""
    if when is None or when.unknown:
        return None
    if when.day:
        return _typed(when.edtf)
    return {"@type": EDTF, "@value": when.edtf}


def _typed(day: str) -> Linked | None:
    return {"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": day} if day else None


def _without_blanks(said: Linked) -> Linked:
    return {name: value for name, value in said.items() if value not in (None, "", [], {})}


def _address(settings: Settings, address: str) -> str:
    return f"{_site(settings)}{address}"


def _site(settings: Settings) -> str:
    return settings.site_url.rstrip("/") + "/" if settings.site_url else "https://localhost/"
