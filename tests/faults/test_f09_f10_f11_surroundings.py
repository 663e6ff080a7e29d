"""Builds where git, the clock, the time zone or the locale is not as one would like it."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from tests.builders import write
from tests.publishing.builds import DECISION, FILES, bytes_of, published, run, standing

from register.checking import day_of_build

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
CLOCK = """\
import datetime, os, time
_shift = int(os.environ["CLOCK"]) - time.time()
_real, _time = datetime.datetime, time.time
time.time = lambda: _time() + _shift
time.time_ns = lambda: int(time.time() * 1e9)
class Shifted(_real):
    @classmethod
    def now(cls, tz=None):
        return _real.fromtimestamp(time.time(), tz)
    @classmethod
    def today(cls):
        return cls.now()
datetime.datetime = Shifted
"""
"""A module that Python loads before anything else, which sets the clock of one process."""
NIGHT = 1_774_742_399
"""23:59:59 of 28 March 2026 in Universal Time, one second before summer time's day begins."""


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *AUTHOR, *arguments], check=True, capture_output=True)


def pages(site: Path) -> dict[str, bytes]:
    """The pages of a site without what they say of the commit that they were built from."""
    return {a: d for a, d in bytes_of(site).items() if a.startswith("decisions/")}


def test_f09_a_site_is_built_in_whatever_state_git_is(tmp_path: Path) -> None:
    plain = pages(standing(tmp_path / "plain"))
    origin = write(tmp_path / "origin", FILES)
    git(origin, "init", "-q", "-b", "main")
    git(origin, "add", *FILES)
    git(origin, "commit", "-qm", "One")
    git(origin, "commit", "-qm", "Two", "--allow-empty")
    clone = ["git", "clone", "-q", "--depth", "1", origin.as_uri(), str(tmp_path / "shallow")]
    subprocess.run(clone, check=True, capture_output=True)
    git(origin, "worktree", "add", "-q", "--detach", str(tmp_path / "detached"))
    dirty = write(tmp_path / "dirty", FILES)
    git(dirty, "init", "-q", "-b", "main")
    for name in ("shallow", "detached", "dirty"):
        done = run(tmp_path / name)
        assert done.returncode == 0, done.stderr
        assert set(pages(tmp_path / name / "site")) == set(plain)
    done = run(write(tmp_path / "none", FILES), PATH="/nowhere")
    assert done.returncode == 0, done.stderr
    assert pages(tmp_path / "none/site") == plain


def test_f09_publishing_refuses_what_is_not_committed(tmp_path: Path) -> None:
    root = write(tmp_path, FILES)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "mkdocs.yml", "content", "decisions")
    git(root, "commit", "-qm", "One")
    write(root, {DECISION: FILES[DECISION].replace("two more", "three more")})
    done = run(root, name="publish")
    assert done.returncode == 1
    assert DECISION in done.stderr
    assert not (root / "site").exists()


@pytest.mark.parametrize("now", [0, 86_400, 2_208_988_800], ids=["1970", "the day after", "2040"])
def test_f10_nothing_but_the_day_depends_on_the_clock(tmp_path: Path, now: int) -> None:
    right = standing(tmp_path / "right")
    root = write(tmp_path / "wrong", FILES)
    write(tmp_path / "clock", {"sitecustomize.py": CLOCK})
    hooks = f"{tmp_path / 'clock'}:{Path(__file__).parents[2] / 'hooks'}"
    done = run(root, PYTHONPATH=hooks, CLOCK=str(now))
    assert done.returncode == 0, done.stderr
    assert bytes_of(root / "site") == bytes_of(right)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles", "Nowhere/Nowhere"])
def test_f10_the_day_is_the_offices_wherever_the_computer_is(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    for epoch, day in (
        (NIGHT, date(2026, 3, 28)),
        (NIGHT + 1, date(2026, 3, 29)),
        (NIGHT + 86_400 - 3_600, date(2026, 3, 29)),
        (NIGHT + 86_400 - 3_599, date(2026, 3, 30)),  # midnight, in summer time by now
        (1_792_882_799, date(2026, 10, 24)),
        (1_792_882_800, date(2026, 10, 25)),  # the night that has an hour twice
        (1_792_972_799, date(2026, 10, 25)),
        (1_792_972_800, date(2026, 10, 26)),
        (0, date(1970, 1, 1)),
    ):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
        assert day_of_build() == day, epoch


def test_f10_what_is_held_back_appears_at_the_offices_midnight(tmp_path: Path) -> None:
    held = FILES[DECISION].replace(
        "published: 16 October 2026", "published: 30 March 2026\n        publish_on: 30 March 2026"
    )
    held = held.replace("decided: 14 October 2026", "decided: 2 March 2026")
    held = held.replace("background:\n          - paper: 2026-10-01-vehicles\n        ", "")
    files = {**FILES, DECISION: held, "content/about.md": "---\ntitle: About\n---\nWords.\n"}
    root = write(tmp_path, {path: text for path, text in files.items() if "papers" not in path})
    for epoch, shown in ((NIGHT + 86_400 - 3_600, False), (NIGHT + 86_400 - 3_599, True)):
        done = run(root, REGISTER_AS_OF="", SOURCE_DATE_EPOCH=str(epoch), TZ="Pacific/Kiritimati")
        assert done.returncode == 0, done.stderr
        assert ("decisions/BPCC2026-014/index.html" in bytes_of(root / "site")) == shown


def test_f11_names_of_any_letters_work_in_a_locale_that_has_none(tmp_path: Path) -> None:
    listed = "kind: contract\n        attachments: [{file: terms.txt, title: Übersicht £}]"
    files = {
        **FILES,
        DECISION: FILES[DECISION].replace("kind: contract", listed).replace("Vehicle", "Véhicule"),
        "decisions/2026/BPCC2026-014/terms.txt": "Für £5.\n",
    }
    plain = published(tmp_path / "plain", files)
    root = write(tmp_path / "bare", files)
    bare = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run(root, **bare)
    assert done.returncode == 0, done.stderr
    assert bytes_of(root / "site") == bytes_of(plain)
    write(root, {DECISION: files[DECISION].replace("kind:", "kínd:")})
    done = run(root, name="check", **bare)
    assert done.returncode == 1
    assert "kínd" in done.stdout
    write(root, {DECISION: files[DECISION], "content/Übersicht.md": "---\ntitle: A\n---\nB.\n"})
    done = run(root, **bare)
    assert done.returncode == 1
    assert "The name “Übersicht.md” has characters in it that cannot" in done.stderr
