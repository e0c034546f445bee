"""Triage as pages: a question each, its answers as links, ways out below."""

import datetime

import pytest

from weibao.front_matter import split_page
from weibao.guides.guide import Guide
from weibao.triage.pages import Choice, start_choices, triage_pages
from weibao.triage.tree import load_triage

TREE = """\
- id: start
  ask: 发生了什么？
  options:
    - {say: 打人, node: hit}
    - {say: 网上的事, guide: fraud}
    - {say: 无此问题, node: nope}
    - {say: 无此情形, guide: nope}
- id: hit
  title: 有人打
  ask: 谁打的？
  child: home
  options:
    - {say: 同学, guide: fraud}
    - {say: 重来, node: start}
"""
FRAUD = Guide(
    *("fraud", "被骗怎么办", "", "诈骗", 10, "C", ("家长",), ("m1",), (), (), (), (), (), "", None),
    review_in=datetime.date(2027, 5, 1),
)


@pytest.fixture
def pages():
    def write(text=TREE, guides=(FRAUD,), child_page=True):
        return triage_pages(load_triage(text, "t.yml"), guides, child_page)

    return write


def test_every_question_has_a_page(pages):
    assert set(pages()) == {"ask/index.md", "ask/hit.md"}
    assert triage_pages((), (FRAUD,), True) == {}


def test_a_page_asks_its_question_and_links_its_answers_and_ways_out(pages):
    assert pages()["ask/hit.md"].split("---\n\n", 1)[1] == (
        "# 谁打的？\n\n"
        "- [同学](../guides/fraud.md)\n"
        "- [重来](index.md)\n\n"
        "## 都不是 { #none }\n\n"
        "- [所有情形](../guides/index.md)\n"
        "- [我就是那个孩子](../for/child.md#home)\n"
        "- [其他求助电话](../hotlines.md)\n"
    )


def test_an_answer_that_leads_nowhere_is_left_out(pages):
    start = pages()["ask/index.md"]
    assert "- [打人](hit.md)\n- [网上的事](../guides/fraud.md)\n\n" in start
    assert "无此" not in start


def test_without_a_section_for_the_child_the_page_is_linked(pages):
    assert "- [我就是那个孩子](../for/child.md)\n" in pages()["ask/index.md"]


def test_what_is_not_there_is_not_linked(pages):
    text = pages(guides=(), child_page=False)["ask/hit.md"]
    assert "guides/" not in text
    assert "child.md" not in text
    assert text.endswith("## 都不是 { #none }\n\n- [其他求助电话](../hotlines.md)\n")


@pytest.mark.parametrize(("path", "title", "order"), [("ask/index.md", "一步一步找", 7), ("ask/hit.md", "有人打", 2)])
def test_a_page_has_a_sound_head_that_names_no_number(pages, path, title, order):
    meta = split_page(pages()[path], path).meta
    assert (meta["title"], meta["order"], meta["hotlines"]) == (title, order, [])
    assert meta["template"] == "ask.html"


@pytest.mark.parametrize("place", ["谁打的？", "同学"])
def test_what_looks_like_markdown_is_shown_as_it_is(pages, place):
    assert r"\[甲\]" in pages(TREE.replace(place, "'*乙*[甲](a.md)'"))["ask/hit.md"]
    assert "](a.md)" not in pages(TREE.replace(place, "'*乙*[甲](a.md)'"))["ask/hit.md"].replace(r"\](a.md)", "")


@pytest.mark.parametrize("title", ["甲: 乙", "#甲", "- 甲", "2021", "[甲]", "true"])
def test_a_title_is_read_back_from_the_head_as_it_was_written(pages, title):
    text = TREE.replace("title: 有人打", f"title: '{title}'")
    assert split_page(pages(text)["ask/hit.md"], "p").meta["title"] == title


def test_the_home_page_shows_the_answers_of_the_start(pages):
    nodes = load_triage(TREE, "t.yml")
    assert start_choices(nodes, (FRAUD,)) == (
        "发生了什么？",
        (Choice("打人", "ask/hit/"), Choice("网上的事", "guides/fraud/")),
    )
    assert start_choices((), (FRAUD,)) == ("", ())
    assert start_choices(nodes, ()) == ("发生了什么？", (Choice("打人", "ask/hit/"),))
