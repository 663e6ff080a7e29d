"""What tests of several folders share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from filelock import FileLock
from tests.real import built_in


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this register's records, which no test may change.

    The first of the processes that run the tests builds it, the others wait.
    """
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # where each process has a folder of its own
    root = run / "this-register"
    with FileLock(run / "this-register.lock"):
        if not (root / "site").is_symlink():
            built_in(root)
    return root / "site"
