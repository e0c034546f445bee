"""The parts of the search by themselves, in a blank page, with data of a few lines."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.small_search import FIRST, REST
from tests.conftest import ROOT
from weibao.search.program import PARTS, SOURCES

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def js(browser: Browser) -> Iterator[Callable[..., Any]]:
    """Evaluate in a page that has the parts, and an `engine` with both stages of data."""
    page = browser.new_page()
    page.goto("about:blank")
    for part in PARTS:
        if part not in ("draw", "modal"):
            page.add_script_tag(content=(ROOT / "docs" / SOURCES / f"{part}.js").read_text(encoding="utf-8"))
    page.evaluate("([a, b]) => { window.engine = new weibaoSearch.Engine(a); engine.add(b); }", [FIRST, REST])
    yield page.evaluate
    page.close()


@pytest.fixture(scope="module")
def answer(js: Callable[..., Any]) -> Callable[[str], dict[str, Any]]:
    """What is answered to a query, with the ids of what is listed."""
    return lambda query: js(
        "q => { const a = engine.answer(q); return { ...a, card: a.card && a.card.id, ask: a.ask && a.ask.ask,"
        " ids: a.results.map(r => r.doc.id), results: a.results.map(r => r.official) }; }",
        query,
    )


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        *(("ＡＢＣ１２３", "abc123"), ("學校網絡", "学校网络"), ("臨時監護", "临時监护"), ("欺\u200b凌", "欺凌")),
        *(
            ("十六岁", "16岁"),
            ("十岁", "10岁"),
            ("二〇三五年", "2035年"),
            ("一百零五条", "105条"),
            ("两千元", "2000元"),
        ),
        *(("一米三", "1.3米"), ("1米3", "1.3米"), ("130公分", "1.3米"), ("120cm", "1.2米"), ("一米", "1米")),
        *(("2021-11-05", "2021年11月5日"), ("2021.11", "2021年11月"), ("2021/1/9", "2021年1月9日")),
        *(("打一二三五五", "打12355"), ("三个孩子", "三个孩子"), ("百场讲座", "百场讲座")),
    ],
)
def test_what_is_written_in_many_ways_is_spelt_in_one(js: Callable[..., Any], written: str, plain: str):
    assert js("text => engine.plain(text)", written) == plain


def test_words_that_mean_the_same_are_one(js: Callable[..., Any]):
    assert js("engine.spell('娃儿和小孩和孩子')") == "孩子和孩子和孩子"


def test_tokens_are_characters_pairs_words_and_numbers(js: Callable[..., Any]):
    assert js("weibaoSearch.tokens('欺凌，app 12岁')") == ["欺", "凌", "欺凌", "app", "12", "12岁", "岁"]
    assert js("weibaoSearch.tokens('20213号')")[:2] == ["2021", "3"]
    assert js("weibaoSearch.tokens('，。 ！')") == []


def test_a_word_of_few_documents_counts_more_and_a_pair_more_than_its_characters(js: Callable[..., Any]):
    made = """() => { const index = new weibaoSearch.Index({ text: 1 });
        ["学校欺凌", "学校食堂", "学校校车"].forEach((text, doc) => index.add(doc, "text", text));
        return [index.worth("欺凌") > index.worth("学校"), index.worth("欺凌") > index.worth("欺"),
            index.rank({ 学校: 1, 欺凌: 1 }).map(r => r.doc), index.rank({ 没有: 1 })]; }"""
    assert js(made) == [True, True, [0, 1, 2], []]


@pytest.mark.parametrize(
    ("query", "passage"),
    [
        *(("第十条", "m10"), ("措施10", "m10"), ("措施十", "m10"), ("第10条措施", "m10"), ("第二十七条", "m27")),
        *(("第一条", "m1"), ("措施2", "m2"), ("措施二", "m2"), ("第2条措施", "m2"), ("m2", "m2"), ("措施第2条", "m2")),
        *(("保障措施一", "s1"), ("保障措施（一）", "s1"), ("保障措施三", "s3"), ("S3", "s3")),
        *(("家庭教育促进法第十条", ""), ("2", ""), ("12345", ""), ("一", "")),
    ],
)
def test_a_measure_is_named_by_its_number_and_an_article_of_a_law_is_none(
    js: Callable[..., Any], query: str, passage: str
):
    assert js("q => weibaoSearch.passageNamed(engine.plain(q))", query) == passage


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        *(("四", "是", True), ("拦", "男", True), ("林", "零", True), ("湖", "服", True), ("花", "发", True)),
        *(("凌", "零", True), ("凌", "男", False), ("四", "早", False), ("早", "照", True)),
    ],
)
def test_what_the_south_west_does_not_tell_apart_sounds_the_same(
    js: Callable[..., Any], one: str, other: str, alike: bool
):
    table = "si四|shi是|lan拦|nan男|lin林|ling零凌|hu湖|fu服|hua花|fa发|zao早|zhao照"
    made = "([table, one, other]) => new weibaoSearch.Pinyin(table).alike(one, other)"
    assert js(made, [table, one, other]) is alike


def test_letters_are_split_in_every_way_and_quickly(js: Callable[..., Any]):
    made = "letters => new weibaoSearch.Pinyin('xi西|an安|xian先|a阿|n嗯|na那').split(letters)"
    assert js(made, "xian") == [["xian"], ["xi", "an"], ["xi", "a", "n"]]
    assert js(made, "xianv") == []
    assert js(made, "an" * 500 + "v") == []  # without a memory of dead ends it would never come back


@pytest.mark.parametrize("query", ["linshijianhu", "lin shi jian hu", "lsjh", "LINSHIJIANHU", "linsijianfu"])
def test_letters_find_what_they_spell(answer: Callable[[str], dict[str, Any]], query: str):
    found = answer(query)
    assert found["ids"][0] == "m1"
    assert found["meant"] == ["临时监护"]


@pytest.mark.parametrize(
    ("typed", "meant", "passage"),
    [
        *(("临时监互", "临时监护", "m1"), ("学生欺零", "学生欺凌", "m2")),
        *(("控缀保学", "控辍保学", "m2"), ("霸零", "霸凌", "m2")),
    ],
)
def test_a_wrong_character_is_put_right_and_asked_about(
    answer: Callable[[str], dict[str, Any]], typed: str, meant: str, passage: str
):
    found = answer(typed)
    assert found["meant"] == [meant]
    assert passage in found["ids"][:2]


@pytest.mark.parametrize("query", ["学生欺凌", "霸凌", "家长要承担", "完全没有的词语"])
def test_what_is_right_or_unknown_is_left_as_it_is(answer: Callable[[str], dict[str, Any]], query: str):
    assert answer(query)["meant"] == []


@pytest.mark.parametrize(
    ("typed", "known"),
    [("12365", ["12345", "12355"]), ("12344", ["12345"]), ("1234", ["12345"]), ("12345", []), ("99", [])],
)
def test_a_wrong_digit_decides_nothing(answer: Callable[[str], dict[str, Any]], typed: str, known: list[str]):
    found = answer(typed)
    assert found["numbers"] == known
    assert found["card"] is None


def test_a_number_of_the_registry_is_shown_even_one_out_of_use(answer: Callable[[str], dict[str, Any]]):
    assert answer("12355")["hotline"] == "12355"
    assert answer(" 123 18 ")["hotline"] == "12318"
    assert answer("打12355")["hotline"] == ""


def test_a_guide_answers_where_its_questions_say_it(answer: Callable[[str], dict[str, Any]]):
    assert answer("同学打我孩子怎么办")["card"] == "bullying"
    assert answer("监护")["card"] is None
    assert answer("完全没有的词语")["card"] is None
    assert answer("同学打我孩子 excel")["card"] is None  # other people's matter


def test_words_with_too_many_meanings_are_asked_back(answer: Callable[[str], dict[str, Any]]):
    assert answer("孩子被打了怎么办")["ask"] == "是谁？"
    assert answer("怎么办")["ask"] == "发生了什么？"
    assert answer("被同学打")["ask"] is None


def test_danger_is_danger_but_not_in_a_sale(answer: Callable[[str], dict[str, Any]]):
    assert answer("我不想活了 想死")["danger"]
    assert answer("娃儿被打")["danger"]
    assert not answer("被打折")["danger"]
    assert not answer("霸凌")["danger"]


def test_other_peoples_matters_are_said_to_be_none_of_ours(answer: Callable[[str], dict[str, Any]]):
    assert answer("明天天气")["outside"] == ["天气"]
    assert answer("Excel 表格")["outside"] == ["excel"]
    assert answer("excellent")["outside"] == []


def test_everyday_words_come_with_what_the_notice_calls_them(answer: Callable[[str], dict[str, Any]]):
    assert answer("霸凌")["results"][0] == [["霸凌", "学生欺凌"]]
    assert answer("学生欺凌")["results"][0] == []


@pytest.mark.parametrize("query", ["老师殴打我", "被暴打", "看电视剧想死", "手机不见了，我也想死"])
def test_danger_is_told_however_it_is_said(answer: Callable[[str], dict[str, Any]], query: str):
    assert answer(query)["danger"]


@pytest.mark.parametrize("query", ["学校要钱", "午托班要钱吗", "手机不见了"])
def test_what_costs_or_is_lost_is_no_danger(answer: Callable[[str], dict[str, Any]], query: str):
    assert not answer(query)["danger"]
