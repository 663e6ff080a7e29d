"""``decisions/<id>/index.html``: a decision and its story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from register.linking.makers import makers_as_a_rule
from register.linking.names import Target
from register.linking.story import Station, Stop, story
from register.output import Output
from register.pages.made import made_today, made_until
from register.pages.parts import (
    Item,
    Row,
    dated,
    fact,
    headline,
    item,
    root_of,
    said,
    whom_to_ask,
)
from register.pages.pictures.line import line
from register.pages.provenance import callout, is_summary, published
from register.pages.record import View, record_page
from register.pages.shelf import Shelf
from register.pages.statute import statutes
from register.pages.wording import ready_words
from register.records.decision import Background, Condition, Decision
from register.records.prose import Prose
from register.records.terms import DECISION_KIND, DECISION_STATUS, EFFECT

_IMPLICATIONS = (
    ("legal", "In law"),
    ("finance", "For money"),
    ("equality", "For equality"),
    ("risk", "For risk"),
    ("human_rights", "For human rights"),
    ("staff", "For staff"),
    ("environment", "For the environment"),
)
_TOLD = ("maker", "effects", "forces", "programmes", "authority", "background", "panel")


def pages(decisions: Iterable[Decision], shelf: Shelf) -> Iterator[Output]:
    """The page of every decision."""
    for decision in decisions:
        yield _page(decision, shelf)


def _page(decision: Decision, shelf: Shelf) -> Output:
    root = root_of(f"{decision.address}index.html")
    formal = "Decision, summarised" if is_summary(decision) else "Decision"
    words = [
        ("reasons", "Reasons", decision.reasons),
        ("options", "What else was considered", decision.options),
    ]
    stations = story(decision, shelf.register)
    own: View = {
        "formal": {"name": formal, "html": ready_words(decision.decision.html, shelf, root)},
        "corrections": [
            {
                "on": each.on.words,
                "who": each.who,
                "why": each.why,
                "html": ready_words(each.text.html, shelf, root),
            }
            for each in decision.corrections
        ],
        "words": [
            {"anchor": anchor, "name": name, "html": ready_words(prose.html, shelf, root)}
            for anchor, name, prose in words
            if prose
        ],
        "implications": _implications(decision, shelf, root),
        "conditions": [_condition(each) for each in decision.conditions],
        "story": [_station(station, decision, shelf) for station in stations],
        "line": line(stations, [station.name == "Decision" for station in stations]),
    }
    sections = [("decision", formal), *((a, n) for a, n, prose in words if prose)]
    sections += [("implications", "What it means for others")] if own["implications"] else []
    sections += [("conditions", "Conditions")] if own["conditions"] else []
    return record_page(
        decision,
        shelf,
        facts=_facts(decision, shelf),
        own=own,
        told=_TOLD,
        notices=_notices(decision, shelf),
        sections=sections,
        later=[("story", "The story of this decision")],
        status=_status(decision, shelf),
        reference=decision.number,
    )


def _makers(decision: Decision, shelf: Shelf) -> list[Item]:
    """Whom it names, as typed where that is nobody here, or who decided then as a rule."""
    as_a_rule = makers_as_a_rule(decision, shelf.register)
    named = (shelf.record(holder.key, note="") for holder in as_a_rule)
    return [*shelf.each(decision.maker), *(each for each in named if each)]


def _facts(decision: Decision, shelf: Shelf) -> list[Row]:
    kind = DECISION_KIND.get(decision.kind or "", "")
    significant = decision.significant
    judged = [f"judged by {significant.judged_by}"] if significant and significant.judged_by else []
    judged += [significant.criterion] if significant and significant.criterion else []
    return [
        *fact("Reference", said(decision.number)),
        *fact("Kind", said(kind)),
        *fact("Decided", dated(decision.decided)),
        *fact("Takes effect", dated(decision.effective)),
        *fact("Decided by", _makers(decision, shelf)),
        *fact("Signed by", said(decision.signed_by)),
        *published(decision),
        *fact("Forces", shelf.each(decision.forces, "force")),
        *fact("Agreements", _effects(decision, shelf), shelf.explained("collaboration-agreement")),
        *fact("Programmes", shelf.each(decision.programmes, "programme")),
        *fact("Legal power", statutes(decision.statute, shelf, decision.decided)),
        *fact("Money", [item(s.amount.words, note=s.what) for s in decision.money]),
        *fact(
            "Of significant public interest",
            [item("Yes" if significant.value else "No", note=", ".join(judged))]
            if significant
            else [],
            shelf.explained("significant-public-interest"),
        ),
        *fact("Considered at", _meetings(decision, shelf)),
        *fact("Contact", whom_to_ask(decision.contact)),
    ]


def _effects(decision: Decision, shelf: Shelf) -> list[Item]:
    found = []
    for effect in decision.effects:
        for named in shelf.named(effect.agreement, "agreement"):
            made = f", making its {shelf.of_version(effect.version)}" if effect.version else ""
            found.append({**named, "note": f"This decision {EFFECT[effect.effect]} it{made}."})
    return found


def _meetings(decision: Decision, shelf: Shelf) -> list[Item]:
    found = []
    for authority in decision.authority:
        notes = [f"item {authority.item}"] if authority.item else []
        notes += [f"minute {authority.minute}"] if authority.minute else []
        if authority.minutes_approved:
            notes.append(f"minutes approved {authority.minutes_approved.words}")
        for named in shelf.named(authority.meeting, "meeting"):
            found.append({**named, "note": ", ".join(notes)})
    return found


def _notices(decision: Decision, shelf: Shelf) -> Iterator[dict[str, object]]:
    later = _later(decision, shelf)
    if later:
        yield callout("Replaced by a later decision", later, "bad")
    earlier = shelf.each(decision.supersedes, "decision")
    if earlier:
        yield callout("Replaces an earlier decision", earlier)
    until = made_until(decision, shelf)
    if until:
        yield callout("How long it holds", until)


def _later(decision: Decision, shelf: Shelf) -> list[Item]:
    links = shelf.register.links_to.get(decision.key, ())
    found = (shelf.record(link.source) for link in links if link.field[0] == "supersedes")
    return [named for named in found if named]


def _status(decision: Decision, shelf: Shelf) -> list[dict[str, str]]:
    word = decision.status or ("superseded" if _later(decision, shelf) else "made")
    tags = [{"text": DECISION_STATUS[word], "tone": "good" if word == "made" else "bad"}]
    holds = made_today(decision, shelf) if word == "made" else None
    if holds:
        tags.append(holds)
    if is_summary(decision):
        tags.append({"text": "Summary", "tone": "plain"})
    return tags


def _implications(decision: Decision, shelf: Shelf, root: str) -> list[dict[str, str]]:
    found = []
    for field, name in _IMPLICATIONS:
        prose: Prose | None = getattr(decision.implications, field, None)
        if prose:
            found.append({"name": name, "html": ready_words(prose.html, shelf, root)})
    return found


def _condition(condition: Condition) -> Item:
    if condition.met_on is None:
        return item(condition.text, note="Not recorded as met.")
    by = f", recorded by {condition.by}" if condition.by else ""
    note = f" {condition.met_on.note}" if condition.met_on.note else ""
    return item(condition.text, note=f"Met: {condition.met_on.words}{by}.{note}")


def _station(station: Station, decision: Decision, shelf: Shelf) -> dict[str, object]:
    if station.name == "Paper":
        stops = [found for each in decision.background for found in _paper(each, shelf)]
    else:
        stops = [found for stop in station.stops if (found := _stop(stop, shelf))]
    here = any(stop.target == Target(decision.key) for stop in station.stops)
    if here:
        stops = [{**stop, "to": ""} for stop in stops]
    return {"name": station.name, "stops": stops, "broken": station.broken, "here": here}


def _paper(background: Background, shelf: Shelf) -> list[Item]:
    """A paper it rests on, by its own name, and how the decision prints that."""
    printed = f"printed as “{background.as_printed}”" if background.as_printed else ""
    if background.paper:
        named = shelf.named(background.paper, "paper")
        return [
            {**each, "note": ", ".join(filter(None, (each["note"], printed)))} for each in named
        ]
    title = background.title or background.as_printed or "A paper held elsewhere"
    notes = ["not held here", background.date.words if background.date else ""]
    note = ", ".join(filter(None, (*notes, printed if background.title else "")))
    return [item(title, url=background.url or "", note=headline(note))]


def _stop(stop: Stop, shelf: Shelf) -> Item | None:
    if stop.target is None:
        return item(stop.title, note=headline(stop.note))
    if shelf.record(stop.target.key) is None:
        return None
    version = stop.target.version
    note = shelf.version(version) if version else stop.note
    return item(stop.title, stop.target.address, note=headline(note))
