"""Whether what a log tells of stands on the site as it was published, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from register.ledger.ledger import Ledger
from register.log.said import Said
from register.log.shown import words_not_shown

_LONGEST = 160
"""Characters of a page's words that are told."""


def addresses(site: Path, ledger: Ledger) -> Iterator[Said]:
    """Every address, with every text and file that was published there."""
    for address, entry in ledger.addresses.items():
        page = site / address[1:] / "index.html"
        if not page.is_file():
            yield Said("gone", f"{address} was published on {entry.day}, and nothing is there.")
        elif address in ledger.leads_to or not entry.digest:
            continue
        elif entry.what == "removed":
            yield Said("removed", f"{address} was removed on {entry.day}. {entry.note}")
        else:
            faults = [*_texts(site, address, ledger), *_page(site, page, address, ledger)]
            yield from faults or [Said("unchanged", address)]
            yield from _without_text(address, ledger)
            if entry.what == "restored":
                yield Said("restored", f"{address} was restored on {entry.day}. {entry.note}")


def strangers(site: Path, ledger: Ledger) -> Iterator[Said]:
    """Pages that no line of the log tells of, and that do not lead on to one that is told of."""
    known = ledger.addresses.keys() | {
        f"{address}v{version.number}/"
        for address in ledger.addresses
        for version in ledger.versions(address)
    }
    known |= {
        f"{address}{name}/"
        for address in ledger.addresses
        for version in ledger.versions(address)
        for name, _ in version.entry.files
    }
    for page in sorted(site.rglob("index.html")):
        address = "/" + page.relative_to(site).as_posix().removesuffix("index.html")
        if address not in known and b'http-equiv="refresh"' not in page.read_bytes():
            yield Said("unknown", f"{address} is on the site, and the log does not tell of it.")


def _without_text(address: str, ledger: Ledger) -> Iterator[Said]:
    """What nobody can check any more, since it was removed before there was a new version."""
    removed = [v for v in ledger.versions(address) if v.entry.what == "removed"]
    if removed:
        number, entry = removed[-1].number, removed[-1].entry
        yield Said(
            "removed",
            f"Of {address} no text is there up to version {number}: these versions were removed on "
            f"{entry.day}. {entry.note}",
        )


def _texts(site: Path, address: str, ledger: Ledger) -> Iterator[Said]:
    versions = ledger.versions(address)
    removed = max((v.number for v in versions if v.entry.what == "removed"), default=0)
    for version in versions:
        path = site / address[1:] / f"v{version.number}" / "text.txt"
        if version.number > removed:
            yield from _file(path, version.entry.digest, f"{address}v{version.number}/text.txt")
    now = dict(versions[-1].entry.files)
    for name in sorted({name for v in versions for name, _ in v.entry.files} - now.keys()):
        if not (site / address[1:] / name / "index.html").is_file():
            yield Said("gone", f"{address}{name} was published, and nothing says where it is.")
    for name, digest in versions[-1].entry.files:
        yield from _file(site / address[1:] / name, digest, f"{address}{name}")


def _file(path: Path, digest: str, shown: str) -> Iterator[Said]:
    try:
        found = sha256(path.read_bytes()).hexdigest()
    except OSError:
        yield Said("gone", f"{shown} was published, and is not there.")
        return
    if found != digest:
        yield Said("changed", f"{shown} is not what was published.")


def _page(site: Path, page: Path, address: str, ledger: Ledger) -> Iterator[Said]:
    """What a page, and not its text, says otherwise; pages written by hand are MkDocs's to make."""
    last, shown = ledger.versions(address)[-1], page.read_bytes()
    if last.entry.type == "page":
        return
    if last.entry.digest.encode() not in shown:
        yield Said("changed", f"{address} was made from another text than the last one published.")
        return
    text = site / address[1:] / f"v{last.number}" / "text.txt"
    missing = words_not_shown(address, text.read_bytes(), shown) if text.is_file() else ""
    if missing:
        words = missing if len(missing) <= _LONGEST else f"{missing[: _LONGEST - 1]}…"
        yield Said("changed", f"{address} does not show these words of its text: “{words}”")
