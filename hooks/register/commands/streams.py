"""What a command says, and whether anybody can read it."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from typing import Any


@dataclass
class Said:
    """What became of what was said."""

    lost: str | None = None
    """Why some of it could not be written; None while nothing was lost."""


class _Stream(io.FileIO):
    """An open file that goes on when whoever read it has left, or when its disk is full."""

    def __init__(self, descriptor: int, said: Said) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._said = said

    def write(self, data: Any, /) -> int:
        """Write, or lose, all of the data, which is bytes of some kind."""
        size = memoryview(data).nbytes
        try:
            return super().write(data)
        except BrokenPipeError:
            return size
        except OSError as error:
            self._said.lost = error.strerror or str(error)
            return size


def open_the_closed() -> None:
    """Give input, output and errors a place each, where a program was started without them.

    The next file that was opened would be taken for them otherwise.
    """
    while (descriptor := os.open(os.devnull, os.O_RDWR)) < 3:
        os.set_inheritable(descriptor, True)
    os.close(descriptor)


def speak() -> Said:
    """From here on, say everything in UTF-8, whatever the locale, and outlive whoever listens."""
    said = Said()
    sys.stdout = _text(1, said)
    sys.stderr = _text(2, said)
    return said


def _text(descriptor: int, said: Said) -> io.TextIOWrapper:
    stream = _Stream(descriptor, said)
    return io.TextIOWrapper(
        io.BufferedWriter(stream),
        encoding="utf-8",
        errors="backslashreplace",
        line_buffering=stream.isatty() or descriptor == 2,
    )
