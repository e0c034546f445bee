"""Pages name numbers that can be rung, and a check that lies too far back is told and stops nothing."""

import datetime
from dataclasses import replace

import pytest

from weibao.hotlines.check import check_age, check_emergency, check_named
from weibao.hotlines.registry import Registry, load_registry
from weibao.hotlines.stations import load_stations
from weibao.problems import Severity
from weibao.yaml_file import load_entry

REST = """\
  name: 某热线
  run_by: 某部门
  need: 求助
  use: 有事
  source: 某文
  source_date: 2022-04-23
  checked_by: 未拨打
"""
HOTLINES = f"""\
- id: "12345"
  number: "12345"
  checked_on: 2026-11-01
{REST}
- id: help
  number: 400-123-4567
  checked_on: 2026-11-02
{REST}
- id: old
  number: "12318"
  checked_on: 2020-01-01
  retired: true
  replaced_by: ["12345", help]
{REST}"""
STATIONS = """\
- name: 工作站
  kind: 救助保护机构
  area: 某街道
  phone: "48271234"
  source: 某通告
  checked_on: 2026-11-03
  checked_by: 电话核实
"""


@pytest.fixture(scope="module")
def registry():
    return load_registry(HOTLINES, "h.yml")


def named(registry, field):
    return [str(p) for p in check_named(load_entry(f"\ntitle: 甲\n{field}\n", "faq.md"), registry, "docs/faq.md")]


@pytest.mark.parametrize(
    "field",
    [
        "order: 1",
        "hotlines: []",
        "hotlines: [12345]",
        "hotlines: ['12345', help]",
        "hotlines:\n  - help\n  - 12345",
    ],
)
def test_a_page_may_name_what_can_be_rung(registry, field):
    assert named(registry, field) == []


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (
            "hotlines: [12399]",
            "没有 id 为“12399”的电话。可用的是 12345、help；新的先写进 _data/hotlines.yml。",
        ),
        (
            "hotlines: [12318]",
            "没有 id 为“12318”的电话。可用的是 12345、help；新的先写进 _data/hotlines.yml。",
        ),
        ("hotlines: [old]", "12318 已停用。改写 12345、help。"),
        ("hotlines: [12345, help, '12345']", "“12345”写了两次。只留一个。"),
    ],
)
def test_a_number_that_cannot_be_named_is_told_at_its_line(registry, field, message):
    assert named(registry, field) == [f"docs/faq.md:3：{message}"]


def test_every_number_that_is_wrong_is_told(registry):
    found = [m.split("：", 1)[1].split("。")[0] for m in named(registry, "hotlines: [a, old, a, 12345]")]
    assert found == ["没有 id 为“a”的电话", "12318 已停用", "没有 id 为“a”的电话", "“a”写了两次"]


@pytest.mark.parametrize(
    "value",
    ["12345", "help", "", "{a: 1}", "[1.5]", "[true]", "[null]", "[[12345]]", "[2026-01-01]", "[12345, {a: 1}]"],
)
def test_anything_but_a_list_of_ids_is_told(registry, value):
    message = "docs/faq.md:3：hotlines 应为电话 id 的列表。写成 hotlines: [12345, 12355]。"
    assert named(registry, f"hotlines: {value}") == [message]


@pytest.mark.parametrize("value", ["12345", "'12345'", "help"])
def test_a_page_may_name_a_number_to_talk_to(registry, value):
    assert named(registry, f"talk: {value}") == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("12399", "没有 id 为“12399”的电话。可用的是 12345、help；新的先写进 _data/hotlines.yml。"),
        ("true", "没有 id 为“True”的电话。可用的是 12345、help；新的先写进 _data/hotlines.yml。"),
        ("old", "12318 已停用。改写 12345、help。"),
    ],
)
def test_a_number_to_talk_to_that_cannot_be_rung_is_told(registry, value, message):
    assert named(registry, f"talk: {value}") == [f"docs/faq.md:3：{message}"]


@pytest.mark.parametrize("value", ["", "[12345]", "{a: 1}", "1.5"])
def test_a_number_to_talk_to_of_another_kind_is_told_with_the_head(registry, value):
    assert named(registry, f"talk: {value}") == []


def test_a_number_to_talk_to_hides_nothing_of_the_numbers(registry):
    assert [m.split("：")[0] for m in named(registry, "talk: old\nhotlines: [old]")] == [
        "docs/faq.md:3",
        "docs/faq.md:4",
    ]


def test_the_line_is_that_of_the_field(registry):
    meta = load_entry("\norder: 1\n\n# 注\ndescription: 乙\nhotlines:\n  - 99\n", "faq.md")
    (problem,) = check_named(meta, registry, "docs/faq.md")
    assert problem.line == 6


def old(registry, today, stations=(), days=30):
    return list(check_age(registry, stations, today, days))


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        (datetime.date(2026, 11, 3), []),
        (datetime.date(2026, 12, 1), []),
        (datetime.date(2026, 12, 2), ["h.yml:1"]),
        (datetime.date(2026, 12, 3), ["h.yml:1", "h.yml:12"]),
        (datetime.date(2026, 12, 4), ["h.yml:1", "h.yml:12", "s.yml:1"]),
    ],
)
def test_a_check_is_overdue_from_the_day_after_its_last(registry, today, overdue):
    found = old(registry, today, load_stations(STATIONS, "s.yml"))
    assert [f"{p.file}:{p.line}" for p in found] == overdue
    assert {p.severity for p in found} <= {Severity.OLD}


def test_a_check_in_the_future_is_told_and_stops_nothing(registry):
    (problem, _) = old(registry, datetime.date(2026, 10, 31))
    assert problem.severity is Severity.OLD
    assert "的核对日期2026年11月1日还没有到。核对 checked_on 的年份。" in str(problem)


def test_an_overdue_check_says_which_and_what_to_do(registry):
    (problem,) = old(registry, datetime.date(2026, 12, 2))
    found = "h.yml:1：12345（某热线）核对已过期（上次2026年11月1日）"
    assert str(problem) == f"{found}。重新核对，改 checked_on 和 checked_by。"


def test_the_overdue_check_of_a_local_contact_says_which():
    (problem,) = old(Registry(()), datetime.date(2026, 12, 4), load_stations(STATIONS, "s.yml"))
    assert problem.found == "48271234（工作站）核对已过期（上次2026年11月3日）"


def test_nobody_checks_a_retired_number_again():
    retired = load_registry(HOTLINES, "h.yml").retired
    assert old(Registry(retired), datetime.date(2030, 1, 1)) == []


def test_a_day_of_retirement_that_has_not_come_is_wrong(registry):
    (retired,) = registry.retired
    later = replace(registry, hotlines=(replace(retired, retired_on=datetime.date(2027, 1, 1)),))
    (problem,) = old(later, datetime.date(2026, 11, 3))
    assert problem.severity is Severity.WRONG
    assert "到2027年1月1日才停用。到那一天再写 retired 和 replaced_by。" in str(problem)


def test_a_station_cannot_have_a_retired_number(registry):
    (retired,) = registry.retired
    (station, *_) = load_stations(STATIONS, "s.yml")
    (problem,) = old(registry, datetime.date(2026, 11, 3), (replace(station, phone=retired.number),))
    assert str(problem) == f"s.yml:1：{retired.number} 已停用。改写在用的电话，或删去这一条。"


def test_something_to_ring_at_once_is_asked_for_and_is_no_station(registry):
    (problem,) = check_emergency(registry, (), "h.yml")
    assert str(problem).startswith("h.yml：没有一个电话写了 emergency: true")
    urgent = replace(registry, hotlines=tuple(replace(h, emergency=True) for h in registry.hotlines))
    (station, *_) = load_stations(STATIONS, "s.yml")
    assert list(check_emergency(urgent, (station,), "h.yml")) == []
    (problem,) = check_emergency(urgent, (replace(station, phone="12345"),), "h.yml")
    assert str(problem) == "s.yml:1：12345 是紧急电话，不是工作站的。写工作站自己的电话。"
