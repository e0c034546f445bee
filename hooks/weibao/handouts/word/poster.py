"""A poster of numbers for Word: read from across a corridor. What for stands before who answers."""

from docx.document import Document as Docx
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Pt

from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Sheet
from weibao.handouts.word.looks import EMERGENCY, NEED, NUMBER, SMALL, WIDTH
from weibao.handouts.word.pieces import caution, foot, gap, marked, stations
from weibao.handouts.word.tables import BOX, draw_borders, keep_rows_whole, keep_together, table_of

_WIDTH = WIDTH["poster"]
_NUMBER = 50  # mm of the column of numbers
_CODE = 25  # mm
_HUGE = 58  # points


def poster(document: Docx, sheet: Sheet) -> None:
    """Fill a document in."""
    head = document.add_paragraph(style=SMALL)
    head.add_run(f"{sheet.site}　{sheet.audience}").font.size = Pt(10)
    document.add_paragraph(sheet.title, style="Title")
    _emergency(document, sheet)
    gap(document)
    _rings(document, sheet.rings)
    caution(document, sheet, 14)
    gap(document)
    stations(document, sheet, _WIDTH, 22)
    gap(document)
    foot(document, sheet, _WIDTH, _CODE)


def _emergency(document: Docx, sheet: Sheet) -> None:
    if not sheet.emergency:
        return
    many = len(sheet.emergency)
    table = table_of(document, 2, (_WIDTH / many,) * many, beside=5, above=1)
    draw_borders(table, BOX, 24)
    title = table.rows[0].cells[0].merge(table.rows[0].cells[-1]).paragraphs[0]
    title.style = document.styles[EMERGENCY]
    title.add_run("马上有危险").bold = True
    for cell, card in zip(table.rows[1].cells, sheet.emergency, strict=True):
        number = cell.paragraphs[0]
        number.style = document.styles[NUMBER]
        number.add_run(card.number).font.size = Pt(_HUGE)
        number.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        number.paragraph_format.line_spacing = Pt(_HUGE + 4)
        cell.add_paragraph(style=EMERGENCY).add_run(card.name).bold = True
    keep_rows_whole(table)
    keep_together(table)


def _rings(document: Docx, rings: tuple[Ring, ...]) -> None:
    if not rings:
        return
    table = table_of(document, 1 + len(rings), (_NUMBER, _WIDTH - _NUMBER), above=1.2)
    draw_borders(table, ("insideH",), 6)
    for cell, words in zip(table.rows[0].cells, ("拨打", "什么事可以打"), strict=True):
        cell.paragraphs[0].style = document.styles[SMALL]
        run = cell.paragraphs[0].add_run(words)
        run.bold, run.font.size = True, Pt(10)
    for row, ring in zip(table.rows[1:], rings, strict=True):
        left, right = row.cells
        left.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        left.paragraphs[0].style = document.styles[NUMBER]
        left.paragraphs[0].add_run(ring.number)
        right.paragraphs[0].style = document.styles[NEED]
        right.paragraphs[0].add_run(ring.need)
        name = right.add_paragraph(ring.name + (f"。{ring.hours}" if ring.hours else ""))
        marked(name, ring.overdue)
    for row in table.rows:
        row.cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    keep_rows_whole(table, header=True)
