"""What a browser may do with a page of the site: one list, for every way of telling it.

The pages themselves tell it in a ``meta`` element, for hosts that send no headers of ours;
``exports/hosting.py`` writes it for those that do.
"""

from __future__ import annotations

_DIRECTIVES = (
    ("default-src", "'none'"),
    # Search runs a WebAssembly program of the site's own, which needs the second word.
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    # An icon of the search stands in its stylesheet.
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
    ("frame-ancestors", "'none'"),
    ("object-src", "'none'"),
)
_NOT_IN_A_PAGE = ("frame-ancestors",)
"""Directives that browsers obey in a header alone: Content Security Policy Level 3, clause 3.3."""


def _policy(left_out: tuple[str, ...] = ()) -> str:
    return "; ".join(f"{name} {value}" for name, value in _DIRECTIVES if name not in left_out)


POLICY = _policy()
"""The Content-Security-Policy, as a header says it."""
POLICY_IN_PAGE = _policy(_NOT_IN_A_PAGE)
"""The same, as a page says it of itself."""

HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Every header that a host should send with every file. Strict-Transport-Security is left to the
host, which alone knows whether all of its name is served over TLS."""
