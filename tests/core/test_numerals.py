import pytest

from weibao.numerals import read_numeral, write_numeral

CASES = [("一", 1), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("九十九", 99)]


@pytest.mark.parametrize(("numeral", "value"), CASES)
def test_a_numeral_has_a_value(numeral, value):
    assert read_numeral(numeral) == value


@pytest.mark.parametrize(("numeral", "value"), CASES)
def test_a_value_has_one_numeral(numeral, value):
    assert write_numeral(value) == numeral


def test_reading_undoes_writing_for_every_number():
    assert [read_numeral(write_numeral(n)) for n in range(1, 100)] == list(range(1, 100))


@pytest.mark.parametrize("text", ["", "零", "〇", "一二", "二十十", "十零", "零十", "百", "一百", "甲", "1", "十 二"])
def test_what_is_not_well_formed_is_never_guessed_at(text):
    assert read_numeral(text) is None


@pytest.mark.parametrize("value", [-1, 0, 100])
def test_numbers_outside_1_to_99_have_no_numeral(value):
    with pytest.raises(ValueError, match=f"^no numeral for {value}$"):
        write_numeral(value)
