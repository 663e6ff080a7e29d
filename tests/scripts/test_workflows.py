"""The workflows are narrow: pinned actions, no secret where strangers' changes run."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
EVERY = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict[str, Any]:
    # BaseLoader: to YAML 1.1 the key `on` would be the value true.
    workflow = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(workflow, dict)
    return workflow


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_there_are_two_workflows_and_no_other() -> None:
    assert len(list(FOLDER.iterdir())) == len(WORKFLOWS)
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


@EVERY
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path: Path) -> None:
    uses = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert uses
    loose = [use for use in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\S+", use)]
    assert loose == []
    assert len(uses) == sum("uses" in step for step in steps(path))


def test_one_action_is_pinned_to_one_commit_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for step in steps(path):
            if "uses" in step:
                name, commit = step["uses"].split("@")
                pins.setdefault(name, set()).add(commit)
    assert {name: len(commits) for name, commits in pins.items() if len(commits) > 1} == {}


@EVERY
def test_no_workflow_reads_a_secret_or_runs_a_strangers_change_with_rights(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert "GITHUB_TOKEN" not in text
    assert "github.token" not in text


@EVERY
def test_nothing_written_by_a_proposer_is_pasted_into_a_command(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@EVERY
def test_a_workflow_may_only_read_unless_a_job_says_more(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}


def test_only_the_jobs_that_keep_and_deploy_may_write_and_they_run_no_code_of_ours() -> None:
    more = {
        (path.name, name): job["permissions"]
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if "permissions" in job
    }
    assert more == {
        ("publish.yml", "keep"): {"contents": "write"},
        ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
    }
    jobs = read(FOLDER / "publish.yml")["jobs"]
    assert [step["uses"].split("@")[0] for step in jobs["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]
    ran = " ".join(step.get("run", "") for step in jobs["keep"]["steps"])
    assert not re.search(r"scripts/|python|hooks", ran)
    assert set(re.findall(r"^ *(\w+)", ran, re.MULTILINE)) == {"git", "rm"}


def test_the_ledger_is_committed_before_anything_is_shown() -> None:
    jobs = read(FOLDER / "publish.yml")["jobs"]
    assert (jobs["keep"]["needs"], jobs["deploy"]["needs"]) == ("build", "keep")
    fetch = jobs["keep"]["steps"][0]["with"]
    assert fetch["ref"] == "${{ needs.build.outputs.commit }}"


@EVERY
def test_every_job_ends_by_itself_and_runs_do_not_pile_up(path: Path) -> None:
    workflow = read(path)
    assert all(int(job["timeout-minutes"]) <= 30 for job in workflow["jobs"].values())
    assert workflow["concurrency"]["group"]


def test_a_checkout_leaves_no_credentials_behind_but_where_the_ledger_is_committed() -> None:
    left = [
        (path.name, name, step["with"]["persist-credentials"])
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert len(left) >= len(WORKFLOWS) + 1
    assert [one for one in left if one[2] != "false"] == [("publish.yml", "keep", "true")]


@EVERY
def test_every_command_a_workflow_runs_is_there(path: Path) -> None:
    for step in steps(path):
        for name in re.findall(r"scripts/\w+", step.get("run", "")):
            assert os.access(PROJECT / name, os.X_OK), name


def test_a_change_is_checked_and_its_draft_says_that_it_is_one() -> None:
    check = read(FOLDER / "check.yml")
    assert list(check["on"]) == ["pull_request"]
    uploads = [s for s in check["jobs"]["draft"]["steps"] if "upload" in s.get("uses", "")]
    assert [step["with"]["name"] for step in uploads] == ["draft-preview-not-published"]


def test_the_site_is_published_after_each_change_and_every_morning() -> None:
    on = read(FOLDER / "publish.yml")["on"]
    assert on["push"] == {"branches": ["main"]}
    assert on["schedule"] == [{"cron": "10 5 * * *"}]
