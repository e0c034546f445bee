"""How binding a text is: what we write may be no stronger than what it rests on, and no weak word may be lost."""

import pytest

from weibao.claims.closest import clauses, closest
from weibao.claims.strength import not_kept, strengths, too_strong, word_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("学校应当制止", "应当"),
        ("必须报告", "应当"),
        ("务必报告", "应当"),
        ("学校要报告", "应当"),
        ("应定期约谈", "应当"),
        ("须经同意", "应当"),
        ("不得隐瞒", "不得"),
        ("禁止出售", "不得"),
        ("严禁体罚", "不得"),
        ("不许进入", "不得"),
        ("不准进入", "不得"),
        ("不可以进入", "不得"),
        ("可以报警", "可以"),
        ("申请的，可适当照顾", "可以"),
        ("任何人有权举报", "有权"),
        ("享有受教育的权利", "有权"),
        ("鼓励开展", "鼓励"),
        ("支持建设", "鼓励"),
        ("引导孩子听话", "鼓励"),
        ("推动落实", "推动"),
        ("探索开展试点", "推动"),
        ("逐步建立", "推动"),
        ("确保安全", "保证"),
        ("一定会处理", "保证"),
        ("应当报告，可以先劝阻，不得隐瞒", "应当 可以 不得"),
    ],
)
def test_the_kinds_of_modal_words_are_found(text, kinds):
    assert strengths(text) == set(kinds.split())


@pytest.mark.parametrize(
    "text",
    [
        *("提出要求", "需要帮助", "主要工作", "重要内容", "只要愿意", "不要怕", "纲要", "要点", "要素", "必要的"),
        *("适应社会", "相应措施", "反应快", "应急处置", "供应", "响应", "应用", "效应", "应对"),
        *("须知", "不得不走", "拿不准", "不准确", "可能受伤", "一定的补贴", "心理引导", "学校", "", "。"),
    ],
)
def test_the_same_letters_in_other_words_are_none(text):
    assert strengths(text) == set()


def test_the_first_word_of_a_kind_is_named():
    assert word_of("必须报告，应当处理", "应当") == "必须"
    assert word_of("可以报告", "应当") == ""


@pytest.mark.parametrize(
    ("text", "rests_on", "words"),
    [
        ("学校应当报告", "学校可以报告", ("应当",)),
        ("学校应当报告", "学校应报告", ()),
        ("学校必须报告", "学校要报告", ()),
        ("学校不得隐瞒", "学校应当报告", ("不得",)),
        ("您有权举报", "可以举报", ("有权",)),
        ("保证处理", "应当处理", ("保证",)),
        ("学校应当报告，不得隐瞒", "鼓励学校报告", ("应当", "不得")),
        ("学校可以报告", "学校应当报告", ()),
        ("学校报告", "学校可以报告", ()),
        ("学校应当报告", "", ("应当",)),
        ("", "学校应当报告", ()),
    ],
)
def test_a_word_stronger_than_its_source_is_named(text, rests_on, words):
    assert too_strong(text, rests_on) == words


@pytest.mark.parametrize(
    "text",
    ["学校要报告", "老师都要报告", "公安要立案", "家长也要配合", "医院要报告", "平台要删除", "您必须报告", "应当报告"],
)
def test_in_everyday_speech_a_body_that_has_to_is_a_duty(text):
    assert len(too_strong(text, "可以报告", everyday=True)) == 1


@pytest.mark.parametrize("text", ["他要钱", "要告诉大人", "学校要求报告", "家长要回孩子", "你要是难过", "要上学"])
def test_in_everyday_speech_not_every_wish_is_a_duty(text):
    assert too_strong(text, "可以报告", everyday=True) == ()


def test_everyday_speech_forgives_no_other_word():
    assert too_strong("您有权投诉，不得拒绝", "可以投诉", everyday=True) == ("不得", "有权")


@pytest.mark.parametrize(
    ("text", "rests_on", "lost"),
    [
        ("开展育儿假试点工作", "鼓励探索开展育儿假试点", ()),
        ("开展育儿假", "鼓励探索开展育儿假试点", ("鼓励", "探索")),
        ("鼓励开展育儿假", "鼓励探索开展育儿假试点", ()),
        ("学校建设课后服务", "逐步建设课后服务", ("逐步",)),
        ("学校报告公安机关", "学校应当报告公安机关，鼓励设立奖励", ()),
        ("完全另外的话", "鼓励探索开展育儿假试点", ()),
        ("", "鼓励开展", ()),
        ("开展", "", ()),
    ],
)
def test_a_weak_word_that_was_dropped_is_named(text, rests_on, lost):
    assert not_kept(text, rests_on) == lost


def test_of_a_binding_clause_no_weak_word_is_asked():
    assert not_kept("学校建立机制", "学校应当逐步建立机制") == ()


def test_a_text_is_cut_into_clauses():
    assert clauses("甲乙、丙，丁；戊：己。庚！\n辛") == ("甲乙、丙", "丁", "戊", "己", "庚", "辛")


def test_a_clause_is_compared_with_the_one_most_like_it():
    there = "学校应当定期排查，公安机关及时处置"
    assert list(closest("公安及时处置欺凌，学校定期排查", there)) == [
        ("公安及时处置欺凌", "公安机关及时处置"),
        ("学校定期排查", "学校应当定期排查"),
    ]


@pytest.mark.parametrize("there", ["", "学校", "，。；"])
def test_a_clause_like_none_is_left_out(there):
    assert list(closest("学校甲乙，丙", there)) == []
