"""What every corpus has around its records: settings, hand-written pages, forces and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from register.bench.layout import document, listed, slug, spoken
from register.bench.matters import FIRST
from register.bench.places import BOARDS, FORCES, HOME, PANEL, Board, Force

_SETTINGS = f"""\
site_name: Register made for measuring
site_url: https://decisions.example.org/
docs_dir: content
site_dir: site
use_directory_urls: true
theme:
  name: material
  language: en
  font: false
plugins: []
markdown_extensions:
  - attr_list
  - def_list
  - footnotes
  - sane_lists
  - tables
  - toc
nav:
  - About this register: about.md
  - Words explained: glossary.md
  - Accessibility: accessibility.md
extra:
  register:
    office:
      name: {HOME.body}
      notice: This register was made by a program, for measuring. Nothing in it happened.
      contact:
        role: Register editor
        email: register@example.org
        telephone: 01632 960014
    maker: bodies/{slug(HOME.body)}
    series:
      - prefix: CPCC
        pattern: "{{prefix}}{{year}}-{{number:03}}"
        year: calendar
    start: {FIRST}
"""
_BY_HAND = {
    "about": "About this register",
    "glossary": "Words explained",
    "accessibility": "Accessibility",
}
"""The pages that every page of a register leads to."""


def framework_files() -> Iterator[tuple[str, str]]:
    """The path and the text of each file that is in every corpus."""
    yield "mkdocs.yml", _SETTINGS
    for name, title in _BY_HAND.items():
        front = [f"title: {title}", f"published: {spoken(FIRST)}"]
        yield f"content/{name}.md", document(front, "This register was made for measuring.")
    for force in FORCES:
        yield f"content/forces/{force.id}.md", _force(force)
        yield f"content/bodies/{slug(force.body)}.md", _policing_body(force)
    for board in BOARDS:
        yield f"content/bodies/{board.id}.md", _board(board)


def _force(force: Force) -> str:
    front = [
        f"title: {force.title}",
        f"published: {spoken(FIRST)}",
        "kind: territorial",
        "policing_body:",
        f"  - body: {slug(force.body)}",
        f"    from: {spoken(FIRST)}",
        f"region: {force.region}",
    ]
    return document(front, f"The police force of {force.area}.")


def _policing_body(force: Force) -> str:
    front = [
        f"title: {force.body}",
        f"published: {spoken(FIRST)}",
        "kind: policing-body",
        f"forces: {listed([force.id])}",
    ]
    body = f"The policing body of [[forces/{force.id}|{force.title}]], a corporation sole."
    return document(front, body)


def _board(board: Board) -> str:
    front = [
        f"title: {board.title}",
        f"published: {spoken(FIRST)}",
        f"kind: {board.kind}",
        f"forces: {listed([HOME.id])}",
        f"public: {'yes' if board is PANEL else 'no'}",
        f"power: [{board.power}]",
        "meets: Once a month",
    ]
    return document(front, "Reports come here before the Commissioner decides.")
