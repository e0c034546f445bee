import datetime

import pytest

from weibao.problems import Refused
from weibao.yaml_file import load_entries, load_entry, load_yaml

WRONG = "YAML 写法有误。请检查缩进、冒号后的空格和引号。"


def refusal(call, *arguments):
    with pytest.raises(Refused) as caught:
        call(*arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# 注\n", None),
        ("甲\n", "甲"),
        ("- 1\n- '1'\n- 甲\n- 1.5\n- true\n- null\n", [1, "1", "甲", 1.5, True, None]),
        ("a: 2026-01-02\nb: [甲, 乙]\n", {"a": datetime.date(2026, 1, 2), "b": ["甲", "乙"]}),
        ("a:\n  b: 甲\n", {"a": {"b": "甲"}}),
        ("a: |\n  甲\n  乙\n", {"a": "甲\n乙\n"}),
    ],
)
def test_a_document_is_read_as_plain_values(text, value):
    assert load_yaml(text, "a.yml") == value


def test_entries_and_fields_know_their_lines():
    first, second = load_entries("# 注\n- a: 1\n  b: 2\n\n- a: 3\n", "a.yml")
    assert (first.line, first.lines) == (2, {"a": 2, "b": 3})
    assert (second.line, second.lines) == (5, {"a": 5})


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: [1\n", 2), ("a: 'b\n", 2), ("a: b: c\n", 1), ("a: 1\n\tb: 2\n", 2), ("a: *x\n", 1)],
)
def test_what_is_not_yaml_is_refused_at_its_line(text, line):
    assert refusal(load_yaml, text, "a.yml") == f"a.yml:{line}：{WRONG}"


def test_what_nobody_can_see_may_be_written_as_what_it_is():
    assert load_yaml('a: "防\\ue5e5"\n', "a.yml") == {"a": "防\ue5e5"}


@pytest.mark.parametrize("value", ["2026-11-31", "!!x 1", "!!bool abc", "!!timestamp abc"])
def test_a_value_that_is_none_is_refused_at_its_line(value):
    shown = value.split()[-1]
    message = f"a.yml:2：“{shown}”不是有效的日期或数值。核对日期是否存在；要写文字就加引号。"
    assert refusal(load_yaml, f"a: 1\nb: {value}\n", "a.yml") == message


@pytest.mark.parametrize("text", ["&a [*a]\n", "x: &a [1]\ny: *a\n"])
def test_references_are_refused_for_a_few_lines_of_them_can_fill_a_machine(text):
    assert refusal(load_yaml, text, "a.yml") == "a.yml:1：用了 YAML 的引用（& 和 *）。把内容写全。"


@pytest.mark.parametrize(
    ("text", "line", "where"),
    [
        ("a: 1\nb: 甲\u200b乙\n", 2, "“b: 甲”后面"),
        ("a: 1 # 注\u202e\n", 1, "“1 # 注”后面"),
        ("a: 1\nb: 甲\u2028\n", 2, "“b: 甲”后面"),
        ("a: [甲, 乙\u2060]\n", 1, "“[甲, 乙”后面"),
        ("\u200ba: 1\n", 1, "开头"),
        ("a: |\n  甲\n  乙\u200d\n", 3, "“乙”后面"),
    ],
)
def test_what_nobody_can_see_is_refused(text, line, where):
    assert refusal(load_yaml, text, "a.yml").startswith(f"a.yml:{line}：{where}有看不见的字符（U+2")


def test_a_field_written_twice_is_refused():
    assert refusal(load_yaml, "- a: 1\n  b: 2\n  a: 3\n", "a.yml") == "a.yml:3：字段 a 写了两次。请只保留一个。"


@pytest.mark.parametrize("text", ["", "a: 1\n", "- 甲\n", "- a: 1\n- 甲\n"])
def test_a_list_of_entries_is_asked_for(text):
    message = "a.yml:1：应为一个列表，每条以“- ”开头。请参照文件开头的说明。"
    assert refusal(load_entries, text, "a.yml") == message


@pytest.mark.parametrize("text", ["", "甲\n", "- a: 1\n"])
def test_fields_are_asked_for(text):
    assert refusal(load_entry, text, "a.yml") == "a.yml:1：应为“字段: 内容”。请参照文件开头的说明。"


@pytest.fixture
def entry():
    return load_entry("text: 甲\nnumber: 3\nempty: ''\nnothing:\nyes: true\n", "a.yml")


def test_a_text_and_a_number_are_handed_out(entry):
    assert (entry.text("text"), entry.number("number")) == ("甲", 3)


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("number", "a.yml:2：字段 number 不是文字。请填写 number（文字，必要时加引号）。"),
        ("empty", "a.yml:3：字段 empty 不是文字。请填写 empty（文字，必要时加引号）。"),
        ("nothing", "a.yml:4：字段 nothing 缺少。请填写 nothing（文字，必要时加引号）。"),
        ("absent", "a.yml:1：字段 absent 缺少。请填写 absent（文字，必要时加引号）。"),
    ],
)
def test_a_field_that_is_no_text_is_refused(entry, key, message):
    assert refusal(entry.text, key) == message


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("text", "a.yml:1：字段 text 不是整数。请填写 text（整数）。"),
        ("True", "a.yml:5：字段 True 不是整数。请填写 True（整数）。"),
        ("nothing", "a.yml:4：字段 nothing 缺少。请填写 nothing（整数）。"),
    ],
)
def test_a_field_that_is_no_number_is_refused(entry, key, message):
    assert refusal(entry.number, key) == message


def test_a_field_nobody_knows_is_refused(entry):
    message = "a.yml:4：字段 nothing 认不得。可用的字段是 text、number、empty。"
    assert refusal(entry.only, "text", "number", "empty") == message


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("b: 甲\n", ()),
        ("a: []\n", ()),
        ("a: [甲]\n", ("甲",)),
        ("a: [乙, 甲, ' 甲']\n", ("乙", "甲", " 甲")),
        ("a:\n  - 甲、乙\n  - '110'\n", ("甲、乙", "110")),
    ],
)
def test_a_list_of_texts_is_handed_out_in_its_order(text, values):
    assert load_entry(text, "a.yml").texts("a") == values


@pytest.mark.parametrize(
    "value",
    [
        "",
        "null",
        "甲",
        "甲, 乙",
        "1",
        "{甲: 乙}",
        "[甲, 110]",
        "[甲, '']",
        "[甲, ' ']",
        "[甲, null]",
        "[[甲]]",
        "[true]",
    ],
)
def test_what_is_no_list_of_texts_is_refused_at_its_line(value):
    message = "a.yml:2：字段 a 应为文字的列表。写成 a: [甲, 乙]，数字加引号。"
    assert refusal(load_entry(f"b: 1\na: {value}\n", "a.yml").texts, "a") == message


def test_a_text_written_twice_in_a_list_is_refused():
    told = "a.yml:1：字段 a 里有重复的“甲”。每个只写一次。"
    assert refusal(load_entry("a: [甲, 乙, 甲]\n", "a.yml").texts, "a") == told


def test_a_day_is_handed_out():
    assert load_entry("a: 2024-02-29\n", "a.yml").date("a") == datetime.date(2024, 2, 29)


@pytest.mark.parametrize(
    "value",
    ["", "'2026-01-02'", "2026-01-02 10:00:00", "2026-01-02T10:00:00Z", "2026年1月2日", "2026-01", "20260102", "true"],
)
def test_what_is_no_day_is_refused_at_its_line(value):
    message = "a.yml:2：字段 a 应为日期。写法如 2026-11-23，不加引号。"
    assert refusal(load_entry(f"b: 1\na: {value}\n", "a.yml").date, "a") == message


def test_an_absent_day_is_refused_where_the_entry_starts():
    assert refusal(load_entry("\n\nb: 1\n", "a.yml").date, "a").startswith("a.yml:3：字段 a 应为日期")
