"""What the project's own documents promise is so."""

from __future__ import annotations

import ast
import os
import re
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from register.records.read import read
from register.source import front_matter
from register.words.converting import Converter

PROJECT = Path(__file__).parents[1]
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE-CONTENT.md",
    "scripts/README.md",
)
FOLDERS = (".ci", ".github", "content", "decisions", "hooks", "overrides", "scripts", "tests")
EVERY_DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS)
LOCKS = ("requirements.txt", "requirements-test.txt")
COMMANDS = sorted(
    path.name for path in (PROJECT / "scripts").iterdir() if path.is_file() and not path.suffix
)
EXAMPLE_NAME = "CPCC2026-014.md"
"""The file that README tells its reader to make."""


def text_of(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def project_file() -> dict[str, list[str]]:
    settings = tomllib.loads(text_of("pyproject.toml"))
    return {
        "requirements.txt": settings["project"]["dependencies"],
        "requirements-test.txt": [
            *settings["project"]["dependencies"],
            *settings["dependency-groups"]["test"],
        ],
    }


def package(requirement: str) -> str:
    """The name of a package as the index spells it: ``types-PyYAML>=6`` is ``types-pyyaml``."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def locked(lock: str) -> dict[str, set[str]]:
    """Every package of a lock, with its versions: there can be one for each Python."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text_of(lock), re.MULTILINE):
        found.setdefault(package(name), set()).add(version)
    return found


def imports_of(part: ast.AST) -> list[str]:
    """The modules that a statement imports, other than those beside it."""
    if isinstance(part, ast.Import):
        return [name.name for name in part.names]
    return [part.module or ""] if isinstance(part, ast.ImportFrom) and not part.level else []


@EVERY_DOCUMENT
def test_every_command_a_document_names_is_there_and_can_be_run(document: str) -> None:
    named = set(re.findall(r"\bscripts[/\\](\w+)(?![\w./])", text_of(document)))
    folders = {path.name for path in (PROJECT / "scripts").iterdir() if path.is_dir()}
    assert named - set(COMMANDS) - folders == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_run_and_holds_no_logic(command: str) -> None:
    path = PROJECT / "scripts" / command
    assert os.access(path, os.X_OK)
    content = path.read_text(encoding="utf-8")
    assert content.startswith('#!/usr/bin/env python3\n"""')
    tree = ast.parse(content).body
    assert {type(part) for part in tree} <= {ast.Expr, ast.Import}
    assert len(tree) <= 4


def test_every_command_has_its_line_in_the_list_of_commands() -> None:
    listed = re.findall(r"^\| `scripts/(\w+)` \| \w", text_of("scripts/README.md"), re.MULTILINE)
    assert sorted(listed) == COMMANDS


def test_the_scripts_need_nothing_but_python() -> None:
    files = [
        *(PROJECT / "scripts").glob("*.py"),
        *(PROJECT / "scripts" / name for name in COMMANDS),
    ]
    own = {path.stem for path in files}
    for path in files:
        for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            foreign = [
                n
                for n in imports_of(part)
                if n.split(".")[0] not in {*sys.stdlib_module_names, *own}
            ]
            assert foreign == [], path


def test_the_engine_imports_what_is_asked_for_and_nothing_that_came_along() -> None:
    modules = {
        "pyyaml": "yaml",
        "python-frontmatter": "frontmatter",
        "mkdocs-material": "material",
        "pillow": "PIL",
    }
    asked = [package(requirement) for requirement in project_file()["requirements.txt"]]
    imported = {
        name.split(".")[0]
        for path in (PROJECT / "hooks").rglob("*.py")
        for part in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imports_of(part)
    }
    foreign = imported - sys.stdlib_module_names - {"register", "publish"}
    # The theme is loaded by its name in mkdocs.yml.
    assert foreign | {"material"} == {modules.get(name, name) for name in asked}


def test_readme_gives_a_reason_for_each_package_and_names_no_other() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (\w[^|]{15,}) \|$", text_of("README.md"), re.MULTILINE)
    wanted = [package(requirement) for requirement in project_file()["requirements.txt"]]
    assert [name for name, _ in rows] == wanted


@EVERY_DOCUMENT
def test_every_path_a_document_names_is_there(document: str) -> None:
    quoted = [words.split()[0] for words in re.findall(r"`([^`\n]+)`", text_of(document))]
    named = {
        word
        for word in quoted
        if re.fullmatch(r"[\w.-]+(/[\w.-]*)+|[\w-]+\.(md|py|toml|txt|yml)", word)
    }
    assert {word for word in named - {EXAMPLE_NAME} if not (PROJECT / word).exists()} == set()


@EVERY_DOCUMENT
def test_every_link_within_the_project_leads_somewhere(document: str) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", text_of(document))
    local = [target for target in targets if not target.startswith("https://")]
    folder = (PROJECT / document).parent
    assert [target for target in local if not (folder / target).exists()] == []


def test_the_record_that_readme_shows_is_a_good_one() -> None:
    block = re.search(r"^ {7}---\n(?: {7}.*\n|\n)+", text_of("README.md"), re.MULTILINE)
    assert block
    text = re.sub(r"^ {7}", "", block.group(), flags=re.MULTILINE)
    source = front_matter.read(f"decisions/2026/{EXAMPLE_NAME}", text.encode())
    found = read(source, Converter((), {}))
    assert found.problems == ()
    assert found.record is not None
    assert found.record.opening == "Six vans are to be replaced before the winter."


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_every_package_that_is_asked_for(lock: str) -> None:
    wanted = {package(requirement) for requirement in project_file()[lock]}
    assert wanted - set(locked(lock)) == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_a_pin_with_hashes_and_nothing_else(lock: str) -> None:
    lines = [line for line in text_of(lock).splitlines() if not line.lstrip().startswith("#")]
    pins = re.compile(r"[\w.-]+==[\w.]+(?: ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?")
    assert [line for line in lines if not pins.fullmatch(line)] == []
    assert all(
        after.startswith("    --hash=") for line, after in pairwise(lines) if line.endswith("\\")
    )


def test_the_tests_run_on_the_versions_that_are_published_with() -> None:
    tested = locked("requirements-test.txt")
    assert {n: v for n, v in locked("requirements.txt").items() if tested.get(n) != v} == {}


def test_mkdocs_stays_at_its_first_major_version() -> None:
    """The second has neither plugins nor hooks."""
    assert {version.split(".")[0] for version in locked("requirements.txt")["mkdocs"]} == {"1"}


def test_the_changes_are_listed_as_the_form_asks() -> None:
    text = text_of("CHANGELOG.md")
    heads = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert heads[0] == "[Unreleased]"
    released = re.compile(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}")
    assert [head for head in heads[1:] if not released.fullmatch(head)] == []
    kinds = set(re.findall(r"^### (.*)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_nothing_speaks_of_the_place_where_it_was_made() -> None:
    words = re.compile("(?<![a-z])/wo" r"rk/(?:main|shared)|\bse" r"eds/|\bthis ses" r"sion\b")
    top = [path for path in PROJECT.iterdir() if path.is_file()]
    inside = [path for name in FOLDERS for path in (PROJECT / name).rglob("*") if path.is_file()]
    found = {
        path.relative_to(PROJECT).as_posix(): hits
        for path in (*top, *inside)
        if "__pycache__" not in path.parts and path.suffix not in {".png", ".woff2", ".pdf"}
        if (hits := words.findall(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert found == {}
