"""Making outputs: in any number of processes, only what is not shown, and before it is written."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import pytest
from tests.site.builders import Failing, numbered, outputs_of, publish, slowly, state_in, times

from register.output import FileAt, Output, Task, digest_of
from register.site.build import apply
from register.site.faults import SiteError
from register.site.holding import Shown, shown_at
from register.site.making import made, made_here, only_named, place_for


def tasks(count: int, words: str = "") -> list[Task]:
    """Tasks of three outputs each."""
    return [
        partial(outputs_of, {f"{task}/{n}.txt": f"{words}{task} {n}" for n in range(3)})
        for task in range(count)
    ]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outputs_are_the_same_in_their_order_in_any_number_of_processes(
    tmp_path: Path, workers: int
) -> None:
    outputs = made(tasks(20), Shown(), tmp_path, workers)

    expected = made_here(tasks(20))
    assert [o.address for o in outputs] == [o.address for o in expected]
    assert [o.digest for o in outputs] == [o.digest for o in expected]
    assert [o.content.make() for o in outputs] == [o.content.make() for o in expected]


def test_several_processes_make_them(tmp_path: Path) -> None:
    slow = [partial(slowly, {f"{n}.txt": str(n)}, 0.02) for n in range(30)]

    outputs = made(slow, Shown(), tmp_path, 2)

    assert len({o.content.path for o in outputs if isinstance(o.content, FileAt)}) == 2


def test_what_is_shown_already_is_not_made_again(tmp_path: Path) -> None:
    publish(tmp_path, outputs_of({"a.txt": "a", "b.txt": "b"}))
    with state_in(tmp_path) as state:
        shown = shown_at(tmp_path / "site", state)
    same = Output("a.txt", digest_of(b"a"), Failing("nobody asks for it"))

    (output,) = made([lambda: [same]], shown, tmp_path, 1)

    assert output.content.make() == b"a"


@pytest.mark.parametrize("workers", [1, 2])
def test_one_that_cannot_be_made_is_named_and_no_release_is_touched(
    tmp_path: Path, workers: int
) -> None:
    publish(tmp_path, outputs_of(numbered(3)))
    before = times(tmp_path)
    bad: Task = partial(list, [Output("c/index.html", "d", Failing("no such field"))])
    with place_for(tmp_path.parent / "cache") as place, pytest.raises(SiteError) as caught:
        made([*tasks(5), bad, *tasks(5, "again")], Shown(), place, workers)

    assert str(caught.value).startswith(
        "c/index.html could not be made (ValueError: no such field)."
    )
    assert times(tmp_path) == before


def test_what_a_killed_build_left_goes_first_and_nothing_stays(tmp_path: Path) -> None:
    left = tmp_path / "made" / "1"
    left.parent.mkdir()
    left.write_text("half a page")

    with place_for(tmp_path) as place:
        assert list(place.iterdir()) == []
        made(tasks(2), Shown(), place, 1)
        assert list(place.iterdir()) != []

    assert list(tmp_path.iterdir()) == []


def test_a_stretch_of_a_file_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    (output, *_) = made(tasks(1), Shown(), tmp_path, 1)
    assert isinstance(output.content, FileAt)
    Path(output.content.path).write_bytes(b"0")

    with pytest.raises(OSError, match="cut short"):
        output.content.make()


def test_a_file_that_somebody_changes_on_the_site_during_a_build_is_not_taken_over(
    tmp_path: Path,
) -> None:
    publish(tmp_path, outputs_of({"a.txt": "a", "b.txt": "b"}))
    with state_in(tmp_path) as state:
        shown = shown_at(tmp_path / "site", state)
        (tmp_path / "site" / "a.txt").write_text("changed by hand")
        with pytest.raises(SiteError, match=r"^a\.txt could not be made .*somebody changed it"):
            apply(outputs_of({"a.txt": "a", "b.txt": "c"}), shown, tmp_path / "site", state)


def test_what_a_task_needs_for_a_while_stands_beside_what_is_made(tmp_path: Path) -> None:
    def task() -> list[Output]:
        return outputs_of({"where.txt": tempfile.mkdtemp()})

    before = tempfile.gettempdir()
    (output,) = made([task], Shown(), tmp_path, 1)

    assert Path(output.content.make().decode()).parent == tmp_path
    assert tempfile.gettempdir() == before


def test_who_asks_only_for_addresses_holds_nothing_else() -> None:
    outputs = only_named(tasks(2))

    assert [o.address for o in outputs] == [o.address for o in made_here(tasks(2))]
    assert {o.content.make() for o in outputs} == {b""}
