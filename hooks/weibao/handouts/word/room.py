"""How much room a sheet takes in a Word file, reckoned: nothing here lays pages out as an office program does."""

import math
import unicodedata

from weibao.handouts.sheet import Line, Sheet

TEXT = ((10.5, 14.0), (10.0, 13.0), (10.0, 12.2))  # points of running text, and of its lines: as the editor's pages ask
_PT = 25.4 / 72  # mm
_NARROW = 0.62  # of a letter's size: Latin letters and digits, in fonts that are rather wide
_SMALL = 7.5  # points of sources and of the foot
_CAUTION = 10.5  # points
_PAGE = 272.0  # mm between the margins
_DOUBT = 1.06  # what is reckoned to be so much too long may fit all the same
_HEAD = 27.0  # mm: for whom, title, 马上有危险
_TITLE = 7.8  # mm of a heading
_TABLE = 12.0  # mm of the heading of the table of numbers, and of its first row
_STATION = 31.0  # mm of two lines to write on in a box, and of what is free around it
_PEN = 9.5  # mm of a line to be filled in


def ems(text: str) -> float:
    """The length of a text in the size of its letters: 1 for a Chinese one, less for others."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WFA" else _NARROW for letter in text)


def text_of(sheet: Sheet, width: float, code: float) -> tuple[float, float]:
    """The largest of TEXT with which its editor's pages will do, `width` mm wide, with a code of `code` mm.

    What needs one page more in any case is not made small for nothing.
    """
    room = _PAGE * sheet.pages
    fitting = (text for text in TEXT if reckon(sheet, text, width, code) <= room)
    hopeless = reckon(sheet, TEXT[-1], width, code) > room * _DOUBT
    return next(fitting, TEXT[0] if hopeless else TEXT[-1])


def reckon(sheet: Sheet, text: tuple[float, float], width: float, code: float) -> float:
    """Millimetres that a sheet takes."""
    total = _HEAD + _STATION + _foot(sheet, width - code - 4, code)
    for part in sheet.parts:
        total += _TITLE if part.title else 0
        total += sum(_line(line, text, width) for line in part.lines)
    if sheet.rings:
        total += _TABLE
    if sheet.caution:
        total += _rows(ems(sheet.caution) * _CAUTION, width) * text[1] * _PT
    for ring in sheet.rings:
        said = ems(f"{ring.name}　{ring.says}　{ring.overdue}")
        total += 1.2 + max(6.8, _rows(said * text[0], width - 32) * text[1] * _PT)
    return total


def _line(line: Line, text: tuple[float, float], width: float) -> float:
    if "＿" in line.text:
        return _PEN
    small = ems(line.label) + ems(line.source)
    length = ems(line.text) * text[0] + (small + 2) * _SMALL
    return _rows(length, width - (7 if line.item else 0)) * text[1] * _PT


def _foot(sheet: Sheet, width: float, code: float) -> float:
    return max(code + 1, sum(3.7 * _rows(ems(line.text) * _SMALL, width) for line in sheet.foot))


def _rows(points: float, width: float) -> int:
    return max(1, math.ceil(points * _PT / width))
