"""Tables whose every line was said in a paper: the paper is named once where it is the only one."""

from __future__ import annotations

from collections.abc import Sequence

from register.pages.parts import Item, item
from register.pages.shelf import Shelf
from register.records.kinds import Reference
from register.records.paper import Paper


def sourced(
    heads: Sequence[str], lines: Sequence[tuple[list[Item], Reference | None]], shelf: Shelf
) -> dict[str, object]:
    """``heads`` and ``rows``, and the ``source`` of all of them when they share one.

    Where they do not, a last column names each paper by its day; titles of papers are longer than
    what is said. No lines make an empty view.
    """
    if not lines:
        return {}
    papers = [shelf.register.find(reference, Paper) for _, reference in lines]
    first = papers[0]
    if first and len(lines) > 1 and all(paper is first for paper in papers):
        source = shelf.record(first.key)
        return {"heads": list(heads), "rows": [cells for cells, _ in lines], "source": source}
    short = _short_names([paper for paper in papers if paper], shelf)
    rows = []
    for (cells, reference), paper in zip(lines, papers, strict=True):
        named = short[paper.key] if paper else None
        rows.append([*cells, named or item(str(reference) if reference else "Not recorded")])
    return {"heads": [*heads, "Said in"], "rows": rows, "source": None}


def _short_names(papers: Sequence[Paper], shelf: Shelf) -> dict[str, Item]:
    """Each paper by its day, or by its title where that day is not its own alone."""
    held = {paper.key: paper for paper in papers}
    days = [paper.date.words for paper in held.values()]
    found = {}
    for key, paper in held.items():
        named = shelf.record(key)
        alone = paper.date.is_exact and days.count(paper.date.words) == 1
        if named and alone:
            named = {**named, "text": f"Paper of {paper.date.words}", "note": ""}
        found[key] = named or item(paper.title)
    return found
