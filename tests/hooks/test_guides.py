"""hooks/guides.py: a situation a page, with what stands around its steps, the list of all, and their data."""

import json
import re

import pytest

from tests.hooks.conftest import SmallSite
from tests.hooks.situations import BULLYING, EVERY, VILLAGE, add_situations

PAGE, OTHER, ALL = "guides/bullying/index.html", "guides/village/index.html", "guides/index.html"
IN_ORDER = (
    *('href="tel:110"', "想说说", "<h1", "wb-status", 'id="first"', "wb-answers", 'id="who"', 'data-quote="m3-1"'),
    *(
        'id="law"',
        'id="silent"',
        'class="wb-card__ring"',
        'id="related"',
        'id="words"',
        'id="passages"',
        "法律和文件依据",
    ),
)


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


def listed(article: str, heading: str) -> list[tuple[str, str]]:
    """The links of the list below a heading: address and words."""
    below = article[article.index(f'id="{heading}"') :]
    return re.findall(r'<li><a href="([^"]*)">(.*?)</a></li>', below[: below.index("</ul>")])


def test_danger_comes_first_then_what_to_do_and_reading_on_last(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    article = built.article(PAGE)
    places = [article.index(mark) for mark in IN_ORDER]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("level", "says"),
    [
        ("A", "通知写了能用的内容，下面引了原文。"),
        ("B", "通知只写了由谁来管，没有写您具体怎么办。怎么办，下面写的是现行法律。"),
        ("C", "通知几乎没有写这件事。下面写的是现行法律和求助电话。"),
    ],
)
def test_a_guide_says_how_much_the_notice_answers(guided: SmallSite, level: str, says: str):
    guided.change(BULLYING, "level: B", f"level: {level}")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert re.findall(r'<p class="wb-answers">(.*?)</p>', built.page(PAGE)) == [says]


def test_a_draft_says_so_and_who_approved_a_guide_is_named(guided: SmallSite):
    built = guided.build(*EVERY)
    assert '<p class="wb-status">这一页尚未经工作人员核定。</p>' in built.page(PAGE)
    assert '<p class="wb-status">某局王某2026年10月2日核定。</p>' in built.page(OTHER)
    assert "尚未" not in built.article(OTHER)


def test_a_guide_dials_the_emergency_and_what_it_names_and_talk_stands_in_the_first_line(guided: SmallSite):
    built = guided.build(*EVERY)
    cards = r'<a class="wb-card__ring" href="tel:(\d+)"'
    assert re.findall(cards, built.page(PAGE)) == ["110", "12345"]
    assert re.findall(cards, built.page(OTHER)) == ["110"]  # hotlines: []
    strip = r'<a class="wb-danger__ring" href="tel:(\d+)"'
    assert re.findall(strip, built.page(PAGE)) == ["110", "12345"]
    assert re.findall(strip, built.page(OTHER)) == ["110"] and "想说说" not in built.page(OTHER)


def test_related_guides_passages_and_words_are_shown_where_there_are_some(guided: SmallSite):
    built = guided.build(*EVERY)
    article, other = built.article(PAGE), built.article(OTHER)
    assert listed(article, "related") == [("../village/", "孩子没人管，怎么办")]
    passages = [("../../domains/school/#m3", "措施3 防范欺凌"), ("../../domains/family/#m1", "措施1 加强指导")]
    assert listed(article, "passages") == passages
    assert re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", article) == [("学校", "教书的地方")]
    assert '<p><a href="../../sources/">法律和文件依据' in article
    assert listed(other, "passages") == [("../../domains/family/#m2", "措施2 加强监督")]
    assert 'id="related"' not in other and 'id="words"' not in other


def test_all_guides_are_listed_in_their_order(guided: SmallSite):
    entry = r'<li><a href="([^"]*)"><b>(.*?)</b>(.*?)</a></li>'
    first, second = ("bullying/", "被同学打", "同学打孩子，怎么办"), ("village/", "没人管", "孩子没人管，怎么办")
    assert re.findall(entry, guided.build(*EVERY).article(ALL)) == [first, second]
    guided.change(BULLYING, "order: 10", "order: 30")
    assert re.findall(entry, guided.build(*EVERY).article(ALL)) == [second, first]


def test_guides_are_published_as_data(guided: SmallSite):
    guided.change(BULLYING, "variants: [同学打我孩子,", "variants: ['<script>alert(1)</script>',")
    built = guided.build(*EVERY)
    data = json.loads(built.page("data/guides.json"))
    assert [(g["id"], g["status"], g["approved_by"]) for g in data] == [
        ("bullying", "draft", None),
        ("village", "approved", "某局王某"),
    ]
    variants = data[0].pop("variants")
    assert (len(variants), variants[0]) == (8, "<script>alert(1)</script>")
    assert "alert(1)" not in "".join(built.page(f) for f in built.files if f.endswith(".html"))
    assert data[0] == {
        "id": "bullying",
        "title": "同学打孩子，怎么办",
        "short": "被同学打",
        "url": "guides/bullying/",
        "level": "B",
        "audience": ["家长"],
        "passages": ["m3", "m1"],
        "hotlines": ["12345"],
        "sources": ["保护法", "某局办法"],
        "related": ["village"],
        "status": "draft",
        "approved_by": None,
        "review_in": "2027-05",
        "first": [
            {"text": "告诉学校：学校应当立即制止。", "sources": ["保护法第三条第二款", "措施3第1句"]},
            {"text": "孩子正在被打，打110。", "sources": ["求助电话110"]},
        ],
    }


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("（来源：某局办法；保护法第三条、第十二条之一）", "", "bullying.md:31：“学校应当记下来。”没有写来源"),
        ("学校要排查欺凌。", "学校不得排查欺凌。", "bullying.md:24：“学校不得排查欺凌。”写了“不得”，来源里没有"),
        ("应当立即制止", "应当3日内制止", "bullying.md:19：“告诉学校：学校应当3日内制止。”写了“3日”，来源里没有"),
        ("保护法第三条第二款", "保护法第四条", "bullying.md:19：_data/sources.yml 里的保护法没有登出第四条"),
        ("{ #law }", "{ #silent }", "bullying.md:29：没有“法律现在怎么说”这个小节"),
        ("related: [village]", "related: [nowhere]", "bullying.md:12：related 里的“nowhere”不是别的情形"),
        ("passages: [m3, m1]", "passages: [m3, m9]", "bullying.md:7：通知里没有“m9”这一段"),
        ("level: B", "level: D", "bullying.md:5：字段 level “D”不能用"),
        ("status: draft", "status: approved", "bullying.md:2：字段 approved_by 缺少"),
        ("title: 同学打孩子，怎么办", "title: '<b>打'", "bullying.md:2：title 里有“<”"),
    ],
)
def test_a_guide_that_says_more_than_its_sources_or_too_little_stops_a_strict_build(
    guided: SmallSite, old: str, new: str, says: str
):
    guided.change(BULLYING, old, new)
    built = guided.build(*EVERY)
    assert not built.ok
    assert f"docs/guides/{says}" in built.log
    assert "孩子正在被打" in built.page(PAGE)


@pytest.mark.parametrize(("day", "old"), [("1809100799", False), ("1809100800", True)])
def test_a_guide_to_be_read_again_is_told_to_editors_and_stops_nothing(guided: SmallSite, day: str, old: bool):
    built = guided.build(*EVERY, SOURCE_DATE_EPOCH=day)  # the last second of April in China, and the next
    assert built.ok, built.log
    assert ("到了复核的月份（2027年5月）" in built.log) == old
    assert "复核" not in built.article(PAGE)


def test_what_means_something_in_html_is_shown_as_it_is(guided: SmallSite):
    guided.change(BULLYING, "short: 被同学打", "short: '<i>&'")
    guided.change(VILLAGE, "approved_by: 某局王某", "approved_by: '<b>王某'")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert "<b>&lt;i&gt;&amp;</b>" in built.article(ALL)
    assert '<p class="wb-status">&lt;b&gt;王某2026年10月2日核定。</p>' in built.page(OTHER)


def test_a_title_with_markup_is_escaped_in_a_preview_too(guided: SmallSite):
    guided.change(VILLAGE, "title: 孩子没人管，怎么办", "title: '<script>alert(1)</script>'")
    built = guided.build(*EVERY, strict=False)
    shown = "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", built.page(OTHER)) == [shown]
    assert listed(built.article(PAGE), "related") == [("../village/", shown)]
    assert "<script>alert" not in built.article(ALL) + built.article(PAGE) + built.article(OTHER)
