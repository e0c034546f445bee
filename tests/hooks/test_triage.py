"""hooks/triage.py: from what happened to the guide by plain links, the first question on the home page."""

import re

import pytest

from tests.hooks.conftest import SmallSite
from tests.hooks.situations import EVERY, TRIAGE, add_situations

HOME, START, ASK = "index.html", "ask/index.html", "ask/school/index.html"
ITEM = re.compile(r'<li><a href="([^"]*)">(.*?)</a></li>')


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


def answers(article: str) -> list[tuple[str, str]]:
    """The links of the first list below the first title of the question."""
    return ITEM.findall(article[article.index("<ul>") : article.index("</ul>", article.index("<ul>"))])


def test_the_first_question_stands_on_the_home_page_as_plain_links(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    home = built.article(HOME)
    start = home[home.index('<h2 id="start">发生了什么？</h2>') : home.index('id="doors"')]
    assert ITEM.findall(start) == [("ask/school/", "孩子被打"), ("guides/village/", "没人管")]
    assert home.index("wb-danger") < home.index('id="start"') < home.index('id="doors"')
    assert re.findall(r"<script|<button|\bon\w+=|hidden|javascript:", start) == []


def test_a_question_is_a_page_with_its_answers_and_ways_out(guided: SmallSite):
    built = guided.build(*EVERY)
    ask = built.article(ASK)
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", ask) == ["谁打的？"]
    assert answers(ask) == [("../../guides/bullying/", "同学打的"), ("../../guides/village/", "说不清")]
    assert ITEM.findall(ask[ask.index('id="none"') :]) == [
        ("../../guides/", "所有情形"),
        ("../../for/child/#school", "我就是那个孩子"),
        ("../../hotlines/", "其他求助电话"),
    ]
    assert answers(built.article(START)) == [("school/", "孩子被打"), ("../guides/village/", "没人管")]
    assert '<a href="../for/child/">我就是那个孩子</a>' in built.article(START)


def test_danger_stands_above_every_question(guided: SmallSite):
    built = guided.build(*EVERY)
    for path in (START, ASK):
        page = built.article(path)
        assert page.index('href="tel:110"') < page.index("<h1")
        assert re.findall(r'<a class="wb-card__ring" href="tel:(\d+)"', page) == ["110"]


def test_without_a_page_for_children_no_question_leads_there(guided: SmallSite):
    (guided.folder / "docs/for/child.md").unlink()
    guided.change(TRIAGE, "  child: school\n", "")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert "我就是那个孩子" not in built.article(ASK) + built.article(START)


DEEP = """
- id: deep
  ask: 什么时候？
  options: [{say: 昨天, node: deeper}]
- id: deeper
  ask: 哪里？
  options: [{say: 家里, guide: village}]
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("guide: bullying}", "guide: bulying}", "triage.yml:11：“同学打的”通到的情形“bulying”没有"),
        ("guide: bullying}", "guide: bulying}", "triage.yml：情形“bullying”没有路通到"),
        ("node: school}", "node: scool}", "triage.yml:4：“孩子被打”通到的问题“scool”没有"),
        ("node: school}", "guide: village}", "triage.yml:6：问题“school”没有路通到"),
        ("child: school", "child: home", "triage.yml:6：for/child.md 里没有“#home”这一节"),
        ("说不清, guide: village}", f"说不清, node: deep}}{DEEP}", "再点就多于3下"),
    ],
)
def test_a_dead_end_stops_a_strict_build_and_is_left_out(guided: SmallSite, old: str, new: str, says: str):
    text = (guided.folder / TRIAGE).read_text(encoding="utf-8")
    (guided.folder / TRIAGE).write_text(text.replace(old, new, 1), encoding="utf-8")
    built = guided.build(*EVERY)
    assert not built.ok
    assert says in built.log.replace("docs/_data/", "")
    assert "bulying/" not in built.page(ASK) and "scool/" not in built.page(HOME)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("say: 同学打的", "say: '<b>同学'", "triage.yml:11：字段 say 里有“<”"),
        ("say: 同学打的", "say: '同学 & 老师'", "triage.yml:11：字段 say 里有“&”"),
        ("ask: 谁打的？", "ask: '谁<打的？'", "triage.yml:8：字段 ask 里有“<”"),
        ("title: 孩子被打", "title: '孩子\"被打'", 'triage.yml:7：字段 title 里有“"”'),
        ("- id: school", "- id: ../school", "triage.yml:6：字段 id “../school”不能用"),
        ("- id: school", "- id: index", "triage.yml:6：字段 id “index”不能用"),
        ("- id: start", "- id: begin", "triage.yml:1：没有 id 为 start 的问题"),
        ("node: school}", "node: school, guide: village}", "triage.yml:4：字段 say 不知道通到哪里"),
    ],
)
def test_questions_that_cannot_be_read_stop_a_strict_build_and_are_not_shown(
    guided: SmallSite, old: str, new: str, says: str
):
    guided.change(TRIAGE, old, new)
    built = guided.build(*EVERY)
    assert not built.ok
    assert says in built.log
    assert 'id="start"' not in built.article(HOME)


def test_what_means_something_in_markdown_is_shown_as_it_is(guided: SmallSite):
    hostile = "[点](javascript:alert)*同学*`打`{ .x }"
    guided.change(TRIAGE, "say: 同学打的", f"say: '{hostile}'")
    guided.change(TRIAGE, "say: 孩子被打", "say: '*孩子* [被](打)'")
    guided.change(TRIAGE, "ask: 谁打的？", "ask: '谁*打*的： # 1？'")
    guided.change(TRIAGE, "title: 孩子被打", "title: '孩子： # 被打'")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert answers(built.article(ASK))[0] == ("../../guides/bullying/", hostile)
    assert ("ask/school/", "*孩子* [被](打)") in ITEM.findall(built.article(HOME))
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", built.article(ASK)) == ["谁*打*的： # 1？"]
    assert "<title>孩子： # 被打" in built.page(ASK)
