"""`_data/search.yml`: how the search takes what people say; what cannot be read is refused at its line."""

import json

import pytest

from tests.core.test_search_aliases import RANDOM_FILES, spoilt
from weibao.problems import Refused
from weibao.search import manner_in
from weibao.search.manner import AskBack, Manner, Reply, load_manner

SOUND = """\
same:
  孩子: [娃儿, 小孩]
  怎么: [咋个]
fillers: [请问, 吗]
danger:
  - 被打
  - 想死
calm: [跳楼价]
persons: [我, 他]
ask:
  - words: [被打, 打人]
    ask: 是谁？
    node: hit
  - words: [被骗]
    ask: 被骗的是什么？
    options:
      - {say: 钱, guide: fraud}
      - say: 照片
        guide: online-abuse
elsewhere: [天气, "12306"]
"""
LISTS = ("fillers", "danger", "calm", "persons", "elsewhere")
KNOWN = "可用的字段是 same、fillers、danger、calm、persons、ask、elsewhere、lost。"
NO_TEXTS = ["甲", "5", "true", "null", "{甲: 乙}", "[甲, 110]", "[甲, '']", "[甲, '  ']", "[[甲]]", "[null]"]
NOT_TEXT = ["5", "true", "2026-01-01", "[甲]", "{甲: 乙}"]


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_manner(text, "s.yml")
    return str(caught.value)


def changed(old, new):
    assert SOUND.count(old) == 1
    return refusal(SOUND.replace(old, new))


def test_everything_is_read_in_its_order_with_the_lines_of_questions_and_answers():
    assert load_manner(SOUND, "s.yml") == Manner(
        same=(("孩子", ("娃儿", "小孩")), ("怎么", ("咋个",))),
        fillers=("请问", "吗"),
        danger=("被打", "想死"),
        calm=("跳楼价",),
        persons=("我", "他"),
        ask=(
            AskBack(("被打", "打人"), "是谁？", "hit", (), 11),
            AskBack(("被骗",), "被骗的是什么？", "", (Reply("钱", "fraud", 17), Reply("照片", "online-abuse", 18)), 14),
        ),
        elsewhere=("天气", "12306"),
        file="s.yml",
    )


def test_every_list_may_be_missing():
    assert load_manner("{}", "s.yml") == Manner(file="s.yml")
    assert load_manner("same: {}\nask: []\ndanger: []\n", "s.yml") == Manner(file="s.yml")


def test_a_list_nobody_knows_is_refused():
    assert changed("calm:", "clam:") == f"s.yml:8：字段 clam 认不得。{KNOWN}"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("value", NO_TEXTS)
def test_what_is_no_list_of_words_is_refused_at_its_line(name, value):
    message = f"s.yml:2：字段 {name} 应为文字的列表。写成 {name}: [甲, 乙]，数字加引号。"
    assert refusal(f"same: {{}}\n{name}: {value}\n") == message


@pytest.mark.parametrize("name", LISTS)
def test_a_word_written_twice_in_a_list_is_refused(name):
    assert refusal(f"{name}: [甲, 乙, 甲]\n") == f"s.yml:1：字段 {name} 里有重复的“甲”。每个只写一次。"


@pytest.mark.parametrize("value", ["", "甲", "5", "true", "[孩子]", "[{孩子: [娃儿]}]", "[]"])
def test_same_is_a_word_and_what_else_people_call_it(value):
    message = "s.yml:1：字段 same 写法不对。下面写 孩子: [娃儿, 小孩]，每个词一行，前面空两格。"
    assert refusal(f"same: {value}\ncalm: [甲]\n") == message


@pytest.mark.parametrize("value", NO_TEXTS)
def test_what_else_people_call_a_word_is_a_list(value):
    assert changed("[咋个]", value).startswith("s.yml:3：字段 怎么 应为文字的列表。")


@pytest.mark.parametrize("word", ["娃儿", "孩子", "怎么"])
def test_a_word_means_one_thing(word):
    assert changed("[咋个]", f"[咋个, {word}]") == f"s.yml:3：字段 怎么 里的“{word}”已经写在别处。每个词只写一处。"


@pytest.mark.parametrize("value", ["", "甲", "5", "{words: [甲], ask: 乙, node: hit}", "[甲]", "[[甲]]", "[null]"])
def test_questions_asked_back_are_a_list_of_entries(value):
    message = "s.yml:2：字段 ask 写法不对。每条写 words、ask，和 node 或 options。"
    assert refusal(f"calm: [甲]\nask: {value}\n") == message


@pytest.mark.parametrize(("old", "new", "told"), [
    ("words: [被骗]", "words: []", "s.yml:14：字段 words 缺少。写成 words: [被打, 打人]。"),
    ("words: [被骗]", "words: 被骗", "s.yml:14：字段 words 应为文字的列表。写成 words: [甲, 乙]，数字加引号。"),
    ("words: [被骗]\n    ask", "ask", "s.yml:14：字段 words 缺少。写成 words: [被打, 打人]。"),
    ("    node: hit\n", "", "s.yml:12：字段 ask 没有回答，或者写了两种。"
     "node 写 triage.yml 里的问题，或者自己写 options，只写一个。"),
    ("    options:", "    node: hit\n    options:", "s.yml:15：字段 ask 没有回答，或者写了两种。"
     "node 写 triage.yml 里的问题，或者自己写 options，只写一个。"),
    ("    node: hit", "    nodes: hit", "s.yml:13：字段 nodes 认不得。可用的字段是 words、ask、node、options。"),
    ("    ask: 是谁？\n", "", "s.yml:11：字段 ask 缺少。请填写 ask（文字，必要时加引号）。"),
    ("guide: fraud", "node: fraud", "s.yml:17：字段 node 认不得。可用的字段是 say、guide。"),
    ("say: 钱, ", "", "s.yml:17：字段 say 缺少。请填写 say（文字，必要时加引号）。"),
    ("        guide: online-abuse\n", "", "s.yml:18：字段 guide 缺少。请填写 guide（文字，必要时加引号）。"),
    ("    ask: 是谁？", "    words: [甲]", "s.yml:12：字段 words 写了两次。请只保留一个。"),
])  # fmt: skip
def test_a_question_that_is_not_whole_is_refused_at_its_line(old, new, told):
    assert changed(old, new) == told


@pytest.mark.parametrize("place", ["ask: 是谁？", "node: hit", "guide: online-abuse", "say: 照片"])
@pytest.mark.parametrize("value", ["", "''", "' '", *NOT_TEXT])
def test_a_field_that_is_no_text_is_refused_at_its_line(place, value):
    field = place.split(":")[0]
    line = next(n for n, text in enumerate(SOUND.splitlines(), start=1) if place in text)
    what = "缺少" if value == "" else "不是文字"
    message = f"s.yml:{line}：字段 {field} {what}。请填写 {field}（文字，必要时加引号）。"
    assert changed(place, f"{field}: {value}") == message


@pytest.mark.parametrize("value", ["", "甲", "5", "{say: 钱, guide: fraud}", "[钱]", "[[钱]]", "[null]"])
def test_answers_are_a_list_of_entries(value):
    text = f"ask:\n  - words: [甲]\n    ask: 乙\n    options: {value}\n"
    message = "s.yml:4：字段 options 写法不对。写成 - {say: 同学, guide: bullying}，每个回答一行。"
    assert refusal(text) == message


@pytest.mark.parametrize("text", ["", "# 说明\n", "甲\n", "- same\n", "[]", "null", "5"])
def test_a_file_that_is_no_mapping_is_refused(text):
    assert refusal(text) == "s.yml:1：应为“字段: 内容”。请参照文件开头的说明。"


def test_carriage_returns_do_no_harm():
    assert load_manner(SOUND.replace("\n", "\r\n"), "s.yml") == load_manner(SOUND, "s.yml")


def test_a_damaged_file_is_read_or_refused_in_one_line():
    refused = 0
    for text in spoilt(SOUND):
        try:
            read = load_manner(text, "s.yml")
        except Refused as told:
            refused += 1
            assert str(told).startswith("s.yml") and "\n" not in str(told), text
        else:
            assert isinstance(read, Manner), text
    assert RANDOM_FILES / 4 < refused < RANDOM_FILES


def test_without_a_file_the_search_takes_what_people_say_as_it_is(small_docs):
    assert manner_in(small_docs) == Manner()


def test_the_file_is_named_as_editors_know_it(small_docs):
    (small_docs / "_data/search.yml").write_text("clam: [甲]\n", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        manner_in(small_docs)
    assert str(caught.value) == f"docs/_data/search.yml:1：字段 clam 认不得。{KNOWN}"


def test_the_real_file_says_what_danger_is_and_what_the_site_is_not_about(docs):
    manner = manner_in(docs)
    assert {"被打", "自杀", "走失"} <= set(manner.danger)
    assert "天气" in manner.elsewhere and manner.file == "docs/_data/search.yml"


@pytest.mark.parametrize("word", ["|", "a|b", "？", " 被打"])
@pytest.mark.parametrize("field", ["calm", "danger", "fillers", "elsewhere"])
def test_a_word_that_the_search_could_not_take_is_refused(field: str, word: str):
    with pytest.raises(Refused, match="不是词"):
        load_manner(f"{field}: [{json.dumps(word)}]\n", "s.yml")


def test_a_question_without_answers_is_refused():
    with pytest.raises(Refused, match="options 写法不对"):
        load_manner("ask:\n  - {words: [甲], ask: 乙, options: []}\n", "s.yml")
