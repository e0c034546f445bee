"""What may not stand on any page."""

import pytest

from weibao.page_rules import check_rules


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
