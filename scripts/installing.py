"""How the environment is made and filled: with uv where it is, else with what Python brings.

Standard library only, and understood by Python 3.8.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import IO

from interpreters import Python, SetupFailed

WINDOWS = os.name == "nt"


def venv_python(venv: Path) -> Path:
    """Say where the interpreter of an environment stands on this system."""
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def remove(venv: Path) -> None:
    """Take away an environment, whole or half made, or a link or a file in its place."""
    try:
        if venv.is_dir() and not venv.is_symlink():
            shutil.rmtree(venv)
        elif venv.is_symlink() or venv.exists():
            venv.unlink()
    except OSError as problem:
        raise SetupFailed(
            f"The old environment cannot be removed: {problem}. "
            f"Close whatever is using {venv}, then give the same command again."
        ) from problem


def fill(python: Python, venv: Path, lock: Path, wheels: Path, held: IO[str]) -> None:
    """Make the environment and fill it with what the lock names; raise SetupFailed.

    A folder ``wheels``, which comes with a register that was handed over, is tried before the
    network: it may be made for another system.
    """
    with_wheels = ["--no-index", "--find-links", str(wheels)]
    unfit = (
        f"The packages in {wheels} are not all for this Python, which is {python.version}: the\n"
        "README.txt that came with them says for which they are.\n"
    )
    for source in [with_wheels, []] if wheels.is_dir() else [[]]:
        uv = shutil.which("uv")
        if uv and install_with_uv(uv, python, venv, [*source, "-r", str(lock)], held):
            return
        remove(venv)
        said = install_with_pip(python, venv, [*source, "-r", str(lock)], held)
        if not said:
            return
        remove(venv)
    raise SetupFailed(
        f"The environment could not be made. {unfit if wheels.is_dir() else ''}"
        f"The last lines of what was said:\n{said}\n"
        "If that speaks of the network, connect to it, then give the same command again."
    )


def install_with_uv(uv: str, python: Python, venv: Path, what: list[str], held: IO[str]) -> bool:
    """Make and fill the environment with uv; False when it could not, and pip should try."""
    inside = ["--python", str(venv_python(venv))]
    steps = (
        [uv, "venv", "--quiet", "--python", python.path, str(venv)],
        [uv, "pip", "install", "--quiet", *inside, "--require-hashes", *what],
    )
    return all(run(step, held).returncode == 0 for step in steps)


def install_with_pip(python: Python, venv: Path, what: list[str], held: IO[str]) -> str:
    """Make and fill the environment with what Python brings; the last lines when it could not."""
    if not python.has_venv:
        raise SetupFailed(
            f"{python.path} cannot make an environment: a part of it, venv, is not installed.\n"
            "Type: sudo apt-get install python3-venv\nThen give the same command again."
        )
    install = [str(venv_python(venv)), "-m", "pip", "install", "--disable-pip-version-check"]
    steps = (
        [python.path, "-m", "venv", str(venv)],
        [*install, "--quiet", "--no-input", "--no-deps", "--require-hashes", *what],
    )
    for step in steps:
        done = run(step, held)
        if done.returncode:
            return "\n".join(done.stdout.strip().splitlines()[-15:]) or "nothing"
    return ""


def run(command: list[str], held: IO[str]) -> subprocess.CompletedProcess[str]:
    """Run one step of the setting up and keep what it says.

    The step inherits the lock: should this process be killed, nobody else starts on the
    folder before the step has ended too.
    """
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if WINDOWS else (held.fileno(),),
    )
