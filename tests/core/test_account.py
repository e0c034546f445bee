"""Every character is accounted for; and where one is not, the proof says so."""

from dataclasses import replace

import pytest

from weibao.corrections import apply_corrections
from weibao.notice import Text
from weibao.received import parse_notice
from weibao.received.account import unaccounted

REMEDY = "这是程序的错误，请连同原文报告给维护者"


@pytest.fixture
def notice(small):
    return parse_notice(small, "通知.txt")


@pytest.fixture
def complaints(small):
    """What the proof says of a broken notice: line and finding."""

    def prove(broken):
        return [(p.line, p.found) for p in unaccounted(broken, small, "通知.txt")]

    return prove


SHAPES = {
    "part alone": "一、任务\n做好。",
    "title and part": "关于做好保护工作的意见\n一、任务\n做好。",
    "blank lines and wide spaces": "\n　　关于做好保护工作的意见　\n\n　　一、任务\n\t\n　　做好。　\n\n",
    "white space around numbers": "关于做好保护工作的意见\n一 、 任务\n( 一 ) 家庭\n1 . 加强指导 。 指导监护人。",
    "carriage returns": "关于做好保护工作的意见\r\n一、任务\r\n做好。\r\n",
    "byte order mark": "\ufeff关于做好保护工作的意见\n一、任务\n做好。",
    "zero-width spaces": "关于做好保护工作的意见\u200b\n\u200b一、任务\n做好。\u200b",
    "metadata": "[ 索引号 ] 甲 [ 文号 ] 乙\n| 主题分类 | 民政 |\n索 引 号：丙\n关于做好工作的意见\n一、任务\n做好。",
    "borders of a table": "|索引号|甲|主题分类|民政|\n索引号|乙\n关于做好工作的意见\n一、任务\n做好。",
    "furniture": "首页 >文件\n日期:2021-12-07\n关于做好工作的意见\n一、任务\n做好。\n返回顶部\n某某",
    "contents": "关于做好工作的意见\n现就有关工作提出如下意见。\n目录\n一、任务\n一、任务\n做好。",
    "annexes": "关于做好工作的意见\n一、任务\n做好。\n附件：1.甲表\n2.乙表\n某局\n2021年1月2日\n附件1\n甲表\n序号\t甲",
    "numbers out of turn": "关于做好工作的意见\n一、任务\n3. 甲。乙。\n3. 丙。丁。\n（五）戊\n己。",
    "damage": "关于做好工作的意见\n一、任务\n到20226月,《保护法�做好",
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_every_character_of_a_text_is_somewhere(text):
    assert unaccounted(parse_notice(text, "通知.txt"), text, "通知.txt") == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_character_of_every_beginning_of_the_small_notice_is_somewhere(small, end):
    lines = small.splitlines()
    for count in range(11, len(lines) + 1):
        text = end.join(lines[:count])
        assert unaccounted(parse_notice(text, "通知.txt"), text, "通知.txt") == ()


def test_every_character_of_the_real_notice_is_somewhere(received):
    assert unaccounted(parse_notice(received, "通知.txt"), received, "通知.txt") == ()


def test_every_character_of_the_corrected_notice_is_somewhere(received, edition):
    text, _ = apply_corrections(received, edition.corrections)
    assert unaccounted(edition.notice, text, "通知.txt") == ()


def test_all_stretches_put_together_are_the_real_notice_white_space_aside(received, edition):
    text, _ = apply_corrections(received, edition.corrections)
    stretches = sorted(edition.notice.texts(), key=lambda t: (t.line, t.column))
    assert "".join("".join(t.value for t in stretches).split()) == "".join(text.split())


def test_a_stretch_that_was_removed_is_reported(notice, complaints):
    assert complaints(replace(notice, preamble=())) == [
        (10, "“为保护未成年人健康成长,现提出如下实施意”没有归入任何一处")
    ]


def test_a_removed_part_is_reported_line_by_line(notice, complaints):
    found = complaints(replace(notice, parts=notice.parts[1:]))
    assert [line for line, _ in found] == [11, 12]


def test_a_stretch_that_was_doubled_is_reported(notice, complaints):
    assert complaints(replace(notice, title=(*notice.title, notice.title[0]))) == [
        (8, "“某区未成年人保护工作领导小组”归入了两处")
    ]


def test_stretches_that_overlap_are_reported_where_they_do(notice, complaints):
    title = (*notice.title, Text(9, 0, "关于"))
    assert complaints(replace(notice, title=title)) == [(9, "“关于”归入了两处")]


def test_a_stretch_that_was_altered_is_reported_twice_as_foreign_and_as_lost(notice, complaints):
    altered = (replace(notice.preamble[0], value=notice.preamble[0].value.replace("健康", "平安")),)
    found = complaints(replace(notice, preamble=altered))
    assert [line for line, _ in found] == [10, 10]
    assert found[0][1] == "“为保护未成年人平安成长,现提出如下实施意”不在原文的这个位置"
    assert found[1][1] == "“为保护未成年人健康成长,现提出如下实施意”没有归入任何一处"


@pytest.mark.parametrize(("line", "column"), [(10, 1), (9, 0), (99, 0), (0, 0)])
def test_a_stretch_in_the_wrong_place_is_reported(notice, complaints, line, column):
    moved = (replace(notice.preamble[0], line=line, column=column),)
    finding = "“为保护未成年人健康成长,现提出如下实施意”不在原文的这个位置"
    assert (line, finding) in complaints(replace(notice, preamble=moved))


def test_a_stretch_that_lost_its_last_character_is_reported(notice, complaints):
    short = (replace(notice.preamble[0], value=notice.preamble[0].value[:-1]),)
    assert complaints(replace(notice, preamble=short)) == [(10, "“。”没有归入任何一处")]


def test_a_line_added_to_the_text_is_reported_with_file_and_remedy(notice, small):
    (problem,) = unaccounted(notice, small + "附注\n", "通知.txt")
    assert str(problem) == f"通知.txt:20：“附注”没有归入任何一处。{REMEDY}。"


def test_every_single_stretch_is_missed_when_it_is_gone(notice, small):
    for stretch in notice.texts():
        lines = small.split("\n")
        line = lines[stretch.line - 1]
        lines[stretch.line - 1] = line[: stretch.column] + "口" * len(stretch.value) + line[stretch.end :]
        found = unaccounted(notice, "\n".join(lines), "通知.txt")
        assert {p.line for p in found} == {stretch.line}
