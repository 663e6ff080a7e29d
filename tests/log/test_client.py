"""The log is read by a client that shares no code with ours: that of Go's checksum database.

It is run where Go is installed with its package for such logs, as Debian has them:
``apt-get install golang-go golang-golang-x-mod-dev``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.real import real_register

from register.log.checkpoint import checkpoint_of
from register.log.note import Signer
from register.log.tiles import log_files

PACKAGES = Path("/usr/share/gocode")
CLIENT = Path(__file__).parent / "client" / "main.go"
NAME = "decisions.example.org/log"
PROJECT = Path(__file__).parents[2]
HAS_GO = shutil.which("go") and (PACKAGES / "src/golang.org/x/mod/sumdb/tlog").is_dir()

pytestmark = pytest.mark.skipif(
    not HAS_GO, reason="Go and golang-golang-x-mod-dev are not installed on this machine"
)


def written(folder: Path, entries: Sequence[bytes], signer: Signer) -> Path:
    """The log of these entries in a folder, its checkpoint signed."""
    files = dict(log_files(entries))
    files["checkpoint"] = signer.signed(checkpoint_of(NAME, entries).text).encode()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def read(key: str, older: Path, *logs: Path) -> subprocess.CompletedProcess[str]:
    """What the client says of the logs."""
    environ = {**os.environ, "GO111MODULE": "off", "GOPATH": str(PACKAGES), "GOFLAGS": ""}
    return subprocess.run(
        ["go", "run", str(CLIENT), key, str(older / "checkpoint"), *map(str, logs)],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_logs_of_any_size_are_proved_entry_by_entry_and_lead_on_from_an_earlier_one(
    tmp_path: Path,
) -> None:
    signer = Signer.made(NAME)
    entries = [f"line {number}".encode() for number in range(700)]
    sizes = (40, 256, 257, 700)
    logs = [written(tmp_path / str(size), entries[:size], signer) for size in sizes]
    said = read(signer.verifier.text, logs[0], *logs)
    assert said.stdout.splitlines() == [
        f"{size} of {size} entries are proved, and that it leads on from 40" for size in sizes
    ]
    assert said.returncode == 0


def test_the_log_of_this_register_is_proved_entry_by_entry(tmp_path: Path) -> None:
    signer = Signer.made(NAME)
    entries = real_register().past.ledger.leaves
    earlier = written(tmp_path / "earlier", entries[:100], signer)
    said = read(signer.verifier.text, earlier, written(tmp_path / "now", entries, signer))
    count = len(entries)
    assert said.stdout == f"{count} of {count} entries are proved, and that it leads on from 100\n"


def test_a_log_whose_history_is_another_is_refused_and_so_is_another_key(tmp_path: Path) -> None:
    signer = Signer.made(NAME)
    entries = [f"line {number}".encode() for number in range(300)]
    earlier = written(tmp_path / "earlier", entries[:40], signer)
    rewritten = written(tmp_path / "rewritten", [b"another line", *entries[1:]], signer)
    assert read(signer.verifier.text, earlier, rewritten).returncode != 0
    assert read(Signer.made(NAME).verifier.text, earlier, earlier).returncode != 0
