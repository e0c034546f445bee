"""（来源：…）: what can be cited is found with its words and its address; everything else says why not."""

import pytest

from weibao.sources import library_in
from weibao.sources.citations import CITATION, Cited, NotCited, anchor_of, nearly_cites, numeral

USAGE = "写法如：未成年人保护法第三十九条、措施7第3句、求助电话110；法律和文件先写进 _data/sources.yml"
FIRST = "学校应当立即制止欺凌，二十四小时内报告。"
SECOND = "任何人有权举报，有下列情形的可以报警：\n（一）被打；\n（二）被骂。"


@pytest.fixture
def read(shelf):
    return lambda listed: list(shelf.read(listed))


def brackets(text):
    return [m["list"] for m in CITATION.finditer(text)]


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("甲。（来源：措施7第3句）", ["措施7第3句"]),
        ("甲（来源：甲）乙（来源：乙；丙）", ["甲", "乙；丙"]),
        ("（来源：保障措施（一）第1句；求助电话110）", ["保障措施（一）第1句；求助电话110"]),
        ("（来源：）", [""]),
        ("（来源：甲\n乙）", ["甲\n乙"]),
        ("(来源:甲)", []),
        ("（来源:甲）", []),
        ("（来源：甲", []),
        ("来源：甲", []),
    ],
)
def test_a_bracket_with_its_list_is_found(text, lists):
    assert brackets(text) == lists


@pytest.mark.parametrize(
    "text",
    [
        "甲(来源:措施1)",
        "甲（来源:措施1）",
        "甲(来源：措施1）",
        "甲（ 来源 ：措施1",
        "甲（来源：措施1",
        "甲（来源措施1第1句）",
        "甲（来源：措施1）乙（来源:措施2）",
    ],
)
def test_what_was_meant_for_a_citation_is_noticed(text):
    assert nearly_cites(text)


@pytest.mark.parametrize(
    "text", ["甲（来源：措施1）", "来源不明", "（没有生活来源的人）", "（来源不明的孩子）", "来源：甲"]
)
def test_the_word_alone_is_no_citation(text):
    assert not nearly_cites(text)


@pytest.mark.parametrize(
    ("listed", "text", "href"),
    [
        ("措施1", "加强家庭指导。指导监护人履行职责。提供公益服务。", "domains/family.md#m1"),
        ("措施1第2句", "提供公益服务。", "domains/family.md#m1-2"),
        ("保障措施（二）第1句", "所需经费列入本级预算。", "notice/safeguards.md#s2-1"),
        ("总体要求第1段第2句", "到2025年6月，工作机制健全有效。", "notice/requirements.md#r1-2"),
        ("某保护法第二条", f"{FIRST}\n{SECOND}", "sources/minors.md#minors-2"),
        ("某保护法第二条第一款", FIRST, "sources/minors.md#minors-2"),
        ("某保护法第二条第二款", SECOND, "sources/minors.md#minors-2"),
        ("某保护法第二条第二款第（一）项", SECOND, "sources/minors.md#minors-2"),
        ("某保护法第二条第二款第二项", SECOND, "sources/minors.md#minors-2"),
        ("某保护法第二条第（一）项", f"{FIRST}\n{SECOND}", "sources/minors.md#minors-2"),
        ("某保护法第二十条之一", "家长不得打骂孩子。", "sources/minors.md#minors-20-1"),
        ("某部意见", "每班配一名儿童主任。", "sources/index.md#opinion"),
        ("求助电话110", "报警电话。公安机关。正在被打", "hotlines.md"),
    ],
)
def test_what_there_is_is_cited_with_its_words_and_its_address(read, listed, text, href):
    (cited,) = read(listed)
    assert (cited.shown, cited.text, cited.href) == (listed, text, href)


def test_what_is_cited_knows_its_source(read):
    (law,), (notice,), (number,) = read("某保护法第二条"), read("措施1第1句"), read("求助电话110")
    assert law.source.id == "minors"
    assert notice.source is None
    assert number.source is None


@pytest.mark.parametrize("between", ["、", "和", "及"])
def test_several_articles_of_a_law_are_each_on_their_own(read, between):
    found = read(f"某保护法第二条第一款{between}第二十条之一")
    assert [(c.shown, c.href) for c in found] == [
        ("某保护法第二条第一款", "sources/minors.md#minors-2"),
        ("第二十条之一", "sources/minors.md#minors-20-1"),
    ]


@pytest.mark.parametrize(
    "listed", ["措施1第1句；求助电话110", " 措施1第1句 ； 求助电话110 ", "措施1\n第1句；\n  求助电话110"]
)
def test_a_list_is_read_in_order_with_spaces_and_over_lines(read, listed):
    assert [c.shown for c in read(listed)] == ["措施1第1句", "求助电话110"]


@pytest.mark.parametrize(
    "listed",
    [
        *("", "措施99", "措施1第9句", "措施1第0句", "m1-1", "第1句", "保障措施一第1句"),
        *("求助电话", "求助电话12318", "求助电话 110", "110"),
        *(
            "某保护法第2条",
            "某保护法 第二条",
            "《某保护法》第二条",
            "某保护法第二条第二",
            "某保护法第二条等",
        ),
        *("无此法第二条", "第二条", "某部意见第一条", "某部", "某部意见；"),
        *("某保护法第二条，第二十条之一", "某保护法第二条、旧法第一条", "措施1第1句,措施2第1句", "措施1第1、2句"),
    ],
)
def test_what_names_nothing_says_so(read, listed):
    wrong = [c for c in read(listed) if isinstance(c, NotCited)]
    assert len(wrong) == 1
    if "第一条" not in listed:
        assert wrong[0].found == f"认不得来源“{listed.removeprefix('某部意见；')}”"
        assert wrong[0].remedy == USAGE


def test_a_law_is_cited_with_its_article(read):
    (wrong,) = read("某保护法")
    assert wrong.found == "来源“某保护法”没有写第几条"
    assert wrong.remedy == "写成某保护法第几条，例如某保护法第二条"


def test_what_is_cited_tells_its_article_and_whether_an_item_of_it_was_named(read):
    (cited,) = read("某保护法第二条第二款第（一）项")
    assert (cited.article, cited.item) == ("第二条", True)
    assert [(c.article, c.item) for c in read("某保护法第二条；某部意见")] == [("第二条", False), ("", False)]


def test_a_document_has_no_articles(read):
    (wrong,) = read("某部意见第一条")
    assert wrong.found == "_data/sources.yml 里的某部意见没有登出第一条"


def test_empty_places_of_a_list_are_told(read):
    assert [c.found for c in read("；")] == ["认不得来源“”"] * 2


@pytest.mark.parametrize(
    ("listed", "found", "remedy"),
    [
        (
            "某保护法第三条",
            "_data/sources.yml 里的某保护法没有登出第三条",
            "核对条号；确有这一条，把条文抄进 sources.yml",
        ),
        (
            "某保护法第二十条之二第九款",
            "_data/sources.yml 里的某保护法没有登出第二十条之二",
            "核对条号；确有这一条，把条文抄进 sources.yml",
        ),
        ("某保护法第二条第三款", "某保护法第二条只有2款", "核对是第几款"),
        ("某保护法第二十条之一第二款", "某保护法第二十条之一只有1款", "核对是第几款"),
        ("某保护法第二条第（三）项", "某保护法第二条里没有第（三）项", "核对是第几款、第几项"),
        ("某保护法第二条第一款第（一）项", "某保护法第二条里没有第（一）项", "核对是第几款、第几项"),
        ("某保护法第二条第二款第三项", "某保护法第二条里没有第（三）项", "核对是第几款、第几项"),
    ],
)
def test_an_invented_place_of_a_law_says_what_is_wrong(read, listed, found, remedy):
    (wrong,) = read(listed)
    assert (wrong.shown, wrong.found, wrong.remedy) == (listed, found, remedy)


def test_one_wrong_article_does_not_hide_the_others(read):
    found = read("某保护法第二条、第三条、第二十条之一")
    assert [type(c) for c in found] == [Cited, NotCited, Cited]


def test_the_passages_of_a_shelf_are_those_of_the_notice(shelf):
    assert shelf.passages == {"cover", "p1", "r1", "m1", "m2", "s1", "s2"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十九", 39), ("一百零五", 105)),
        *(("一百三十", 130), ("二百三十六", 236), ("一千一百八十八", 1188), ("一千二百", 1200)),
    ],
)
def test_the_numbers_of_articles_are_read(text, value):
    assert numeral(text) == value


def test_every_real_article_has_an_anchor_of_its_own(docs):
    anchors = [anchor_of(s, a.number) for s in library_in(docs).sources for a in s.articles]
    assert len(set(anchors)) == len(anchors) > 200
