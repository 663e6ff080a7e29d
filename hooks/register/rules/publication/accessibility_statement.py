"""An accessibility statement that is not there, or is old.

A public body's site has a statement of how easily everybody can use it, and that statement is kept
up to date (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
Regulations 2018). People who cannot read something need to know whom to ask.

A statement counts as looked at on the last day that it gives, in `published`, in `updates` or in
`checked_on` of its `source`. Whether what it says is true is not checked.

Bad:
    content/accessibility.md
        ---
        title: Accessibility statement
        published: 3 March 2025
        ---
        Every page can be read without a mouse. Tell us where that is not so.
Good:
    content/accessibility.md
        ---
        title: Accessibility statement
        published: 3 March 2025
        updates:
          - on: 2 March 2026
            note: Looked at again; nothing had changed.
        ---
        Every page can be read without a mouse. Tell us where that is not so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from register.linking.register import Register
from register.records.dates import Answer, When, is_on_or_before
from register.records.page import Page
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.place import Place

PAGE = "content/accessibility.md"


def check(register: Register) -> Iterator[Found]:
    """The page that holds the statement: that it is there, and was looked at within a year."""
    page = next((page for page in register.pages if page.held.path == PAGE), None)
    if page is None:
        yield from _missing(register)
        return
    reviewed = _reviewed(page)
    if reviewed is None or _a_year_after(reviewed) < register.day:
        said = f"on {When.of(reviewed).words}" if reviewed else "on no day that it gives"
        yield Found(
            page.where("updates" if page.updates else "published"),
            f"The accessibility statement was last looked at {said}. It has to be looked at "
            "once a year.",
            "Read it again, correct what has changed, and add:"
            + pasted("updates:", "  - on: " + When.of(register.day).words)
            + "\n        note: and here what was looked at, and what changed",
            Level.WARNING,
        )


def _missing(register: Register) -> Iterator[Found]:
    """A register that its office has begun needs one; before that it is something to write yet."""
    start = register.settings.start
    if start and is_on_or_before(start, When.of(register.day)) is Answer.YES:
        yield Found(
            Place(PAGE),
            f"This register has no accessibility statement. It belongs in {PAGE}.",
            "Write it there, and name it in `nav`:" + pasted("- Accessibility: accessibility.md"),
        )


def _reviewed(page: Page) -> date | None:
    """The last day on which anything says that the page was looked at."""
    checked = page.source.checked_on if page.source else None
    days = (page.changed, checked.day if checked else None)
    return max((day for day in days if day), default=None)


def _a_year_after(day: date) -> date:
    """The same day a year later; 28 February after a 29th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


RULE = Rule("R710", "accessibility-statement", Level.ERROR, __doc__, check)
