"""A branch by somebody unknown is checked, and cannot change how, reach out, or take for ever."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.builders import write
from tests.publishing.builds import (
    DECISION,
    FILES,
    PROJECT,
    bytes_of,
    command,
    environment_of,
    run,
    standing,
)

from register.commands.changes import LISTED, compare, told

WORKFLOWS = PROJECT / ".github/workflows"
GUARD = """\
import os, socket
def refuse(*arguments, **_):
    with open(os.environ["ASKED"], "a") as asked:
        asked.write(f"{arguments}\\n")
    raise OSError("no network here")
class Guarded(socket.socket):
    def connect(self, address):
        refuse(address)
    connect_ex = sendto = connect
socket.socket = Guarded
socket.getaddrinfo = socket.create_connection = socket.gethostbyname = refuse
"""
"""A module that Python loads before anything else, which notes and refuses every request."""


def job(name: str) -> dict[str, Any]:
    workflow = yaml.load((WORKFLOWS / "check.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    found: dict[str, Any] = workflow["jobs"][name]
    return found


def owner_of(path: str) -> str:
    """Who owns a path by the last line of CODEOWNERS that matches it; nobody by an empty one."""
    owner = ""
    for line in (PROJECT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines():
        pattern, _, who = line.partition(" ")
        if not pattern or pattern == "#":
            continue
        start = pattern.strip("/*")
        if pattern == "*" or path == start or path.startswith(f"{start}/"):
            owner = who.strip()
    return owner


def test_c01_everything_but_words_needs_the_review_of_its_owners() -> None:
    listed = subprocess.run(
        ["git", "-C", str(PROJECT), "ls-files"], capture_output=True, text=True, check=False
    ).stdout.split("\n")
    tops = [path.name for path in PROJECT.iterdir() if path.is_dir()]
    code = [
        *("hooks/publish.py", "mkdocs.yml", "overrides/layout.html", ".github/CODEOWNERS"),
        *(
            ".github/workflows/check.yml",
            ".ci/run",
            ".gitattributes",
            ".gitmodules",
            "scripts/check",
        ),
        *("requirements.txt", "pyproject.toml", "decisions/ledger/ledger.txt"),
        *(f"{top}/x" for top in tops if top not in ("content", "decisions")),
    ]
    assert [path for path in code if not owner_of(path).startswith("@")] == []
    words = [DECISION, "content/about.md", "content/papers/2026/x/a.pdf", *listed]
    words = [path for path in words if path.startswith(("content/", "decisions/"))]
    assert {owner_of(path) for path in words if "/ledger/" not in path} == {""}


def test_c05_the_job_that_checks_runs_nothing_from_the_branch() -> None:
    steps = job("check")["steps"]
    ran = [step for step in steps if "run" in step]
    assert [(step["working-directory"], step["run"]) for step in ran] == [
        ("base", "scripts/check --root ../change --format github")
    ]
    fetched = {
        step["with"]["path"]: step["with"].get("ref", "")
        for step in steps
        if "with" in step and "path" in step["with"]
    }
    assert fetched == {"change": "", "base": "${{ github.event.pull_request.base.sha }}"}
    assert not [step for step in steps if str(step.get("uses", "")).startswith(".")]
    assert job("draft")["needs"] == "check"


@pytest.mark.parametrize("name", ["check", "build"])
def test_c05_a_command_given_from_within_a_branch_imports_none_of_it(
    tmp_path: Path, name: str
) -> None:
    trap = "raise SystemExit('run')\n"
    modules = ("click", "yaml", "register/__init__", "publish", "sitecustomize", "mkdocs/__init__")
    root = write(tmp_path, {**FILES, **{f"{module}.py": trap for module in modules}})
    words = [sys.executable, "-P", *command(root, name=name)[1:]]
    done = subprocess.run(
        words, cwd=root, env=environment_of(root), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    script = (PROJECT / "scripts/environment.py").read_text(encoding="utf-8")
    assert 'become([str(python), "-P", "-m", "register.commands"' in script


def test_c06_no_workflow_holds_a_secret_or_runs_a_change_with_rights() -> None:
    for path in sorted(WORKFLOWS.iterdir()):
        text = path.read_text(encoding="utf-8")
        for word in ("secrets", "pull_request_target", "workflow_run", "github.token"):
            assert word not in text, path.name
    assert "permissions" not in job("check")
    assert "permissions" not in job("draft")


def test_c07_what_is_installed_is_pinned_by_its_hash() -> None:
    installing = (PROJECT / "scripts/installing.py").read_text(encoding="utf-8")
    installs = re.findall(r'"install".*?\]', installing, re.DOTALL)
    assert len(installs) >= 2
    assert installing.count('"--require-hashes"') == 2
    for path in sorted(WORKFLOWS.iterdir()):
        assert not re.search(r"pip3? install|npm|npx|curl|wget", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["build", "check"])
def test_c08_nothing_is_asked_of_the_network(tmp_path: Path, name: str) -> None:
    asked = tmp_path / "asked"
    write(tmp_path / "guard", {"sitecustomize.py": GUARD})
    root = write(tmp_path / "register", FILES)
    path = f"{tmp_path / 'guard'}:{environment_of(root)['PYTHONPATH']}"
    probe = (
        "import socket\ntry: socket.create_connection(('example.org', 80))\nexcept OSError: pass"
    )
    environment = {**environment_of(root), "PYTHONPATH": path, "ASKED": str(asked)}
    subprocess.run([sys.executable, "-c", probe], env=environment, check=True)
    assert asked.exists()  # the guard guards
    asked.unlink()
    done = run(root, name=name, PYTHONPATH=path, ASKED=str(asked))
    assert done.returncode == 0, done.stderr
    assert not asked.exists()


def test_c08_a_site_is_the_same_without_any_network(tmp_path: Path) -> None:
    alone = ["unshare", "--net", "--"]
    if subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("only root may take the network away; the guard on sockets stands for it")
    root = write(tmp_path / "alone", FILES)
    done = subprocess.run(
        [*alone, *command(root)], env=environment_of(root), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert bytes_of(root / "site") == bytes_of(standing(tmp_path / "connected"))


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
LISTED_FILE = "kind: contract\n        attachments: [{file: terms.pdf, title: Terms}]"
ATTACHED = {
    DECISION: FILES[DECISION].replace("kind: contract", LISTED_FILE),
    "decisions/2026/BPCC2026-014/terms.pdf": POINTER,
}
TRICKS = {
    "a filter": {".gitattributes": "* text=auto\n*.md filter=lfs diff=lfs merge=lfs -text\n"},
    "words rewritten": {".gitattributes": "decisions/** ident\n"},
    "another encoding": {".gitattributes": "*.md working-tree-encoding=UTF-16\n"},
    "a change hidden from review": {".gitattributes": "decisions/** -diff\n"},
    "one folded away": {".gitattributes": "# x\ncontent/** linguist-generated=true\n"},
    "a side of a merge": {".gitattributes": "*.md merge=ours\n"},
    "attributes by another name": {".gitattributes": "[attr]plain -diff\n*.md plain\n"},
    "attributes among records": {"decisions/2026/.gitattributes": "* text\n"},
    "a submodule": {".gitmodules": '[submodule "x"]\n\tpath = content/x\n\turl = ../x\n'},
    "a record kept elsewhere": {DECISION: POINTER},
    "a document kept elsewhere": ATTACHED,
    "a text kept elsewhere": {
        path.replace(".pdf", ".txt"): text.replace(".pdf", ".txt")
        for path, text in ATTACHED.items()
    },
}


@pytest.mark.parametrize("trick", TRICKS)
def test_c09_what_git_could_change_or_hide_is_refused(tmp_path: Path, trick: str) -> None:
    done = run(write(tmp_path, {**FILES, **TRICKS[trick]}), name="check")
    assert done.returncode == 1
    assert next(iter(TRICKS[trick])).rpartition("/")[2].split(".")[0] in done.stdout
    assert "Traceback" not in done.stderr


def test_c09_the_projects_own_attributes_are_taken(tmp_path: Path) -> None:
    own = (PROJECT / ".gitattributes").read_text(encoding="utf-8")
    done = run(write(tmp_path, {**FILES, ".gitattributes": own}), name="check")
    assert done.returncode == 0, done.stdout


def test_c10_of_thousands_of_changed_pages_only_those_listed_are_read_for_their_titles(
    tmp_path: Path,
) -> None:
    for site, words in (("before", "Before."), ("after", "After.")):
        pages = {
            f"{site}/decisions/{n}/index.html": f"<title>{n}</title><main>{words}</main>"
            for n in range(2_000)
        }
        write(tmp_path, pages)
    found = compare(tmp_path / "before", tmp_path / "after")
    assert len(found.changed) == 2_000
    for page in found.changed[LISTED:]:
        page.file.unlink()
    lines = list(told(found, markdown=True))
    assert len(lines) == LISTED + 3
    assert lines[-2] == f"- and {2_000 - LISTED:,} more"
