"""Make one archive with which a successor can host the register, and go on with it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

import publish
from register.caching import cache_of
from register.checking import check_folder, day_of_build, open_state
from register.commands import options
from register.handover.archive import ENDING, Contents, write
from register.handover.domain import read_domain, redirects_to
from register.handover.readme import Told, readme, without
from register.handover.sources import Sources, sources_of
from register.handover.wheels import FOLDER as WHEELS
from register.handover.wheels import platform_words, wheels
from register.ledger.past import address_of
from register.linking.register import Register
from register.log.verifying import verify
from register.pages.table import counted
from register.settings import load
from register.site.faults import SiteError, disk_errors_worded
from register.site.lock import held, one_build_at_a_time


def _domain(context: click.Context, option: click.Parameter, value: str) -> str:
    try:
        return read_domain(value) if value else ""
    except ValueError as error:
        raise click.BadParameter(str(error), context, option) from None


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@options.root
@options.as_of
@click.option(
    "--domain",
    default="",
    callback=_domain,
    metavar="ADDRESS",
    help="The address of the new site, such as https://new.example/: redirects to it are put in.",
)
@click.option(
    "--without-wheels",
    is_flag=True,
    help="Leave out the packages that the register runs on; the successor then needs the network.",
)
def main(out: Path, root: Path, as_of: str, domain: str, without_wheels: bool) -> None:
    """Build the site, and put it with everything it is made from into the archive OUT.

    OUT ends in .tar.gz. Nothing may be uncommitted.
    """
    gc.disable()
    out, root = out.resolve(), root.resolve()
    try:
        _refuse(out)
        with ExitStack() as stack:
            packages = [] if without_wheels else stack.enter_context(wheels())
            sys.exit(_hand_over(out, root, as_of, domain, packages))
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _hand_over(out: Path, root: Path, as_of: str, domain: str, packages: list[Path]) -> int:
    day = day_of_build(as_of or os.environ.get(publish.DAY, ""), load(root)[0].timezone)
    os.environ[publish.DAY] = day.isoformat()
    settings = load(root)[0]
    try:
        redirects = dict(redirects_to(domain, settings)) if domain else {}
    except ValueError as error:
        raise SiteError(f"--domain: {error}") from None
    with held(cache_of(root) / "publishing", "Another publication of this register is running"):
        sources = sources_of(root, out)
        if publish.build(root, strict=False):
            return 1
        with _site(root) as site, disk_errors_worded(out.parent):
            register = _register(root)
            told = Told(register, sources.commit, domain, platform_words() if packages else "")
            told_of_ledger = list(_unpublished(register, site))
            count = write(out, _contents(site, sources, packages, redirects, told), day)
    click.echo(f"Handed over in {out}: {count:,} files, {out.stat().st_size / 1e6:,.1f} MB.")
    for sentence in told_of_ledger:
        click.echo(sentence)
    for sentence in without(told):
        click.echo(sentence)
    return 0


def _refuse(out: Path) -> None:
    if not out.name.endswith(ENDING):
        raise SiteError(f"The archive's name has to end in {ENDING}: {out.name}{ENDING}, say.")
    if out.exists():
        raise SiteError(f"{out} is there already, and is left alone. Choose another name.")
    if not out.parent.is_dir():
        raise SiteError(f"There is no folder {out.parent}. Make it, or choose another.")


@contextmanager
def _site(root: Path) -> Iterator[Path]:
    """The site that was just built, which no other build changes within the block."""
    target = root / "site"
    with one_build_at_a_time(target, cache_of(root)):
        yield target.resolve()


def _register(root: Path) -> Register:
    state = open_state(root)
    checked = check_folder(root, day_of_build(os.environ[publish.DAY]), state)
    if state:
        state.close()
    return checked.folder.register


def _contents(
    site: Path, sources: Sources, packages: list[Path], redirects: dict[str, bytes], told: Told
) -> Contents:
    shown = (path for path in site.rglob("*") if not path.is_dir())
    return {
        "README.txt": readme(told).encode(),
        **redirects,
        **{f"site/{path.relative_to(site).as_posix()}": path for path in shown},
        **{f"project/{name}": path for name, path in sources.files.items()},
        **{f"project/{WHEELS}/{path.name}": path for path in packages},
    }


def _unpublished(register: Register, site: Path) -> Iterator[str]:
    past = register.past
    records = (*register.records.values(), *register.pages)
    new = {address_of(r) for r in records if r.held.path and not past.is_published(r)}
    # What the log does not tell of begins with its address.
    new |= {said.words.split(" ")[0] for said in verify(site) if said.kind == "unknown"}
    if new:
        yield (
            f"Not in the ledger: {counted(len(new), 'text or page', 'texts and pages')} of this "
            "site, which nobody can check. Run scripts/publish first, and hand over then."
        )
