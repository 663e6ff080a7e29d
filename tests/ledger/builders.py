"""Registers that are published again and again, in git repositories and without git."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from tests.builders import DAY, OFFICE, write

from register.building import outputs_of
from register.checking import check_folder
from register.ledger.entry import Entry
from register.ledger.store import FILE
from register.publication import added, addition
from register.rules.finding import Level

DECISION = "decisions/2026/BPCC2026-014.md"
ADDRESS = "/decisions/BPCC2026-014/"
TEXT = dedent("""\
    ---
    title: Vehicle recovery contract extended to 2028
    decided: 14 October 2026
    published: 16 October 2026
    background:
      - title: Vehicle recovery options
    ---
    The vehicle recovery contract runs two more years.

    ## Decision

    To extend the contract to 31 October 2028.

    ## Reasons

    The garage is near, and its price is fair.
    """)
FILES: Mapping[str, str] = {**OFFICE, DECISION: TEXT}


def with_fields(text: str, fields: str) -> str:
    """A record's text with these lines at the end of its front matter."""
    head, fence, words = text.removeprefix("---\n").partition("---\n")
    return f"---\n{head}{dedent(fields)}{fence}{words}"


def noted(text: str, note: str = "The price is told as it was agreed.", on: str = "") -> str:
    """A record's text with a note on a change."""
    return with_fields(text, f"updates:\n  - on: {on or '22 November 2026'}\n    note: {note}\n")


def said(root: Path, day: date = DAY) -> list[tuple[str, str, str]]:
    """Rule, place and message of every error of the register in ``root``."""
    findings = check_folder(root, day, workers=1).findings
    return [(f.name, str(f.place), f.message) for f in findings if f.level is Level.ERROR]


def publish(root: Path, day: date = DAY) -> tuple[Entry, ...]:
    """What a publication writes into the ledger; it does what ``scripts/publish`` does."""
    checked = check_folder(root, day, workers=1)
    assert [f.message for f in checked.findings if f.level is Level.ERROR] == []
    addresses = [output.address for output in outputs_of(checked)]
    assert len(addresses) == len(set(addresses))
    what = addition(checked.folder, addresses, day)
    with added(root, checked.folder.register, what):
        pass
    return what.entries


def published(root: Path, files: Mapping[str, str] = FILES, day: date = DAY) -> Path:
    """A register in ``root`` that is published for the first time."""
    publish(write(root, files), day)
    return root


def written_site(folder: Path, root: Path, day: date = DAY) -> Path:
    """The site of the register in ``root``, written to ``folder`` as a host would have it."""
    for output in outputs_of(check_folder(root, day, workers=1)):
        path = folder / output.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content.make())
    return folder


def ledger_of(root: Path) -> str:
    return (root / FILE).read_text(encoding="utf-8")


def lines_of(root: Path) -> list[str]:
    """The lines of the ledger, without its head."""
    return [line for line in ledger_of(root).splitlines() if not line.startswith("#")]


def git(root: Path, *arguments: str) -> str:
    """What a real git answers in ``root``."""
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    done = subprocess.run(
        ["git", "-C", str(root), *identity, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def repository(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """A git repository of a register that is published for the first time, all committed."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    write(root, {**files, ".gitattributes": "decisions/ledger/ledger.txt merge=union\n"})
    publish(root)
    commit(root)
    return root


def commit(root: Path) -> str:
    """Commit everything; the commit's name."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "A change")
    return git(root, "rev-parse", "HEAD").strip()
