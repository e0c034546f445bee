"""What the steps of a guide rest on, all together, and how long their sentences are on average."""

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import read_body
from weibao.guides.steps import basis_of, check_length, cited_sources, mean_sentence
from weibao.problems import Severity

CITED = "（来源：某保护法第二条第一款）"


def body(text):
    return read_body(split_page(f"---\ntitle: 甲\n---\n## 先做什么 {{ #first }}\n\n{text}\n", "g.md"), "g.md")


@pytest.mark.parametrize(
    ("text", "mean"),
    [
        ("", 0.0),
        ("甲乙丙。丁。", 2.0),
        ("甲，乙！丙丁、戊；", 2.5),
        (f"- 甲乙。{CITED}\n- 丙丁。", 2.0),
        ("**甲**[乙](a.md)", 2.0),
    ],
)
def test_the_mean_of_a_sentence_counts_letters_alone(text, mean):
    assert mean_sentence(body(text)) == mean


@pytest.mark.parametrize(("letters", "count"), [(25, 0), (26, 1)])
def test_sentences_too_long_on_average_are_told_and_stop_nothing(letters, count):
    found = list(check_length(body("甲" * letters + "。"), "g.md"))
    message = "g.md：平均每句26个字，读者会累。把长句断开，平均不超过25个字。"
    assert [(str(p), p.severity) for p in found] == [(message, Severity.OLD)] * count


def test_sources_are_named_in_order_each_once(shelf):
    text = "甲（来源：某部意见；措施1；旧法第一条）\n\n乙（来源：某保护法第二条；某部意见；无此法第一条；求助电话110）"
    assert cited_sources(body(text), shelf) == ("某部意见", "旧法", "某保护法")


def test_a_claim_may_rest_on_the_name_and_the_day_of_a_law(shelf):
    law, document, notice = shelf.read("某保护法第二十条之一；某部意见；措施1第2句")
    assert basis_of(law) == "家长不得打骂孩子。\n中华人民共和国某保护法2024年4月26日第二次修正，2024年4月26日起施行"
    assert basis_of(document) == "每班配一名儿童主任。\n某部关于某事的意见某发〔2020〕1号2020年5月7日"
    assert basis_of(notice) == "提供公益服务。"
