"""What may not stand on any page."""

import pytest

from weibao.page_rules import check_rules, check_unseen


def found(*lines):
    return [(p.line, p.found) for p in check_rules(lines, 5, "页.md")]


@pytest.mark.parametrize(
    "line", ["请看<b hidden>以下", "<template>", "</aside>", "<!-- 注", "<style>.a{}</style>", "甲<br/>乙", "<?php"]
)
def test_raw_html_is_refused_at_its_line(line):
    shown = line[line.index("<") :][:20]
    assert found("正文", line) == [(6, f"“{shown}”是 HTML，页面里不能用")]


@pytest.mark.parametrize("line", ["体重<50公斤", "甲 < 乙", "<https://example.org>", "写作 `<b>` 的", "<mailto:a@b.c>"])
def test_a_sign_that_opens_no_tag_is_sound(line):
    assert found(line) == []


@pytest.mark.parametrize("line", ["```", "~~~ python", "  ```"])
def test_code_fences_are_refused(line):
    assert found(line) == [(5, "页面里不能用代码块")]


@pytest.mark.parametrize("line", ["\u3000", "\u3000\u3000", " \u00a0", "\u200b"])
def test_a_line_that_only_seems_blank_is_refused(line):
    assert found(line) == [(5, "这一行看起来是空行，其实有空格字符")]


@pytest.mark.parametrize("line", ["", "  ", "\u3000正文"])
def test_blank_and_indented_lines_are_sound(line):
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "where", "code"),
    [
        ("打12\u200b355", "“打12”后面", "200B"),
        ("\u202e下面的字倒过来", "开头", "202E"),
        ("防止校园欺凌\u00ad和暴力", "“防止校园欺凌”后面", "00AD"),
        ("甲\ue000", "“甲”后面", "E000"),
        ("甲\u2028乙", "“甲”后面", "2028"),
        ("甲\x07", "“甲”后面", "0007"),
    ],
)
def test_what_nobody_can_see_is_refused_where_it_stands(line, where, code):
    (problem,) = check_unseen(("正文", line), 5, "页.md")
    assert (problem.line, problem.found) == (6, f"{where}有看不见的字符（U+{code}）")


@pytest.mark.parametrize("line", ["", "\u3000正文", "甲\u00a0乙", "甲\t乙", "𠮷〔2021〕①", "\u200b"])
def test_spaces_and_rare_characters_are_sound_and_a_line_that_seems_blank_is_told_once(line):
    assert list(check_unseen((line,), 5, "页.md")) == []
