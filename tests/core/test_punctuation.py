import pytest

from weibao.punctuation import count_changes, full_width

CASES = [
    ("甲,乙:丙;丁", "甲，乙：丙；丁"),
    ("村(居)民委员会", "村（居）民委员会"),
    ("村(社区)、镇(街道)", "村（社区）、镇（街道）"),
    ("(试行)", "（试行）"),
    ("(此件公开发布)", "（此件公开发布）"),
    ("《办法》,现予印发", "《办法》，现予印发"),
    ("“一法一条例”;", "“一法一条例”；"),
    ("(一)家庭(二)学校", "（一）家庭（二）学校"),
    ("到2025年,机制健全", "到2025年，机制健全"),
    ("如下:1.指导,2.监督", "如下：1.指导，2.监督"),
    ("共3,乙", "共3，乙"),
    ("电话:12355", "电话：12355"),
    ("规划(2021—2030年)", "规划（2021—2030年）"),
    ("甲(乙(丙)丁)", "甲（乙（丙）丁）"),
    ("甲(乙", "甲（乙"),
    ("乙)甲", "乙）甲"),
]

STAY = [
    "1.3米",
    "12:30",
    "1,000元",
    "上午9:30至11:45",
    "渝府发(2022)36号",
    "民发(2021)第5号文件",
    "2021-11-25",
    "http://ws.cq.gov.cn/a,b;c(d)",
    "APP(v2.0)",
    "甲、乙。丙！丁？",
    "甲.乙?丙!",
    "",
]

# Marks that only become the neighbours of Chinese by the rule itself.
CHAINS = [
    ("使用APP(v2.0),并", "使用APP（v2.0），并"),
    ("a,,中", "a，，中"),
    ("((a))中", "（（a））中"),
    ("a):中", "a）：中"),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_a_mark_beside_chinese_becomes_full_width(line, expected):
    assert full_width(line) == expected


@pytest.mark.parametrize("line", STAY)
def test_a_mark_between_figures_or_letters_stays(line):
    assert full_width(line) == line


@pytest.mark.parametrize(
    ("line", "expected"),
    [("共(3)", "共（3）"), ("(3)共", "（3）共"), ("ab(中)cd", "ab（中）cd"), ("ab(cd中ef)", "ab(cd中ef)")],
)
def test_both_brackets_of_a_pair_go_alike(line, expected):
    assert full_width(line) == expected


@pytest.mark.parametrize(("line", "expected"), CHAINS)
def test_a_mark_that_a_widened_mark_touches_is_widened_too(line, expected):
    assert full_width(line) == expected


@pytest.mark.parametrize("line", [line for line, _ in (*CASES, *CHAINS)] + STAY)
def test_the_rule_applied_twice_changes_nothing_more(line):
    once = full_width(line)
    assert full_width(once) == once


@pytest.mark.parametrize("line", [line for line, _ in (*CASES, *CHAINS)] + STAY)
def test_every_character_keeps_its_place(line):
    read = full_width(line)
    assert len(read) == len(line)
    assert {a + b for a, b in zip(line, read, strict=True) if a != b} <= {",，", ":：", ";；", "(（", ")）"}


@pytest.mark.parametrize(("received", "changes"), [("甲,乙:丙", 2), ("村(居)民", 2), ("1,000", 0), ("", 0)])
def test_changes_are_counted(received, changes):
    assert count_changes(received, full_width(received)) == changes


def test_texts_of_different_length_cannot_be_counted():
    with pytest.raises(ValueError, match="shorter"):
        count_changes("甲乙", "甲")


def test_no_half_width_mark_is_left_beside_chinese_in_the_real_notice(edition):
    assert {c for p in edition.passages for c in p.whole if c in ",:;()"} == set()


def test_the_rule_changes_354_marks_of_the_real_notice_and_is_done(edition):
    assert edition.punctuation_changes == 354
    assert tuple(full_width(line) for line in edition.lines) == edition.lines
