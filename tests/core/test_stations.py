"""Local contacts: empty until somebody has confirmed them."""

import datetime

import pytest

from weibao.hotlines.stations import KINDS, Station, load_stations
from weibao.problems import Refused

SOUND = """\
# 说明
- name: 某街道工作站
  kind: 镇街未成年人保护工作站
  area: 某街道
  phone: 023-48271234
  address: 某路1号
  hours: 工作日
  source: 某通告
  checked_on: 2026-11-24
  checked_by: 电话核实
"""


def refusal(old, new):
    assert SOUND.count(old) == 1
    with pytest.raises(Refused) as caught:
        load_stations(SOUND.replace(old, new), "s.yml")
    return str(caught.value)


def test_a_contact_is_read_with_its_line():
    assert load_stations(SOUND, "s.yml") == (
        Station(
            name="某街道工作站",
            kind="镇街未成年人保护工作站",
            area="某街道",
            phone="023-48271234",
            address="某路1号",
            hours="工作日",
            source="某通告",
            checked_on=datetime.date(2026, 11, 24),
            checked_by="电话核实",
            file="s.yml",
            line=2,
        ),
    )


@pytest.mark.parametrize("text", ["# 说明\n[]\n", "# 说明\n", ""])
def test_nobody_has_to_be_there(text):
    assert load_stations(text, "s.yml") == ()


def test_a_contact_stands_there_once():
    with pytest.raises(Refused) as caught:
        load_stations(SOUND + SOUND, "s.yml")
    assert str(caught.value) == "s.yml:12：字段 name “某街道工作站”已经写过。一个工作站只写一条。"
    assert len(load_stations(SOUND + SOUND.replace("48271234", "48271235"), "s.yml")) == 2


def test_the_real_list_is_read(docs):
    load_stations((docs / "_data/stations.yml").read_text(encoding="utf-8"), "s.yml")


def test_address_and_hours_may_be_left_out():
    text = SOUND.replace("  address: 某路1号\n  hours: 工作日\n", "")
    (station,) = load_stations(text, "s.yml")
    assert (station.address, station.hours) == ("", "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_used(kind):
    (station,) = load_stations(SOUND.replace("镇街未成年人保护工作站", kind), "s.yml")
    assert station.kind == kind


@pytest.mark.parametrize(
    ("phone", "dial"),
    [
        ("023-48271234", "02348271234"),
        ("02348271234", "02348271234"),
        ("0571-8271234", "05718271234"),
        ("48271234", "48271234"),
        ("13912345678", "13912345678"),
        ("12345", "12345"),
    ],
)
def test_a_phone_is_dialled_by_its_digits_alone(phone, dial):
    (station,) = load_stations(SOUND.replace("023-48271234", f'"{phone}"'), "s.yml")
    assert station.dial == dial


@pytest.mark.parametrize(
    "phone",
    ["０２３-48271234", "023 48271234", "023--48271234", "48271234-", "482712", "12912345678", "139-1234-5678", "无"],
)
def test_what_is_no_phone_is_refused(phone):
    message = f"s.yml:5：字段 phone “{phone}”不是电话号码。写成 023-12345678 或手机号，加引号。"
    assert refusal("023-48271234", f'"{phone}"') == message


@pytest.mark.parametrize("field", ["area", "phone", "source", "checked_by"])
def test_a_missing_text_is_refused_at_its_entry(field):
    (line,) = [line for line in SOUND.splitlines(keepends=True) if f" {field}: " in line]
    assert refusal(line, "") == f"s.yml:2：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


def test_a_contact_without_a_name_is_refused():
    assert refusal("name: 某街道工作站", "name:") == "s.yml:2：字段 name 缺少。请填写 name（文字，必要时加引号）。"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("phone: 023-48271234", "phone: 48271234", "s.yml:5：字段 phone 不是文字。"),
        ("镇街未成年人保护工作站", "派出所", "s.yml:3：字段 kind “派出所”不是可用的种类。"),
        ("镇街未成年人保护工作站", "[甲]", "s.yml:3：字段 kind 不是文字。"),
        ("address: 某路1号", "address:", "s.yml:6：字段 address 缺少。"),
        ("hours: 工作日", "hours: 8", "s.yml:7：字段 hours 不是文字。"),
        ("hours: 工作日", "hour: 工作日", "s.yml:7：字段 hour 认不得。"),
        ("2026-11-24", "'2026-11-24'", "s.yml:9：字段 checked_on 应为日期。"),
        ("  checked_on: 2026-11-24\n", "", "s.yml:2：字段 checked_on 应为日期。"),
    ],
)
def test_a_field_that_is_wrong_is_refused_at_its_line(old, new, message):
    assert refusal(old, new).startswith(message)
