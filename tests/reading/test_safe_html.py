"""What the sanitiser lets through: the last lock on what contributors write, behind the rules that keep HTML out."""

import pytest
from markupsafe import Markup

from kennisbank.text.markdown.safe_html import Explainable, SiteLink, marked_lines, marked_link, marked_text, sanitised


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<h2 id="zoekwoord">x</h2>', "<h2>x</h2>"),
        ('<h2 id="tekst-x">x</h2>', '<h2 id="tekst-x">x</h2>'),
        ('<p id="tekst-x" class="kb-ref" style="color:red" onclick="x()">x</p>', '<p class="">x</p>'),
        ("<script>x()</script><style>p{}</style><p>x</p>", "<p>x</p>"),
        ('<a href="javascript:x()">x</a>', "<a>x</a>"),
        (
            '<a href="https://x.example/" target="_blank" class="kb-btn">x</a>',
            '<a href="https://x.example/" class="">x</a>',
        ),
        ("<ul><li><em>x</ul>", "<ul><li><em>x</em></li></ul>"),
    ],
)
def test_nothing_runs_styles_nests_wrongly_or_has_an_id_of_the_page(html: str, left: str) -> None:
    assert [str(segment) for segment in sanitised(html).segments] == [left]


def test_html_is_cut_at_links_of_the_site_and_at_text_that_may_be_explained() -> None:
    link = f'<a href="{marked_link("netwerk/x#a&amp;b")}">x</a>'
    code = marked_lines("<code>een\n\ntwee</code>")
    html = sanitised(f"<p>{link} {marked_text('R&amp;D')}</p>\n<pre>{code}</pre>")
    assert html.segments == (
        Markup('<p><a href="'),
        SiteLink("netwerk/x#a&b"),
        Markup('">x</a> '),
        Explainable("R&amp;D"),
        Markup("</p>\n<pre><code>een&#10;&#10;twee</code></pre>"),
    )
    assert [type(segment) for segment in html.segments] == [Markup, SiteLink, Markup, Explainable, Markup]
    assert html.striptags() == "x R&D een\n\ntwee"


def test_what_holds_a_tag_is_no_text_that_may_be_explained() -> None:
    html = sanitised(f"<p>{marked_text('een <em>ABC</em>')}</p>")
    assert not any(isinstance(segment, Explainable) for segment in html.segments)
