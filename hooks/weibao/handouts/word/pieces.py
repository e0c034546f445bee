"""What every Word file has: lines, with blanks to fill in; local stations; the foot; the QR code of the page."""

import io
import re

import segno
from docx.document import Document as Docx
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from weibao.handouts.sheet import Line, Sheet
from weibao.handouts.word.looks import FILL_IN, GAP, SMALL, STATION
from weibao.handouts.word.styles import SOURCE
from weibao.handouts.word.tables import BOX, draw_borders, drop_first, keep_rows_whole, table_of
from weibao.hotlines.cards import Card

_BLANK = re.compile("＿+")
_LONG = 6  # from so many on, the last blank of a paragraph is as long as it can be
_WIDE = 14  # points of a ＿ in running text: 5 mm each
_TALL = 9  # mm of a line to write on


def line(paragraph: Paragraph, one: Line, width: float) -> None:
    """A line of a sheet, `width` mm from margin to margin."""
    if one.label:
        paragraph.add_run(f"{one.label}　", style=SOURCE)
    blanks, at = list(_BLANK.finditer(one.text)), 0
    for blank in blanks:
        _words(paragraph, one.text[at : blank.start()], one.lead - at)
        if blank is blanks[-1] and len(blank.group()) >= _LONG:
            rule_to_margin(paragraph, width)
        else:
            paragraph.add_run(blank.group()).font.size = Pt(_WIDE)
        at = blank.end()
    _words(paragraph, one.text[at:], one.lead - at)
    if blanks:
        spacing = paragraph.paragraph_format
        spacing.line_spacing, spacing.line_spacing_rule = Mm(_TALL), WD_LINE_SPACING.AT_LEAST
    if one.source:
        paragraph.add_run(f"（{one.source}）", style=SOURCE)


def _words(paragraph: Paragraph, text: str, lead: int) -> None:
    lead = max(lead, 0)
    if text[:lead]:
        paragraph.add_run(text[:lead]).bold = True
    if text[lead:]:
        paragraph.add_run(text[lead:])


def rule_to_margin(paragraph: Paragraph, width: float) -> None:
    """A line to write on, from here to what is left of `width` mm by the words behind it."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.add_run().add_tab()


def gap(document: Docx, points: float = 9) -> None:
    """Nothing, so high. Two tables with nothing between them are one, and a file must not end with a table."""
    document.add_paragraph(style=GAP).paragraph_format.line_spacing = Pt(points)


def marked(paragraph: Paragraph, overdue: str) -> None:
    """That a check lies too far back, where it does."""
    if overdue:
        paragraph.add_run(f"　{overdue}").bold = True


def caution(place: Docx | _Cell, sheet: Sheet, points: float = 10.5) -> None:
    """What to do where nobody answers, below the numbers."""
    if sheet.caution:
        run = place.add_paragraph(style=SMALL).add_run(sheet.caution)
        run.bold, run.font.size = True, Pt(points)


def station(paragraph: Paragraph, card: Card, size: float, brief: bool = False) -> None:
    """A local station, its number `size` points; `brief`: without whose it is, its hours and its address."""
    paragraph.add_run(card.name).bold = True
    paragraph.add_run("　" if brief else f"（{card.run_by}）")
    number = paragraph.add_run(card.number)
    number.bold, number.font.size = True, Pt(size)
    facts = () if brief else (card.hours, card.address)
    paragraph.add_run("".join(f"　{fact}" for fact in facts if fact))
    marked(paragraph, card.overdue)


def written(cell: _Cell, sheet: Sheet, width: float) -> None:
    """The lines for a pen, each as wide as its place."""
    for words in sheet.written:
        paragraph = cell.add_paragraph(words, style=FILL_IN)
        rule_to_margin(paragraph, width)
        paragraph.add_run("\u200b")  # in a cell LibreOffice draws no line that nothing stands behind


def stations(document: Docx, sheet: Sheet, width: float, size: float) -> None:
    """Whom to ring nearby, in a box `width` mm wide: known, or to be written in."""
    if not sheet.stations and not sheet.written:
        return
    table = table_of(document, 1, (width,), beside=3, above=0.8)
    draw_borders(table, BOX, 6)
    cell = table.rows[0].cells[0]
    for card in sheet.stations:
        station(cell.add_paragraph(style=STATION), card, size)
    written(cell, sheet, width - 6)
    drop_first(cell)
    keep_rows_whole(table)


def foot(document: Docx, sheet: Sheet, width: float, code: float) -> None:
    """Source and dates, `width` mm wide, with the QR code at their right, `code` mm; a preview says that it is one.

    The last line stands below: an empty one behind the table might be the first of another page.
    """
    table = imprint(document, sheet, sheet.foot[:-1] if sheet.address else sheet.foot, width, code)
    draw_borders(table, ("top",), 6)
    if sheet.address:
        line(document.add_paragraph(style=SMALL), sheet.foot[-1], width)
    else:
        document.add_paragraph(style=SMALL).add_run(sheet.preview).bold = True


def imprint(place: Docx | _Cell, sheet: Sheet, lines: tuple[Line, ...], width: float, code: float) -> Table:
    """Lines of the foot, with the QR code at their right where there is an address."""
    widths = (width - code - 4, code + 4) if sheet.address else (width,)
    table = table_of(place, 1, widths, beside=0, above=0.4)  # or the picture lies over the line above
    words = table.rows[0].cells[0]
    for one in lines:
        line(words.add_paragraph(style=SMALL), one, widths[0])
    drop_first(words)
    if sheet.address:
        picture(table.rows[0].cells[1].paragraphs[0], sheet.address, code)
    keep_rows_whole(table)
    return table


def picture(paragraph: Paragraph, address: str, size: float) -> None:
    """The QR code of an address, `size` mm wide with its quiet zone; who does not see it hears the address."""
    image = io.BytesIO()
    segno.make(address, error="m", micro=False).save(image, kind="png", scale=8, border=4)
    image.seek(0)
    drawn = paragraph.add_run().add_picture(image, width=Mm(size))
    drawn._inline.docPr.set("descr", f"二维码：{address}")
    spacing = paragraph.paragraph_format
    spacing.line_spacing = 1.0  # lines of one height would cut the picture off
    spacing.space_after, spacing.alignment = Pt(0), 2
