"""Pagefind itself: a program that reads pages and writes an index for browsers.

https://pagefind.app/docs/ describes its options and the attributes that pages bear for it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from register.search import letters
from register.site.faults import UNTOUCHED, SiteError

VERSION = f"{version('pagefind')}, {letters.FORM}"
"""Of what makes an index out of pages."""
SHARED = ("pagefind.js", "wasm.en.pagefind")
"""Files that are the same in every part, and are published once."""
_KEPT = ("pagefind-entry.json", "*.pf_meta", "filter/*", "fragment/*", "index/*", *SHARED)
_PIECE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"
"""How it is told the size of pieces. Without it they are larger, and searches cost readers more."""
PATIENCE = 300.0
"""Seconds that Pagefind may take, beside a tenth for each page; a thousand pages take it two."""
_ONE_UP = "en/../../wasm.en"
"""Makes ``wasm.en/../../wasm.en.pagefind``, by which a part names the program that all share."""


def indexed(
    release: Path, pages: Mapping[str, str], work: Path, places: int, seconds: float = PATIENCE
) -> Path:
    """The index of some pages of a release: a folder below ``work``, with what browsers need.

    ``pages`` are addresses by the names that results are to have; pages that are in no release may
    stand under theirs in the folder ``pages`` of ``work`` already. ``places`` says after how many
    places of words a new piece of the index begins; a browser fetches a piece for each word that
    is looked for, and all words that stand in it. Raises SiteError.
    """
    source, made = work / "pages", work / "index"
    for name, address in pages.items():
        _put(release / address, source / name)
    _run(source, made, places, seconds + len(pages) / 10)
    shutil.rmtree(source)
    wanted = {path for pattern in _KEPT for path in made.glob(pattern)}
    for path in sorted(made.rglob("*"), reverse=True):
        if path in wanted:
            _refuse_cut_short(path)
        elif path.is_file():
            path.unlink()
    _share_the_program(made / "pagefind-entry.json")
    return made


def _put(page: Path, place: Path) -> None:
    """The page under another name, in plain letters; not copied where it is in them already."""
    place.parent.mkdir(parents=True, exist_ok=True)
    written = page.read_bytes()
    plain = letters.plain_page(written)
    if plain is not written:
        place.write_bytes(plain)
        return
    try:
        os.link(page, place)
    except OSError:
        shutil.copyfile(page, place)


def _run(source: Path, made: Path, places: int, seconds: float) -> None:
    # Imported here because it costs a tenth of a second, and most builds index nothing.
    from pagefind.service import get_executable

    program = get_executable()
    if program is None or not program.is_file():
        raise SiteError(
            "The search index cannot be made: the program Pagefind is not there. "
            f"Build with scripts/build, which installs it. {UNTOUCHED}"
        )
    options = ["--site", str(source), "--output-path", str(made)]
    options += ["--force-language", "en", "--silent"]
    # It would take options from a file in the working folder, or from the environment.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    environment[_PIECE] = str(places)
    try:
        done = subprocess.run(
            [str(program), *options],
            cwd=source,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        # It waits for ever where the disk has no room for one more file.
        raise SiteError(
            f"The search index could not be made: Pagefind did not end within {seconds:.0f} "
            f"seconds. See that the disk that holds {made.parent} has room, for more files too, "
            f"and build again. {UNTOUCHED}"
        ) from error
    except OSError as error:
        raise SiteError(
            f"The search index cannot be made: {program} cannot be run "
            f"({error.strerror or error}). Remove the folder .venv, then build with "
            f"scripts/build. {UNTOUCHED}"
        ) from error
    if done.returncode or not (made / "pagefind-entry.json").is_file():
        told = " ".join(done.stdout.split())[:500] or "it said nothing"
        raise SiteError(
            f"The search index could not be made: Pagefind ended with {done.returncode} "
            f"({told}). Free some memory and disk, and build again. {UNTOUCHED}"
        )


def _refuse_cut_short(path: Path) -> None:
    """Pagefind says nothing of a disk that is full, and leaves half a file. Raises SiteError."""
    data = path.read_bytes()
    if path.suffix == ".js":
        is_whole = data.rstrip().endswith(b"};")
    elif path.suffix == ".json":
        is_whole = data.rstrip().endswith(b"}")
    else:
        is_whole = _is_whole_gzip(data)
    if not is_whole:
        raise SiteError(
            f"The search index is not whole: Pagefind left {path.name} cut short, as it does where "
            f"the disk is full. Free some space on the disk that holds {path.parent}, and build "
            f"again. {UNTOUCHED}"
        )


def _is_whole_gzip(data: bytes) -> bool:
    """Whether it is one stream of gzip (RFC 1952) from end to end, its checksum right."""
    stream = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        stream.decompress(data)
    except zlib.error:
        return False
    return stream.eof


def _share_the_program(entry: Path) -> None:
    """Have a part's index name the program in the folder above, so that it is fetched once."""
    told = json.loads(entry.read_text(encoding="utf-8"))
    for language in told["languages"].values():
        language["wasm"] = _ONE_UP
    entry.write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")
