"""``log/checkpoint``, ``log/tile/…`` and ``log/key``: the ledger as a transparency log.

The form is that of https://c2sp.org/tlog-tiles and https://c2sp.org/tlog-checkpoint.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.past import Past
from register.linking.register import Register
from register.log.checkpoint import checkpoint_of
from register.log.tiles import log_files
from register.output import Output, ready
from register.settings import Settings


def log(register: Register) -> Iterator[Output]:
    """Every file of the log."""
    past = register.past
    yield ready("log/checkpoint", published_checkpoint(past, register.settings).encode())
    if past.key:
        yield ready("log/key", f"{past.key}\n".encode())
    for path, data in log_files(past.ledger.leaves):
        yield ready(f"log/{path}", data)


def published_checkpoint(past: Past, settings: Settings) -> str:
    """The checkpoint: signed where the office has signed this very one, else marked as not."""
    checkpoint = checkpoint_of(settings.log_name, past.ledger.leaves)
    is_signed = past.signed.startswith(f"{checkpoint.text}\n")
    return past.signed if is_signed else checkpoint.unsigned
