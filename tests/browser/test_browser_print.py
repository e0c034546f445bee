"""Any page, printed by the browser: fit to hand out."""

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import SITE_URL
from tests.core.small_sheets import squeezed

pytestmark = pytest.mark.browser

PAGES = (
    *("", "guides/bullying/", "domains/school/", "hotlines/", "notice/cover/", "about/", "handouts/must-report/"),
    *("changes/", "picture/"),
)
SOURCE = "t20211207_10090957.html"


def printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def words(document: pypdfium2.PdfDocument) -> str:
    return squeezed("".join(side.get_textpage().get_text_bounded() for side in document))


def codes(document: pypdfium2.PdfDocument) -> list[str]:
    found: list[str] = []
    for side in document:
        picture = side.render(scale=150 / 72, grayscale=True)
        grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
        found += [str(code.text) for code in zxingcpp.read_barcodes(grey)]
    return found


@pytest.mark.parametrize("path", PAGES)
def test_source_number_date_address_and_code_stand_on_it(phone: BrowserContext, addressed: str, path: str):
    page = phone.new_page()
    page.goto(addressed + path)
    document = printed(page)
    said = words(document)
    for text in ("〔2021〕3号", SOURCE, "网页生成于2026年11月4日", "内容截至", f"{SITE_URL}{path}"):
        assert text in said, text
    assert codes(document) == [f"{SITE_URL}{path}"]
    for text in ("阅读工具", "语音播报", "返回顶部", "快速离开", "自己选内容排一张"):
        assert text not in said
    for i, side in enumerate(document, start=1):
        size = [round(n) for n in side.get_size()]
        assert size == [595, 842]
        assert f"{i}/{len(document)}" in squeezed(side.get_textpage().get_text_bounded())


def test_what_is_folded_is_printed_and_folded_again(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}domains/school/")
    folded = page.locator("details.wb-related:not([open])")
    before = folded.count()
    assert before > 3
    assert "相关的措施和段落" in words(printed(page))
    assert folded.count() == before


def test_links_are_written_out_but_for_citations_and_numbers(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}guides/bullying/")
    said = words(printed(page))
    assert f"措施7有效防范学生欺凌（{addressed}domains/school/#m7）" in said
    assert "（tel:" not in said and "sources/minors" not in said
    assert f"（{addressed}guides/bullying/#child）" not in said


def test_without_a_script_source_and_code_stand_there_too(scriptless: BrowserContext, addressed: str):
    page = scriptless.new_page()
    page.goto(f"{addressed}guides/bullying/")
    document = printed(page)
    assert SOURCE in words(document) and codes(document) == [f"{SITE_URL}guides/bullying/"]


def test_without_an_address_of_its_own_the_page_says_where_it_was_read(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}guides/bullying/#child")
    assert f"本页网址：{address}guides/bullying/转载" in words(printed(page)).replace("内容截至", "转载")
    assert page.locator("[data-wb-here]").is_hidden()


@pytest.mark.parametrize("path", PAGES)
def test_it_is_black_on_white(phone: BrowserContext, addressed: str, path: str):
    """Nothing needs its colour: text is black or nearly, and no box is told by its ground alone."""
    page = phone.new_page()
    page.goto(addressed + path)
    page.emulate_media(media="print")
    page.wait_for_timeout(300)  # the theme lets a link change its colour slowly
    loud = page.evaluate(
        """() => [...document.querySelectorAll('article *')].filter(e => {
            const rgb = (getComputedStyle(e).color.match(/\\d+/g) || []).map(Number).slice(0, 3);
            const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            return own && e.offsetParent && (Math.max(...rgb) - Math.min(...rgb) > 12 || Math.max(...rgb) > 110);
        }).map(e => e.className + ': ' + e.textContent.trim().slice(0, 20))"""
    )
    assert loud == []


def test_no_address_stands_in_the_notices_words_and_its_notes_are_whole(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}notice/full/")
    said = words(printed(page))
    assert "〔勘误：收到的文本作“到20226月”〕" in said and "corrections/#c" not in said
    assert page.locator("[data-passage] a[data-wb-written]").count() == 0
    page.emulate_media(media="print")
    notes = page.locator(".wb-correction").evaluate_all("notes => notes.map(note => note.getClientRects().length)")
    assert len(notes) > 6 and set(notes) == {1}


def test_doors_are_a_list_with_addresses(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed)
    said = words(printed(page))
    for name, door in (("家长", "parents"), ("教师", "teachers"), ("工作人员", "staff"), ("我是未成年人", "child")):
        assert f"{name}（{addressed}for/{door}/）" in said


def test_the_list_of_handouts_names_each_pdf_once_and_tears_nothing(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}handouts/")
    titles = page.locator(".wb-print__title").all_inner_texts()
    files = [str(e.get_attribute("href")).removeprefix("../") for e in page.locator(".wb-print li:first-child a").all()]
    document = printed(page)
    said = words(document)
    assert len(files) == len(titles) > 5
    for file in (*files, "downloads/notice.pdf", "downloads/handouts.zip"):
        assert said.count(f"（{addressed}{file}）") == 1, file
    assert f"{addressed}handouts/bullying/" not in said and "-large.pdf" not in said
    sides = [squeezed(side.get_textpage().get_text_bounded()) for side in document]
    for title, file in zip(titles, files, strict=True):
        assert any(title in side and f"{file}）" in side for side in sides), title
    whole = said.partition("通知和措施的全文")[2]
    assert whole.startswith("通知全文PDF")


def test_the_page_of_a_handout_says_where_the_sheet_to_hand_out_is(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}handouts/must-report/")
    line = page.get_by_text("要发的单子：")
    assert not line.is_visible()
    said = words(printed(page))
    assert said.count(f"（{addressed}downloads/handouts/must-report.pdf）") == 1
    assert said.index("要发的单子：") < said.index("先做什么")


@pytest.mark.parametrize("path", ["handouts/bullying/", "guides/bullying/", "picture/", "ask/", "domains/school/"])
def test_no_heading_ends_a_page_and_nothing_speaks_of_unfolding(phone: BrowserContext, addressed: str, path: str):
    page = phone.new_page()
    page.goto(addressed + path)
    headings = page.locator("article :is(h2, h3, .wb-hotlines__label)").all_inner_texts()
    summaries = page.locator(".wb-related > summary").all_inner_texts()
    document = printed(page)
    for i, side in enumerate(document, start=1):
        last = squeezed(side.get_textpage().get_text_bounded()).replace(f"{i}/{len(document)}", "")
        assert not last.endswith(tuple(squeezed(h) for h in headings if h.strip())), last[-30:]
    assert not [text for text in summaries if squeezed(text) in words(document)]


def test_the_picture_stands_on_the_first_sheet_with_what_explains_it(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}picture/")
    first, second, *_ = (squeezed(side.get_textpage().get_text_bounded()) for side in printed(page))
    for text in ("一图看懂", "保护未成年人的几步", "措施3", "措施19", "2021年11月25日", "2035年12月31日"):
        assert text in first, text
    assert "文字说明发现措施3" in second
