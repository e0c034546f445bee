"""The whole notice on the grid of official documents, and the booklet of the domains."""

import dataclasses
from itertools import pairwise
from types import SimpleNamespace

import pypdfium2

from tests.core.small_sheets import assert_stands, material, pages_of, press, project, squeezed, whole, words_of
from tests.core.test_handout_text import KANGXI
from weibao.handouts.foot import LAWS, laws_in
from weibao.handouts.sheet import Line
from weibao.handouts.whole import booklet_data, notice_data
from weibao.passages import Passage


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


def test_corrections_are_told_on_paper_too():
    words = words_of(whole("notice").content)
    corrections = project().edition.corrections
    assert len(corrections) == 8
    for c in corrections:
        assert_stands(squeezed(f"“{c.received}”读作"), words)
    assert_stands(squeezed(f"本站改读了{len(corrections)}处"), words)


def test_a_character_that_nobody_could_read_is_named_on_paper():
    edition = project().edition
    lost = dataclasses.replace(edition.corrections[0], received="防\ue5e5凌")
    mended = dataclasses.replace(project(), edition=dataclasses.replace(edition, corrections=(lost,)))
    made = press().pdf("notice.typ", notice_data(mended, material()), 15.8)
    assert "“防（U+E5E5）凌”读作" in words_of(made.content)


def test_a_site_of_the_authority_itself_is_no_reprint():
    own = dataclasses.replace(material().imprint, mark="某管委会制作。", reprint="某管委会制作。")
    official = SimpleNamespace(authority="某管委会")
    theirs = dataclasses.replace(project(), site=dataclasses.replace(project().site, official=official))
    data = notice_data(theirs, dataclasses.replace(material(), imprint=own))
    assert data["mark"] == "某管委会制作" and "转载" not in "".join(line["text"] for line in data["foot"])


def test_a_preview_says_so_on_every_page():
    for data_of, template, size in ((notice_data, "notice.typ", 15.8), (booklet_data, "booklet.typ", 11.0)):
        made = press().pdf(template, data_of(project(), material("")), size)
        assert all("预览，没有网址，不要印发" in page for page in pages_of(made.content))


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
    assert not KANGXI.search(words) and "尚未经工作人员核定" in words


def test_the_booklet_names_the_laws_that_it_cites_and_no_others():
    data = booklet_data(project(), material())
    lines = [line for domain in data["domains"] for measure in domain["measures"] for line in measure["changed"]]
    cited = laws_in((Line("", source=line["source"]) for line in lines), material().shelf)
    named = next(line["text"] for line in data["foot"] if line["text"].startswith(LAWS))
    assert set(named.removeprefix(LAWS).removesuffix("。").split("；")) == set(cited.values())
