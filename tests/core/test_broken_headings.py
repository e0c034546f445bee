"""Lines that were headings: the next number is there, but its mark is damaged."""

import pytest

SOUND = ("关于做好保护工作的意见", "一、任务", "(一)家庭", "1. 加强指导。指导监护人。")


@pytest.fixture
def suspects(read):
    return lambda *lines: [(s.line, s.text, s.reason) for s in read("\n".join([*SOUND, *lines])).suspects]


@pytest.mark.parametrize("line", ["（二加强学校保护", "(二加强学校保护", "2 加强监督。监督监护人。", "一二、保障措施"])
def test_the_next_number_in_a_broken_form_is_suspected(suspects, line):
    assert (5, line, "似是编号损坏的标题") in suspects(line)


def test_a_part_without_its_mark_is_suspected(suspects):
    assert suspects("二保障措施", "落实责任。") == [(5, "二保障措施", "似是编号损坏的标题")]


@pytest.mark.parametrize(
    "line",
    [
        "二是加强监督。",
        "2个月内完成。",
        "3 加强监督。监督监护人。",
        "（三加强监督）指导。",
        "2021年完成。",
        "二次报告。",
        "第二,加强监督。",
    ],
)
def test_an_ordinary_paragraph_is_not(suspects, line):
    assert suspects(line) == []
