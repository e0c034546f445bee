"""The body of a guide taken apart: nothing that would be read is left out, and every step stands at its line."""

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import SECTIONS, Heading, Step, read_body

CITED = "（来源：措施1）"


def body(text, end="\n"):
    return read_body(split_page(f"---\ntitle: 甲\n---\n{text}".replace("\n", end), "g.md"), "g.md")


def steps(text):
    """Line, text and number of citations of every step."""
    return [(s.line, s.text, len(s.cited)) for s in body(text).steps]


def test_a_body_has_sections_with_steps():
    found = body("## 先做什么 { #first }\n\n- 甲。（来源：措施1；措施2）\n\n## 谁应当管 { #who }\n\n乙。\n")
    assert found.headings == (Heading(4, "first", "先做什么"), Heading(8, "who", "谁应当管"))
    assert found.section("first") == (
        Step(6, "first", "甲。", ("措施1；措施2",), True, markdown="甲。（来源：措施1；措施2）"),
    )
    assert found.section("who") == (Step(10, "who", "乙。", (), False, markdown="乙。"),)
    assert found.section("law") == ()


def test_the_sections_of_a_guide_are_five():
    assert list(SECTIONS) == ["first", "who", "law", "child", "silent"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲", [(4, "甲", 0)]),
        (f"甲\n乙{CITED}", [(4, "甲乙", 1)]),
        (f"甲\n{CITED}", [(4, "甲", 1)]),
        (f"- 甲\n- 乙{CITED}", [(4, "甲", 0), (5, "乙", 1)]),
        (f"* 甲\n+ 乙{CITED}", [(4, "甲", 0), (5, "乙", 1)]),
        (f"1. 甲\n2) 乙{CITED}", [(4, "甲", 0), (5, "乙", 1)]),
        (f"- 甲\n    - 乙\n        - 丙{CITED}", [(4, "甲", 0), (5, "乙", 0), (6, "丙", 1)]),
        (f"- 甲{CITED}\n\n    乙", [(4, "甲", 1), (6, "乙", 0)]),
        (f"- 甲\n  乙{CITED}", [(4, "甲乙", 1)]),
        (f"-\u3000甲\n-\u3000乙{CITED}", [(4, "甲", 0), (5, "乙", 1)]),
        (f"甲：\n- 乙{CITED}", [(4, "甲：", 0), (5, "乙", 1)]),
        (f"> 甲\n\n> 乙{CITED}", [(4, "> 甲", 0), (6, "> 乙", 1)]),
        (f"/// note\n甲\n\n- 乙{CITED}\n///", [(5, "甲", 0), (7, "乙", 1)]),
        (f"/// tip | 标题\n1. 甲\n2. 乙{CITED}\n///", [(5, "甲", 0), (6, "乙", 1)]),
        ("/// note\n甲", [(5, "甲", 0)]),
        ("甲\n/// note\n乙\n///\n丙", [(4, "甲", 0), (6, "乙", 0), (8, "丙", 0)]),
        (
            f"| 甲 | 乙 |\n| --- | --- |\n| 丙{CITED} |\n| 丁 |",
            [(4, "| 甲 | 乙 |", 0), (6, "| 丙 |", 1), (7, "| 丁 |", 0)],
        ),
        (f"甲 | 乙\n--- | ---\n丙 | 丁{CITED}", [(4, "甲 | 乙", 0), (6, "丙 | 丁", 1)]),
        (f"甲\n===\n乙{CITED}", [(4, "甲", 0), (6, "乙", 1)]),
        (f"甲\n---\n乙{CITED}", [(4, "甲", 0), (6, "乙", 1)]),
        (f"- 甲{CITED}{CITED}", [(4, "甲", 2)]),
        (f"甲{CITED}乙{CITED}", [(4, "甲乙", 2)]),
        (CITED, [(4, "", 1)]),
        ("---", []),
        ("", []),
    ],
)
def test_paragraphs_items_and_rows_are_steps_of_their_own(text, found):
    assert steps(text) == found


@pytest.mark.parametrize("text", ["甲(来源:措施1)", "甲（来源:措施1）", "甲（来源：措施1", "来源：措施1"])
def test_what_only_looks_like_a_citation_is_none(text):
    assert steps(text) == [(4, text, 0)]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**先打**[110](tel:110)", "先打110"),
        ("*甲*__乙__", "甲乙"),
        ("[甲](a.md)和[乙](b.md#c)", "甲和乙"),
        ("- **甲\n  乙**丙\n  丁", "甲乙丙丁"),
    ],
)
def test_the_words_are_without_markdown(markdown, text):
    assert steps(markdown)[0][1] == text


def test_bold_words_that_go_on_in_the_next_line_are_counted_without_it():
    (step,) = body("- **学校\n  乙丙**丁").steps
    assert step.text[: step.lead] == "学校乙丙"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"甲{CITED}乙。", "乙。"),
        (f"甲{CITED}乙{CITED}", ""),
        (f"甲{CITED}。", "。"),
        ("甲", ""),
        (f"甲{CITED}\n**乙**", "乙"),
    ],
)
def test_the_words_behind_the_last_citation_are_known(text, after):
    assert body(text).steps[0].after == after


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("# 先做什么 { #first }", Heading(4, "", "先做什么 { #first }")),
        ("### 小 { #first }", Heading(4, "", "小 { #first }")),
        ("## 先做什么", Heading(4, "", "先做什么")),
        ("##先做什么 { #first }", Heading(4, "", "先做什么 { #first }")),
        ("## 先做什么 {#first}", Heading(4, "first", "先做什么")),
        ("##   先做什么   {  #first  }  ", Heading(4, "first", "先做什么")),
        ("## 别的 { #other }", Heading(4, "other", "别的")),
    ],
)
def test_a_line_that_begins_with_a_hash_is_a_heading(heading, found):
    parts = body(f"{heading}\n\n甲")
    assert parts.headings == (found,)
    assert [s.section for s in parts.steps] == [found.id]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("/// quote | m1-2\n///", ((4, "m1-2"),)),
        ("/// quote | m1-2  m2\n///", ((4, "m1-2"), (4, "m2"))),
        ("/// Quote | M1\n///", ((4, "M1"),)),
        ("/// quote\n///", ()),
    ],
)
def test_quotes_are_no_steps(text, quoted):
    found = body(text)
    assert (found.quoted, found.steps, found.titles) == (quoted, (), ())


@pytest.mark.parametrize(
    ("opening", "titles"),
    [
        ("/// note | 应当报告 ", ((4, "应当报告"),)),
        ("/// note", ()),
        ("/// note | ", ()),
        ("///tip|甲|乙", ((4, "甲|乙"),)),
    ],
)
def test_the_titles_of_blocks_are_known(opening, titles):
    assert body(f"{opening}\n甲\n///").titles == titles


def test_carriage_returns_change_nothing():
    text = f"## 先做什么 {{ #first }}\n\n- 甲\n- 乙{CITED}\n\n/// quote | m1\n///\n"
    assert body(text, "\r\n") == body(text)
