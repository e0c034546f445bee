"""热线随身卡 for Word: one sheet to cut into eight cards, as high as their words ask for."""

from docx.document import Document as Docx
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Sheet
from weibao.handouts.word.looks import EMERGENCY, GAP, NEED, SMALL, STATION, WIDTH
from weibao.handouts.word.pieces import caution, gap, imprint, marked, station, written
from weibao.handouts.word.tables import BOX, draw_borders, drop_first, keep_rows_whole, table_of

_ACROSS, _DOWN = 2, 4
_HEIGHT = 70  # mm, at least: what has grown old or come in makes a card taller, and none of it is cut off
_BESIDE = 4  # mm between the cut and the words
_WIDTH = WIDTH["cards"] / _ACROSS - 2 * _BESIDE  # mm of words
_NUMBER = 17  # mm
_CODE = 20  # mm


def cards(document: Docx, sheet: Sheet) -> None:
    """Fill a document in."""
    table = table_of(document, _DOWN, (WIDTH["cards"] / _ACROSS,) * _ACROSS, beside=_BESIDE, above=1.5)
    draw_borders(table, ("insideH", "insideV"), 4, "dashed")
    for row in table.rows:
        row.height, row.height_rule = Mm(_HEIGHT), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell in row.cells:
            _card(cell, sheet)
    keep_rows_whole(table)
    gap(document, 1)


def _card(cell: _Cell, sheet: Sheet) -> None:
    cell.add_paragraph(sheet.title, style="Title")
    drop_first(cell)
    _emergency(cell, sheet)
    for ring in sheet.rings:
        _ring(cell.add_paragraph(style=NEED), ring)
    caution(cell, sheet, 8)
    for card in sheet.stations:
        station(cell.add_paragraph(style=STATION), card, 12, brief=True)
    written(cell, sheet, _WIDTH)
    imprint(cell, sheet, sheet.foot, _WIDTH, _CODE)
    cell.paragraphs[-1].style = GAP  # a cell must not end with a table
    if sheet.preview:
        cell.add_paragraph(style=SMALL).add_run(sheet.preview).bold = True


def _emergency(cell: _Cell, sheet: Sheet) -> None:
    if not sheet.emergency:
        return
    table = table_of(cell, 1, (_WIDTH,), beside=2)
    draw_borders(table, BOX, 10)
    paragraph = table.rows[0].cells[0].paragraphs[0]
    paragraph.style = EMERGENCY
    paragraph.add_run("马上有危险").bold = True
    for card in sheet.emergency:
        number = paragraph.add_run(f"　{card.number}")
        number.bold, number.font.size = True, Pt(14)
        paragraph.add_run(f" {card.name}").font.size = Pt(9)
    cell.paragraphs[-1].style = GAP


def _ring(paragraph: Paragraph, ring: Ring) -> None:
    """Number, what for, who answers: what for before who answers, for a child does not know what a 便民热线 is."""
    spacing = paragraph.paragraph_format
    spacing.left_indent, spacing.first_line_indent = Mm(_NUMBER), -Mm(_NUMBER)
    paragraph.add_run(ring.number).font.size = Pt(12)
    paragraph.add_run(f"\t{ring.need}")
    name = paragraph.add_run(f"　{ring.name}")
    name.bold, name.font.size = False, Pt(8)
    marked(paragraph, ring.overdue)
