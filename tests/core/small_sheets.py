"""What the tests of handouts share: the real material, sheets of it, and what stands on printed pages."""

import dataclasses
import datetime
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp

from tests.conftest import CACHED, ROOT
from weibao.catalogue import load_catalogue
from weibao.front_matter import Page, split_page
from weibao.handouts.content import sheet_of
from weibao.handouts.handout import Handout, handouts_in, read_handout
from weibao.handouts.material import Material, gather_material
from weibao.handouts.press import Press, Printed, press_of
from weibao.handouts.printing import Made, print_sheet
from weibao.handouts.sheet import Sheet
from weibao.handouts.whole import booklet_data, notice_data
from weibao.project import Project, load_project

TODAY = datetime.date(2026, 11, 4)
SITE = "https://www.example.gov.cn/weibao/"
SLUGS = tuple(sorted(h.slug for h, _ in handouts_in(ROOT / "docs")))
HEAD = """\
---
title: 家长告知书
description: 说明
audience: [家长]
passages: [m7]
hotlines: [12345]
pages: 1
---
"""


@lru_cache(maxsize=4)
def material(site_url: str = SITE) -> Material:
    docs = ROOT / "docs"
    found = gather_material(load_project(docs), load_catalogue(docs), docs, "某站", site_url, TODAY)
    assert found
    return found


def project() -> Project:
    return load_project(ROOT / "docs")


def real(slug: str) -> tuple[Handout, Page]:
    return next(pair for pair in handouts_in(ROOT / "docs") if pair[0].slug == slug)


def handout(text: str = HEAD) -> tuple[Handout, Page]:
    """A handout out of a text that is sound."""
    page = split_page(text, "docs/handouts/x.md")
    found, problems = read_handout(page, "handouts/x.md")
    assert not problems, problems
    return found[0], page


def sheet(slug_or_text: str, made_of: Material | None = None) -> Sheet:
    pair = handout(slug_or_text) if slug_or_text.startswith("---") else real(slug_or_text)
    return sheet_of(*pair, made_of or material())


def press(cache: Path | None = None) -> Press:
    """The real templates, with the cache of the project or an empty one."""
    found = press_of(ROOT / "overrides", ROOT / "mkdocs.yml", lambda _: None)
    folder = cache or Path(CACHED["WEIBAO_CACHE"]) / "handouts"
    return Press(found.paper, dataclasses.replace(found.cache, folder=folder), found.say)


def printed(slug: str) -> dict[str, Made]:
    """Kind → file of a real handout."""
    found, page = real(slug)
    return {made.kind: made for made in print_sheet(found, sheet(slug), page.meta, press())}


def whole(name: str) -> Printed:
    """notice or domains: what is printed of the whole notice."""
    data, size = {"notice": (notice_data, 15.8), "domains": (booklet_data, 11.0)}[name]
    return press().pdf({"notice": "notice.typ", "domains": "booklet.typ"}[name], data(project(), material()), size)


def pages_of(pdf: bytes) -> list[str]:
    """The text layer page by page, without white space."""
    document = pypdfium2.PdfDocument(pdf)
    return [squeezed(page.get_textpage().get_text_bounded()) for page in document]


def words_of(pdf: bytes) -> str:
    """The text layer of all pages, without white space."""
    return "".join(pages_of(pdf))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\u200b]+", "", text)


def data_of(found: Sheet) -> dict[str, Any]:
    return dataclasses.asdict(found)


def codes_on(pdf: bytes) -> list[str]:
    """What a telephone reads off all pages."""
    return [code for page in codes_by_page(pdf) for code in page]


def codes_by_page(pdf: bytes) -> list[list[str]]:
    """What a telephone reads off each page, drawn at 150 dots to the inch."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=150 / 72, grayscale=True)
        grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
        found.append([str(code.text) for code in zxingcpp.read_barcodes(grey)])
    return found


def assert_stands(text: str, words: str) -> None:
    """That a text stands there, though the end of a page, and its footer, may lie in the middle of it."""
    at = 0
    while at < len(text):
        size = next((n for n in range(len(text) - at, 0, -1) if text[at : at + n] in words), 0)
        assert size >= min(4, len(text) - at), f"{text[at : at + 12]} of {text[:30]}"
        at += size
