"""The registry of numbers to ring: what is read, what is refused, and where."""

import datetime

import pytest

from weibao.hotlines.registry import Hotline, load_registry
from weibao.problems import Refused

SOUND = """\
- id: "110"
  number: "110"
  name: 报警电话
  run_by: 公安机关
  need: 马上有危险
  use: 正在被打
  source: 某文〔2022〕12号
  source_date: 2022-04-23
  checked_on: 2026-11-01
  checked_by: 公开资料，未拨打
  emergency: true
- id: station
  number: 023-48271234-1
  name: 工作站
  run_by: 民政部门
  need: 本地
  use: 求助
  hours: 7×24小时
  source: 某通告
  source_date: 2023-01-05
  checked_on: 2026-10-01
  checked_by: 电话核实
- id: "12318"
  number: "12318"
  name: 旧热线
  run_by: 文化部门
  need: 已停用
  use: 举报网吧
  source: 某通知
  source_date: 2021-11-12
  checked_on: 2026-11-01
  checked_by: 公开资料，未拨打
  retired: 2021-12-31
  replaced_by: [station]
"""


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_registry(text, "h.yml")
    return str(caught.value)


def spoilt(old, new):
    assert SOUND.count(old) == 1
    return SOUND.replace(old, new)


def test_an_entry_is_read_with_its_line():
    registry = load_registry("# 说明\n\n" + SOUND, "h.yml")
    assert registry.find("station") == Hotline(
        id="station",
        number="023-48271234-1",
        name="工作站",
        run_by="民政部门",
        need="本地",
        use="求助",
        hours="7×24小时",
        no_answer="",
        source="某通告",
        source_date=datetime.date(2023, 1, 5),
        checked_on=datetime.date(2026, 10, 1),
        checked_by="电话核实",
        emergency=False,
        text_message=False,
        retired=False,
        retired_on=None,
        replaced_by=(),
        file="h.yml",
        line=14,
    )


def test_the_order_is_that_of_the_file_and_the_retired_stand_apart():
    registry = load_registry(SOUND, "h.yml")
    assert [h.id for h in registry.hotlines] == ["110", "station", "12318"]
    assert [h.id for h in registry.active] == ["110", "station"]
    assert [(h.id, h.retired_on) for h in registry.retired] == [("12318", datetime.date(2021, 12, 31))]


def test_an_id_that_is_not_there_is_not_found():
    assert load_registry(SOUND, "h.yml").find("023-48271234-1") is None


def test_an_empty_list_is_an_empty_registry():
    assert load_registry("[]\n", "h.yml").hotlines == ()


@pytest.mark.parametrize(("emergency", "read"), [("true", True), ("false", False)])
def test_whether_a_number_is_one_for_emergencies_is_said_by_the_field(emergency, read):
    text = spoilt("emergency: true", f"emergency: {emergency}")
    assert [h.emergency for h in load_registry(text, "h.yml").hotlines] == [read, False, False]


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("110", "110"),
        ("12345", "12345"),
        ("023-48271234", "02348271234"),
        ("400-123-4567", "4001234567"),
        ("023-48271234-801", "02348271234"),
        ("48271234-8", "48271234"),
        ("023-12320-1", "023123201"),
    ],
)
def test_a_number_is_dialled_by_its_digits_alone(number, dialled):
    text = spoilt('number: "110"', f'number: "{number}"')
    assert load_registry(text, "h.yml").hotlines[0].href == f"tel:{dialled}"


def test_what_takes_messages_is_written_to_and_not_rung():
    text = spoilt("  emergency: true\n", "  text_message: true\n")
    assert load_registry(text, "h.yml").hotlines[0].href == "sms:110"


def test_an_emergency_number_can_be_rung():
    text = spoilt("  emergency: true\n", "  emergency: true\n  text_message: true\n")
    assert refusal(text) == "h.yml:11：字段 emergency 写在只收短信的号码上。删去这一行：紧急电话要能打通。"


@pytest.mark.parametrize(
    ("hours", "always"),
    [
        *(("7×24小时", True), ("24小时", True), ("7x24小时", True)),
        *(("24小时录音", False), ("每天不少于18小时", False), ("工作日", False)),
    ],
)
def test_somebody_answers_at_any_hour_only_where_a_source_says_so(hours, always):
    registry = load_registry(spoilt("7×24小时", hours), "h.yml")
    assert registry.find("station").always is always
    assert (registry.fallback is not None) is always


def test_a_number_may_be_retired_on_a_day_nobody_knows():
    (hotline,) = load_registry(spoilt("2021-12-31", "true"), "h.yml").retired
    assert hotline.retired_on is None


def test_a_number_that_is_not_retired_may_say_so():
    text = spoilt("  emergency: true\n", "  retired: false\n")
    assert [h.id for h in load_registry(text, "h.yml").active] == ["110", "station"]


NO_NUMBERS = "１１０|一一〇|11|1111111111111|110 |110-|-110|110--1|1-2-3-4|023 48271234|+86-23|110、119"


@pytest.mark.parametrize("number", NO_NUMBERS.split("|"))
def test_what_is_no_number_is_refused(number):
    message = f"h.yml:2：字段 number “{number}”不是电话号码。只写半角数字，区号和分机用 - 隔开。"
    assert refusal(spoilt('number: "110"', f'number: "{number}"')) == message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('number: "110"', "number: 110", "h.yml:2：字段 number 不是文字。"),
        ('- id: "110"', "- id: 110", "h.yml:1：字段 id 不是文字。"),
        ('- id: "110"', "- id: 报警", "h.yml:1：字段 id “报警”不能用。"),
        ('- id: "110"', "- id: Police", "h.yml:1：字段 id “Police”不能用。"),
        ('- id: "110"', "- id: -a", "h.yml:1：字段 id “-a”不能用。"),
        ("  name: 报警电话\n", "", "h.yml:1：字段 name 缺少。"),
        ("name: 报警电话", "name: '  '", "h.yml:3：字段 name 不是文字。"),
        ("hours: 7×24小时", "hours:", "h.yml:18：字段 hours 缺少。"),
        ("hours: 7×24小时", "hour: 7×24小时", "h.yml:18：字段 hour 认不得。"),
        ("2022-04-23", "2022年4月23日", "h.yml:8：字段 source_date 应为日期。"),
        ("  checked_on: 2026-10-01\n", "", "h.yml:12：字段 checked_on 应为日期。"),
        ("  checked_by: 电话核实\n", "", "h.yml:12：字段 checked_by 缺少。"),
        ("emergency: true", "emergency: 是", "h.yml:11：字段 emergency “是”不能用。"),
        ("retired: 2021-12-31", "retired: 2021年", "h.yml:33：字段 retired 应为日期。"),
        ("retired: 2021-12-31", "retired:", "h.yml:33：字段 retired 应为日期。"),
        ("replaced_by: [station]", "replaced_by: [110]", "h.yml:34：字段 replaced_by 应为文字的列表。"),
        ("replaced_by: [station]", "replaced_by: station", "h.yml:34：字段 replaced_by 应为文字的列表。"),
        ("replaced_by: [station]", "replaced_by: [station, station]", "h.yml:34：字段 replaced_by 里有重复的"),
        ("  replaced_by: [station]\n", "  replaced_by: [station]\n  emergency: true\n", "h.yml:35：字段 emergency "),
    ],
)
def test_a_field_that_is_wrong_is_refused_at_its_line(old, new, message):
    assert refusal(spoilt(old, new)).startswith(message)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("  replaced_by: [station]\n", "", "h.yml:23：字段 replaced_by "),
        ("replaced_by: [station]", "replaced_by: []", "h.yml:34：字段 replaced_by "),
        ("  retired: 2021-12-31\n", "", "h.yml:23：字段 retired "),
        ("retired: 2021-12-31", "retired: false", "h.yml:33：字段 retired "),
    ],
)
def test_retired_and_what_to_ring_instead_are_written_together(old, new, place):
    remedy = "停用的电话写 retired（停用日期，不知道就写 true）和 replaced_by（改打哪个，写 id）"
    assert refusal(spoilt(old, new)) == f"{place}缺少，停用和改打哪个要一起写。{remedy}。"


@pytest.mark.parametrize(("other", "why"), [("12399", "没有这个 id"), ("12318", "已停用")])
def test_what_to_ring_where_nobody_answers_can_be_rung(other, why):
    text = spoilt("  hours: 7×24小时\n", f'  no_answer: "{other}"\n')
    assert refusal(text) == f"h.yml:12：“023-48271234-1”的 no_answer“{other}”{why}。写一个在用的电话的 id。"


@pytest.mark.parametrize(("replacement", "why"), [("12399", "没有这个 id"), ("12318", "已停用")])
def test_what_to_ring_instead_can_be_rung(replacement, why):
    text = spoilt("[station]", f'[station, "{replacement}"]')
    message = f"h.yml:23：“12318”的 replaced_by“{replacement}”{why}。写一个在用的电话的 id。"
    assert refusal(text) == message


def test_what_to_ring_instead_may_stand_further_down():
    last = SOUND.index('- id: "12318"')
    registry = load_registry(SOUND[last:] + SOUND[:last], "h.yml")
    assert [h.id for h in registry.hotlines] == ["12318", "110", "station"]


def test_an_id_is_given_once():
    assert refusal(spoilt("- id: station", '- id: "110"')) == "h.yml:12：字段 id “110”已经用过。每个电话一个 id。"


@pytest.mark.parametrize("number", ["02348271234-1", "0234827-12341"])
def test_a_number_is_written_once_however_it_is_divided(number):
    message = f"h.yml:24：字段 number “{number}”在第12行已经写过。一个号码只写一条。"
    assert refusal(spoilt('number: "12318"', f'number: "{number}"')) == message


def test_the_real_registry_has_numbers_for_emergencies(docs):
    registry = load_registry((docs / "_data/hotlines.yml").read_text(encoding="utf-8"), "h.yml")
    assert [h.href for h in registry.active if h.emergency] == ["tel:110", "tel:120"]
    assert [h.number for h in registry.active if h.text_message] == ["12110"]
    assert registry.fallback.number == "12345"
