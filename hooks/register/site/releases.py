"""Two release folders that take turns, and the link that says which of them is the site.

For the target ``X/site`` the folders are ``X/.site/a`` and ``X/.site/b``, and ``X/site`` is a
relative symbolic link to the live one. Beside each folder stands its seal, ``a.seal``: a digest of
what the folder holds, there only while the folder is whole. It tells a build whether the state it
remembers is that of this very folder (and not of an older copy), and tells ``restore`` whether the
other release is fit to be shown.

Where links are not to be had, ``X/site`` is the live folder itself and the two are swapped by two
renames; the letter that is missing from ``X/.site`` is then the live one.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from register.site.faults import UNTOUCHED, SiteError, disk_errors_worded

LETTERS = ("a", "b")
_PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of one target."""

    target: Path
    """Where the site is looked for: ``X/site``."""

    @property
    def store(self) -> Path:
        """The folder that holds both releases: ``X/.site``."""
        return self.target.with_name(f".{self.target.name.lstrip('.')}")

    @property
    def _swapped_mark(self) -> Path:
        """There when the site is a real folder of ours, because links are not to be had."""
        return self.store / "swapped"

    @property
    def live(self) -> Path | None:
        """The folder of the release that is shown; None before the first.

        Raises SiteError when what stands at the target is not ours.
        """
        self._refuse_strangers()
        letter = self._live_letter()
        if letter is None:
            return None
        folder = self.target if self._swapped_mark.exists() else self.store / letter
        return folder if folder.is_dir() else None

    @property
    def idle(self) -> Path:
        """The folder that the next release is prepared in; it need not exist yet."""
        return self.store / self._idle_letter()

    def prepare(self) -> None:
        """Makes sure, before any work, that a release can be written and the link can move.

        Finishes a swap that was cut short. Raises SiteError.
        """
        with disk_errors_worded(self.target.parent):
            self.target.parent.mkdir(parents=True, exist_ok=True)
            _refuse_unwritable(self.target.parent)
            self._refuse_strangers()
            _open_folder(self.store)
            _refuse_unwritable(self.store)
            self._mend_swap()

    def open_idle(self) -> Path:
        """The folder that the next release is prepared in, made when it is not there."""
        _open_folder(self.idle)
        return self.idle

    def name_of(self, folder: Path) -> str:
        """What the folder is called in the state; the same wherever a swap has put it."""
        return str(self._seal(folder).with_suffix(""))

    def seal_of(self, folder: Path) -> str | None:
        """The digest that the folder was sealed with; None while it is not whole."""
        words = self._seal_words(folder)
        return words[0] if words else None

    def break_seal(self, folder: Path) -> None:
        """Says that the folder is being changed; done before its first byte is."""
        self._seal(folder).unlink(missing_ok=True)

    def set_seal(self, folder: Path, digest: str) -> None:
        """Says that the folder is whole, with a digest of what it holds."""
        self._seal(folder).write_text(f"{digest}\n", encoding="utf-8")

    def publish(self) -> bool:
        """Makes the idle release the live one.

        Returns True when that was one rename, and False when the folders had to be swapped, so
        that for a moment there was no site. Raises SiteError.
        """
        with disk_errors_worded(self.target.parent):
            self._refuse_strangers()
            seal = self.seal_of(self.idle)
            if seal is None:
                raise SiteError(
                    f"The release in {self.idle} is not whole, so it is not published. "
                    f"Build again. {UNTOUCHED}"
                )
            # Marked first: a kill between the two leaves a release that passed every check.
            self._seal(self.idle).write_text(f"{seal} {_PUBLISHED}\n", encoding="utf-8")
            _reach_the_disk()
            at_once = self._move_to(self._idle_letter())
            _reach_the_disk(self.target.parent)
            return at_once

    def restore(self) -> bool:
        """Shows the release before again. Returns as ``publish`` does; raises SiteError."""
        with disk_errors_worded(self.target.parent):
            self._refuse_strangers()
            self._mend_swap()
            words = self._seal_words(self.idle)
            if _PUBLISHED not in words or not self.idle.is_dir():
                raise SiteError(
                    f"The release before is not in {self.idle} any more: there was none, or a "
                    "build that stopped half way has used its folder. Check out the commit that "
                    f"you want to show and build it. {UNTOUCHED}"
                )
            return self._move_to(self._idle_letter())

    def _seal(self, folder: Path) -> Path:
        letter = self._live_letter() if folder == self.target else folder.name
        return self.store / f"{letter}.seal"

    def _seal_words(self, folder: Path) -> list[str]:
        try:
            return self._seal(folder).read_text(encoding="utf-8").split()
        except (FileNotFoundError, UnicodeDecodeError):
            return []

    def _live_letter(self) -> str | None:
        if self.target.is_symlink():
            shown = self.target.parent / self.target.readlink()
            if shown.parent == self.store and shown.name in LETTERS:
                return shown.name
            return None
        if self._swapped_mark.exists() and self.target.is_dir():
            away = [letter for letter in LETTERS if not (self.store / letter).is_dir()]
            return away[0] if len(away) == 1 else None
        return None

    def _idle_letter(self) -> str:
        return "b" if self._live_letter() == "a" else "a"

    def _refuse_strangers(self) -> None:
        """Refuses a target that this program did not make; an empty folder may be replaced."""
        if self.target.is_symlink():
            if self._live_letter() is None:
                raise SiteError(
                    f"{self.target} is a link to {self.target.readlink()}, which this program did "
                    "not make, so it is left alone. Move it away, or choose another folder for "
                    "the site."
                )
        elif self.target.is_dir():
            if self._live_letter() is None and any(self.target.iterdir()):
                raise SiteError(
                    f"{self.target} is a folder with files in it that this program did not put "
                    "there, so it is left alone. Move or rename it, then build again, or choose "
                    "another folder for the site."
                )
        elif self.target.exists():
            raise SiteError(
                f"{self.target} is a file, and the site needs that name. Move or rename it, then "
                "build again, or choose another folder for the site."
            )

    def _mend_swap(self) -> None:
        """Puts the old folder back when a swap was killed between its two renames."""
        if not self._swapped_mark.exists() or self.target.exists():
            return
        was = self._swapped_mark.read_text(encoding="utf-8").strip()
        if was in LETTERS and (self.store / was).is_dir():
            _open_folder(self.store / ("b" if was == "a" else "a"))
            (self.store / was).rename(self.target)

    def _move_to(self, letter: str) -> bool:
        if not self.target.is_symlink() and self.target.is_dir():
            if self._live_letter() is not None:
                self._swap_to(letter)
                return False
            self.target.rmdir()
        beside = self.target.parent / f".{self.target.name}.next"
        beside.unlink(missing_ok=True)
        try:
            os.symlink(Path(self.store.name) / letter, beside, target_is_directory=True)  # noqa: PTH211
        except OSError:
            self._swap_to(letter)
            return False
        try:
            beside.replace(self.target)
        except OSError:  # Windows does not rename over a link to a folder
            beside.unlink()
            self._swap_to(letter)
            return False
        return True

    def _swap_to(self, letter: str) -> None:
        """Two renames with a moment between them when there is no site."""
        other = "b" if letter == "a" else "a"
        was = self._live_letter() or "none"
        self._swapped_mark.write_text(f"{was}\n", encoding="utf-8")
        if self.target.is_symlink():
            self.target.unlink()
        elif self.target.is_dir():
            self.target.rename(self.store / other)
        _open_folder(self.store / other)
        (self.store / letter).rename(self.target)


def _reach_the_disk(folder: Path | None = None) -> None:
    """Waits until what was written would outlast a power cut: all of it, or a folder's names.

    All of it at once, since a release is thousands of small files, and waiting for each of them
    takes many times as long. Windows has no such call, and goes without.
    """
    if folder is None:
        getattr(os, "sync", lambda: None)()
    elif os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError:  # some disks shared over a network have no such thing for folders
            return
        finally:
            os.close(descriptor)


def _refuse_unwritable(folder: Path) -> None:
    """Raises OSError as a write in the folder would, and writes nothing."""
    if not os.access(folder, os.W_OK | os.X_OK):
        locked = hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY
        code = errno.EROFS if locked else errno.EACCES
        raise OSError(code, os.strerror(code), str(folder))


def _open_folder(folder: Path) -> None:
    """Makes a folder that a web server may read, whatever the umask."""
    folder.mkdir(exist_ok=True)
    if folder.stat().st_mode & 0o777 != 0o755:
        folder.chmod(0o755)
