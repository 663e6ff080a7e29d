"""From bytes to text: UTF-8 alone, line ends as LF, and a guess at what else it may be."""

from __future__ import annotations

from dataclasses import dataclass

from register.source.place import Place, Problem

BOM = b"\xef\xbb\xbf"

_SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word or ZIP"),
    (b"\xd0\xcf\x11\xe0", "old Word"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with LF line ends, and what was wrong with its bytes."""

    text: str | None
    """None where the bytes cannot be told apart from noise."""
    exact: bool
    """False where the text rests on a guess at the encoding."""
    problems: tuple[Problem, ...]


def decode(path: str, data: bytes) -> Decoded:
    """Decode ``data`` strictly as UTF-8; otherwise say where it stops being so and what it may be.

    A byte order mark is dropped and CRLF becomes LF. A lone carriage return is a problem, and
    then a line end, so that what follows it can still be read.
    """
    start = len(BOM) if data.startswith(BOM) else 0
    problems: list[Problem] = []
    exact = True
    try:
        text = data[start:].decode("utf-8")
        offset = _zero_bytes(data)
    except UnicodeDecodeError as error:
        text = ""
        offset = start + error.start
    if offset >= 0:
        exact = False
        encoding, codec = _guess(data, offset)
        problems.append(_not_utf_8(path, data, offset, encoding))
        if not codec:
            return Decoded(None, exact, tuple(problems))
        text = data[start:].decode(codec, errors="ignore").removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        lone = text.find("\r")
        if lone >= 0:
            line, column = _line_and_column(text, lone)
            problems.append(Problem("lone-carriage-return", Place(path, line, column)))
            text = text.replace("\r", "\n")
    return Decoded(text, exact, tuple(problems))


def _zero_bytes(data: bytes) -> int:
    """Where the first zero byte is, if every other byte is zero as in UTF-16; otherwise -1."""
    if b"\0" not in data:
        return -1
    return data.index(b"\0") if data.count(b"\0") * 3 > len(data) else -1


def _guess(data: bytes, offset: int) -> tuple[str, str]:
    """What the bytes probably are, in words, and the codec to read them by (may be none)."""
    for signature, words in _SIGNATURES:
        if data.startswith(signature):
            return words, ""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32", "utf-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16", "utf-16"
    if b"\0" in data:
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if max(even, odd) * 3 < len(data):
            return "", ""
        return "UTF-16", "utf-16-be" if even > odd else "utf-16-le"
    if offset >= len(data) - 3 and data[offset] >= 0xC2 and all(b >= 0x80 for b in data[offset:]):
        return "UTF-8, cut off at the end", "utf-8"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "", ""
    return "Windows (CP1252)", "cp1252"


def _not_utf_8(path: str, data: bytes, offset: int, encoding: str) -> Problem:
    before = data[:offset].removeprefix(BOM)
    line = before.count(b"\n") + 1
    here = before[before.rfind(b"\n") + 1 :]
    column = len(here.decode("utf-8", errors="replace")) + 1
    facts = {"offset": str(offset), "encoding": encoding}
    return Problem("not-utf-8", Place(path, line, column), facts)


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
