"""What a build says when it is done, and when it is refused."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from register.caching import PROJECT
from register.reports.counts import counted
from register.reports.exits import exit_status
from register.reports.forms import on_screen
from register.reports.text import UNCHANGED
from register.rules.finding import Finding


class Published(Protocol):
    """What is said of a release."""

    @property
    def altered(self) -> int:
        """Files that are new, or other than before."""
        ...

    @property
    def gone(self) -> int:
        """Files that are not there any more."""
        ...

    @property
    def changed(self) -> bool:
        """Whether anything is new."""
        ...

    @property
    def at_once(self) -> bool:
        """Whether the new site took the place of the old one in one step."""
        ...


def built(findings: Sequence[Finding], published: Published, target: Path, root: Path) -> str:
    """Two or three lines: what was published, what is not yet right, and how to look at it."""
    where = "" if root == PROJECT else f" --root {root}"
    if published.changed:
        said = (
            f"The site is published in {target}: {_files(published.altered)} new or changed, "
            f"{published.gone:,} removed."
        )
    else:
        said = f"Nothing has changed, so the site in {target} is as it was."
    if not published.at_once:
        said += " In between there was no site for a moment: links cannot be made here."
    count = counted(findings)
    wrong = [f"Not yet right: {count}. To see them, type scripts/check{where}"] if count else []
    return "\n".join([said, *wrong, f"To look at the site, type scripts/serve{where}"])


def refused(findings: Sequence[Finding], root: Path, *, strict: bool = False) -> str:
    """What stops the build, how much else was found, and that nothing was published."""
    stops = [finding for finding in findings if exit_status([finding], strict=strict)]
    others = counted([finding for finding in findings if not exit_status([finding], strict=strict)])
    besides = f"Besides, {others}: scripts/check shows them. " if others else ""
    return on_screen(stops, root, besides + UNCHANGED, shown=sys.stderr.isatty()).rstrip("\n")


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"
