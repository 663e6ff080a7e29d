"""Lines of a body that were meant as a heading, and that Markdown takes for words."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from register.source.place import Place, Problem


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
