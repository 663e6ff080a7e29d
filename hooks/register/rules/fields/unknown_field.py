"""A field that the register does not know.

A fact under a name with a slip in it would be shown nowhere, and nobody would notice. So every
name is checked, and the nearest that is known is offered.

Bad:
    decisions/2026/CPCC2026-014.md
        ---
        subject: Vehicle recovery
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        ## Decision

        To extend the contract to 31 October 2028.
"""

from __future__ import annotations

import re

from register.records.kinds import fields_of
from register.records.page import Page
from register.records.paper_form import shape_of
from register.records.read import TYPES, type_at
from register.rules.fields.paper_form_line import lines_of
from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_NO_DASH = re.compile(r"[–—•·]|[0-9]{1,3}[.)]")
"""What word processors put in front of the items of a list."""
_WAITS = frozenset(
    {"draft", "embargo", "embargoed", "embargoed_until", "hidden", "hold", "live", "private"}
    | {"release", "release_on", "unpublished", "visible"}
)
"""Fields of other programs that keep a page from readers."""


def say(facts: Facts) -> tuple[str, str]:
    """The name, and the one that was probably meant."""
    field, nearest, group = facts["field"], facts["nearest"], facts["group"].rpartition(".")[2]
    where = f"`{group}`" if group else "a record of this kind"
    message = f"`{field}` is no field of {where}."
    sign = _NO_DASH.match(field)
    if sign and nearest:
        return (
            f"The {'number' if sign[0][0].isdigit() else 'sign'} “{sign[0]}” in front of "
            f"`{nearest}` begins no item of a list.",
            "Put the short dash of the keyboard and a space in its place:"
            + pasted(f"- {nearest}:"),
        )
    if field == "decided" and not group:
        return message, (
            "If this is a decision, move the file into the folder decisions, and there into that "
            "of its year. If not, take the line away."
        )
    if field.casefold().replace("-", "_") in _WAITS and not group:
        return f"{message} It would hold nothing back.", (
            "A record that is not ready is not given to the published branch. One that has to wait "
            "for a day says so, with the right day:" + pasted("publish_on: 14 December 2026")
        )
    folders = _where_known(facts) if not group else ()
    if folders:
        return message, (
            f"If this is a {folders[0][0]}, move the file into the folder content/{folders[0][1]}. "
            "If not, take the line away."
            if len(folders) == 1
            else "If this is a record, move the file into the folder of its kind, such as "
            f"content/{folders[0][1]}. If not, take the line away."
        )
    if not nearest:
        return message, f"Take it away, or use one of: {facts['known']}."
    if facts["form"]:
        message += f" This register calls that `{nearest}`."
    if facts["written"] and not group:
        type_: type = type_at(facts["path"])
        shape = shape_of(nearest, fields_of(type_))
        lines = lines_of(Facts({**shape, "written": facts["written"]}))
        asked = "Replace the line with:" if facts["form"] else "Did you mean this?"
        return message, asked + pasted(*lines)
    offer = "" if facts["form"] else f"Did you mean `{nearest}`? "
    return message, f"{offer}Change the name in front of the colon, and keep what follows it."


def _where_known(facts: Facts) -> tuple[tuple[str, str], ...]:
    """The types, with their folders, that have a field which a page by hand has not."""
    if type_at(facts["path"]) is not Page:
        return ()
    types: tuple[type, ...] = TYPES[1:]
    known = [type_ for type_ in types if facts["field"] in fields_of(type_)]
    return tuple((type_.type, type_.folder) for type_ in TYPES if type_ in known)


RULE = worded("R202", "unknown-field", Level.ERROR, __doc__, say=say)
