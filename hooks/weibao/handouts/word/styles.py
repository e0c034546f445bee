"""The looks of a Word file: page, fonts, styles, properties, and what stands at the foot of every page."""

import datetime
from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

from weibao.handouts.sheet import Sheet
from weibao.handouts.word.looks import (
    EMERGENCY,
    FILL_IN,
    GAP,
    MARGIN,
    NEED,
    NUMBER,
    OFFICIAL,
    SERIF,
    SMALL,
    WIDTH,
    Look,
    looks_of,
)

SOURCE = "Source"
_LETTERS = 20  # of a title in a line of its own
_BULLET = 4.5  # mm
_BOLD = ("Title", "Heading 2", NUMBER, NEED)


def prepare(document: Docx, sheet: Sheet, text: tuple[float, float]) -> None:
    """A4, styles, language, properties, and what stands at the foot of every page: cards have that on themselves.

    `text`: points of running text and of its lines.
    """
    section, cards = document.sections[0], sheet.form == "cards"
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN[sheet.form])
    section.top_margin, section.bottom_margin = (Mm(6), Mm(6)) if cards else (Mm(9), Mm(10.5))
    section.header_distance = section.footer_distance = Mm(5.5)
    properties, day = document.core_properties, datetime.datetime.fromisoformat(sheet.day)
    properties.title, properties.author, properties.language = sheet.title, sheet.site, "zh-CN"
    properties.comments, properties.last_modified_by = sheet.audience, sheet.site
    properties.created = properties.modified = day
    for language in document.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")  # or a program without our fonts takes Japanese ones
    _styles(document, looks_of(sheet.form, *text), 0 if cards else 1)
    if not cards:
        _running(section.footer.paragraphs[0], sheet, document)


def short(title: str) -> str:
    """A title for the foot of a page, which has one line."""
    return title if len(title) <= _LETTERS else f"{title[: _LETTERS - 1]}…"


def _running(footer: Paragraph, sheet: Sheet, document: Docx) -> None:
    """Which sheet it is, where it comes from, and which page of how many; of a preview, that it is one."""
    footer.style = document.styles[SMALL]
    if sheet.preview:
        footer.add_run(f"{sheet.preview}　").bold = True
    footer.add_run(f"{short(sheet.title)}　{sheet.running}　{sheet.edition}\t")
    footer.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH[sheet.form]), WD_TAB_ALIGNMENT.RIGHT)
    _field(footer, "PAGE")
    footer.add_run("/")
    _field(footer, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    """A field that the office program fills in: PAGE, NUMPAGES."""
    for kind in ("begin", "instr", "end"):
        run = paragraph.add_run()
        if kind == "instr":
            element = OxmlElement("w:instrText")
            element.text = name
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def _styles(document: Docx, looks: dict[str, Look], after: float) -> None:
    """`after`: points that are free below a paragraph."""
    styles = document.styles
    for name, look in looks.items():
        if name not in styles:
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        _font(style, look.font, look.size, name in _BOLD)
        spacing = style.paragraph_format
        spacing.line_spacing = Pt(look.height)
        spacing.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if name == FILL_IN else WD_LINE_SPACING.EXACTLY
        spacing.space_before, spacing.space_after = Pt(0), Pt(after)
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    for name, before, after in (("Heading 2", 4, 1), (EMERGENCY, 0, 0), (GAP, 0, 0), (FILL_IN, 0, 0)):
        styles[name].paragraph_format.space_before = Pt(before)
        styles[name].paragraph_format.space_after = Pt(after)
    bullets = styles["List Bullet"].paragraph_format
    bullets.left_indent, bullets.first_line_indent = Mm(_BULLET), -Mm(_BULLET)
    styles[OFFICIAL].paragraph_format.left_indent = Mm(3)
    _border(styles[OFFICIAL], "left", 18)
    source = styles.add_style(SOURCE, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(source, CharacterStyle)
    _font(source, SERIF, 7.5, False)


def _font(style: CharacterStyle, name: str, size: float, bold: bool) -> None:
    """A Chinese font by its Chinese name, black, upright; Latin letters and digits from the same."""
    style.font.name, style.font.size, style.font.italic, style.font.bold = name, Pt(size), False, bold or None
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]  # the names of a theme would go before ours
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), name)
    for old in properties.findall(qn("w:color")) + properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")  # or a number may be broken in two at the end of a line
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)


def _border(style: Any, side: str, eighths: int) -> None:
    properties = style.element.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    border = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "6"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
