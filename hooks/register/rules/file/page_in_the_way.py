"""A page where the register has its own.

The lists, the rules and the feeds have addresses that the register gives them, and an address
leads to one thing. A page written by hand needs an address that is left to it.

Bad:
    content/decisions.md
        ---
        title: How we decide
        ---
        Each decision is signed.
Good:
    content/how-we-decide.md
        ---
        title: How we decide
        ---
        Each decision is signed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from register.linking.register import Register
from register.records.page import Page
from register.records.read import TYPES, type_at
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.names import OUR_OWN
from register.source.place import Place

_FOLDERS = frozenset(type_.folder for type_ in TYPES) - {"decisions"}
_TAKEN = OUR_OWN | _FOLDERS | {"decisions"}


def check(register: Register) -> Iterator[Found]:
    """Pages and pictures of pages whose address begins as one of the register's own does."""
    written = {page.held.path for page in register.pages}
    for path in sorted(written | {file for file in register.files if type_at(file) is Page}):
        place, parts = PurePosixPath(path), PurePosixPath(path).parts[1:]
        first = parts[0].removesuffix(".md")
        if len(parts) > 1 and first != first.lower() and first.lower() in _FOLDERS:
            yield Found(
                Place(path),
                f"The folder of a record is called {first.lower()}, in small letters, and not "
                f"{first}.",
                "Move the file to:"
                + pasted(str(PurePosixPath("content", first.lower(), *parts[1:]))),
            )
        elif first.lower() in _TAKEN and (len(parts) > 1 or path in written):
            other = PurePosixPath("content", f"about-{parts[0]}", *parts[1:])
            yield Found(
                Place(path),
                f"What begins with {first}/ on the site is made by the register itself, and this "
                "would stand in its way.",
                "Give it another name, such as:" + pasted(str(other)),
            )
        elif path in written and "." in place.stem:
            yield Found(
                Place(path),
                f"The address of this page would end in “{place.stem}/”, which looks like a file.",
                "Call the file:" + pasted(f"{place.stem.replace('.', '-')}.md"),
            )


RULE = Rule("R126", "page-in-the-way", Level.ERROR, __doc__, check)
