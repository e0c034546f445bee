"""Laws with the articles that are cited, and named documents; what cannot be read is refused at its line."""

import datetime

import pytest

from weibao.problems import Refused, Severity
from weibao.sources import library_in
from weibao.sources.check import check_checked
from weibao.sources.registry import KINDS, Article, load_library

HEAD = """\
- id: minors
  name: 某保护法
  title: 中华人民共和国某保护法
  kind: 法律
  issued_by: 全国人大常委会
  effective: 2024-04-26
  checked_on: 2026-11-01
  checked_by: 公开资料
  version: 2024年文本
"""
LAW = f"{HEAD}  articles:\n    第二条: 学校应当制止。\n"
DOCUMENT = f"{HEAD}  says: 学校应当制止。\n"
ITEMS = "甲：\n（一）乙；\n（二）丙。\n丁。\n（三）戊"
NOT_TEXT = ["5", "true", "2026-01-01", "[甲]", "{甲: 乙}"]


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_library(text, "s.yml")
    return str(caught.value)


def changed(field, value):
    """The law with one field written anew, and the line of the field."""
    lines = LAW.splitlines()
    (at,) = [i for i, line in enumerate(lines) if line[2:].startswith(f"{field}:")]
    lines[at] = f"{lines[at][:2]}{field}: {value}"
    return "\n".join(lines) + "\n", at + 1


def without(field):
    return "- " + LAW[2:].replace(next(line for line in LAW[2:].splitlines(True) if line.strip().startswith(field)), "")


def test_a_law_is_read_with_its_line():
    (law,) = load_library(f"# 说明\n\n{LAW}", "s.yml").sources
    assert (law.id, law.name, law.kind, law.line, law.file) == ("minors", "某保护法", "法律", 3, "s.yml")
    assert (law.effective, law.until) == (datetime.date(2024, 4, 26), None)
    assert (law.number, law.version, law.says, law.partial) == ("", "2024年文本", "", "")
    assert law.articles == (Article("第二条", "学校应当制止。"),)


def test_a_source_is_found_by_the_name_that_pages_use(library):
    assert library.find("某保护法").id == "minors"
    assert [library.find(name) for name in ("某保护", "中华人民共和国某保护法", "minors", "")] == [None] * 4


def test_an_article_is_found_by_its_number(library):
    law = library.find("某保护法")
    assert law.article("第二十条之一").text == "家长不得打骂孩子。"
    assert [law.article(n) for n in ("第三条", "第二十条", "第2条", "")] == [None] * 4


def test_the_items_of_a_list_belong_to_the_paragraph_above():
    assert Article("第二条", ITEMS).paragraphs == ("甲：\n（一）乙；\n（二）丙。", "丁。\n（三）戊")


def test_an_article_that_begins_with_an_item_has_a_paragraph_all_the_same():
    assert Article("第二条", "（一）乙；\n（二）丙。").paragraphs == ("（一）乙；\n（二）丙。",)


@pytest.mark.parametrize("field", ["name", "title", "kind", "issued_by", "checked_by"])
@pytest.mark.parametrize(("value", "what"), [("", "缺少"), ("' '", "不是文字"), *((v, "不是文字") for v in NOT_TEXT)])
def test_a_field_that_is_no_text_is_refused_at_its_line(field, value, what):
    text, line = changed(field, value)
    assert refusal(text) == f"s.yml:{line}：字段 {field} {what}。请填写 {field}（文字，必要时加引号）。"


@pytest.mark.parametrize("field", ["name", "title", "kind", "issued_by", "checked_by"])
def test_a_field_that_is_missing_is_refused_at_the_entry(field):
    assert refusal(without(field)) == f"s.yml:1：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


@pytest.mark.parametrize("field", ["effective", "checked_on"])
@pytest.mark.parametrize("value", ["", "2026", "'2026-01-01'", "2026-01", "[2026-01-01]", "2026-01-01 10:00:00"])
def test_a_field_that_is_no_day_is_refused(field, value):
    text, line = changed(field, value)
    assert refusal(text) == f"s.yml:{line}：字段 {field} 应为日期。写法如 2026-11-23，不加引号。"


@pytest.mark.parametrize("value", ["Minors", "某法", "-a", "a b", "a_b", "index", "laws", "documents"])
def test_an_id_that_cannot_be_an_address_of_its_own_is_refused(value):
    assert refusal(changed("id", value)[0]) == f"s.yml:1：字段 id “{value}”不能用。用小写英文字母、数字和 -。"


@pytest.mark.parametrize("field", ["name", "title"])
@pytest.mark.parametrize("sign", ["；", "<", ">", "&", '"'])
def test_a_name_that_would_break_a_citation_or_a_page_is_refused(field, sign):
    text, line = changed(field, f"'甲{sign}乙'")
    assert refusal(text) == f"s.yml:{line}：字段 {field} 里有“{sign}”。去掉它；引用时用；隔开几个来源。"


def test_a_kind_nobody_knows_is_refused():
    assert refusal(changed("kind", "新闻")[0]) == f"s.yml:4：字段 kind “新闻”不能用。可用的是 {'、'.join(KINDS)}。"


@pytest.mark.parametrize(("field", "value"), [("id", "minors"), ("name", "某保护法")])
def test_an_id_or_a_name_is_given_once(field, value):
    other = LAW.replace("某保护法", "另一法") if field == "id" else LAW.replace("minors", "other")
    line = 12 if field == "id" else 13
    assert refusal(LAW + other) == f"s.yml:{line}：字段 {field} “{value}”在第1行已经用过。换一个。"


def test_a_document_says_since_when_it_holds_or_of_which_day_it_is():
    says = DOCUMENT.replace("  version: 2024年文本\n", "").replace("  effective: 2024-04-26\n", "")
    message = "s.yml:1：字段 effective 和 version 都没有写。写从哪天起施行；不知道就写 version：哪一天的文本。"
    assert refusal(says) == message
    (document,) = load_library(DOCUMENT.replace("  effective: 2024-04-26\n", ""), "s.yml").sources
    assert (document.effective, document.version) == (None, "2024年文本")


@pytest.mark.parametrize("field", ["version", "effective"])
def test_of_a_law_with_articles_version_and_first_day_are_known(field):
    remedy = "登出条文的法律，version（哪一天的文本）和 effective（从哪天起施行）都要写"
    assert refusal(without(field)) == f"s.yml:1：字段 {field} 缺少。{remedy}。"


@pytest.mark.parametrize("end", ["。", "；", "〕", "。”", "。）"])
def test_an_article_ends_as_articles_do(end):
    (law,) = load_library(f"{HEAD}  articles:\n    第二条: 甲{end}\n", "s.yml").sources
    assert law.article("第二条").text == f"甲{end}"


@pytest.mark.parametrize(
    ("words", "tail"),
    [
        ("甲", "甲"),
        ("甲，", "甲，"),
        ("甲：", "甲："),
        ("甲。第二章　家庭保护", "家庭保护"),
        ("|-\n      甲。\n      网络沉迷防治", "网络沉迷防治"),
        ("甲。”乙”", "甲。”乙”"),
        ("|-\n      甲。\n      第二章　家庭保护\n      乙。", "家庭保护"),
    ],
)
def test_an_article_with_a_heading_glued_to_it_is_refused_at_its_line(words, tail):
    remedy = "一条以。；或〕结尾：删去粘上来的标题，或补上没有抄完的话"
    message = f"s.yml:12：第三条里有一行末尾是“{tail}”，不像条文。{remedy}。"
    assert refusal(f"{LAW}    第三条: {words}\n") == message


def test_an_article_with_an_item_left_out_is_refused():
    words = "|-\n      有下列情形的：\n      （一）甲；\n      （三）乙。"
    assert refusal(f"{LAW}    第三条: {words}\n") == "s.yml:12：第三条的（三）前面少了一项。对照原文补上。"


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("甲：（一）乙；（二）丙；", "末尾是“（一）乙；（二）丙；”"),
        ("甲不得", "末尾是“甲不得”"),
        ("甲：（一）乙。（三）丙。", "（三）前面少了一项"),
        ("（六）甲。", "（六）前面少了一项"),
        ("甲：(一)乙；(三)丙。", "（三）前面少了一项"),
    ],
)
def test_a_quotation_that_breaks_off_says_what_was_not_seen(says, why):
    text = f"{HEAD}  says: {says}\n"
    remedy = "补上后面的话；没有看到的，用 partial 写明，例如 partial: 第二十一条只看到前三项"
    assert refusal(text) == f"s.yml:10：字段 says {why}，好像没有抄完。{remedy}。"
    (source,) = load_library(f"{text}  partial: 只看到前三项\n", "s.yml").sources
    assert source.partial == "只看到前三项"


@pytest.mark.parametrize(
    "says", ["甲：（一）乙；（二）丙。", "甲：（一）乙。丁：（一）戊；（二）己。", "甲（十）日内。"]
)
def test_a_quotation_with_whole_lists_needs_no_word_on_it(says):
    assert load_library(f"{HEAD}  says: {says}\n", "s.yml").sources[0].says == says


def test_a_source_does_not_end_before_it_began():
    text = LAW.replace("  checked_on", "  until: 2024-04-25\n  checked_on")
    assert refusal(text) == "s.yml:7：字段 until 比 effective 还早。核对两个日期。"


@pytest.mark.parametrize("rest", ["", "  says: 甲。\n  articles:\n    第二条: 乙。\n", "  articles:\n"])
def test_a_source_has_articles_or_words_and_not_both(rest):
    assert "字段 articles 和 says 要写一个，也只写一个。有条文的写 articles，没有的写 says。" in refusal(HEAD + rest)


@pytest.mark.parametrize("value", ["甲", "5", "[第二条]", "{}", "[]", "true"])
def test_articles_are_numbers_with_words(value):
    message = "s.yml:10：字段 articles 应为“第三十九条: 条文”。每条一行，条文较长时用 |- 换行写。"
    assert refusal(f"{HEAD}  articles: {value}\n") == message


@pytest.mark.parametrize(
    "number", ["第39条", "三十九条", "第三十九", "39", "第三十九条第二款", "第三十九条之", "第〇条"]
)
def test_what_is_no_number_of_an_article_is_refused_at_its_line(number):
    message = f"s.yml:12：“{number}”不是条的编号。写成第三十九条，用中文数字。"
    assert refusal(f"{LAW}    {number}: 甲。\n") == message


@pytest.mark.parametrize("value", ["", "5", "[甲]", "{甲: 乙}", "' '"])
def test_an_article_without_words_is_refused_at_its_line(value):
    assert refusal(f"{LAW}    第三条: {value}\n").startswith("s.yml:12：字段 第三条 ")


def test_an_article_is_written_once():
    assert refusal(f"{LAW}    第二条: 甲。\n") == "s.yml:12：字段 第二条 写了两次。请只保留一个。"


def test_a_field_nobody_knows_is_refused():
    assert refusal(f"{LAW}  note: 甲\n").startswith("s.yml:12：字段 note 认不得")


@pytest.mark.parametrize("text", ["", "甲", "甲: 乙", "- 甲", "- [甲]", "5"])
def test_a_file_that_is_no_list_of_sources_is_refused(text):
    assert refusal(text) == "s.yml:1：应为一个列表，每条以“- ”开头。请参照文件开头的说明。"


def test_carriage_returns_and_full_width_spaces_do_no_harm():
    text = f"{HEAD}  articles:\n    第二条: |-\n      　甲。\n      乙。\n".replace("\n", "\r\n")
    (law,) = load_library(text, "s.yml").sources
    assert law.articles[0].paragraphs == ("甲。", "乙。")


def test_without_a_file_there_is_no_source(small_docs):
    assert library_in(small_docs).sources == ()


def test_every_real_source_has_words_and_was_checked(docs):
    sources = library_in(docs).sources
    assert len(sources) > 30
    assert [s.name for s in sources if bool(s.articles) == bool(s.says)] == []
    assert [s.name for s in sources if s.checked_on > datetime.date(2026, 12, 31)] == []


@pytest.mark.parametrize(("day", "told"), [(datetime.date(2026, 10, 31), 1), (datetime.date(2026, 11, 1), 0)])
def test_a_check_on_a_day_to_come_is_told_and_stops_nothing(day, told):
    found = list(check_checked(load_library(LAW, "s.yml"), day))
    assert [(p.line, p.severity) for p in found] == [(1, Severity.OLD)] * told
    assert all("某保护法的核对日期2026年11月1日还没有到" in str(p) for p in found)
