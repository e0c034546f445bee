import pytest

from weibao.notice import Text
from weibao.received.lines import Look, cut, filled_lines, is_white, look, split_lines, squeeze, trim


def looks(line):
    """The names of everything a line looks like."""
    seen = look(Text(1, 0, line))
    return {name for name in Look.__slots__ if getattr(seen, name)}


def test_lines_are_numbered_from_one_and_keep_their_white_space():
    assert split_lines("甲\n\n　乙 ") == (Text(1, 0, "甲"), Text(2, 0, ""), Text(3, 0, "　乙 "))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_one_line(end):
    assert [t.value for t in split_lines(f"甲{end}乙{end}")] == ["甲", "乙", ""]


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_no_other_character_ends_a_line(char):
    assert split_lines(f"甲{char}乙") == (Text(1, 0, f"甲{char}乙"),)


def test_filled_lines_leave_out_blank_ones_and_keep_line_and_column():
    assert filled_lines("\ufeff甲\n \t　\n　　乙 丙\u200b\n") == (Text(1, 1, "甲"), Text(3, 2, "乙 丙"))


@pytest.mark.parametrize("char", [" ", "\t", "　", "\xa0", "\u2002", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_spaces_and_zero_width_characters_are_white(char):
    assert (is_white(char), squeeze(f"{char}甲{char}乙{char}")) == (True, "甲乙")


@pytest.mark.parametrize("char", ["甲", "。", "•", "1", "-"])
def test_what_can_be_seen_is_not_white(char):
    assert not is_white(char)


def test_trimming_moves_the_column():
    assert trim(Text(7, 3, "　 甲 乙 ")) == Text(7, 5, "甲 乙")


def test_trimming_white_space_leaves_nothing():
    assert trim(Text(7, 3, "　 ")).value == ""


def test_a_cut_knows_where_it_stood():
    assert cut(Text(7, 3, "1. 标题"), 2) == Text(7, 6, "标题")
    assert cut(Text(7, 3, "1. 标题"), 0, 3) == Text(7, 3, "1.")


def test_a_stretch_ends_behind_its_last_character():
    assert Text(7, 3, "标题").end == 5


@pytest.mark.parametrize(
    "line",
    [
        "2021年11月25日",
        "二〇二一年十一月二十五日",
        "二○二一年十一月",
        "2021-11-25",
        "2021.11.25",
        "2021/3/1",
        "（2021年3月1日）",
        "2021 年 3 月 1 日",
        "20211125",
        "2021年1125日",
    ],
)
def test_a_date_looks_like_a_date_even_where_it_is_damaged(line):
    assert looks(line) == {"date"}


@pytest.mark.parametrize("line", ["2021", "到2021年11月25日", "2021-11.25", "日期:2021-12-07"])
def test_other_figures_are_no_date(line):
    assert "date" not in looks(line)


@pytest.mark.parametrize(
    "line", ["(此件公开发布)", "（此件公开发布）", "此件公开发布", "（联系人：张三，电话：023-48271234）"]
)
def test_a_bracketed_line_is_a_note(line):
    assert "note" in looks(line)


@pytest.mark.parametrize(
    "line",
    [
        "万盛未保组〔2021〕3号",
        "国办发[2020]53号",
        "渝府发（2022）36号",
        "渝府发 〔2022〕 36 号",
        "万盛未保组〔2021〕3",
        "民政部令第63号",
    ],
)
def test_a_document_number_looks_like_one_even_where_it_is_damaged(line):
    assert looks(line) == {"document_number"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("关于加强未成年人保护工作的实施意见", {"title", "names_kind"}),
        ("未成年人保护工作方案（试行）", {"title", "names_kind"}),
        ("万盛经开区未成年人保护工作领导小组", {"title", "body"}),
        ("重庆市人民政府办公厅（代章）", {"title", "body"}),
        ("语音播报", {"title"}),
        ("各镇人民政府：", {"prose"}),
        ("现予印发，请认真贯彻落实。", {"prose", "sentence"}),
        ("现提出如下意见", {"prose", "sentence", "names_kind"}),
        ("首页 > 政策文件", set()),
        ("语音合成中,请耐心等待...", set()),
        ("第一章", set()),
        ("115001", set()),
        ("Notice", set()),
    ],
)
def test_a_line_is_judged_by_its_own_characters(line, expected):
    assert looks(line) == expected


def test_a_line_may_look_like_nothing():
    assert looks("* * *") == set()
