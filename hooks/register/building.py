"""The outputs of the site of a register that was checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from register.attachments.publishing import attachments
from register.caching import cache_of
from register.checking import Checked
from register.editions import editions
from register.exports import all as exports
from register.exports.all import sitemap_of
from register.exports.build_facts import build_facts
from register.folder import Folder
from register.ledger.store import FOLDER
from register.linking.register import Register
from register.output import Output, Task
from register.pages import all as pages
from register.pages import moved
from register.revision import revision_of
from register.search.index import SearchIndex
from register.search.pagefind import VERSION
from register.search.parts import parts
from register.site.making import made_here

_PACKAGES = (
    *("mkdocs", "mkdocs-material", "pyyaml", "markdown", "python-frontmatter", "nh3", "jinja2"),
    *("click", "feedgenerator", "filelock", "pypdf", "pillow", "icalendar", "cryptography"),
)
"""What the site is made with."""


def outputs_of(
    checked: Checked,
    also: Sequence[Output] = (),
    make: Callable[[Sequence[Task]], Sequence[Output]] = made_here,
) -> list[Output]:
    """Every output of the site; ``also`` are the pages written by hand, and ``make`` does tasks."""
    register = checked.folder.register
    made = [*make(list(_tasks(checked))), *also]
    known = {output.address for output in made} | _written(register)
    return [*made, *moved.pages(register, known), *sitemap_of(register, made)]


def _tasks(checked: Checked) -> Iterator[Task]:
    """What makes all outputs that do not depend on which others there are, the longest first."""
    folder, register = checked.folder, checked.folder.register
    yield from exports.tasks(register, checked.public)
    yield partial(editions, folder)
    yield partial(attachments, folder.root, register)
    yield partial(_build_facts, folder)
    yield from pages.tasks(register, checked.public)


def _build_facts(folder: Folder) -> Iterator[Output]:
    yield build_facts(folder.register, revision_of(folder.root, FOLDER), _PACKAGES)


def _written(register: Register) -> set[str]:
    """Where pages written by hand stand, whoever makes them."""
    return {f"{page.address}index.html".lstrip("/") for page in register.pages}


def index_of(checked: Checked, outputs: Sequence[Output]) -> SearchIndex:
    """The search index of a site that has these outputs."""
    folder = checked.folder
    held = parts(folder.register, outputs, VERSION)
    return SearchIndex(held, cache_of(folder.root) / "search")
