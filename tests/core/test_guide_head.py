"""What the head of a guide states; every field that is missing or malformed is told at its line, and nothing breaks."""

import datetime

import pytest

from weibao.front_matter import check_meta, split_page
from weibao.guides.guide import AUDIENCES, FIELDS, read_guide

HEAD = {
    "title": "被同学欺负怎么办",
    "description": "先做什么",
    "short": "学生欺凌",
    "order": "10",
    "level": "B",
    "audience": "[家长, 孩子]",
    "passages": "[m1]",
    "hotlines": "[12345]",
    "variants": "[甲, 乙, 丙, 丁, 戊, 己, 庚, 辛]",
    "sources": "[某保护法]",
    "related": "[hotel]",
    "status": "draft",
    "review_in": "2027-05",
}
LINES = {name: n for n, name in enumerate(HEAD, start=2)}
LISTS = ("audience", "passages", "variants", "sources", "related")
OTHER_KINDS = (
    "",
    "5",
    "-1.5",
    "true",
    "2026-01-01 10:00:00",
    "{甲: {乙: [丙]}}",
    "[[甲]]",
    "[null]",
    "[{甲: 乙}]",
    "''",
)
MAY_BE = [("order", ""), ("order", "5"), ("description", "''")]
APPROVED = {"status": "approved", "approved_by": "张三", "approved_on": "2026-11-01"}


def page(changed=(), without=""):
    head = {**HEAD, **dict(changed)}
    lines = [f"{name}: {value}" for name, value in head.items() if name != without]
    return split_page("---\n" + "\n".join(lines) + "\n---\n\n正文\n", "docs/guides/bullying.md")


def guide(changed=()):
    (found,), problems = read_guide(page(changed), "guides/bullying.md")
    assert problems == ()
    return found


def told(changed=(), without=""):
    """Everything that is said of the head, by the checks of every page too."""
    found = page(changed, without)
    guides, problems = read_guide(found, "guides/bullying.md")
    assert guides == ()
    both = (*check_meta(found, "docs/guides/bullying.md", FIELDS), *problems)
    return [str(p).removeprefix("docs/guides/bullying.md:") for p in both]


def test_a_guide_is_read():
    found = guide()
    assert (found.slug, found.path, found.short, found.order) == ("bullying", "guides/bullying.md", "学生欺凌", 10)
    assert (found.audience, found.passages, found.hotlines) == (("家长", "孩子"), ("m1",), ("12345",))
    assert (found.level, found.sources, found.related) == ("B", ("某保护法",), ("hotel",))
    assert (found.approved_by, found.approved_on) == ("", None)


@pytest.mark.parametrize("value", ["2027-05", "'2027-05'", "2027-05-01", "2027-05-31"])
def test_the_month_of_review_is_its_first_day(value):
    assert guide({"review_in": value}).review_in == datetime.date(2027, 5, 1)


def test_an_approved_guide_says_who_and_when():
    found = guide(APPROVED)
    assert (found.approved_by, found.approved_on) == ("张三", datetime.date(2026, 11, 1))


@pytest.mark.parametrize("name", [n for n in HEAD if n not in ("title", "description", "order", "sources", "related")])
def test_a_field_that_is_missing_is_told_once(name):
    (message,) = told(without=name)
    assert name in message
    assert message.startswith("2：")


def test_a_guide_without_a_title_is_told_once():
    assert told(without="title") == ["1：缺少 title。写一行 title: 标题。"]


@pytest.mark.parametrize("name", ["description", "order", "sources", "related"])
def test_a_field_that_may_be_missing_may_be_missing(name):
    found, problems = read_guide(page(without=name), "guides/bullying.md")
    assert (len(found), problems) == (1, ())


@pytest.mark.parametrize(
    ("name", "value"),
    [(n, v) for n in HEAD for v in OTHER_KINDS if n != "hotlines" and (n, v) not in MAY_BE],
)
def test_a_field_of_another_kind_is_told_once_at_its_line(name, value):
    (message,) = told({name: value})
    assert message.startswith(f"{LINES[name]}：")
    assert name in message


@pytest.mark.parametrize(("name", "value"), MAY_BE)
def test_a_field_that_may_be_missing_may_be_empty(name, value):
    guide({name: value})


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_a_list_of_different_texts(name):
    assert f"{LINES[name]}：字段 {name} 应为文字的列表。写成 {name}: [甲, 乙]，数字加引号。" in told({name: "甲"})
    assert f"{LINES[name]}：字段 {name} 里有重复的“甲”。每个只写一次。" in told({name: "[甲, 乙, 甲]"})


@pytest.mark.parametrize(("name", "least"), [("audience", 1), ("passages", 1), ("variants", 8)])
def test_a_list_has_so_many_at_least(name, least):
    assert told({name: "[]"}) == [f"{LINES[name]}：字段 {name} 只有0个。至少写{least}个。"]


def test_seven_ways_of_asking_are_too_few():
    assert told({"variants": "[甲, 乙, 丙, 丁, 戊, 己, 庚]"}) == ["10：字段 variants 只有7个。至少写8个。"]


def test_the_title_is_no_other_way_of_asking():
    message = "10：字段 variants 里有一个和 title 一样。换一种说法。"
    assert told({"variants": f"[{HEAD['title']}, 乙, 丙, 丁, 戊, 己, 庚, 辛]"}) == [message]


def test_a_short_name_is_short():
    assert guide({"short": "一二三四五六七八九十"}).short == "一二三四五六七八九十"
    message = "4：字段 short 有11个字，太长。菜单里的短名，至多10个字。"
    assert told({"short": "一二三四五六七八九十一"}) == [message]


@pytest.mark.parametrize("value", ["D", "a", "AB", "Ａ"])
def test_a_level_is_one_of_three(value):
    message = f"6：字段 level “{value}”不能用。A：通知写了能用的；B：只写了由谁负责；C：几乎没写。"
    assert told({"level": value}) == [message]


def test_an_audience_is_one_that_is_known():
    message = f"7：字段 audience 里的“学生”不能用。可用的是 {'、'.join(AUDIENCES)}。"
    assert told({"audience": "[家长, 学生]"}) == [message]


def test_numbers_are_a_list_that_may_be_empty():
    assert guide({"hotlines": "[]"}).hotlines == ()
    message = "2：字段 hotlines 缺少。写成 hotlines: [12345]；110、120 不用写。"
    assert told(without="hotlines") == [message]


@pytest.mark.parametrize("value", ["2027-5", "2027-13", "2027", "1999-01", "202705", "'2027-05 '", "二〇二七年五月"])
def test_what_is_no_month_is_told(value):
    message = "14：字段 review_in 缺少或不是月份。写哪个月复核，例如 2027-05。"
    assert told({"review_in": value}) == [message]


@pytest.mark.parametrize("value", ["Draft", "已核定", "published"])
def test_a_status_nobody_knows_is_told(value):
    remedy = "没有核定写 draft；核定了写 approved、approved_by 和 approved_on"
    assert told({"status": value}) == [f"13：字段 status “{value}”不能用。{remedy}。"]


@pytest.mark.parametrize("field", ["approved_by", "approved_on"])
def test_a_draft_is_approved_by_nobody(field):
    remedy = "核定了就写 status: approved，没有就删去它"
    assert told({field: APPROVED[field]}) == [f"15：字段 {field} 写了，status 却是 draft。{remedy}。"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"approved_by": "张三"}, "2：字段 approved_on 应为日期。写法如 2026-11-23，不加引号。"),
        ({"approved_on": "2026-11-01"}, "2：字段 approved_by 缺少。请填写 approved_by（文字，必要时加引号）。"),
        (
            {"approved_by": "' '", "approved_on": "2026-11-01"},
            "15：字段 approved_by 不是文字。请填写 approved_by（文字，必要时加引号）。",
        ),
        (
            {"approved_by": "张三", "approved_on": "昨天"},
            "16：字段 approved_on 应为日期。写法如 2026-11-23，不加引号。",
        ),
    ],
)
def test_approval_needs_a_name_and_a_day(changed, message):
    assert told({"status": "approved", **changed}) == [message]


def test_every_field_that_is_wrong_is_told():
    changed = {"short": "", "level": "D", "variants": "[]", "review_in": "x"}
    assert [m.split("：")[0] for m in told(changed)] == ["4", "6", "10", "14"]
