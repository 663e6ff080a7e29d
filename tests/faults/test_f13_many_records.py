"""F13: as many records as an office will ever have.

Time is shown by ``scripts/bench`` and never by a test. What a test can hold is what time follows:
how much work there is for each record, and how much one more of them changes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tests.bench.builders import DAY

from register.bench.corpus import one_more, record_files, write
from register.building import outputs_of
from register.checking import check_folder

SEED = 1


def test_f13_ten_thousand_records_are_twenty_megabytes_of_text() -> None:
    texts = [len(text.encode()) for _, text in record_files(SEED, 200)]
    assert 20 <= sum(texts) / len(texts) * 10_000 / 1e6 <= 23


def test_f13_each_record_is_as_much_work_in_a_large_register_as_in_a_small_one(
    tmp_path: Path,
) -> None:
    everything(tmp_path / "first", 20)  # what is done once, such as reading templates
    small, middle, large = (calls_of(everything, tmp_path / f"{n}", n) for n in (60, 120, 180))
    assert large - middle < 1.1 * (middle - small)


@pytest.mark.parametrize("size", [40, 160])
def test_f13_one_more_record_changes_a_few_dozen_files_however_many_there_are(
    tmp_path: Path, size: int
) -> None:
    write(tmp_path, SEED, size)
    before = digests(tmp_path)
    path, text = one_more(SEED, size, 1)
    (tmp_path / path).write_text(text, encoding="utf-8", newline="\n")
    after = digests(tmp_path)
    changed = [address for address, digest in after.items() if before.get(address) != digest]
    assert 10 < len(changed) < 60


def digests(root: Path) -> dict[str, str]:
    """Every output of the register in ``root`` by its address."""
    outputs = outputs_of(check_folder(root, DAY, workers=1))
    return {output.address: output.digest for output in outputs}


def everything(root: Path, size: int) -> None:
    """Read, check and link a register of this size, and make the bytes of every file."""
    write(root, SEED, size)
    for output in outputs_of(check_folder(root, DAY, workers=1)):
        output.content.make()


def calls_of(work: Callable[[Path, int], None], root: Path, size: int) -> int:
    """How many functions are called, which no other work of the machine can change."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        work(root, size)
    finally:
        sys.setprofile(None)
    return calls
