"""hooks/sources.py: what our pages rest on, each citation a way to the very words."""

import re

import pytest

from tests.hooks.conftest import SmallSite
from tests.hooks.situations import BULLYING, EVERY, FILES, SOURCES, add_situations

PAGE, LAW, INDEX = "guides/bullying/index.html", "sources/protect/index.html", "sources/index.html"
CITED = re.compile(r'<span class="wb-source">来源：(.*?)</span>')
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


def test_a_citation_leads_to_the_sentence_the_article_the_document_or_the_numbers(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    found = [LINK.findall(cited) for cited in CITED.findall(built.page(PAGE))]
    assert found == [
        [("../../sources/protect/#protect-3", "保护法第三条第二款"), ("../../domains/school/#m3-1", "措施3第1句")],
        [("../../hotlines/", "求助电话110")],
        [("../../domains/school/#m3", "措施3")],
        [
            ("../../sources/#rules", "某局办法"),
            ("../../sources/protect/#protect-3", "保护法第三条"),
            ("../../sources/protect/#protect-12-1", "第十二条之一"),
        ],
    ]
    assert 'id="m3-1"' in built.page("domains/school/index.html")
    assert 'id="rules"' in built.page(INDEX)
    assert "（来源：" not in built.article(PAGE)


def test_an_article_stands_on_the_page_of_its_law_paragraph_by_paragraph(guided: SmallSite):
    law = guided.build(*EVERY).article(LAW)
    assert re.findall(r'<h2 id="([^"]*)">(.*?)</h2>', law)[:2] == [
        ("protect-3", "第三条"),
        ("protect-12-1", "第十二条之一"),
    ]
    assert "<blockquote> <p>学校应当排查、教人。</p> <p>学校应当立即制止。</p> </blockquote>" in law
    assert "<blockquote> <p>记录应当保存。</p> </blockquote>" in law
    facts = "《某国保护法》，法律，立法机关，2024年第二次修正，2021年6月1日起施行。2026年10月1日核对（公开资料）。"
    assert facts in law
    assert "下面只是本站引用的条文，共2条，不是全文。" in law


def test_all_laws_and_documents_are_listed_documents_with_their_words(guided: SmallSite):
    index = guided.build(*EVERY).article(INDEX)
    assert '<li><a href="protect/">保护法</a>：《某国保护法》，法律' in index
    below = index[index.index('<h3 id="rules">某局办法</h3>') :]
    assert "《某局欺凌办法》，文件，某局，某令第5号，2023年公布。" in below
    assert "<blockquote> <p>学校应当把事情记下来。</p> </blockquote>" in below


def test_a_site_without_sources_has_no_pages_of_them_and_no_link(small: SmallSite):
    small.write(**{path: text for path, text in FILES.items() if path in ("docs/index.md", "docs/about.md")})
    built = small.build(*(h for h in EVERY if h not in ("guides", "triage")))
    assert built.ok, built.log
    assert [f for f in built.files if f.startswith("sources/")] == []
    assert "sources/" not in "".join(built.article(f) for f in built.files if f.endswith("index.html"))


@pytest.mark.parametrize(
    ("cited", "says"),
    [
        ("别的法第三条", "认不得来源“别的法第三条”"),
        ("保护法", "来源“保护法”没有写第几条"),
        ("保护法第五条", "_data/sources.yml 里的保护法没有登出第五条"),
        ("保护法第三条第三款", "保护法第三条只有2款"),
        ("措施3第2句", "认不得来源“措施3第2句”"),
        ("求助电话12318", "认不得来源“求助电话12318”"),  # a retired number is no help
        ("<b>法</b>", "认不得来源“<b>法</b>”"),
    ],
)
def test_a_citation_that_names_nothing_stops_a_strict_build_and_is_no_link(guided: SmallSite, cited: str, says: str):
    guided.change(BULLYING, "保护法第三条第二款；", f"{cited}；")
    built = guided.build(*EVERY)
    assert not built.ok
    assert f"docs/guides/bullying.md:19：{says}" in built.log
    shown = cited.replace("<", "&lt;").replace(">", "&gt;")
    assert f'来源：<span>{shown}</span>；<a href="../../domains/school/#m3-1">' in built.page(PAGE)


def test_what_is_cited_on_other_pages_of_ours_is_checked_too(guided: SmallSite):
    guided.write(**{"docs/about.md": "---\ntitle: 关于\n---\n\n# 关于\n\n照办（来源：保护法第九条）。\n"})
    built = guided.build(*EVERY)
    assert not built.ok
    assert "docs/about.md:7：_data/sources.yml 里的保护法没有登出第九条" in built.log


@pytest.mark.parametrize(
    ("old", "new", "ok", "says"),
    [
        ("effective: 2021-06-01", "effective: 2026-11-05", False, "“保护法”到2026年11月5日才施行"),
        ("effective: 2021-06-01", "effective: 2026-11-04", True, ""),
        ("effective: 2021-06-01", "effective: 2021-06-01\n  until: 2026-11-03", True, "2026年11月3日以后不再施行"),
    ],
)
def test_a_law_not_yet_in_force_is_not_cited_and_one_that_is_gone_is_told(
    guided: SmallSite, old: str, new: str, ok: bool, says: str
):
    guided.change(SOURCES, old, new)
    built = guided.build(*EVERY)
    assert built.ok == ok, built.log
    assert says in built.log


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("name: 保护法", "name: '保<护法'", "sources.yml:2：字段 name 里有“<”"),
        ("title: 某国保护法", "title: '某国\"保护法'", 'sources.yml:3：字段 title 里有“"”'),
        ("id: protect", "id: '../evil'", "sources.yml:1：字段 id “../evil”不能用"),
        ("id: protect", "id: index", "sources.yml:1：字段 id “index”不能用"),
        ("id: rules", "id: protect", "字段 id “protect”在第1行已经用过"),
        ("kind: 法律", "kind: 法", "sources.yml:4：字段 kind “法”不能用"),
        ("第十二条之一:", "第12条:", "“第12条”不是条的编号"),
    ],
)
def test_a_source_that_cannot_be_read_stops_a_strict_build_and_no_preview(
    guided: SmallSite, old: str, new: str, says: str
):
    guided.change(SOURCES, old, new)
    strict, preview = guided.build(*EVERY), guided.build(*EVERY, strict=False)
    assert not strict.ok
    assert says in strict.log
    assert preview.ok, preview.log
    assert "学校应当立即制止" in preview.page(PAGE)


def test_words_of_a_law_that_mean_something_in_markdown_or_html_are_shown_as_they_are(guided: SmallSite):
    guided.change(SOURCES, "记录应当保存。", "'<script>alert(1)</script>*应当*[x](y)保存{ #z }。'")
    guided.change(SOURCES, "says: 学校应当把", "says: '# 学校应当把")
    guided.change(SOURCES, "事情记下来。", "<b>事情</b>记下来。'")
    guided.change(SOURCES, "issued_by: 立法机关", "issued_by: '<i>机关&'")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    law, index = built.article(LAW), built.article(INDEX)
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;*应当*[x](y)保存{ #z }。</p>" in law
    assert "<p># 学校应当把&lt;b&gt;事情&lt;/b&gt;记下来。</p>" in index
    assert "&lt;i&gt;机关&amp;，" in law and "&lt;i&gt;机关&amp;，" in index
