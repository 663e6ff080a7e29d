"""What hosts are told to send, in each of their own ways."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from register.exports.hosting import hosting
from register.pages.policy import HEADERS, POLICY, POLICY_IN_PAGE
from register.settings import Office, Settings

SETTINGS = Settings(office=Office(name="Commissioner for Barset"))
FORMS = {
    "_headers": r"^  (?!Cache)([\w-]+): (.*)$",
    "hosting/nginx.conf": r'^add_header ([\w-]+) "([^"]*)" always;$',
    "hosting/apache.conf": r'^Header always set ([\w-]+) "([^"]*)"$',
}


def written(settings: Settings = SETTINGS) -> dict[str, str]:
    return {output.address: output.content.make().decode() for output in hosting(settings)}


@pytest.mark.parametrize("address", FORMS)
def test_h08_every_form_says_the_same_headers(address: str) -> None:
    assert re.findall(FORMS[address], written()[address], re.MULTILINE) == list(HEADERS)


def test_h08_a_page_says_the_policy_of_the_header_but_for_what_only_a_header_can_say() -> None:
    assert POLICY.replace("frame-ancestors 'none'; ", "") == POLICY_IN_PAGE
    assert "frame-ancestors 'none'" in POLICY


def test_the_policy_lets_nothing_in_that_stands_in_a_page_or_comes_from_elsewhere() -> None:
    assert POLICY.startswith("default-src 'none'; ")
    assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:|\*", POLICY)


def test_the_whole_file_for_hosts_that_read_it_from_the_site() -> None:
    assert written()["_headers"] == (
        "/*\n"
        "  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
        "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "  Cross-Origin-Opener-Policy: same-origin\n"
        "/log/checkpoint\n"
        "  Cache-Control: no-cache\n"
        "/log/tile/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        (
            "hosting/nginx.conf",
            [
                'if ($uri ~ "/log/checkpoint$") { set $register_kept "no-cache"; }',
                'if ($uri ~ "/log/tile/") '
                '{ set $register_kept "public, max-age=31536000, immutable"; }',
            ],
        ),
        (
            "hosting/apache.conf",
            [
                'Header set Cache-Control "no-cache" "expr=%{REQUEST_URI} =~ m#/log/checkpoint$#"',
                'Header set Cache-Control "public, max-age=31536000, immutable" '
                '"expr=%{REQUEST_URI} =~ m#/log/tile/#"',
            ],
        ),
    ],
)
def test_tiles_of_the_log_are_kept_for_ever_and_its_checkpoint_is_asked_for_each_time(
    address: str, asked: list[str]
) -> None:
    assert [line for line in written()[address].splitlines() if "/log/" in line] == asked


@pytest.mark.parametrize(
    ("site_url", "path"),
    [("", "/404.html"), ("https://example.org/register/", "/register/404.html")],
)
def test_h09_servers_are_told_which_page_to_show_where_there_is_none(
    site_url: str, path: str
) -> None:
    told = written(replace(SETTINGS, site_url=site_url))
    assert f"error_page 404 {path};" in told["hosting/nginx.conf"]
    assert f"ErrorDocument 404 {path}\n" in told["hosting/apache.conf"]
