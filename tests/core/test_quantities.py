"""The numbers that count something: what we write adds none that its source does not have."""

import pytest

from weibao.claims.quantities import added_quantities


@pytest.mark.parametrize(
    ("text", "rests_on"),
    [
        ("24小时", "二十四小时"),
        ("２４小时", "二十四小时"),
        ("24 小时", "24小时"),
        ("24个小时", "二十四小时"),
        ("3天", "三日"),
        ("三天", "3日"),
        ("两个月", "2个月"),
        ("14岁", "十四周岁"),
        ("1.3米", "1.3米"),
        ("一百零五元", "105元"),
        ("105块", "一百〇五元"),
        ("10万元", "十万元"),
        ("1200元", "一千二百元"),
        ("10％", "10%"),
        ("每周一次", "每星期不少于一次"),
        ("5至10天", "五日至十日"),
        ("0至6岁", "0－6岁"),
        ("0到6岁", "0—6岁"),
        ("十五个工作日", "15个工作日"),
        ("2024年4月", "2024年4月26日"),
    ],
)
def test_the_same_quantity_in_another_form_is_none_added(text, rests_on):
    assert added_quantities(text, rests_on) == ()


@pytest.mark.parametrize(
    ("text", "rests_on", "added"),
    [
        ("24小时内报告", "立即报告", ("24小时",)),
        ("24小时", "二十五小时", ("24小时",)),
        ("24小时", "24日", ("24小时",)),
        ("３天", "二日", ("３天",)),
        ("24 小时", "立即", ("24 小时",)),
        ("10万元", "十元", ("10万元",)),
        ("3个工作日", "3日", ("3个工作日",)),
        ("三天内，五元", "三日内", ("五元",)),
        ("3至10天", "五日至十日", ("3至10天",)),
        ("3-5天", "三日", ("3-5天",)),
        ("1至2次", "", ("1至2次",)),
        ("3天，3天", "", ("3天",)),
        ("一次", "", ("一次",)),
        ("50%", "", ("50%",)),
        ("四十米", "", ("四十米",)),
    ],
)
def test_a_quantity_that_the_source_lacks_is_named_as_it_is_written(text, rests_on, added):
    assert added_quantities(text, rests_on) == added


@pytest.mark.parametrize(
    "text",
    [
        *(
            "打110",
            "第三十九条",
            "第2次",
            "第一名",
            "一年级",
            "三年级",
            "一次性补助",
            "万一出事",
            "12345",
            "两头",
            "一起",
        ),
        *("", "。", "几天", "半年", "措施7第3句"),
    ],
)
def test_what_counts_nothing_is_no_quantity(text):
    assert added_quantities(text, "") == ()


@pytest.mark.parametrize(
    "text", ["万元", "十百千万次", "零零次", "〇天", "1.5.2米", "٣天", "9999999999999年", "二三天"]
)
def test_odd_numbers_end_nothing(text):
    assert isinstance(added_quantities(text, "三日"), tuple)
