"""What MkDocs loads: the register's engine beside the pages written by hand.

The only file that knows MkDocs. MkDocs gives the configuration, the template environment and the
pages written by hand; everything else, from reading to publication, is in ``register``.

Order of a build: ``on_config`` checks everything and stops on errors, before MkDocs touches a
file; MkDocs renders its pages into a folder of its own; ``on_post_build`` makes the release;
``on_shutdown`` publishes it, which is later than the last thing MkDocs may still refuse.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from register.caching import OVERRIDES, cache_of
from register.checking import (
    Checked,
    check_folder,
    check_settings,
    day_of_build,
    for_preview,
    open_state,
)
from register.ledger.redirects import FILE as REDIRECTS
from register.output import Output, ready
from register.pages import templates
from register.pages.frames import frame, root_of
from register.pages.provenance import history_of_page
from register.pages.shelf import Shelf
from register.pages.unbroken import unbroken
from register.pages.wording import ready_words
from register.records.page import Page as WrittenPage
from register.records.read import type_at
from register.reports.exits import exit_status
from register.reports.summary import built, refused
from register.run import RUN
from register.settings import load
from register.site.faults import UNTOUCHED, SiteError
from register.site.lock import one_build_at_a_time
from register.site.releases import Releases
from register.site.trouble import show_trouble
from register.source.front_matter import read as read_source
from register.staging import bring_up_to_date, stage
from register.words.anchors import settled
from register.words.cleaning import clean
from register.words.record_links import RecordLinks

DAY = "REGISTER_AS_OF"
WORKERS = "REGISTER_WORKERS"


def on_startup(*, command: str, **_: Any) -> None:
    """Begin: know whether this is a build or a preview."""
    RUN.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the whole register; stop on errors, with everything still as it was."""
    root = Path(config.config_file_path).parent
    try:
        if not RUN.serving and RUN.target is None:
            target, cache = Path(config.site_dir).absolute(), cache_of(root)
            RUN.held.enter_context(one_build_at_a_time(target, cache))
            Releases(target).prepare()
            RUN.target = target
            config.site_dir = str(cache / "mkdocs")
        if RUN.state is not None:
            RUN.state.close()
        RUN.state = open_state(root)  # anew for each preview: the settings may have changed
        day = day_of_build(os.environ.get(DAY, ""), load(root)[0].timezone)
        templates.forget()
        RUN.checked = check_folder(root, day, RUN.state, _workers())
    except (SiteError, ValueError) as error:
        raise Abort(str(error)) from error
    strict = bool(config.strict)
    if exit_status(RUN.checked.findings, strict=strict):
        raise Abort(refused(RUN.checked.findings, root, strict=strict))
    if RUN.serving:
        RUN.checked = for_preview(RUN.checked)
    config.use_directory_urls = True
    config.theme.static_templates = set()
    config.markdown_extensions = [*config.markdown_extensions, RecordLinks()]  # type: ignore[list-item]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave MkDocs the pages written by hand, and nothing of the theme or of the records."""
    written = {page.held.path.removeprefix("content/") for page in _checked().folder.register.pages}
    return Files([file for file in files if _is_written(file, config, written)])


def on_page_read_source(page: Page, **_: Any) -> str:
    """The words of a page, without the front matter that the engine has read."""
    path = Path(str(page.file.abs_src_path))
    source = read_source(f"content/{page.file.src_uri}", path.read_bytes())
    if source.digest != _written(page).held.digest and not RUN.serving:
        raise Abort(f"{source.path} was saved while the site was built. Build again. {UNTOUCHED}")
    return source.body


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Give the page the title that the engine read."""
    page.meta = {"title": _written(page).title}
    return markdown


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Sanitise the page like any record, and resolve its links by reference."""
    shelf = Shelf(_checked().folder.register, {})
    words = ready_words(settled(clean(html))[0], shelf, root_of(str(page.file.dest_uri)))
    return unbroken(words)


def on_page_context(context: Any, page: Page, **_: Any) -> Any:
    """Give the shared layout what the engine's own pages give it."""
    written = _written(page)
    settings = _checked().folder.register.settings
    context["history"] = history_of_page(written, _checked().folder.register.past)
    context["frame"] = frame(settings, str(page.file.dest_uri), written.title, written.opening)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Make the release, or bring the preview up to date."""
    checked, folder = _checked(), Path(config.site_dir)
    by_hand = list(_made_by_mkdocs(folder))
    try:
        if RUN.serving:
            bring_up_to_date(folder, checked, by_hand, _workers())
        elif RUN.state is not None and RUN.target is not None:
            RUN.staged = stage(checked, by_hand, RUN.target, RUN.state, _workers())
        else:
            cache = cache_of(checked.folder.root)
            raise SiteError(f"The builder's own notes in {cache} cannot be kept.")
    except SiteError as error:
        raise Abort(str(error)) from error


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Watch the records and the templates too; on errors, show the last good pages and why."""

    def build_or_tell() -> None:
        try:
            builder()
        except Abort as stopped:
            print(stopped, file=sys.stderr)
            show_trouble(Path(config.site_dir), str(stopped))

    server.builder = build_or_tell
    server.watch(str(Path(config.config_file_path).parent / "decisions"))
    server.watch(str(OVERRIDES))
    return server


def on_shutdown() -> None:
    """Publish the release, if nothing has stopped the build on its way."""
    try:
        if RUN.staged is not None and RUN.target is not None and sys.exc_info()[0] is None:
            published = RUN.staged.publish()
            checked = _checked()
            print(built(checked.findings, published, RUN.target, checked.folder.root))
    except SiteError as error:
        raise Abort(str(error)) from error
    finally:
        RUN.end()


def build(root: Path, *, strict: bool) -> int:
    """Build the register in ``root`` with these hooks and templates; the exit status."""
    try:
        config = load_config(strict=strict, **_own(root))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as stopped:
        print(stopped, file=sys.stderr)
        return 1
    except Exception:  # a fault of ours or of MkDocs: whoever mends it needs to see where
        traceback.print_exc()
        print(f"\nThe program itself failed, as told above. {UNTOUCHED}", file=sys.stderr)
        return 1
    return 0


def serve(root: str, address: str) -> int:
    """Preview the register in ``root`` at ``address`` until it is stopped; the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(dev_addr=address, **_own(Path(root)))
    except Abort as stopped:
        print(stopped, file=sys.stderr)
        return 1
    except OSError as error:
        told = f"The preview cannot be shown at {address}: {error.strerror}."
        print(f"{told} Choose another port, such as --address 127.0.0.1:8001", file=sys.stderr)
        return 1
    return 0


def _own(root: Path) -> dict[str, Any]:
    """The register's configuration, with these hooks and templates whatever it says of them.

    The settings are checked first: MkDocs would run code that they ask for. Raises Abort.
    """
    if exit_status(wrong := check_settings(root)):
        raise Abort(refused(wrong, root))
    if not (root / "content").is_dir():
        raise Abort(f"There is no folder content in {root}. Make it; it may be empty. {UNTOUCHED}")
    return {
        "docs_dir": str(root / "content"),
        "config_file": str(root / "mkdocs.yml"),
        "hooks": [str(Path(__file__))],
        "plugins": [],
        "theme": {"name": "material", "custom_dir": str(OVERRIDES)},
    }


def _checked() -> Checked:
    if RUN.checked is None:
        raise Abort("The register has to be checked before it is built.")
    return RUN.checked


def _written(page: Page) -> WrittenPage:
    path = f"content/{page.file.src_uri}"
    return next(p for p in _checked().folder.register.pages if p.held.path == path)


def _is_written(file: File, config: MkDocsConfig, written: set[str]) -> bool:
    """Whether MkDocs is to handle a file: a page written by hand, or a picture for one."""
    if file.src_dir != config.docs_dir or f"content/{file.src_uri}" == REDIRECTS:
        return False
    if file.is_documentation_page():
        return file.src_uri in written
    return type_at(f"content/{file.src_uri}") is WrittenPage


def _made_by_mkdocs(folder: Path) -> Iterator[Output]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in ("sitemap.xml", "sitemap.xml.gz"):
            yield ready(path.relative_to(folder).as_posix(), path.read_bytes())


def _workers() -> int | None:
    return int(os.environ.get(WORKERS, "0")) or None
