"""What the site gives to programs, listed once: for the page for people, and for the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

SCHEMA_VERSION = "0.1"
"""The first number changes when a field is removed or retyped, once it is 1; until then, the
second does. A test compares the schemas with those kept for this version."""


def schema_address(type_: str) -> str:
    """Where the schema of a type's documents stands on the site."""
    return f"data/schema/{SCHEMA_VERSION}/{type_}.json"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file, or one of many alike."""

    address: str
    """On the site."""
    title: str
    about: str
    media_type: str
    """As registered with IANA, or of common use (https://www.iana.org/assignments/media-types)."""


JSON = "application/json"
FILES = (
    DataFile(
        "data/register.sqlite",
        "Everything, as one database",
        "Tables with keys, views and a search of all words. It opens in Datasette and in any "
        "program that reads SQLite.",
        "application/vnd.sqlite3",
    ),
    DataFile(
        "data/register.json",
        "Everything, as one document",
        "Every record with every field, its links from both ends, and what is not yet right.",
        JSON,
    ),
    DataFile(
        "data/datapackage.json",
        "Everything, as tables",
        "A Frictionless data package: a CSV table for each type of record and for each list that "
        "records hold, with its keys. UTF-8 without a byte order mark, so open it in a "
        "spreadsheet as UTF-8. What a spreadsheet would take for a formula begins with '.",
        JSON,
    ),
    DataFile("data/decisions.json", "Decisions", "Every decision.", JSON),
    DataFile("data/papers.json", "Papers", "Every paper.", JSON),
    DataFile("data/agreements.json", "Agreements", "Each with whom its versions bind.", JSON),
    DataFile("data/meetings.json", "Meetings", "Every meeting.", JSON),
    DataFile("data/bodies.json", "Bodies", "Boards, panels and policing bodies.", JSON),
    DataFile("data/forces.json", "Forces", "Every police force.", JSON),
    DataFile("data/programmes.json", "Programmes", "With stages, dates and benefits.", JSON),
    DataFile("data/forthcoming.json", "Coming up", "Decisions that are expected.", JSON),
    DataFile("data/findings.json", "What is not yet right", "What the checks found.", JSON),
)
"""Every file of the whole register."""
FEEDS = (
    DataFile("feed.atom", "Everything new", "Decisions, papers, agreements, meetings.", ""),
    DataFile("decisions/feed.atom", "Decisions", "Every decision, newest first.", ""),
    DataFile(
        "decisions/significant.atom",
        "Decisions of significant public interest",
        "Those that were judged to be.",
        "",
    ),
    DataFile("papers/feed.atom", "Papers", "Every paper, newest first.", ""),
    DataFile("agreements/feed.atom", "Agreements", "New and changed agreements.", ""),
    DataFile("meetings/feed.atom", "Meetings", "Meetings and their papers.", ""),
    DataFile("forthcoming/feed.atom", "Decisions coming up", "What is expected.", ""),
    DataFile(
        "changes/feed.atom",
        "Changes, corrections and withdrawals",
        "One entry for each note on a change.",
        "",
    ),
)
"""Feeds that are not of one record."""
