"""Records as data names them: key, title and whole address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from register.exports.xml_text import absolute
from register.linking.names import Target
from register.linking.register import Register
from register.pages.shelf import Shelf
from register.pages.wording import ready_words


class Names:
    """Every record's name and address, each worked out once."""

    def __init__(self, register: Register) -> None:
        """The names of one register."""
        self._shelf = Shelf(register, {})
        self._site = register.settings.site_url
        self._root = absolute(self._site, "")
        self._named: dict[tuple[str, tuple[str, ...]], dict[str, Any]] = {}
        self._titled: dict[Target, dict[str, Any]] = {}

    def url(self, address: str) -> str:
        """The whole address of something on the site."""
        return absolute(self._site, address)

    def html(self, html: str) -> str:
        """Words with every link whole, so that they can be shown anywhere."""
        return ready_words(html, self._shelf, self._root)

    def title(self, key: str) -> str:
        """What a record is called."""
        return str(self.target(Target(key))["title"])

    def target(self, target: Target) -> dict[str, Any]:
        """A record, or one version of an agreement."""
        if target not in self._titled:
            named = self._shelf.target(target)
            self._titled[target] = {
                "key": target.key,
                "version": target.version,
                "title": named["text"] if named else "",
                "url": self.url(target.address),
            }
        return self._titled[target]

    def named(self, typed: str, types: Sequence[str]) -> dict[str, Any]:
        """What a typed reference names; without a key when it names nothing here."""
        asked = (typed, tuple(types))
        if asked not in self._named:
            found = self._shelf.register.names.find(*asked).one
            known = found is not None and self._shelf.target(found) is not None
            self._named[asked] = (
                self.target(found)
                if found and known
                else {"key": None, "version": "", "title": typed, "url": None}
            )
        return self._named[asked]
