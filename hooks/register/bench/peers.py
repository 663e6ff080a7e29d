"""The same text through Hugo, and Pagefind over what it makes: the least that others wait for.

Hugo (gohugo.io) has layouts of a few lines here, and checks and links nothing. Where it is not
installed, nothing is compared with it.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from register.bench.process import Timing, run

_SETTINGS = """\
baseURL = "https://decisions.example.org/"
title = "Register"
disableKinds = ["taxonomy", "term"]
[frontmatter]
date = ["none"]
publishDate = ["none"]
lastmod = ["none"]
expiryDate = ["none"]
"""
"""Dates are written for people here, which Hugo does not read: it takes them for plain words."""
_PAGE = """\
<!doctype html><html lang="en-GB"><head><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
"""
_LIST = """\
<!doctype html><html lang="en-GB"><head><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1><ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul></main></body></html>
"""
_LAYOUTS = {
    "hugo.toml": _SETTINGS,
    "layouts/index.html": _LIST,
    "layouts/_default/list.html": _LIST,
    "layouts/_default/single.html": _PAGE,
}


def has_hugo() -> bool:
    """Whether Hugo is installed on this machine."""
    return shutil.which("hugo") is not None


class Peer:
    """The records of a corpus as another generator's site."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        """Copy the records of ``corpus`` to ``folder``, which is made."""
        self._folder = folder
        self._site = folder / "public"
        shutil.copytree(corpus / "content", folder / "content")
        shutil.copytree(corpus / "decisions", folder / "content" / "decisions")
        for name, text in _LAYOUTS.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def hugo(self) -> Timing:
        """Every page made, from nothing. Raises CommandFailed."""
        shutil.rmtree(self._site, ignore_errors=True)
        return run(["hugo", "--source", str(self._folder), "--quiet"], os.environ)

    def with_search(self) -> Timing:
        """The same, and one index of all pages: what its users do after each change."""
        pages = self.hugo()
        command = [sys.executable, "-m", "pagefind", "--site", str(self._site), "--silent"]
        return pages.then(run([*command, "--force-language", "en"], os.environ))
