"""A page for each law with the articles that are cited, and the list of all sources."""

from textwrap import dedent

import pytest

from weibao.front_matter import check_meta, split_page
from weibao.links import anchors_of
from weibao.sources import library_in
from weibao.sources.pages import INDEX, source_pages
from weibao.sources.registry import Library, load_library


@pytest.fixture(scope="module")
def pages(library):
    return source_pages(library)


def test_a_law_has_a_page_and_a_document_a_place_in_the_list(pages):
    assert set(pages) == {INDEX, "sources/minors.md", "sources/old-law.md", "sources/new-law.md"}
    assert anchors_of(pages[INDEX]) == {"laws", "documents", "opinion"}


def test_without_sources_there_are_no_pages():
    assert source_pages(Library(())) == {}


def test_a_page_of_a_law_says_which_version_and_how_it_was_checked(pages):
    facts = (
        "《中华人民共和国某保护法》，法律，全国人大常委会，2024年4月26日第二次修正，2024年4月26日起施行。"
        "2026年11月1日核对（公开资料）。"
    )
    assert pages["sources/minors.md"].split("\n\n")[1:4] == [
        "# 中华人民共和国某保护法",
        facts,
        "下面只是本站引用的条文，共2条，不是全文。",
    ]


def test_every_paragraph_of_an_article_is_quoted_under_its_number(pages):
    assert pages["sources/minors.md"].endswith(
        dedent("""\
        ## 第二条 { #minors-2 }

        > 学校应当立即制止欺凌，二十四小时内报告。
        >
        > 任何人有权举报，有下列情形的可以报警：
        >
        > （一）被打；
        >
        > （二）被骂。

        ## 第二十条之一 { #minors-20-1 }

        > 家长不得打骂孩子。
        """)
    )


def test_a_law_that_holds_no_more_says_until_when(pages):
    assert "2010年1月1日起施行，2025年12月31日以后不再施行。" in pages["sources/old-law.md"]


def test_a_document_is_quoted_in_the_list_with_its_number(pages):
    text = pages[INDEX].split("## 规章和文件 { #documents }\n\n")[1]
    facts = "《某部关于某事的意见》，文件，某部，某发〔2020〕1号，2020年5月7日。2026年11月1日核对（公开资料）。"
    assert text == f"### 某部意见 {{ #opinion }}\n\n{facts}\n\n> 每班配一名儿童主任。\n"


def test_every_citation_leads_to_an_anchor_that_is_there(pages, shelf):
    for listed in ("某保护法第二条第二款", "某保护法第二十条之一", "旧法第一条", "某部意见"):
        (cited,) = shelf.read(listed)
        page, _, anchor = cited.href.partition("#")
        assert anchor in anchors_of(pages[page])


def test_what_looks_like_markup_is_shown_as_it_is():
    text = """\
        - id: a
          name: 甲*乙*
          title: 丙[丁]
          kind: 文件
          issued_by: <b>
          version: 一
          checked_on: 2026-11-01
          checked_by: 二
          says: "# <script> { #x }。"
        """
    page = source_pages(load_library(dedent(text), "s.yml"))[INDEX]
    assert r"### 甲\*乙\* { #a }" in page
    assert "&lt;b>" in page or "&lt;b&gt;" in page
    assert "<script>" not in page
    assert anchors_of(page) == {"laws", "documents", "a"}


def test_a_library_of_documents_alone_has_no_law(library):
    documents = Library(tuple(s for s in library.sources if s.says))
    assert "## 法律、法规和司法解释 { #laws }\n\n还没有。\n\n## 规章和文件" in source_pages(documents)[INDEX]


def test_a_library_of_laws_alone_has_no_documents(library):
    assert "documents" not in source_pages(Library(library.sources[:1]))[INDEX]


def test_every_generated_page_has_a_sound_head(pages):
    for path, text in pages.items():
        page = split_page(text, path)
        assert check_meta(page, path) == ()


def test_every_real_citation_leads_to_an_anchor_that_is_there(docs):
    library = library_in(docs)
    pages = source_pages(library)
    assert {f"sources/{s.id}.md" for s in library.sources if s.articles} | {INDEX} == pages.keys()
    assert sum(text.count("\n## 第") for text in pages.values()) == sum(len(s.articles) for s in library.sources)
