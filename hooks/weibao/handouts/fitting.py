"""Whether a sheet fits the pages its editor gave it: told in millimetres, and never for what has merely grown old."""

from dataclasses import asdict
from math import ceil

from weibao.handouts.handout import FORMS
from weibao.handouts.press import PAGE_HEIGHT, Press, Printed
from weibao.handouts.sheet import Sheet
from weibao.problems import Problem, Refused, Severity
from weibao.yaml_file import Entry

TEMPLATES = {form: f"{form}.typ" for form in FORMS}
_LINE = 6.0  # mm of a line of running text


def fit(sheet: Sheet, sizes: tuple[float, ...], meta: Entry, press: Press, edition: str = "") -> tuple[float, Printed]:
    """The largest of `sizes` at which it fits, and the sheet in it.

    A sheet that fitted until something on it grew old is printed on more pages: `outgrown` tells of it. Raises Refused
    for one that never did, NotPrinted for one that cannot be printed.
    """
    printed = [press.pdf(TEMPLATES[sheet.form], asdict(sheet), sizes[0])]
    for size in sizes[1:]:
        if printed[-1].pages > sheet.pages:
            printed.append(press.pdf(TEMPLATES[sheet.form], asdict(sheet), size))
    size, last = sizes[len(printed) - 1], printed[-1]
    if last.pages > sheet.pages:
        young = sheet.without_age()
        if young == sheet:
            raise _too_long(sheet, last, meta, edition)
        fit(young, sizes, meta, press, edition)
    return size, last


def outgrown(sheet: Sheet, pages: int, meta: Entry) -> tuple[Problem, ...]:
    """That a sheet takes more pages than it should, for what stands on it because something is old."""
    if pages <= sheet.pages:
        return ()
    found = f"“{sheet.title}”上写了过期的电话、期限或待核对的白话，排了{pages}页，不是{sheet.pages}页"
    return (Problem(meta.file, meta.lines["pages"], found, "重新核对它们，或者删去几段", Severity.OLD),)


def _too_long(sheet: Sheet, printed: Printed, meta: Entry, edition: str) -> Refused:
    over = max(printed.height - sheet.pages * PAGE_HEIGHT, 1)
    found = f"“{sheet.title}”{edition}排不进{sheet.pages}页，多出{ceil(over)}毫米，约{ceil(over / _LINE)}行"
    more = "，或者写 pages: 2" if sheet.pages == 1 and sheet.form == "sheet" else ""
    return Refused(meta.file, meta.lines["pages"], found, f"删去几段、几个情形或几个电话{more}")
