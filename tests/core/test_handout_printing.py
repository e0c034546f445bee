"""Sheets on paper: the text layer is the input, the blind are served, codes lead home, nothing overflows."""

import dataclasses
import re
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from page import ValidationProfile, validate_pdf_bytes

from tests.core.small_sheets import (
    HEAD,
    SITE,
    SLUGS,
    assert_stands,
    data_of,
    handout,
    material,
    press,
    project,
    real,
    sheet,
    squeezed,
    words_of,
)
from weibao.handouts.fitting import TEMPLATES, outgrown
from weibao.handouts.press import NotPrinted, Printed
from weibao.handouts.printing import LARGE, Made, print_sheet, refusal_of
from weibao.handouts.sheet import Sheet
from weibao.handouts.whole import booklet_data, notice_data
from weibao.passages import Passage
from weibao.problems import Refused, Severity

FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"  # of the validator: lengths that are right by the letter of the standard
KANGXI = re.compile(r"[\u2e80-\u2fdf]")
SHEETS = [slug for slug in SLUGS if real(slug)[0].form == "sheet"]


def printed(slug: str) -> dict[str, Made]:
    found, page = real(slug)
    return {made.kind: made for made in print_sheet(found, sheet(slug), page.meta, press())}


def whole(name: str) -> Printed:
    data = {"notice": notice_data, "domains": booklet_data}[name](project(), material())
    return press().pdf({"notice": "notice.typ", "domains": "booklet.typ"}[name], data, 11.0)


def codes_on(pdf: bytes) -> list[str]:
    """What a telephone reads off the pages, drawn at 150 dots to the inch."""
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=150 / 72, grayscale=True)
        grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
        found += [str(code.text) for code in zxingcpp.read_barcodes(grey)]
    return found


@pytest.mark.parametrize("slug", SLUGS)
def test_the_text_layer_is_the_input_in_both_sizes(slug: str):
    found, files = sheet(slug), printed(slug)
    for kind in ("PDF", "大字 PDF"):
        words = words_of(files[kind].content)
        assert not KANGXI.search(words)
        said = [found.title, *(line.text for p in found.parts for line in p.lines)]
        said += [p.title for p in found.parts] + [line.source for p in found.parts for line in p.lines]
        said += [card.number for card in (*found.emergency, *found.rings)] + [found.edition]
        said += [found.origin] if found.form == "cards" else [found.source, found.reprint, found.laws, *found.checked]
        said += [card.use for card in found.rings] if found.form != "cards" else [card.name for card in found.rings]
        for text in said:
            assert_stands(squeezed(text), words)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_reader_for_the_blind_is_served_and_the_file_can_be_kept(slug: str):
    for kind in ("PDF", "大字 PDF"):
        content = printed(slug)[kind].content
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
            report = validate_pdf_bytes(content, profile=profile)
            found = [(f.rule_id, f.message) for f in report.failures if f.rule_id != FALSE_ALARM]
            assert found == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_code_leads_to_its_page(slug: str):
    codes = codes_on(printed(slug)["PDF"].content)
    assert set(codes) == {f"{SITE}handouts/{slug}/"}
    assert len(codes) == (8 if real(slug)[0].form == "cards" else 1)


@pytest.mark.parametrize("slug", SLUGS)
def test_pages_and_bytes_are_as_promised(slug: str):
    files = printed(slug)
    assert files["PDF"].pages <= real(slug)[0].pages
    for kind in ("PDF", "大字 PDF"):
        document = pypdfium2.PdfDocument(files[kind].content)
        assert len(document) == files[kind].pages
        assert len(files[kind].content) <= 200 * 1024
        for i, page in enumerate(document, start=1):
            if real(slug)[0].form != "cards":
                assert squeezed(page.get_textpage().get_text_bounded()).endswith(f"{i}/{len(document)}")
    assert files["预览图"].content.startswith(b"\x89PNG") and len(files["预览图"].content) < 60 * 1024


@pytest.mark.parametrize("slug", SHEETS)
def test_nothing_lies_over_anything_else(slug: str):
    """The boxes of lines of text do not cut into each other: on every page, in both sizes."""
    for kind in ("PDF", "大字 PDF"):
        for page in pypdfium2.PdfDocument(printed(slug)[kind].content):
            text = page.get_textpage()
            boxes = [text.get_rect(i) for i in range(text.count_rects())]
            for i, (left, bottom, right, top) in enumerate(boxes):
                assert 0 <= left < right <= 596 and 0 <= bottom < top <= 842
                for other in boxes[i + 1 :]:
                    across = min(right, other[2]) - max(left, other[0])
                    down = min(top, other[3]) - max(bottom, other[1])
                    assert across < 6 or down < 0.45 * min(top - bottom, other[3] - other[1])


def test_no_heading_stands_alone_at_the_end_of_a_page():
    for slug in SHEETS:
        found = sheet(slug)
        titles = {squeezed(p.title) for p in found.parts} | {"求助电话"}
        for kind in ("PDF", "大字 PDF"):
            for page in pypdfium2.PdfDocument(printed(slug)[kind].content):
                lines = [squeezed(line) for line in page.get_textpage().get_text_bounded().splitlines()]
                body = [line for line in lines if line and not re.search(r"年\d+月\d+日制|^\d+/\d+$", line)]
                assert body[-1] not in titles


def test_the_same_input_gives_the_same_bytes_and_other_input_others(tmp_path: Path):
    found, page = real("gaming")
    first, again = (
        [m.content for m in print_sheet(found, sheet("gaming"), page.meta, press(tmp_path / name))] for name in "ab"
    )
    assert first == again
    bare = [m.content for m in print_sheet(found, sheet("gaming", material("")), page.meta, press(tmp_path / "c"))]
    assert bare[0] != first[0]


def test_what_was_printed_is_not_printed_again(tmp_path: Path):
    found, page = real("gaming")
    said: list[str] = []
    for _ in range(2):
        machine = press(tmp_path)
        machine.say = said.append
        list(print_sheet(found, sheet("gaming"), page.meta, machine))
    assert len(said) == 3 and said[0] == "正在排印：防沉迷家庭约定（10.5磅，pdf）"


def test_a_preview_says_so_and_has_no_code():
    found, page = real("gaming")
    made = next(iter(print_sheet(found, sheet("gaming", material("")), page.meta, press())))
    assert "预览" in words_of(made.content) and "没有网址" in words_of(made.content)
    assert codes_on(made.content) == []


def refused(text: str) -> str:
    found, page = handout(text)
    made: list[Made] = []
    with pytest.raises(Refused) as refusal:
        made += print_sheet(found, sheet(text), page.meta, press())
    assert made == []  # nothing half-printed
    return str(refusal.value)


def test_a_sheet_that_is_too_long_says_by_how_much():
    said = refused(HEAD.replace("[m7]", "[m5, m6, m7, m8, m9, m23]"))
    found = re.fullmatch(r"docs/handouts/x\.md:7：“家长告知书”排不进1页，多出(\d+)毫米，约(\d+)行。(.*)", said)
    assert found and 40 < int(found[1]) < 271 and int(found[2]) >= int(found[1]) // 6
    assert found[3] == "删去几段、几个情形或几个电话，或者写 pages: 2。"


def test_how_much_too_long_grows_with_what_is_on_it():
    over = []
    for passages in ("[m23, m5, m6, m7]", "[m23, m5, m6, m7, m8]", "[m23, m5, m6, m7, m8, m9]"):
        said = refused(HEAD.replace("[m7]", passages))
        over.append(int(said.partition("多出")[2].partition("毫米")[0]))
    assert over == sorted(over) and over[0] < over[1] < over[2]


def test_forty_numbers_do_not_fit_a_card():
    ids = ", ".join(i for i in material().board.by_id if i not in ("110", "120"))
    said = refused(HEAD.replace("passages: [m7]\n", "form: cards\n").replace("[12345]", f"[{ids}]"))
    assert "docs/handouts/x.md:7：“家长告知书”排不进1页，多出" in said and "pages: 2" not in said


def aged(slug: str, mark: str) -> Sheet:
    """A sheet on which the check of every number is overdue."""
    board = material().board
    late = {i: dataclasses.replace(card, overdue=mark) for i, card in board.by_id.items()}
    return sheet(slug, dataclasses.replace(material(), board=dataclasses.replace(board, by_id=late)))


def test_what_has_merely_grown_old_stops_nothing():
    """A check that is overdue makes a full sheet longer: it is printed on more pages, whole, and told."""
    found, page = real("domain-network")
    old = aged("domain-network", "核对已过期（上次2026年11月24日）。" * 9)
    made = next(iter(print_sheet(found, old, page.meta, press())))
    assert made.pages == 2 and words_of(made.content).count("核对已过期") == 9 * len(old.rings)
    (told,) = outgrown(old, made.pages, page.meta)
    assert told.severity is Severity.OLD and "排了2页，不是1页" in str(told)
    assert outgrown(old, 1, page.meta) == ()


def test_an_old_card_is_printed_whole_on_taller_cards():
    found, page = real("hotline-cards")
    old = aged("hotline-cards", "核对已过期（上次2026年11月24日）" * 4)
    made = next(iter(print_sheet(found, old, page.meta, press())))
    assert words_of(made.content).count("核对已过期") == 8 * 4 * len(old.rings)


def test_a_character_that_the_font_lacks_is_named_with_its_line():
    said = refused(HEAD.replace("家长告知书", "家长🧸告知书"))
    assert said.startswith("docs/handouts/x.md:2：“🧸”印不出来：打印的字体里没有这个字。")


def test_a_template_that_is_broken_or_missing_is_told(tmp_path: Path):
    machine = press(tmp_path)
    machine.paper = tmp_path
    found, page = real("gaming")
    with pytest.raises(Refused, match=r"docs/handouts/gaming\.md：这张单子印不出来（没有 overrides/paper/sheet\.typ）"):
        list(print_sheet(found, sheet("gaming"), page.meta, machine))
    (tmp_path / "sheet.typ").write_text("#unknown()", "utf-8")
    with pytest.raises(Refused, match=r"印不出来（unknown variable: unknown）"):
        list(print_sheet(found, sheet("gaming"), page.meta, machine))


def test_a_warning_is_an_error(tmp_path: Path):
    machine = press(tmp_path)
    machine.paper = tmp_path
    (tmp_path / "sheet.typ").write_text('#set text(font: "No such font")\n甲', "utf-8")
    with pytest.raises(NotPrinted, match="unknown font family"):
        machine.picture("sheet.typ", {"title": "甲"}, 10.5, 50.0)
    assert "核对 overrides/paper/ 里的模板" in str(refusal_of(NotPrinted("x"), "p", real("gaming")[1].meta))


def test_an_overlong_title_is_broken_into_lines():
    text = HEAD.replace("家长告知书", "关于进一步加强和改进" * 8)
    found, page = handout(text)
    words = words_of(next(iter(print_sheet(found, sheet(text), page.meta, press()))).content)
    assert "关于进一步加强和改进" * 8 in words


def test_markup_is_printed_as_it_stands():
    text = HEAD.replace("家长告知书", "'#strong[甲] $x$ *乙* _丙_ `丁` \\ ~ @a'")
    made = press().pdf(TEMPLATES["sheet"], data_of(sheet(text)), LARGE)
    assert squeezed("#strong[甲] $x$ *乙* _丙_ `丁` \\ ~ @a") in words_of(made.content)


def test_the_whole_notice_is_all_of_it_and_marked_on_every_page():
    made = whole("notice")
    words = words_of(made.content)
    document = pypdfium2.PdfDocument(made.content)
    for i, page in enumerate(document, start=1):
        text = squeezed(page.get_textpage().get_text_bounded())
        assert "转载，非原件" in text and f"—{i}—" in text
    for passage in project().edition.passages:
        for text in (passage.title or "", *passage.paragraphs):
            assert_stands(squeezed(text), words)
    assert not KANGXI.search(words) and len(document) == made.pages
    assert validate_pdf_bytes(made.content, profile=ValidationProfile.PDF_UA_1).is_compliant
    assert codes_on(made.content) == [f"{SITE}notice/full/"]


def test_the_grid_is_that_of_official_documents():
    """GB/T 9704—2012: 28 characters a line, 22 lines a page, on a page that is full."""
    page = pypdfium2.PdfDocument(whole("notice").content)[4]
    text = page.get_textpage()
    lines = [line for line in text.get_text_bounded().splitlines() if len(squeezed(line)) > 20]
    assert max(len(squeezed(line)) for line in lines) in (28, 29)  # a mark at the end may be set into the margin
    tops = sorted({round(text.get_rect(i)[3]) for i in range(text.count_rects())}, reverse=True)
    pitch = [a - b for a, b in pairwise(tops) if 20 < a - b < 40]
    assert all(28 <= p <= 30 for p in pitch) and len(pitch) >= 20


def test_the_booklet_has_every_measure_contents_and_bookmarks():
    made = whole("domains")
    words = words_of(made.content)
    measures: list[Passage] = [p for p in project().edition.passages if p.domain]
    for passage in measures:
        assert_stands(squeezed(passage.text), words)
    document = pypdfium2.PdfDocument(made.content)
    marks = [squeezed(mark.get_title()) for mark in document.get_toc()]
    assert [mark for mark in marks if mark.startswith("措施")] == [squeezed(f"{p.label}{p.title}") for p in measures]
    assert {"家庭保护", "司法保护", "求助电话"} <= set(marks)
    assert validate_pdf_bytes(made.content, profile=ValidationProfile.PDF_UA_1).is_compliant
