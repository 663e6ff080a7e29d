"""What the public will see changed is said in words."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from register.commands.changes import main


def site(folder: Path, **pages: str) -> Path:
    folder.mkdir()
    for name, content in pages.items():
        path = folder / name.replace("__", "/") / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(content, encoding="utf-8")
    return folder


def page(title: str, words: str = "Words.", footer: str = "") -> str:
    return (
        f"<!doctype html><title>{title} - Register</title>"
        f"<main><h1>{title}</h1>{words}</main><footer>{footer}</footer>"
    )


def said(before: Path, after: Path, *options: str) -> str:
    result = CliRunner().invoke(main, [str(before), str(after), *options])
    assert result.exit_code == 0
    return result.output


def test_new_changed_and_gone_pages_are_listed_with_their_titles(tmp_path: Path) -> None:
    before = site(tmp_path / "a", a=page("A"), b=page("B"), decisions__c=page("C"))
    after = site(tmp_path / "b", a=page("A"), b=page("B", "More."), decisions__d=page("D &amp; E"))
    assert said(before, after) == (
        "1 page is new:\n"
        "  /decisions/d/  D & E\n"
        "\n"
        "1 page is changed:\n"
        "  /b/  B\n"
        "\n"
        "1 page is gone, and every link to an address below would break:\n"
        "  /decisions/c/  C\n"
        "\n"
    )


def test_the_same_site_says_that_nothing_is_new(tmp_path: Path) -> None:
    before, after = site(tmp_path / "a", a=page("A")), site(tmp_path / "b", a=page("A"))
    assert said(before, after) == "No page says anything new.\n"


def test_a_new_footer_does_not_bury_the_page_that_matters(tmp_path: Path) -> None:
    before = site(tmp_path / "a", a=page("A"), b=page("B"), c=page("C"))
    after = site(
        tmp_path / "b", a=page("A", footer="x"), b=page("B", footer="x"), c=page("C", "New.", "x")
    )
    assert said(before, after) == (
        "1 page is changed:\n"
        "  /c/  C\n"
        "\n"
        "2 pages are changed in the header, the footer or the mark-up alone.\n"
    )


def test_files_that_are_not_pages_are_counted(tmp_path: Path) -> None:
    before, after = site(tmp_path / "a", a=page("A")), site(tmp_path / "b", a=page("A"))
    (before / "feed.xml").write_text("1")
    (after / "feed.xml").write_text("2")
    assert said(before, after) == (
        "No page says anything new.\n1 other file is new, changed or gone (feeds, files, styles).\n"
    )


def refused(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, prog_name="scripts/changes")
    assert result.exit_code == 2
    usage, _, reason = result.output.partition("Error: ")
    assert usage.startswith("Usage: scripts/changes [OPTIONS] BEFORE AFTER\n")
    return reason.strip()


SAY_SO = (
    "Build that site first. If there never was one, say so with --before-missing-ok: "
    "every page then counts as new."
)


def test_a_site_before_that_is_not_there_is_refused(tmp_path: Path) -> None:
    after = site(tmp_path / "b", a=page("A"))
    before = tmp_path / "a"
    assert refused(str(before), str(after)) == f"{before} is not there. {SAY_SO}"
    before.symlink_to(tmp_path / "gone")
    assert refused(str(before), str(after)) == (
        f"{before} leads to {tmp_path / 'gone'}, which is not there. {SAY_SO}"
    )


def test_a_site_after_that_is_not_there_is_refused(tmp_path: Path) -> None:
    before, after = site(tmp_path / "a", a=page("A")), tmp_path / "b"
    for options in ((), ("--before-missing-ok",)):
        assert refused(str(before), str(after), *options) == (
            f"Invalid value for 'AFTER': {after} is not there. Build that site first."
        )
    after.symlink_to(tmp_path / "gone")
    assert refused(str(before), str(after)).endswith(
        f"{after} leads to {tmp_path / 'gone'}, which is not there. Build that site first."
    )
    after.unlink()
    after.write_text("")
    assert refused(str(before), str(after)).endswith(
        f"{after} is a file, and not the folder of a built site."
    )


def test_where_it_is_said_that_there_may_be_no_site_before_every_page_is_new(
    tmp_path: Path,
) -> None:
    after = site(tmp_path / "b", a=page("A"))
    assert said(tmp_path / "none", after, "--before-missing-ok") == (
        "There is no site from before this change, so every page counts as new.\n"
        "\n"
        "1 page is new:\n"
        "  /a/  A\n"
        "\n"
    )
    (tmp_path / "a").symlink_to(tmp_path / "gone")
    assert said(tmp_path / "a", after, "--before-missing-ok").startswith("There is no site from")


def test_a_title_cannot_smuggle_mark_up_into_the_summary(tmp_path: Path) -> None:
    after = site(tmp_path / "b", a=page("&lt;img src=x&gt; [x](y) `z`"))
    assert said(site(tmp_path / "a"), after, "--format", "markdown").splitlines()[-2] == (
        "- `/a/` &lt;img src=x&gt; \\[x\\](y) \\`z\\`"
    )


def test_a_long_list_is_cut_and_the_rest_counted(tmp_path: Path) -> None:
    after = site(tmp_path / "b", **{f"p{number:02}": page("P") for number in range(53)})
    lines = said(site(tmp_path / "a", p00=page("P")), after).splitlines()
    assert lines[0] == "52 pages are new:"
    assert lines[-2:] == ["  and 2 more", ""]


def test_a_page_without_a_heading_goes_by_its_title(tmp_path: Path) -> None:
    after = site(tmp_path / "b", a="<title>Moved</title>", b="<p>")
    lines = said(site(tmp_path / "a"), after).splitlines()
    assert lines[-3:] == ["  /a/  Moved", "  /b/  (no title)", ""]
