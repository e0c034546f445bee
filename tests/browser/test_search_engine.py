"""The parts of the search by themselves, in a blank page, with data of a few lines."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT
from weibao.search.program import PARTS, SOURCES

pytestmark = pytest.mark.browser

FIRST: dict[str, Any] = {
    "passages": [
        ["m1", "family/#m1", "措施1", "落实监护职责", [["临时监护", "代管娃儿|没人带"]]],
        ["m2", "school/#m2", "措施2", "有效防范学生欺凌", [["学生欺凌", "霸凌|校霸"], ["控辍保学", "不读书"]]],
        ["s1", "safeguards/#s1", "保障措施（一）", "加强组织领导", []],
    ],
    "guides": [
        [
            "bullying",
            "guides/bullying/",
            "被同学打骂怎么办",
            "学生欺凌",
            ["m2"],
            "收保护费",
            "打110",
            "求助电话110",
            ["110"],
        ],
        ["refund", "guides/refund/", "充值能退吗", "充值退款", ["m1"], "打赏主播", "找平台", "某法第一条", ["12345"]],
    ],
    "hotlines": {"110": ["报警电话", "110"], "12345": ["政务热线", "12345"], "12355": ["青少年服务台", "12355"]},
    "emergency": ["110"],
    "retired": {"12318": ["12345"]},
    "manner": {
        "same": {"孩子": "娃儿|小孩"},
        "fillers": "怎么办|吗|的|了",
        "danger": "被打|想死",
        "calm": "打折|电视剧",
        "persons": "孩子|我",
        "ask": [["被打|打人", "是谁？", [["同学", "guides/bullying/"]]]],
        "start": ["", "发生了什么？", [["有人打", "ask/hit/"]]],
    },
    "traditional": "學学網网絡络機机遊游戲戏",
}
REST: dict[str, Any] = {
    "passages": [
        [["家长要承担监护责任。", "到2035年基本建成。"], [], []],
        [["学校要防控学生欺凌。"], [], []],
        [["加强领导。"], [], []],
    ],
    "guides": [
        ["同学打我孩子|在学校被欺负", ["告诉学校", "某法"], ["学校管", "某法"]],
        ["游戏充钱能退吗", ["", ""], ["", ""]],
    ],
    "hotlines": [["110", "有危险", "", "某法", "2026年11月24日", "公开资料，未拨打"]],
    "elsewhere": "天气|火车票|excel",
    "pinyin": "lin临邻|shi时事|jian监健|hu护互|ling凌零|qi欺期"
    "|xue学|sheng生|kong控|chuo辍|bao保抱|gao告|ba霸|si四|fu父|zhi责|xiao校|tui退|chong充",
}


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
        " ids: a.results.map(r => r.id), results: a.results.map(r => r.official) }; }",
        query,
    )


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("學校網絡", "学校网络"),
        ("十六岁", "16岁"),
        ("二〇三五年", "2035年"),
        ("一百零五条", "105条"),
        ("一米三", "1.3米"),
        ("1米3", "1.3米"),
        ("130公分", "1.3米"),
        ("2021-11-05", "2021年11月5日"),
        ("2021.11", "2021年11月"),
        ("打一二三五五", "打12355"),
        ("三个孩子", "三个孩子"),
        ("欺\u200b凌", "欺凌"),
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
        *(("第一条", "m1"), ("措施2", "m2"), ("措施二", "m2"), ("第2条措施", "m2"), ("m2", "m2"), ("措施第2条", "m2")),
        *(("保障措施一", "s1"), ("保障措施（一）", "s1"), ("保障措施1", "s1")),
        *(("家庭教育促进法第十条", ""), ("2", ""), ("12345", ""), ("一", "")),
    ],
)
def test_a_measure_is_named_by_its_number_and_an_article_of_a_law_is_none(
    js: Callable[..., Any], query: str, passage: str
):
    assert js("q => weibaoSearch.passageNamed(engine.plain(q))", query) == passage


@pytest.mark.parametrize("query", ["linshijianhu", "lin shi jian hu", "lsjh", "LINSHIJIANHU", "linsijianfu"])
def test_letters_find_what_they_spell(answer: Callable[[str], dict[str, Any]], query: str):
    found = answer(query)
    assert found["ids"][0] == "m1"
    assert found["meant"] == ["临时监护"]


@pytest.mark.parametrize(
    ("typed", "meant", "passage"),
    [
        ("临时监互", "临时监护", "m1"),
        ("学生欺零", "学生欺凌", "m2"),
        ("控缀保学", "控辍保学", "m2"),
        ("霸零", "霸凌", "m2"),
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
