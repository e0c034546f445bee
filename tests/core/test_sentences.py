import pytest

from weibao.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("依法处理。", ("依法处理。",)),
        ("依法处理。及时报告。", ("依法处理。", "及时报告。")),
        ("谁来负责？家庭负责！", ("谁来负责？", "家庭负责！")),
        ("谁来负责？！家庭负责。", ("谁来负责？！", "家庭负责。")),
        ("他问：“谁负责？”没有人答。", ("他问：“谁负责？”", "没有人答。")),
        ("（试行。）现予印发。", ("（试行。）", "现予印发。")),
        ("《办法。》『甲。』〔乙。〕丙。", ("《办法。》", "『甲。』", "〔乙。〕", "丙。")),
        ("督促履行；情节严重的，及时报告：依法处理。", ("督促履行；情节严重的，及时报告：依法处理。",)),
        ("没有句号", ("没有句号",)),
        ("第一段没有句号\n第二段有。", ("第一段没有句号", "第二段有。")),
        ("第一句。\n\n第二句。", ("第一句。", "第二句。")),
        ("身高1.3米以下免费。", ("身高1.3米以下免费。",)),
        ("　甲。 乙。　", ("甲。", "乙。")),
        ("", ()),
        (" \n　\n", ()),
    ],
)
def test_a_text_falls_into_sentences(text, sentences):
    assert split_sentences(text) == sentences


def test_the_sentences_of_the_real_notice_together_are_its_text(edition):
    for passage in edition.passages:
        text = "".join(passage.text.split())
        assert "".join("".join(s.split()) for s in split_sentences(passage.text)) == text
