"""``calendar.ics``, and one for each force and body: meetings, ends, reviews, what is due.

Format: RFC 5545. A date that is exact is a day. One that is vague, but lies within a season, is
the whole span, and says so; any other is left out, since it would seem exact. An agreement's end
and review are called to mind 90 and 30 days before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from register.exports.feeds import tag
from register.exports.xml_text import absolute, xml_text
from register.linking.names import Target
from register.linking.register import Register
from register.linking.story import meeting_title
from register.linking.succession import succession
from register.linking.timeline import periods, standing
from register.output import Output, ready
from register.pages.follow import CALENDAR, OWN_CALENDAR, calendar_of, touching
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.dates import When
from register.records.decision import Decision
from register.records.force import Force
from register.records.forthcoming import Forthcoming
from register.records.meeting import Meeting
from register.records.record import Record
from register.settings import Settings

LONGEST = timedelta(days=92)
"""A season; a vaguer date is in no calendar."""
BEFORE = (timedelta(days=90), timedelta(days=30))
"""When an end or a review is called to mind."""
_BEGUN = date(2000, 1, 1)
_END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class Dated:
    """Something on a day, or within a few weeks."""

    record: Record
    what: str
    """What it is of the record: ``meeting``, ``end``."""
    title: str
    first: date
    last: date
    note: str
    place: str = ""
    version: str = ""
    called_to_mind: bool = False


def calendars(register: Register) -> Iterator[Output]:
    """The calendar of everything, and those of forces and bodies."""
    settings = register.settings
    dated = sorted(_events(register), key=lambda e: (e.first, e.record.key, e.what))
    # Written down once: an event is in the calendar of everything and in several others.
    events = [(each.record.key, _event(each, settings).to_ical()) for each in dated]
    yield _calendar(settings, CALENDAR, settings.site_name, (event for _, event in events))
    for type_ in OWN_CALENDAR:
        for record in register.all_of(type_):
            follow = calendar_of(f"{record.address}index.html", record.title)
            keys = {about.key for about in touching(record, register)}
            own = (event for key, event in events if key in keys)
            yield _calendar(settings, follow.address, follow.title, own)


def _events(register: Register) -> Iterator[Dated]:
    for record in register.records.values():
        if record.removed or record.withdrawn:
            continue
        if isinstance(record, Meeting):
            title = meeting_title(record, register)
            told = " ".join(part for part in (record.time, record.opening) if part)
            yield from _dated(record, "meeting", title, record.date, told, record.place or "")
        elif isinstance(record, Forthcoming) and not record.outcome:
            title = f"Decision expected: {record.title}"
            yield from _dated(record, "expected", title, record.expected, record.why or "")
        elif isinstance(record, Agreement):
            yield from _of_agreement(record, register)
        elif isinstance(record, Body | Force):
            for takeover in succession(register).by(record):
                title = f"{record.title} takes over from {takeover.before.title}"
                what = f"takes-over-from-{takeover.before.id}"
                yield from _dated(record, what, title, takeover.on)
        elif isinstance(record, Decision) and record.panel and not record.panel.response:
            title = f"Panel's response due: {record.number}, {record.title}"
            yield from _dated(record, "response", title, record.panel.response_due, "")


def _of_agreement(agreement: Agreement, register: Register) -> Iterator[Dated]:
    """When its last version ends, and when the version in force is to be reviewed."""
    chain = periods(agreement, register)
    now = standing(chain, register.day).period
    if not chain:
        return
    last, current = chain[-1].version, (now or chain[-1]).version
    title = f"{agreement.title} ends"
    yield from _dated(agreement, "end", title, last.ends, version=last.version)
    title = f"Review due: {agreement.title}"
    yield from _dated(agreement, "review", title, current.review, version=current.version)


def _dated(
    record: Record,
    what: str,
    title: str,
    when: When | None,
    note: str = "",
    place: str = "",
    version: str = "",
) -> Iterator[Dated]:
    """The event, when its date is exact or within a season."""
    first, last = (when.earliest, when.latest) if when else (None, None)
    if when is None or first is None or last is None or last - first > LONGEST:
        return
    told = "" if when.is_exact else f"No day is given: {when.words}. {when.note}".strip()
    words = title if when.is_exact else f"{title} ({when.words}, no day given)"
    notes = "\n".join(part for part in (told, note) if part)
    reminded = what in ("end", "review")
    yield Dated(record, what, words, first, last, notes, place, version, reminded)


def _calendar(settings: Settings, address: str, title: str, events: Iterable[bytes]) -> Output:
    """The calendar at ``address`` of these events, each written down already."""
    calendar = Calendar()
    calendar.add("prodid", "-//The decision register//EN")
    calendar.add("version", "2.0")
    name = f"{title}: dates of {settings.office.name}" if title else settings.office.name
    calendar.add("x-wr-calname", xml_text(name))
    calendar.add("name", xml_text(name))
    calendar.add("url", absolute(settings.site_url, address))
    head = calendar.to_ical().removesuffix(_END)
    return ready(address, b"".join((head, *events, _END)))


def _event(dated: Dated, settings: Settings) -> Event:
    record = dated.record
    target = Target(record.key, dated.version)
    event = Event()
    event.add("uid", tag(settings, f"{record.key}#{dated.what}"))
    # The day of the last public change: the clock of the build would change every event.
    stamp = record.changed or _BEGUN
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    event.add("summary", _one_line(dated.title))
    event.add("dtstart", dated.first)
    event.add("dtend", dated.last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("url", absolute(settings.site_url, target.address))
    if dated.note:
        event.add("description", xml_text(dated.note))
    if dated.place:
        event.add("location", _one_line(dated.place))
    for before in BEFORE if dated.called_to_mind else ():
        event.add_component(_alarm(dated, before))
    return event


def _alarm(dated: Dated, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"In {before.days} days: {_one_line(dated.title)}")
    alarm.add("trigger", -before)
    return alarm


def _one_line(text: str) -> str:
    return " ".join(xml_text(text).split())
