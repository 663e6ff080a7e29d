"""What another generator is given: the same records, each once, and layouts of a few lines."""

from __future__ import annotations

from pathlib import Path

from tests.bench.builders import bytes_below

from register.bench.corpus import write
from register.bench.peers import Peer


def test_it_gets_the_same_texts_and_nothing_of_ours_beside(tmp_path: Path) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "other"
    write(corpus, 1, 20)
    Peer(corpus, folder)
    given = {**bytes_below(corpus / "content"), **bytes_below(corpus / "decisions")}
    assert sorted(bytes_below(folder / "content").values()) == sorted(given.values())
    assert {path.name for path in folder.iterdir()} == {"content", "layouts", "hugo.toml"}
