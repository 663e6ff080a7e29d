"""Real programs that read the data, as a reader would run them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.exports.data.files import real


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="module")
def datasette(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("datasette")
    path = folder / "register.sqlite"
    path.write_bytes(real()["data/register.sqlite"])
    port = free_port()
    served = subprocess.Popen(
        [sys.executable, "-m", "datasette", str(path), "--port", str(port), "--immutable", path],
        cwd=folder,
        env={**os.environ, "HOME": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        wait_for(address)
        yield address
    finally:
        served.terminate()
        served.wait()


def wait_for(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=30).close()
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"nothing answers at {address}")


def asked(address: str, sql: str) -> list[dict[str, Any]]:
    query = urllib.parse.urlencode({"sql": sql, "_shape": "array"})
    with urllib.request.urlopen(f"{address}register.json?{query}", timeout=60) as answer:
        rows: list[dict[str, Any]] = json.load(answer)
    return rows


def test_datasette_answers_over_http_and_knows_the_keys(datasette: str) -> None:
    rows = asked(datasette, "select title from decisions where key = 'decisions/CPCC2019-007'")
    assert len(rows) == 1
    with urllib.request.urlopen(f"{datasette}register/decisions.json", timeout=60) as answer:
        table = json.load(answer)
    assert table["primary_keys"] == ["key"]
    found = asked(datasette, "select key from search where search match 'indemnity'")
    assert {"key": "papers/2016-02-25-seven-force-agreement"} in found
