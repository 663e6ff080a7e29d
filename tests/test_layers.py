"""Data goes down the column and never back up: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
ENGINE = HOOKS / "register"

COLUMN = (
    {"caching", "guarding", "output", "packing", "processes", "revision", "source"},
    {"words"},
    {"records"},
    {"permitted"},
    {"documents", "ledger", "log", "settings"},
    {"linking"},
    {"rules"},
    {"reports"},
    {"pages"},
    {"exports"},
    {"site"},
    {"attachments", "former", "search"},
    {"folder"},
    {"checking"},
    {"editions", "publication", "restoring"},
    {"building"},
    {"staging"},
    {"handover"},
    {"run"},
    {"bench", "commands"},
)
"""The stages from the top of the column; a stage imports itself and those above it."""

FILES = sorted(ENGINE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, by their full names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            yield node.module


def stage(path: Path) -> str:
    parts = path.relative_to(ENGINE).parts
    return parts[0].removesuffix(".py")


def depth(name: str) -> int:
    return next(place for place, stages in enumerate(COLUMN) if name in stages)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_a_stage_imports_only_itself_and_the_stages_above_it(path: Path) -> None:
    if stage(path) == "__init__":
        return
    for module in imported(path):
        parts = module.split(".")
        if parts[0] == "register" and len(parts) > 1:
            assert depth(parts[1]) <= depth(stage(path)), f"{path.name} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_only_the_file_that_mkdocs_loads_knows_mkdocs(path: Path) -> None:
    assert not [module for module in imported(path) if module.split(".")[0] == "mkdocs"]


def test_the_file_that_mkdocs_loads_does_know_it() -> None:
    assert "mkdocs.config" in set(imported(HOOKS / "publish.py"))


def test_every_folder_of_the_engine_stands_in_the_column() -> None:
    folders = {path.name for path in ENGINE.iterdir() if path.is_dir()} - {"__pycache__"}
    files = {path.stem for path in ENGINE.glob("*.py")} - {"__init__"}
    assert folders | files <= set().union(*COLUMN)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_only_commands_know_the_command_line(path: Path) -> None:
    if stage(path) not in {"commands"}:
        assert "click" not in {module.split(".")[0] for module in imported(path)}
