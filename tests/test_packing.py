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
