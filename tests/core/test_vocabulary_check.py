"""Terms and relations against the notice: what does not stand in it is told at its line."""

import pytest

from weibao.passages import Kind, Passage
from weibao.vocabulary import relations_in, terms_in
from weibao.vocabulary.check import check_relations, check_terms
from weibao.vocabulary.relations import Relation
from weibao.vocabulary.terms import load_terms

PASSAGES = (
    Passage(
        "m1", Kind.MEASURE, "加强学校保护", ("学校要落实《学校办法（试行）》。", "法治副校长和校长负责。"), "school"
    ),
    Passage("m2", Kind.MEASURE, "加强关爱", ("开展“情暖童心\u2002相伴成长”项目。",), "school"),
)
SCHOOL = ("a", "学校", "body", "not_in: [学校办法（试行）]")
WHAT = ("what: 一句话", "source: 措施2")
RULES = ("b", "学校办法（试行）", "document")


def found(*each, passages=PASSAGES):
    """What is told of entries, each an id, a name, a kind and further lines: line and finding."""
    lines = [[f"- id: {i}", f"  name: {n}", f"  kind: {k}", *(f"  {m}" for m in more)] for i, n, k, *more in each]
    terms = load_terms("\n".join(line for entry in lines for line in entry) or "[]", "t.yml")
    return [(p.line, p.found) for p in check_terms(terms, passages)]


def relate(a="m1", b="m2", in_a="学校", in_b="关爱"):
    relation = Relation(a, b, "理由", in_a, in_b, "r.yml", 7)
    return [str(p) for p in check_relations((relation,), PASSAGES)]


@pytest.mark.parametrize(
    "more",
    [
        (),
        (("c", "校长", "body", "not_in: [法治副校长]"), ("d", "法治副校长", "body")),
        (("c", "校长", "body", "also_in: [法治副校长]"), ("d", "法治副校长", "body")),
        (("c", "情暖童心 相伴成长", "programme"),),
        (("c", "相伴", "programme", "aliases: [情暖童心 相伴成长]"),),
        (("c", "相伴", "programme", "aliases: [情暖童心\u2002相伴成长]"),),
        (("c", "关爱", "programme", "home: m2", *WHAT),),
        (("c", "加强关爱", "programme", "home: m1", *WHAT),),
    ],
)
def test_what_stands_in_the_notice_is_no_problem(more):
    assert found(SCHOOL, RULES, *more) == []


@pytest.mark.parametrize(
    ("entry", "finding"),
    [
        (("c", "医院", "body"), "原文里没有“医院”"),
        (("c", "副校长和", "body", "aliases: [副校长们]"), "原文里没有“副校长们”"),
        (("c", "情暖童心相伴成长", "programme"), "原文里没有“情暖童心相伴成长”"),
        (("c", "关爱", "programme", "home: m9", *WHAT), "“关爱”的 home“m9”不是原文的段"),
        (("c", "童心", "body", "not_in: [情暖童心]"), "原文里没有“童心”"),
        (("c", "校长", "body", "not_in: [学校长]"), "原文里没有“学校长”"),
        (("c", "关爱", "programme", "home: m2"), "“关爱”有 home 而没有 what，原文里不会有链接"),
    ],
)
def test_what_does_not_is_told_at_its_line(entry, finding):
    assert found(SCHOOL, RULES, entry) == [(8, finding)]


def test_an_absent_term_is_told_once_whatever_its_aliases():
    assert found(SCHOOL, RULES, ("c", "医院", "body", "aliases: [诊所]")) == [(8, "原文里没有“医院”")]


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        (("c", "校长", "body"), ("d", "法治副校长", "body")),
        (("c", "负责", "body", "aliases: [校长]"), ("d", "法治副校长", "programme")),
        (("c", "校长", "body"), ("d", "负责", "body", "aliases: [法治副校长]")),
    ],
)
def test_whether_a_term_counts_inside_a_longer_one_is_asked(short, longer):
    line = 8 + len(short)
    finding = f"“{short[1]}”在“法治副校长”（第{line}行）里算不算，没有写明"
    assert found(SCHOOL, RULES, short, longer) == [(8, finding)]


def test_a_title_in_brackets_that_no_entry_names_is_told():
    assert found(("a", "校长", "body")) == [(0, "原文里的《学校办法（试行）》没有列入")]


@pytest.mark.parametrize("entry", [("b", "学校办法（试行）", "programme"), ("b", "学校办法", "document")])
def test_only_a_document_of_the_whole_title_lists_it(entry):
    assert found(entry) == [(0, "原文里的《学校办法（试行）》没有列入")]


def test_a_title_within_a_title_is_listed_as_a_whole():
    passages = (Passage("p1", Kind.PREAMBLE, None, ("根据《关于印发〈甲〉的通知》和《关于《乙》的说明》。",)),)
    names = [("a", "关于印发〈甲〉的通知", "document"), ("b", "关于《乙》的说明", "document")]
    assert found(*names, passages=passages) == []
    assert found(names[0], passages=passages) == [(0, "原文里的《关于《乙》的说明》没有列入")]


def test_a_problem_says_where_and_what_to_do():
    (problem,) = check_terms(load_terms("- id: a\n  name: 医院\n  kind: body\n", "t.yml"), PASSAGES[1:])
    assert str(problem) == "t.yml:1：原文里没有“医院”。核对写法（括号用全角），或删去这一条。"


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"in_a": "加强学校保护"},
        {"in_a": "加强学校保护。学校要"},
        {"in_b": "情暖童心\u2002相伴成长"},
        {"a": "m2", "b": "m1", "in_a": "关爱", "in_b": "校长负责。"},
    ],
)
def test_a_relation_whose_words_stand_in_both_is_no_problem(words):
    assert relate(**words) == []


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"a": "m9"}, "r.yml:7：a“m9”不是原文的段。核对段的编号，如 m10。"),
        ({"b": "m1-1"}, "r.yml:7：b“m1-1”不是原文的段。核对段的编号，如 m10。"),
        ({"in_a": "关爱"}, "r.yml:7：m1 里没有 in_a 的“关爱”。照抄那一段里的字（括号和逗号用全角）。"),
        ({"in_b": "学校"}, "r.yml:7：m2 里没有 in_b 的“学校”。照抄那一段里的字（括号和逗号用全角）。"),
        (
            {"in_a": "学校办法(试行)"},
            "r.yml:7：m1 里没有 in_a 的“学校办法(试行)”。照抄那一段里的字（括号和逗号用全角）。",
        ),
    ],
)
def test_a_relation_that_rests_on_nothing_is_told(words, problem):
    assert relate(**words) == [problem]


def test_both_ends_of_a_relation_are_looked_at():
    assert len(relate(a="m8", b="m9")) == 2


def test_the_real_terms_and_relations_fit_the_real_notice(docs, edition):
    assert [str(p) for p in check_terms(terms_in(docs), edition.passages)] == []
    assert [str(p) for p in check_relations(relations_in(docs), edition.passages)] == []
