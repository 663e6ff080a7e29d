"""Lines of a body that were meant as the heading of a section, and are none."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches

from register.source.place import Place, Problem

_ALIKE = 0.8
"""How much of two headings is the same where one may be a slip of the other."""


def plain_headings(
    path: str, body: str, first_line: int, names: Mapping[str, str], held: Container[str]
) -> Iterator[Problem]:
    """Each line that says no more than the name of a section, in one of the ways people type it.

    ``names`` are the headings that hold a field, in small letters; ``held`` are the fields that a
    heading holds already.
    """
    before = ""
    for number, line in enumerate(body.split("\n")):
        bare = " ".join(line.strip().strip("#*_:").split())
        field = names.get(bare.casefold(), "")
        if field and field not in held and not before.strip() and not line.startswith("## "):
            mend = f"## {bare[0].upper()}{bare[1:]}"
            facts = {"field": field, "written": line.strip(), "mend": mend}
            yield Problem("plain-heading", Place(path, first_line + number, 1), facts)
        before = line


def misspelt_headings(
    path: str, body: str, first_line: int, names: Mapping[str, str], held: Container[str]
) -> Iterator[Problem]:
    """Each heading that is nearly that of a section which has to be there, and is not.

    ``names`` are the headings of such sections, in small letters; ``held`` are the fields that the
    file has already.
    """
    wanted = {heading: field for heading, field in names.items() if field not in held}
    if not wanted:
        return
    for number, line in enumerate(body.split("\n")):
        typed = " ".join(line[3:].split()) if line.startswith("## ") else ""
        near = get_close_matches(typed.casefold(), wanted, 1, _ALIKE) if typed else []
        if near:
            mend = f"## {near[0].capitalize()}"
            facts = {"field": wanted[near[0]], "written": line.strip(), "mend": mend}
            yield Problem("heading-misspelt", Place(path, first_line + number, 1), facts)
            return
