"""How pages look: nothing lies over anything else, no heading stands alone, numbers stay together."""

import re

import pypdfium2
import pytest

from tests.core.small_sheets import SLUGS, printed, real, sheet, squeezed, whole

BOTH = ("PDF", "大字 PDF")
SHEETS = [slug for slug in SLUGS if real(slug)[0].form == "sheet"]
FOOT = re.compile(r"年\d+月\d+日制(?:\d+/\d+)?$|^\d+/\d+$")


def assert_nothing_overlaps(content: bytes) -> None:
    """The boxes of lines of text do not cut into each other, and lie on the page."""
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        boxes = [text.get_rect(i) for i in range(text.count_rects())]
        for i, (left, bottom, right, top) in enumerate(boxes):
            assert 0 <= left < right <= 596 and 0 <= bottom < top <= 842
            for other in boxes[i + 1 :]:
                across = min(right, other[2]) - max(left, other[0])
                down = min(top, other[3]) - max(bottom, other[1])
                assert across < 6 or down < 0.3 * min(top - bottom, other[3] - other[1])


def lines_of(content: bytes) -> list[list[str]]:
    """Page by page the lines of text, without the foot of the page."""
    pages = []
    for page in pypdfium2.PdfDocument(content):
        lines = [line for line in map(squeezed, page.get_textpage().get_text_bounded().splitlines()) if line]
        kept = [line for line in lines if not FOOT.search(line)]
        assert len(kept) < len(lines), lines
        pages.append(kept)
    return pages


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_lies_over_anything_else(slug: str):
    for kind in BOTH:
        assert_nothing_overlaps(printed(slug)[kind].content)


@pytest.mark.parametrize("name", ["notice", "domains"])
def test_so_it_is_with_the_whole_notice(name: str):
    assert_nothing_overlaps(whole(name).content)


@pytest.mark.parametrize("slug", SHEETS)
def test_no_heading_stands_alone_at_the_end_of_a_page(slug: str):
    """A heading of two lines is told by its end."""
    ends = [squeezed(part.title) for part in sheet(slug).parts] + ["求助电话"]
    for kind in BOTH:
        for lines in lines_of(printed(slug)[kind].content):
            assert not any(end.endswith(lines[-1]) for end in ends), lines[-1]


def test_no_measure_of_the_booklet_stands_alone_at_the_end_of_a_page():
    content = whole("domains").content
    titles = [squeezed(mark.get_title()) for mark in pypdfium2.PdfDocument(content).get_toc()]
    marks = ("（本站的白话，不是原文）", "通知原文", "（本站说明，不是通知的话）")
    for lines in lines_of(content)[2:]:
        assert not any(title.endswith(lines[-1]) for title in titles) and not lines[-1].endswith(marks)


@pytest.mark.parametrize("slug", SHEETS)
def test_the_numbers_stand_together_on_one_page(slug: str):
    names = {squeezed(ring.name) for ring in sheet(slug).rings}
    for kind in BOTH:
        pages = ["".join(lines) for lines in lines_of(printed(slug)[kind].content)]
        table = next(page for page in pages if "拨打什么事可以打" in page)
        assert all(name in table for name in names)


@pytest.mark.parametrize("slug", SHEETS)
def test_numbers_and_first_steps_stand_on_the_first_page(slug: str):
    first = "".join(lines_of(printed(slug)["PDF"].content)[0])
    assert "马上有危险" in first and "拨打什么事可以打" in first and squeezed(sheet(slug).parts[0].title) in first


@pytest.mark.parametrize("slug", SHEETS)
def test_in_large_print_the_numbers_stand_on_the_first_page_too(slug: str):
    first = "".join(lines_of(printed(slug)["大字 PDF"].content)[0])
    assert all(ring.number in first for ring in sheet(slug).rings)
