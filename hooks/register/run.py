"""What one run of MkDocs holds on to between its events.

It is kept in the package because MkDocs loads the hook file anew each time a preview is rebuilt,
while a package that is loaded stays loaded.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from register.checking import Checked
from register.site.build import Staged
from register.site.state import State


@dataclass
class Run:
    """A build, or a preview with its rebuilds."""

    serving: bool = False
    """Whether this is a preview: nothing is published then."""
    target: Path | None = None
    """Where the site is to be shown; known once the build holds its lock."""
    checked: Checked | None = None
    state: State | None = None
    staged: Staged | None = None
    held: ExitStack = field(default_factory=ExitStack)
    """The lock, let go at the end."""

    def end(self) -> None:
        """Let go of everything."""
        if self.state is not None:
            self.state.close()
        self.held.close()
        self.state = self.checked = self.staged = self.target = None


RUN = Run()
