"""What is handed over is whole, always the same, and makes the same site with no network."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import MKDOCS, write
from tests.handover.builders import (
    DAY,
    PROJECT,
    hand_over,
    project_in,
    repository_in,
    unpacked,
    without_network,
)
from tests.ledger.builders import git
from tests.publishing.builds import DECISION, bytes_of

from register.handover.domain import redirects_to
from register.settings import load

BESIDE = "decisions/2026/BPCC2026-015/note.txt"
NEW = "https://register.mayor.example/archive/"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of a whole project, everything committed."""
    return repository_in(tmp_path_factory.mktemp("office") / "project")


@pytest.fixture(scope="module")
def taken_over(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a successor unpacks, packages and redirects included."""
    folder = tmp_path_factory.mktemp("successor")
    done = hand_over(project, folder / "register.tar.gz", "--domain", NEW)
    assert done.returncode == 0, done.stdout + done.stderr
    return unpacked(folder / "register.tar.gz", folder)


def test_every_file_is_listed_with_its_digest_and_stands_under_one_folder(taken_over: Path) -> None:
    lines = (taken_over / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    files = bytes_of(taken_over)
    del files["SHA256SUMS"]
    assert {name: hashlib.sha256(data).hexdigest() for name, data in files.items()} == listed
    assert [path.name for path in taken_over.parent.iterdir() if path.is_dir()] == ["handover"]


def test_the_digests_are_as_the_usual_tool_reads_them(taken_over: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"],
        cwd=taken_over,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_site_sources_attachments_ledger_texts_and_log_are_in_it(
    project: Path, taken_over: Path
) -> None:
    ledger = (project / "decisions/ledger/ledger.txt").read_text()
    assert (taken_over / "project/decisions/ledger/ledger.txt").read_text() == ledger
    assert (taken_over / "project/decisions/2026/BPCC2026-014/note.txt").read_text() == (
        taken_over / "site/decisions/BPCC2026-014/note.txt"
    ).read_text()
    texts = {path.stem for path in (taken_over / "project/decisions/ledger/texts").rglob("*.txt")}
    kept = (taken_over / "site/decisions/BPCC2026-014/v1/text.txt").read_bytes()
    assert hashlib.sha256(kept).hexdigest() in texts
    assert (taken_over / "site/log/checkpoint").is_file()
    assert (taken_over / "project/scripts/build").stat().st_mode & 0o111


def test_everything_that_is_committed_is_in_it_and_nothing_else(
    project: Path, taken_over: Path
) -> None:
    committed = set(git(project, "ls-files").split())
    packed = set(bytes_of(taken_over / "project"))
    assert {name for name in packed if not name.startswith("wheels/")} == committed
    assert bytes_of(taken_over / "site") == bytes_of(project / "site")


def test_with_no_network_it_makes_the_same_site_byte_for_byte(taken_over: Path) -> None:
    project = taken_over / "project"
    done = without_network(sys.executable, str(project / "scripts" / "build"), "--as-of", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    again, before = bytes_of(project / "site"), bytes_of(taken_over / "site")
    assert again.keys() == before.keys()
    assert [name for name in again if again[name] != before[name]] == ["build.json"]
    facts, told = json.loads(again["build.json"]), json.loads(before["build.json"])
    # The archive holds no git, so that the copy does not claim to be a commit.
    assert {name for name in told if told[name] != facts[name]} == {"commit", "uncommitted_changes"}


def test_the_site_in_it_passes_its_own_log(taken_over: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "register.commands", "verify", str(taken_over / "site")],
        env={"PYTHONPATH": str(PROJECT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_packages_are_those_of_the_lock_and_the_words_say_for_which_system(
    taken_over: Path,
) -> None:
    lock = (taken_over / "project/requirements.txt").read_text()
    packages = list((taken_over / "project/wheels").iterdir())
    assert len(packages) > 20
    for package in packages:
        assert hashlib.sha256(package.read_bytes()).hexdigest() in lock
    # What the lock has for an earlier 3.11 than this one is there for a successor who has that.
    locked = re.findall(r"^(\S+)==(\S+)", lock, re.MULTILINE)
    several = {name for name, _ in locked if sum(other == name for other, _ in locked) > 1}
    there = {tuple(package.name.lower().split("-")[:2]) for package in packages}
    for name, number in locked:
        assert name not in several or (name.replace("-", "_"), number) in there
    words = " ".join((taken_over / "README.txt").read_text().split())
    major, minor = sys.version_info[:2]
    assert f"No network is needed for that on Python {major}.{minor} on " in words


def test_the_words_for_the_successor_say_what_to_do_and_what_is_not_there(
    project: Path, taken_over: Path
) -> None:
    words = " ".join((taken_over / "README.txt").read_text().split())
    assert "Commissioner for Barset: handed over as at 22 November 2026" in words
    assert "sha256sum --check --quiet SHA256SUMS" in words
    assert f"python3 scripts/build --as-of {DAY}" in words
    assert f"lead every address of today to {NEW}" in words
    assert "Not in it: the history of git" in words
    assert git(project, "rev-parse", "HEAD").strip() in words


def test_each_kind_of_host_is_told_to_lead_to_the_new_address(taken_over: Path) -> None:
    redirects = taken_over / "redirects"
    assert (redirects / "_redirects").read_text() == f"/* {NEW}:splat 301!\n"
    assert f'rewrite "^/(.*)$" "{NEW}$1" permanent;\n' in (redirects / "nginx.conf").read_text()
    assert f'RedirectMatch 301 "^/(.*)$" "{NEW}$1"\n' in (redirects / "apache.conf").read_text()


def test_a_site_below_a_path_leads_on_from_that_path_too(tmp_path: Path) -> None:
    own = MKDOCS.replace("decisions.example.org/", "barset.example/register/")
    (tmp_path / "mkdocs.yml").write_text(own)
    maps = {name: data.decode() for name, data in redirects_to(NEW, load(tmp_path)[0])}
    assert maps["redirects/_redirects"] == f"/register {NEW} 301!\n/register/* {NEW}:splat 301!\n"
    for name in ("nginx", "apache"):
        assert f'"^/register(?:/(.*))?$" "{NEW}$1"' in maps[f"redirects/{name}.conf"]


def test_the_same_state_on_the_same_day_gives_the_same_archive(
    project: Path, tmp_path: Path
) -> None:
    archives = []
    for name in ("one.tar.gz", "two.tar.gz"):
        done = hand_over(project, tmp_path / name, "--without-wheels")
        assert done.returncode == 0, done.stdout + done.stderr
        archives.append((tmp_path / name).read_bytes())
    assert archives[0] == archives[1]
    assert "Not in the ledger" not in done.stdout
    assert "Not in it: the packages" in done.stdout


def test_without_a_network_and_without_packages_it_says_so_and_offers_to_leave_them_out(
    project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "register.tar.gz"
    cut_off = {
        "PIP_CONFIG_FILE": "/dev/null",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_NO_CACHE_DIR": "1",
        "REGISTER_CACHE": str(tmp_path / "cache"),
    }
    done = hand_over(project, out, **cut_off)
    assert done.returncode == 1
    assert done.stderr.startswith(
        "The packages that the register runs on could not be fetched: the network cannot be "
        "reached, or has them no more"
    )
    assert "add --without-wheels" in done.stderr
    assert not out.exists()
    assert hand_over(project, out, "--without-wheels", **cut_off).returncode == 0
    assert not (unpacked(out, tmp_path) / "project/wheels").exists()


def test_what_is_not_committed_is_refused_by_name(project: Path, tmp_path: Path) -> None:
    draft = project / "decisions/2026/BPCC2026-015.md"
    draft.write_text("---\ntitle: A draft\n---\n")
    done = hand_over(project, tmp_path / "register.tar.gz", "--without-wheels")
    draft.unlink()
    assert done.returncode == 1
    assert done.stderr.startswith(
        f"These files are not committed, so nothing is handed over:\n  {draft}\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_without_git_everything_that_stands_there_is_packed_and_it_says_what_is_missing(
    tmp_path: Path,
) -> None:
    project = project_in(tmp_path / "project")
    later = (project / DECISION).read_text().replace("Vehicle recovery", "Lease of the workshop")
    other = {"decisions/2026/BPCC2026-015.md": later, BESIDE: "Two vans.\n"}
    write(project, other)
    done = hand_over(project, tmp_path / "register.tar.gz", "--without-wheels")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Not in it: which commit this is. There was no git to ask" in done.stdout
    assert "Not in the ledger: one text or page of this site, which nobody" in done.stdout
    packed = set(bytes_of(unpacked(tmp_path / "register.tar.gz", tmp_path) / "project"))
    assert {"decisions/2026/BPCC2026-014.md", "hooks/publish.py", "scripts/build"} <= packed
    ignored = (".cache/", ".site/", "site/", ".venv/")
    assert [name for name in packed if name.startswith(ignored) or "__pycache__" in name] == []


@pytest.mark.parametrize(
    ("domain", "said"),
    [
        ("new.example", "new.example is not a web address. Write it as https://new.example/"),
        ("https://new.example/?a=1", "is not a web address"),
        ("https://new.example/a b", "is not a web address"),
        ("https://decisions.example.org", "is the address of today (site_url in mkdocs.yml)"),
    ],
)
def test_an_address_that_nothing_can_lead_to_is_refused(
    project: Path, tmp_path: Path, domain: str, said: str
) -> None:
    out = tmp_path / "register.tar.gz"
    done = hand_over(project, out, "--without-wheels", "--domain", domain)
    assert done.returncode != 0
    assert said in " ".join(done.stderr.split())
    assert not out.exists()


def test_an_archive_that_is_there_is_left_alone(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.tar.gz"
    out.write_text("kept")
    done = hand_over(project, out, "--without-wheels")
    assert (done.returncode, out.read_text()) == (1, "kept")
    assert done.stderr == f"{out} is there already, and is left alone. Choose another name.\n"
