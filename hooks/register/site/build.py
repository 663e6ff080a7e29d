"""The outputs of one build, made into a release and published.

Two steps, because the link moves last of all, after checks that others make of the release.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from register.output import Output
from register.site.changes import Changes, changes, refuse_bad_addresses
from register.site.faults import UNTOUCHED, SiteError, disk_errors_worded
from register.site.holding import Shown, digests, seal, whole
from register.site.links import BrokenLink, broken_links
from register.site.orphans import wait_for_orphans
from register.site.releases import Releases
from register.site.state import State
from register.site.workers import Work, write_outputs
from register.site.writing import remove_files, remove_strangers

_SHOWN = 20
"""Broken links that a message lists; one slip in a template breaks one on every page."""


class Later(Protocol):
    """Outputs made from the files of a release: an index of its pages."""

    @property
    def folder(self) -> str:
        """Where on the site they all are, ``pagefind/``. Readers see no page there."""
        ...

    def known(self) -> Sequence[Output] | None:
        """All of them, when they can be told without the release; else None."""
        ...

    def made(self, release: Path, workers: int | None) -> Sequence[Output]:
        """All of them, made from the pages that stand in the folder ``release``."""
        ...


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did."""

    written: int
    """Files written."""
    removed: int
    """Files removed."""
    kept: int
    """Files left as they were."""
    altered: int
    """Files that are new, or other than on the site that was shown before."""
    gone: int
    """Files that were shown before, and are not any more."""
    live: Path
    """The folder that is shown now."""
    changed: bool
    """False when the outputs were those of the live site already, and nothing was touched."""
    at_once: bool
    """False when links were not to be had, so that for a moment there was no site."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A whole release, not shown yet."""

    releases: Releases
    folder: Path
    """Where it stands."""
    written: int
    removed: int
    kept: int
    altered: int
    """Files that are new, or other than on the live site."""
    gone: int
    """Files of the live site that are not here."""
    broken: tuple[BrokenLink, ...]
    """Links that lead nowhere; a release with any is not published."""
    changed: bool
    """False when this is the live release."""

    def publish(self) -> Published:
        """Shows the release. Raises SiteError when a link is broken or the disk refuses."""
        if self.broken:
            shown = [f"  {link.page}: {link.href}: {link.why}" for link in self.broken[:_SHOWN]]
            if len(self.broken) > _SHOWN:
                shown.append(f"  and {len(self.broken) - _SHOWN:,} more")
            listed = "\n".join(shown)
            raise SiteError(f"Links of the new site lead nowhere:\n{listed}\n{UNTOUCHED}")
        at_once = self.releases.publish() if self.changed else True
        live = self.releases.live or self.folder
        did = (self.written, self.removed, self.kept, self.altered, self.gone)
        return Published(*did, live, self.changed, at_once)


def apply(
    outputs: Sequence[Output],
    shown: Shown,
    target: Path,
    state: State,
    workers: int | None = None,
    base: str = "/",
    later: Later | None = None,
) -> Staged:
    """Brings the idle release of ``target`` to what the outputs say, and checks its links.

    ``shown`` is what the target shows; ``base`` is the path that the site stands under on its host;
    ``later`` makes more outputs from those, and its folder is left out of what is said to have
    changed for readers. Hold the lock from before this until the release is published. Raises
    SiteError; what is live is not touched.
    """
    releases = Releases(target.absolute())
    refuse_bad_addresses(outputs)
    releases.prepare()
    with disk_errors_worded(releases.store):
        known = later.known() if later else ()
        aside = later.folder if later else ""
        if known is not None:
            outputs, later = [*outputs, *known], None
        live = shown.held
        if shown.folder is not None:
            if later is None and changes(outputs, live).none:
                kept = len(outputs)
                return Staged(releases, shown.folder, 0, 0, kept, 0, 0, (), changed=False)
            outputs = [shown.copied(each) if shown.has(each) else each for each in outputs]
        return _stage(outputs, live, releases, state, workers, base, later, aside)


def write_into(outputs: Sequence[Output], folder: Path, workers: int | None = None) -> int:
    """Writes the outputs into a folder that another tool looks after, a preview's for instance.

    Only files that differ are written. Returns how many that were; raises SiteError.
    """
    refuse_bad_addresses(outputs)
    with disk_errors_worded(folder):
        folder.mkdir(parents=True, exist_ok=True)
        differing = [output for output in outputs if not _is_there(output, folder)]
        return len(write_outputs(differing, folder, workers).files)


def _stage(
    outputs: Sequence[Output],
    shown: Mapping[str, str],
    releases: Releases,
    state: State,
    workers: int | None,
    base: str,
    later: Later | None,
    aside: str,
) -> Staged:
    folder = releases.open_idle()
    wait_for_orphans(folder)
    name = releases.name_of(folder)
    files = whole(folder, releases, state)
    held = None if files is None else digests(files)
    todo = changes(outputs, held or {})
    if held is None or later is not None or not todo.none:
        # Before the first byte: what stops us from here on leaves a folder known to be unfit.
        releases.break_seal(folder)
        state.begin(name, anew=held is None)
        if held is None:
            remove_strangers(folder, {output.address for output in outputs})
        outputs, todo, work = _bring(folder, outputs, held or {}, workers, later)
        gone = todo.remove
        state.finish(name, seal(outputs), written=work.files, pages=work.pages, removed=gone)
    sealed = seal(outputs)
    pages = state.pages(name)
    addresses = dict.fromkeys(output.address for output in outputs)
    broken = broken_links(pages, addresses, folder, base)
    if releases.seal_of(folder) != sealed:
        releases.set_seal(folder, sealed)
    seen = _seen_changed(outputs, shown, aside)
    did = (len(todo.write), len(todo.remove), todo.kept, *seen)
    return Staged(releases, folder, *did, broken, changed=True)


def _bring(
    folder: Path,
    outputs: Sequence[Output],
    held: Mapping[str, str],
    workers: int | None,
    later: Later | None,
) -> tuple[Sequence[Output], Changes, Work]:
    """Brings a folder from what it held to the outputs, and to those that are made from them.

    Returns all outputs, how they differ from what was held, and what was written.
    """
    todo = changes(outputs, held)
    aside = later.folder if later else ""
    remove_files(folder, [a for a in todo.remove if not (aside and a.startswith(aside))])
    work = write_outputs(todo.write, folder, workers)
    if later is None:
        return outputs, todo, work
    outputs = [*outputs, *later.made(folder, workers)]
    refuse_bad_addresses(outputs)
    todo = changes(outputs, held)
    remove_files(folder, [a for a in todo.remove if a.startswith(aside)])
    more = write_outputs([o for o in todo.write if o.address.startswith(aside)], folder, workers)
    work.files.update(more.files)
    return outputs, todo, work


def _seen_changed(
    outputs: Sequence[Output], shown: Mapping[str, str], aside: str
) -> tuple[int, int]:
    """How many files that readers see are new or other than those shown, and how many are gone."""
    told = changes(outputs, shown)
    if not aside:
        return len(told.write), len(told.remove)
    altered = sum(not output.address.startswith(aside) for output in told.write)
    return altered, sum(not address.startswith(aside) for address in told.remove)


def _is_there(output: Output, folder: Path) -> bool:
    path = folder / output.address
    return path.is_file() and path.read_bytes() == output.content.make()
