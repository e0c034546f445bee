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
_LONG = 30  # characters: a longer title takes more than two lines
_GROWTH = 1.7  # the height of text grows with this power of its size, less where lines are half empty


def fit(sheet: Sheet, sizes: tuple[float, ...], meta: Entry, press: Press, edition: str = "") -> tuple[float, Printed]:
    """The largest of `sizes`, which rise, at which it fits, and the sheet in it.

    A sheet that fitted as its editor made it, and does no more for what time has brought, is printed on more pages:
    `outgrown` tells of it. Raises Refused for one that never did, NotPrinted for one that cannot be printed.
    """
    smallest = _printed(sheet, sizes[0], press)
    if smallest.pages > sheet.pages:
        as_made = sheet.as_made()
        if as_made == sheet:
            raise _too_long(sheet, smallest, meta, edition)
        fit(as_made, sizes[:1], meta, press, edition)
        return sizes[0], smallest
    for size in reversed(sizes[1:]):
        if smallest.height * (size / sizes[0]) ** _GROWTH <= sheet.pages * PAGE_HEIGHT:
            printed = _printed(sheet, size, press)
            if printed.pages <= sheet.pages:
                return size, printed
    return sizes[0], smallest


def _printed(sheet: Sheet, size: float, press: Press) -> Printed:
    return press.pdf(TEMPLATES[sheet.form], asdict(sheet), size)


def outgrown(sheet: Sheet, plain: int, large: int, meta: Entry) -> tuple[Problem, ...]:
    """That a sheet takes more pages than it should, for what stands on it because of the day or of the station.

    `plain` and `large` are the pages of both editions. A sheet in large print takes what it takes; a card or a poster
    is one page in any size.
    """
    pages = plain if sheet.form == "sheet" else max(plain, large)
    if pages <= sheet.pages:
        return ()
    more = "本地工作站、新的核对日期、过期的电话、期限或待核对的白话"
    found = f"“{sheet.title}”上多了{more}，排了{pages}页，不是{sheet.pages}页"
    return (Problem(meta.file, meta.lines["pages"], found, "删去几段，或者就用这么多页", Severity.OLD),)


def _too_long(sheet: Sheet, printed: Printed, meta: Entry, edition: str) -> Refused:
    over = max(printed.height - sheet.pages * PAGE_HEIGHT, 1)
    long = len(sheet.title) > _LONG
    name = f"{sheet.title[:_LONG]}…" if long else sheet.title
    found = f"“{name}”{edition}排不进{sheet.pages}页，多出{ceil(over)}毫米，约{ceil(over / _LINE)}行"
    title = f"标题有{len(sheet.title)}字，先改短；或者" if long else ""
    more = "，或者写 pages: 2" if sheet.pages == 1 and sheet.form == "sheet" and over < PAGE_HEIGHT else ""
    return Refused(meta.file, meta.lines["pages"], found, f"{title}删去几段、几个情形或几个电话{more}")
