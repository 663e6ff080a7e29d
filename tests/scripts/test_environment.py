"""The environment sets itself up: once, safely, and with a sentence when it cannot."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

Run = subprocess.CompletedProcess[str]
SCRIPTS = Path(__file__).parents[2] / "scripts"
ONCE = "Setting up, once: about half a minute…\n"

# A command that says what it was given, and ends with a status of its own.
COMMAND = """
import os, sys, register
print(sys.argv[1:], os.environ["PYTHONUTF8"], os.environ["NO_MKDOCS_2_WARNING"],
      os.environ["DISABLE_MKDOCS_2_WARNING"], os.environ["PYTHONPATH"] == sys.path[0])
sys.exit(7)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the real scripts, one command, and locks that ask for nothing."""
    return project_in(tmp_path / "project")


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """A project whose environment has been made, and what was said meanwhile."""
    project = project_in(tmp_path_factory.mktemp("first") / "project")
    return project, build(project, "--root", "a folder")


@pytest.fixture
def made(first_run: tuple[Path, Run], tmp_path: Path) -> Path:
    """A project of its own, with its environment made."""
    return Path(shutil.copytree(first_run[0], tmp_path / "made", symlinks=True))


def project_in(folder: Path) -> Path:
    commands = folder / "hooks" / "register" / "commands"
    commands.mkdir(parents=True)
    (commands.parent / "__init__.py").touch()
    (commands / "__main__.py").write_text(COMMAND)
    (folder / "scripts").mkdir()
    for script in (*SCRIPTS.glob("*.py"), SCRIPTS / "build"):
        shutil.copy(script, folder / "scripts")
    for lock in ("requirements.txt", "requirements-test.txt"):
        (folder / lock).write_text("# nothing\n")
    return folder


def build(project: Path, *arguments: str) -> Run:
    return run(project, str(project / "scripts" / "build"), *arguments)


def run(project: Path, *arguments: str) -> Run:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=project.parent,
        env={**os.environ, "PYTHONPATH": str(project / "scripts"), "PYTHONUTF8": "1"},
        check=False,
    )


def ready(project: Path, wanted: str = "run") -> str:
    ask = "import environment, sys; print(environment.is_ready(environment.PROJECT, sys.argv[1]))"
    return run(project, "-c", ask, wanted).stdout.strip()


def test_the_first_run_sets_up_says_so_and_runs_the_command(first_run: tuple[Path, Run]) -> None:
    done = first_run[1]
    assert done.stdout == "['build', '--root', 'a folder'] 1 1 true True\n"
    assert done.stderr == ONCE
    assert done.returncode == 7


def test_the_second_run_says_nothing_and_makes_nothing(made: Path) -> None:
    configuration = made / ".venv" / "pyvenv.cfg"
    before = configuration.stat().st_mtime_ns
    done = build(made)
    assert (done.stderr, done.returncode) == ("", 7)
    assert configuration.stat().st_mtime_ns == before


def test_a_changed_lock_is_installed_and_a_wrong_hash_is_refused(made: Path) -> None:
    (made / "requirements.txt").write_text("iniconfig==2.3.1 --hash=sha256:" + "0" * 64 + "\n")
    done = build(made)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(ONCE + "The environment could not be made.")
    assert "000000" in done.stderr
    assert "Traceback" not in done.stderr
    assert ready(made) == "False"


def test_a_package_of_the_lock_can_be_imported(project: Path) -> None:
    real = (SCRIPTS.parent / "requirements.txt").read_text(encoding="utf-8")
    start = real.index("mergedeep==")
    (project / "requirements.txt").write_text(real[start : real.index("    # via", start)])
    command = project / "hooks" / "register" / "commands" / "__main__.py"
    command.write_text("import mergedeep; print(mergedeep.__name__)")
    done = build(project)
    assert (done.stdout, done.returncode) == ("mergedeep\n", 0)


@pytest.mark.parametrize("damage", ["stamp gone", "python gone", "another python", "lock changed"])
def test_a_damaged_environment_is_not_trusted(made: Path, damage: str) -> None:
    assert ready(made) == "True"
    stamp = made / ".venv" / "register-stamp"
    if damage == "stamp gone":
        stamp.unlink()
    elif damage == "python gone":
        for python in [*made.glob(".venv/bin/python*"), *made.glob(".venv/Scripts/python*")]:
            python.unlink()
    elif damage == "another python":
        stamp.write_text(stamp.read_text().replace("python ", "python /gone", 1))
    else:
        (made / "requirements.txt").write_text("# something\n")
    assert ready(made) == "False"


def test_a_damaged_environment_is_made_anew(made: Path) -> None:
    (made / ".venv" / "register-stamp").unlink()
    (made / ".venv" / "left-over").touch()
    done = build(made)
    assert (done.stderr, done.returncode) == (ONCE, 7)
    assert not (made / ".venv" / "left-over").exists()
    assert ready(made) == "True"


def test_it_is_made_anew_from_within_itself_too(made: Path) -> None:
    """Somebody activated it, and then the lock changed."""
    (made / "requirements.txt").write_text("# something else\n")
    own = made / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    done = subprocess.run(
        [str(own), str(made / "scripts" / "build")], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.returncode) == (ONCE, 7)
    assert ready(made) == "True"


def test_a_killed_set_up_is_recovered(project: Path) -> None:
    killed = subprocess.Popen(
        [sys.executable, str(project / "scripts" / "build")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (project / ".venv").exists():
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    done = build(project)
    assert done.stderr.startswith(("Another command is setting up; waiting for it…\n", ONCE))
    assert done.stderr.endswith(ONCE)
    assert done.returncode == 7


def test_two_at_once_make_it_once(project: Path) -> None:
    results: list[Run] = []
    threads = [threading.Thread(target=lambda: results.append(build(project))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [done.returncode for done in results] == [7, 7]
    assert "".join(done.stderr for done in results).count(ONCE) == 1


def test_the_test_set_serves_the_commands_too_and_not_the_other_way_round(made: Path) -> None:
    assert (ready(made), ready(made, "test")) == ("True", "False")
    run(made, "-c", "import environment; environment.ensure('test')")
    assert (ready(made), ready(made, "test")) == ("True", "True")


def choose(project: Path, interpreter: Path) -> Run:
    """Choose among one interpreter alone."""
    program = (
        "import interpreters, sys\n"
        "try: print(interpreters.choose_python(sys.argv[1:]).path)\n"
        "except interpreters.SetupFailed as problem: sys.exit(str(problem))"
    )
    return run(project, "-c", program, str(interpreter))


def interpreter_that(does: str, folder: Path) -> Path:
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return path


def test_an_old_python_is_told_what_to_install(project: Path) -> None:
    done = choose(project, interpreter_that("echo '/usr/bin/python3|3.8|venv'", project))
    assert done.stderr == (
        "The decision register needs Python 3.11 or newer, "
        "and found only Python 3.8 (/usr/bin/python3).\n"
        "Install a newer one (Debian, Ubuntu: sudo apt-get install python3 python3-venv; "
        "Windows and macOS: python.org/downloads), then give the same command again.\n"
    )
    assert done.returncode == 1


def test_a_name_that_cannot_be_run_is_not_a_python(project: Path) -> None:
    done = choose(project, interpreter_that("echo 'command not found'; exit 127", project))
    assert "and found no Python that runs.\n" in done.stderr


def test_a_python_without_venv_is_told_the_line_to_type(project: Path) -> None:
    program = (
        "import installing, interpreters, sys\n"
        "python = interpreters.Python('/usr/bin/python3', '3.11', False)\n"
        "try: installing.install_with_pip(python, None, None, None)\n"
        "except interpreters.SetupFailed as problem: sys.exit(str(problem))"
    )
    assert run(project, "-c", program).stderr == (
        "/usr/bin/python3 cannot make an environment: a part of it, venv, is not installed.\n"
        "Type: sudo apt-get install python3-venv\n"
        "Then give the same command again.\n"
    )


def test_what_runs_on_an_old_python_is_written_for_it() -> None:
    """The file that gives the sentence has to be read by the old Python first."""
    for path in (*SCRIPTS.glob("*.py"), SCRIPTS / "build", SCRIPTS / "test"):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
