"""The numbers by which a phrase is looked for where it can be, as a browser reads them."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from zlib import crc32

from register.search.phrases import numbers_of, write_numbers


def numbers(*runs: str) -> set[int]:
    return {crc32(run.encode()) for run in runs}


def test_two_and_three_words_side_by_side_have_a_number_whatever_signs_and_capitals() -> None:
    assert numbers_of(["The “Dogs” – of £1,250!", "Noël's"]) == numbers(
        *("the dogs", "dogs of", "of 1250", "the dogs of", "dogs of 1250")
    )


def test_each_word_of_one_that_is_put_together_has_the_neighbours_of_the_whole() -> None:
    assert numbers_of(["two-year plan"]) == numbers("twoyear plan", "two plan", "year plan")


def test_words_put_together_by_the_thousand_have_neighbours_at_their_ends_alone() -> None:
    long = "-".join(f"w{number}" for number in range(1000))
    found = numbers_of([f"see {long} {long} {long} there"])
    whole = long.replace("-", "")
    assert numbers("see w0", f"see {whole}", "w999 there", f"{whole} there") <= found
    assert len(found) < 20_000


def test_marks_on_letters_are_left_out_as_they_are_where_somebody_types_without() -> None:
    assert numbers_of(["Noël reads"]) == numbers_of(["Noe\u0308l reads"]) == numbers("noel reads")


def test_the_last_word_of_one_text_and_the_first_of_the_next_are_no_pair() -> None:
    assert numbers_of(["One", "two", ""]) == set()


def test_files_are_as_many_as_keep_each_of_them_small_and_hold_each_number_once(
    tmp_path: Path,
) -> None:
    held = {"2026": range(0, 2**32, 2**18 + 1), "2025": [7, 2**32 - 1]}
    write_numbers(tmp_path, held)
    files = json.loads((tmp_path / "phrases.json").read_text())["files"]
    assert files == 8
    read: dict[str, list[tuple[int, int]]] = {"2025": [], "2026": []}
    for place in range(files):
        for part, steps in json.loads((tmp_path / f"phrases/{place}.json").read_text()).items():
            assert len(steps) < 6000
            read[part] += [(half, place) for half in accumulate(steps)]
    for part, numbers_of_part in held.items():
        assert sorted(read[part]) == sorted((n >> 16, n % files) for n in numbers_of_part)


def test_a_register_without_phrases_has_one_file_all_the_same(tmp_path: Path) -> None:
    write_numbers(tmp_path, {"other": []})
    assert json.loads((tmp_path / "phrases.json").read_text()) == {"files": 1}
    assert json.loads((tmp_path / "phrases/0.json").read_text()) == {}
