"""hotlines/written.py: numbers that editors write against the registry; odd forms are ring_numbers' tests."""

import pytest

from weibao.front_matter import split_page
from weibao.hotlines.registry import load_registry
from weibao.hotlines.stations import load_stations
from weibao.hotlines.written import HeldNumbers, check_data_numbers, check_page_numbers

HOTLINE = """\
- id: "{0}"
  number: "{0}"
  name: 名称
  run_by: 主办
  need: 用处
  use: 什么事
  source: 某文
  source_date: 2021-01-06
  checked_on: 2026-11-01
  checked_by: 公开资料，未拨打
"""
STATION = """\
- name: 某街道工作站
  kind: 镇街未成年人保护工作站
  area: 某街道
  phone: "023-48271234"
  source: 街道公布
  checked_on: 2026-11-01
  checked_by: 电话核实
"""
MESSAGES = HOTLINE.format("12110") + "  text_message: true\n"
RETIRED = HOTLINE.format("12318") + '  retired: true\n  replaced_by: ["12345"]\n'
OFFICIAL = "---\ntitle: 学校保护\n---\n\n# （二）学校\n\n拨打12391。\n\n/// note\n拨打{0}。\n///\n\n电话 12392。\n"


@pytest.fixture(scope="module")
def held():
    registry = load_registry(HOTLINE.format("12345") + HOTLINE.format("110") + MESSAGES + RETIRED, "hotlines.yml")
    return HeldNumbers.of(registry, load_stations(STATION, "stations.yml"))


@pytest.fixture
def found(held):
    def check(body, official=False):
        page = split_page(body, "docs/a.md")
        return [str(p) for p in check_page_numbers(page, official, held, "docs/a.md")]

    return check


@pytest.mark.parametrize("number", ["12345", "１２３４５", "123 45", "110", "023-48271234", "+86 23 4827 1234"])
def test_a_number_of_the_registry_may_be_written(found, number):
    assert found(f"---\ntitle: 题\n---\n\n请拨打 {number}。\n") == []


@pytest.mark.parametrize(
    "number", ["12391", "1 2 3 9 1", "１２３９１", "**123**91", "114", "一二三九一", "023-48271235"]
)
def test_any_other_number_is_told_at_its_line(found, number):
    (message,) = found(f"---\ntitle: 题\n---\n\n第一行。\n\n请拨打 {number} 。\n")
    assert message.startswith("docs/a.md:7：“")
    assert "是没有登记的电话号码。先核实，写进 _data/hotlines.yml" in message


@pytest.mark.parametrize("link", ["[12110](sms:12110)", "[110](tel:110)", "[023-48271234](tel:023-48271234)"])
def test_a_link_does_what_its_number_is_for(found, link):
    assert found(f"---\ntitle: 题\n---\n\n{link}。\n") == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("[12110](tel:12110)", "“tel:12110”：12110只收短信，不能打。写成 sms:12110。"),
        ("[12110](TEL:12110)", "“TEL:12110”：12110只收短信，不能打。写成 sms:12110。"),
        ("[110](sms:110)", "“sms:110”：110没有登记能收短信。写成 tel:110。"),
    ],
)
def test_what_takes_messages_is_not_rung_and_the_other_way_round(found, link, message):
    assert found(f"---\ntitle: 题\n---\n\n一。\n\n{link}。\n") == [f"docs/a.md:7：{message}"]


@pytest.mark.parametrize("words", ["拨打12110报警", "打 12110", "打[12110](sms:12110)"])
def test_nobody_is_told_to_ring_what_takes_messages(found, words):
    assert found(f"---\ntitle: 题\n---\n\n{words}。\n") == [
        "docs/a.md:5：“打12110”：这个号码只收短信，不能打。写成“发短信到[12110](sms:12110)”。"
    ]
    assert found("---\ntitle: 题\n---\n\n发短信到[12110](sms:12110)，能打就打110。\n") == []


def test_a_number_in_the_head_of_a_page_is_told(found):
    assert found("---\ntitle: 拨打12391\n---\n")[0].startswith("docs/a.md:2：“12391”")


def test_a_retired_number_is_told_with_what_replaced_it(found):
    assert found("---\ntitle: 题\n---\n\n热线12318。\n") == ["docs/a.md:5：“12318”是已停用的电话。改写 12345，或删去。"]


def test_on_an_official_page_only_the_head_and_the_blocks_are_looked_at(found):
    assert found(OFFICIAL.format("12345"), official=True) == []
    assert [m.split("：")[0] for m in found(OFFICIAL.format("12393"), official=True)] == ["docs/a.md:10"]


def test_data_files_are_looked_at_but_for_comments_and_the_registry_itself(held):
    text = '# 例如 12391\n- id: "12399"\n  number: "12399"\n  replaced_by: ["12397"]\n  use: 也可拨打12398\n'
    assert [str(p).split("。")[0] for p in check_data_numbers(text, held, "docs/_data/hotlines.yml")] == [
        "docs/_data/hotlines.yml:5：“12398”是没有登记的电话号码"
    ]


@pytest.mark.parametrize("field", ["what: |\n    # 拨打12320", "what: |\n    number: 12320", "source: '拨打12320'"])
def test_what_looks_like_a_comment_or_a_field_inside_a_text_is_read(held, field):
    (problem,) = check_data_numbers(f"- id: a\n  name: 12393\n  {field}\n", held, "docs/_data/terms.yml")
    assert (problem.line, "“12320”" in problem.found) == (3, True)


@pytest.mark.parametrize("number", ["8612345", "86110", "008612345"])
def test_a_short_number_has_no_form_from_abroad(found, number):
    assert found(f"---\ntitle: 题\n---\n\n电话：{number}。\n") != []
