"""Redirects from the address of today to that of a successor, for the hosts that people use.

They are for whoever keeps the old name: every address, whatever follows, leads to the same at the
new one, for good (301).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from register.settings import Settings

FOLDER = "redirects"
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?")
_PATH = re.compile(r"[A-Za-z0-9._~/-]*")


def read_domain(typed: str) -> str:
    """The address of the new site, with a slash at its end.

    Raises:
        ValueError: it is not a plain web address.
    """
    address = urlsplit(typed.strip())
    if (
        address.scheme not in ("http", "https")
        or not _HOST.fullmatch(address.netloc)
        or not _PATH.fullmatch(address.path)
        or address.query
        or address.fragment
    ):
        raise ValueError(f"{typed} is not a web address. Write it as https://new.example/")
    return f"{address.scheme}://{address.netloc}/{address.path.strip('/')}".rstrip("/") + "/"


def redirects_to(new: str, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file.

    Raises:
        ValueError: the settings say no address of today, or it is the same.
    """
    old = urlsplit(settings.site_url)
    if not old.netloc:
        raise ValueError("mkdocs.yml has no site_url, so that nobody can tell what leads on.")
    path = f"/{old.path.strip('/')}".rstrip("/")
    if (old.netloc, f"{path}/") == (urlsplit(new).netloc, urlsplit(new).path):
        raise ValueError(f"{new} is the address of today (site_url in mkdocs.yml).")
    yield f"{FOLDER}/nginx.conf", _nginx(old, path, new).encode()
    yield f"{FOLDER}/apache.conf", _apache(old, path, new).encode()
    top = f"{path} {new} 301!\n" if path else ""
    yield f"{FOLDER}/_redirects", f"{top}{path}/* {new}:splat 301!\n".encode()


def _below(path: str) -> str:
    """What matches every address below a path, and the path itself without a slash at its end."""
    return f"^{re.escape(path)}(?:/(.*))?$" if path else "^/(.*)$"


def _nginx(old: SplitResult, path: str, new: str) -> str:
    return (
        f"# Put this into the server block of {old.hostname}.\n"
        f'rewrite "{_below(path)}" "{new}$1" permanent;\n'
    )


def _apache(old: SplitResult, path: str, new: str) -> str:
    return (
        f"# Put this into the virtual host of {old.hostname}, or into .htaccess at its top.\n"
        "# Needs mod_alias.\n"
        f'RedirectMatch 301 "{_below(path)}" "{new}$1"\n'
    )
