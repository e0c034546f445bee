"""What the picture shows: boxes in words of the notice, arrows from the relations, targets by their day."""

import datetime

import pytest

from weibao.passages import Kind, Passage
from weibao.picture import plan_in
from weibao.picture.plan import Arrow, Box, Stage, Target, arrows_of, check_plan, load_plan, targets_of
from weibao.problems import Refused
from weibao.vocabulary import relations_in
from weibao.vocabulary.relations import Relation

SOUND = """\
# 说明
- stage: 发现
  boxes:
    - passage: m1
      who: 学校、监护人
      words: 履行职责
    - passage: m2
      words: 及时排查
- stage: 处置
  boxes:
    - passage: m3
      words: 予以劝阻
"""
WHO = "p.yml:4：m1 里说“{}”的那一句没有“{}”。who 照抄同一句里的字；那一句没有点名的，删去 who。"
PASSAGES = (
    Passage("m1", Kind.MEASURE, "加强指导", ("学校和监护人履行职责。", "提供服务。")),
    Passage("m2", Kind.MEASURE, None, ("及时排查。",)),
    Passage("m3", Kind.MEASURE, None, ("予以劝阻。",)),
)


def refusal(old, new):
    assert SOUND.count(old) == 1
    with pytest.raises(Refused) as caught:
        load_plan(SOUND.replace(old, new), "p.yml")
    return str(caught.value)


def spoilt(old, new):
    assert SOUND.count(old) == 1
    return [str(p) for p in check_plan(load_plan(SOUND.replace(old, new), "p.yml"), PASSAGES)]


def relation(a, b, why="甲 → 乙"):
    return Relation(a, b, why, "甲", "乙", "r.yml", 1)


def arrows(*relations):
    return [(a.start, a.end, a.both) for a in arrows_of(load_plan(SOUND, "p.yml"), relations)]


def targets(*texts):
    passages = tuple(Passage(f"m{i}", Kind.MEASURE, None, (text,)) for i, text in enumerate(texts, start=1))
    return targets_of(passages)


def test_a_plan_is_read_with_its_lines():
    assert load_plan(SOUND, "p.yml") == (
        Stage("发现", (Box("m1", "学校、监护人", "履行职责", "p.yml", 4), Box("m2", "", "及时排查", "p.yml", 7))),
        Stage("处置", (Box("m3", "", "予以劝阻", "p.yml", 11),)),
    )


def test_an_empty_plan_has_no_stages():
    assert load_plan("[]\n", "p.yml") == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("stage: 发现", "stage: 1", "p.yml:2：字段 stage 不是文字。"),
        ("stage: 发现", "name: 发现", "p.yml:2：字段 name 认不得。"),
        ("- passage: m2", "- passage:", "p.yml:7：字段 passage 缺少。"),
        ("who: 学校、监护人", "who:", "p.yml:5：字段 who 缺少。"),
        ("who: 学校、监护人", "whom: 甲", "p.yml:5：字段 whom 认不得。"),
        ("      words: 及时排查\n", "", "p.yml:7：字段 words 缺少。"),
        ("- passage: m3\n      words: 予以劝阻", "m3", "p.yml:10：字段 boxes 应为格子的列表。"),
        ("\n    - passage: m3\n      words: 予以劝阻", " []", "p.yml:10：字段 boxes 应为格子的列表。"),
    ],
)
def test_a_field_that_is_wrong_is_refused_at_its_line(old, new, message):
    assert refusal(old, new).startswith(message)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("passage: m2", "passage: m1", 7), ("passage: m3", "passage: m1", 11)],
)
def test_a_passage_has_one_box(old, new, line):
    assert refusal(old, new) == f"p.yml:{line}：m1 在第4行已经有一格。一条措施只画一格。"


def test_a_passage_has_one_box_on_a_line_too():
    boxes = "[{passage: m9, words: 甲}, {passage: m9, words: 乙}]"
    message = refusal("\n    - passage: m3\n      words: 予以劝阻", f" {boxes}")
    assert message == "p.yml:10：m9 在第10行已经有一格。一条措施只画一格。"


def test_a_plan_in_words_of_the_notice_is_sound():
    assert [*check_plan(load_plan(SOUND, "p.yml"), PASSAGES)] == []


def test_a_sentence_or_a_title_may_be_quoted():
    assert spoilt("履行职责", "监护人履行职责。") == []
    assert spoilt("      who: 学校、监护人\n      words: 履行职责", "      words: 加强指导") == []


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("passage: m3", "passage: m9", ["p.yml:11：“m9”不是原文的段。核对段的编号，如 m10。"]),
        ("履行职责", "履行义务", ["p.yml:4：m1 里没有“履行义务”。照抄那一段里一句的字。"]),
        ("及时排查", "履行职责", ["p.yml:7：m2 里没有“履行职责”。照抄那一段里一句的字。"]),
        ("学校、监护人", "学校、家长", [WHO.format("履行职责", "家长")]),
        ("words: 履行职责", "words: 提供服务", [WHO.format("提供服务", w) for w in ("学校", "监护人")]),
        ("学校、监护人", "学校、", [WHO.format("履行职责", "")]),
        ("学校、监护人", "甲、乙", [WHO.format("履行职责", w) for w in "甲乙"]),
    ],
)
def test_what_the_passage_does_not_say_is_told_at_its_box(old, new, problems):
    assert spoilt(old, new) == problems


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        ([], []),
        ([("m1", "m3")], [("m1", "m3", False)]),
        ([("m1", "m2")], []),
        ([("m1", "m9"), ("m9", "m3")], []),
        ([("m2", "m3"), ("m1", "m3")], [("m1", "m3", False), ("m2", "m3", False)]),
        ([("m1", "m3", "甲 ↔ 乙")], [("m1", "m3", True)]),
        ([("m3", "m1", "甲 ↔ 乙")], [("m1", "m3", True)]),
        ([("m3", "m1", "同一件事")], [("m1", "m3", True)]),
        ([("m3", "m1", "甲 → 乙")], [("m3", "m1", False)]),
    ],
)
def test_arrows_are_the_relations_between_boxes_of_different_stages(relations, expected):
    assert arrows(*(relation(*r) for r in relations)) == expected


def test_an_arrow_says_why():
    assert arrows_of(load_plan(SOUND, "p.yml"), (relation("m1", "m3"),)) == (Arrow("m1", "m3", "甲 → 乙", False),)


def test_the_real_arrows_are_the_real_relations(docs):
    stages = plan_in(docs)
    stage_of = {box.passage: stage.name for stage in stages for box in stage.boxes}
    across = [r for r in relations_in(docs) if stage_of.get(r.a, "") != stage_of.get(r.b, "")]
    pairs = [frozenset((r.a, r.b)) for r in across if r.a in stage_of and r.b in stage_of]
    assert sorted(map(sorted, pairs)) == sorted(sorted((a.start, a.end)) for a in arrows_of(stages, relations_in(docs)))


def test_a_target_is_the_words_from_its_date_to_the_end_of_the_clause():
    found = targets("第一句。力争到2025年底，建成站点；逐步提高。")
    assert found == (Target("m1-2", "m1", "到2025年底，建成站点", datetime.date(2025, 12, 31)),)


def test_targets_stand_by_date_then_in_the_order_of_the_notice():
    found = targets("到2035年，甲。", "到2022年6月，乙。到2025年，丙。", "到2025年，丁。")
    assert [t.words[-1] for t in found] == ["乙", "丙", "丁", "甲"]
    assert [t.due.isoformat() for t in found] == ["2022-06-30", "2025-12-31", "2025-12-31", "2035-12-31"]


def test_two_targets_of_a_sentence_are_two():
    assert [t.words for t in targets("到2022年，甲；到2025年，乙。")] == ["到2022年，甲", "到2025年，乙"]


@pytest.mark.parametrize("text", ["按照规划（2021—2030年）。", "到2025年13月。", "30日内报告。", "每年至少一次。"])
def test_what_is_no_deadline_is_no_target(text):
    assert targets(text) == ()
