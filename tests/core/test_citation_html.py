"""Citations as links: the whole bracket becomes ours, and each citation leads to what it rests on."""

import pytest
from markdown import Markdown

from weibao.sources.html import CitationLinks


@pytest.fixture
def render(shelf):
    def html(text, page="guides/bullying.md", known=shelf):
        return Markdown(extensions=["tables", CitationLinks(shelf=known, page=page)]).convert(text)

    return html


def span(inside):
    return f'<span class="wb-source">来源：{inside}</span>'


def test_a_citation_becomes_a_link_to_what_it_rests_on(render):
    link = '<a href="../domains/family.md#m1-2">措施1第2句</a>'
    assert render("甲。（来源：措施1第2句）") == f"<p>甲。{span(link)}</p>"


@pytest.mark.parametrize(
    ("page", "href"),
    [
        ("index.md", "domains/family.md#m1"),
        ("guides/a.md", "../domains/family.md#m1"),
        ("domains/family.md", "family.md#m1"),
        ("a/b/c.md", "../../domains/family.md#m1"),
    ],
)
def test_a_link_starts_at_its_page(render, page, href):
    assert f'<a href="{href}">措施1</a>' in render("（来源：措施1）", page)


def test_a_number_leads_to_the_page_of_numbers(render):
    assert '<a href="../hotlines.md">求助电话110</a>' in render("（来源：求助电话110）")


def test_several_citations_are_links_of_their_own(render):
    assert (
        render("（来源：某保护法第二条第一款、第二十条之一；某部意见）")
        == "<p>"
        + span(
            '<a href="../sources/minors.md#minors-2">某保护法第二条第一款</a>；'
            '<a href="../sources/minors.md#minors-20-1">第二十条之一</a>；'
            '<a href="../sources/index.md#opinion">某部意见</a>'
        )
        + "</p>"
    )


def test_what_names_nothing_is_shown_without_a_link(render):
    assert (
        render("（来源：无此法第一条；措施1第1句）")
        == "<p>" + span('<span>无此法第一条</span>；<a href="../domains/family.md#m1-1">措施1第1句</a>') + "</p>"
    )


def test_nothing_in_a_citation_is_taken_for_markdown_or_html(render):
    assert "*甲*&lt;b&gt;[乙]" in render("（来源：*甲*<b>[乙]）")


@pytest.mark.parametrize(
    "text",
    ["- 甲（来源：措施1）", "**甲（来源：措施1）**", "| 甲 |\n| --- |\n| 乙（来源：措施1） |", "甲（来源：\n措施1）乙"],
)
def test_a_citation_is_found_wherever_it_stands(render, text):
    assert render(text).count('<a href="../domains/family.md#m1">措施1</a>') == 1


def test_two_citations_of_a_paragraph_are_both_found(render):
    assert render("甲（来源：措施1）乙（来源：措施2）").count('class="wb-source"') == 2


@pytest.mark.parametrize("text", ["甲(来源:措施1)", "`（来源：措施1）`"])
def test_what_is_no_citation_stays_text(render, text):
    assert "wb-source" not in render(text)


def test_without_a_shelf_a_citation_stays_text(render):
    assert render("甲（来源：措施1）", known=None) == "<p>甲（来源：措施1）</p>"
