"""How measures relate: pairs of passages, each with the words that justify it."""

import pytest

from weibao.problems import Refused
from weibao.vocabulary import relations_in
from weibao.vocabulary.relations import Relation, load_relations, related_to

ENTRY = """\
- a: m1
  b: m2
  why: 指导 → 监督
  in_a: 家庭指导
  in_b: 家庭监督
"""


def relation(a, b, why="理由"):
    return Relation(a, b, why, "甲", "乙", "r.yml", 1)


def pairs(*each):
    return "".join(f"- a: {a}\n  b: {b}\n  why: 理由\n  in_a: 甲\n  in_b: 乙\n" for a, b in each)


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_relations(text, "r.yml")
    return str(caught.value)


def test_an_entry_is_read_with_its_line():
    assert load_relations(f"# 说明\n\n{ENTRY}", "r.yml") == (
        Relation("m1", "m2", "指导 → 监督", "家庭指导", "家庭监督", "r.yml", 3),
    )


def test_an_empty_list_relates_nothing():
    assert load_relations("[]\n", "r.yml") == ()


@pytest.mark.parametrize("field", ["a", "b", "why", "in_a", "in_b"])
def test_an_entry_without_one_of_its_texts_is_refused(field):
    lines = [line for line in ENTRY[2:].splitlines() if line.split(":")[0].strip() != field]
    text = "- " + "\n  ".join(line.strip() for line in lines)
    assert refusal(text) == f"r.yml:1：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


def test_a_field_nobody_knows_is_refused_at_its_line():
    assert refusal(f"{ENTRY}  because: 甲\n").startswith("r.yml:6：字段 because 认不得")


def test_a_passage_is_not_related_to_itself():
    assert refusal(pairs(("m3", "m3"))) == "r.yml:2：字段 b 与 a 相同。一条关系连接两个不同的段。"


@pytest.mark.parametrize("second", [("m1", "m2"), ("m2", "m1")])
def test_a_pair_is_written_once_whichever_way_round(second):
    message = "r.yml:12：字段 b 与 a 的关系在第1行已经写过。合并成一条。"
    assert refusal(pairs(("m1", "m2"), ("m1", "m3"), second)) == message


@pytest.mark.parametrize(
    ("why", "directed"), [("发现 → 报告", True), ("取证 ↔ 保护", False), ("心理健康", False), ("甲 ↔ 乙 → 丙", True)]
)
def test_an_arrow_leads_one_way(why, directed):
    assert relation("m1", "m2", why).directed is directed


@pytest.mark.parametrize(
    ("passage", "related"),
    [
        ("m1", (("m2", "甲"), ("m3", "丙"))),
        ("m2", (("m1", "甲"), ("m3", "乙 → 丁"))),
        ("m3", (("m2", "乙 → 丁"), ("m1", "丙"))),
        ("m4", ()),
        ("m", ()),
    ],
)
def test_both_ends_know_of_a_relation_in_the_order_of_the_file(passage, related):
    relations = (relation("m1", "m2", "甲"), relation("m2", "m3", "乙 → 丁"), relation("m3", "m1", "丙"))
    assert related_to(relations, passage) == related


def test_the_real_relations_are_read(docs, edition):
    relations = relations_in(docs)
    ids = {p.id for p in edition.passages}
    assert relations
    assert [r for r in relations if not {r.a, r.b} <= ids] == []
    assert {passage for passage in ids if passage[0] == "m" and not related_to(relations, passage)} == set()
