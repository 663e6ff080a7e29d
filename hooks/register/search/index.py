"""The files of the index, each part made anew only where its pages have changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from register.output import FileAt, Output, digest_of
from register.search.files import words_of
from register.search.pagefind import SHARED, indexed
from register.search.parts import Part
from register.search.where import held_in, index_of
from register.site.faults import disk_errors_worded

FOLDER = "pagefind/"
"""Where the index is on the site."""
_LISTED = "files.json"
_WORDS = "words"
"""The folder in which the words of attached files are kept."""
_PLACES = 5000
"""Places of words in a piece of a part. More of them cost readers more for each word, and fewer for
each part, which names its pieces."""
_PLACES_OF_PARTS = 2000
"""The same of the index of the parts, which every search asks."""
_MOST = 2
"""Parts made at a time: a thousand pages take Pagefind about 300 MB."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index of a register's pages."""

    parts: tuple[Part, ...]
    kept: Path
    """The folder in which what was made of each part is kept, by the part's digest."""
    folder: str = FOLDER

    def known(self) -> Sequence[Output] | None:
        """Every file, when all parts were made before; None when one was not."""
        parts = self._all()
        listed = [self._listed(part) for part in parts]
        if any(files is None for files in listed):
            return None
        outputs: dict[str, Output] = {}
        for part, files in zip(parts, listed, strict=True):
            for name, (digest, size) in (files or {}).items():
                place = name if name in SHARED else f"{part.name}/{name}"
                content = FileAt(f"{self.kept / part.digest}{os.sep}{name}", size=size)
                outputs.setdefault(place, Output(self.folder + place, digest, content))
        return list(outputs.values())

    def made(self, release: Path, workers: int | None = None) -> Sequence[Output]:
        """Every file, after making the parts that are not known from the pages of ``release``.

        Raises SiteError.
        """
        missing = [part for part in self.parts if self._listed(part) is None]
        with disk_errors_worded(self.kept):
            self._forget_others()
            self._write_files(missing, release, workers)
            with ThreadPoolExecutor(min(_MOST, workers or os.cpu_count() or 1)) as pool:
                list(pool.map(lambda part: self._make(part, release), missing))
            if self.parts:
                self._make_index_of_parts(release)
        return self.known() or ()

    def _all(self) -> Sequence[Part]:
        """The parts, and the index of them where there are any."""
        return (*self.parts, index_of(self.parts)) if self.parts else ()

    def _write_files(self, parts: Sequence[Part], release: Path, workers: int | None) -> None:
        """Write the pages of files that only the index sees, where each part is to be made."""
        files = [(part, file) for part in parts for file in part.files]
        words = words_of((file for _, file in files), release, self.kept / _WORDS, workers)
        for (part, file), held in zip(files, words, strict=True):
            place = self._work(part) / "pages" / file.name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.page(held))

    def _work(self, part: Part) -> Path:
        return self.kept / f"{part.digest}.work"

    def _make(self, part: Part, release: Path) -> None:
        made = indexed(release, part.pages, self._work(part), _PLACES)
        self._keep(part, made)
        held_in(self.kept / part.digest)

    def _make_index_of_parts(self, release: Path) -> None:
        whole = index_of(self.parts)
        pages = self._work(whole) / "pages"
        pages.mkdir(parents=True)
        for part in self.parts:
            page = held_in(self.kept / part.digest).page(part.name)
            (pages / f"{part.name}.html").write_bytes(page)
        made = indexed(release, whole.pages, self._work(whole), _PLACES_OF_PARTS)
        shutil.rmtree(made / "fragment")  # what it would show of each page, which nobody sees
        self._keep(whole, made)

    def _keep(self, part: Part, made: Path) -> None:
        """Keep what was made of a part, with a list of its files, and drop what it was made in."""
        listed = {}
        for path in sorted(made.rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                listed[path.relative_to(made).as_posix()] = digest_of(data), len(data)
        (made / _LISTED).write_text(json.dumps(listed), encoding="utf-8")
        shutil.rmtree(self.kept / part.digest, ignore_errors=True)
        made.rename(self.kept / part.digest)
        shutil.rmtree(self._work(part))

    def _listed(self, part: Part) -> dict[str, tuple[str, int]] | None:
        """Digest and size of a part's files; None unless it was made and is still whole."""
        folder = self.kept / part.digest
        with suppress(OSError, ValueError, AttributeError, TypeError):
            told = json.loads((folder / _LISTED).read_text(encoding="utf-8"))
            listed = {name: (str(digest), int(size)) for name, (digest, size) in told.items()}
            if {name: size for name, (_, size) in listed.items()}.items() <= _sizes(folder).items():
                return listed
        return None

    def _forget_others(self) -> None:
        """Drop what is kept of pages that are no more, and what a killed build left."""
        self.kept.mkdir(parents=True, exist_ok=True)
        wanted = {_WORDS, *(part.digest for part in self._all())}
        for path in self.kept.iterdir():
            if path.name not in wanted:
                shutil.rmtree(path)
        files = {file.checked for part in self.parts for file in part.files}
        for path in (self.kept / _WORDS).glob("*"):
            if path.name not in files:
                path.unlink()


def _sizes(folder: Path) -> dict[str, int]:
    """The sizes of the files of a folder two levels deep, which is as deep as an index goes."""
    found: dict[str, int] = {}
    with os.scandir(folder) as top:
        for entry in top:
            if entry.is_dir():
                with os.scandir(entry.path) as below:
                    found |= {f"{entry.name}/{file.name}": file.stat().st_size for file in below}
            else:
                found[entry.name] = entry.stat().st_size
    return found
