"""Signing and checking a short text with Ed25519 (C2SP signed-note).

A key is written on one line, with the name of the log and four bytes that tell keys apart::

    decisions.example.org/log+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k

The office's own key begins with ``PRIVATE+KEY+`` and is never committed.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"
_DASH = "\u2014 "


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key, which anybody may have."""

    name: str
    public: bytes

    @property
    def mark(self) -> bytes:
        """Four bytes that tell this key from others."""
        return _mark(self.name, self.public)

    @property
    def text(self) -> str:
        """The key on one line."""
        key = b64encode(_ED25519 + self.public).decode()
        return f"{self.name}+{self.mark.hex()}+{key}"

    @classmethod
    def of(cls, text: str) -> Verifier:
        """The key on a line. Raises ValueError when it is none."""
        name, mark, key = _parts(text.strip())
        verifier = cls(name, key)
        if verifier.mark.hex() != mark:
            raise ValueError("its parts do not belong together")
        return verifier

    def has_signed(self, note: str) -> bool:
        """Whether a note bears this key's signature of its text."""
        text, found, lines = note.rpartition("\n\n")
        for line in lines.split("\n") if found else ():
            name, _, signed = line.removeprefix(_DASH).partition(" ")
            if not line.startswith(_DASH) or name != self.name:
                continue
            try:
                data = b64decode(signed, validate=True)
                Ed25519PublicKey.from_public_bytes(self.public).verify(
                    data[4:], f"{text}\n".encode()
                )
            except (Error, InvalidSignature, ValueError):
                continue
            if data[:4] == self.mark:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Signer:
    """The office's own key."""

    name: str
    seed: bytes

    @classmethod
    def made(cls, name: str) -> Signer:
        """A new key."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def text(self) -> str:
        """The key on one line, which nobody else may see."""
        key = b64encode(_ED25519 + self.seed).decode()
        return f"{_PRIVATE}{self.name}+{self.verifier.mark.hex()}+{key}"

    @classmethod
    def of(cls, text: str) -> Signer:
        """The key on a line. Raises ValueError when it is none."""
        if not text.startswith(_PRIVATE):
            raise ValueError(f"it does not begin with {_PRIVATE}")
        name, mark, seed = _parts(text.strip().removeprefix(_PRIVATE))
        signer = cls(name, seed)
        if signer.verifier.mark.hex() != mark:
            raise ValueError("its parts do not belong together")
        return signer

    @property
    def verifier(self) -> Verifier:
        """The public key to it."""
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        return Verifier(self.name, private.public_key().public_bytes_raw())

    def signed(self, text: str) -> str:
        """A text, which ends with a line break, with its signature; always the same one."""
        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        line = b64encode(self.verifier.mark + signature).decode()
        return f"{text}\n{_DASH}{self.name} {line}\n"


def _mark(name: str, public: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]


def _parts(text: str) -> tuple[str, str, bytes]:
    name, _, rest = text.partition("+")
    mark, _, key = rest.partition("+")
    try:
        data = b64decode(key, validate=True)
    except Error:
        data = b""
    if not name or any(c.isspace() for c in name) or data[:1] != _ED25519 or len(data) != 33:
        raise ValueError("it is no key of this kind")
    return name, mark, data[1:]
