"""What a build says when it is done, and when it is refused."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from register.reports.counts import counted
from register.reports.forms import on_screen
from register.reports.text import UNCHANGED
from register.rules.finding import Finding


class Published(Protocol):
    """What is said of a release."""

    @property
    def written(self) -> int:
        """Files written."""
        ...

    @property
    def removed(self) -> int:
        """Files removed."""
        ...

    @property
    def kept(self) -> int:
        """Files left as they were."""
        ...

    @property
    def changed(self) -> bool:
        """Whether anything is new."""
        ...


def built(findings: Sequence[Finding], published: Published, target: Path) -> str:
    """One or two sentences: what was published, and what is not yet right."""
    if published.changed:
        said = (
            f"Published in {target.name}: {_files(published.written)} written, "
            f"{published.removed:,} removed, {published.kept:,} as they were."
        )
    else:
        said = f"Nothing has changed, so the site in {target.name} is as it was."
    count = counted(findings)
    return f"{said} Not yet right: {count} (scripts/check shows them)." if count else said


def refused(findings: Sequence[Finding], root: Path) -> str:
    """Everything found, and that nothing was published."""
    return on_screen(findings, root, UNCHANGED, shown=sys.stderr.isatty()).rstrip("\n")


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"
