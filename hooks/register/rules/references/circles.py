"""Records that lead back to themselves: each follows another, and the first follows the last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def rounds(replaced: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Each way that leads from a key back to itself over others, found in one walk over all."""
    done = set[str]()
    for start in replaced:
        ways = {} if start in done else {start: iter(replaced[start])}
        while ways:
            key = next(reversed(ways))
            for other in ways[key]:
                if other in ways and other != key:
                    path = list(ways)
                    yield path[path.index(other) :]
                elif other in replaced and other not in done and other not in ways:
                    ways[other] = iter(replaced[other])
                    break
            else:
                done.add(key)
                del ways[key]
