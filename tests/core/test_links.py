"""Links between pages, checked before any build."""

import pytest

from weibao.links import anchors_of, check_links

TARGETS = {
    "faq.md": frozenset({"why"}),
    "domains/family.md": frozenset({"m1", "m1-2"}),
    "domains/index.md": frozenset(),
    "assets/a b.png": frozenset(),
}


def found(line, path="faq.md"):
    return [(p.line, p.found) for p in check_links(("", line), 7, path, f"docs/{path}", TARGETS)]


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("见[措施1](domains/family.md)。", "faq.md"),
        ("见[措施1](domains/family.md#m1)和[第二句](domains/family.md#m1-2)。", "faq.md"),
        ("见[措施1](family.md#m1)。", "domains/index.md"),
        ("见[问答](../faq.md#why)。", "domains/family.md"),
        ("见[上文](#why)。", "faq.md"),
        ("![图](assets/a%20b.png)", "faq.md"),
        ('![图](assets/a%20b.png "题注")', "faq.md"),
        ("见[原网页](http://example.org/x.md#y)。", "faq.md"),
        ("写法：`[名](没有.md)`", "faq.md"),
        ("没有链接（没有.md）。", "faq.md"),
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(line, path):
    assert found(line, path) == []


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("见[甲](none.md)。", "链接“none.md”指向的文件不存在"),
        ("见[甲](domains/family/)。", "链接“domains/family/”指向的文件不存在"),
        ("见[甲](../faq.md)。", "链接“../faq.md”指向的文件不存在"),
        ("见[甲](domains/family.md#m9)。", "链接“domains/family.md#m9”指向的位置不存在"),
        ("见[甲](#how)。", "链接“#how”指向的位置不存在"),
        ("见[甲](/faq.md)。", "链接“/faq.md”以 / 开头"),
        ("![图](assets/c.png)", "链接“assets/c.png”指向的文件不存在"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_line(line, finding):
    assert found(line) == [(8, finding)]


def test_every_link_of_a_line_is_checked():
    assert [f for _, f in found("[甲](a.md)[乙](faq.md)[丙](c.md)")] == [
        "链接“a.md”指向的文件不存在",
        "链接“c.md”指向的文件不存在",
    ]


@pytest.mark.parametrize("target", ["http://[example.org/", "//[x"])
def test_an_address_that_is_none_does_not_stop_the_check(target):
    assert [f for _, f in found(f"见[甲]({target})和[乙](none.md)。")][-1] == "链接“none.md”指向的文件不存在"


def test_a_problem_says_what_to_do():
    (problem,) = check_links(("[甲](none.md)",), 3, "faq.md", "docs/faq.md", TARGETS)
    assert str(problem) == "docs/faq.md:3：链接“none.md”指向的文件不存在。核对文件名和路径（网页写 .md 文件名）。"


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## 隐私 { #privacy }\n正文\n### 甲 {#a-1}", {"privacy", "a-1"}),
        ("## 甲 { .big #a }", {"a"}),
        ("## 隐私", set()),
        ("见 #privacy", set()),
    ],
)
def test_only_declared_anchors_count(text, anchors):
    assert anchors_of(text) == anchors


@pytest.mark.parametrize(
    "line", ["[a](my page.md)", "[a]（about.md）", "[a][x]", "[x]: about.md", "[a](about.md 'x')", "[a]( about.md )"]
)
def test_a_link_written_in_any_other_way_is_told(line):
    problems = [*check_links((line,), 3, "index.md", "docs/index.md", {"about.md": frozenset()})]
    assert [(p.line, p.found) for p in problems] == [(3, "链接的写法不对")]
