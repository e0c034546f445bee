"""The rules of guides: nothing is invented, nothing that the reader needs first is missing."""

import datetime

import pytest

from weibao.front_matter import split_page
from weibao.guides.check import check_guide
from weibao.problems import Severity

TODAY = datetime.date(2026, 11, 24)
HEAD = """\
---
title: 被同学欺负怎么办
short: 学生欺凌
level: B
audience: [家长]
passages: [m1]
hotlines: []
variants: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛]
sources: [某保护法]
related: [hotel]
status: draft
review_in: 2026-12
---
"""
BODY = """\

## 先做什么 { #first }

- **告诉学校**。学校应当立即制止欺凌。（来源：某保护法第二条第一款）

## 谁应当管 { #who }

- 监护人履行职责。（来源：措施1第1句）

/// quote | m1-1
///

## 通知没有写的 { #silent }

通知没有写怎样投诉。
"""
USAGE = "、".join(
    f"## {name} {{ #{i} }}"
    for i, name in [
        ("first", "先做什么"),
        ("who", "谁应当管"),
        ("law", "法律现在怎么说"),
        ("child", "如果你就是这个孩子"),
        ("silent", "通知没有写的"),
    ]
)
ORDER = "次序是 先做什么、谁应当管、法律现在怎么说、如果你就是这个孩子、通知没有写的，每节一次。"


@pytest.fixture
def problems(shelf):
    """The problems of the guide after places of it were written anew."""

    def check(*changes, today=TODAY):
        text = HEAD + BODY
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        slugs = frozenset({"bullying", "hotel"})
        return list(check_guide(split_page(text, "g.md"), "guides/bullying.md", "g.md", shelf, slugs, today))

    return check


@pytest.fixture
def told(problems):
    return lambda *changes, today=TODAY: [str(p) for p in problems(*changes, today=today)]


def test_a_sound_guide_has_no_problem(told):
    assert told() == []


def test_a_head_that_is_not_sound_hides_nothing_of_the_body(told):
    messages = told(("level: B", "level: D"), ("（来源：措施1第1句）", ""))
    assert [m.split("：")[0] for m in messages] == ["g.md:4", "g.md:21"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## 怎么办 { #first }", "怎么办"),
        ("## 先做什么", "先做什么"),
        ("## 先做什么 { #firts }", "先做什么"),
        ("# 先做什么 { #first }", "先做什么 { #first }"),
        ("## 谁应当管 { #first }", "谁应当管"),
    ],
)
def test_a_section_that_a_guide_does_not_have_is_told(told, heading, name):
    message = f"g.md:15：没有“{name}”这个小节。只用这几个：{USAGE}。"
    assert message in told(("## 先做什么 { #first }", heading))


def test_a_message_is_one_line(told):
    messages = told(("\n## 先做什么", "\n甲\n乙。\n\n## 先做什么"))
    assert [m.split("。")[0] for m in messages] == ["g.md:15：“甲乙", "g.md:15：“甲乙"]


def test_what_stands_in_no_section_is_told(told):
    message = "g.md:15：“甲。”不在任何小节里。移到小节下面。"
    assert told(("\n## 先做什么", "\n甲。（来源：措施1）\n\n## 先做什么")) == [message]


@pytest.mark.parametrize(
    "extra",
    ["## 先做什么 { #first }", "## 谁应当管 { #who }", "## 法律现在怎么说 { #law }", "## 通知没有写的 { #silent }"],
)
def test_a_section_out_of_order_or_written_twice_is_told(told, extra):
    name = extra.split()[1]
    messages = told(("通知没有写怎样投诉。\n", f"通知没有写怎样投诉。\n\n{extra}\n"))
    assert messages == [f"g.md:30：小节“{name}”的次序不对或重复了。{ORDER}"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "- **告诉学校**。学校应当立即制止欺凌。（来源：某保护法第二条第一款）\n",
            "",
            "缺少小节“先做什么”，或它是空的",
        ),
        ("- 监护人履行职责。（来源：措施1第1句）\n", "", "缺少小节“谁应当管”，或它是空的"),
        ("通知没有写怎样投诉。\n", "", "level 是 B，缺少小节“通知没有写的”，或它是空的"),
        ("[家长]", "[家长, 孩子]", "audience 里有孩子，缺少小节“如果你就是这个孩子”，或它是空的"),
        ("/// quote | m1-1\n///\n", "", "level 是 B，没有引通知的原文"),
    ],
)
def test_what_a_guide_must_have_is_told(told, old, new, message):
    assert [m.split("。")[0] for m in told((old, new)) if "sources 里" not in m] == [f"g.md：{message}"]


def test_a_missing_section_says_how_it_is_written(told):
    assert "写一节“## 通知没有写的 { #silent }”。" in told(("通知没有写怎样投诉。\n", ""))[0]


@pytest.mark.parametrize(
    ("level", "silent", "quote", "count"),
    [("A", 0, 1, 0), ("A", 1, 0, 1), ("B", 1, 1, 0), ("B", 0, 0, 2), ("C", 1, 0, 0), ("C", 0, 1, 1)],
)
def test_the_level_says_what_is_needed(told, level, silent, quote, count):
    changes = [("level: B", f"level: {level}")]
    changes += [] if silent else [("通知没有写怎样投诉。\n", "")]
    changes += [] if quote else [("/// quote | m1-1\n///\n", "")]
    assert len(told(*changes)) == count


@pytest.mark.parametrize("passage", ["m9", "m1-1", "M1", "措施1"])
def test_a_passage_that_is_not_there_is_told(told, passage):
    message = f"g.md:6：通知里没有“{passage}”这一段。写段的编号，例如 m7、s3。"
    assert told(("passages: [m1]", f"passages: [m1, {passage}]")) == [message]


@pytest.mark.parametrize("slug", ["nope", "bullying", "hotel.md", "index"])
def test_a_related_guide_is_another_one_that_is_there(told, slug):
    message = f"g.md:10：related 里的“{slug}”不是别的情形。写 docs/guides/ 里的文件名，不带 .md。"
    assert told(("related: [hotel]", f"related: [{slug}]")) == [message]


def test_the_sources_of_the_head_are_those_of_the_body(told):
    assert told(("sources: [某保护法]", "sources: [旧法, 某部意见]")) == [
        "g.md:9：正文引了“某保护法”，sources 里没有。把它加进 sources。",
        "g.md:9：sources 里的“旧法”正文没有引。引用它，或从 sources 里删去。",
        "g.md:9：sources 里的“某部意见”正文没有引。引用它，或从 sources 里删去。",
    ]


def test_sources_that_are_cited_and_not_listed_at_all_are_told_at_the_head(told):
    assert told(("sources: [某保护法]\n", "")) == ["g.md:2：正文引了“某保护法”，sources 里没有。把它加进 sources。"]


@pytest.mark.parametrize(
    ("today", "count"),
    [(datetime.date(2026, 11, 30), 0), (datetime.date(2026, 12, 1), 1), (datetime.date(2027, 1, 1), 1)],
)
def test_the_month_of_review_is_told_and_stops_nothing(problems, today, count):
    found = problems(today=today)
    message = "g.md:12：到了复核的月份（2026年12月）。重新核对全页，改 review_in。"
    assert [(str(p), p.severity) for p in found] == [(message, Severity.OLD)] * count


def test_a_guide_is_not_approved_on_a_day_to_come(told):
    approved = "status: approved\napproved_by: 张三\napproved_on: 2026-11-2{}"
    assert told(("status: draft", approved.format(4))) == []
    assert told(("status: draft", approved.format(5))) == [
        "g.md:13：核定的日期2026年11月25日还没有到。核对 approved_on。"
    ]
