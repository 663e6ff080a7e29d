"""Words that people paste, or type to do harm, with what is shown of them and what is told.

The names are those of the kinds of attack that ``test_markdown_and_html`` lists.
"""

from __future__ import annotations

from typing import NamedTuple


class Payload(NamedTuple):
    """Hostile words."""

    words: str
    html: str
    """What they become."""
    taken: str
    """What is told to have been taken out; empty when it is nothing."""


TAKEN: dict[str, tuple[Payload, ...]] = {
    "X01": (
        Payload("<script>alert(1)</script>", "", "script"),
        Payload("Words <script>alert(1)</script> on.", "<p>Words  on.</p>", "script"),
        Payload("<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "", "script"),
        Payload("<scr<script>ipt>alert(1)</scr</script>ipt>", "<p>&lt;script&gt;</p>", "script"),
    ),
    "X02": (
        Payload("<img src=x onerror=alert(1)>", '<p><img src="x"></p>', "onerror"),
        Payload(
            '<img src="x" ONERROR="alert(1)" alt="A van">',
            '<p><img src="x" alt="A van"></p>',
            "onerror",
        ),
        Payload("<img/src=x/onerror=alert(1)>", '<p><img src="x/onerror=alert(1)"></p>', ""),
        Payload(
            "![A van](x.png){: onerror=alert(1) }",
            '<p><img alt="A van" src="x.png"></p>',
            "onerror",
        ),
        Payload(
            "![A van](https://evil.example/van.png)",
            "<p>A van</p>",
            "a picture that does not lie with the record",
        ),
    ),
    "X03": (
        Payload("[x](javascript:alert(1))", "<p><a>x</a></p>", "an address that is not on the web"),
        Payload(
            '<a href="javascript:alert(1)">x</a>',
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload("[x](JaVaScRiPt:alert(1))", "<p><a>x</a></p>", "an address that is not on the web"),
        Payload(
            "![x](javascript:alert(1))", "<p>x</p>", "a picture that does not lie with the record"
        ),
    ),
    "X04": (
        Payload(
            "[x](&#106;avascript:alert(1))", "<p><a>x</a></p>", "an address that is not on the web"
        ),
        Payload(
            "[x](java&#9;script:alert(1))", "<p><a>x</a></p>", "an address that is not on the web"
        ),
        Payload(
            "[x](<java\tscript:alert(1)>)", '<p><a href="java   script:alert(1)">x</a></p>', ""
        ),
        Payload(
            '<a href="java\nscript:alert(1)">x</a>',
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload(
            '<a href="&#1;javascript:alert(1)">x</a>',
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload(
            "[x](javascript&colon;alert(1))", "<p><a>x</a></p>", "an address that is not on the web"
        ),
    ),
    "X05": (
        Payload(
            "[x](data:text/html,<b>alert(1)</b>)",
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload(
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload("[x](vbscript:msgbox(1))", "<p><a>x</a></p>", "an address that is not on the web"),
        Payload('<a href="blob:x">x</a>', "<p><a>x</a></p>", "an address that is not on the web"),
        Payload(
            "![x](data:image/svg+xml;base64,PHN2Zz4=)",
            "<p>x</p>",
            "a picture that does not lie with the record",
        ),
    ),
    "X06": (
        Payload(
            "[x][y]\n\n[y]: javascript:alert(1)",
            "<p><a>x</a></p>",
            "an address that is not on the web",
        ),
        Payload(
            "[y]\n\n[y]: data:text/html,x", "<p><a>y</a></p>", "an address that is not on the web"
        ),
        Payload("<javascript:alert(1)>", "<p></p>", "javascript:alert"),
        Payload("<vbscript:msgbox(1)>", "<p></p>", "vbscript:msgbox"),
    ),
    "X07": (
        Payload(
            'Words\n{: onclick=alert(1) style="color:red" id="__config" }',
            '<p id="s-__config">Words</p>',
            "onclick, style, the anchor “__config”",
        ),
        Payload("Words\n{: #main }", '<p id="s-main">Words</p>', "the anchor “main”"),
        Payload(
            "Words\n{: #pf-search }", '<p id="s-pf-search">Words</p>', "the anchor “pf-search”"
        ),
        Payload("Words\n{: #q }", '<p id="s-q">Words</p>', "the anchor “q”"),
        Payload("## Search {: #search }", '<h2 id="s-search">Search</h2>', "the anchor “search”"),
        Payload("## Main", '<h2 id="s-main">Main</h2>', ""),
        Payload("## __config", '<h2 id="s-__config">__config</h2>', ""),
        Payload("## pf-search", '<h2 id="s-pf-search">pf-search</h2>', ""),
        Payload('<p id="MAIN">Words</p>', '<p id="s-MAIN">Words</p>', "the anchor “MAIN”"),
        Payload("Words\n{: #costs }", '<p id="s-costs">Words</p>', ""),
    ),
    "X08": (
        Payload(
            '<div markdown="1">\nWords\n{: onclick=alert(1) #__config }\n</div>',
            "<div>\nWords\n{: onclick=alert(1) #__config }\n</div>",
            "markdown",
        ),
        Payload(
            (
                '<div markdown="1" onclick="alert(1)" id="__config" style="color:red">\n'
                "Words\n</div>"
            ),
            '<div id="s-__config">\nWords\n</div>',
            "markdown, onclick, style, the anchor “__config”",
        ),
    ),
    "X09": (
        Payload("<svg onload=alert(1)></svg>", "<p></p>", "svg"),
        Payload("<svg><script>alert(1)</script></svg>", "<p></p>", "script, svg"),
        Payload("<math><mi xlink:href='javascript:alert(1)'>x</mi></math>", "", "math, mi"),
        Payload(
            (
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style"
                "></mglyph></table></mtext></math>"
            ),
            "",
            ("math, mglyph, mtext, style, onerror, an address that is not on the web"),
        ),
        Payload("<template><script>alert(1)</script></template>", "<p></p>", "script, template"),
        Payload(
            '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
            '&lt;p title="<img src="x">"&gt;',
            "noscript, title",
        ),
        Payload(
            '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
            '<p></p><img src="1">"&gt;<p></p>',
            "style, svg",
        ),
    ),
    "X10": (
        Payload("<iframe srcdoc='<script>alert(1)</script>'></iframe>", "", "iframe"),
        Payload("<object data=x></object>", "", "object"),
        Payload("<embed src=x>", "<p></p>", "embed"),
        Payload("<base href=https://evil.example/>", "<p></p>", "base"),
        Payload(
            "<meta http-equiv=refresh content='0;url=https://evil.example'>", "<p></p>", "meta"
        ),
        Payload(
            ("<form action=https://evil.example><input name=a><button>Go</button></form>"),
            "Go",
            "button, form, input",
        ),
        Payload("<link rel=stylesheet href=https://evil.example/x.css>", "<p></p>", "link"),
        Payload("<style>body{display:none}</style>", "", "style"),
    ),
    "X11": (
        Payload(
            '<div style="position:fixed;inset:0">Over everything</div>',
            "<div>Over everything</div>",
            "style",
        ),
        Payload(
            '<p style="position:fixed;inset:0">Over everything</p>',
            "<p>Over everything</p>",
            "style",
        ),
        Payload('Words\n{: style="position:fixed" }', "<p>Words</p>", "style"),
    ),
    "X15": (
        Payload(
            "A[^1] and B[^1].\n\n[^1]: One.",
            (
                '<p>A<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
                ' and B<sup id="fnref2:1"><a class="footnote-ref" href="#fn:1">1</a></s'
                'up>.</p><div class="footnote"><hr><ol><li id="fn:1"><p>One.&nbsp;<a cl'
                'ass="footnote-backref" href="#fnref:1" title="Jump back to footnote 1 '
                'in the text">↩</a><a class="footnote-backref" href="#fnref2:1" title="'
                'Jump back to footnote 1 in the text">↩</a></p></li></ol></div>'
            ),
            "",
        ),
        Payload(
            "Term\n: One\n\nTerm\n: Two",
            "<dl><dt>Term</dt><dd>One</dd><dt>Term</dt><dd>Two</dd></dl>",
            "",
        ),
        Payload(
            '<p id="a">A</p><p id="a">B <a href="#a">a</a></p>',
            '<p id="s-a">A</p><p id="s-a-2">B <a href="#s-a">a</a></p>',
            "",
        ),
        Payload(
            "## Costs\n\n## Costs", '<h2 id="s-costs">Costs</h2><h2 id="s-costs-2">Costs</h2>', ""
        ),
        Payload(
            "A\n{: #costs }\n\nB\n{: #costs }", '<p id="s-costs">A</p><p id="s-costs-2">B</p>', ""
        ),
    ),
    "X16": (
        Payload(
            "| a | b |\n|---|---|\n| x \\| y | `c | d` |",
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>x | "
                "y</td><td><code>c | d</code></td></tr></tbody></table>"
            ),
            "",
        ),
        Payload(
            "| a | b |\n|---|---|\n| `c` `` d | e `` | f | g |",
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><cod"
                "e>c</code> <code>d | e</code></td><td>f</td></tr></tbody></table>"
            ),
            "",
        ),
        Payload(
            "| a | b |\n|---|---|\n| one |",
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>one<"
                "/td><td></td></tr></tbody></table>"
            ),
            "",
        ),
    ),
    "X17": (
        Payload(
            '<a href="https://northshire.example/" target="_blank">x</a>',
            '<p><a href="https://northshire.example/">x</a></p>',
            "target",
        ),
        Payload(
            "[x](https://northshire.example/){: target=_blank }",
            '<p><a href="https://northshire.example/">x</a></p>',
            "target",
        ),
    ),
    "X19": (
        Payload(
            "| a | b |\n|---|---|\n| <p>x <ul><li>y | z |\n\nAfter the **table**.",
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><p>x"
                " </p><ul><li>y</li></ul></td><td>z</td></tr></tbody></table><p>After t"
                "he <strong>table</strong>.</p>"
            ),
            "",
        ),
        Payload(
            (
                "| a | b |\n|---|---|\n| <p>x | <ul><li>y |\n| <td>c | </table>d |\n\nAfter "
                "the **table**."
            ),
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><p>x"
                "</p></td><td><ul><li>y</li></ul></td></tr><tr><td></td><td>c</td><td><"
                "/td></tr></tbody></table>d<p>After the <strong>table</strong>.</p>"
            ),
            "",
        ),
    ),
    "X20": (
        Payload(
            "Agreement on a <br/>Shared Service", "<p>Agreement on a <br>Shared Service</p>", ""
        ),
    ),
}
