"""A register's folder read and checked as at a day, with what earlier builds left of it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from register.caching import OVERRIDES, cache_of
from register.folder import Folder, read_folder
from register.linking.attached import attached_to, is_public
from register.linking.register import Register, link
from register.output import digest_of
from register.rules.check import check
from register.rules.finding import Finding
from register.settings import FILE, load
from register.site.faults import SiteError
from register.site.state import State

_ANY_DAY = date(2000, 1, 1)
"""Settings are checked without records, so that the day makes no difference."""
_LIBRARIES = ("jinja2", "markdown", "nh3", "pyyaml", "feedgenerator", "pypdf", "pillow")


@dataclass(frozen=True)
class Checked:
    """A register's folder, and everything the rules found in it."""

    folder: Folder
    findings: tuple[Finding, ...]
    """For whoever writes the records."""
    public: tuple[Finding, ...]
    """For readers: nothing about what they cannot see, such as a record held back until later."""


def check_folder(
    root: Path, day: date, state: State | None = None, workers: int | None = None
) -> Checked:
    """Read the register in ``root`` as at ``day`` and check it."""
    folder = read_folder(root, day, state, workers, day_of_build())
    findings = check(folder.whole, folder.notes)
    public = findings
    if folder.whole is not folder.register:
        public = check(folder.register, folder.notes)
    return Checked(folder, findings, tuple(_for_readers(public, folder.register)))


def _for_readers(findings: Sequence[Finding], register: Register) -> Iterator[Finding]:
    """The findings without those about files that are not published."""
    listed = attached_to(register)
    for finding in findings:
        path = finding.place.path
        if path not in register.files or is_public(path, listed):
            yield finding


def for_preview(checked: Checked) -> Checked:
    """The same, its pages without the policy that would stop the preview's own script.

    MkDocs puts a script into every page that it shows, so that the page follows each change.
    """
    register = checked.folder.register
    shown = replace(register, settings=replace(register.settings, preview=True))
    return replace(checked, folder=replace(checked.folder, register=shown))


def check_settings(root: Path) -> tuple[Finding, ...]:
    """What is wrong with the office's settings, before any other program reads them."""
    settings, problems = load(root)
    found = check(link((), replace(settings, pages=()), _ANY_DAY, problems))
    return tuple(finding for finding in found if finding.place.path == FILE)


def open_state(root: Path) -> State | None:
    """What earlier builds of ``root`` left; None when it cannot be kept there."""
    with suppress(SiteError):
        return State(cache_of(root) / "state.sqlite", _key(root))
    return None


def day_of_build(asked: str = "", timezone: str = "Europe/London") -> date:
    """The day as at which a register is read.

    It is the one asked for, else that of ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), else
    today where the office is. Raises ValueError for a day that is not ``YYYY-MM-DD``.
    """
    if asked:
        day = date.fromisoformat(asked)
        if not 1900 <= day.year <= 2200:
            raise ValueError(f"{asked} is not between 1900 and 2200")
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    try:
        return now.astimezone(ZoneInfo(timezone)).date()
    except ZoneInfoNotFoundError:
        return now.date()


def _key(root: Path) -> str:
    """A digest of all that outputs depend on beside the records: code, templates, libraries."""
    whole = hashlib.blake2b(digest_size=16)
    for folder in (Path(__file__).parent, OVERRIDES):
        for file in _files(folder):
            whole.update(file.read_bytes())
    with suppress(OSError):
        whole.update((root / FILE).read_bytes())
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    libraries += [f"sqlite {sqlite3.sqlite_version}", sys.version]
    return digest_of(whole.digest(), *(library.encode() for library in libraries))


def _files(folder: Path) -> Iterator[Path]:
    return iter(
        sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    )
