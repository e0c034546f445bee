import pytest

from weibao.notice import Field, Text
from weibao.received.metadata import read_metadata


@pytest.fixture
def rows(texts):
    """Names and values of the fields, and the lines that are none."""

    def read(*lines):
        fields, rest = read_metadata(texts(*lines))
        return [(f.name, f.value.value if f.value else None) for f in fields], [t.value for t in rest]

    return read


def test_bracketed_labels_share_a_line(rows):
    line = "[ 索引号 ] 115001105951914746/2021-00861 [ 发文字号 ] 万盛未保组〔2021〕3号"
    assert rows(line) == ([("索引号", "115001105951914746/2021-00861"), ("发文字号", "万盛未保组〔2021〕3号")], [])


def test_an_unknown_label_in_brackets_is_metadata_all_the_same(rows):
    assert rows("[ 备用项 ] 甲") == ([("备用项", "甲")], [])


def test_labels_with_a_colon_stand_alone_or_several_on_a_line(rows):
    assert rows("索引号：甲", "成文日期:2021-11-25  发布日期：2021-12-07") == (
        [("索引号", "甲"), ("成文日期", "2021-11-25"), ("发布日期", "2021-12-07")],
        [],
    )


def test_padded_labels_lose_their_padding(rows):
    assert rows("索 引 号：甲", "文　　号：乙") == ([("索引号", "甲"), ("文号", "乙")], [])


def test_cells_of_a_table_row_are_label_and_value_in_turn(rows):
    assert rows("索引号\t甲\t发文字号\t某府发〔2021〕3号") == (
        [("索引号", "甲"), ("发文字号", "某府发〔2021〕3号")],
        [],
    )


@pytest.mark.parametrize(
    "line", ["| 索引号 | 甲 | 主题分类 | 民政 |", "|索引号|甲|主题分类|民政|", "索引号 | 甲 | 主题分类 | 民政"]
)
def test_borders_of_a_table_are_marks_and_no_values(rows, line):
    assert rows(line) == ([("索引号", "甲"), ("主题分类", "民政")], [])


def test_an_empty_cell_between_borders_has_no_value(rows):
    assert rows("索引号 | | 主题分类 | 民政") == ([("索引号", None), ("主题分类", "民政")], [])


def test_labels_may_be_parted_from_values_by_white_space_alone_or_mixed_with_colons(rows):
    assert rows(
        "信息索引号 115/2023-00059 主题分类: 其他",
        "有效性: 发布日期: 2023-02-20",
        "文  号: 某府〔2017〕 7号 主 题 词: 政务",
    ) == (
        [
            ("信息索引号", "115/2023-00059"),
            ("主题分类", "其他"),
            ("有效性", None),
            ("发布日期", "2023-02-20"),
            ("文号", "某府〔2017〕 7号"),
            ("主题词", "政务"),
        ],
        [],
    )


def test_a_label_alone_takes_the_next_line_as_its_value(rows):
    assert rows("索引号", "甲乙丙", "语音播报") == ([("索引号", "甲乙丙")], ["语音播报"])


def test_a_label_before_another_label_stays_empty(rows):
    assert rows("有效性", "发布日期：2021-12-07") == ([("有效性", None), ("发布日期", "2021-12-07")], [])


def test_a_value_left_empty_is_none(rows):
    assert rows("有效性：") == ([("有效性", None)], [])


def test_an_empty_value_does_not_swallow_the_title_below(rows):
    title = ["某区人民政府", "关于印发《保护工作方案》的通知"]
    assert rows("有效性：", *title) == ([("有效性", None)], title)


@pytest.mark.parametrize(
    "line", ["日期:2021-12-07", "来源：区民政局", "语音播报", "首页 >政府信息公开", "浏览次数：12"]
)
def test_furniture_of_a_page_is_no_metadata(rows, line):
    assert rows(line) == ([], [line])


def test_the_marks_of_a_field_are_its_label_with_brackets_and_colon(texts):
    fields, _ = read_metadata(texts("【索引号】：甲"))
    assert fields == (Field("索引号", Text(1, 6, "甲"), (Text(1, 0, "【索引号】："),)),)


def test_the_table_of_the_real_notice_is_read_in_its_order(edition):
    assert [(f.name, f.value.value) for f in edition.notice.metadata] == [
        ("索引号", "115001105951914746/2021-00861"),
        ("发文字号", "万盛未保组〔2021〕3号"),
        ("主题分类", "民政、乡村振兴、救灾"),
        ("体裁分类", "公文"),
        ("发布机构", "万盛民政局"),
        ("成文日期", "2021-11-25"),
        ("发布日期", "2021-12-07"),
    ]
