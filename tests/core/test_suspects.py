"""Damage is told and never repaired; what is sound is left in peace."""

import pytest

from weibao.notice import Suspect, Text
from weibao.received.suspects import find_suspects, find_unfinished


def reasons(line):
    return [s.reason for s in find_suspects([Text(7, 0, line)])]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("到20226月，机制健全。", "年份后面似缺“年”字或分隔"),
        ("截至2023119日。", "年份后面似缺“年”字或分隔"),
        ("共20184600人。", "一长串数字，似缺“年”“月”等字"),
        ("截至2021年11日。", "年、日之间似缺月份"),
        ("自年11月25日起。", "年份的数字不全"),
        ("自202年11月25日起。", "年份的数字不全"),
        ("到2021年13月。", "月、日的数字过大"),
        ("自2021年11月2起施行。", "日期后面似缺“日”字"),
        ("到2025,机制健全。", "年份后面似缺“年”字"),
        ("根据国发[2021]1文件。", "发文字号似缺“号”"),
        ("国未保组〔202〕1号", "发文字号的年份不是四位数字"),
        ("（国未保组〔20211号）", "年份后面似缺“年”字或分隔"),
        ("《规划（20212030年）》", "年份的数字过长，似缺连接号"),
        ("20211125", "一长串数字，似缺“年”“月”等字"),
        ("2021年1125日", "月、日的数字过长"),
        ("2021年月25日", "年、月、日之间似缺数字"),
        ("2021年11月日", "年、月、日之间似缺数字"),
        ("万盛未保组〔2021〕3", "发文字号似缺“号”"),
        ("万盛未保组〔2021〕号", "发文字号似缺序号"),
        ("保护�成年人", "有认不出的字"),
        ("保护\ue000成年人", "有认不出的字"),
        ("保护□成年人", "有认不出的字"),
        ("保护??成年人", "有认不出的字"),
        ("《未成年人保护法", "“《”没有配对的“》”"),
        ("未成年人保护法》", "“》”没有配对的“《”"),
        ("实施“护苗行动。", "““”没有配对的“””"),
        ("村(居民委员会", "“（”没有配对的“）”"),
    ],
)
def test_a_damaged_place_is_told_once_with_its_reason(line, reason):
    assert reasons(line) == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "到2025年，机制健全；到2035年，体系完备。",
        "2021年11月25日",
        "2021-11-25",
        "《规划（2021—2030年）》",
        "《规划(2021-2030年)》",
        "国办发〔2021〕13号、渝府发〔2022〕第36号",
        "拨打12355热线或110、023-48271234。",
        "身高1.3米以下免费，投入20000元。",
        "0—36个月龄婴幼儿、6月龄以上",
        "村(居)民委员会、村（社区）",
        "一是：1）家庭；2）学校；（3）社会。",
        "他说：“要落实《保护法》（试行）。”",
        "谁来负责?",
    ],
)
def test_sound_text_is_not_suspected(line):
    assert reasons(line) == []


@pytest.mark.parametrize("line", ["联系电话：19912345678", "投入专项资金2000000元。"])
def test_a_telephone_number_and_a_sum_of_money_are_no_damaged_dates(line):
    assert reasons(line) == []


def test_brackets_that_cross_are_told_both():
    assert reasons("《规划（2021》）") == ["“（”没有配对的“）”", "“）”没有配对的“（”"]


def test_a_suspect_shows_the_line_and_the_place():
    assert find_suspects([Text(46, 0, "贯彻于未成年人保护工作始终。到20226月,全面建立")]) == (
        Suspect(46, "未成年人保护工作始终。到20226月,全面建立", "年份后面似缺“年”字或分隔"),
    )


def test_two_places_on_a_line_are_two_suspects():
    assert reasons("到20226月，到20231月。") == ["年份后面似缺“年”字或分隔"] * 2


def test_a_bracket_that_a_broken_number_explains_is_not_told_twice():
    assert reasons("《通知》（国未保组〔20211号）和") == ["年份后面似缺“年”字或分隔"]


def test_a_paragraph_that_breaks_off_is_told():
    assert find_unfinished([Text(3, 0, "加强领导，落实责任，确保各项措施落到")]) == (
        Suspect(3, "加强领导，落实责任，确保各项措施落到", "段落末尾没有句号，似被截断"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "加强领导，落实责任，确保落实。",
        "加强领导，落实以下各项责任：",
        "加强领导",
        "责任单位：民政局，教委，公安局，团委",
        "加强领导，覆盖率达到100%",
    ],
)
def test_a_paragraph_that_ends_is_not_told(line):
    assert find_unfinished([Text(3, 0, line)]) == ()


def test_index_numbers_of_the_portal_are_no_damaged_dates(read):
    assert read("索引号：20211125001\n关于做好保护工作的意见\n一、任务\n做好。").suspects == ()


def test_a_notice_without_a_title_is_suspected(read):
    assert read("一、任务\n做好。").suspects == (Suspect(1, "", "认不出标题"),)
