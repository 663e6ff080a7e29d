"""Half a release never reaches readers: it is shown once it is whole, here and at the host."""

from __future__ import annotations

import time
from pathlib import Path

import yaml
from tests.faults.test_stopped_sites import start
from tests.publishing.builds import PROJECT
from tests.site.builders import numbered, outputs_of, publish, tree

from register.site.releases import Releases


def test_f15_half_a_release_is_not_shown_and_is_taken_up_safely(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of(numbered(300, "first")))
    build = start(tmp_path, "second", 0.005, 1)
    half = tmp_path / ".site/b/decisions"
    while len(list(half.glob("*/index.html"))) < 50:
        time.sleep(0.01)
    build.kill()
    build.communicate()
    assert 50 <= len(list(half.glob("*/index.html"))) < 300
    assert Releases(tmp_path / "site").seal_of(tmp_path / ".site/b") is None
    assert tree(tmp_path / "site") == numbered(300, "first")
    publish(tmp_path, outputs_of(numbered(300, "second")))
    assert tree(tmp_path / "site") == numbered(300, "second")


def test_f15_the_host_is_given_a_site_whole_and_only_after_its_build() -> None:
    text = (PROJECT / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    jobs = yaml.load(text, Loader=yaml.BaseLoader)["jobs"]
    *before, last = jobs["build"]["steps"]
    assert last["uses"].startswith("actions/upload-pages-artifact@")
    assert "scripts/publish" in [step.get("run") for step in before]
    assert not [step for step in (*before, last) if "continue-on-error" in step or "if" in step]
    assert [step["uses"].split("@")[0] for step in jobs["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]
    assert (jobs["keep"]["needs"], jobs["deploy"]["needs"]) == ("build", "keep")
