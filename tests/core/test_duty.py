"""The word that lays a duty on whoever a sentence names: what the sentence says, not what it means."""

import pytest

from weibao.hotlines.registry import Registry
from weibao.indices.duty import PLAIN, duty_of
from weibao.indices.entries import build_indices
from weibao.vocabulary import terms_in


def duty(sentence, named="学校"):
    return duty_of(sentence, sentence.index(named))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("学校应当予以训诫。", "应当"),
        ("学校应定期进行约谈提示。", "应当"),
        ("学校应该报告。", "应当"),
        ("学校应承担责任。", "应当"),
        ("学校应征求家长意见。", "应当"),
        ("学校应聘请法治辅导员。", "应当"),
        ("学校应邀请家长。", "应当"),
        ("学校应收集线索。", "应当"),
        ("学校应变更方案。", "应当"),
        ("学校应对学生进行法治教育。", "应当"),
        ("学校应有专人负责。", "应当"),
        ("学校要加强管理。", "要"),
        ("学校还要报告。", "要"),
        ("学校要领导和支持少先队。", "要"),
        ("学校要约谈家长。", "要"),
        ("学校要紧紧围绕立德树人。", "要"),
        ("学校要职责明确。", "要"),
        ("学校不得以任何形式收费。", "不得"),
        ("学校不准收费。", "不得"),
        ("学校禁止吸烟。", "禁止"),
        ("学校严格禁止吸烟。", "禁止"),
        ("学校严禁吸烟。", "禁止"),
        ("学校必须报告。", "必须"),
        ("学校可以开展试点。", "可以"),
        ("学校可根据实际开展试点。", "可以"),
        ("学校可行使监督权。", "可以"),
        ("学校师生可持有效证件免费参观。", "可以"),
        ("鼓励学校开展试点。", "鼓励"),
        ("加强学校管理。", "部署"),
        ("学校。", "部署"),
    ],
)
def test_the_word_of_a_duty_is_recognised(sentence, word):
    assert duty(sentence) == word


@pytest.mark.parametrize(
    "word",
    (
        "重要 要求 必要 需要 主要 首要 纲要 纪要 摘要 概要 简要 紧要 次要 只要 要点 要素 要件 要闻 要害 要职 要领 要案 "
        "要务 要义 要约 适应 应急 应用 响应 相应 反应 回应 对应 供应 呼应 效应 顺应 感应 应对 应答 应届 应聘 应征 应变 "
        "应邀 应有的 应诉 应试 供不应求 许可 认可 可能 尽可能 可靠 可行 可行性 可持续 可见 可观 可信 可疑 可控 可操作 "
        "可追溯 可复制 可及性 不可 宁可 不得不 不得已 不准确 不准时 不要求"
    ).split(),
)
def test_a_word_that_only_looks_like_a_duty_is_none(word):
    assert duty(f"学校{word}。") == PLAIN


@pytest.mark.parametrize("word", ["不可以", "不要", "不应", "不应当", "不得", "不准"])
def test_a_duty_that_is_denied_is_never_shown_as_one(word):
    assert duty(f"学校{word}销售烟酒。") == "不得"


@pytest.mark.parametrize(
    ("sentence", "named", "word"),
    [
        ("学校要学，幼儿园可以不学。", "学校", "要"),
        ("学校要学，幼儿园可以不学。", "幼儿园", "可以"),
        ("学校要学；幼儿园不得学。", "幼儿园", "不得"),
        ("学校发现欺凌的，应当报告，并可以约谈。", "学校", "应当"),
        ("学校、幼儿园发现欺凌时，要报告。", "学校", "要"),
        ("学校要报告，通知医院。", "医院", "要"),
        ("学校要报告，可以约谈，通知医院。", "医院", "可以"),
        ("开展重要活动，学校要参加。", "学校", "要"),
        ("学校要适应，不得应付。", "学校", "要"),
        ("要做好：学校报告。", "学校", "要"),
    ],
)
def test_the_own_clause_comes_first_then_the_next_then_the_last_before(sentence, named, word):
    assert duty(sentence, named) == word


def test_it_is_the_named_place_that_counts_where_a_body_is_named_twice():
    sentence = "学校要学，学校可以教。"
    assert [duty_of(sentence, start) for start in (0, 5)] == ["要", "可以"]


@pytest.fixture(scope="module")
def real(edition, docs):
    """Body and sentence → duty, for the whole notice."""
    bodies = build_indices(edition.passages, terms_in(docs), Registry(())).bodies
    return {(body.id, place.sentence): place.duty for body in bodies for place in body.places if place.sentence}


@pytest.mark.parametrize(
    ("body", "sentence", "word"),
    [
        ("hunyindengjijiguan", "m1-4", "要"),
        ("village-committee", "m3-2", "要"),
        ("police", "m4-1", "应当"),
        ("court", "m4-1", "应当"),
        ("police", "m8-6", "部署"),  # 应急处置方案
        ("school", "m8-8", "部署"),  # 应急处置机制
        ("zerenduxue", "m7-1", "部署"),  # 重要内容
        ("school", "m9-1", "鼓励"),  # 鼓励各地各校
        ("fazhifuxiaozhang", "m9-1", "部署"),  # 鼓励 is for 各校
        ("guojiajiguan", "m10-2", "要"),
        ("child-director", "m12-1", "要"),
        ("school", "m20-4", "鼓励"),
        ("social-workers", "m24-5", "部署"),  # 必要的心理干预
        ("town", "s1-3", "部署"),  # 主要负责人
        ("village-committee", "s1-4", "要"),
        ("child-director", "s3-4", "部署"),
        ("zhongxinjianchashi", "s3-6", "部署"),  # 实际需要
        ("police", "s3-7", "要"),
        ("jingkaiqudanggongweiguanweihui", "p1-1", "部署"),  # 要求
    ],
)
def test_the_duty_of_a_real_body(real, body, sentence, word):
    assert real[body, sentence] == word


def test_the_duties_of_the_real_notice_are_four(real):
    assert {duty for (_, sentence), duty in real.items() if not sentence.startswith("cover")} == {
        "应当",
        "要",
        "鼓励",
        "部署",
    }


@pytest.mark.parametrize("text", ["切实发挥群团组织作用", "某区领导小组", "2021年3月1日"])
def test_what_is_no_sentence_directs_nothing(text):
    assert duty_of(text, 0) == ""
