"""What changed since the notice was issued: entries that are read, and held against the notice and their sources."""

import datetime

import pytest

from weibao.changes import changes_in
from weibao.changes.change import KINDS, load_changes
from weibao.changes.check import check_changes
from weibao.problems import Refused, Severity

TODAY = datetime.date(2026, 11, 24)
ENTRY = """\
- id: law-2022
  passages: [m1, s1]
  words: [履行职责, 协调机制]
  title: 有了某保护法
  now: 学校应当立即制止欺凌。
  sources: [某保护法第二条]
  kind: 法律
  date: 2024-04-26
"""
LINES = {line[2:].split(":")[0]: n for n, line in enumerate(ENTRY.splitlines(), start=1)}
LISTS = ("passages", "words", "sources")


def changed(field, value):
    lines = ENTRY.splitlines()
    lines[LINES[field] - 1] = f"{lines[LINES[field] - 1][:2]}{field}: {value}"
    return "\n".join(lines) + "\n"


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_changes(text, "c.yml")
    return str(caught.value)


@pytest.fixture
def problems(small_project, shelf):
    def check(field="id", value="law-2022", today=TODAY):
        return list(
            check_changes(load_changes(changed(field, value), "c.yml"), small_project.edition.passages, shelf, today)
        )

    return check


@pytest.fixture
def told(problems):
    return lambda *changes, **more: [str(p) for p in problems(*changes, **more)]


def test_an_entry_is_read_with_its_line():
    (change,) = load_changes(f"# 说明\n\n{ENTRY}", "c.yml")
    assert (change.id, change.passages, change.words) == ("law-2022", ("m1", "s1"), ("履行职责", "协调机制"))
    assert (change.now, change.sources, change.kind) == ("学校应当立即制止欺凌。", ("某保护法第二条",), "法律")
    assert (change.date, change.file, change.line) == (datetime.date(2024, 4, 26), "c.yml", 3)


def test_an_empty_list_changes_nothing():
    assert load_changes("[]\n", "c.yml") == ()


@pytest.mark.parametrize("field", LINES)
def test_a_field_that_is_missing_is_refused(field):
    text = "".join(line for line in ENTRY[2:].splitlines(True) if line.split(":")[0].strip() != field)
    assert refusal(f"- {text.lstrip()}").startswith(f"c.yml:1：字段 {field} ")


@pytest.mark.parametrize("field", LINES)
@pytest.mark.parametrize("value", ["", "5", "true", "{甲: {乙: 丙}}", "[[甲]]", "[null]", "' '", "2026-01-01 10:00:00"])
def test_a_field_of_another_kind_is_refused_at_its_line(field, value):
    assert refusal(changed(field, value)).startswith(f"c.yml:{LINES[field]}：字段 {field} ")


@pytest.mark.parametrize("field", LISTS)
def test_a_list_is_of_different_texts(field):
    assert refusal(changed(field, "[]")) == f"c.yml:{LINES[field]}：字段 {field} 缺少。写成 {field}: [甲, 乙]。"
    assert "应为文字的列表" in refusal(changed(field, "甲"))
    assert "里有重复的" in refusal(changed(field, "[甲, 甲]"))


@pytest.mark.parametrize("value", ["Law", "法", "a b", "-a", "a_b", "y2024"])
def test_an_id_that_cannot_be_a_place_of_its_own_is_refused(value):
    assert refusal(changed("id", value)) == f"c.yml:1：字段 id “{value}”不能用。用小写英文字母、数字和 -。"


def test_an_id_is_given_once():
    assert refusal(ENTRY * 2) == "c.yml:9：字段 id “law-2022”已经用过。每处变化一个 id。"


def test_a_title_is_short():
    assert load_changes(changed("title", "一" * 24), "c.yml")[0].title == "一" * 24
    assert refusal(changed("title", "一" * 25)) == "c.yml:4：字段 title 太长。至多24个字，说什么变了。"


def test_a_kind_nobody_knows_is_refused():
    message = f"c.yml:7：字段 kind “新闻”不能用。可用的是 {'、'.join(KINDS)}。"
    assert refusal(changed("kind", "新闻")) == message


@pytest.mark.parametrize("value", ["2024", "'2024-04-26'", "昨天"])
def test_a_date_is_a_day(value):
    assert refusal(changed("date", value)) == "c.yml:8：字段 date 应为日期。写法如 2026-11-23，不加引号。"


def test_a_field_nobody_knows_is_refused():
    assert refusal(f"{ENTRY}  note: 甲\n").startswith("c.yml:9：字段 note 认不得")


def test_a_change_that_fits_has_no_problem(told):
    assert told() == []


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("[m1, s1, m9]", ["通知里没有“m9”这一段。写段的编号，例如 m7、s3。"]),
        ("[m1, s1, m1-2]", ["通知里没有“m1-2”这一段。写段的编号，例如 m7、s3。"]),
        ("[m1, s1, s2]", ["s2 里没有“履行职责”“协调机制”。words 照抄原文里被它改变的话，或从 passages 里删去。"]),
        ("[m1]", ["m1 里都没有“协调机制”。words 照抄原文里被它改变的话，没有的删去。"]),
        ("[s2]", ["s2 里没有“履行职责”“协调机制”。words 照抄原文里被它改变的话，或从 passages 里删去。"]),
    ],
)
def test_a_passage_and_words_that_do_not_meet_are_told(told, value, messages):
    assert told("passages", value) == [f"c.yml:1：{m}" for m in messages]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            "[某保护法第九条]",
            "_data/sources.yml 里的某保护法没有登出第九条。核对条号；确有这一条，把条文抄进 sources.yml。",
        ),
        ("[某保护法第二条, 某保护法第二条第九款]", "某保护法第二条只有2款。核对是第几款。"),
        ("[某保护法第二条, 措施1第1句]", "“措施1第1句”不是法律也不是文件。写法律的条，或登记过的文件。"),
        ("[某保护法第二条, 求助电话110]", "“求助电话110”不是法律也不是文件。写法律的条，或登记过的文件。"),
    ],
)
def test_a_source_that_is_none_is_told(told, value, message):
    assert told("sources", value) == [f"c.yml:1：{message}"]


def test_a_source_that_names_nothing_is_told(told):
    assert [m.split("。")[0] for m in told("sources", "[无此法第一条]")] == ["c.yml:1：认不得来源“无此法第一条”"]


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("学校不得隐瞒。", "不得"),
        ("48小时内报告。", "48小时"),
        ("保证处理。", "保证"),
        ("３天内报告。", "３天"),
    ],
)
def test_what_is_said_goes_no_further_than_the_source(told, value, word):
    message = f"c.yml:1：“有了某保护法”写了“{word}”，来源里没有。照来源写，或换一个来源。"
    assert told("now", value) == [message]


def test_the_day_of_the_law_may_be_named(told):
    assert told("now", "2024年4月26日起施行。") == []


@pytest.mark.parametrize(("today", "count"), [(datetime.date(2024, 4, 25), 1), (datetime.date(2024, 4, 26), 0)])
def test_a_change_to_come_is_told(told, today, count):
    message = "c.yml:1：“有了某保护法”到2024年4月26日才算数。到那一天再写。"
    assert [m for m in told(today=today) if "才算数" in m] == [message] * count


def test_a_law_that_holds_no_more_is_old_and_one_that_does_not_yet_is_wrong(problems):
    found = problems("sources", "[某保护法第二条, 旧法第一条, 新法第一条]")
    assert [(p.found[:4], p.severity) for p in found] == [("“旧法”", Severity.OLD), ("“新法”", Severity.WRONG)]


def test_without_a_file_nothing_changed(small_docs):
    assert changes_in(small_docs) == ()


def test_the_real_changes_are_since_the_notice(docs):
    changes = changes_in(docs)
    assert len(changes) > 10
    assert [c.id for c in changes if c.date < datetime.date(2021, 11, 25)] == []
