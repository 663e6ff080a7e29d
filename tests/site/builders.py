"""Sites for tests: outputs made from text, and trees read back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from register.output import Output, digest_of, ready
from register.site.build import Published, Staged, apply
from register.site.holding import shown_at
from register.site.state import State


@dataclass(frozen=True, slots=True)
class Slow:
    """Content that takes its time."""

    data: bytes
    seconds: float

    def make(self) -> bytes:
        time.sleep(self.seconds)
        return self.data


@dataclass(frozen=True, slots=True)
class Failing:
    """Content that cannot be made."""

    why: str

    def make(self) -> bytes:
        raise ValueError(self.why)


def outputs_of(texts: Mapping[str, str]) -> list[Output]:
    return [ready(address, text.encode()) for address, text in texts.items()]


def numbered(count: int, words: str = "") -> dict[str, str]:
    return {f"decisions/{n}/index.html": f"<p>{n} {words}</p>" for n in range(count)}


def slowly(texts: Mapping[str, str], seconds: float) -> list[Output]:
    return [
        Output(address, digest_of(text.encode()), Slow(text.encode(), seconds))
        for address, text in texts.items()
    ]


def state_in(folder: Path, key: str = "key") -> State:
    return State(folder / ".cache" / "state.sqlite", key)


def publish(
    folder: Path, outputs: list[Output], workers: int | None = None, key: str = "key"
) -> Published:
    """One whole build of the site ``folder/site``."""
    with state_in(folder, key) as state:
        return applied(outputs, folder / "site", state, workers).publish()


def applied(
    outputs: list[Output], target: Path, state: State, workers: int | None = None, base: str = "/"
) -> Staged:
    """The release with these outputs, not shown yet."""
    return apply(outputs, shown_at(target, state), target, state, workers, base)


def tree(folder: Path) -> dict[str, str]:
    """Every file below the folder, by address."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """When anything below the folder was last written, and which file it is."""
    return {
        str(path): (path.lstat().st_mtime_ns, path.lstat().st_ino) for path in folder.rglob("*")
    }
