"""The head of a page between two lines of ---."""

import pytest

from weibao.front_matter import check_meta, split_page
from weibao.problems import Refused


def refusal(text):
    with pytest.raises(Refused) as caught:
        split_page(text, "页.md")
    return str(caught.value)


def findings(head):
    return [str(p) for p in check_meta(split_page(f"---\n{head}\n---\n正文\n", "页.md"), "页.md")]


def test_a_page_has_a_head_and_a_body_with_its_line():
    page = split_page("---\ntitle: 标题\norder: 10\n---\n\n正文\n", "页.md")
    assert page.head == ("---", "title: 标题", "order: 10", "---")
    assert dict(page.meta) == {"title": "标题", "order": 10}
    assert (page.body, page.body_line) == (("", "正文", ""), 5)


def test_fields_know_the_line_of_the_file():
    assert split_page("---\ntitle: 标题\norder: 10\n---\n", "页.md").meta.lines == {"title": 2, "order": 3}


@pytest.mark.parametrize("text", ["\ufeff---\ntitle: 标题\n---\n正文\n", "---\r\ntitle: 标题\r\n---\r\n正文\r\n"])
def test_byte_order_mark_and_carriage_returns_do_no_harm(text):
    page = split_page(text, "页.md")
    assert (page.head, page.body) == (("---", "title: 标题", "---"), ("正文", ""))


def test_a_rule_in_the_body_does_not_end_the_head_again():
    assert split_page("---\ntitle: 标题\n---\n甲\n---\n乙", "页.md").body == ("甲", "---", "乙")


@pytest.mark.parametrize("text", ["", "正文\n", "\n---\ntitle: 标题\n---\n", "——\ntitle: 标题\n——\n"])
def test_a_page_without_a_head_is_refused(text):
    message = "页.md:1：页面开头没有“---”。第一行写“---”，下面写 title: 标题，再写一行“---”。"
    assert refusal(text) == message


def test_a_head_that_is_not_closed_is_refused():
    message = "页.md:1：页面开头的“---”没有结束。在 title 等字段之后另起一行写“---”。"
    assert refusal("---\ntitle: 标题\n\n正文\n") == message


@pytest.mark.parametrize("head", ["标题", "- title: 标题", "", "title：标题"])
def test_a_head_without_fields_is_refused(head):
    assert refusal(f"---\n{head}\n---\n") == "页.md:2：页面开头应为“字段: 内容”。至少写 title: 标题。"


def test_a_head_that_is_not_yaml_is_refused_at_its_line():
    message = "页.md:3：YAML 写法有误。请检查缩进、冒号后的空格和引号。"
    assert refusal("---\ntitle: 标题\ndescription: 甲: 乙\n---\n") == message


def test_a_field_written_twice_is_refused():
    assert refusal("---\ntitle: 甲\ntitle: 乙\n---\n") == "页.md:3：字段 title 写了两次。请只保留一个。"


@pytest.mark.parametrize(
    "head", ["title: 标题", "title: 标题\norder: 0", "title: 标题\norder: -1\ntemplate: home.html"]
)
def test_a_sound_head_has_no_problem(head):
    assert findings(head) == []


@pytest.mark.parametrize(
    ("head", "line"),
    [("order: 1", 1), ("title:", 2), ("title: ''", 2), ("order: 1\ntitle: ' '", 3)],
)
def test_a_title_is_needed(head, line):
    assert findings(head) == [f"页.md:{line}：缺少 title。写一行 title: 标题。"]


@pytest.mark.parametrize(
    ("value", "shown"), [("2021", "2021"), ("[甲, 乙]", "['甲', '乙']"), ("2026-01-01", "2026-01-01")]
)
def test_a_title_is_text(value, shown):
    message = f"页.md:2：title 不是文字（“{shown}”）。写成 title: 标题，数字和日期加引号。"
    assert findings(f"title: {value}") == [message]


@pytest.mark.parametrize(("order", "shown"), [("甲", "甲"), ("1.5", "1.5"), ("true", "True"), ("'10'", "10")])
def test_an_order_is_a_whole_number(order, shown):
    message = f"页.md:3：order 不是整数（“{shown}”）。写整数，小的排在前面。"
    assert findings(f"title: 标题\norder: {order}") == [message]


@pytest.mark.parametrize(
    ("field", "found"),
    [("odrer: 3", "没有“odrer”这个字段"), ("template: nope.html", "没有“nope.html”这个模板")],
)
def test_a_field_that_means_nothing_is_told_at_its_line(field, found):
    page = split_page(f"---\ntitle: 甲\n{field}\n---\n", "页.md")
    assert [(p.line, p.found) for p in check_meta(page, "页.md")] == [(3, found)]


@pytest.mark.parametrize("field", ["talk: 12356", "talk: help", "exit: true", "exit: false", "hotlines: []"])
def test_a_page_may_have_a_number_to_talk_to_and_a_way_out(field):
    assert findings(f"title: 甲\n{field}") == []


@pytest.mark.parametrize("value", ["", "[12356]", "{a: 1}", "1.5", "2026-01-01"])
def test_a_number_to_talk_to_is_one_id(value):
    usage = "写一个电话的 id，例如 talk: 12356，页顶会加“想说说”；不要就不写"
    assert findings(f"title: 甲\ntalk: {value}") == [f"页.md:3：talk 的写法不对。{usage}。"]


@pytest.mark.parametrize("value", ["", "'true'", "1", "[true]", "是"])
def test_a_way_out_is_there_or_not(value):
    usage = "怕人看见的页写 exit: true，页上就有“快速离开”；不是就不写"
    assert findings(f"title: 甲\nexit: {value}") == [f"页.md:3：exit 的写法不对。{usage}。"]


def test_fields_of_one_kind_of_page_are_allowed_by_name():
    page = split_page("---\ntitle: 甲\nlevel: B\nlevle: B\n---\n", "页.md")
    (problem,) = check_meta(page, "页.md", ("level", "short"))
    assert (problem.line, problem.found) == (4, "没有“levle”这个字段")
    assert problem.remedy.endswith("talk、exit、level、short")


def test_a_head_that_mkdocs_would_end_earlier_is_refused():
    with pytest.raises(Refused, match=r"页\.md:3：页面开头里有一行"):
        split_page("---\ntitle: 甲\n...\n# 假标题\n---\n", "页.md")
