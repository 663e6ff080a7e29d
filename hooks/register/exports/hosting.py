"""``_headers``, ``hosting/nginx.conf`` and ``hosting/apache.conf``: what a host is to send.

``_headers`` is read from the site by Netlify, Cloudflare Pages and those that follow them. The
other two are for whoever runs nginx or Apache: to be included in the server's own configuration.

How long a file may be kept by a browser is the host's to say, but for the log: a tile once written
is the same for ever, and an old checkpoint would hide what was published since (C2SP tlog-tiles).
"""

from __future__ import annotations

from collections.abc import Iterator

from register.output import Output, ready
from register.pages.frames import site_path
from register.pages.not_found import ADDRESS
from register.pages.policy import HEADERS
from register.settings import Settings

_CACHING = (
    ("/log/checkpoint", "no-cache"),
    ("/log/tile/", "public, max-age=31536000, immutable"),
)
"""How an address begins, and the Cache-Control that a host should send with it."""

_NGINX = """\
# Include this in the server or location block that serves the register:
#     include {site}/hosting/nginx.conf;
# A location block with an add_header of its own has to include it again.
error_page 404 {not_found};
"""
_APACHE = """\
# Include this in the virtual host or Directory block that serves the register, or copy it to a
# file .htaccess at the top of the site. Needs mod_headers.
ErrorDocument 404 {not_found}
"""


def hosting(settings: Settings) -> Iterator[Output]:
    """The files that tell hosts which headers to send, and which page where there is none."""
    not_found = f"{site_path(settings)}{ADDRESS}"
    yield ready("_headers", _read_from_the_site().encode())
    text = _NGINX.format(site="/path/of/the/site", not_found=not_found) + _nginx()
    yield ready("hosting/nginx.conf", text.encode())
    text = _APACHE.format(not_found=not_found) + _apache()
    yield ready("hosting/apache.conf", text.encode())


def _read_from_the_site() -> str:
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    for begins, value in _CACHING:
        lines += [f"{begins}*" if begins.endswith("/") else begins, f"  Cache-Control: {value}"]
    return "\n".join(lines) + "\n"


def _nginx() -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in HEADERS]
    # A location of its own would have to say every header again. An empty header is not sent.
    lines.append('set $register_kept "";')
    for begins, value in _CACHING:
        lines.append(f'if ($uri ~ "{_ending(begins)}") {{ set $register_kept "{value}"; }}')
    lines.append("add_header Cache-Control $register_kept;")
    return "\n".join(lines) + "\n"


def _apache() -> str:
    lines = [f'Header always set {name} "{value}"' for name, value in HEADERS]
    for begins, value in _CACHING:
        said = f"%{{REQUEST_URI}} =~ m#{_ending(begins)}#"
        lines.append(f'Header set Cache-Control "{value}" "expr={said}"')
    return "\n".join(lines) + "\n"


def _ending(begins: str) -> str:
    """A pattern for an address below whatever path the register stands at."""
    return begins if begins.endswith("/") else f"{begins}$"
