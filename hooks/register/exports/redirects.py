"""``_redirects``, ``hosting/nginx-redirects.conf``, ``hosting/apache-redirects.conf``: what moved.

For hosts that can answer with a status: 301 for what has moved, and 410 with its own page, which
says why, for what was removed. Everywhere else the pages at the old addresses say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.ledger.past import address_of
from register.linking.redirects import Redirect, redirects
from register.linking.register import Register
from register.output import Output, ready
from register.pages.frames import site_path

_NGINX = "# Include this in the server block, beside hosting/nginx.conf.\n"
_APACHE = (
    "# Include this in the virtual host, or add it to .htaccess. Needs mod_alias, and Apache 2.4\n"
    "# for what was removed.\n"
)


def hosting_redirects(register: Register) -> Iterator[Output]:
    """The files, each with every redirect and every removal."""
    top = site_path(register.settings).rstrip("/")
    leads = redirects(register)
    gone = sorted(address_of(r) for r in register.records.values() if r.removed)
    yield ready("_redirects", "".join(_netlify(leads, top)).encode())
    nginx = "".join((_NGINX, *_nginx(leads, gone, top)))
    yield ready("hosting/nginx-redirects.conf", nginx.encode())
    apache = "".join((_APACHE, *_apache(leads, gone, top)))
    yield ready("hosting/apache-redirects.conf", apache.encode())


def _netlify(leads: Sequence[Redirect], top: str) -> Iterator[str]:
    # The first line that fits is followed, so that what is nearer comes first.
    for redirect in sorted(leads, key=lambda each: each.whole):
        yield f"{top}{redirect.old} {top}{redirect.now} 301\n"
        if redirect.whole:
            yield f"{top}{redirect.old}* {top}{redirect.now}:splat 301\n"


def _nginx(leads: Sequence[Redirect], gone: Sequence[str], top: str) -> Iterator[str]:
    for redirect in leads:
        old, now = re.escape(top + redirect.old), top + redirect.now
        if redirect.whole:
            yield f'rewrite "^{old}(.*)$" "{now}$1" permanent;\n'
        else:
            yield f'rewrite "^{old}$" "{now}" permanent;\n'
    for address in gone:
        where = top + address
        yield f"location = {where} {{ error_page 410 {where}index.html; return 410; }}\n"


def _apache(leads: Sequence[Redirect], gone: Sequence[str], top: str) -> Iterator[str]:
    for redirect in leads:
        old, now = re.escape(top + redirect.old), top + redirect.now
        if redirect.whole:
            yield f'RedirectMatch 301 "^{old}(.*)$" "{now}$1"\n'
        else:
            yield f'RedirectMatch 301 "^{old}$" "{now}"\n'
    for address in gone:
        where = top + address
        yield (
            f"<If \"%{{REQUEST_URI}} == '{where}'\">\n"
            f"  ErrorDocument 410 {where}index.html\n"
            f'  Redirect gone "{where}"\n'
            "</If>\n"
        )
