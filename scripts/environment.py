"""The Python environment that every command runs in: made once, refreshed when a lock changes.

Standard library only, and understood by Python 3.8, so that an old Python gets a sentence
and not a traceback. The environment is the folder ``.venv`` of the project. Its stamp says
which Python and which locks it was made from: while they are the same nothing is done, and
when they are not it is made anew, so that it is always either right or not there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Iterator, NoReturn, Sequence  # noqa: UP035 (Python 3.8 reads this too)

OLDEST = (3, 11)
PROJECT = Path(__file__).resolve().parent.parent
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}
WINDOWS = os.name == "nt"

# What a small Python program says of the interpreter that runs it.
ASK = (
    "import sys\n"
    "try:\n    import ensurepip, venv\n    able = 'venv'\nexcept ImportError:\n    able = ''\n"
    "print(sys.executable, '%d.%d' % sys.version_info[:2], able, sep='|')"
)


class SetupFailed(Exception):
    """The environment cannot be made; the message tells a person what to do."""


class Python:
    """An interpreter that was run and answered: where it is, its version, whether it has venv."""

    def __init__(self, path: str, version: str, has_venv: bool) -> None:
        """Keep what the interpreter said of itself; ``version`` is ``3.11``."""
        self.path = path
        self.version = version
        self.has_venv = has_venv

    @property
    def new_enough(self) -> bool:
        """Whether the project runs on it."""
        major, minor = self.version.split(".")
        return (int(major), int(minor)) >= OLDEST


def ask(command: str) -> Python | None:
    """Run an interpreter and hear what it is; None when it cannot be run.

    Finding the name is not enough: a version manager leaves names that only print an error.
    """
    try:
        answer = subprocess.run(
            [command, "-c", ASK],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
            text=True,
        ).stdout
        path, version, able = answer.strip().split("|")
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python(path, version, able == "venv")


def choose_python(candidates: Sequence[str]) -> Python:
    """Give the first candidate that runs and is new enough; raise SetupFailed when none is."""
    met = []
    for command in candidates:
        python = ask(command)
        if python and python.new_enough:
            return python
        if python:
            met.append(f"{python.version} ({python.path})")
    found = f"found only Python {', '.join(met)}" if met else "found no Python that runs"
    raise SetupFailed(
        f"The decision register needs Python {'.'.join(map(str, OLDEST))} or newer, and {found}.\n"
        "Install a newer one (Debian, Ubuntu: sudo apt-get install python3 python3-venv; "
        "Windows and macOS: python.org/downloads), then give the same command again."
    )


def candidates() -> list[str]:
    """List the interpreters to try, the one running first."""
    return [sys.executable, *(f"python3.{minor}" for minor in (13, 12, 11)), "python3"]


def venv_python(venv: Path) -> Path:
    """Say where the interpreter of an environment stands on this system."""
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def stamp_of(project: Path, sets: Sequence[str]) -> str:
    """Describe what the environment must be made from: its Python, and one line a lock."""
    python = venv_python(project / ".venv")
    lines = [f"python {os.path.realpath(python)}"]
    for name in sets:
        content = (project / LOCKS[name]).read_bytes()
        lines.append(f"{name} {hashlib.sha256(content).hexdigest()}")
    return "\n".join(lines) + "\n"


def is_ready(project: Path, wanted: str) -> bool:
    """Whether the environment stands, with the wanted set or with more."""
    try:
        stamp = (project / ".venv" / "register-stamp").read_text(encoding="utf-8")
    except OSError:
        return False
    if not venv_python(project / ".venv").exists():
        return False
    accepted = [stamp_of(project, ("run", "test"))]
    if wanted == "run":
        accepted.append(stamp_of(project, ("run",)))
    return stamp in accepted


@contextmanager
def one_at_a_time(path: Path) -> Iterator[IO[str]]:
    """Hold a lock that the operating system lets go of by itself when its holder dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as handle:
        if not take(handle, wait=False):
            say("Another command is setting up; waiting for it…")
            take(handle, wait=True)
        yield handle


def take(handle: IO[str], wait: bool) -> bool:
    """Take the lock of an open file; False when it is held by another and ``wait`` is not set."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def say(sentence: str) -> None:
    """Tell the person at the terminal, beside whatever the command itself prints."""
    print(sentence, file=sys.stderr, flush=True)


def ensure(wanted: str = "run", project: Path = PROJECT) -> Path:
    """Give the environment's interpreter, after making the environment if it is not right.

    ``wanted`` is ``run`` or ``test``, which holds the first. Raises SetupFailed.
    """
    venv = project / ".venv"
    if not is_ready(project, wanted):
        with one_at_a_time(project / ".cache" / "environment.lock") as lock:
            if not is_ready(project, wanted):
                say("Setting up, once: about half a minute…")
                make(project, wanted, lock)
    return venv_python(venv)


def make(project: Path, wanted: str, lock: IO[str]) -> None:
    """Make the environment from nothing; the stamp is written last, and vouches for the rest."""
    python = choose_python(candidates())
    venv = project / ".venv"
    remove(venv)
    uv = shutil.which("uv")
    requirements = project / LOCKS[wanted]
    if not (uv and install_with_uv(uv, python, venv, requirements, lock)):
        remove(venv)
        install_with_pip(python, venv, requirements, lock)
    sets = ("run", "test") if wanted == "test" else ("run",)
    stamp = stamp_of(project, sets)
    (venv / "register-stamp").write_text(stamp, encoding="utf-8")


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


def install_with_uv(uv: str, python: Python, venv: Path, lock: Path, held: IO[str]) -> bool:
    """Make and fill the environment with uv; False when it could not, and pip should try."""
    inside = ["--python", str(venv_python(venv))]
    steps = (
        [uv, "venv", "--quiet", "--python", python.path, str(venv)],
        [uv, "pip", "install", "--quiet", *inside, "--require-hashes", "-r", str(lock)],
    )
    return all(run(step, held).returncode == 0 for step in steps)


def install_with_pip(python: Python, venv: Path, lock: Path, held: IO[str]) -> None:
    """Make and fill the environment with what Python brings; raise SetupFailed."""
    if not python.has_venv:
        raise SetupFailed(
            f"{python.path} cannot make an environment: a part of it, venv, is not installed.\n"
            "Type: sudo apt-get install python3-venv\nThen give the same command again."
        )
    install = [str(venv_python(venv)), "-m", "pip", "install", "--disable-pip-version-check"]
    steps = (
        [python.path, "-m", "venv", str(venv)],
        [*install, "--quiet", "--no-input", "--no-deps", "--require-hashes", "-r", str(lock)],
    )
    for step in steps:
        done = run(step, held)
        if done.returncode:
            last = "\n".join(done.stdout.strip().splitlines()[-15:])
            raise SetupFailed(
                f"The environment could not be made. The last lines of what was said:\n{last}\n"
                "If that speaks of the network, connect to it, then give the same command again."
            )


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


def variables(project: Path = PROJECT) -> dict[str, str]:
    """Give the environment variables a command runs with."""
    return {
        **os.environ,
        "PYTHONPATH": str(project / "hooks"),
        "PYTHONUTF8": "1",
        # Two theme makers print a warning about MkDocs 2 on every run; its version is pinned.
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }


def command(name: str) -> NoReturn:
    """Run a command of the register with this process's arguments, and end as it ends."""
    try:
        python = ensure()
    except SetupFailed as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
    become([str(python), "-m", f"register.commands.{name}", *sys.argv[1:]], variables())


def become(arguments: list[str], environ: dict[str, str]) -> NoReturn:
    """Turn into another program, so that signals and the exit status are that program's own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if not WINDOWS:
        os.execve(arguments[0], arguments, environ)
    child = subprocess.Popen(arguments, env=environ)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:
            continue  # the child got it as well, and says what it has to say
