"""A correction fits exactly one place, or it is refused."""

import pytest

from weibao.corrections import Correction, apply_corrections, load_corrections
from weibao.problems import Refused

ENTRY = """\
- line: 2
  received: 到20226月
  reading: 到2022年6月
  reason: 缺“年”字
  evidence: 同一段的写法
"""
REMEDY = "请对照收到的文本改正或删去这一条"


def correct(number, line, received, reading):
    return Correction(number, line, received, reading, "理由", "依据", "c.yml", number * 10)


def apply(text, *edits):
    return apply_corrections(text, tuple(correct(i, *edit) for i, edit in enumerate(edits, start=1)))


def refusal(call, *arguments):
    with pytest.raises(Refused) as caught:
        call(*arguments)
    return str(caught.value)


def test_an_entry_is_read_with_its_number_and_line():
    assert load_corrections("# 说明\n\n" + ENTRY, "c.yml") == (
        Correction(1, 2, "到20226月", "到2022年6月", "缺“年”字", "同一段的写法", "c.yml", 3),
    )


def test_an_empty_list_corrects_nothing():
    assert load_corrections("[]\n", "c.yml") == ()


@pytest.mark.parametrize("field", ["received", "reading", "reason", "evidence"])
def test_an_entry_without_one_of_its_texts_is_refused(field):
    text = "".join(line for line in ENTRY.splitlines(keepends=True) if f"{field}:" not in line)
    assert (
        refusal(load_corrections, text, "c.yml")
        == f"c.yml:1：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"
    )


def test_an_entry_without_a_line_is_refused():
    text = ENTRY.replace("- line: 2\n ", "-")
    assert refusal(load_corrections, text, "c.yml") == "c.yml:1：字段 line 缺少。请填写 line（整数）。"


def test_a_number_without_quotation_marks_is_refused():
    text = ENTRY.replace("到20226月", "20226")
    assert (
        refusal(load_corrections, text, "c.yml")
        == "c.yml:2：字段 received 不是文字。请填写 received（文字，必要时加引号）。"
    )


def test_a_field_nobody_knows_is_refused_at_its_line():
    message = "c.yml:6：字段 note 认不得。可用的字段是 line、received、reading、reason、evidence。"
    assert refusal(load_corrections, f"{ENTRY}  note: 甲\n", "c.yml") == message


def test_a_reading_that_breaks_the_line_is_refused():
    text = ENTRY.replace("reading: 到2022年6月", 'reading: "到2022年\\n6月"')
    assert refusal(load_corrections, text, "c.yml").startswith("c.yml:3：字段 reading ")


def test_a_correction_changes_its_place_and_nothing_else():
    text, (placed,) = apply("甲\n到20226月,乙\n到20226月", (2, "到20226月", "到2022年6月"))
    assert text == "甲\n到2022年6月,乙\n到20226月"
    assert (placed.line, placed.column) == (2, 8)


@pytest.mark.parametrize(
    ("received", "reading", "column"),
    [
        ("乙丙", "乙年丙", 4),
        ("乙", "乙号", 3),
        ("乙丙", "丁丙", 3),
        ("乙丙丁", "乙", 2),
        ("甲乙", "年甲乙", 3),
        ("乙丙", "戊己", 3),
    ],
)
def test_the_place_ends_where_the_reading_ends(received, reading, column):
    _, (placed,) = apply("甲乙丙丁", (1, received, reading))
    assert placed.column == column


def test_several_corrections_of_a_line_stand_where_they_end():
    text, placed = apply("〔20211号和〔20213号", (1, "20213号", "2021〕3号"), (1, "20211号", "2021〕1号"))
    assert text == "〔2021〕1号和〔2021〕3号"
    assert [(p.correction.number, p.column) for p in placed] == [(1, 17), (2, 8)]


def test_neighbours_that_touch_do_not_overlap():
    text, _ = apply("甲乙丙丁", (1, "甲乙", "一"), (1, "丙丁", "二"))
    assert text == "一二"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(end):
    text, (placed,) = apply(f"甲{end}{end}乙丙{end}丁{end}", (3, "乙丙", "乙年丙"))
    assert text == f"甲{end}{end}乙年丙{end}丁{end}"
    assert placed.line == 3


def test_mixed_line_ends_are_kept():
    text, _ = apply("甲\r\n乙\n\r丙\n", (4, "丙", "丁"))
    assert text == "甲\r\n乙\n\r丁\n"


def test_without_corrections_the_text_stays():
    assert apply("甲\r\n\n 乙\n") == ("甲\r\n\n 乙\n", ())


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ((1, "丁", "戊"), "原文第1行有 0 处“丁”，应恰好 1 处"),
        ((2, "甲", "戊"), "原文第2行有 0 处“甲”，应恰好 1 处"),
        ((1, "乙", "戊"), "原文第1行有 2 处“乙”，应恰好 1 处"),
        ((9, "甲", "戊"), "原文第9行有 0 处“甲”，应恰好 1 处"),
        ((0, "甲", "戊"), "原文第0行有 0 处“甲”，应恰好 1 处"),
        ((1, "甲", "甲"), "received 与 reading 相同"),
        ((2, "呵呵", "呵"), "原文第2行有 2 处“呵呵”，应恰好 1 处"),
    ],
)
def test_a_correction_that_does_not_fit_exactly_one_place_is_refused(edit, why):
    assert refusal(apply, "甲乙乙\n呵呵呵", edit) == f"c.yml:10：第1条勘误不再吻合：{why}。{REMEDY}。"


def test_a_correction_that_touches_the_place_of_another_is_refused():
    message = f"c.yml:20：第2条勘误不再吻合：与另一条勘误的位置重叠。{REMEDY}。"
    assert refusal(apply, "甲乙丙", (1, "甲乙", "一"), (1, "乙丙", "二")) == message


def test_the_same_correction_twice_is_refused():
    message = f"c.yml:20：第2条勘误不再吻合：与另一条勘误的位置重叠。{REMEDY}。"
    assert refusal(apply, "甲乙丙", (1, "甲乙", "一"), (1, "甲乙", "一")) == message


def test_the_eight_corrections_of_the_real_notice_all_fit(edition):
    assert [(p.correction.number, p.line) for p in edition.placed] == [
        (1, 24),
        (2, 32),
        (3, 40),
        (4, 40),
        (5, 46),
        (6, 114),
        (7, 118),
        (8, 126),
    ]
