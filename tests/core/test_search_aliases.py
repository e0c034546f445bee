"""`_data/aliases.yml`: what is read, and what is refused at its line."""

import random

import pytest

from weibao.problems import Refused
from weibao.search import aliases_in
from weibao.search.aliases import LONGEST, Aliases, load_aliases

SOUND = """\
# 说明
m7:  # 学生欺凌
  学生欺凌: [霸凌, 校霸]
  防控: ["12岁", 'A片']
cover:
  印发:
    - 哪天发的
"""
NO_WORDS = "写成 学生欺凌: [霸凌, 校霸]，每个词一行，前面空两格。"
RANDOM_FILES = 400
SIGNS = [*"\n\t :-[]{}\"'&*!|>%@`#?,~\\\u2028\x00\ud7ff\ufeff霸1", "- ", ": ", "null", "<<: ", "---\n"]


def refusal(text):
    with pytest.raises(Refused) as caught:
        load_aliases(text, "a.yml")
    return str(caught.value)


def changed(old, new):
    assert SOUND.count(old) == 1
    return refusal(SOUND.replace(old, new))


def spoilt(sound):
    """The same file, damaged in one to five places, a few hundred times; the same on every day."""
    chance = random.Random(5)
    for _ in range(RANDOM_FILES):
        text = sound
        for _ in range(chance.randint(1, 5)):
            at, length = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 2, 9))
            text = text[:at] + chance.choice(SIGNS) + text[at + length :]
        yield text


def test_words_are_read_by_passage_with_the_line_of_the_official_word():
    assert load_aliases(SOUND, "a.yml") == (
        Aliases("m7", "学生欺凌", ("霸凌", "校霸"), "a.yml", 3),
        Aliases("m7", "防控", ("12岁", "A片"), "a.yml", 4),
        Aliases("cover", "印发", ("哪天发的",), "a.yml", 6),
    )


@pytest.mark.parametrize("value", ["", "甲", "5", "true", "2026-01-01", "[霸凌]", "[{学生欺凌: [霸凌]}]", "[]"])
def test_a_passage_without_official_words_is_refused(value):
    assert refusal(f"m1:\n  甲: [乙]\nm7: {value}\n") == f"a.yml:3：字段 m7 下面没有词。{NO_WORDS}"


def test_an_official_word_without_everyday_ones_is_refused():
    message = "a.yml:3：字段 学生欺凌 后面没有词。写成 学生欺凌: [霸凌, 校霸]，或删去这一行。"
    assert changed("[霸凌, 校霸]", "[]") == message


@pytest.mark.parametrize(
    "value", ["", "霸凌", "霸凌, 校霸", "5", "{霸凌: 校霸}", "[霸凌, 110]", "[霸凌, '']", "[霸凌, null]", "[[霸凌]]"]
)
def test_what_is_no_list_of_words_is_refused(value):
    message = "a.yml:3：字段 学生欺凌 应为文字的列表。写成 学生欺凌: [甲, 乙]，数字加引号。"
    assert changed("[霸凌, 校霸]", value) == message


def test_a_word_written_twice_is_refused():
    assert changed("[霸凌, 校霸]", "[霸凌, 校霸, 霸凌]") == "a.yml:3：字段 学生欺凌 里有重复的“霸凌”。每个只写一次。"


def test_a_question_is_refused_where_words_are_meant():
    word = "问" * LONGEST
    assert load_aliases(SOUND.replace("哪天发的", word), "a.yml")[2].words == (word,)
    told = f"a.yml:6：字段 印发 里的“{word}长”太长。至多16个字；问句写在“情形”的 variants 里。"
    assert changed("哪天发的", f"{word}长") == told


@pytest.mark.parametrize(("old", "new", "told"), [
    ("cover:", "m7:", "a.yml:5：字段 m7 写了两次。请只保留一个。"),
    ("  防控:", "  学生欺凌:", "a.yml:4：字段 学生欺凌 写了两次。请只保留一个。"),
    ("[霸凌, 校霸]", "&a [霸凌]\n  甲: *a", "a.yml:3：用了 YAML 的引用（& 和 *）。把内容写全。"),
    ("[霸凌, 校霸]", "[霸凌, 校霸", "a.yml:4：YAML 写法有误。请检查缩进、冒号后的空格和引号。"),
    ("  防控:", " 防控:", "a.yml:4：YAML 写法有误。请检查缩进、冒号后的空格和引号。"),
    ("[霸凌, 校霸]", "[2026-02-30]", "a.yml:3：“2026-02-30”不是有效的日期或数值。核对日期是否存在；要写文字就加引号。"),
])  # fmt: skip
def test_what_yaml_would_drop_or_cannot_read_is_refused_at_its_line(old, new, told):
    assert changed(old, new) == told


@pytest.mark.parametrize("text", ["", "# 说明\n", "霸凌\n", "- m7\n", "- m7: 1\n", "5", "[]", "null"])
def test_a_file_that_is_no_mapping_is_refused(text):
    assert refusal(text) == "a.yml:1：应为“字段: 内容”。请参照文件开头的说明。"


def test_a_file_without_entries_has_none():
    assert load_aliases("{}", "a.yml") == ()


def test_a_number_as_a_key_is_a_word_of_the_notice():
    assert load_aliases("m7:\n  2025: [哪年]\n", "a.yml") == (Aliases("m7", "2025", ("哪年",), "a.yml", 2),)


def test_carriage_returns_do_no_harm():
    assert load_aliases(SOUND.replace("\n", "\r\n"), "a.yml") == load_aliases(SOUND, "a.yml")


def test_a_damaged_file_is_read_or_refused_in_one_line():
    refused = 0
    for text in spoilt(SOUND):
        try:
            read = load_aliases(text, "a.yml")
        except Refused as told:
            refused += 1
            assert str(told).startswith("a.yml") and "\n" not in str(told), text
        else:
            assert all(a.words and all(isinstance(word, str) for word in a.words) for a in read), text
    assert RANDOM_FILES / 4 < refused < RANDOM_FILES


def test_without_a_file_there_are_no_words(small_docs):
    assert aliases_in(small_docs) == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("m1: 甲\n".encode(), f"docs/_data/aliases.yml:1：字段 m1 下面没有词。{NO_WORDS}"),
        ("m1: 孩子".encode("gb18030"), "docs/_data/aliases.yml：文件不是 UTF-8 编码。请另存为 UTF-8。"),
        (b"", "docs/_data/aliases.yml:1：应为“字段: 内容”。请参照文件开头的说明。"),
        (b"m1: ]", "docs/_data/aliases.yml:1：YAML 写法有误。请检查缩进、冒号后的空格和引号。"),
    ],
)
def test_the_file_is_named_as_editors_know_it(small_docs, content, told):
    (small_docs / "_data/aliases.yml").write_bytes(content)
    with pytest.raises(Refused) as caught:
        aliases_in(small_docs)
    assert str(caught.value) == told


def test_every_passage_of_the_real_notice_has_words(docs, edition):
    assert {a.passage for a in aliases_in(docs)} == {p.id for p in edition.passages}
