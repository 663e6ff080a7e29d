"""Words of the paper form, where a field is wanted: ``Subject``, ``Contact Officer``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from register.records.kinds import FieldOf, Group, Several, fields_of
from register.records.reading import from_paper_form
from register.source.place import Place, Problem

_HEAD = 12
"""How many lines with words on them the head of a paper has at most."""
_LINE = re.compile(r"[ *_]*(?P<word>[A-Za-z]+(?:[ _-]+[A-Za-z]+)?)[ *_]*:(?P<rest>.*)")


def lines_of_the_form(
    path: str, body: str, first_line: int, type_: type, given: Collection[str] = ()
) -> Iterator[Problem]:
    """Lines at the head of a body that say what a field of the type should.

    ``given`` are the fields that the record has.
    """
    fields = fields_of(type_)
    written = (
        (number, line)
        for number, line in enumerate(body.split("\n"), start=first_line)
        if line.strip()
    )
    for number, line in islice(written, _HEAD):
        if line.startswith("#"):
            return
        found = _LINE.fullmatch(line)
        name = from_paper_form(found["word"], fields) if found else ""
        if found and name:
            facts = {"word": found["word"], "written": found["rest"].strip(" *_")}
            facts |= shape_of(name, fields) | {"given": "yes" if name in given else ""}
            yield Problem("paper-form-line", Place(path, number, 1), facts)


def shape_of(name: str, fields: Mapping[str, FieldOf]) -> dict[str, str]:
    """The field, whether it takes a list, and the name of the part that takes words."""
    kind = fields[name].kind
    several = isinstance(kind, Several)
    inner = kind.of if isinstance(kind, Several) else kind
    part = ""
    if isinstance(inner, Group):
        of = fields_of(inner.type)
        part = next((n for n, field in of.items() if field.required), "")
        part = "title" if "title" in of else part
    return {"field": name, "part": part, "list": "yes" if several and part else ""}
