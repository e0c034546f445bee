"""How the Word file looks: real styles, rows that stay whole, room for a pen; and an office program draws all of it."""

import dataclasses
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from find_office import INSTALL, find_office
from tests.core.small_sheets import SLUGS, material, pages_of, sheet
from tests.core.test_handout_word import A4_CARDS, FORMS, aged, expected, opened, words_of
from weibao.handouts.sheet import Line, Sheet
from weibao.handouts.word.document import word_of
from weibao.handouts.word.looks import EMERGENCY, FILL_IN, NEED, NUMBER, OFFICIAL

TWENTIETHS = 1440 / 25.4  # of a point in a millimetre


def test_styles_fonts_and_language_are_those_of_an_office_program():
    document = opened(sheet("bullying"))
    used = {p.style.name for p in document.paragraphs}
    assert {"Title", "Heading 2", "List Bullet", OFFICIAL} <= used
    for name, font in (("Normal", "宋体"), ("Heading 2", "黑体"), ("Title", "黑体"), (OFFICIAL, "宋体")):
        properties = document.styles[name].element.rPr
        fonts = properties.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia")} == {font}
        assert properties.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
        assert properties.find(qn("w:color")) is None  # a heading of the template would be blue
    assert (document.core_properties.title, document.core_properties.language) == ("防欺凌家长告知书", "zh-CN")


def test_rows_stay_whole_and_together_and_the_first_is_a_header():
    table = next(t for t in opened(sheet("hardship")).tables if t.cell(0, 0).text == "拨打")
    properties = [row._tr.trPr for row in table.rows]
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True, *[False] * (len(properties) - 1)]
    kept = [{p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs} for row in table.rows]
    assert kept == [*[{True}] * (len(kept) - 1), {None}]
    grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    assert grid == [int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in table.rows[0].cells]


@pytest.mark.parametrize(("slug", "least"), [("gaming", 9), ("hotline-poster", 11), ("hotline-cards", 7)])
def test_what_is_filled_in_by_hand_has_room_for_a_pen(slug: str, least: float):
    found = sheet(slug)
    body = opened(found).element.body
    blanks = [p for p in body.iter(qn("w:p")) if FILL_IN in p.xml or "＿" in words_with_blanks(p)]
    said = [*found.written, *(line.text for part in found.parts for line in part.lines if "＿" in line.text)]
    assert len(blanks) == len(said) * (A4_CARDS if found.form == "cards" else 1) > 0
    styles = opened(found).styles
    for p in blanks:
        own = p.pPr.find(qn("w:spacing"))
        spacing = own if own is not None else styles[FILL_IN].element.pPr.find(qn("w:spacing"))
        assert spacing.get(qn("w:lineRule")) == "atLeast"
        assert int(spacing.get(qn("w:line"))) >= least * TWENTIETHS - 1


def words_with_blanks(paragraph) -> str:
    """＿ for what is as long as it can be, too."""
    leaders = [t.get(qn("w:leader")) for t in paragraph.iter(qn("w:tab"))]
    text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
    return text + ("＿" if "underscore" in leaders else "")


def test_cards_are_eight_to_be_cut_and_grow_with_their_words():
    (table,) = opened(sheet("hotline-cards")).tables
    assert [len(row.cells) for row in table.rows] == [2] * 4
    assert {(row.height_rule.name, round(row.height.mm)) for row in table.rows} == {("AT_LEAST", 70)}
    lines = table._tbl.tblPr.find(qn("w:tblBorders"))
    assert {(e.tag, e.get(qn("w:val"))) for e in lines} == {(qn("w:insideH"), "dashed"), (qn("w:insideV"), "dashed")}


def test_a_poster_is_read_from_across_a_corridor():
    styles = opened(sheet("hotline-poster")).styles
    sizes = {name: styles[name].font.size.pt for name in ("Title", EMERGENCY, NUMBER, NEED, "Normal")}
    assert sizes == {"Title": 30, EMERGENCY: 22, NUMBER: 36, NEED: 22, "Normal": 14}
    cells = [cell for table in opened(sheet("hotline-poster")).tables for cell in table._cells]
    runs = [run for cell in cells for paragraph in cell.paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.font.size and run.font.size.pt == 58] == ["110", "120"]


@pytest.mark.parametrize("slug", ["gaming", "lecture", "hotline-poster"])
def test_the_box_of_the_station_keeps_its_distance(slug: str):
    document = opened(sheet(slug))
    box = next(table for table in document.tables if table.cell(0, 0).text.startswith("本地工作站"))
    before, after = (Paragraph(p, document) for p in (box._tbl.getprevious(), box._tbl.getnext()))
    beyond = after._p.getnext()
    heading = Paragraph(beyond, document).style.paragraph_format.space_before.pt if beyond.tag == qn("w:p") else 0
    assert before.paragraph_format.line_spacing.mm >= 3
    assert after.paragraph_format.line_spacing.pt + heading >= 3 / 25.4 * 72
    assert {before.text, after.text} == {""}


def characters(text: str) -> Counter[str]:
    """How often each stands there, however a font writes it, without marks of lists and lines to write on."""
    return Counter(re.sub(r"[\s_＿•\ue000-\uf8ff]", "", unicodedata.normalize("NFKC", text)))


def test_an_office_program_draws_every_word(tmp_path: Path, pytestconfig: pytest.Config):
    """All of them, drawn by LibreOffice, with `make test-all`; otherwise the files are at least read by python-docx."""
    sheets = {slug: sheet(slug) for slug in SLUGS}
    sheets |= {f"{slug}-preview": sheet(slug, material("")) for slug in FORMS}
    sheets |= {f"{slug}-old": aged(slug) for slug in FORMS}
    sheets |= {f"hardship-{n}": pushed_down("hardship", n) for n in (8, 14, 17, 20)}
    if not pytestconfig.getoption("--all-pages"):
        assert all(words_of(opened(found).element.body) for found in sheets.values())
        return
    drawn = {name: pages_of(content) for name, content in draw(sheets, tmp_path).items()}
    for name, found in sheets.items():
        pages = drawn[name]
        foot = f"{found.preview}{found.title}{found.running}{found.edition}"
        feet = [f"{foot}{n}/{len(pages)}" for n in range(1, len(pages) + 1)] if found.form != "cards" else []
        assert characters("".join(pages)) == characters(expected(found) + "".join(feet)), name
        more = found.form == "sheet" or name.endswith("-old")  # fonts of the machine are wider or narrower
        assert len(pages) <= found.pages + more, name


def pushed_down(slug: str, lines: int) -> Sheet:
    """A sheet with more before its numbers, which then come to the end of a page."""
    found = sheet(slug)
    first = dataclasses.replace(found.parts[0], lines=found.parts[0].lines + (Line("补一行"),) * lines)
    return dataclasses.replace(found, parts=(first, *found.parts[1:]))


def draw(sheets: dict[str, Sheet], folder: Path) -> dict[str, bytes]:
    """Name → PDF as LibreOffice makes it."""
    office = find_office()
    if office is None:
        pytest.fail(f"LibreOffice is missing: {INSTALL}")
    for name, found in sheets.items():
        (folder / f"{name}.docx").write_bytes(word_of(found))
    command = [str(office), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    files = map(str, sorted(folder.glob("*.docx")))
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=300)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in sheets}
