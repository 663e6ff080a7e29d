"""Settings from a branch that nobody has reviewed are refused before MkDocs reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.builders import MKDOCS, write
from tests.publishing.builds import FILES, run

from register.checking import check_settings

TRAP = "!!python/object/apply:os.mkdir [trap]"

REFUSED = {
    "c02_code": f"copyright: {TRAP}\n",
    "c02_code_in_a_list": f"nav:\n  - {TRAP}\n",
    "c02_the_environment": "site_author: !ENV HOME\n",
    "c02_a_name_of_python": "extra2: &a {slugify: !!python/name:os.system}\n",
    "c03_another_file_first": "INHERIT: ../../x\n",
    "c04_a_plugin": "plugins: [search]\n",
    "c04_a_plugin_that_fetches": "plugins:\n  - privacy: {enabled: true}\n",
    "c04_plugins_as_a_group": "plugins: {privacy: {}}\n",
    "c04_another_hook": "hooks: [hooks/publish.py, content/trap.py]\n",
    "c04_a_hook_instead": "hooks: [content/trap.py]\n",
    "c04_hooks_as_a_group": "hooks: {content/trap.py: {}}\n",
    "c04_scripts": "extra_javascript: [trap.js]\n",
    "c04_styles": "extra_css: [trap.css]\n",
    "c04_templates": "extra_templates: [trap.html]\n",
    "c04_options_of_extensions": "mdx_configs: {toc: {}}\n",
    "c04_a_folder_watched": "watch: [/etc]\n",
    "c04_a_place_for_the_site": "site_dir: ../elsewhere\n",
    "c04_something_new": "whatever: x\n",
}
CHANGED = {
    "c04_a_theme": ("name: material", "name: readthedocs"),
    "c04_templates_from_elsewhere": ("name: material", "name: material\n  custom_dir: content"),
    "c04_an_option_of_the_theme": ("name: material", "name: material\n  logo: /etc/passwd"),
    "c04_sources_from_elsewhere": ("docs_dir: content", "docs_dir: /etc"),
    "c04_snippets": ("  - tables\n", "  - tables\n  - pymdownx.snippets\n"),
    "c04_snippets_with_options": ("  - tables\n", "  - pymdownx.snippets: {base_path: /}\n"),
    "c04_snippets_behind_another": ("  - tables\n", "  - {tables: {}, pymdownx.snippets: {}}\n"),
    "c04_an_extension_with_options": ("  - toc\n", "  - toc: {permalink: true}\n"),
}
GROUP = MKDOCS.replace(
    "  - attr_list\n  - tables\n  - toc\n  - footnotes\n", "  pymdownx.snippets:\n"
)
SETTINGS = {
    **{name: MKDOCS + line for name, line in REFUSED.items()},
    **{name: MKDOCS.replace(right, wrong) for name, (right, wrong) in CHANGED.items()},
    "c04_extensions_as_a_group": GROUP,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_ask_for_more_than_is_listed_are_refused(tmp_path: Path, name: str) -> None:
    assert SETTINGS[name] != MKDOCS
    found = check_settings(write(tmp_path, {"mkdocs.yml": SETTINGS[name]}))
    assert [finding.level for finding in found if finding.place.line] != []
    assert {finding.level.value for finding in found} == {"error"}


def test_c04_settings_on_the_list_are_taken(tmp_path: Path) -> None:
    more = "plugins: []\nhooks:\n  - hooks/publish.py\nsite_dir: site\nstrict: true\n"
    theme = MKDOCS.replace(
        "name: material", "name: material\n  custom_dir: overrides\n  font: false"
    )
    assert check_settings(write(tmp_path, {"mkdocs.yml": theme + more})) == ()


def test_c04_the_one_thing_that_a_setting_may_say_is_offered(tmp_path: Path) -> None:
    (found,) = check_settings(write(tmp_path, {"mkdocs.yml": MKDOCS + "hooks: [trap.py]\n"}))
    assert found.message == (
        "The setting `hooks` says something here that this register does not allow."
    )
    assert found.hint == "Take it away, or write:\n    hooks: [hooks/publish.py]"


@pytest.mark.parametrize("name", ["check", "build"])
def test_c02_c03_c04_neither_a_check_nor_a_build_runs_what_is_refused(
    tmp_path: Path, name: str
) -> None:
    ran = tmp_path / "ran"
    trap = f"open({str(ran)!r}, 'w')\n"
    asked = (
        f"copyright: !!python/object/apply:os.mkdir [{ran}]\n",
        "INHERIT: other.yml\n",
        "hooks: [trap.py]\n",
        "markdown_extensions: [trap]\n",
        "plugins: [trap]\n",
    )
    for line in asked:
        settings = MKDOCS
        if line.startswith("markdown_extensions"):
            settings = MKDOCS.replace("  - tables\n", "  - trap\n")
            line = ""
        other = f"hooks: [trap.py]\ncopyright: !!python/object/apply:os.mkdir [{ran}]\n"
        more = {"mkdocs.yml": settings + line, "other.yml": other, "trap.py": trap}
        done = run(write(tmp_path / "register", {**FILES, **more}), name=name)
        assert done.returncode == 1, line
        assert "mkdocs.yml" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert not ran.exists(), line
