"""The Python environment that every command runs in: made once, refreshed when a lock changes.

Standard library only, and understood by Python 3.8, so that an old Python gets a sentence
and not a traceback. The environment is the folder ``.venv`` of the project. Its stamp says
which Python and which locks it was made from: while they are the same nothing is done, and
when they are not it is made anew, so that it is always either right or not there.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Iterator, NoReturn, Sequence  # noqa: UP035 (Python 3.8 reads this too)

from installing import WINDOWS, fill, remove, venv_python
from interpreters import SetupFailed, candidates, choose_python

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}


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
            while not take(handle, wait=True) and WINDOWS:
                pass  # Windows gives up after ten seconds; a disk without locks gives up at once
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
    fill(python, venv, project / LOCKS[wanted], project / "wheels", lock)
    sets = ("run", "test") if wanted == "test" else ("run",)
    stamp = stamp_of(project, sets)
    (venv / "register-stamp").write_text(stamp, encoding="utf-8")


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
    # -P: nothing is imported from the folder that somebody happens to stand in.
    become([str(python), "-P", "-m", "register.commands", name, *sys.argv[1:]], variables())


def become(arguments: list[str], environ: dict[str, str]) -> NoReturn:
    """Turn into another program, so that signals and the exit status are that program's own."""
    for stream in (sys.stdout, sys.stderr):
        if stream:  # there is none where it was closed before this began
            stream.flush()
    if not WINDOWS:
        os.execve(arguments[0], arguments, environ)
    child = subprocess.Popen(arguments, env=environ)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:
            continue  # the child got it as well, and says what it has to say
