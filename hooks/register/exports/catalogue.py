"""``data/catalogue.jsonld``: the register as a data catalogue, for data portals.

Vocabulary: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as data.gov.uk and others harvest it.
"""

from __future__ import annotations

from register.exports.data.documents import encoded
from register.exports.xml_text import absolute
from register.linking.register import Register
from register.output import Output, ready
from register.pages.data_files import FILES, SCHEMA_VERSION, DataFile

ADDRESS = "data/catalogue.jsonld"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def catalogue(register: Register) -> Output:
    """The catalogue: one dataset, the register, with each file as a distribution of it."""
    settings = register.settings
    site = absolute(settings.site_url, "")
    changed = max((r.changed for r in register.records.values() if r.changed), default=None)
    office = {"@type": "foaf:Agent", "foaf:name": settings.office.name}
    dataset = {
        "@id": f"{site}data/#register",
        "@type": "dcat:Dataset",
        "dcterms:title": _said(settings.site_name),
        "dcterms:description": _said(
            f"Decisions of {settings.office.name}, the papers behind them and the agreements that "
            "they made, with every version."
        ),
        "dcterms:publisher": office,
        "dcterms:license": {"@id": LICENCE},
        "dcterms:modified": _day(changed.isoformat()) if changed else None,
        "dcat:landingPage": {"@id": f"{site}data/"},
        "dcat:keyword": ["police", "decisions", "collaboration agreements", "transparency"],
        "dcat:version": SCHEMA_VERSION,
        "dcat:distribution": [_distribution(site, file) for file in FILES],
    }
    whole = {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dcterms": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": f"{site}data/#catalogue",
        "@type": "dcat:Catalog",
        "dcterms:title": _said(f"Data of {settings.site_name}"),
        "dcterms:description": _said("Everything on this site as data."),
        "dcterms:publisher": office,
        "foaf:homepage": {"@id": f"{site}data/"},
        "dcat:dataset": {name: value for name, value in dataset.items() if value is not None},
    }
    return ready(ADDRESS, f"{encoded(whole)}\n".encode())


def _distribution(site: str, file: DataFile) -> dict[str, object]:
    return {
        "@id": f"{site}data/#{file.address.replace('/', '-')}",
        "@type": "dcat:Distribution",
        "dcterms:title": _said(file.title),
        "dcterms:description": _said(file.about),
        "dcterms:license": {"@id": LICENCE},
        "dcat:accessURL": {"@id": f"{site}data/"},
        "dcat:downloadURL": {"@id": f"{site}{file.address}"},
        "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}{file.media_type}"},
    }


def _said(text: str) -> dict[str, str]:
    return {"@language": "en", "@value": text}


def _day(day: str) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": day}
