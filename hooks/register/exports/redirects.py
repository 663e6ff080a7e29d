"""``_redirects``, ``hosting/nginx-redirects.conf``, ``hosting/apache-redirects.conf``: what moved.

For hosts that can answer with a status: 301 for what has moved, and 410 with its own page, which
says why, for what was removed. Everywhere else the pages at the old addresses say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from register.ledger.past import address_of
from register.linking.redirects import Redirect, redirects
from register.linking.register import Register
from register.output import Output, ready
from register.pages.frames import site_path

_NGINX = (
    "# Include this in the server block, beside hosting/nginx.conf.\n"
    "# What leads on names no host and no port, so that it holds behind another server too.\n"
    "absolute_redirect off;\n"
)
_APACHE = (
    "# Include this in the virtual host, or add it to .htaccess, behind what hosting/apache.conf\n"
    "# holds. Needs mod_alias, and Apache 2.4 for what was removed.\n"
)


def hosting_redirects(register: Register) -> Iterator[Output]:
    """The files, each with every redirect and every removal."""
    top = site_path(register.settings).rstrip("/")
    leads = redirects(register)
    gone = tuple(_gone(register))
    yield ready("_redirects", "".join(_netlify(leads, top)).encode())
    nginx = "".join((_NGINX, *_nginx(leads, gone, top)))
    yield ready("hosting/nginx-redirects.conf", nginx.encode())
    apache = "".join((_APACHE, *_apache(leads, gone, top)))
    yield ready("hosting/apache-redirects.conf", apache.encode())


def _gone(register: Register) -> Iterator[tuple[str, str]]:
    """Each address of what was removed, or of a file that was taken off, and the page that says so.

    A file has two: its own, and that of the folder of its name, in which the page stands.
    """
    for record in sorted(register.records.values(), key=address_of):
        base = address_of(record)
        if record.removed:
            numbers = (f"v{version.number}/" for version in register.past.versions(record))
            yield from ((at, f"{at}index.html") for at in (base, *(base + n for n in numbers)))
        for name in register.past.taken_off(record):
            page = f"{base}{name}/index.html"
            yield from ((at, page) for at in (f"{base}{name}", f"{base}{name}/"))


def _pattern(old: str) -> str:
    """What matches an old address as servers see it: with what was written as ``%20`` unfolded."""
    return "".join(
        re.escape(c) if c.isprintable() and c != '"' else _bytes(c) for c in unquote(old)
    )


def _bytes(character: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in character.encode())


def _netlify(leads: Sequence[Redirect], top: str) -> Iterator[str]:
    # The first line that fits is followed, so that what is nearer comes first.
    for redirect in sorted(leads, key=lambda each: each.whole):
        yield f"{top}{redirect.old} {top}{redirect.now} 301\n"
        if redirect.whole:
            yield f"{top}{redirect.old}* {top}{redirect.now}:splat 301\n"


def _nginx(leads: Sequence[Redirect], gone: Sequence[tuple[str, str]], top: str) -> Iterator[str]:
    for redirect in leads:
        old, now = _pattern(top + redirect.old), top + redirect.now
        if redirect.whole:
            yield f'rewrite "^{old}(.*)$" "{now}$1" permanent;\n'
        else:
            yield f'rewrite "^{old}$" "{now}" permanent;\n'
    for address, page in gone:
        yield f"location = {top}{address} {{ error_page 410 {top}{page}; return 410; }}\n"


def _apache(leads: Sequence[Redirect], gone: Sequence[tuple[str, str]], top: str) -> Iterator[str]:
    for redirect in leads:
        old, now = _pattern(top + redirect.old), top + redirect.now
        if redirect.whole:
            yield f'RedirectMatch 301 "^{old}(.*)$" "{now}$1"\n'
        else:
            yield f'RedirectMatch 301 "^{old}$" "{now}"\n'
    for address, page in gone:
        yield (
            f"<If \"%{{REQUEST_URI}} == '{top}{address}'\">\n"
            f"  ErrorDocument 410 {top}{page}\n"
            f'  Redirect gone "{top}{address}"\n'
            "</If>\n"
        )
