"""What python-docx has no words for: East Asian fonts, styles, rows that stay whole, fields, alternative texts."""

import datetime
from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Mm, Pt
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from weibao.handouts.sheet import Sheet

OFFICIAL, SMALL = "通知原文", "页下小字"
EMERGENCY, NUMBER = "马上有危险", "电话号码"
_SERIF, _SANS = "宋体", "黑体"
_PER_MM = 56.7  # twentieths of a point


def prepare(document: Docx, sheet: Sheet) -> None:
    """A4, styles, language, properties, and a footer with the number of the page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin, section.bottom_margin = Mm(11), Mm(13)
    section.footer_distance = Mm(6)
    properties, day = document.core_properties, datetime.datetime.fromisoformat(sheet.day)
    properties.title, properties.author, properties.language = sheet.title, sheet.site, "zh-CN"
    properties.comments, properties.last_modified_by = sheet.audience, sheet.site
    properties.created = properties.modified = day
    _styles(document)
    footer = section.footer.paragraphs[0]
    footer.style = document.styles[SMALL]
    footer.add_run(f"{sheet.title}　{sheet.edition}　")
    field(footer, "PAGE")
    footer.add_run("/")
    field(footer, "NUMPAGES")


def field(paragraph: Paragraph, name: str) -> None:
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


def keep_rows_whole(table: Table, header: bool = True) -> None:
    """No row is torn apart by the end of a page; the first is repeated, and read out, as the header."""
    for i, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if header and i == 0:
            properties.append(OxmlElement("w:tblHeader"))


def set_widths(table: Table, widths: tuple[int, ...]) -> None:
    """Widths in mm, on the grid and on every cell: programs differ in which of the two they read."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def picture_alt(picture: InlineShape, words: str) -> None:
    """The text that is read where the picture is not seen."""
    picture._inline.docPr.set("descr", words)


def _styles(document: Docx) -> None:
    styles = document.styles
    _font(styles["Normal"], _SERIF, 10.5)
    _exact(styles["Normal"], 14)
    _font(styles["Title"], _SANS, 20)
    _exact(styles["Title"], 26)
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    _font(styles["Heading 2"], _SANS, 13)
    _exact(styles["Heading 2"], 17, before=4)
    _font(styles["List Bullet"], _SERIF, 10.5)
    for name, size, line in ((SMALL, 7.5, 9.5), (OFFICIAL, 10.5, 14), (EMERGENCY, 12, 24), (NUMBER, 16, 19)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _font(style, _SANS if name in (EMERGENCY, NUMBER) else _SERIF, size)
        _exact(style, line)
    _border(styles[OFFICIAL], "left", 18)
    for side in ("top", "left", "bottom", "right"):
        _border(styles[EMERGENCY], side, 12)
    source = styles.add_style("Source", WD_STYLE_TYPE.CHARACTER)
    _font(source, _SERIF, 7.5)


def _font(style: Any, name: str, size: float) -> None:
    """A Chinese font by its Chinese name, black, upright; Latin letters and digits from the same."""
    assert isinstance(style, CharacterStyle)
    style.font.name, style.font.size, style.font.italic = name, Pt(size), False
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


def _exact(style: Any, points: float, before: float = 0) -> None:
    """Lines of one height: Chinese fonts differ in what they call single spacing."""
    assert isinstance(style, ParagraphStyle)
    spacing = style.paragraph_format
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(points)
    spacing.space_before, spacing.space_after = Pt(before), Pt(1)


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
