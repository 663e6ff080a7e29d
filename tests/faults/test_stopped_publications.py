"""Publications that are killed, and sites that are put back: the ledger and the log only grow."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.builders import write
from tests.ledger.builders import ledger_of, noted, with_fields
from tests.publishing.builds import DECISION, FILES, bytes_of, command, environment_of, run

from register.ledger.store import TEXTS, Store
from register.log.checkpoint import Checkpoint
from register.log.verifying import verify

TEXT = FILES[DECISION].replace("\n        ", "\n").lstrip()
PAGE = "decisions/BPCC2026-014/index.html"


def published(root: Path) -> Path:
    done = run(write(root, {**FILES, DECISION: TEXT}), name="publish")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def faults(root: Path, earlier: str = "") -> list[str]:
    """What is wrong with the site, which may have to lead on from an earlier checkpoint."""
    found = verify(root / "site", Checkpoint.of(earlier) if earlier else None)
    return [said.words for said in found if said.is_fault]


def checkpoint(root: Path) -> str:
    return (root / "site/log/checkpoint").read_text(encoding="utf-8")


def test_f16_the_site_before_is_shown_in_one_command_and_the_log_then_leads_on(
    tmp_path: Path,
) -> None:
    root = published(tmp_path)
    first = bytes_of(root / "site")
    write(root, {DECISION: noted(TEXT.replace("two more", "thre more"), "The term.")})
    assert run(root, name="publish").returncode == 0
    ledger, second = ledger_of(root), checkpoint(root)
    done = run(root, "--site", name="restore")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("The site that was published before is shown again in ")
    assert bytes_of(root / "site") == first
    assert ledger_of(root) == ledger
    assert faults(root) == []
    assert len(faults(root, second)) == 1  # whoever kept the later checkpoint sees it
    mended = (root / DECISION).read_text().replace("thre more", "three more")
    told = "updates:\n  - on: 22 November 2026\n    note: A slip.\n  -"
    write(root, {DECISION: mended.replace("updates:\n  -", told)})
    done = run(root, name="publish")
    assert done.returncode == 0, done.stderr
    assert faults(root, second) == []
    assert first.keys() <= bytes_of(root / "site").keys() | {
        name for name in first if name.startswith("log/tile/")
    }
    assert b"three more" in (root / "site" / PAGE).read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="no such signal here")
def test_f01_a_publication_killed_at_any_moment_is_resumed_by_running_it_again(
    tmp_path: Path,
) -> None:
    root = published(tmp_path)
    moments, words = random.Random(2026), TEXT
    stopped = 0
    for attempt in range(6):
        before = checkpoint(root)
        words = noted(TEXT.replace("two more", f"{attempt} more"), f"Attempt {attempt}.")
        if attempt:
            notes = "".join(
                f"  - on: 22 November 2026\n    note: Attempt {n}.\n" for n in range(attempt + 1)
            )
            words = with_fields(TEXT.replace("two more", f"{attempt} more"), f"updates:\n{notes}")
        write(root, {DECISION: words})
        publication = subprocess.Popen(
            command(root, name="publish"), env=environment_of(root), stdout=subprocess.DEVNULL
        )
        until = time.monotonic() + 60
        if attempt % 2:  # in the middle of the writing, with the new line in the ledger or not yet
            while publication.poll() is None and time.monotonic() < until:
                if f"Attempt {attempt}." in ledger_of(root):
                    break
        else:
            time.sleep(moments.uniform(0, 4))
        publication.send_signal(signal.SIGKILL)
        stopped += publication.wait() == -signal.SIGKILL
        assert faults(root, before) == []
        assert Store(root).load()[1] == ()
        done = run(root, name="publish")
        assert done.returncode == 0, done.stdout + done.stderr
        assert faults(root, before) == []
        assert f"{attempt} more" in (root / "site" / PAGE).read_text(encoding="utf-8")
        assert not list((root / TEXTS).parent.glob(".*"))
    assert stopped >= 3


def test_f01_words_that_were_to_go_go_though_the_publication_was_killed_before_they_did(
    tmp_path: Path,
) -> None:
    root = published(tmp_path)
    kept = Store(root).place_of(Store(root).load()[0].addresses[f"/{PAGE[:-10]}"].digest)
    text = kept.read_bytes()
    gone = with_fields(TEXT, "removed: {on: 22 November 2026, reason: A name was in it.}\n")
    assert run(write(root, {DECISION: gone}), name="publish").returncode == 0
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(text)  # as it is when the last step was not reached
    assert run(root, name="publish").returncode == 0
    assert not kept.exists()
