"""Plain notes stand on official pages, quotes on ours, and what either kind of page cites must be there."""

import pytest

from tests.core.small_situation import GUIDE, HEAD, INDEX, tell
from weibao.plain.note import fingerprint

FAMILY = "domains/family.md"


@pytest.fixture
def told(small_docs):
    """What the checks say after files were written; sources.yml is there."""
    return lambda **files: tell(small_docs, files)


@pytest.fixture
def family(small_docs):
    """The official page with a block below the title of its first measure."""
    heading = "## 1. 加强家庭指导 { #m1 }\n"
    text = (small_docs / FAMILY).read_text(encoding="utf-8")
    assert heading in text
    return lambda block: {FAMILY: text.replace(heading, f"{heading}\n{block}\n")}


@pytest.mark.parametrize(
    "text",
    [
        "见措施1。（来源：措施1第1句）",
        "（来源：某保护法第二条；\n求助电话110）",
        "没有来源。",
        "/// quote | m1-1 s1\n///",
    ],
)
def test_a_page_of_ours_may_cite_and_quote_and_need_not(told, text):
    assert told(**{"faq.md": f"{HEAD}{text}\n"}) == []


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("甲（来源：措施9）", 5, "认不得来源“措施9”"),
        ("甲\n\n- 乙（来源：某保护法第三条）", 7, "_data/sources.yml 里的某保护法没有登出第三条"),
        ("甲（来源：措施1；\n无此法第一条）", 5, "认不得来源“无此法第一条”"),
        ("/// note\n甲（来源：）\n///", 6, "认不得来源“”"),
        ("/// quote | m9\n///", 5, "通知里没有“m9”"),
        ("/// quote | m1-1\n甲\n///", 5, "引文块里写了字"),
        ("/// quote\n///", 5, "引文块没有写引哪一句"),
        ("/// plain | 3f2a9c1e\n甲（第1句）。\n///", 5, "白话块只用在原文页里"),
    ],
)
def test_what_is_wrong_on_a_page_of_ours_is_told_at_its_line(told, text, line, found):
    assert [m.split("。")[0] for m in told(**{"faq.md": f"{HEAD}{text}\n"})] == [f"docs/faq.md:{line}：{found}"]


def test_the_line_is_right_with_carriage_returns_and_a_byte_order_mark(told):
    text = f"\ufeff{HEAD}甲\n\n乙（来源：措施9）\n".replace("\n", "\r\n")
    assert [m.split("：")[0] for m in told(**{"faq.md": text})] == ["docs/faq.md:7"]


def test_a_plain_note_on_an_official_page_is_held_against_its_measure(told, family, small_project):
    now = fingerprint(small_project.edition.passage("m1"))
    assert told(**family(f"/// plain | {now}\n监护人履行职责（第1句）。\n///")) == []
    assert told(**family(f"/// plain | {now.upper()}\n监护人履行职责（第1句）。\n///")) == []
    (message,) = told(**family(f"/// plain | {now}\n监护人应当履行职责（第1句）。\n///"))
    assert message.startswith("docs/domains/family.md:11：白话“监护人应当履行职责。”写了“应当”")


def test_a_plain_note_above_every_measure_is_told(told, small_docs):
    text = (small_docs / FAMILY).read_text(encoding="utf-8")
    (above,) = [line for line in text.split("\n") if line.startswith("# ")]
    block = "/// plain | 3f2a9c1e\n甲（第1句）。\n///"
    messages = told(**{FAMILY: text.replace(above, f"{above}\n\n{block}")})
    assert [m.split("。")[0] for m in messages] == [f"docs/{FAMILY}:9：白话块不在任何一条措施下面"]


def test_a_quote_on_an_official_page_is_told(told, family):
    remedy = "改成链接，例如 [措施7第3句](school.md#m7-3)"
    assert told(**family("/// quote | m1-1\n///")) == [f"docs/{FAMILY}:11：原文页里不用引文块。{remedy}。"]


def test_a_citation_in_a_note_on_an_official_page_must_be_there_too(told, family):
    assert told(**family("/// note\n甲（来源：某保护法第二条）\n///")) == []
    messages = told(**family("/// note\n甲（来源：某保护法第九条）\n///"))
    assert [m.split("：")[0] for m in messages] == [f"docs/{FAMILY}:12"]


def test_a_guide_is_held_against_its_sources(told):
    assert told(**{"guides/bullying.md": GUIDE, "guides/index.md": INDEX}) == []
    messages = told(**{"guides/bullying.md": GUIDE.replace("（来源：某保护法第二条）", ""), "guides/index.md": INDEX})
    assert [m.split("。")[0] for m in messages] == [
        "docs/guides/bullying.md:9：sources 里的“某保护法”正文没有引",
        "docs/guides/bullying.md:17：“学校应当制止",
    ]


def test_the_index_of_guides_is_no_guide(told):
    assert told(**{"guides/index.md": f"{INDEX}\n甲。\n"}) == []


def test_only_a_guide_has_the_fields_of_a_guide(told):
    messages = told(**{"faq.md": HEAD.replace("常见问题", "常见问题\nlevel: B")})
    assert [m.split("。")[0] for m in messages] == ["docs/faq.md:3：没有“level”这个字段"]


@pytest.mark.parametrize(
    "field", ["hotlines: 5", "hotlines: [99]", "talk: 99", "order: 甲", "description: 5", "levle: B"]
)
def test_what_is_wrong_in_the_head_of_a_guide_is_told_once(told, field):
    name = field.split(":")[0]
    lines = [line for line in GUIDE.split("\n") if not line.startswith(f"{name}:")]
    lines.insert(2, field)
    messages = told(**{"guides/bullying.md": "\n".join(lines), "guides/index.md": INDEX})
    assert [m.split("：")[0] for m in messages] == ["docs/guides/bullying.md:3"]


def test_a_refused_library_makes_no_guide_wrong(told):
    files = {"_data/sources.yml": "甲\n", "guides/bullying.md": GUIDE, "guides/index.md": INDEX}
    assert [m.split("：")[0] for m in told(**files)] == ["docs/_data/sources.yml:1"]


def test_a_guide_that_cannot_be_read_is_told_once(told):
    messages = told(**{"guides/bullying.md": "正文\n", "guides/index.md": INDEX})
    assert [m.split("：")[0] for m in messages] == ["docs/guides/bullying.md:1"]
