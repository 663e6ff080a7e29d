"""What a release is known to hold, by the seal beside it and the state of the last builds."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from register.output import FileAt, Output, digest_of
from register.site.faults import disk_errors_worded
from register.site.releases import Releases
from register.site.state import State
from register.site.writing import altered_files


@dataclass(frozen=True, slots=True)
class Shown:
    """The release that is shown, as far as it is known."""

    folder: Path | None = None
    """Where it stands; None before the first, and when it is not as a build left it."""
    held: Mapping[str, str] = field(default_factory=dict)
    """The digest of every file, by its address."""

    def has(self, output: Output) -> bool:
        """Whether the output is shown already."""
        return self.held.get(output.address) == output.digest

    def copied(self, output: Output) -> Output:
        """An output that is shown already, as a copy of what is there."""
        place = f"{self.folder}{os.sep}{output.address}"
        return Output(output.address, output.digest, FileAt(place))


def shown_at(target: Path, state: State) -> Shown:
    """The release that ``target`` shows. Raises SiteError when what stands there is not ours."""
    releases = Releases(target.absolute())
    with disk_errors_worded(releases.store):
        live = releases.live
        held = whole(live, releases, state) if live else None
    return Shown() if held is None else Shown(live, held)


def whole(folder: Path, releases: Releases, state: State) -> dict[str, str] | None:
    """Address and digest of every file, or None unless the folder is as a build left it whole."""
    name = releases.name_of(folder)
    seal = state.seal(name)
    if seal is None or seal != releases.seal_of(folder):
        return None
    files = state.files(name)
    held = {address: file.digest for address, file in files.items()}
    if _seal_of(held) != seal or altered_files(folder, files):
        return None
    return held


def seal(outputs: Sequence[Output]) -> str:
    """What a release that holds these outputs is sealed with."""
    return _seal_of({output.address: output.digest for output in outputs})


def _seal_of(held: Mapping[str, str]) -> str:
    """A digest of what a release holds; addresses and digests have no line breaks."""
    told = "\n".join(f"{address}\t{digest}" for address, digest in sorted(held.items()))
    return digest_of(told.encode("utf-8", "surrogatepass"))
