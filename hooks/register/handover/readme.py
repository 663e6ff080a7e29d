"""The words that go with the archive, for the people who run the web of whoever takes over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import fill

from register.linking.register import Register
from register.pages.table import counted
from register.records.dates import When


@dataclass(frozen=True)
class Told:
    """What the words depend on."""

    register: Register
    commit: str
    """Empty without git."""
    domain: str
    """The address of the new site, where it is known."""
    platform: str
    """What the packages in it are for; empty without them."""


def readme(told: Told) -> str:
    """The file ``README.txt``."""
    return "\n\n".join(_parts(told)) + "\n"


def without(told: Told) -> Iterator[str]:
    """What is not in the archive, a sentence each."""
    if not told.commit:
        yield (
            "Not in it: which commit this is. There was no git to ask, so nobody can say either "
            "that these files are the ones that were agreed to."
        )
    if not told.platform:
        yield (
            "Not in it: the packages that the register runs on. The first command of whoever "
            "takes over fetches them, and needs the network for it, once."
        )
    yield (
        "Not in it: the history of git, which tells who typed what and when. Every text that the "
        "public has seen is in it, but for those of records that were removed. Whoever is to have "
        "the history clones the repository."
    )
    yield "Not in it: the key that signs the log, if the office has one. It is not to be shared."


def _parts(told: Told) -> Iterator[str]:
    settings = told.register.settings
    office, day = settings.office.name, When.of(told.register.day).words
    count = len(told.register.past.ledger.addresses)
    kept = counted(count, "address", "addresses") if count else "the addresses"
    yield _title(f"{settings.site_name}, {office}: handed over as at {day}")
    yield _words(
        "This is the whole of a public register: its website, the files that the website is made "
        "from, and the program that makes it. It needs no database and no service by anybody else. "
        f"It was at {settings.site_url or 'an address that its settings do not say'}. Its readers "
        f"were promised that {kept} in it would go on working. "
        "To keep that promise takes about an hour, and is what this page is about."
    )
    yield _title("1. See that it is whole", "-")
    yield _words("In this folder, with the tool that every Linux and Mac has:")
    yield "    sha256sum --check --quiet SHA256SUMS"
    yield _words("It says nothing when every file is what it was. On a Mac: shasum -a 256 -c.")
    yield _words(
        "What the site says of its own past can be checked too, against the log that is in it. It "
        "takes Python, as below:"
    )
    yield "    python3 project/scripts/verify site"
    yield _title("2. Put it on a host", "-")
    yield _words(
        "Copy what is in the folder site to the place your web server shows. They are plain files; "
        "any host of files will do. An address such as /decisions/ is the file index.html in that "
        "folder, which servers do by themselves. In the folder site/hosting are rules for nginx "
        "and Apache: which headers to send (nginx.conf, apache.conf), and where addresses that "
        "were changed lead to and what to answer for what was removed (nginx-redirects.conf, "
        "apache-redirects.conf). Each says in its first lines where it belongs. Hosts like "
        "Netlify and Cloudflare Pages read the files site/_headers and site/_redirects by "
        "themselves."
    )
    yield _title("3. Let the old address lead to it", "-")
    yield from _domain(told)
    yield _title("4. Go on with it", "-")
    yield from _going_on(told)
    yield _title("5. What is where", "-")
    yield "\n".join(_where(told))
    yield _title("6. What is not here", "-")
    yield from (_words(sentence) for sentence in without(told))


def _domain(told: Told) -> Iterator[str]:
    if told.domain:
        yield _words(
            f"The files in the folder redirects lead every address of today to {told.domain}, "
            "whatever follows the name. Whoever looks after the old name puts one of them on its "
            "server: nginx.conf, apache.conf, or _redirects for hosts that read that. Keep the "
            "old name paid for as long as you can: it stands in print, in court papers and in "
            "other people's links."
        )
    else:
        yield _words(
            "Best is to keep the old name and to point it at your host: then nothing else has to "
            "be done. If the register is to have another name, ask those who handed it over to "
            "give the command again with --domain and that name, and the redirects will be here."
        )
    yield _words(
        "The pages name their own address. For another one, change site_url in the file mkdocs.yml "
        "of the folder project, and build again as below."
    )


def _going_on(told: Told) -> Iterator[str]:
    yield _words(
        "The site can stay as it is for ever, and needs nobody. To change it, or to publish more, "
        "all that is needed is Python 3.11 or newer. In the folder project, type:"
    )
    yield f"    python3 scripts/build --as-of {told.register.day.isoformat()}"
    yield _words(
        "It makes the same site again, byte for byte, in the folder project/site, but for two "
        "things: build.json, which names no commit where there is no git, and the search index in "
        "pagefind, which says the same in other files each time. "
        "Leave out --as-of, and what depends on the day is as at today."
    )
    if told.platform:
        yield _words(
            f"No network is needed for that on {told.platform}: the packages are in "
            "project/wheels. Where several are installed, type its name in place of python3, such "
            "as python3.11. Elsewhere they are fetched, each checked against the digest in "
            "requirements.txt."
        )
    yield _words(
        "How to write, check and publish records is told in project/README.md and "
        "project/CONTRIBUTING.md. Keep the folder project in a repository of git from the first "
        "day. Where a body or a force has taken over from another, write it into the record of the "
        "new one (succeeds): the pages of both then say so, and history stays as it was."
    )


def _where(told: Told) -> Iterator[str]:
    yield "site                      the website as it stood, with its data, feeds and calendars"
    yield "site/log                  the log that anybody can check the site against"
    yield "project/decisions         decisions, with the files attached to each"
    yield "project/content           papers, agreements, meetings, bodies and everything else"
    yield "project/decisions/ledger  what was published when, and the text of every version"
    yield "project/mkdocs.yml        the office's settings"
    yield "project/hooks, overrides  the program and the templates"
    if told.platform:
        yield f"project/wheels            packages for {told.platform}"
    if told.domain:
        yield "redirects                 from the old address to the new"
    yield "SHA256SUMS                the digest of every file"
    if told.commit:
        yield f"\nThe records are those of commit {told.commit}."


def _title(text: str, line: str = "=") -> str:
    return f"{text}\n{line * len(text)}"


def _words(text: str) -> str:
    return fill(text, 88, break_long_words=False, break_on_hyphens=False)
