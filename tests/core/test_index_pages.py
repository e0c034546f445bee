"""The index pages: every sentence quoted whole, with its address, under the name that it names."""

import datetime
import posixpath
import re
import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown

from weibao.front_matter import split_page
from weibao.hotlines import registry_in
from weibao.indices.entries import IndexEntry, Indices, Place, build_indices
from weibao.indices.pages import INDICES, index_pages
from weibao.passages import Kind, Passage, Sentence
from weibao.vocabulary import terms_in

DUE = datetime.date(2025, 12, 31)
PASSAGES = (
    Passage("m1", Kind.MEASURE, "加强*管理*", ("学校要*做*<b>。", "到2025年。"), "school"),
    Passage("p1", Kind.PREAMBLE, None, ("学校。",)),
)
PAGE_OF = {"m1": "domains/school.md", "p1": "notice/requirements.md"}
TITLE = Place("m1", None, "加强*管理*", "部署")
FIRST = Place("m1", "m1-1", "学校要*做*<b>。", "要")
SECOND = Place("m1", "m1-2", "到2025年。", due=DUE)
OTHER = Place("p1", "p1-1", "学校。")
SCHOOL = IndexEntry("school", "学校_1_", ("各校", "学堂*"), "一句话（来源_2_）", (TITLE, FIRST))


def pages_of(today=DUE, **found):
    indices = Indices(**{**dict.fromkeys((*INDICES, "unnamed"), ()), **found})
    return {page.path: page.markdown for page in index_pages(indices, PASSAGES, PAGE_OF, today)}


def entries_of(markdown):
    """A page below its count: what changes with its entries."""
    return markdown[markdown.index("共") :]


def names(*each):
    return tuple(IndexEntry(f"e{i}", name, (), "", (OTHER,)) for i, name in enumerate(each))


@pytest.fixture(scope="module")
def real_indices(edition, docs):
    return build_indices(edition.passages, terms_in(docs), registry_in(docs))


@pytest.fixture(scope="module")
def real(real_indices, project):
    """The real pages as Markdown, by path."""
    pages = index_pages(real_indices, project.edition.passages, project.page_of, DUE)
    return {page.path: page.markdown for page in pages}


@pytest.fixture(scope="module")
def rendered(real):
    """The real pages as elements, by path."""
    md = Markdown(extensions=["attr_list"])
    bodies = {path: md.convert("\n".join(split_page(text, path).body)) for path, text in real.items()}
    return {path: etree.fromstring(f"<main>{body}</main>") for path, body in bodies.items()}


def test_there_is_a_page_for_each_index_one_for_all_and_one_for_the_rest():
    paths = "index bodies documents programmes times hotlines unnamed"
    assert list(pages_of()) == [f"indices/{name}.md" for name in paths.split()]


def test_an_entry_has_its_names_its_note_and_its_sentences():
    assert entries_of(pages_of(bodies=(SCHOOL,))["indices/bodies.md"]) == (
        "共1个。[下载表格（CSV，可用 WPS 和 Excel 打开）](../data/bodies.csv)\n\n"
        "## X { #letter-x }\n\n"
        "### 学校\\_1\\_ { #school }\n\n"
        "也算上：各校、学堂\\*\n\n"
        "一句话（来源\\_2\\_）\n\n"
        "- [措施1的标题](../domains/school.md#m1)，**部署**：<q>加强\\*管理\\*</q>\n"
        '- [措施1第1句](../domains/school.md#m1-1)，**要**：<q data-quote="m1-1">学校要\\*做\\*&lt;b>。</q>\n'
    )


def test_a_name_alone_needs_no_more_lines():
    assert entries_of(pages_of(documents=names("甲法"))["indices/documents.md"]).split("\n\n")[1:] == [
        "## J { #letter-j }",
        "### 甲法 { #e0 }",
        '- [引言第1段第1句](../notice/requirements.md#p1-1)：<q data-quote="p1-1">学校。</q>\n',
    ]


def test_names_stand_by_pinyin_under_their_letters_figures_first():
    page = pages_of(programmes=names("中心法庭", "“儿童之家”", "12355青少年服务台", "安全", "儿童", "镇"))
    headings = re.findall(r"^#{2,3} (.*)$", page["indices/programmes.md"], re.M)
    assert headings == [
        "0—9 { #letter-0 }",
        "12355青少年服务台 { #e2 }",
        "A { #letter-a }",
        "安全 { #e3 }",
        "E { #letter-e }",
        "儿童 { #e4 }",
        "“儿童之家” { #e1 }",
        "Z { #letter-z }",
        "镇 { #e5 }",
        "中心法庭 { #e0 }",
    ]


@pytest.mark.parametrize("kind", ["times", "hotlines"])
def test_limits_and_numbers_stay_in_the_order_of_the_notice(kind):
    page = pages_of(**{kind: names("到2035年", "到2025年", "12355")})[f"indices/{kind}.md"]
    assert re.findall(r"^#{2,3} (.*)$", page, re.M) == ["到2035年 { #e0 }", "到2025年 { #e1 }", "12355 { #e2 }"]


@pytest.mark.parametrize(
    ("today", "remark"),
    [
        ("2025-12-30", "，2025年12月31日到期，期限未到："),
        ("2025-12-31", "，2025年12月31日到期，期限未到："),
        ("2026-01-01", "，2025年12月31日到期，**期限已过**："),
    ],
)
def test_a_limit_has_passed_from_the_day_after_its_last(today, remark):
    limit = IndexEntry("time-1", "到2025年", (), "", (SECOND,))
    page = pages_of(datetime.date.fromisoformat(today), times=(limit,))["indices/times.md"]
    assert f"[措施1第2句](../domains/school.md#m1-2){remark}<q" in page


def test_a_quantity_without_a_date_is_never_said_to_have_passed():
    page = pages_of(datetime.date(9999, 12, 31), times=names("每年"))
    assert "#p1-1)：<q" in page["indices/times.md"]


def test_only_the_limits_depend_on_the_day(real, real_indices, project):
    later = index_pages(real_indices, project.edition.passages, project.page_of, datetime.date(2099, 1, 1))
    assert [page.path for page in later if page.markdown != real[page.path]] == ["indices/times.md"]


def test_sentences_without_a_body_are_listed():
    page = pages_of(unnamed=(Sentence("m1-2", "到2025年。"), Sentence("p1-1", "学校。")))["indices/unnamed.md"]
    assert entries_of(page) == (
        "共2句。\n\n"
        '- [措施1第2句](../domains/school.md#m1-2)：<q data-quote="m1-2">到2025年。</q>\n'
        '- [引言第1段第1句](../notice/requirements.md#p1-1)：<q data-quote="p1-1">学校。</q>\n'
    )


def test_the_page_of_all_counts_each():
    page = pages_of(bodies=names("甲", "乙"), times=names("丙"), unnamed=(Sentence("p1-1", "学校。"),))[
        "indices/index.md"
    ]
    counts = re.findall(r"^- \[.*\]\((.*)\)（(.*)）：", page, re.M)
    assert counts == [
        ("bodies.md", "2个"),
        ("documents.md", "0份"),
        ("programmes.md", "0项"),
        ("times.md", "1项"),
        ("hotlines.md", "0个"),
        ("unnamed.md", "1句"),
    ]


def test_every_real_page_has_a_head_of_its_own(real, root):
    heads = [split_page(text, path).meta for path, text in real.items()]
    assert {tuple(head) for head in heads} == {("title", "description", "order", "template")}
    assert len({head["title"] for head in heads}) == len(real)
    assert all((root / "overrides" / head["template"]).exists() for head in heads)


@pytest.mark.parametrize("name", [*INDICES, "unnamed"])
def test_every_real_sentence_is_quoted_word_for_word(rendered, real_indices, edition, name):
    official = {s.id: s.text for p in edition.passages for s in p.sentences}
    quotes = [(q.get("data-quote"), "".join(q.itertext())) for q in rendered[f"indices/{name}.md"].iter("q")]
    found = getattr(real_indices, name)
    expected = found if name == "unnamed" else [place for entry in found for place in entry.places]
    assert len(quotes) == len(expected) > 0
    assert [quote for quote in quotes if quote[0] and official[quote[0]] != quote[1]] == []
    assert {text for sentence, text in quotes if not sentence} <= {p.title for p in edition.passages}


def test_every_real_link_of_a_place_leads_to_it(rendered, project):
    sentences = {s.id: p.id for p in project.edition.passages for s in p.sentences}
    for page in rendered.values():
        for item in (i for i in page.iter("li") if i.find("q") is not None):
            path, _, anchor = item.find("a").get("href").partition("#")
            sentence = item.find("q").get("data-quote")
            assert anchor == sentence or (sentence is None and anchor in project.page_of)
            assert posixpath.normpath(f"indices/{path}") == project.page_of[sentences.get(anchor, anchor)]


def test_no_address_of_a_real_page_comes_twice(rendered):
    for page in rendered.values():
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(set(ids)) == len(ids)


def test_every_real_name_is_a_heading_letter_for_letter(rendered, real_indices):
    for name in INDICES:
        level = "h2" if name in ("times", "hotlines") else "h3"
        headings = {h.get("id"): "".join(h.itertext()) for h in rendered[f"indices/{name}.md"].iter(level)}
        assert headings == {entry.id: entry.name for entry in getattr(real_indices, name)}
