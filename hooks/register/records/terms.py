"""Every word that a field takes from a list, written once.

A term is what a person types, and what the site shows beside it; the order is the order in which
forms and lists offer them.
"""

from __future__ import annotations

from collections.abc import Mapping

DECISION_KIND = {
    "collaboration": "Collaboration",
    "grant": "Grant",
    "spend": "Spending",
    "contract": "Contract",
    "policy": "Policy",
    "appointment": "Appointment",
    "property": "Property",
    "budget": "Budget",
    "other": "Other",
}
DECISION_STATUS = {
    "made": "Made",
    "superseded": "Superseded",
    "rescinded": "Rescinded",
    "withdrawn": "Withdrawn",
}
EFFECT = {
    "enters": "enters into",
    "amends": "amends",
    "extends": "extends",
    "joins": "adds a party to",
    "leaves": "removes a party from",
    "ends": "ends",
}
VERSION_EFFECT = {
    "original": "first agreed",
    "amended": "amended",
    "extended": "extended",
    "joined": "a party joined",
    "left": "a party left",
    "ended": "ended",
}
VERB = {
    "approve": "asked to approve",
    "note": "asked to note",
    "sign": "asked to sign",
    "notify": "asked to notify",
    "agree": "asked to agree",
    "consider": "asked to consider",
}
BASIS = {
    "copy": "a full copy is published",
    "summary": "a summary is published",
    "not-held": "no text is held",
}
BODY_KIND = {
    "policing-body": "Policing body",
    "board": "Board",
    "summit": "Summit",
    "panel": "Panel",
    "committee": "Committee",
    "group": "Group",
}
POWER = {
    "decides": "Decides",
    "agrees in principle": "Agrees in principle",
    "advises": "Advises",
    "scrutinises": "Scrutinises",
    "holds to account": "Holds to account",
}
FORCE_KIND = {"territorial": "Territorial", "special": "Special"}
MEDIUM = {
    "born-digital": "a digital document",
    "scan": "a scan",
    "web page": "a web page",
}
WORDING = {
    "original": "the original words",
    "retyped": "retyped by hand",
    "summary": "summarised in our own words",
}
ACCESSIBLE = {"yes": "accessible", "no": "not accessible", "exempt": "exempt"}
STAGE = {
    "outline business case": "Outline business case",
    "full business case": "Full business case",
    "assurance review": "Assurance review",
    "agreement signed": "Agreement signed",
    "go-live": "Went live",
    "post-implementation review": "Review after going live",
}
BENEFIT_STATUS = {
    "target": "Target",
    "promised": "Promised",
    "reported": "Reported",
    "actual": "Achieved",
}
SERIES_YEAR = {
    "calendar": "the calendar year",
    "financial": "the financial year, from April",
    "none": "no year",
}

FILE_KIND = {
    "csv": "CSV table",
    "docx": "Word document",
    "jpeg": "JPEG picture",
    "jpg": "JPEG picture",
    "ods": "OpenDocument spreadsheet",
    "odt": "OpenDocument text",
    "pdf": "PDF",
    "png": "PNG picture",
    "pptx": "PowerPoint slides",
    "txt": "plain text",
    "webp": "WebP picture",
    "xlsx": "Excel spreadsheet",
}
"""Endings of files that may be published, and what readers call them. None of them can run."""

LISTS: Mapping[str, Mapping[str, str]] = {
    "kind of decision": DECISION_KIND,
    "status of a decision": DECISION_STATUS,
    "effect on an agreement": EFFECT,
    "effect of a version": VERSION_EFFECT,
    "verb of a recommendation": VERB,
    "basis of publication": BASIS,
    "kind of body": BODY_KIND,
    "power of a body": POWER,
    "kind of force": FORCE_KIND,
    "medium of a source": MEDIUM,
    "wording": WORDING,
    "accessibility": ACCESSIBLE,
    "stage": STAGE,
    "status of a benefit": BENEFIT_STATUS,
    "year of a series": SERIES_YEAR,
}
"""Every list by the name that messages use for it."""

PAPER_FORM = {
    "subject": ("title",),
    "date": ("date", "decided"),
    "decision date": ("decided",),
    "decision summary": ("summary",),
    "to": ("to", "maker"),
    "from": ("from", "contact"),
    "contact officer": ("contact",),
    "background papers": ("background", "sources"),
    "decision maker": ("maker",),
    "agenda item": ("agenda_item",),
    "recommendation": ("recommendations",),
    "source documents": ("sources", "background"),
    "bibliography": ("sources", "background"),
}
"""Words of the paper form, and the fields that hold the same fact here, in one type or another."""

SECTION_NAMES = {
    "decision": "decision",
    "the decision": "decision",
    "reasons": "reasons",
    "reasons for the decision": "reasons",
    "options": "options",
    "options considered": "options",
    "purpose": "purpose",
}
"""Headings of a body that hold a field's words."""
