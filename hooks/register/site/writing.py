"""Bringing a folder from what it holds to what it shall hold, file by file.

Files are rewritten where they stand, since that costs a third of a new file in a new folder and
nobody reads the folder meanwhile. Files come out as 0644 and folders as 0755 whatever the umask.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from register.site.state import Written

_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    # Not on every system: no line ends changed; no link followed; no wait for a pipe's reader.
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


def write_file(path: str, pieces: Iterable[bytes]) -> os.stat_result:
    """Writes one file with the folders above it; what stood there before is replaced.

    Returns how the file stands on the disk. Raises OSError, and whatever making a piece raises.
    """
    descriptor, mode = _open(path)
    try:
        length = 0
        for piece in pieces:
            length += len(piece)
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        os.ftruncate(descriptor, length)
        if mode != 0o644 and os.name == "posix":
            os.fchmod(descriptor, 0o644)
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def remove_files(folder: Path, addresses: Iterable[str]) -> None:
    """Removes files, and the folders that this leaves empty. Raises OSError."""
    above: set[Path] = set()
    for address in addresses:
        path = folder / address
        path.unlink(missing_ok=True)
        above.update(path.parents[: address.count("/")])
    for emptied in sorted(above, key=lambda path: len(path.parts), reverse=True):
        if emptied.is_dir() and not any(emptied.iterdir()):
            emptied.rmdir()


def remove_strangers(folder: Path, wanted: Collection[str]) -> None:
    """Removes everything that does not stand at a wanted address. Raises OSError.

    For a folder of which nothing is known. Its files are left to be rewritten, since emptying it
    and starting afresh takes three times as long.
    """
    files = set(wanted)
    folders = {"/".join(parts) for address in files for parts in _folders_above(address)}
    for where, below, names in os.walk(folder):
        inside = Path(where).relative_to(folder).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        for name in list(below):
            path = Path(where, name)
            if path.is_symlink():
                path.unlink()
            elif f"{prefix}{name}" not in folders:
                shutil.rmtree(path)
                below.remove(name)
        for name in names:
            if f"{prefix}{name}" not in files:
                Path(where, name).unlink()


def altered_files(folder: Path, files: Mapping[str, Written]) -> set[str]:
    """The addresses whose files do not stand as they were left: changed by hand, or gone."""
    altered = set()
    prefix = f"{folder}{os.sep}"
    for address, left in files.items():
        try:
            found = os.lstat(prefix + address)
        except OSError:
            altered.add(address)
            continue
        if (
            found.st_size != left.size
            or found.st_mtime_ns != left.modified
            or not stat.S_ISREG(found.st_mode)
        ):
            altered.add(address)
    return altered


def _folders_above(address: str) -> Iterable[list[str]]:
    parts = address.split("/")[:-1]
    return (parts[: count + 1] for count in range(len(parts)))


def _open(path: str) -> tuple[int, int]:
    """A descriptor of a plain file that has this one name, with its permissions."""
    try:
        descriptor = os.open(path, _FLAGS, 0o644)
    except FileNotFoundError:
        _make_folder(os.path.dirname(path))  # noqa: PTH120 - a str all the way, for speed
        descriptor = os.open(path, _FLAGS, 0o644)
    except OSError:
        # A link, a pipe without a reader, a file of another owner: a new one takes its place.
        Path(path).unlink()
        descriptor = os.open(path, _FLAGS, 0o644)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        # Writing would reach whoever else has this file, a copy made by links for instance.
        os.close(descriptor)
        Path(path).unlink()
        descriptor = os.open(path, _FLAGS | os.O_EXCL, 0o644)
        found = os.fstat(descriptor)
    return descriptor, stat.S_IMODE(found.st_mode)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # noqa: PTH102 - see above
    except FileExistsError:
        return
    except FileNotFoundError:
        _make_folder(os.path.dirname(path))  # noqa: PTH120
        _make_folder(path)
        return
    os.chmod(path, 0o755)  # noqa: PTH101
