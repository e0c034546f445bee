"""Where the notice names a number, and the registry as open data."""

import json

import pytest

from weibao.hotlines.data import hotlines_data
from weibao.hotlines.in_notice import hotlines_in, unregistered_in
from weibao.hotlines.registry import load_registry
from weibao.passages import Kind, Passage

REST = """\
  name: 某热线
  run_by: 某部门
  need: 求助
  use: 有事
  source: 某文
  source_date: 2022-04-03
  checked_on: 2026-11-01
  checked_by: 未拨打
"""
HOTLINES = f"""\
- id: youth
  number: "12355"
  hours: 7×24小时
{REST}
- id: station
  number: 023-48271234
{REST}
- id: "12318"
  number: "12318"
  retired: 2021-12-31
  replaced_by: [youth]
{REST}
- id: "12349"
  number: "12349"
  retired: true
  replaced_by: [youth]
{REST}"""
REGISTRY = load_registry(HOTLINES, "h.yml")


def passage(passage_id, title, *paragraphs):
    return Passage(passage_id, Kind.MEASURE, title, paragraphs)


def places(*passages):
    return [(n.hotline.id, n.passage, n.sentence, n.text) for n in hotlines_in(passages, REGISTRY)]


@pytest.mark.parametrize(
    "text", ["拨打12355。", "12355。", "拨打12355、110。", "“12355”热线。", "拨打12355转1。", "电话：12355"]
)
def test_a_number_is_found_in_its_sentence(text):
    assert places(passage("m1", None, "第一句。", text)) == [("youth", "m1", "m1-2", text)]


@pytest.mark.parametrize("text", ["拨打112355。", "拨打123550。", "拨打1235。", "第12-355号。", "没有号码。"])
def test_a_number_is_not_found_inside_a_longer_one(text):
    assert places(passage("m1", None, text)) == []


def test_a_number_with_a_line_is_found_as_it_is_written():
    assert places(passage("m1", None, "拨打023-48271234。拨打023.4827999。")) == [
        ("station", "m1", "m1-1", "拨打023-48271234。")
    ]


def test_a_number_in_a_title_has_no_sentence():
    assert places(passage("m1", "开通12355热线", "第一句。")) == [("youth", "m1", None, "开通12355热线")]


def test_places_stand_in_the_order_of_the_registry_then_of_the_notice():
    first, second = passage("m1", None, "打12318。打12355。"), passage("m2", "12355", "打12355。")
    assert [p[:3] for p in places(first, second)] == [
        ("youth", "m1", "m1-2"),
        ("youth", "m2", None),
        ("youth", "m2", "m2-1"),
        ("12318", "m1", "m1-1"),
    ]


def test_a_number_named_twice_in_a_sentence_is_one_place():
    assert len(places(passage("m1", None, "打12355或者12355。"))) == 1


@pytest.fixture
def data():
    named = hotlines_in((passage("m1", "12355", "甲。打12355。"),), REGISTRY)
    return {entry["id"]: entry for entry in hotlines_data(REGISTRY, named)}


def test_a_hotline_is_told_with_every_field(data):
    assert data["youth"] == {
        "id": "youth",
        "number": "12355",
        "name": "某热线",
        "run_by": "某部门",
        "need": "求助",
        "use": "有事",
        "hours": "7×24小时",
        "source": "某文",
        "source_date": "2022-04-03",
        "checked_on": "2026-11-01",
        "checked_by": "未拨打",
        "emergency": False,
        "named_in_notice": ["m1", "m1-2"],
        "retired": False,
        "retired_on": None,
        "replaced_by": [],
        "text_message": False,
    }


def test_what_is_not_known_is_null(data):
    assert (data["station"]["hours"], data["station"]["named_in_notice"]) == (None, [])


@pytest.mark.parametrize(("hotline_id", "day"), [("12318", "2021-12-31"), ("12349", None)])
def test_a_retired_number_is_marked_as_such(data, hotline_id, day):
    told = [data[hotline_id][field] for field in ("retired", "retired_on", "replaced_by")]
    assert told == [True, day, ["youth"]]


def test_the_order_is_that_of_the_file_and_everything_can_be_written_as_json(data):
    assert list(json.loads(json.dumps(data))) == ["youth", "station", "12318", "12349"]


def test_the_real_notice_names_what_the_registry_says(project, docs):
    registry = load_registry((docs / "_data/hotlines.yml").read_text(encoding="utf-8"), "h.yml")
    named = [(n.hotline.id, n.passage) for n in hotlines_in(project.edition.passages, registry)]
    assert named == [("12355", "m11")]


def test_numbers_of_the_notice_that_the_registry_lacks_are_found():
    text = passage("m1", "拨打12391", "拨打12355。", "另有023-12345678，12349。")
    found = [*unregistered_in((text,), REGISTRY)]
    assert found == [("措施1的标题", "12391"), ("措施1第2句", "023-12345678")]
