"""The vocabulary as editors write it: read whole, or refused at its line."""

import pytest

from weibao.problems import Refused
from weibao.vocabulary import terms_in
from weibao.vocabulary.terms import Term, TermKind, load_terms

FULL = """\
# 说明
- id: police
  name: 公安机关
  kind: body
  aliases: [公安, 公安派出所]
  not_in: [公安大学]
  also_in: [公安机关的通报制度]
  home: m4
  what: 接到报告要处理
  source: 措施4
"""
BARE = "- id: police\n  name: 公安机关\n  kind: body\n"


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_terms(text, "t.yml")
    return str(caught.value)


def entries(*each):
    """YAML of entries, each given as id, name, kind and further lines."""
    return "".join(
        f"- id: {i}\n  name: {n}\n  kind: {k}\n" + "".join(f"  {m}\n" for m in more) for i, n, k, *more in each
    )


def test_an_entry_is_read_with_its_line():
    assert load_terms(FULL, "t.yml") == (
        Term(
            id="police",
            name="公安机关",
            kind=TermKind.BODY,
            aliases=("公安", "公安派出所"),
            forms=("公安派出所", "公安机关", "公安"),
            not_in=("公安大学",),
            also_in=("公安机关的通报制度",),
            home="m4",
            what="接到报告要处理",
            source="措施4",
            file="t.yml",
            line=2,
        ),
    )


def test_most_fields_may_be_left_out():
    (term,) = load_terms(BARE, "t.yml")
    assert (term.aliases, term.not_in, term.also_in, term.home, term.what, term.source) == ((), (), (), None, "", "")
    assert term.forms == ("公安机关",)


@pytest.mark.parametrize(("text", "note"), [(FULL, "接到报告要处理（措施4）"), (BARE, "")])
def test_a_note_is_what_and_source_or_nothing(text, note):
    assert [t.note for t in load_terms(text, "t.yml")] == [note]


def test_the_longest_words_come_first_whatever_order_they_are_written_in():
    (term,) = load_terms(BARE + "  aliases: [甲, 甲乙丙丁戊, 甲乙]\n", "t.yml")
    assert term.forms == ("甲乙丙丁戊", "公安机关", "甲乙", "甲")


@pytest.mark.parametrize("kind", ["document", "body", "programme"])
def test_every_kind_can_be_written(kind):
    assert [t.kind for t in load_terms(entries(("a", "甲", kind)), "t.yml")] == [kind]


@pytest.mark.parametrize("home", ["cover", "p1", "r2", "m10", "s5", "m27"])
def test_a_home_is_a_passage(home):
    assert [t.home for t in load_terms(f"{BARE}  home: {home}\n", "t.yml")] == [home]


@pytest.mark.parametrize("home", ["m0", "m10-1", "m01", "措施10", "x1", "M10", "cover1", "m"])
def test_what_is_no_passage_is_no_home(home):
    assert (
        refusal(f"{BARE}  home: {home}\n")
        == f"t.yml:4：字段 home “{home}”不是段的编号。写成 m10、s3、r2、p1 这样的编号。"
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("id", "- name: 甲\n  kind: body\n"),
        ("name", "- id: a\n  kind: body\n"),
        ("kind", "- id: a\n  name: 甲\n"),
    ],
)
def test_an_entry_without_one_of_its_texts_is_refused(field, text):
    assert refusal(text) == f"t.yml:1：字段 {field} 缺少。请填写 {field}（文字，必要时加引号）。"


@pytest.mark.parametrize("kind", ["机构", "Body", "bodies"])
def test_a_kind_nobody_knows_is_refused(kind):
    message = f"t.yml:3：字段 kind “{kind}”不是可用的种类。可用的是 document、body、programme。"
    assert refusal(BARE.replace("body", kind)) == message


@pytest.mark.parametrize("kind", ["[body]", "{body: 1}", "1", "true", "''"])
def test_a_kind_that_is_no_text_is_refused(kind):
    assert refusal(BARE.replace("body", kind)).startswith("t.yml:3：字段 kind 不是文字")


@pytest.mark.parametrize("name", ["公安", "Police", "1st", "a_b", "-a", "a b"])
def test_an_id_that_is_no_address_is_refused(name):
    message = f"t.yml:1：字段 id “{name}”不能用。用小写英文字母、数字和 -，以字母开头。"
    assert refusal(BARE.replace("police", name)) == message


def test_a_field_nobody_knows_is_refused():
    assert refusal(f"{BARE}  alias: [公安]\n").startswith("t.yml:4：字段 alias 认不得")


@pytest.mark.parametrize(("present", "missing"), [("what", "source"), ("source", "what")])
def test_what_is_said_needs_its_source_and_a_source_something_said(present, missing):
    message = f"字段 {present} 没有配 {missing}。what（一句话说明）和 source（依据）要么都写，要么都不写。"
    assert refusal(f"{BARE}  {present}: 甲\n") == f"t.yml:4：{message}"


@pytest.mark.parametrize("field", ["not_in", "also_in"])
@pytest.mark.parametrize("word", ["人民政府", "公安机关"])
def test_a_longer_word_contains_the_term(field, word):
    message = f"t.yml:4：字段 {field} 里的“{word}”不包含这个词。只写含有这个词的、更长的词。"
    assert refusal(f"{BARE}  {field}: [{word}]\n") == message


def test_a_longer_word_may_contain_an_alias_only():
    (term,) = load_terms(f"{BARE}  aliases: [民政]\n  not_in: [人民政府]\n", "t.yml")
    assert term.not_in == ("人民政府",)


def test_an_id_is_taken_once():
    text = entries(("a", "甲", "body"), ("b", "乙", "body"), ("a", "丙", "document"))
    assert refusal(text) == "t.yml:7：字段 id “a”已经用过。每个词一个 id。"


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (("b", "甲", "body"), "t.yml:1：“甲”已经是第4行的条目。同一个词只归一条；请合并或删去。"),
        (("b", "乙", "body", "aliases: [甲]"), "t.yml:4：“甲”已经是第1行的条目。同一个词只归一条；请合并或删去。"),
    ],
)
def test_a_word_belongs_to_one_entry_of_a_kind(second, message):
    assert refusal(entries(("a", "甲", "body"), second)) == message


def test_the_same_name_may_be_of_two_kinds():
    assert len(load_terms(entries(("a", "甲", "body"), ("b", "甲", "programme")), "t.yml")) == 2


def test_two_entries_may_share_an_alias():
    terms = load_terms(
        entries(
            ("a", "甲法", "document", "aliases: [一法一条例]"), ("b", "乙条例", "document", "aliases: [一法一条例]")
        ),
        "t.yml",
    )
    assert [t.aliases for t in terms] == [("一法一条例",), ("一法一条例",)]


def test_the_real_vocabulary_is_read(docs):
    terms = terms_in(docs)
    assert {t.kind for t in terms} == set(TermKind)
    assert len({t.id for t in terms}) == len(terms)


def test_what_a_real_link_says_is_one_line_with_its_source(docs):
    assert [t.id for t in terms_in(docs) if "\n" in t.note or (t.what and not t.note.endswith(f"（{t.source}）"))] == []
