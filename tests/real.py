"""This repository's own register, read and checked once in each process of the tests."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from tests.builders import DAY
from tests.publishing.builds import run

from register.building import outputs_of
from register.checking import Checked, check_folder
from register.linking.register import Register

ROOT = Path(__file__).resolve().parents[1]


@cache
def real_check() -> Checked:
    """What a check finds in it, as at the day of the small registers."""
    return check_folder(ROOT, DAY, workers=1)


def real_register() -> Register:
    """The register itself."""
    return real_check().folder.register


@cache
def real_site() -> dict[str, bytes]:
    """Every output of its site but the pages written by hand."""
    return {output.address: output.content.make() for output in outputs_of(real_check())}


def built_in(root: Path) -> Path:
    """A copy of its records in the folder ``root``, with its site built; where the site is."""
    for name in ("content", "decisions"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    done = run(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"
