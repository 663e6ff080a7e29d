"""Small registers for tests, written as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from register.folder import read_folder
from register.linking.register import Register
from register.records.read import Read, read
from register.settings import converter_for, load
from register.source.front_matter import read as read_source

DAY = date(2026, 11, 22)
"""The day as at which small registers are read."""

MKDOCS = """\
site_name: Decisions of the Commissioner for Barset
site_url: https://decisions.example.org/
docs_dir: content
theme:
  name: material
markdown_extensions:
  - attr_list
  - tables
  - toc
  - footnotes
extra:
  register:
    office:
      name: Commissioner for Barset
      contact:
        role: Chief Executive
    maker: barset-commissioner
    series:
      - prefix: BPCC
        pattern: "{prefix}{year}-{number:03}"
"""

OFFICE = {
    "mkdocs.yml": MKDOCS,
    "content/bodies/barset-commissioner.md": """\
        ---
        title: Police and Crime Commissioner for Barset
        kind: policing-body
        published: 1 January 2026
        ---
        """,
    "content/bodies/barset-board.md": """\
        ---
        title: Barset Board
        kind: board
        published: 1 January 2026
        ---
        """,
    "content/forces/barset.md": """\
        ---
        title: Barset Constabulary
        policing_body: {body: barset-commissioner}
        published: 1 January 2026
        ---
        """,
    "content/forces/loamshire.md": """\
        ---
        title: Loamshire Police
        published: 1 January 2026
        ---
        """,
}
"""A small office: a policing body, a board and two forces."""


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write the files below ``root``, each without the indentation its lines share."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return root


def read_record(path: str, text: str) -> Read:
    """One file, read as the record that belongs at ``path``."""
    settings, _ = load(Path("/nowhere"))
    source = read_source(path, dedent(text).encode())
    return read(source, converter_for(settings))


def register_of(files: Mapping[str, str], root: Path, day: date = DAY) -> Register:
    """The register of a small office that also has these files, written below ``root``."""
    return read_folder(write(root, {**OFFICE, **files}), day).register
