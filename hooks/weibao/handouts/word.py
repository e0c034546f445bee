"""A sheet as .docx, for Word, WPS and LibreOffice: real styles, so that staff add lines of their own in the same look.

Fonts are named, not embedded: every office program has a 宋体 and a 黑体. The same sheet gives the same bytes.
"""

import io
from collections.abc import Iterable

import segno
from docx import Document
from docx.document import Document as Docx
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from weibao.handouts.archive import pack, unpack
from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Line, Part, Sheet
from weibao.handouts.word_styles import (
    EMERGENCY,
    NUMBER,
    OFFICIAL,
    SMALL,
    keep_rows_whole,
    picture_alt,
    prepare,
    set_widths,
)
from weibao.hotlines.cards import Card

_WIDTH = 178  # mm between the margins
_CARDS = (2, 4)  # across and down
_CODE = 26  # mm


def word_of(sheet: Sheet) -> bytes:
    """The .docx file of a sheet."""
    document = Document()
    prepare(document, sheet)
    if sheet.form == "cards":
        _cut_out(document, sheet)
    else:
        _whole(document, sheet)
    buffer = io.BytesIO()
    document.save(buffer)
    return pack(unpack(buffer.getvalue()))  # python-docx puts the time of day into it


def _whole(document: Docx, sheet: Sheet) -> None:
    document.add_paragraph(f"{sheet.site}　{sheet.audience}", style=SMALL)
    document.add_paragraph(sheet.title, style="Title")
    _emergency(document.add_paragraph(style=EMERGENCY), sheet.emergency)
    for part in sheet.parts:
        _part(document, part)
    if sheet.rings:
        document.add_heading("求助电话", 2)
        _rings(document, sheet.rings)
    for card in sheet.stations:
        document.add_paragraph(_station(card))
    if sheet.written:
        document.add_paragraph("　".join(f"{words}＿＿＿＿＿＿＿＿＿＿＿＿" for words in sheet.written))
    _imprint(document, sheet)


def _emergency(paragraph: Paragraph, cards: Iterable[Card], size: float = 20) -> None:
    paragraph.add_run("马上有危险").bold = True
    for card in cards:
        number = paragraph.add_run(f"　{card.number}")
        number.bold, number.font.size = True, Pt(size)
        paragraph.add_run(f" {card.name}")


def _part(document: Docx, part: Part) -> None:
    if part.title:
        document.add_heading(part.title, 2)
    for line in part.lines:
        style = OFFICIAL if part.official else "List Bullet" if line.item else "Normal"
        _line(document.add_paragraph(style=style), line)


def _line(paragraph: Paragraph, line: Line) -> None:
    if line.label:
        paragraph.add_run(f"{line.label}　", style="Source")
    if line.lead:
        paragraph.add_run(line.text[: line.lead]).bold = True
    paragraph.add_run(line.text[line.lead :])
    if line.source:
        paragraph.add_run(f"（{line.source}）", style="Source")


def _rings(document: Docx, cards: tuple[Ring, ...]) -> None:
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "拨打", "什么事可以打"
    for card in cards:
        left, right = table.add_row().cells
        left.paragraphs[0].style = NUMBER
        left.paragraphs[0].add_run(card.number).bold = True
        right.paragraphs[0].add_run(card.name).bold = True
        right.paragraphs[0].add_run(f"　{card.says}" + (f"　{card.overdue}" if card.overdue else ""))
    set_widths(table, (30, _WIDTH - 30))
    keep_rows_whole(table)


def _station(card: Card) -> str:
    facts = "　".join(fact for fact in (card.hours, card.address, card.overdue) if fact)
    return f"{card.name}（{card.run_by}）{card.number}" + (f"　{facts}" if facts else "")


def _imprint(document: Docx, sheet: Sheet) -> None:
    """Source and dates beside the QR code; without an address the sheet is a preview."""
    table = document.add_table(rows=1, cols=2)
    words, code = table.rows[0].cells
    for line in sheet.foot:
        _line(words.add_paragraph(style=SMALL), line)
    words._tc.remove(words.paragraphs[0]._p)  # a cell comes with an empty line
    if sheet.address:
        code.paragraphs[0].paragraph_format.line_spacing = 1.0  # lines of one height would cut the picture off
        picture = code.paragraphs[0].add_run().add_picture(_drawn(sheet.address), width=Mm(_CODE))
        picture_alt(picture, f"二维码：{sheet.address}")
    else:
        code.paragraphs[0].add_run(sheet.preview).bold = True
    set_widths(table, (_WIDTH - _CODE - 6, _CODE + 6))
    keep_rows_whole(table, header=False)


def _drawn(address: str) -> io.BytesIO:
    image = io.BytesIO()
    segno.make(address, error="m", micro=False).save(image, kind="png", scale=8, border=4)
    image.seek(0)
    return image


def _cut_out(document: Docx, sheet: Sheet) -> None:
    across, down = _CARDS
    table = document.add_table(rows=down, cols=across, style="Table Grid")
    for row in table.rows:
        row.height, row.height_rule = Mm(67), WD_ROW_HEIGHT_RULE.EXACTLY
        for cell in row.cells:
            _card(cell, sheet)
    set_widths(table, (_WIDTH // across,) * across)
    keep_rows_whole(table, header=False)


def _card(cell: _Cell, sheet: Sheet) -> None:
    cell.paragraphs[0].add_run(sheet.title).bold = True
    _emergency(cell.add_paragraph(), sheet.emergency, 12)
    for card in sheet.rings:
        paragraph = cell.add_paragraph()
        paragraph.add_run(card.number).bold = True
        paragraph.add_run(f"　{card.need}").bold = True
        paragraph.add_run(f"　{card.name}" + (f"　{card.overdue}" if card.overdue else ""))
    for words in sheet.written:
        cell.add_paragraph(f"{words}＿＿＿＿＿＿＿＿", style=SMALL)
    for station in sheet.stations:
        cell.add_paragraph(_station(station), style=SMALL)
    for line in sheet.foot:
        _line(cell.add_paragraph(style=SMALL), line)
    if sheet.preview:
        cell.add_paragraph(sheet.preview, style=SMALL)
