"""A sheet as .docx, for Word, WPS and LibreOffice: real styles, so that staff add lines of their own in the same look.

Fonts are named, not embedded: every office program has a 宋体 and a 黑体. The same sheet gives the same bytes.
"""

import io

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from weibao.handouts.archive import pack, unpack
from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Part, Sheet
from weibao.handouts.word.cards import cards
from weibao.handouts.word.looks import EMERGENCY, NUMBER, OFFICIAL, SMALL, WIDTH
from weibao.handouts.word.pieces import caution, foot, gap, line, marked, stations
from weibao.handouts.word.poster import poster
from weibao.handouts.word.room import text_of
from weibao.handouts.word.styles import prepare
from weibao.handouts.word.tables import draw_borders, keep_rows_whole, keep_together, table_of

_WIDTH = WIDTH["sheet"]
_CODE = 25  # mm
_ON_ONE_PAGE = 8  # numbers that stay together; more may run on


def word_of(sheet: Sheet) -> bytes:
    """The .docx file of a sheet."""
    document = Document()
    prepare(document, sheet, text_of(sheet, _WIDTH, _CODE))
    {"sheet": _whole, "poster": poster, "cards": cards}[sheet.form](document, sheet)
    buffer = io.BytesIO()
    document.save(buffer)
    return pack(unpack(buffer.getvalue()))  # python-docx puts the time of day into it


def _whole(document: Docx, sheet: Sheet) -> None:
    """What to do first, then whom to ring: both on the first page. The rest may run on."""
    head = document.add_paragraph(f"{sheet.site}\t{sheet.audience}", style=SMALL)
    head.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    document.add_paragraph(sheet.title, style="Title")
    _emergency(document, sheet)
    for part in sheet.parts[:1]:
        _part(document, part)
    _rings(document, sheet.rings)
    caution(document, sheet)
    gap(document)
    stations(document, sheet, _WIDTH, 14)
    later = sheet.parts[1:]
    gap(document, 5 if later and later[0].title else 9)  # a heading has some room above it
    for part in later:
        _part(document, part)
    gap(document, 6)
    foot(document, sheet, _WIDTH, _CODE)


def _emergency(document: Docx, sheet: Sheet) -> None:
    if not sheet.emergency:
        return
    table = table_of(document, 1, (_WIDTH,), beside=3, above=0.8)
    draw_borders(table, ("top", "left", "bottom", "right"), 12)
    paragraph = table.rows[0].cells[0].paragraphs[0]
    paragraph.style = document.styles[EMERGENCY]
    paragraph.add_run("马上有危险").bold = True
    for card in sheet.emergency:
        number = paragraph.add_run(f"　{card.number}")
        number.bold, number.font.size = True, Pt(20)
        paragraph.add_run(f" {card.name}").bold = True
    keep_rows_whole(table)


def _part(document: Docx, part: Part) -> None:
    if part.title:
        document.add_heading(part.title, 2)
    for one in part.lines:
        style = OFFICIAL if part.official else "List Bullet" if one.item else "Normal"
        line(document.add_paragraph(style=style), one, _WIDTH)


def _rings(document: Docx, rings: tuple[Ring, ...]) -> None:
    if not rings:
        return
    document.add_heading("求助电话", 2)
    table = table_of(document, 1 + len(rings), (28, _WIDTH - 28), above=0.4)
    draw_borders(table, ("insideH",), 4)
    for cell, words in zip(table.rows[0].cells, ("拨打", "什么事可以打"), strict=True):
        cell.paragraphs[0].style = document.styles[SMALL]
        cell.paragraphs[0].add_run(words).bold = True
    for row, ring in zip(table.rows[1:], rings, strict=False):
        left, right = (cell.paragraphs[0] for cell in row.cells)
        left.style = document.styles[NUMBER]
        left.add_run(ring.number)
        right.add_run(ring.name).bold = True
        right.add_run(f"　{ring.says}")
        marked(right, ring.overdue)
    keep_rows_whole(table, header=True)
    if len(rings) <= _ON_ONE_PAGE:
        keep_together(table)
