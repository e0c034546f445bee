"""First proof: the committed pages say what the notice says, and nothing else unmarked."""

import re

import pytest

from weibao.notice_page import index_page
from weibao.pages import new_notes, write_page
from weibao.proof import prove_page

STEP = 97
BLOCK = re.compile(r"^/// .*?^///\n\n", re.M | re.S)
REPLACEMENT = "龘"
RESTORE = "运行 make split 恢复原文"
MARK = "把它放进 /// 块里（一行“/// note | 标题”，最后一行“///”），或删去"


@pytest.fixture(scope="module")
def committed(project, docs):
    """Every official page with its committed text, without the editors' blocks, and where its body begins."""
    pages = []
    for page in (index_page(project), *project.pages):
        text = BLOCK.sub("", (docs / page.path).read_text(encoding="utf-8"))
        pages.append((page, text, text.index("\n---\n") + len("\n---\n")))
    return pages


@pytest.fixture(scope="module")
def places(committed):
    """Every 97th character of all official text: page, text, offset, line."""
    return [
        (page, text, at, text.count("\n", 0, at) + 1)
        for page, text, start in committed
        for at in range(start, len(text), STEP)
        if text[at] != "\n"
    ]


def shown(char):
    return {" ": "（空格）", "\u2002": "（半角空格）"}.get(char, char)


def said(page, text, line):
    """What the proof says at this line."""
    return "".join(p.found for p in prove_page(text, page, page.path) if p.line == line)


def test_the_committed_pages_are_proved(committed):
    assert [prove_page(text, page, page.path) for page, text, _ in committed] == [()] * 10


def test_the_sample_reaches_every_page(places, committed):
    assert len(places) > 100
    assert {page.path for page, *_ in places} == {page.path for page, *_ in committed}


def test_a_changed_character_is_named_at_its_line(places):
    for page, text, at, line in places:
        finding = said(page, text[:at] + REPLACEMENT + text[at + 1 :], line)
        assert f"“{REPLACEMENT}”应为“{shown(text[at])}”" in finding


def test_a_deleted_character_is_named_at_its_line(places):
    for page, text, at, line in places:
        finding = said(page, text[:at] + text[at + 1 :], line)
        assert f"缺“{shown(text[at])}”" in finding


def test_an_added_character_is_named_at_its_line(places):
    for page, text, at, line in places:
        finding = said(page, text[:at] + REPLACEMENT + text[at:], line)
        assert f"多出“{REPLACEMENT}”" in finding


def test_two_swapped_characters_are_named_at_their_line(places):
    for page, text, at, line in places:
        a, b = text[at], text[at + 1]
        if b == "\n" or a == b:
            continue
        finding = said(page, text[:at] + b + a + text[at + 2 :], line)
        assert f"“{shown(b)}”应为“{shown(a)}”" in finding


def test_every_block_of_every_page_is_watched_at_both_ends(committed):
    for page, text, start in committed:
        for at in range(start, len(text)):
            if text[at] != "\n" and "\n" in (text[at - 1], text[at + 1]):
                line = text.count("\n", 0, at) + 1
                assert said(page, text[:at] + REPLACEMENT + text[at + 1 :], line) != ""


@pytest.fixture
def family(small_project):
    return next(p for p in small_project.pages if p.path == "domains/family.md")


@pytest.fixture
def complaints(family):
    """What the proof says of the small page after `old` became `new`."""

    def prove(old, new):
        text = write_page(family, new_notes(family))
        assert text.count(old) == 1
        return [str(p) for p in prove_page(text.replace(old, new), family, "页.md")]

    return prove


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("履行职责。提供", "履行义务。提供", "措施1与原文不符（第8字“义”应为“职”）"),
        ("公益服务。", "公益服务", "措施1与原文不符（第17字起缺“。”）"),
        ("公益服务。", "公益服务。。", "措施1与原文不符（第18字起多出“。”）"),
        ("。提供", "。 提供", "措施1与原文不符（第11字多出“（空格）”）"),
        ("。提供", "。\n提供", "措施1与原文不符（第11字多出“（换行）”）"),
        ("## 2.", "## 3.", "措施2的标题与原文不符（第4字“3”应为“2”）"),
        ("{ #m2 }", "{ #m3 }", "措施2的标题与原文不符（第18字“3”应为“2”）"),
        ("# （一）", "# (一)", "标题“（一）加强家庭监护”与原文不符（第3字“(”应为“（”）"),
    ],
)
def test_a_change_is_told_with_its_place_in_the_paragraph(complaints, old, new, finding):
    (problem,) = complaints(old, new)
    assert problem.split("：", 1)[1] == f"{finding}。{RESTORE}。"


def test_a_paragraph_outside_a_block_is_refused(complaints):
    assert complaints("## 2.", "本条很重要。\n\n## 2.") == [
        f"页.md:13：“本条很重要。”既不是原文，也没有标明是编者的话。{MARK}。"
    ]


@pytest.mark.parametrize(
    "words", ["- 列表", "<!-- 注 -->", "***", "[甲]: http://example.org/", "![图](a.png)", "## 小标题", "&nbsp;"]
)
def test_nothing_but_blocks_may_stand_between(complaints, words):
    assert complaints("## 2.", f"{words}\n\n## 2.") == [
        f"页.md:13：“{words[:20]}”既不是原文，也没有标明是编者的话。{MARK}。"
    ]


def test_a_missing_paragraph_is_told_where_it_belongs(complaints):
    assert complaints("\n指导监护人履行职责。提供公益服务。\n", "") == [
        f"页.md:11：这里缺少措施1（“指导监护人履行职责。提供公益服…”）。{RESTORE}。"
    ]


def test_an_official_paragraph_inside_a_block_is_missing(complaints):
    old = "发现监护人不履行职责的，予以劝阻。"
    (problem,) = complaints(old, f"/// note\n{old}\n///")
    assert "这里缺少措施2（“发现监护人不履行职责的，予以劝…”）" in problem


def test_a_doubled_paragraph_is_refused(complaints):
    old = "发现监护人不履行职责的，予以劝阻。"
    assert complaints(old, f"{old}\n\n{old}") == [f"页.md:17：原文“{old}”重复了、放错了位置，或被拆开了。{RESTORE}。"]


def test_two_paragraphs_in_the_wrong_order_are_told(family):
    first, second = "指导监护人履行职责。提供公益服务。", "发现监护人不履行职责的，予以劝阻。"
    text = write_page(family, new_notes(family)).replace(first, "甲").replace(second, first).replace("甲", second)
    assert len(prove_page(text, family, "页.md")) >= 2


def test_two_paragraphs_run_together_are_told(complaints):
    assert len(complaints("服务。\n\n## 2.", "服务。## 2.")) >= 1


def test_a_broken_fence_is_told_once(complaints):
    (problem,) = complaints("## 2.", "/// nota\n\n## 2.")
    assert problem.startswith("页.md:13：没有“nota”这种块。")


def test_a_page_without_a_head_is_told(complaints):
    (problem,) = complaints("---\ntitle", "title")
    assert problem.startswith("页.md:1：页面开头没有“---”。")
