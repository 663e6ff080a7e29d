"""What is to be written, what removed and what stays, from outputs and a manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from register.output import Output
from register.site.faults import UNTOUCHED, SiteError


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between what a folder holds and what it shall hold."""

    write: tuple[Output, ...]
    remove: tuple[str, ...]
    """Addresses, sorted."""
    kept: int

    @property
    def none(self) -> bool:
        """Whether the folder is as it shall be."""
        return not self.write and not self.remove


def changes(outputs: Sequence[Output], manifest: Mapping[str, str]) -> Changes:
    """The difference between ``manifest`` (address to digest) and the outputs."""
    write = tuple(output for output in outputs if manifest.get(output.address) != output.digest)
    wanted = {output.address for output in outputs}
    remove = tuple(sorted(address for address in manifest if address not in wanted))
    return Changes(write, remove, len(outputs) - len(write))


def refuse_bad_addresses(outputs: Sequence[Output]) -> None:
    """Raises SiteError, listing every address that cannot stand on the site with the others."""
    faults: list[str] = []
    seen: set[str] = set()
    folders: set[str] = set()
    for output in outputs:
        address = output.address
        if address in seen:
            faults.append(f"{address}: two pages want this address")
        seen.add(address)
        *above, _ = parts = address.split("/")
        if _leaves_the_site(address, parts):
            faults.append(f"{address!r}: not an address inside the site")
        elif (folder := "/".join(above)) not in folders:
            while folder and folder not in folders:
                folders.add(folder)
                folder = folder.rpartition("/")[0]
    faults += [f"{address}: wanted both as a file and as a folder" for address in seen & folders]
    if faults:
        listed = "\n".join(f"  {fault}" for fault in sorted(faults))
        raise SiteError(
            f"These addresses cannot stand on one site, so nothing is written:\n{listed}\n"
            f"Rename one of each pair, or mend the address. {UNTOUCHED}"
        )


def _leaves_the_site(address: str, parts: list[str]) -> bool:
    """Whether a part is empty, ``.`` or ``..``, or a character would mean something to a disk."""
    return (
        not address.isprintable()
        or "\\" in address
        or ":" in parts[0]
        or "" in parts
        or "." in parts
        or ".." in parts
    )
