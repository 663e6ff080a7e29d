from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
from tests.builders import register_of
from tests.exports.data.files import AWKWARD
from tests.real import real_register

from register.exports.feeds import feeds
from register.linking.register import Register

DAY = date(2026, 11, 22)


def read(register: Register) -> dict[str, Any]:
    found = {}
    for output in feeds(register):
        data = output.content.make()
        ET.fromstring(data)
        found[output.address] = feedparser.parse(data)
        assert not found[output.address].bozo, output.address
    return found


def test_every_feed_of_this_register_is_read_and_named_for_what_it_is_of() -> None:
    found = read(real_register())
    office = "Decision register, Cambridgeshire Police and Crime Commissioner"
    assert found["feed.atom"].feed.title == f"Everything new – {office}"
    assert found["decisions/feed.atom"].feed.title == f"Decisions – {office}"
    assert found["forces/kent/feed.atom"].feed.title == f"Kent Police – {office}"
    assert found["agreements/seven-force/feed.atom"].feed.title == (
        f"Seven Force Strategic Collaboration agreement – {office}"
    )
    assert found["decisions/significant.atom"].feed.title == (
        f"Decisions of significant public interest – {office}"
    )
    assert len({each.feed.id for each in found.values()}) == len(found)


def test_a_feed_of_an_agreement_has_what_was_decided_and_reported_of_it() -> None:
    found = read(real_register())
    titles = [entry.title for entry in found["agreements/seven-force/feed.atom"].entries]
    assert "Seven Force Strategic Collaboration agreement" in titles
    assert any(title.startswith("CPCC2019-007: ") for title in titles)


def test_a_decision_is_summed_up_with_its_formal_words(tmp_path: Path) -> None:
    found = read(register_of(AWKWARD, tmp_path))
    entries = {entry.id.rpartition(":")[2]: entry for entry in found["feed.atom"].entries}
    entry = entries["decisions/BPCC2026-014"]
    assert entry.title == "BPCC2026-014: =cmd|'/C calc'!A0 ]]> </script>"
    assert entry.summary.startswith('＝HYPERLINK("x") and, in barset, a line')


def test_what_was_taken_back_says_so_and_why(tmp_path: Path) -> None:
    found = read(register_of(AWKWARD, tmp_path))
    told = {(e.title, e.summary) for e in found["decisions/feed.atom"].entries}
    assert (
        "Withdrawn: BPCC2026-013: Withdrawn",
        "Withdrawn on 2 June 2026. It was signed by mistake.",
    ) in told
    assert (
        "Removed: BPCC2026-012: Removed",
        "Removed on 3 June 2026. It named a witness.",
    ) in told


def test_e05_updated_moves_with_a_public_note_alone(tmp_path: Path) -> None:
    files = dict(AWKWARD)
    path = "decisions/2026/BPCC2026-014.md"
    before = read(register_of(files, tmp_path))["feed.atom"].entries
    files[path] = files[path].replace("is how this begins", "is how this starts")
    reworded = read(register_of(files, tmp_path))["feed.atom"].entries
    note = "updates: {on: 20 October 2026, note: A word was wrong.}"
    files[path] = files[path].replace("money:", f"{note}\n        money:")
    told = read(register_of(files, tmp_path))["feed.atom"].entries
    when = [{entry.id: entry.updated for entry in entries} for entries in (before, reworded, told)]
    assert when[0] == when[1]
    changed = {id_ for id_, day in when[2].items() if when[1][id_] != day}
    assert {id_.rpartition("/")[2] for id_ in changed} == {"BPCC2026-014"}
    assert {when[2][id_] for id_ in changed} == {"2026-10-20T00:00:00Z"}


def test_changes_have_a_feed_of_their_own_with_every_note(tmp_path: Path) -> None:
    found = read(register_of(AWKWARD, tmp_path))
    told = [(entry.title, entry.summary) for entry in found["changes/feed.atom"].entries]
    assert told == [
        ("Removed: BPCC2026-012: Removed", "Removed: It named a witness."),
        ("Withdrawn: BPCC2026-013: Withdrawn", "Withdrawn: It was signed by mistake."),
    ]
