"""Numbers are checked, never assumed."""

import pytest


@pytest.fixture
def gaps(read):
    """The messages about numbers of a text, given as its lines below the title."""
    return lambda *lines: [g.message for g in read("\n".join(["关于做好保护工作的意见", *lines])).gaps]


def test_sound_numbers_leave_no_gap(gaps):
    assert gaps("一、甲", "(一)子", "1. 丑。好。", "2. 寅。好。", "(二)卯", "3. 辰。好。", "二、乙", "做好。") == []


def test_measures_may_start_again_in_each_section(gaps):
    assert gaps("一、甲", "(一)子", "1. 丑。好。", "2. 寅。好。", "(二)卯", "1. 辰。好。", "2. 巳。好。") == []


def test_sections_may_run_on_or_start_again_in_each_part(gaps):
    assert gaps("一、甲", "(一)子", "好。", "二、乙", "(一)丑", "好。") == []
    assert gaps("一、甲", "(一)子", "好。", "二、乙", "(二)丑", "好。") == []


def test_a_missing_part_is_named(gaps):
    assert gaps("一、甲", "好。", "三、乙", "好。") == ["应为二、，实为三、，第4行"]


def test_a_missing_section_is_named_with_its_part(gaps):
    assert gaps("一、甲", "(一)子", "好。", "(三)丑", "好。") == ["第一部分：应为（二），实为（三），第5行"]


def test_a_missing_measure_is_named_with_part_and_section(gaps):
    assert gaps("一、甲", "(一)子", "1. 丑。好。", "3. 寅。好。") == ["第一部分（一）：应为2.，实为3.，第5行"]


def test_a_measure_that_is_missing_between_two_sections_is_named(gaps):
    assert gaps("一、甲", "(一)子", "1. 丑。好。", "(二)卯", "3. 辰。好。") == ["第一部分（二）：应为2.，实为3.，第6行"]


def test_a_doubled_number_is_named(gaps):
    assert gaps("一、甲", "1. 丑。好。", "1. 寅。好。") == ["第一部分：应为2.，实为1.，第4行"]


def test_numbers_out_of_turn_are_named_each(gaps):
    assert gaps("一、甲", "1. 丑。好。", "3. 寅。好。", "2. 卯。好。") == [
        "第一部分：应为2.，实为3.，第4行",
        "第一部分：应为4.，实为2.，第5行",
    ]


def test_a_count_that_does_not_start_at_one_is_named(gaps):
    assert gaps("一、甲", "2. 丑。好。") == ["第一部分：应为1.，实为2.，第3行"]


def test_gaps_stand_in_the_order_of_the_lines(gaps):
    assert gaps("一、甲", "(二)子", "2. 丑。好。", "三、乙", "好。") == [
        "第一部分：应为（一），实为（二），第3行",
        "第一部分（二）：应为1.，实为2.，第4行",
        "应为二、，实为三、，第5行",
    ]


def test_a_gap_knows_the_numbers_and_the_line(read):
    (gap,) = read("关于做好保护工作的意见\n一、甲\n好。\n三、乙\n好。").gaps
    assert (gap.line, gap.expected, gap.found) == (4, 2, 3)
