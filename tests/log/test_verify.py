"""A copy of the published site is checked by its own files, and what was done to it is named."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import DAY, write
from tests.ledger.builders import (
    ADDRESS,
    DECISION,
    FILES,
    TEXT,
    commit,
    git,
    lines_of,
    noted,
    publish,
    published,
    said,
    with_fields,
    written_site,
)
from tests.publishing.builds import environment_of

from register.building import outputs_of
from register.checking import check_folder
from register.ledger.store import CHECKPOINT, FILE, Store
from register.log.checkpoint import Checkpoint
from register.log.note import Signer
from register.log.verifying import verify
from register.publication import added, addition

HERE = ADDRESS[1:]
PRICE = TEXT.replace("its price is fair", "its price is low")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a record that was changed, one that was removed, and a file."""
    root = tmp_path_factory.mktemp("pristine")
    other = "decisions/2026/BPCC2026-015.md"
    lease = TEXT.replace("Vehicle recovery contract", "Lease of the workshop")
    listed = with_fields(TEXT, "attachments: [{file: report.csv, title: The report}]\n")
    files = {DECISION: listed, other: lease, f"{DECISION[:-3]}/report.csv": "one,two"}
    published(root / "register", {**FILES, **files})
    price = listed.replace("its price is fair", "its price is low")
    removed = with_fields(lease, "removed: {on: 22 November 2026, reason: A name was in it.}\n")
    publish(write(root / "register", {DECISION: noted(price), other: removed}))
    return written_site(root / "site", root / "register")


@pytest.fixture
def site(pristine: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pristine, tmp_path / "site"))


def faults(site: Path, earlier: Checkpoint | None = None, key: str = "") -> list[tuple[str, str]]:
    return [(said.kind, said.words) for said in verify(site, earlier, key) if said.is_fault]


def test_l12_a_site_that_is_as_it_was_published_is_said_to_be(site: Path) -> None:
    assert faults(site) == []
    words = [said.words for said in verify(site)]
    assert "Nobody has signed the log: it is marked as unsigned." in words
    assert ADDRESS in words
    assert [said.words for said in verify(site) if said.kind == "removed"] == [
        "/decisions/BPCC2026-015/ was removed on 2026-11-22. Removed: A name was in it."
    ]


def test_l16_one_changed_bit_of_a_text_is_found_and_located(site: Path) -> None:
    path = site / HERE / "v1/text.txt"
    data = bytearray(path.read_bytes())
    data[40] ^= 1
    path.write_bytes(data)
    assert faults(site) == [("changed", f"{ADDRESS}v1/text.txt is not what was published.")]


def test_l16_one_changed_bit_of_the_log_is_found_and_located(site: Path) -> None:
    (path,) = (site / "log/tile/entries").rglob("*.p/*")
    path.write_bytes(path.read_bytes().replace(b"BPCC2026-014/ | 1", b"BPCC2026-014/ | 3", 1))
    found = faults(site)
    assert found[0][0] == "rewritten"
    assert "of the log is not the one that was published: 2026-11-22 | published" in found[0][1]
    assert ("rewritten", "The lines of the log do not come to what its checkpoint says.") in found


def test_an_altered_file_and_a_page_of_another_text_are_found(site: Path) -> None:
    (site / HERE / "report.csv").write_text("one,three")
    changed = ("changed", f"{ADDRESS}report.csv is not what was published.")
    assert faults(site) == [changed]
    shutil.copy(site / "index.html", site / HERE / "index.html")
    assert faults(site) == [
        changed,
        ("changed", f"{ADDRESS} was made from another text than the last one published."),
    ]


def test_words_of_a_page_that_are_not_those_of_its_text_are_found(site: Path) -> None:
    page = site / HERE / "index.html"
    page.write_text(page.read_text().replace("31 October 2028", "31 October 2038"))
    missing = "To extend the contract to 31 October 2028."
    said = f"{ADDRESS} does not show these words of its text: “{missing}”"
    assert faults(site) == [("changed", said)]


def test_a_folder_that_is_no_site_is_said_to_be_none(tmp_path: Path) -> None:
    said = f"There is no log: {tmp_path} holds no file log/checkpoint. Give the folder that the"
    ((kind, words),) = faults(tmp_path)
    assert (kind, words.partition(" whole site")[0]) == ("rewritten", said)


def test_l17_an_address_that_is_gone_and_one_that_nobody_told_of_are_found(site: Path) -> None:
    shutil.rmtree(site / HERE)
    (site / "decisions/BPCC2026-999").mkdir()
    (site / "decisions/BPCC2026-999/index.html").write_text("<p>Slipped in.</p>")
    assert faults(site) == [
        ("gone", f"{ADDRESS} was published on 2026-11-22, and nothing is there."),
        ("unknown", "/decisions/BPCC2026-999/ is on the site, and the log does not tell of it."),
    ]


def test_l17_a_part_of_the_log_that_is_missing_is_found(site: Path) -> None:
    shutil.rmtree(site / "log/tile/0")
    assert faults(site)[0][1].startswith("A part of the log is missing: log/tile/0/")
    shutil.rmtree(site / "log")
    assert [kind for kind, _ in faults(site)] == ["rewritten"]


def test_l17_history_that_was_rewritten_is_found_by_an_earlier_checkpoint(
    site: Path, tmp_path: Path
) -> None:
    earlier = Checkpoint.of((site / "log/checkpoint").read_text())
    assert faults(site, earlier) == []
    root = published(tmp_path / "register", {**FILES, DECISION: PRICE})
    one = written_site(tmp_path / "one", root)
    other = published(tmp_path / "other")
    two = written_site(tmp_path / "two", other)
    ((kind, words),) = faults(one, earlier)
    assert kind == "rewritten"
    assert words.startswith(f"History was rewritten: the log had {earlier.size} lines, and has ")
    ((_, words),) = faults(two, Checkpoint.of((one / "log/checkpoint").read_text()))
    assert words.endswith("are not those of the earlier checkpoint.")


def test_a_note_that_was_taken_out_leaves_every_hash_as_it_was_and_is_told(tmp_path: Path) -> None:
    root = published(tmp_path / "register")
    publish(write(root, {DECISION: noted(PRICE, "Jane Roe asked for it.")}))
    before = written_site(tmp_path / "before", root)
    earlier = Checkpoint.of((before / "log/checkpoint").read_text())
    assert Store(root).take_out("jane ROE", DAY) == 1
    assert Store(root).take_out("jane ROE", DAY) == 0
    site = written_site(tmp_path / "site", root)
    assert (site / "log/checkpoint").read_text() == (before / "log/checkpoint").read_text()
    assert faults(site, earlier) == []
    number = len(lines_of(root))
    assert [said.words.partition(":")[0] for said in verify(site) if said.kind == "removed"] == [
        f"Line {number} of the log cannot be checked, since words were taken out of its note"
    ]
    publish(write(root, {DECISION: noted(TEXT, "The price was fair.")}))
    assert faults(written_site(tmp_path / "later", root), earlier) == []


def test_l16_a_line_that_bears_another_hash_than_it_had_is_found(tmp_path: Path) -> None:
    root = published(tmp_path / "register")
    publish(write(root, {DECISION: noted(PRICE, "Jane Roe asked for it.")}))
    before = written_site(tmp_path / "before", root)
    earlier = Checkpoint.of((before / "log/checkpoint").read_text())
    Store(root).take_out("Jane Roe", DAY)
    ledger = root / FILE
    ledger.write_text(
        ledger.read_text().replace("hash of the line as it was: ", "hash of the line as it was: 00")
    )
    assert said(root)[0][0] == "ledger-not-whole"
    ledger.write_text(re.sub("(hash of the line as it was: 00.{62})..", r"\1", ledger.read_text()))
    ((kind, words),) = faults(written_site(tmp_path / "site", root), earlier)
    assert kind == "rewritten"
    assert words.endswith("are not those of the earlier checkpoint.")


def test_l18_a_signed_log_is_checked_with_the_key_of_the_office(tmp_path: Path) -> None:
    root = write(tmp_path / "register", FILES)
    signer = Signer.made("decisions.example.org/log")
    checked = check_folder(root, DAY, workers=1)
    what = addition(checked.folder, [o.address for o in outputs_of(checked)], DAY)
    with added(root, checked.folder.register, what, signer):
        pass
    site = written_site(tmp_path / "site", root)
    assert faults(site, key=signer.verifier.text) == []
    words = [said.words for said in verify(site)]
    assert any("that stands on this site. To be sure whose it is" in each for each in words)
    other = Signer.made("decisions.example.org/log").verifier.text
    assert faults(site, key=other) == [
        ("rewritten", "The signature is not that of the key of decisions.example.org/log.")
    ]
    # What is published after that without the key is marked as unsigned; whoever has it, knows.
    publish(write(root, {DECISION: noted(PRICE)}))
    later = written_site(tmp_path / "later", root)
    assert (later / "log/checkpoint").read_text().endswith("\nunsigned\n")
    assert [kind for kind, _ in faults(later, key=signer.verifier.text)] == ["rewritten"]


def test_f19_a_ledger_that_does_not_lead_on_from_what_was_signed_is_refused(
    tmp_path: Path,
) -> None:
    root = published(tmp_path)
    leaves = Store(root).load()[0].leaves
    signer = Signer.made("decisions.example.org/log")
    checkpoint = Checkpoint(signer.name, len(leaves), b"x" * 32)
    Store(root).sign(signer.signed(checkpoint.text), signer.verifier.text)
    findings = check_folder(root, DAY, workers=1).findings
    assert [(f.name, f.place.path) for f in findings if f.level.value == "error"] == [
        ("ledger-not-whole", CHECKPOINT)
    ]


def command(name: str, root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "register.commands", name, *words],
        env=environment_of(root),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_publishing_for_real_wants_everything_committed_signs_and_can_be_verified(
    tmp_path: Path,
) -> None:
    root = write(tmp_path / "register", {**FILES, ".gitignore": "/site\n/.site/\n/.cache/\n"})
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root)
    assert command("publish", root, "--root", str(root), "--ledger-only").returncode == 0
    write(root, {DECISION: noted(PRICE)})
    refused = command("publish", root, "--root", str(root))
    assert refused.returncode == 1
    told = f"These files are not committed, so nothing is published:\n  {DECISION}"
    assert told in refused.stderr
    commit(root)
    key = tmp_path / "key"
    made = command("publish", root, "--root", str(root), "--new-key", str(key))
    assert made.returncode == 0, made.stderr
    assert key.stat().st_mode & 0o777 == 0o600
    done = command("publish", root, "--root", str(root), "--key", str(key))
    assert done.returncode == 0, done.stderr
    assert f"changed: {ADDRESS}, version 2" in done.stdout
    public = made.stdout.partition("for everybody: ")[2].partition("\n")[0]
    verified = command("verify", root, str(root / "site"), "--key", public)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert verified.stdout.endswith("This site is what its log says.\n")
    facts = json.loads((root / "site/build.json").read_text())
    assert facts["commit"] == git(root, "rev-parse", "HEAD").strip()
    assert facts["uncommitted_changes"] is False
    (root / "site" / HERE / "v2/text.txt").write_text("Something else.")
    verified = command("verify", root, str(root / "site"))
    assert verified.returncode == 1
    assert f"  {ADDRESS}v2/text.txt is not what was published." in verified.stdout
    receipt = command("verify", root, str(root / "site"), "--receipt", HERE)
    assert receipt.stdout.startswith("c2sp.org/tlog-proof@v1\nextra ")


def test_l19_the_facts_of_a_build_are_true_without_git_and_the_same_again(tmp_path: Path) -> None:
    root = published(tmp_path)
    made = [
        {o.address: o.content.make() for o in outputs_of(check_folder(root, DAY, workers=1))}
        for _ in range(2)
    ]
    assert made[0]["build.json"] == made[1]["build.json"]
    facts = json.loads(made[0]["build.json"])
    assert facts["commit"] is None
    assert facts["log"]["size"] == len(lines_of(root))
    assert facts["packages"]["mkdocs"] == "1.6.1"
