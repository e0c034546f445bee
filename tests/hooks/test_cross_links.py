"""hooks/cross_links.py: words of the notice that lead on, and below each measure what belongs to it."""

import re

import pytest

from tests.hooks.conftest import SmallSite
from tests.site.outsider import read

HOOKS = ("content_checks", "official_text", "corrections_list", "indices", "cross_links")
TERMS, RELATIONS = "docs/_data/terms.yml", "docs/_data/relations.yml"
FAMILY, SCHOOL = "domains/family/index.html", "domains/school/index.html"
TERM = re.compile(r'<a class="wb-term" href="([^"]*)" title="([^"]*)">([^<]*)</a>')
RELATED = re.compile(r'<details class="wb-related".*?</details>')


def add(small: SmallSite, entry: str, to: str = TERMS) -> None:
    """One entry more in a data file."""
    with (small.folder / to).open("a", encoding="utf-8") as file:
        file.write(f"- {{{entry}}}\n")


def test_a_term_leads_to_its_entry_and_says_what_it_is_once_a_passage(small: SmallSite):
    built = small.build(*HOOKS)
    assert built.ok, built.log
    assert TERM.findall(built.page(FAMILY)) == [("../../indices/bodies/#school", "教书的地方（措施1）", "学校")]
    assert TERM.findall(built.page(SCHOOL)) == [("../../indices/bodies/#school", "教书的地方（措施1）", "学校")]
    assert '<span data-sentence="m1-2" id="m1-2"><a class="wb-term"' in built.page(FAMILY)


def test_a_term_with_a_home_leads_there_and_at_home_to_the_index(small: SmallSite):
    small.change(TERMS, "source: 措施1", "source: 措施1, home: m3")
    built = small.build(*HOOKS)
    assert built.ok, built.log
    assert [href for href, *_ in TERM.findall(built.page(FAMILY))] == ["../school/#m3"]
    assert [href for href, *_ in TERM.findall(built.page(SCHOOL))] == ["../../indices/bodies/#school"]
    referring = '别处提到这里的</p><ul><li><a href="../family/#m1">措施1 加强指导</a>：说到学校</li></ul>'
    assert referring in built.page(SCHOOL)
    assert "别处提到这里的" not in built.page(FAMILY)


def test_a_relation_stands_below_both_measures_with_its_reason_folded(small: SmallSite):
    built = small.build(*HOOKS)
    folded = RELATED.findall(built.page(FAMILY))
    assert folded == [
        '<details class="wb-related" data-not-read="" data-ours=""><summary>相关1处</summary>'
        '<p class="wb-related__label">相关的措施和段落</p>'
        '<ul><li><a href="../school/#m3">措施3 防范欺凌</a>：帮助 → 排查</li></ul></details>'
    ]
    assert built.page(FAMILY).index(folded[0]) < built.page(FAMILY).index('id="m2"')
    assert '<a href="../family/#m1">措施1 加强指导</a>：帮助 → 排查' in built.page(SCHOOL)


def test_what_belongs_to_a_passage_stands_before_the_next_title(small: SmallSite):
    add(small, "a: p1, b: m1, why: 意见, in_a: 提出本意见, in_b: 学习", to=RELATIONS)
    page = small.build(*HOOKS).page("notice/requirements/index.html")
    assert page.index('id="p1"') < page.index("wb-related") < page.index('id="part-1"')


def test_headings_and_the_full_text_have_no_links(small: SmallSite):
    add(small, "id: guide, name: 加强指导, kind: programme, what: 教父母, source: 措施1")
    built = small.build(*HOOKS)
    assert built.ok, built.log
    assert "wb-term" in built.page(FAMILY)
    assert all("wb-term" not in h for h in re.findall(r"<h\d.*?</h\d>", built.page(FAMILY) + built.page(SCHOOL)))
    full = built.article("notice/full/index.html")
    assert "wb-term" not in full and "wb-related" not in full


def test_the_words_are_the_same_without_the_links(small: SmallSite):
    add(small, "id: number, name: 某未保〔2021〕1号, kind: document, what: 文号, source: 印发通知")
    linked, bare = small.build(*HOOKS), small.build(*HOOKS[:-1])
    for path in (FAMILY, SCHOOL, "notice/cover/index.html", "notice/requirements/index.html"):
        assert RELATED.sub("", TERM.sub(r"\3", linked.article(path))).split() == bare.article(path).split()
    cover = linked.page("notice/cover/index.html")
    assert '某未保〔2021〕1号</a><span class="wb-correction"' in cover
    assert read(cover).sentences == read(bare.page("notice/cover/index.html")).sentences


def test_words_of_a_line_that_mean_something_in_html_are_shown_as_they_are(small: SmallSite):
    small.change(TERMS, "what: 教书的地方", "what: '教 <b> & \"书\"'")
    small.change(RELATIONS, "why: 帮助 → 排查", "why: '<帮助> & *排查*'")
    page = small.build(*HOOKS).page(FAMILY)
    assert 'title="教 &lt;b&gt; &amp; &quot;书&quot;（措施1）"' in page
    assert "：&lt;帮助&gt; &amp; *排查*</li>" in page


def test_without_the_indices_only_links_to_passages_remain(small: SmallSite):
    add(small, "id: learn, name: 学习, kind: programme, what: 上课, source: 措施1, home: m3")
    built = small.build("official_text", "corrections_list", "cross_links")
    assert built.ok, built.log
    assert TERM.findall(built.page(FAMILY)) == [("../school/#m3", "上课（措施1）", "学习")]
    assert "相关1处" in built.page(FAMILY)


def test_the_line_of_the_hook_may_stand_before_that_of_the_indices(small: SmallSite):
    built = small.build("official_text", "corrections_list", "cross_links", "indices")
    assert built.ok, built.log
    assert 'href="../../indices/bodies/#school"' in built.page(FAMILY)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (TERMS, "kind: body", "kind: bodies", "docs/_data/terms.yml:2：字段 kind “bodies”不是可用的种类"),
        (TERMS, "name: 学校", "name: 大学校", "docs/_data/terms.yml:2：原文里没有“大学校”"),
        (TERMS, "source: 措施1", "source: 措施1, home: m9", "docs/_data/terms.yml:2：“学校”的 home“m9”不是原文的段"),
        (RELATIONS, "b: m3", "b: m9", "docs/_data/relations.yml:1：b“m9”不是原文的段"),
        (RELATIONS, "in_b: 学校", "in_b: 大学校", "docs/_data/relations.yml:1：m3 里没有 in_b 的“大学校要排查”"),
    ],
)
def test_data_that_does_not_fit_the_notice_stops_a_strict_build_and_no_preview(
    small: SmallSite, file: str, old: str, new: str, says: str
):
    small.change(file, old, new)
    strict, preview = small.build(*HOOKS), small.build(*HOOKS, strict=False)
    assert not strict.ok
    assert says in strict.log
    assert preview.ok, preview.log
    assert says in preview.page("index.html")
    assert "学校要帮助" in re.sub(r"<[^>]+>", "", preview.article(FAMILY))
