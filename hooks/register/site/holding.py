"""What a release is known to hold, by the seal beside it and the state of the last builds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from register.output import FileAt, InPieces, Output, digest_of
from register.site.faults import disk_errors_worded
from register.site.releases import Releases
from register.site.state import State, Written
from register.site.writing import altered_files


class ChangedMeanwhile(Exception):
    """A file of the site that is shown is not as its build left it."""


@dataclass(frozen=True, slots=True)
class Copy(InPieces):
    """A file of the site that is shown, as its build left it."""

    path: str
    left: Written

    def pieces(self) -> Iterator[bytes]:
        """The bytes. Raises OSError, and ChangedMeanwhile where they are others by now."""
        found = Path(self.path).stat()
        if (found.st_size, found.st_mtime_ns) != (self.left.size, self.left.modified):
            raise ChangedMeanwhile("somebody changed it on the site meanwhile: build again")
        return FileAt(self.path, size=self.left.size).pieces()


@dataclass(frozen=True, slots=True)
class Shown:
    """The release that is shown, as far as it is known."""

    folder: Path | None = None
    """Where it stands; None before the first, and when it is not as a build left it."""
    files: Mapping[str, Written] = field(default_factory=dict)
    """What stands there, by address."""

    @property
    def held(self) -> dict[str, str]:
        """The digest of every file, by its address."""
        return digests(self.files)

    def has(self, output: Output) -> bool:
        """Whether the output is shown already."""
        left = self.files.get(output.address)
        return left is not None and left.digest == output.digest

    def copied(self, output: Output) -> Output:
        """An output that is shown already, as a copy of what is there."""
        path = f"{self.folder}{os.sep}{output.address}"
        return Output(output.address, output.digest, Copy(path, self.files[output.address]))


def shown_at(target: Path, state: State) -> Shown:
    """The release that ``target`` shows. Raises SiteError when what stands there is not ours."""
    releases = Releases(target.absolute())
    with disk_errors_worded(releases.store):
        live = releases.live
        files = whole(live, releases, state) if live else None
    return Shown() if files is None else Shown(live, files)


def whole(folder: Path, releases: Releases, state: State) -> dict[str, Written] | None:
    """What every file was left as, or None unless the folder is as a build left it whole."""
    name = releases.name_of(folder)
    sealed = state.seal(name)
    if sealed is None or sealed != releases.seal_of(folder):
        return None
    files = state.files(name)
    if _seal_of(digests(files)) != sealed or altered_files(folder, files):
        return None
    return files


def digests(files: Mapping[str, Written]) -> dict[str, str]:
    """The digest of every file, by its address."""
    return {address: file.digest for address, file in files.items()}


def seal(outputs: Sequence[Output]) -> str:
    """What a release that holds these outputs is sealed with."""
    return _seal_of({output.address: output.digest for output in outputs})


def _seal_of(held: Mapping[str, str]) -> str:
    """A digest of what a release holds; addresses and digests have no line breaks."""
    told = "\n".join(f"{address}\t{digest}" for address, digest in sorted(held.items()))
    return digest_of(told.encode("utf-8", "surrogatepass"))
