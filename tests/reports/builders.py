"""Findings for the tests of reports."""

from __future__ import annotations

from register.rules.finding import Allowed, Finding, Level
from register.source.place import Place

PATH = "decisions/2026/CPCC2026-014.md"
LINES = {PATH: ["---", "title: Vehicle recovery", "decided: 05/06/2026", "---"]}

DATE = Finding(
    "R214",
    "date-not-one-day",
    Level.ERROR,
    Place(PATH, 3, 10),
    "decisions/CPCC2026-014",
    "05/06/2026 could be 5 June or 6 May.",
    "Replace the line with one of:\n    decided: 5 June 2026\n    decided: 6 May 2026",
)
PAPER = Finding(
    "R501",
    "decision-without-paper",
    Level.WARNING,
    Place(PATH),
    "decisions/CPCC2026-014",
    "This decision names no paper: 100% of it, so far.",
    "Name one.",
)
GAP = Finding(
    "R503",
    "paper-years-old",
    Level.WARNING,
    Place("decisions/2026/CPCC2026-015.md", 6, 1),
    "decisions/CPCC2026-015",
    "The newest paper is three years old.",
    "Name a later one.",
    Allowed("The office is looking for it.", "31 March 2027"),
)
