"""The Word file: its words are the sheet's, its styles are real, and it is the same every time."""

import io
import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from find_office import INSTALL, find_office
from tests.core.small_sheets import SITE, SLUGS, assert_stands, material, real, sheet, squeezed
from tests.core.small_sheets import words_of as printed_words
from weibao.handouts.archive import unpack
from weibao.handouts.word import PREVIEW, word_of
from weibao.handouts.word_styles import EMERGENCY, OFFICIAL


def opened(slug: str):
    return Document(io.BytesIO(word_of(sheet(slug))))


def words_of(document) -> str:
    """All text of the body, in order, tables included, without white space."""
    return squeezed("".join(t.text or "" for t in document.element.body.iter(qn("w:t"))))


@pytest.mark.parametrize("slug", SLUGS)
def test_the_words_are_those_of_the_sheet(slug: str):
    found, words = sheet(slug), words_of(opened(slug))
    said = [found.title, *(p.title for p in found.parts), *(c.number for c in (*found.emergency, *found.rings))]
    for line in (line for p in found.parts for line in p.lines):
        said.append(f"{line.label}{line.text}" + (f"（{line.source}）" if line.source else ""))
    said += [found.edition, *found.checked, *found.written]
    said += [] if found.form == "cards" else [found.source, found.reprint, found.laws, found.status, found.address]
    for text in said:
        assert squeezed(text) in words
    official = [line.text for p in found.parts if p.official for line in p.lines]
    styled = [squeezed(p.text) for p in opened(slug).paragraphs if p.style.name == OFFICIAL]
    labels = [line.label for p in found.parts if p.official for line in p.lines]
    assert styled == [squeezed(a + b) for a, b in zip(labels, official, strict=True)]


def test_styles_fonts_and_language_are_those_of_an_office_program():
    document = opened("bullying")
    used = {p.style.name for p in document.paragraphs}
    assert {"Title", "Heading 2", "List Bullet", OFFICIAL, EMERGENCY} <= used
    for name, font in (("Normal", "宋体"), ("Heading 2", "黑体"), ("Title", "黑体"), (OFFICIAL, "宋体")):
        properties = document.styles[name].element.rPr
        fonts = properties.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia")} == {font}
        assert properties.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
        assert properties.find(qn("w:color")) is None  # a heading of the template would be blue
    assert (document.core_properties.title, document.core_properties.language) == ("防欺凌家长告知书", "zh-CN")


def test_rows_stay_whole_and_the_first_is_a_header():
    table = next(t for t in opened("bullying").tables if t.cell(0, 0).text == "拨打")
    properties = [row._tr.trPr for row in table.rows]
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True, *[False] * (len(properties) - 1)]
    grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    cells = [int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in table.rows[0].cells]
    assert grid == cells


def test_the_code_has_words_for_who_does_not_see_it_and_a_preview_has_none():
    pictures = list(opened("bullying").element.body.iter(qn("wp:docPr")))
    assert [p.get("descr") for p in pictures] == [f"二维码：{SITE}handouts/bullying/"]
    bare = Document(io.BytesIO(word_of(sheet("bullying", material("")))))
    assert list(bare.element.body.iter(qn("wp:docPr"))) == [] and squeezed(PREVIEW) in words_of(bare)


def test_every_page_says_which_it_is():
    footer = opened("bullying").sections[0].footer._element.xml
    assert re.findall(r"<w:instrText>(\w+)</w:instrText>", footer) == ["PAGE", "NUMPAGES"]


def test_cards_are_eight():
    (table,) = opened("hotline-cards").tables
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert len(cells) == 8 and set(cells) == {cells[0]} and "12355" in cells[0]


def test_an_office_program_shows_the_same_words(tmp_path: Path, pytestconfig: pytest.Config):
    """All of them, drawn by LibreOffice, with `make test-all`; otherwise the files are at least read by python-docx."""
    if not pytestconfig.getoption("--all-pages"):
        assert all(words_of(opened(slug)) for slug in SLUGS)
        return
    office = find_office()
    if office is None:
        pytest.fail(f"LibreOffice is missing: {INSTALL}")
    for slug in SLUGS:
        (tmp_path / f"{slug}.docx").write_bytes(word_of(sheet(slug)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(office), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=300)
    for slug in SLUGS:
        drawn = (tmp_path / f"{slug}.pdf").read_bytes()
        assert (
            len(pypdfium2.PdfDocument(drawn)) <= real(slug)[0].pages + 1
        )  # fonts of the machine are wider or narrower
        shown = printed_words(drawn)
        for line in (line for p in sheet(slug).parts for line in p.lines):
            assert_stands(squeezed(line.text), shown)


def test_the_same_sheet_is_the_same_file():
    assert word_of(sheet("gaming")) == word_of(sheet("gaming"))
    files = unpack(word_of(sheet("gaming")))
    facts = files["docProps/core.xml"]
    assert b"2026-11-04" in facts and real("gaming")[0].title.encode() in facts
