"""The preview shows each change as it is saved, and outlives mistakes."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.builders import write
from tests.publishing.builds import DECISION, FILES, command, environment_of, run


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def preview(root: Path) -> Iterator[str]:
    address = f"127.0.0.1:{free_port()}"
    process = subprocess.Popen(
        command(root, "--address", address, name="serve"),
        env=environment_of(root),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://{address}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            text: str = answer.read().decode()
            return text
    except OSError:
        return ""


def shown(address: str, words: str, seconds: float = 40) -> bool:
    """Whether the words appear on the page before long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if words in page(address):
            return True
        time.sleep(0.2)
    return False


def test_a_change_appears_a_mistake_does_not_and_mending_it_goes_on(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    with preview(root) as home:
        decision = home + "decisions/BPCC2026-014/"
        assert shown(decision, "two more years")
        write(root, {DECISION: FILES[DECISION].replace("two more", "three more")})
        assert shown(decision, "three more years")
        write(root, {DECISION: FILES[DECISION].replace("kind:", "knid:")})
        assert shown(decision, "This preview does not show the last change.")
        assert "`knid` is no field of a record of this kind." in page(decision)
        assert page(decision).count('id="trouble"') == 1
        assert shown(decision, "three more years")
        write(root, {DECISION: FILES[DECISION].replace("two more", "four more")})
        assert shown(decision, "four more years")
        assert "This preview does not show" not in page(decision)
    assert not (root / "site").exists()


def test_the_preview_reloads_itself_which_the_policy_of_the_site_would_forbid(
    tmp_path: Path,
) -> None:
    with preview(write(tmp_path, FILES)) as home:
        for address in (home, home + "about/", home + "decisions/BPCC2026-014/"):
            assert shown(address, "livereload(")
            assert "Content-Security-Policy" not in page(address)


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run(root, "--address", address, name="serve")
    assert done.returncode == 1
    assert f"The preview cannot be shown at {address}" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_that_is_none_is_misuse(tmp_path: Path) -> None:
    done = run(write(tmp_path, FILES), "--address", "127.0.0.1:99999", name="serve")
    assert done.returncode == 2
    assert "Write it as 127.0.0.1:8000." in done.stderr
