"""What goes into the state comes out of it as it was."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from register.packing import packed
from register.records.dates import When


@packed
@dataclass(frozen=True, slots=True)
class Plain:
    """A data class of one field."""

    words: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Further(Plain):
    """One that has the fields of another too."""

    day: When | None = None


@pytest.mark.parametrize("value", [Plain(), Plain("a"), Further("b", When.nothing()), Further()])
def test_an_object_comes_back_as_it_was_and_as_what_it_was(value: Plain) -> None:
    back = pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    assert back == value
    assert type(back) is type(value)


def test_what_came_back_is_as_frozen_as_before_and_can_be_replaced() -> None:
    back = pickle.loads(pickle.dumps(Further("a")))

    with pytest.raises(FrozenInstanceError):
        back.words = "b"
    assert replace(back, words="b") == Further("b")


def test_dates_that_are_alike_come_back_as_one_object_and_others_as_they_were() -> None:
    texts = ("3 May 2019", "about May 2019", "Spring 2018?", "1 May 2019 to 3 May 2019")
    dates = [When.read(text) for text in texts]

    back = [pickle.loads(pickle.dumps(date)) for date in (*dates, *dates)]

    assert back == [*dates, *dates]
    assert all(one is other for one, other in zip(back[:4], back[4:], strict=True))


def test_a_note_keeps_two_dates_apart() -> None:
    bare = When.nothing()
    told = replace(bare, note="the minutes do not say")

    assert [pickle.loads(pickle.dumps(date)) for date in (bare, told)] == [bare, told]
