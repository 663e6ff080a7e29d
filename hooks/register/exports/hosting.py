"""``_headers``, ``hosting/nginx.conf`` and ``hosting/apache.conf``: what a host is to send.

``_headers`` is read from the site by Netlify, Cloudflare Pages and those that follow them. The
other two are for whoever runs nginx or Apache: to be included in the server's own configuration.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.output import Output, ready
from register.pages.frames import site_path
from register.pages.not_found import ADDRESS
from register.pages.policy import HEADERS
from register.settings import Settings

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
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS)
    yield ready("_headers", f"/*\n{lines}".encode())
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS)
    text = _NGINX.format(site="/path/of/the/site", not_found=not_found)
    yield ready("hosting/nginx.conf", (text + lines).encode())
    lines = "".join(f'Header always set {name} "{value}"\n' for name, value in HEADERS)
    yield ready("hosting/apache.conf", (_APACHE.format(not_found=not_found) + lines).encode())
