"""What is no notice is refused, with the file's name and what to do; what is one is read whole."""

import pytest

from weibao.problems import Refused
from weibao.received import decode, parse_notice

TITLE = "某市未成年人保护办法\n"


def refusal(text):
    with pytest.raises(Refused) as caught:
        parse_notice(text, "办法.txt")
    return str(caught.value)


@pytest.mark.parametrize(
    "articles",
    [
        "第一条 为了保护未成年人，制定本办法。\n第二条 本办法适用于本市。",
        "第一条　为了保护未成年人，制定本办法。\n第二条　本办法适用于本市。",
        "第一条为了保护未成年人，制定本办法。\n第二条本办法适用于本市。",
        "　　第一条\n为了保护未成年人。\n　　第二条\n本办法适用于本市。",
        "第1条 为了保护未成年人。\n第2条 本办法适用于本市。",
        "第一章 总则\n第一条 为了保护未成年人。\n第二条 包括：\n一、家庭保护；\n二、学校保护。",
    ],
)
def test_a_statute_is_refused(articles):
    line = 2 + articles.count("\n", 0, articles.index("第一条") if "第一条" in articles else 0)
    message = "这是法律、法规或规章（第N条），不是通知。本工具只拆分用一、（一）1. 编号的通知。"
    assert refusal(TITLE + articles) == f"办法.txt:{line}：{message}"


def test_two_articles_quoted_in_the_last_of_three_parts_do_not_make_a_statute():
    text = "关于做好保护工作的意见\n一、任务\n做好。\n二、要求\n落实。\n三、依据\n第一条 甲。\n第二条 乙。"
    assert [p.value for p in parse_notice(text, "意见.txt").parts[2].paragraphs] == ["第一条 甲。", "第二条 乙。"]


def test_a_rule_in_an_annex_does_not_make_a_statute():
    text = "关于印发办法的通知\n一、任务\n做好。\n附件\n工作办法\n第一条 甲。\n第二条 乙。"
    assert [p.heading.title.value for p in parse_notice(text, "意见.txt").parts] == ["任务"]


@pytest.mark.parametrize(
    "text", ["关于做好保护工作的通知\n请抓好落实。", "（一）甲\n1. 乙。", "二、任务\n做好。", "", "一二三四"]
)
def test_a_text_without_a_first_part_is_refused(text):
    message = "全文没有“一、”，认不出通知的结构。请核对文件是否完整，或是否放错了文件。"
    assert refusal(text) == f"办法.txt：{message}"


CONTENTS = "目　录\n一、任务\n二、要求\n"
BODY = "一、任务\n做好。\n二、要求\n落实。"
PREAMBLE = "为保护未成年人健康成长,现提出如下意见。\n"


@pytest.mark.parametrize("above", [CONTENTS, PREAMBLE + CONTENTS, CONTENTS + PREAMBLE])
def test_behind_a_table_of_contents_the_text_is_read_once(above):
    notice = parse_notice(f"关于做好工作的意见\n{above}{BODY}", "意见.txt")
    assert [t.value for t in notice.title] == ["关于做好工作的意见"]
    assert [t.value for t in notice.preamble] == PREAMBLE.split() * (PREAMBLE in above)
    assert [p.heading.title.value for p in notice.parts] == ["任务", "要求"]
    assert [d.text.value for d in notice.dropped] == CONTENTS.split("\n")[:3]


def test_a_signed_cover_may_have_points_of_its_own():
    text = (
        "关于印发《实施意见》的通知\n各镇人民政府：\n现印发给你们，请认真贯彻落实，并提出以下要求。\n"
        "一、高度重视。\n二、抓好落实。\n某区人民政府\n2021年1月2日\n"
        "关于做好保护工作的实施意见\n一、任务\n做好。"
    )
    notice = parse_notice(text, "通知.txt")
    assert [p.heading.line for p in notice.parts] == [9]
    assert [t.value for t in notice.cover.paragraphs][1:] == ["一、高度重视。", "二、抓好落实。"]


def test_a_second_part_above_the_first_begins_the_text_and_is_reported():
    notice = parse_notice("关于做好工作的意见\n二、要求\n落实。\n一、任务\n做好。", "意见.txt")
    assert [p.heading.title.value for p in notice.parts] == ["要求", "任务"]
    assert [(g.line, g.expected, g.found) for g in notice.gaps] == [(2, 1, 2), (4, 3, 1)]


def test_a_byte_order_mark_is_dropped_with_its_reason():
    (mark,) = parse_notice("\ufeff关于做好保护工作的意见\n一、任务\n做好。", "意见.txt").dropped
    assert (mark.text.line, mark.text.column, mark.text.value) == (1, 0, "\ufeff")
    assert mark.reason == "字节顺序标记（BOM）"


def test_a_sound_notice_has_neither_suspects_nor_gaps(small):
    notice = parse_notice(small.replace("20256月", "2025年6月"), "通知.txt")
    assert (notice.suspects, notice.gaps) == ((), ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \r\n\t ",
        b"\x00\x01\x02",
        "一、任务".encode("utf-16"),
        b"caf\xe9\n",
        "關於加強未成年人保護工作".encode("big5"),
        b"<html><body><p>\xe4\xb8\x80\xe3\x80\x81</p></body></html>",
        (TITLE + "第一条 甲。\n第二条 乙。").encode(),
        (TITLE + "第一条甲。\n第二条乙。").encode(),
        "关于做好保护工作的通知".encode(),
    ],
)
def test_every_refusal_names_the_file_and_ends_in_what_to_do(data):
    with pytest.raises(Refused) as caught:
        parse_notice(decode(data, "办法.txt").text, "办法.txt")
    problem = caught.value.problem
    message = str(caught.value)
    assert message.startswith("办法.txt")
    assert message.endswith(f"。{problem.remedy}。")
    assert problem.remedy.startswith(("请", "本工具只拆分"))
    assert "\n" not in message
