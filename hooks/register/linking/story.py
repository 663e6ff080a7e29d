"""The story of a decision: from business case to Panel, and where it is broken.

    business case -> paper -> meeting -> decision -> agreement version -> Panel

Each station says what the register holds there, or that it holds nothing. A break is a place where
a reader would expect to go on and cannot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from register.linking.names import Target
from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.meeting import Meeting
from register.records.paper import Paper
from register.records.programme import Programme


@dataclass(frozen=True, slots=True)
class Stop:
    """Something the register holds at a station."""

    title: str
    note: str
    target: Target | None


@dataclass(frozen=True, slots=True)
class Station:
    """A step on the way to a decision or from it."""

    name: str
    stops: tuple[Stop, ...]
    broken: str = ""
    """What is not there, in a sentence; empty when nothing is missing."""


def story(decision: Decision, register: Register) -> tuple[Station, ...]:
    """The stations of a decision, in order."""
    papers = papers_behind(decision, register)
    meetings = meetings_behind(decision, papers, register)
    return (
        _cases(_programmes(decision, papers, register)),
        _papers(decision, papers),
        _meetings(meetings, register),
        Station("Decision", (Stop(decision.title, _signed(decision), Target(decision.key)),)),
        _versions(decision, register),
        _panel(decision, register),
    )


def papers_behind(decision: Decision, register: Register) -> tuple[Paper, ...]:
    """The papers held here on which a decision rests, oldest first."""
    found = register.find_all((b.paper for b in decision.background), Paper)
    return found if len(found) < 2 else tuple(sorted(found, key=lambda p: p.date.sort_key))


def meetings_behind(
    decision: Decision, papers: tuple[Paper, ...], register: Register
) -> tuple[Meeting, ...]:
    """The meetings that considered a decision: those it names, and those of its papers."""
    named = register.find_all((a.meeting for a in decision.authority), Meeting)
    found = {meeting.key: meeting for meeting in (*named, *_meetings_of(papers, register))}
    return tuple(sorted(found.values(), key=lambda meeting: meeting.date.sort_key))


def meeting_title(meeting: Meeting, register: Register) -> str:
    """What a meeting is called: its own title, or its body and day."""
    if meeting.title:
        return meeting.title
    body = register.find(meeting.body, Body)
    return f"{body.title if body else meeting.body}, {meeting.date.words}"


def _meetings_of(papers: tuple[Paper, ...], register: Register) -> Iterator[Meeting]:
    for paper in papers:
        for link in register.links_from.get(paper.key, ()):
            meeting = register.records.get(link.target.key)
            if link.field == ("meeting",) and isinstance(meeting, Meeting):
                yield meeting


def _programmes(
    decision: Decision, papers: tuple[Paper, ...], register: Register
) -> tuple[Programme, ...]:
    agreements = register.find_all((e.agreement for e in decision.effects), Agreement)
    named = [*decision.programmes]
    named += [reference for paper in papers for reference in paper.programmes]
    named += [reference for agreement in agreements for reference in agreement.programmes]
    found = {p.key: p for p in register.find_all(named, Programme)}
    for agreement in agreements:
        for link in register.links_to.get(agreement.key, ()):
            record = register.records[link.source]
            if link.field[:1] == ("agreement",) and isinstance(record, Programme):
                found[record.key] = record
    return tuple(found.values())


def _cases(programmes: tuple[Programme, ...]) -> Station:
    stops = []
    approved = False
    for programme in programmes:
        cases = [s for s in programme.stages if "business case" in s.stage and not s.what]
        approved = approved or bool(cases)
        dated = ", ".join(f"{s.stage} {s.on.words if s.on else ''}".strip() for s in cases)
        stops.append(Stop(programme.title, dated, Target(programme.key)))
    broken = "" if approved else "No business case for this is recorded here."
    return Station("Business case", tuple(stops), broken)


def _papers(decision: Decision, papers: tuple[Paper, ...]) -> Station:
    stops = [Stop(p.title, p.date.words, Target(p.key)) for p in papers]
    stops += [
        Stop(b.title or b.as_printed or "A paper held elsewhere", "not held here", None)
        for b in decision.background
        if b.paper is None
    ]
    if stops:
        return Station("Paper", tuple(stops))
    return Station("Paper", (), "The decision names no paper that it rests on.")


def _meetings(meetings: tuple[Meeting, ...], register: Register) -> Station:
    stops = tuple(Stop(meeting_title(m, register), "", Target(m.key)) for m in meetings)
    if not stops:
        return Station("Meeting", (), "No meeting that considered it is recorded.")
    if not any(m.minutes and (m.minutes.approved or m.minutes.document) for m in meetings):
        return Station("Meeting", stops, "No minutes of it are held here.")
    return Station("Meeting", stops)


def _signed(decision: Decision) -> str:
    if decision.decided.unknown:
        return "day of signing not known"
    return f"signed {decision.decided.words}"


def _versions(decision: Decision, register: Register) -> Station:
    stops = []
    broken = ""
    for effect in decision.effects:
        agreement = register.find(effect.agreement, Agreement)
        version = (
            next((v for v in agreement.versions if v.version == effect.version), None)
            if agreement
            else None
        )
        if agreement and version:
            stops.append(
                Stop(agreement.title, version.version, Target(agreement.key, version.version))
            )
            if version.publication is None or version.publication.basis == "not-held":
                broken = "The text of the version it made is not held here."
        elif agreement:
            stops.append(Stop(agreement.title, "", Target(agreement.key)))
            broken = "It does not say which version of the agreement it made."
    if not stops and decision.kind == "collaboration":
        return Station("Agreement", (), "It names no agreement that it made or changed.")
    if not stops:
        return Station("Agreement", (Stop("It changes no agreement", "", None),))
    return Station("Agreement", tuple(stops), broken)


def _panel(decision: Decision, register: Register) -> Station:
    notice = decision.panel
    if notice is None or (notice.notified is None and notice.meeting is None):
        return Station("Panel", (), "Nothing is recorded of the Police and Crime Panel being told.")
    meeting = register.find(notice.meeting, Meeting)
    words = f"told {notice.notified.words}" if notice.notified else ""
    title = meeting_title(meeting, register) if meeting else "Police and Crime Panel"
    return Station("Panel", (Stop(title, words, Target(meeting.key) if meeting else None),))
