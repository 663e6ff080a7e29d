"""The templates, and one digest of them all."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from register.caching import OVERRIDES
from register.output import digest_of


@cache
def template(name: str) -> Template:
    """The template ``name``, such as ``decision.html``, compiled once in each process."""
    return _environment().get_template(name)


@cache
def digest() -> bytes:
    """A digest of every template: a change to one, shared or not, is a change to every page."""
    files = sorted(OVERRIDES.glob("**/*.html"))
    return digest_of(*(f.name.encode() + b"\n" + f.read_bytes() for f in files)).encode()


def forget() -> None:
    """Read the templates anew, after somebody edited one while a preview was running."""
    for kept in (template, digest, _environment):
        kept.cache_clear()


class _PlainEnvironment(Environment):
    """Looks into plain data: ``row.items`` is the field of that name, never the method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The field of a mapping, found without first asking for an attribute it cannot have."""
        if isinstance(obj, dict):
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@cache
def _environment() -> Environment:
    return _PlainEnvironment(
        autoescape=True,
        auto_reload=False,
        loader=FileSystemLoader(OVERRIDES),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
