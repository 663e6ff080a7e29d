"""Looks for bytes that make the reader raise or hang, or that leave a page active: for an hour.

    pip install atheris
    PYTHONPATH=hooks:. python tests/fuzz/reader.py -max_total_time=3600

Not a part of the tests, since what it does differs each time. What it finds is written to a file
whose name it says; handed to it as an argument, that file is tried again alone.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["register", "markdown"]):
    from register.permitted import EXTENSIONS
    from register.records.read import read
    from register.rules.catalogue import RULES
    from register.rules.noting import notes_of
    from register.rules.rule import Rule, facts_of
    from register.source.front_matter import read as read_source
    from register.words.converting import Converter

from tests.hostile.active import active
from tests.hostile.builders import DECISION, PAPER, body, front
from tests.hostile.payloads import TAKEN

_PATHS = (
    DECISION,
    PAPER,
    "content/agreements/vans.md",
    "content/programmes/vans.md",
    "content/a.md",
)
_PIECES = tuple(
    piece.encode()
    for piece in (
        *(payload.words for payloads in TAKEN.values() for payload in payloads),
        *("---\n", "\n\n", "  - ", ": ", " #", "&a ", "*a", "!!", "<<: ", "[[", "]]", "{: #", "}"),
        *("|", "| a | b |\n|---|---|\n", "[^1]", "[^1]: ", "*[PCC]: ", "> ", "## ", "1. ", "```\n"),
        *("\t", "\r", "\u202e", "\ufeff", "\x00", "\u0421", "'", '"', "\\ud800", "<p>", "<!--"),
        *("title: ", "decided: ", "Subject: ", "versions:\n", "parties: ", "£1m", "2016-17"),
    )
)
_CONVERTER = Converter(EXTENSIONS, {})
_WORDED = {rule.problem for rule in RULES if isinstance(rule, Rule)}


def try_one(data: bytes) -> None:
    """Read a file, render all of its words, and put what is wrong with it into words."""
    path = _PATHS[data[0] % len(_PATHS)] if data else DECISION
    found = read(read_source(path, data[1:]), _CONVERTER)
    for problem in found.problems:
        assert problem.name in _WORDED, problem.name
        assert str(facts_of(problem)["path"])
    record = found.record
    assert record is not None or found.problems
    if record is None:
        text = data[1:].decode("utf-8", "ignore")
        html = _CONVERTER.convert(text, 1, path).html
    else:
        notes_of(record)
        html = record.held.body + record.held.lead
    # A link by reference becomes an address when the page is made.
    assert active(html.replace('href="record:', 'href="')) == [], html


def mutated(data: bytes, size: int, seed: int) -> bytes:
    """Other bytes: a piece with a meaning put in, lines changed round, or any change at all."""
    chance = random.Random(seed)
    kind = chance.random()
    if kind < 0.4:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_PIECES) + data[at + chance.choice((0, 0, 3)) :]
    elif kind < 0.6:
        lines = data.split(b"\n")
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
        data = b"\n".join(lines)
    else:
        data = atheris.Mutate(data, size)
    return data[:size]


def seeds(folder: Path) -> None:
    """Write what to begin with: good records, and each payload in one."""
    kept = [front(""), front("", PAPER), *(body(p.words) for ps in TAKEN.values() for p in ps)]
    for number, text in enumerate(kept):
        (folder / str(number)).write_bytes(bytes([number % len(_PATHS)]) + text.encode())


if __name__ == "__main__":
    again = any(Path(argument).is_file() for argument in sys.argv[1:])
    with tempfile.TemporaryDirectory() as begun:
        seeds(Path(begun))
        options = ["-timeout=20", "-max_len=4096", *([] if again else [begun])]
        atheris.Setup([*sys.argv, *options], try_one, custom_mutator=mutated)
        atheris.Fuzz()
