"""What cannot be printed is told where it stands; what is merely long or strange is printed as it is."""

import dataclasses
from pathlib import Path

import pypdfium2
import pypdfium2.raw
import pytest

from tests.core.small_sheets import HEAD, data_of, handout, press, real, sheet, squeezed, words_of
from tests.core.test_handout_layout import assert_nothing_overlaps
from tests.core.test_handout_pdf import faults
from weibao.handouts.fitting import TEMPLATES
from weibao.handouts.press import NotPrinted, Press
from weibao.handouts.printing import LARGE, print_sheet
from weibao.handouts.refusal import refusal_of
from weibao.handouts.typeface import typeface


def told(error: pytest.ExceptionInfo[NotPrinted], docs: Path, *pages: str) -> str:
    return str(refusal_of(error.value, docs, *pages))


@pytest.mark.parametrize("character", ["🧸", "\u0007", "\ufeff", "\ue000"])
def test_a_character_that_cannot_be_printed_is_named_where_it_stands(tmp_path: Path, character: str):
    text = HEAD.replace("家长告知书", "家长告知书甲")
    found, page = handout(text)
    spoiled = dataclasses.replace(sheet(text), title=f"家长{character}告知书")
    with pytest.raises(NotPrinted) as error:
        list(print_sheet(found, spoiled, page.meta, press()))
    docs = tmp_path / "docs"
    (docs / "_data").mkdir(parents=True)
    (docs / "handouts").mkdir()
    (docs / "handouts/x.md").write_text("甲", "utf-8")
    (docs / "_data/hotlines.yml").write_text(f"- id: a\n  name: 家长{character}热线\n", "utf-8")
    shown = character if character == "🧸" else f"U+{ord(character):04X}"
    said = f"：“{shown}”印不出来：打印的字体里没有这个字。换一个字，或者删去。"
    assert told(error, docs, "handouts/x.md") == f"docs/_data/hotlines.yml:2{said}"
    (docs / "handouts/x.md").write_text(f"---\ntitle: {character}\n", "utf-8")
    assert told(error, docs, "handouts/x.md") == f"docs/handouts/x.md:2{said}"
    (docs / "handouts/x.md").unlink()
    (docs / "_data/hotlines.yml").unlink()
    assert told(error, docs, "handouts/x.md") == f"docs/handouts/x.md{said}"


@pytest.mark.parametrize(
    ("template", "says"),
    [
        (None, "没有这个文件"),
        ("#unknown()", "unknown variable: unknown"),
        ('#set text(font: "No such font")\n甲', "unknown font family: no such font"),
        ("甲", "里面应当有一个 <body>，见 common.typ 的 mark"),
        ("甲 #metadata(1) <body> #metadata(1) <body>", "里面应当有一个 <body>，见 common.typ 的 mark"),
    ],
)
def test_a_template_that_is_broken_or_missing_is_told(tmp_path: Path, template: str | None, says: str):
    machine = press(tmp_path)
    machine.paper = tmp_path / "paper"
    (machine.paper / "folder.typ").mkdir(parents=True)
    if template is not None:
        head = '#set document(title: "甲", date: datetime(year: 2026, month: 1, day: 1))'
        plain = f'{head}\n#set text(font: "Noto Sans SC", lang: "zh")\n'
        (machine.paper / "sheet.typ").write_text(plain + template, "utf-8")
    found, page = real("domain-family")
    with pytest.raises(NotPrinted) as error:
        list(print_sheet(found, sheet("domain-family"), page.meta, machine))
    said = f"overrides/paper/sheet.typ：模板用不了（{says}）。改好它，或者用 git 恢复。"
    assert told(error, tmp_path, "handouts/domain-family.md") == said


def test_a_picture_with_too_many_words_is_told_at_its_page(tmp_path: Path):
    data = {"title": "甲" * 400, "kind": "", "description": "乙" * 900, "site": "", "emergency": []}
    with pytest.raises(NotPrinted) as error:
        press().picture("share.typ", data, 34.0, 72.0, whole=True)
    said = "docs/guides/a.md：文字太长，一张图排不下。把标题或者说明写短。"
    assert told(error, tmp_path / "docs", "guides/a.md") == said


def test_a_full_disk_is_told_and_not_a_template_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    typeface.cache_clear()
    monkeypatch.setattr(Path, "write_bytes", full)
    found, page = real("domain-family")
    with pytest.raises(NotPrinted) as error:
        list(print_sheet(found, sheet("domain-family"), page.meta, press(tmp_path)))
    assert told(error, tmp_path, "x.md").startswith("存放临时文件的文件夹：写不下打印用的字体（约25 MB）。")


@pytest.mark.parametrize("template", ["cards.typ", "poster.typ"])
def test_where_no_number_is_for_emergencies_no_box_asks_for_one(template: str):
    data = data_of(sheet("hotline-poster")) | {"emergency": []}
    assert "马上有危险" not in words_of(press().pdf(template, data, 10.5).content)
    bare = press().pdf(template, data | {"rings": []}, 10.5)
    assert "什么事可以打" not in words_of(bare.content) and faults(bare.content) == []


def test_whatever_a_template_uses_is_part_of_what_a_sheet_is_made_from(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    keys = []
    for drawing in ("<svg/>", "<svg></svg>"):
        (tmp_path / "parts/mark.svg").write_text(drawing, "utf-8")
        keys.append(Press(tmp_path, press().cache, print)._key("sheet.typ", {}, "pdf"))
    assert keys[0] != keys[1]


@pytest.mark.parametrize("slug", ["bullying", "hotline-cards", "hotline-poster"])
def test_a_word_longer_than_a_line_goes_on_in_the_next(slug: str):
    title = "W" * 120
    made = press().pdf(TEMPLATES[real(slug)[0].form], data_of(sheet(slug)) | {"title": title}, 10.5)
    assert_nothing_overlaps(made.content)
    assert title in words_of(made.content)


def test_so_it_does_in_what_an_editor_writes():
    found = sheet(f"{HEAD}\n## 写\n\n- 甲{'W' * 300}：＿＿＿\n- 乙{'W' * 300}。（来源：措施7）\n")
    made = press().pdf(TEMPLATES["sheet"], data_of(found), 10.5)
    assert_nothing_overlaps(made.content)
    assert words_of(made.content).count("W" * 300) == 2


def test_an_overlong_title_is_broken_into_lines():
    text = HEAD.replace("家长告知书", "关于进一步加强和改进" * 8)
    found, page = handout(text)
    words = words_of(next(iter(print_sheet(found, sheet(text), page.meta, press()))).content)
    assert "关于进一步加强和改进" * 8 in words


def test_markup_is_printed_as_it_stands():
    text = HEAD.replace("家长告知书", "'#strong[甲] $x$ *乙* _丙_ `丁` \\ ~ @a'")
    made = press().pdf(TEMPLATES["sheet"], data_of(sheet(text)), LARGE)
    assert squeezed("#strong[甲] $x$ *乙* _丙_ `丁` \\ ~ @a") in words_of(made.content)


def test_the_lead_of_a_line_to_fill_in_is_bold_too():
    made = press().pdf(TEMPLATES["sheet"], data_of(sheet(f"{HEAD}\n## 写\n\n- **签名**：＿＿＿＿\n")), 10.5)
    text = pypdfium2.PdfDocument(made.content)[0].get_textpage()
    at = text.get_text_range().index("签名：")
    weights = [pypdfium2.raw.FPDFText_GetFontWeight(text, at + n) for n in range(3)]
    assert weights[0] == weights[1] > 1.5 * weights[2]
