"""``log/index.html``: how anybody can check that nothing was changed or taken away in silence."""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.log.checkpoint import checkpoint_of
from register.output import Output
from register.pages.frames import frame
from register.pages.page import page
from register.rules.finding import Finding

ADDRESS = "log/index.html"
_TITLE = "Check this register"
_DESCRIPTION = (
    "An address once published never stops working, and nothing published is changed without a "
    "dated note. You can check both yourself, from the files on this site."
)


def pages(register: Register, _findings: tuple[Finding, ...]) -> Iterator[Output]:
    """The one page; what it shows is the log's checkpoint."""
    past = register.past
    checkpoint = checkpoint_of(register.settings.log_name, past.ledger.leaves)
    yield page(
        ADDRESS,
        "log.html",
        {
            "frame": frame(register.settings, ADDRESS, _TITLE, _DESCRIPTION),
            "origin": checkpoint.origin,
            "size": f"{checkpoint.size:,}",
            "root": checkpoint.root.hex(),
            "signed": past.signed.startswith(f"{checkpoint.text}\n"),
            "key": past.key,
        },
    )
