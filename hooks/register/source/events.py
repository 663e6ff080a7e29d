"""From the C parser's events to nodes, one event at a time and without recursion.

The parser's own composer recurses and dies on deep nesting, expands aliases and converts values.
Here nothing is expanded or converted, and what a record never needs is refused as it comes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Facts
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from register.source.characters import REPLACED, hidden, named, without
from register.source.nodes import Entry, Listing, Mapping, Node, Text
from register.source.place import Place, Problem
from register.source.remarks import has_remarks, lost
from register.source.trouble import Built, Stop, Trouble, where

DEPTH = 20
"""How deep lists and fields may stand in each other."""

NODES = 5_000
"""How many values, lists and groups of fields one text may hold."""

_GLUED = re.compile(r"-[^\W\d_]|[A-Za-z_]\w*:[^\s/:]")
_NO_WORD = re.compile(r"[\W\d_]*\Z")
_NOTHING = ("true", "false", "null")


@dataclass(slots=True)
class _Frame:
    """A list or a group of fields that is still being read."""

    mapping: bool
    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    key: Text | None = None
    keep: bool = True


class _Builder:
    """What has been read so far; ``take`` adds to it."""

    def __init__(self, path: str, text: str, first_line: int, comments: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = text.split("\n")
        self.watch = not comments and has_remarks(text)
        self.damaged = REPLACED in text
        self.stack: list[_Frame] = []
        self.count = 0
        self.root: Node | None = None
        self.problems: list[Problem] = []

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.value(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            line, column = self.begin(event)
            if len(self.stack) == DEPTH:
                self.refuse(event, "too-deep", {"limit": str(DEPTH)})
            self.stack.append(_Frame(isinstance(event, yaml.MappingStartEvent), line, column))
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self.stack.pop()
            if frame.mapping:
                self.put(Mapping(tuple(frame.entries), frame.line, frame.column))
            else:
                self.put(Listing(tuple(frame.items), frame.line, frame.column))
        elif isinstance(event, yaml.AliasEvent):
            self.refuse_feature(event, "alias", f"*{event.anchor}", mendable=True)
        elif isinstance(event, yaml.DocumentStartEvent):
            if event.version or event.tags:
                at = where(event)[0]
                self.refuse_feature(event, "directive", self.lines[at].strip())
            if self.root is not None:
                self.refuse(event, "second-document", {})

    def begin(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[int, int]:
        """The line and column of a value, which is one more, and plain: no anchor, no tag."""
        self.count += 1
        if self.count > NODES:
            self.refuse(event, "too-many", {"limit": f"{NODES:,}"})
        line, column = where(event)
        if event.anchor or event.tag:
            mendable = isinstance(event, yaml.ScalarEvent)
            if event.anchor:
                self.refuse_feature(event, "anchor", f"&{event.anchor}", mendable)
            written = self.lines[line][column:].split()
            self.refuse_feature(event, "tag", written[0] if written else "!", mendable)
        return line + self.first_line, column + 1

    def value(self, event: yaml.ScalarEvent) -> None:
        line, column = self.begin(event)
        frame = self.stack[-1] if self.stack else None
        if frame and frame.mapping and frame.key is None:
            self.name(frame, event, line, column)
            return
        value: str = event.value
        if event.style == '"':
            value = self.without_escapes(value, line, column)
        elif not event.style:
            below = frame is None or (frame.key is not None and frame.key.line < line)
            if below and _GLUED.match(value):
                raise Stop(Trouble(*where(event)))
            if self.watch:
                value = self.whole(event)
        self.put(Text(value.replace(REPLACED, "") if self.damaged else value, line, column))

    def name(self, frame: _Frame, event: yaml.ScalarEvent, line: int, column: int) -> None:
        """Take a value as the name of the next field, if it can be one."""
        name: str = event.value
        if event.style == '"':
            name = self.without_escapes(name, line, column)
        elif self.damaged:
            name = name.replace(REPLACED, "")
        plain = not event.style and not name.isidentifier()
        if plain and name == "<<":
            self.refuse_feature(event, "merge key", "<<")
        if plain and _GLUED.match(name):
            raise Stop(Trouble(*where(event)))
        frame.key = Text(name, line, column)
        frame.keep = False
        if not name.strip() or (plain and _NO_WORD.match(name)) or name.lower() in _NOTHING:
            self.met("odd-key", line, column, {"key": name})
        elif name in frame.seen:
            facts = {"key": name, "first_line": str(frame.seen[name])}
            self.met("duplicate-key", line, column, facts)
        else:
            frame.keep = True
            frame.seen[name] = line

    def put(self, node: Node) -> None:
        """Give ``node`` to the list or field that is waiting for it."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if not frame.mapping:
            frame.items.append(node)
        elif frame.key is None:
            written = self.lines[node.line - self.first_line][node.column - 1 :][:40]
            if "{{" in self.lines[node.line - self.first_line]:
                raise Stop(Trouble(node.line - self.first_line, node.column - 2))
            self.met("odd-key", node.line, node.column, {"key": written})
            frame.key = Text("", node.line, node.column)
            frame.keep = False
        else:
            if frame.keep:
                frame.entries.append(Entry(frame.key, node))
            frame.key = None

    def whole(self, event: yaml.ScalarEvent) -> str:
        """The value, with what a `` #`` has cut off from it."""
        cut = lost(self.lines, event)
        if cut is None:
            value: str = event.value
            return value
        facts = {"key": self.field(), "line_text": cut.line_text, "mend": cut.mend}
        self.met("text-lost", cut.line + self.first_line, cut.column + 1, facts)
        return cut.whole

    def without_escapes(self, value: str, line: int, column: int) -> str:
        """The value, without hidden characters spelt out between double quotation marks."""
        clean = without(value)
        if clean is value:
            return value
        index = next((at for at in hidden(value) if value[at] != REPLACED), None)
        if index is not None:
            facts = {"character": named(value[index]), "field": self.field()}
            self.met("control-character", line, column, facts)
        return clean.replace(REPLACED, "")

    def field(self) -> str:
        """The nearest field around what is being read."""
        return next((frame.key.value for frame in reversed(self.stack) if frame.key), "")

    def met(self, name: str, line: int, column: int, facts: Facts[str, str]) -> None:
        self.problems.append(Problem(name, Place(self.path, line, column), facts))

    def refuse(
        self, event: yaml.Event, name: str, facts: Facts[str, str], mendable: bool = False
    ) -> NoReturn:
        line, column = where(event)
        place = Place(self.path, line + self.first_line, column + 1)
        raise Stop(Trouble(line, column, Problem(name, place, facts), mendable))

    def refuse_feature(
        self, event: yaml.Event, feature: str, text: str, mendable: bool = False
    ) -> NoReturn:
        facts = {"feature": feature, "text": text, "mend": ""}
        self.refuse(event, "alias-or-tag", facts, mendable)


def build(path: str, text: str, first_line: int, *, comments: bool) -> Built:
    """Read ``text`` (LF line ends, nothing unprintable) until its end or the first trouble."""
    builder = _Builder(path, text, first_line, comments)
    if text.startswith("%"):
        facts = {"feature": "directive", "text": builder.lines[0].strip(), "mend": ""}
        problem = Problem("alias-or-tag", Place(path, first_line, 1), facts)
        return Built(None, (), Trouble(0, 0, problem, mendable=False))
    try:
        events = yaml.CBaseLoader(text)
        while (event := events.get_event()) is not None:
            builder.take(event)
    except Stop as stop:
        return Built(None, tuple(builder.problems), stop.trouble)
    except yaml.YAMLError as error:
        return Built(None, tuple(builder.problems), Trouble.of(error))
    return Built(builder.root, tuple(builder.problems), None)
