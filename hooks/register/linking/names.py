"""Which record a reference means, whatever spelling it was typed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.programme import Programme
from register.records.read import TYPES, Read
from register.records.record import Record
from register.records.references import canonical, nearest

_FOLDERS = {type_.folder: type_.type for type_ in TYPES}
FOLDER_OF = {type_.type: type_.folder for type_ in TYPES}
"""The folder of each type, by its name."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference can lead to: a record's page, or one version of an agreement."""

    key: str
    """The record's type and id: ``agreements/seven-force``."""
    version: str = ""

    @property
    def address(self) -> str:
        """The page: ``agreements/seven-force/2017-02-20/``."""
        return f"{self.key}/{self.version}/" if self.version else f"{self.key}/"


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference resolves to: one target, none, or several."""

    targets: tuple[Target, ...]
    nearest: tuple[str, ...] = ()
    """The nearest known names, where somebody has asked for them."""

    @property
    def one(self) -> Target | None:
        """The target, if there is exactly one."""
        return self.targets[0] if len(self.targets) == 1 else None


class Names:
    """Every name that a record goes by, and the record it means."""

    def __init__(self, reads: Iterable[Read]) -> None:
        """Index the files; one that could not be read as a record keeps its id known."""
        self._ids: dict[str, dict[str, list[str]]] = {name: {} for name in _FOLDERS.values()}
        self._others: dict[str, dict[str, list[str]]] = {name: {} for name in _FOLDERS.values()}
        self._versions: dict[str, dict[str, str]] = {}
        self._known: set[str] = set()
        self._found: dict[tuple[str, tuple[str, ...]], Found] = {}
        for read in reads:
            if read.type in self._ids:
                self._add(read)

    def add(self, record: Record) -> None:
        """Index a record that has no file."""
        self._add(Read("", record.type, record.id, record, ()))

    def _add(self, read: Read) -> None:
        key = f"{FOLDER_OF[read.type]}/{read.id}"
        self._found.clear()
        self._known.add(key)
        for name in {canonical(name) for name in (read.id, *_references(read.record))}:
            _put(self._ids[read.type], name, key)
        for name in {canonical(name) for name in _other_names(read.record)}:
            _put(self._others[read.type], name, key)
        if isinstance(read.record, Agreement):
            labels = {canonical(v.version): v.version for v in read.record.versions}
            self._versions[key] = labels

    def find(self, typed: str, types: Iterable[str] = ()) -> Found:
        """What was typed, as a record of one of the types (of any, when none is given)."""
        wanted = tuple(types) or tuple(self._ids)
        known = self._found.get((typed, wanted))
        if known is None:
            known = self._found[typed, wanted] = self._find(typed, wanted)
        return known

    def _find(self, typed: str, wanted: tuple[str, ...]) -> Found:
        parts = typed.strip().strip("/").split("/")
        if parts[0] in _FOLDERS and len(parts) > 1:
            if _FOLDERS[parts[0]] not in wanted:
                return Found(())
            wanted = (_FOLDERS[parts[0]],)
            parts = parts[1:]
        found = self._named("/".join(parts), wanted)
        if not found and len(parts) > 1 and "agreement" in wanted:
            agreement = self._named("/".join(parts[:-1]), ("agreement",))
            label = (
                self._versions.get(agreement[0], {}).get(canonical(parts[-1]))
                if agreement
                else None
            )
            if label:
                return Found((Target(agreement[0], label),))
        return Found(tuple(Target(key) for key in found))

    def nearest(self, typed: str, types: Iterable[str] = ()) -> tuple[str, ...]:
        """The nearest known names, for a reference that names nothing."""
        wanted = tuple(types) or tuple(self._ids)
        folders = {type_.folder for type_ in TYPES if type_.type in wanted}
        known = [key for key in self._known if key.split("/")[0] in folders]
        if len(folders) == 1:
            known = [key.split("/", 1)[1] for key in known]
        return nearest(typed.strip("/"), sorted(known))

    def shared(self) -> Mapping[str, tuple[str, ...]]:
        """Names that are the reference of two records or more."""
        return {
            name: tuple(keys)
            for names in self._ids.values()
            for name, keys in names.items()
            if len(keys) > 1
        }

    def _named(self, name: str, types: tuple[str, ...]) -> list[str]:
        key = canonical(name)
        for table in (self._ids, self._others):
            found = [record for type_ in types for record in table[type_].get(key, ())]
            if found:
                return sorted(set(found))
        return []


def _put(table: dict[str, list[str]], name: str, key: str) -> None:
    if name and key not in table.setdefault(name, []):
        table[name].append(key)


def _references(record: Record | None) -> tuple[str, ...]:
    return (record.reference,) if isinstance(record, Decision) and record.reference else ()


def _other_names(record: Record | None) -> tuple[str, ...]:
    """Names by which documents call a body, a force, an agreement or a programme."""
    if isinstance(record, Agreement | Body | Programme):
        return (record.title, *record.aliases, *((record.short,) if record.short else ()))
    if isinstance(record, Force):
        return (record.title, *record.aliases)
    return ()
