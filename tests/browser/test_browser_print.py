"""Any page, printed by the browser: fit to hand out."""

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import SITE_URL
from tests.core.small_sheets import squeezed

pytestmark = pytest.mark.browser

PAGES = ("guides/bullying/", "domains/school/", "hotlines/", "notice/cover/", "about/", "handouts/gaming/", "changes/")
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
