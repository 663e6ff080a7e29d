"""A checked register made into a release, or shown in a preview."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from register.building import index_of, outputs_of
from register.caching import cache_of
from register.checking import Checked
from register.output import Output
from register.pages.frames import site_path
from register.site.build import Staged, apply, write_into
from register.site.faults import disk_errors_worded
from register.site.holding import Shown, shown_at
from register.site.making import made, place_for
from register.site.state import State


def stage(
    checked: Checked,
    also: Sequence[Output],
    target: Path,
    state: State,
    workers: int | None = None,
) -> Staged:
    """A release of the site at ``target``, whole and not shown yet.

    ``also`` are the pages written by hand. Hold the lock from before this until the release is
    published. Raises SiteError; what is shown is not touched.
    """
    shown = shown_at(target, state)
    with place_for(cache_of(checked.folder.root)) as place:
        outputs = outputs_of(
            checked, also, partial(made, shown=shown, place=place, workers=workers)
        )
        base = site_path(checked.folder.register.settings)
        return apply(outputs, shown, target, state, workers, base, index_of(checked, outputs))


def bring_up_to_date(
    folder: Path, checked: Checked, also: Sequence[Output], workers: int | None = None
) -> None:
    """Writes into the folder of a preview what differs there. Raises SiteError."""
    with disk_errors_worded(Path(gettempdir())), TemporaryDirectory() as place:
        make = partial(made, shown=Shown(), place=Path(place), workers=workers)
        write_into(outputs_of(checked, also, make), folder, workers)
