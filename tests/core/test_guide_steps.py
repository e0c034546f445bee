"""The steps of a guide against what they rest on: a source each, and no more than it says."""

import datetime

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import read_body
from weibao.guides.steps import check_steps
from weibao.problems import Severity

TODAY = datetime.date(2026, 11, 24)
REMEDY = "在末尾写明出处，例如（来源：未成年人保护法第十一条）、（来源：措施7第3句）；没有出处就删去"
CITED = "（来源：某保护法第二条第一款）"  # 学校应当立即制止欺凌，二十四小时内报告。


def body(text, section="first"):
    name = {"first": "先做什么", "silent": "通知没有写的"}[section]
    return read_body(split_page(f"---\ntitle: 甲\n---\n## {name} {{ #{section} }}\n\n{text}\n", "g.md"), "g.md")


@pytest.fixture
def problems(shelf):
    return lambda text, section="first", today=TODAY: list(check_steps(body(text, section), shelf, "g.md", today))


@pytest.fixture
def told(problems):
    return lambda *text, **more: [str(p).removeprefix("g.md:") for p in problems(*text, **more)]


@pytest.mark.parametrize(
    "text",
    [
        f"- 学校应当制止。{CITED}",
        f"学校应当制止，24小时内报告。{CITED}",
        f"- 学校应当制止。\n  24 小时内报告。{CITED}",
        f"/// note | 注意\n学校应当制止。{CITED}\n///",
        f"- 学校制止。{CITED}家长不得打骂。（来源：某保护法第二十条之一）",
        "- 家长不得打骂。（来源：某保护法第二条、第二十条之一）",
        "- 被打，打[110](tel:110)。（来源：求助电话110）",
        "- 每班一名儿童主任。（来源：某部意见）",
        "- 2024年修正的法，要制止。（来源：某保护法第二条）",
        f"- 甲{CITED}。",
        f"甲\n{CITED}",
    ],
)
def test_a_step_that_says_what_its_source_says_is_sound(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "line", "shown"),
    [
        ("- 甲乙。", 6, "甲乙。"),
        ("甲乙。", 6, "甲乙。"),
        (f"- 丙{CITED}\n- 甲乙。", 7, "甲乙。"),
        (f"1. 甲乙。\n2. 丙{CITED}", 6, "甲乙。"),
        (f"- 丙{CITED}\n    - 甲乙。", 7, "甲乙。"),
        (f"- 丙{CITED}\n\n    甲乙。", 8, "甲乙。"),
        (f"丙{CITED}\n\n甲乙。", 8, "甲乙。"),
        ("/// note\n甲乙。\n///", 7, "甲乙。"),
        (f"/// warning | 注意\n丙{CITED}\n\n- 甲乙。\n///", 9, "甲乙。"),
        (f"| 丙{CITED} |\n| --- |\n| 甲乙。 |", 8, "| 甲乙。 |"),
        ("> 甲乙。", 6, "> 甲乙。"),
        ("**打**[110](tel:110)。", 6, "打110。"),
        ("- 一二三四五六七八九十一二三四五六", 6, "一二三四五六七八九十一二三四五…"),
    ],
)
def test_a_step_without_a_source_is_told_at_its_line(told, text, line, shown):
    assert told(text) == [f"{line}：“{shown}”没有写来源。{REMEDY}。"]


@pytest.mark.parametrize("text", ["甲(来源:措施1)", "甲（来源:措施1）", "甲（来源：措施1", f"甲(来源:措施9){CITED}"])
def test_a_citation_in_another_form_is_told(told, text):
    assert told(text) == ["6：来源的写法不对。写成（来源：措施7第3句），用全角的括号和冒号，括号成对。"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [(f"- 甲。{CITED}乙丙。", "乙丙。"), (f"甲{CITED}乙{CITED}丙", "丙"), (f"| 甲{CITED} | 乙 |", "| 乙 |")],
)
def test_words_behind_the_last_citation_have_no_source(told, text, rest):
    message = f"6：“{rest}”写在来源后面，没有来源。把来源移到最后，或给后面的话另写来源。"
    assert told(text) == [message]


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("某保护法第三条", "_data/sources.yml 里的某保护法没有登出第三条"),
        ("某保护法第二条第九款", "某保护法第二条只有2款"),
        ("无此法第一条", "认不得来源“无此法第一条”"),
        ("", "认不得来源“”"),
        ("措施1第9句", "认不得来源“措施1第9句”"),
        ("求助电话12318", "认不得来源“求助电话12318”"),
    ],
)
def test_a_source_that_is_not_there_is_told_once(told, listed, found):
    assert [m.split("。")[0] for m in told(f"- 应当在三天内报告（来源：{listed}）")] == [f"6：{found}"]


def test_every_source_that_is_not_there_is_told(told):
    assert len(told("- 甲（来源：无此法第一条；措施9；措施1）")) == 2


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("家长必须报告。（来源：旧法第一条）", "必须"),
        ("学校不得隐瞒。（来源：某保护法第二条第一款）", "不得"),
        ("您有权投诉。（来源：某保护法第二条第一款）", "有权"),
        ("学校要报告。（来源：某保护法第二条第二款）", "学校要"),
        ("公安要立案。（来源：求助电话110）", "公安要"),
        ("保证有人来。（来源：求助电话110）", "保证"),
    ],
)
def test_a_word_stronger_than_its_source_is_told(told, text, word):
    found = f"“{text.split('（')[0]}”写了“{word}”，来源里没有这样的话"
    assert f"6：{found}。照来源的语气写，或换一个来源。" in told(text)


@pytest.mark.parametrize("number", ["48小时", "４８ 小时", "三十天", "10万元", "24日", "12至24小时"])
def test_a_number_that_the_source_lacks_is_told(told, number):
    message = f"6：“{number}内报告。”写了“{number}”，来源里没有这个数。核对数字，或换一个来源。"
    assert told(f"- {number}内报告。{CITED}") == [message]


@pytest.mark.parametrize(
    ("today", "severity"),
    [
        (datetime.date(2025, 12, 31), None),
        (datetime.date(2026, 1, 1), Severity.OLD),
    ],
)
def test_a_law_that_holds_no_more_is_old(problems, today, severity):
    found = problems("- 学校可以劝阻。（来源：旧法第一条）", today=today)
    assert [p.severity for p in found] == ([severity] if severity else [])
    assert [str(p) for p in found] == ["g.md:6：“旧法”2025年12月31日以后不再施行。改引现行的。"] * len(found)


@pytest.mark.parametrize(("today", "wrong"), [(datetime.date(2026, 12, 31), 1), (datetime.date(2027, 1, 1), 0)])
def test_a_law_that_does_not_hold_yet_is_wrong(problems, today, wrong):
    found = problems("- 学校可以劝阻。（来源：新法第一条）", today=today)
    message = "g.md:6：“新法”到2027年1月1日才施行。引用现在有效的，或等到那一天。"
    assert [(str(p), p.severity) for p in found] == [(message, Severity.WRONG)] * wrong


@pytest.mark.parametrize(("title", "word"), [("学校必须报告", "必须"), ("48小时内报告", "48小时")])
def test_the_title_of_a_block_claims_nothing(told, title, word):
    text = f"/// note | {title}\n学校应当制止。{CITED}\n///"
    assert told(text) == [f"6：块的标题写了“{word}”，标题没有来源。写进正文，注明来源。"]


@pytest.mark.parametrize(
    "text",
    [
        "通知没有写家长怎样投诉，也没有写学校几天内答复。",
        "通知没有答这个问题。它只写了预防。",
        "万盛的地址，没有核到。",
        "这一页不能回答。",
        "“可”不等于一定给。",
        "平台多久要删掉，通知没有写。",
    ],
)
def test_what_the_notice_does_not_say_needs_no_source(told, text):
    assert told(text, "silent") == []
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("- 通知没有写怎样投诉。", "1. 通知没有写怎样投诉。"),
        *(
            "打12345。",
            "学校管这件事。",
            "未成年人找老师帮忙。",
            "没有人管的，打[12345](tel:12345)。",
            "没有人管，就拨打热线。",
        ),
        *(
            "通知没有写。学校管这件事。",
            "没有写的，请找老师。",
            "没有写，但学校应当管。",
            "没有写，您有权投诉。",
            "没有人管，去找社区。",
        ),
        *("不要怕，告诉老师。", "没有写的，马上报警。", "不得隐瞒。", "没有写。不要删记录。"),
    ],
)
def test_what_tells_people_to_do_something_needs_a_source_there_too(told, text):
    assert [m.split("”")[1] for m in told(text, "silent")] == [f"没有写来源。{REMEDY}。"]


def test_in_a_block_too_what_the_notice_does_not_say_needs_no_source(told):
    assert told("/// note\n通知没有写。\n///", "silent") == []
