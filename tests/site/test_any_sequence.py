from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.site.builders import outputs_of, publish, tree

ADDRESSES = st.sampled_from(["index.html", "a", "b/index.html", "b/c/index.html", "b/d", "e/f/g"])
SITES = st.dictionaries(ADDRESSES, st.sampled_from(["", "one", "two", "three"]))
BUILDS = st.lists(st.tuples(SITES, st.sampled_from(["key", "other key"])), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(BUILDS)
def test_after_any_builds_the_site_is_exactly_the_last_one(
    builds: list[tuple[dict[str, str], str]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        for texts, key in builds:
            publish(Path(name), outputs_of(texts), key=key)
            assert tree(Path(name) / "site") == texts
