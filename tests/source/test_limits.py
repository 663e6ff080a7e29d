"""What records never need is refused as it comes, whatever its size."""

from __future__ import annotations

import time

import pytest
from tests.source.builders import PATH, feature, plain, problem, source_of

from register.source.front_matter import read
from register.source.place import Place, Problem

_MERGE_BOMB = "a0: &a0 {x: y}\n" + "\n".join(
    f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]" for n in range(1, 26)
)
_ALIAS_BOMB = "a: &a [x, x]\n" + "\n".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("a: &a [x]\nb: c", feature(2, 4, "anchor", "&a")),  # Y20
        (_ALIAS_BOMB, feature(2, 4, "anchor", "&a")),
        ("&a [*a]", feature(2, 1, "anchor", "&a")),
        (_MERGE_BOMB, feature(2, 5, "anchor", "&a0")),  # Y21
        ("<<: {k: v}", feature(2, 1, "merge key", "<<")),
        (
            'x: !!python/object/apply:os.system ["id"]',  # Y12
            feature(2, 4, "tag", "!!python/object/apply:os.system"),
        ),
        ("%YAML 1.1", feature(2, 1, "directive", "%YAML 1.1")),
        ("a: b\n--- c", problem("second-document", 3, 1)),
        ("- " * 30_000, problem("too-deep", 2, 41, limit="20")),  # Y22
        ("[" * 60_000, problem("too-deep", 2, 21, limit="20")),
        ("{a: " * 1_000, problem("too-deep", 2, 81, limit="20")),
        (
            "[" * 100_000,
            problem("too-large", 2, size="100001", limit="65536", part="front matter"),
        ),
        ("\n".join(f"k{n}: v" for n in range(7_000)), problem("too-many", 2501, 8, limit="5,000")),
    ],
)
def test_y20_to_y22_it_is_refused_at_its_place_and_at_once(front: str, expected: Problem) -> None:
    start = time.perf_counter()
    source = source_of(front)
    assert time.perf_counter() - start < 0.5
    assert source.problems == (expected,)
    assert source.front is None
    assert source.body == "The words.\n"


def test_y23_ten_megabytes_and_fifty_thousand_fields_are_too_large() -> None:
    source = read(PATH, b"---\nx: " + b"a" * 10_000_000)
    expected = problem("too-large", size="10000007", limit="1048576", part="file")
    assert source.problems == (expected,)
    fields = source_of("\n".join(f"k{n}: v" for n in range(50_000)))
    assert [each.name for each in fields.problems] == ["too-large"]
    assert fields.problems[0].place == Place(PATH, 2)


def test_y01_of_a_field_that_stands_twice_both_lines_are_named_and_the_first_is_kept() -> None:
    source = source_of("reference: A\ncontact:\n  role: x\n  role: y\nreference: B")
    assert source.problems == (
        problem("duplicate-key", 5, 3, key="role", first_line="4"),
        problem("duplicate-key", 6, 1, key="reference", first_line="2"),
    )
    assert plain(source.front) == {"reference": "A", "contact": {"role": "x"}}


def test_y25_a_key_is_a_word() -> None:
    source = source_of(
        "1: a\ntrue: b\nnull: c\n2016-02-25: d\n[x]: e\n? {y: z}\n: f\n'': g\nkind: h"
    )
    assert source.problems == (
        problem("odd-key", 2, 1, key="1"),
        problem("odd-key", 3, 1, key="true"),
        problem("odd-key", 4, 1, key="null"),
        problem("odd-key", 5, 1, key="2016-02-25"),
        problem("odd-key", 6, 1, key="[x]: e"),
        problem("odd-key", 7, 3, key="{y: z}"),
        problem("odd-key", 9, 1, key=""),
    )
    assert plain(source.front) == {"kind": "h"}
