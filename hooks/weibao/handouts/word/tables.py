"""What python-docx has no words for in tables: borders, rows that stay whole, and cells without an empty line."""

from typing import Any

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

_PER_MM = 56.7  # twentieths of a point
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
BOX = ("top", "left", "bottom", "right")


def table_of(place: Docx | _Cell, rows: int, widths: tuple[float, ...], beside: float = 2, above: float = 0) -> Table:
    """A table without borders, of columns as wide as `widths`, with `beside` and `above` free in its cells; all mm.

    It lies between the margins: by itself a table hangs out of them, in one program more than in the other.
    """
    table = place.add_table(rows, len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    margins = _element("tblCellMar")
    for side, width in (("top", above), ("left", beside), ("bottom", above), ("right", beside)):
        margins.append(_element(side, w=str(round(width * _PER_MM)), type="dxa"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    set_widths(table, widths)
    return table


def set_widths(table: Table, widths: tuple[float, ...]) -> None:
    """Widths in mm, on the grid and on every cell: programs differ in which of the two they read."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def draw_borders(table: Table, sides: tuple[str, ...], eighths: int, kind: str = "single") -> None:
    """Lines on some of `top left bottom right insideH insideV`, so many eighths of a point thick."""
    borders = _element("tblBorders")
    for side in sides:
        borders.append(_element(side, val=kind, sz=str(eighths), space="0", color="000000"))
    table._tbl.tblPr.insert_element_before(borders, *_AFTER_BORDERS)


def keep_rows_whole(table: Table, header: bool = False) -> None:
    """No row is torn apart by the end of a page; a header is repeated, and read out as one."""
    for i, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if header and i == 0:
            properties.append(OxmlElement("w:tblHeader"))


def keep_together(table: Table) -> None:
    """All rows on one page, or somebody takes the page without the number that is needed."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def drop_first(cell: _Cell) -> None:
    """Take away the empty line that a cell comes with; something else must stand in it."""
    cell._tc.remove(cell.paragraphs[0]._p)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element
