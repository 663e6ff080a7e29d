"""Try every kind of page in a browser, and keep what was found in ``overrides/tried.json``.

To run it, type ``PYTHONPATH=hooks python -m tests.browser.keep`` after a change to a template, a
style or a script. It takes a few minutes.
``VNU_JAR`` may name the Nu Html Checker, which needs Java; without it, it counts as not tried.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.conftest import chromium, launched
from tests.browser.opening import opened
from tests.browser.serving import served
from tests.browser.trying import (
    PAGES,
    SCHEMES,
    WIDTHS,
    cut_when_larger,
    cut_when_spaced,
    lost_by_keyboard,
    misprints,
    sideways,
    violations,
)
from tests.real import built_in

from register.pages.tried import RESULT, looks

Look = Callable[[Page], list[str]]

CHECKS: tuple[tuple[str, str, Look, Iterable[int], Iterable[str]], ...] = (
    (
        "Success criteria of WCAG 2.0 to 2.2, levels A and AA, and good practice",
        "axe-core {axe}, all of its rules for these, contrast and size of targets among them",
        violations,
        (375, 768, 1280),
        SCHEMES,
    ),
    ("Reading without scrolling sideways", "the width of each page", sideways, WIDTHS, ("light",)),
    (
        "Everything by the Tab key alone, in order, with what has the focus in view and outlined",
        "every control of each page in turn",
        lost_by_keyboard,
        (375, 1280),
        ("light",),
    ),
    (
        "Words twice as large",
        "whether any is cut off or the page grows wider than the screen",
        cut_when_larger,
        (375, 1280),
        ("light",),
    ),
    (
        "Lines, words and letters further apart",
        "the distances of WCAG 2.2, success criterion 1.4.12",
        cut_when_spaced,
        (375, 1280),
        ("light",),
    ),
)
UNTRIED = (
    "Screen readers, voice control, magnifiers and switches, by people who rely on them.",
    "Browsers other than Chromium, and real phones.",
    "Whether the words of a record are easy to understand.",
    "Files that a record has beside it.",
)


def main() -> int:
    """Try all of it, write the result, and give 1 when anything was found."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built_in(Path(folder))
        browser = launched(playwright)
        with served(site) as address:
            found = {check[0]: found_by(browser, address, check) for check in CHECKS}
        checks = [
            {"what": what, "how": how.format(axe=axe_version(browser)), "found": len(found[what])}
            for what, how, *_ in CHECKS
        ]
        of_html = misprints(site)
        how = f"every page of the site, read strictly by html5lib {version('html5lib')}"
        checks.append({"what": "HTML without a fault", "how": how, "found": len(of_html)})
        jar = os.environ.get("VNU_JAR", "")
        if jar:
            refused = nu_html_checker(jar, site)
            how = f"every page of the site, by the Nu Html Checker {nu_version(jar)}"
            checks.append(
                {"what": "HTML as the standard has it", "how": how, "found": len(refused)}
            )
            of_html += refused
        result = {
            "browser": f"Chromium {browser.version.split('.')[0]}",
            "checks": checks,
            "looks": looks(),
            "on": date.today().isoformat(),
            "pages": len(PAGES),
            "untried": [*UNTRIED, *([] if jar else ["HTML by the Nu Html Checker."])],
            "widths": ", ".join(map(str, WIDTHS[:-1])) + f" and {WIDTHS[-1]}",
        }
        browser.close()
    RESULT.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    wrong = [*(line for lines in found.values() for line in lines), *of_html]
    print("\n".join([*wrong, f"{len(wrong)} faults. Written to {RESULT}."]))
    return 1 if wrong else 0


def found_by(
    browser: Browser,
    site: str,
    check: tuple[str, str, Look, Iterable[int], Iterable[str]],
) -> list[str]:
    """What one check finds on every kind of page, width and scheme."""
    _, _, look, widths, schemes = check
    found = []
    for name, path in PAGES.items():
        for width in widths:
            for scheme in schemes:
                with opened(browser, site + path, width, scheme) as page:
                    found += [f"{name}, {width}, {scheme}: {wrong}" for wrong in look(page)]
    return found


def axe_version(browser: Browser) -> str:
    """The version of axe-core that the package brings."""
    page = browser.new_page()
    name = Axe().run(page, options={"runOnly": ["html-has-lang"]}).response["testEngine"]["version"]
    page.close()
    return str(name)


def nu_html_checker(jar: str, site: Path) -> list[str]:
    """What the Nu Html Checker calls an error."""
    asked = ["java", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", str(site)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return [line for line in done.stderr.splitlines() if " error:" in line]


def nu_version(jar: str) -> str:
    """The checker's own version."""
    asked = ["java", "-jar", jar, "--version"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    if not chromium():
        sys.exit("No browser was found: set CHROMIUM to the path of one.")
    sys.exit(main())
