"""Words that leaked leave site, ledger and git by the written procedure, and nothing else does."""

from __future__ import annotations

import gzip
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from tests.builders import write
from tests.handover.builders import hand_over, repository_in
from tests.ledger.builders import DECISION, commit, git, lines_of, publish, with_fields
from tests.publishing.builds import ENVIRONMENT, FILES, PROJECT

LEAKED = "Honeysuckle"
HERE = "decisions/BPCC2026-014/"
BESIDE = f"{DECISION[:-3]}/report.csv"
OTHER = "decisions/2026/BPCC2026-015.md"
REMOVED = "removed: {on: 22 November 2026, reason: Something private was in it.}\n"
CHANGES = ["The price is told.", f"{LEAKED} is named.", "The day is told."]
RECORD = dedent(FILES[DECISION])
DRAFT = with_fields(
    RECORD.replace("two more years", f"two more years, as {LEAKED} asked"),
    "attachments: [{file: report.csv, title: The report}]\n",
)


def told(*notes: str) -> str:
    """The notes of a record."""
    return "updates:\n" + "".join(f"  - {{on: 22 November 2026, note: {note}}}\n" for note in notes)


def leaked_in(root: Path) -> Path:
    """A repository, with its host, that holds a name in three versions, a file, a branch, a tag."""
    repository_in(root)
    for name, value in (("user.name", "Editor"), ("user.email", "editor@example.org")):
        git(root, "config", name, value)
    lease = RECORD.replace("Vehicle recovery contract", "Lease of the workshop")
    write(root, {OTHER: lease, BESIDE: f"name\n{LEAKED}\n"})
    (root / DECISION[:-3] / "note.txt").unlink()
    for number in range(1, 4):
        write(root, {DECISION: with_fields(DRAFT, told(*CHANGES[:number]))})
        commit(root)
        publish(root)
        commit(root)
    git(root, "branch", "draft", "HEAD~2")
    git(root, "tag", "--annotate", "--message", "As it was", "first")
    git(root, "init", "--quiet", "--bare", "--initial-branch=main", str(root.parent / "host"))
    git(root, "remote", "add", "origin", str(root.parent / "host"))
    git(root, "push", "--quiet", "--all")
    git(root, "push", "--quiet", "--tags")
    follow(root, "scripts/build")
    return root


def steps() -> Iterator[list[str]]:
    """The commands of each step of the procedure, as CONTRIBUTING.md writes them."""
    written = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = written.partition("\n## Take something out for good\n")[2].partition("\n## ")[0]
    for step in re.split(r"^\d\. ", section, flags=re.MULTILINE)[1:]:
        lines = (line for line in step.splitlines() if line.startswith(" " * 7))
        yield [line.strip().replace("CPCC", "BPCC").replace("the words", LEAKED) for line in lines]


def follow(root: Path, *typed: str) -> str:
    """What commands print that are given one after another in the register's folder."""
    own = f"{shlex.quote(sys.executable)} -P -m register.commands"
    lines = [re.sub(r"^scripts/", f"{own} ", line) for line in typed]
    done = subprocess.run(
        ["bash", "-c", "set -e\n" + "\n".join(lines)],
        cwd=root,
        env={
            **ENVIRONMENT,
            "PYTHONPATH": str(root / "hooks"),
            "FILTER_BRANCH_SQUELCH_WARNING": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def leaks(folder: Path) -> list[str]:
    """Every file that holds the word, packed or not, and every object of git that does."""
    found = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        if LEAKED.encode() in data:
            found.append(path.relative_to(folder).as_posix())
    # Objects that nothing leads to are read as well, and so are tags and messages.
    everything = ("git", "-C", str(folder), "cat-file", "--batch-all-objects", "--batch")
    data = subprocess.run(everything, capture_output=True, check=True).stdout
    return [*found, "git"] if LEAKED.encode() in data else found


def test_m12_what_leaked_is_nowhere_after_the_written_procedure_and_the_log_leads_on(
    tmp_path: Path,
) -> None:
    root = leaked_in(tmp_path / "register")
    assert {"git", f".site/a/{HERE}v2/text.txt", BESIDE} <= set(leaks(root))
    assert leaks(tmp_path / "host") == ["git"]
    before, lines = set(pages(root)), lines_of(root)
    keep, remove, mend, history, releases, look, push, _ = steps()
    assert keep == []
    (tmp_path / "checkpoint").write_bytes((root / "site/log/checkpoint").read_bytes())
    write(root, {DECISION: with_fields(DRAFT, told(*CHANGES) + REMOVED)})
    follow(root, *remove)
    (root / BESIDE).unlink()
    notes = told(CHANGES[0], CHANGES[2], "Something private was taken out.")
    write(root, {DECISION: with_fields(RECORD, notes)})
    follow(root, *mend)
    follow(root, *history)
    follow(root, *releases)
    in_history, in_files, verified = (follow(root, f"{line} || [ $? = 1 ]") for line in look)
    assert (in_history, in_files) == ("", "")
    assert "It leads on from the earlier checkpoint of" in verified
    assert (
        f"  Of /{HERE} no text is there up to version 5: these versions were removed on "
        "2026-11-22. Removed: Something private was in it.\n"
    ) in verified
    assert "This site is what its log says." in verified
    follow(root, *push)
    git(tmp_path / "host", "gc", "--quiet", "--prune=now")
    assert leaks(root) == leaks(tmp_path / "host") == []
    # All lines but that of the note are as they were, every address answers, the public is told.
    ((was, now),) = (
        pair for pair in zip(lines, lines_of(root), strict=False) if pair[0] != pair[1]
    )
    assert (
        was.partition(LEAKED)[0]
        == now.partition("The words of this note were taken out on 2026-11-22.")[0]
    )
    assert "cannot be checked, since words were taken out of its note: 2026-11-22 |" in verified
    assert before - set(pages(root)) == set()
    changes = (root / "site/changes/index.html").read_text(encoding="utf-8")
    assert "Something private was in it." in changes
    assert "Something private was taken out." in changes
    archive = tmp_path / "register.tar.gz"
    handed = hand_over(root, archive, "--without-wheels")
    assert handed.returncode == 0, handed.stdout + handed.stderr
    assert LEAKED.encode() not in gzip.decompress(archive.read_bytes())


def pages(root: Path) -> list[str]:
    """The address of every page of the site that is shown."""
    site = root / "site"
    return [path.relative_to(site).as_posix() for path in site.rglob("index.html")]
