"""What is built on what was known before is what would be built from nothing, byte for byte."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import write
from tests.publishing.builds import DECISION, FILES

from register.building import outputs_of
from register.checking import check_folder
from register.site.state import State

PAPER = "content/papers/2026/2026-10-01-vehicles.md"
NUMBERS = st.integers(min_value=15, max_value=18)
WORDS = st.sampled_from(["two", "three", "*four*", "five | six", "[[BPCC2026-014|seven]]"])


def decision(number: int) -> str:
    return f"decisions/2026/BPCC2026-{number:03}.md"


EDITS = st.one_of(
    st.tuples(st.just("write"), NUMBERS, WORDS),
    st.tuples(st.just("remove"), NUMBERS, WORDS),
    st.tuples(st.just("rename"), NUMBERS, WORDS),
    st.tuples(st.just("paper"), NUMBERS, WORDS),
    st.tuples(st.just("touch"), NUMBERS, WORDS),
    st.tuples(st.just("hold back"), NUMBERS, WORDS),
    st.tuples(st.just("day"), NUMBERS, WORDS),
    st.tuples(st.just("attach"), NUMBERS, WORDS),
)


def edit(root: Path, kind: str, number: int, words: str, day: date) -> date:
    """One thing that a person does; the day as at which is built next."""
    path = root / decision(number)
    text = FILES[DECISION].replace("two more", f"{words} more")
    if kind == "write":
        write(root, {decision(number): text})
    elif kind == "hold back":
        line = "kind: contract\n        publish_on: 1 March 2027"
        later = text.replace("published: 16 October 2026", "published: 1 March 2027")
        write(root, {decision(number): later.replace("kind: contract", line)})
    elif kind == "paper":
        write(root, {PAPER: FILES[PAPER].replace("a month", f"{words} months")})
    elif kind == "attach":
        listed = "kind: contract\n        attachments: [{file: report.txt, title: The report}]"
        beside = f"{decision(number)[:-3]}/report.txt"
        write(root, {decision(number): text.replace("kind: contract", listed), beside: words})
    elif kind == "day":
        return date(2027, number - 13, 1)
    elif path.exists():
        if kind == "remove":
            path.unlink()
        elif kind == "rename":
            path.replace(root / decision(number + 10))
        elif kind == "touch":
            os.utime(path, ns=(number, number))
    return day


def built(root: Path, day: date, state: State | None) -> dict[str, bytes]:
    outputs = outputs_of(check_folder(root, day, state, workers=1))
    return {output.address: output.content.make() for output in outputs}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, min_size=1, max_size=6))
def test_from_any_sequence_of_edits(edits: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as folder, State(Path(folder) / "state.sqlite", "key") as state:
        root = write(Path(folder) / "register", FILES)
        day = date(2026, 11, 22)
        for kind, number, words in edits:
            day = edit(root, kind, number, words, day)
            assert built(root, day, state) == built(root, day, None)
