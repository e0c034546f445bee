"""Questions and where their answers lead; what cannot be read is refused at its line."""

import pytest

from weibao.problems import Refused
from weibao.triage import triage_in
from weibao.triage.tree import Node, Option, load_triage

TREE = """\
- id: start
  ask: 发生了什么？
  options:
    - {say: 打人, node: hit}
    - {say: 网上的事, guide: fraud}
- id: hit
  title: 有人打
  ask: 谁打的？
  child: home
  options:
    - say: 同学
      guide: bullying
"""
PLACES = {"ask: 发生了什么？": 2, "title: 有人打": 7, "child: home": 9}
NOT_TEXT = ["5", "true", "2026-01-01", "[甲]", "{甲: 乙}", "[[甲]]"]


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_triage(text, "t.yml")
    return str(caught.value)


def changed(old, new):
    assert TREE.count(old) == 1
    return refusal(TREE.replace(old, new))


def test_a_tree_is_read_with_its_lines():
    start, hit = load_triage(TREE, "t.yml")
    options = (Option("打人", "hit", "", 4), Option("网上的事", "", "fraud", 5))
    assert start == Node("start", "发生了什么？", "发生了什么？", "", options, "t.yml", 1)
    assert hit == Node("hit", "有人打", "谁打的？", "home", (Option("同学", "", "bullying", 11),), "t.yml", 6)


def test_a_question_has_a_page_of_its_own():
    assert [node.path for node in load_triage(TREE, "t.yml")] == ["ask/index.md", "ask/hit.md"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", NOT_TEXT)
def test_a_field_that_is_no_text_is_refused_at_its_line(place, value):
    field = place.split(":")[0]
    message = f"t.yml:{PLACES[place]}：字段 {field} 不是文字。请填写 {field}（文字，必要时加引号）。"
    assert changed(place, f"{field}: {value}") == message


@pytest.mark.parametrize("place", PLACES)
def test_a_field_that_is_empty_is_refused(place):
    field = place.split(":")[0]
    assert f"t.yml:{PLACES[place]}：字段 {field} 缺少" in changed(place, f"{field}:")


@pytest.mark.parametrize("sign", ["<", ">", '"', "&"])
@pytest.mark.parametrize("place", ["谁打的？", "有人打", "同学", "打人"])
def test_signs_that_would_break_a_page_are_refused(place, sign):
    assert f"里有“{sign}”。改用全角的标点。" in changed(place, f"'甲{sign}'")


@pytest.mark.parametrize("value", ["Hit", "1hit", "打", "a b", "a/b", "../a", "index", "-a"])
def test_an_id_that_is_no_address_is_refused(value):
    assert changed("id: hit", f"id: {value}") == f"t.yml:6：字段 id “{value}”不能用。用小写英文字母、数字和 -。"


@pytest.mark.parametrize("value", ["", *NOT_TEXT])
def test_an_id_that_is_no_text_is_refused(value):
    assert changed("id: hit", f"id: {value}").startswith("t.yml:6：字段 id ")


def test_an_id_is_given_once():
    assert changed("id: hit", "id: start") == "t.yml:6：字段 id “start”已经用过。每个问题一个 id。"


def test_the_home_page_begins_somewhere():
    message = "t.yml:1：没有 id 为 start 的问题。首页从它开始，写一条。"
    assert changed("id: start", "id: begin") == message
    assert refusal("[]") == message


@pytest.mark.parametrize("value", ["", "[]", "甲", "5", "{say: 甲, node: hit}", "[甲]", "[[甲]]", "[null]", "true"])
def test_a_question_without_answers_is_refused(value):
    message = "t.yml:10：字段 options 缺少或写法不对。写成 - {say: 同学, guide: bullying}，每个回答一行。"
    text = TREE[: TREE.rindex("options:")] + f"options: {value}\n"
    assert refusal(text) == message


def test_a_question_whose_answers_are_missing_is_refused_at_its_line():
    assert refusal(TREE[: TREE.rindex("  options:")]).startswith("t.yml:6：字段 options 缺少")


@pytest.mark.parametrize("rest", ["", ", node: hit, guide: fraud", ", node: , guide: "])
def test_an_answer_leads_to_one_thing(rest):
    message = "t.yml:5：字段 say 不知道通到哪里。通到下一个问题写 node，通到一页情形写 guide，只写一个。"
    assert changed("网上的事, guide: fraud", f"网上的事{rest}") == message


@pytest.mark.parametrize("field", ["node", "guide"])
@pytest.mark.parametrize("value", ["", *NOT_TEXT])
def test_where_an_answer_leads_is_a_name(field, value):
    assert changed("guide: fraud", f"{field}: {value}").startswith(f"t.yml:5：字段 {field} ")


@pytest.mark.parametrize("value", ["", *NOT_TEXT])
def test_what_an_answer_says_is_a_text(value):
    assert changed("say: 网上的事", f"say: {value}").startswith("t.yml:5：字段 say ")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  child: home", "  chidl: home", "t.yml:9：字段 chidl 认不得。可用的字段是 id、title、ask、child、options。"),
        ("guide: fraud", "page: fraud", "t.yml:5：字段 page 认不得。可用的字段是 say、node、guide。"),
    ],
)
def test_a_field_nobody_knows_is_refused(old, new, message):
    assert changed(old, new) == message


@pytest.mark.parametrize("text", ["", "甲", "甲: 乙", "- 甲", "- [甲]", "5"])
def test_a_file_that_is_no_list_of_questions_is_refused(text):
    assert refusal(text) == "t.yml:1：应为一个列表，每条以“- ”开头。请参照文件开头的说明。"


def test_carriage_returns_do_no_harm():
    assert load_triage(TREE.replace("\n", "\r\n"), "t.yml") == load_triage(TREE, "t.yml")


def test_without_a_file_there_are_no_questions(small_docs):
    assert triage_in(small_docs) == ()
