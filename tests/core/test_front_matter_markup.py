"""Titles and descriptions stand in menus and in the head of pages, where the theme takes them for HTML."""

import pytest

from weibao.domains import load_domains
from weibao.front_matter import check_meta, split_page
from weibao.problems import Refused


def found(*lines):
    text = "\n".join(["---", *lines, "---", ""])
    return [str(p).split("。")[0] for p in check_meta(split_page(text, "a.md"), "a.md")]


@pytest.mark.parametrize(("char", "line"), [("<", "5<6"), (">", "5>4"), ('"', "'什么是\"报告\"'"), ("&", "甲&乙")])
@pytest.mark.parametrize("field", ["title", "description"])
def test_a_character_that_the_theme_takes_for_html_is_told(field, char, line):
    other = "description: 乙" if field == "title" else "title: 甲"
    assert found(other, f"{field}: {line}") == [f"a.md:3：{field} 里有“{char}”"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("hide: 5", "hide 的写法不对"),
        ("template:", "没有“None”这个模板"),
        ("description: [a]", "description 不是文字"),
    ],
)
def test_a_field_that_would_break_the_build_is_told(line, message):
    assert found("title: 甲", line) == [f"a.md:3：{message}"]


def test_sound_fields_are_no_problem():
    assert found("title: 甲“乙”", "description: 丙", "hide: [toc]") == []


def test_a_domain_is_named_without_html():
    text = "- {slug: a, heading: 甲, name: '甲<b>', summary: 乙}\n"
    with pytest.raises(Refused) as caught:
        load_domains(text, "d.yml")
    assert str(caught.value).startswith("d.yml:1：字段 name 里有“<”")
