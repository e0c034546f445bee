"""The blocks editors write in; whatever is not exactly right is a problem at its line."""

from textwrap import dedent

import pytest

from weibao.blocks import KINDS, PLAIN, QUOTE, Chunk, block_kind, read_chunks

USAGE = "写法：一行“/// note | 标题”，中间写内容，最后一行“///”"


def chunks(text):
    return read_chunks(tuple(dedent(text).split("\n")), 1, "页.md")[0]


def problems(text):
    return [(p.line, p.found) for p in read_chunks(tuple(text.split("\n")), 1, "页.md")[1]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("opening", ["/// {}", "/// {} | 标题", "///{}|标题", "////  {}  |  标题  ", "  /// {}"])
def test_a_sound_block_is_no_problem(kind, opening):
    fence = "////" if opening.startswith("////") else "///"
    assert problems(f"{opening.format(kind)}\n说明。\n\n又一段。\n{fence}") == []


@pytest.mark.parametrize(
    "line",
    [
        "见 https://example.org/a//b 一页。",
        "https://example.org/",
        "[链接](http://example.org/)",
        "见 file:///tmp 一处。",
        "家庭/学校/社会",
        "路径 /a/b",
        "---",
    ],
)
def test_an_address_or_a_slash_is_no_fence(line):
    assert problems(line) == []


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("甲\n\n/// nota | 标题\n乙\n///", 3, "没有“nota”这种块"),
        ("/// note | 标题\n乙", 1, "块“/// note | 标题”没有结束"),
        ("／／／ note | 标题\n乙\n／／／", 1, "“／／／ note | 标题”用了全角斜杠"),
        ("/// note\n乙\n／／／", 1, "块“/// note”没有结束"),
        ("// note | 标题\n乙\n//", 1, "“// note | 标题”不是完整的块标记"),
        ("    /// note\n    乙\n    ///", 1, "“/// note”不是完整的块标记"),
        ("\t/// note\n\t乙\n\t///", 1, "“/// note”不是完整的块标记"),
        ("　/// note\n乙\n///", 1, "“/// note”不是完整的块标记"),
        ("> /// note\n> 乙\n> ///", 1, "“> /// note”不是完整的块标记"),
        ("- /// note\n  乙", 1, "“- /// note”不是完整的块标记"),
        ("正文 /// note\n乙", 1, "“正文 /// note”不是完整的块标记"),
        ("/// note 标题\n乙\n///", 1, "“/// note 标题”不是完整的块标记"),
        ("/// 说明\n乙\n///", 3, "“///”前面没有与它配对的开头"),
        ("/// note | 标题 ///\n乙", 1, "块“/// note | 标题 ///”没有结束"),
        ("/// note ///\n乙", 1, "“/// note ///”不是完整的块标记"),
        ("甲\n///", 2, "“///”前面没有与它配对的开头"),
        ("/// note\n乙\n///\n\n///", 5, "“///”前面没有与它配对的开头"),
        ("/// note\n乙\n////", 1, "块“/// note”没有结束"),
        ("//// note\n乙\n///", 1, "块“//// note”没有结束"),
        ("/// note\n乙\n/// tip\n丙\n///\n///", 1, "块“/// note”没有结束"),
        ("//// note\n/// tip\n丙\n///\n////", 1, "块“//// note”没有结束"),
        ("/// note\n    乙\n///", 2, "块的第一行缩进了"),
        ("/// note\n乙 /// 丙\n///", 2, "“乙 /// 丙”不是完整的块标记"),
        ("/// note\n/// nota\n///", 2, "没有“nota”这种块"),
    ],
)
def test_whatever_was_meant_to_be_a_block_and_is_none_is_a_problem(text, line, found):
    assert (line, found) in problems(text)


@pytest.mark.parametrize("name", ["Note", "TIP", "warning"])
def test_capital_letters_do_no_harm(name):
    assert problems(f"/// {name}\n乙\n///") == []


def test_a_problem_names_file_and_line_and_how_to_write_it():
    (problem,) = read_chunks(("甲", "///"), 11, "页.md")[1]
    message = f"页.md:12：“///”前面没有与它配对的开头。核对斜杠的个数，或删去这一行。{USAGE}。"
    assert str(problem) == message


def test_every_kind_of_block_has_a_label():
    assert KINDS == {"note": "编者说明", "tip": "提示", "warning": "注意", "plain": "白话", "quote": "通知原文"}


def test_a_page_is_cut_into_headings_paragraphs_and_blocks():
    text = """\
        # 标题
        段落一
        续行

        /// note | 说明
        甲

        乙
        ///
        段落二
        ## 小标题"""
    assert chunks(text) == (
        Chunk(1, "# 标题", False),
        Chunk(2, "段落一\n续行", False),
        Chunk(5, "/// note | 说明\n甲\n\n乙\n///", True),
        Chunk(10, "段落二", False),
        Chunk(11, "## 小标题", False),
    )


@pytest.mark.parametrize(
    "text", ["甲\n/// note\n乙", "/// nota\n乙\n///", "///\n///", "//// note\n乙\n///\n\n# 丙\n丁"]
)
def test_every_line_ends_in_exactly_one_chunk_problems_or_not(text):
    kept = [line for chunk in chunks(text) for line in chunk.text.split("\n")]
    assert [line for line in kept if line] == [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("/// plain | 3f2a9c1e\n甲\n///", "plain"),
        ("/// Quote | m1\n///", "quote"),
        ("  ///NOTE|标题\n甲\n  ///", "note"),
        ("/// tip\n甲", "tip"),
        ("/// nota\n甲\n///", ""),
        ("甲 quote", ""),
        ("# note", ""),
        ("", ""),
    ],
)
def test_the_kind_of_a_block_is_its_name_in_small_letters(text, kind):
    assert [block_kind(chunk) for chunk in chunks(text)[:1]] == ([kind] if text else [])


def test_what_is_no_block_has_no_kind_whatever_it_looks_like():
    assert block_kind(Chunk(1, "/// note\n甲\n///", False)) == ""


@pytest.mark.parametrize(
    ("opening", "bound_to"),
    [
        ("/// plain | 3f2a9c1e", "3f2a9c1e"),
        ("///plain|3F2A9C1E  ", "3F2A9C1E"),
        ("/// plain | 3f2a9c1e | 标题", None),
        ("/// plain | 3f2a9c1e甲", None),
        ("/// plain", None),
        ("/// plainly | 3f2a9c1e", None),
        ("甲\n/// plain | 3f2a9c1e", None),
    ],
)
def test_a_plain_block_names_its_fingerprint_alone(opening, bound_to):
    match = PLAIN.match(f"{opening}\n甲\n///")
    assert (match["bound_to"] if match else None) == bound_to


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("/// quote | m7-3", "m7-3"),
        ("//// Quote|  m7-3 m7-4  ", "m7-3 m7-4"),
        ("/// quote |", None),
        ("/// quote", None),
    ],
)
def test_a_quote_names_its_places(opening, places):
    match = QUOTE.match(f"{opening}\n///")
    assert (match["places"] if match else None) == places
