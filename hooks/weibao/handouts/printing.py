"""A sheet → its files: PDF, the same in large print, Word, and a picture of the first page. It fits, or is refused."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from weibao.handouts.files import LARGE_PDF, PDF, PICTURE, WORD, paths_of
from weibao.handouts.fitting import TEMPLATES, fit
from weibao.handouts.handout import Handout
from weibao.handouts.press import Press
from weibao.handouts.sheet import Sheet
from weibao.yaml_file import Entry

SIZES = (10.0, 10.5, 11.0, 11.5, 12.0)  # points of running text: around 五号, as large as the editor's pages allow
LARGE = 18.0
_PREVIEW = 50.0  # pixels to the inch: A4 is 413 wide
_WORD = b"".join(
    (
        *(path.read_bytes() for path in sorted(Path(__file__).with_name("word").glob("*.py"))),
        Path(__file__).with_name("archive.py").read_bytes(),
        *(version(package).encode() for package in ("python-docx", "segno")),
    )
)
_LONGEST_NAME = 60  # characters: 255 bytes are the limit, of which one of Chinese takes three
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Made:
    """One file of the site: `path` under its root, `name` for whoever fetches it; `pages` is 0 for what has none."""

    path: str
    name: str
    kind: str
    content: bytes
    pages: int = 0


def print_sheet(handout: Handout, sheet: Sheet, meta: Entry, press: Press) -> Iterator[Made]:
    """All files of a handout. Raises Refused, before any is given, for one that does not fit; NotPrinted."""
    data, template, path = asdict(sheet), TEMPLATES[sheet.form], paths_of(sheet.slug)
    size, plain = fit(sheet, SIZES, meta, press)
    if sheet.form == "sheet":
        large = press.pdf(template, data, LARGE)
    else:  # a card or a poster is one sheet in any size
        large = fit(sheet, (LARGE,), meta, press, "大字版")[1]
    picture = press.picture(template, data, size, _PREVIEW)
    docx = press.cache.get((b"docx", _WORD, repr(sheet).encode()), lambda: _word(sheet))
    name = file_name(sheet.title)
    yield Made(path[PDF], f"{name}.pdf", PDF, plain.content, plain.pages)
    yield Made(path[LARGE_PDF], f"{name}（大字）.pdf", LARGE_PDF, large.content, large.pages)
    yield Made(path[WORD], f"{name}.docx", WORD, docx)
    yield Made(path[PICTURE], f"{name}.png", PICTURE, picture)


def _word(sheet: Sheet) -> bytes:
    from weibao.handouts.word.document import word_of  # noqa: PLC0415  (a build with nothing to print does without python-docx)

    return word_of(sheet)


def file_name(title: str) -> str:
    """A title as the name of a file on any system, and no longer than any takes."""
    return _NOT_IN_NAMES.sub("－", title)[:_LONGEST_NAME].strip()
