"""Official pages as files: the function that writes them also proves them."""

import pytest

from weibao.layout import Unit, UnitKind
from weibao.notice_page import index_page
from weibao.pages import escape, new_notes, read_page, same_but_blank_lines, write_page, write_unit

NOTE = "/// note | 说明\n编者的话。\n\n又一段。\n///"
PAGES = [
    "notice/index.md",
    "notice/cover.md",
    "notice/requirements.md",
    "domains/family.md",
    "domains/school.md",
    "domains/society.md",
    "domains/network.md",
    "domains/government.md",
    "domains/judicial.md",
    "notice/safeguards.md",
]


@pytest.fixture
def family(small_project):
    return next(p for p in small_project.pages if p.path == "domains/family.md")


def test_these_are_all_official_pages(project):
    assert sorted(PAGES) == sorted([index_page(project).path, *(p.path for p in project.pages)])


@pytest.mark.parametrize("path", PAGES)
def test_a_committed_page_read_and_written_again_is_the_same(project, docs, path):
    page = next(p for p in (index_page(project), *project.pages) if p.path == path)
    text = (docs / path).read_text(encoding="utf-8")
    notes = read_page(text, page, path)
    assert (notes.differences, notes.fences, notes.crowded) == ((), (), ())
    assert write_page(page, notes) == text


def test_a_new_page_is_head_and_official_text(family):
    assert write_page(family, new_notes(family)) == (
        "---\ntitle: 家庭保护\ndescription: 监护人的职责。\norder: 10\n---\n\n"
        "# （一）加强家庭监护\n\n"
        "## 1. 加强家庭指导 { #m1 }\n\n指导监护人履行职责。提供公益服务。\n\n"
        "## 2. 加强家庭监督 { #m2 }\n\n发现监护人不履行职责的，予以劝阻。\n"
    )


def test_editors_blocks_stay_at_the_top_between_and_at_the_end(family):
    sound = write_page(family, new_notes(family))
    head, *units = sound.removesuffix("\n").split("\n\n")
    for at in range(len(units) + 1):
        text = "\n\n".join([head, *units[:at], NOTE, *units[at:]]) + "\n"
        notes = read_page(text, family, "页.md")
        assert notes.differences == ()
        assert write_page(family, notes) == text


def test_blocks_everywhere_at_once_stay(family):
    head, *units = write_page(family, new_notes(family)).removesuffix("\n").split("\n\n")
    tip = "/// tip\n甲\n///"
    text = "\n\n".join([head, NOTE, tip, *(chunk for unit in units for chunk in (unit, tip, NOTE))]) + "\n"
    assert write_page(family, read_page(text, family, "页.md")) == text


def test_the_editors_head_stays_as_it_is(family):
    text = write_page(family, new_notes(family)).replace("title: 家庭保护", "title: 家\n# 说明\ntags: [甲]")
    assert write_page(family, read_page(text, family, "页.md")) == text


def test_a_block_below_a_changed_paragraph_stays_below_it(family):
    sound = write_page(family, new_notes(family))
    noted = sound.replace("提供公益服务。\n", f"提供公益服务。\n\n{NOTE}\n")
    changed = noted.replace("提供公益服务。\n", "提供收费服务。\n")
    assert write_page(family, read_page(changed, family, "页.md")) == noted


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n", "\r\n"), ("\n\n", "\n\n\n"), ("务。\n", "务。  \n"), ("\n\n## ", "\n## "), (" }\n\n", " }\n")],
)
def test_line_ends_and_blank_lines_are_the_editors(family, old, new):
    sound = write_page(family, new_notes(family))
    changed = sound.replace(old, new)
    assert changed != sound
    assert same_but_blank_lines(changed, sound)
    assert write_page(family, read_page(changed, family, "页.md")) == sound


@pytest.mark.parametrize(("a", "b"), [("甲", "乙"), ("甲", " 甲"), ("甲\n乙", "甲乙"), ("甲\n乙", "乙\n甲")])
def test_anything_else_is_not_the_same(a, b):
    assert not same_but_blank_lines(a, b)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("现予印发。", "现予印发。"),
        ("# 甲", "\\# 甲"),
        ("- 甲", "\\- 甲"),
        ("+ 甲", "\\+ 甲"),
        ("> 甲", "\\> 甲"),
        ("1. 甲", "1\\. 甲"),
        ("12) 甲", "12\\) 甲"),
        ("1.3米", "1\\.3米"),
        ("12355热线", "12355热线"),
        ("a*b_c`d\\e", "a\\*b\\_c\\`d\\\\e"),
        ("[甲]{乙}", "\\[甲\\]\\{乙\\}"),
        ("甲<br>&乙", "甲&lt;br>&amp;乙"),
        ("= 甲", "\\= 甲"),
        ("| 甲 |", "\\| 甲 |"),
        (": 甲", "\\: 甲"),
    ],
)
def test_official_text_is_escaped(text, markdown):
    assert escape(text) == markdown


@pytest.mark.parametrize(
    ("unit", "markdown"),
    [
        (Unit(UnitKind.TITLE, "t", "标题", "任务", "一、", 2), "## 一、任务"),
        (Unit(UnitKind.TITLE, "t", "标题", "任务", "一、", 0), ""),
        (Unit(UnitKind.TITLE, "t", "标题", "甲*乙", "1.", 1), "# 1. 甲\\*乙"),
        (Unit(UnitKind.PARAGRAPH, "p", "段", "*甲"), "\\*甲"),
        (Unit(UnitKind.MARKDOWN, "m", "表", "| *甲* |"), "| *甲* |"),
    ],
)
def test_a_block_is_written_by_its_kind(unit, markdown):
    assert write_unit(unit) == markdown
