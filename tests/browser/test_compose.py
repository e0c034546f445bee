"""A sheet of one's own: ticked, typed and printed in the page alone; without a script the ready handouts."""

import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SITE_URL
from tests.core.small_sheets import squeezed

pytestmark = pytest.mark.browser

COMPOSE = "handouts/compose/"


def paper(page: Page) -> tuple[str, list[str], int]:
    """What is printed: its words without white space, what its codes say, how many pages."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    words, codes = "", list[str]()
    for side in document:
        words += side.get_textpage().get_text_bounded()
        picture = side.render(scale=150 / 72, grayscale=True)
        grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
        codes += [str(code.text) for code in zxingcpp.read_barcodes(grey)]
    return squeezed(words), codes, len(document)


def test_what_is_ticked_and_typed_is_printed_with_source_and_codes(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(addressed + COMPOSE)
    loaded = len(asked)
    page.get_by_label("在学校被同学打骂、孤立、要钱，怎么办").check()
    page.locator("summary", has_text="通知原文").click()
    page.get_by_label("措施7　有效防范学生欺凌").check()
    page.get_by_label("12348").check()
    page.get_by_label("单子的标题").fill("<b>家长会</b>用")
    page.get_by_label("本地工作站的名称").fill("某镇未保站")
    page.get_by_label("本地工作站的电话").fill("023-00000000")
    words, codes, pages = paper(page)
    for text in (
        "<b>家长会</b>用",
        "马上有危险",
        "110",
        "120",
        "本地工作站：某镇未保站",
        "023-00000000",
        "12348",
        "12345",
    ):
        assert text in words
    assert "学校对欺凌应当立即制止" in words and "（未成年人保护法第三十九条第二款）" in words
    assert "学校要定期全面排查，及时发现苗头迹象或隐患点" in words and "印发之后" in words
    assert "〔2021〕3号" in words and "2021年11月25日印发" in words and "2026年11月4日制" in words and "转载" in words
    assert set(codes) == {SITE_URL, f"{SITE_URL}guides/bullying/"}
    assert "措施8" not in words and "阅读工具" not in words and "勾选" not in words
    assert page.get_by_role("status").inner_text() == f"大约{pages}页"
    assert len(asked) == loaded  # nothing typed leaves the page
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_the_choice_can_come_in_the_address_and_be_taken_back(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}{COMPOSE}?pick=guide:tattoo,passage:m2,nonsense,%22%3E")
    sheet = page.locator("[data-wb-sheet]")
    expect(page.get_by_label("措施2　完善家庭监护支持措施")).to_be_visible()  # its fold is open
    expect(sheet.get_by_role("heading")).to_have_count(2)
    expect(page.locator("[data-wb-compose] input:checked")).to_have_count(2)
    page.get_by_label("措施2　完善家庭监护支持措施").uncheck()
    expect(sheet.get_by_role("heading")).to_have_count(1)
    page.get_by_label("大字（18磅）").check()
    assert sheet.evaluate("s => getComputedStyle(s).fontSize") == "24px"


def test_pages_are_counted_as_they_will_be_printed(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    for passages in (0, 6, 14):
        page.evaluate(
            "n => { document.querySelectorAll('input[value^=passage]').forEach((b, i) => { b.checked = i < n; });"
            " document.querySelector('[data-wb-compose]').dispatchEvent(new Event('change')); }",
            passages,
        )
        said = int(re.sub(r"\D", "", page.get_by_role("status").inner_text()))
        assert abs(said - paper(page)[2]) <= (0 if passages == 0 else 1)


def test_without_a_script_the_ready_handouts_stand_there(scriptless: BrowserContext, addressed: str):
    page = scriptless.new_page()
    page.goto(addressed + COMPOSE)
    expect(page.get_by_role("link", name="防欺凌家长告知书")).to_be_visible()
    expect(page.locator("[data-wb-compose]")).to_be_hidden()
    expect(page.locator("[data-wb-sheet]")).to_be_hidden()


def test_nothing_is_wider_than_a_phone(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    for path in (f"{COMPOSE}?pick=guide:bullying,hotline:12345", "handouts/", "handouts/bullying/"):
        page.goto(addressed + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_preview_says_so(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + COMPOSE)
    words, codes, _ = paper(page)
    assert "预览没有网址不要印发" in words and codes == []


def test_files_are_fetched_under_their_chinese_names(phone: BrowserContext, addressed: str, tmp_path: Path):
    page = phone.new_page()
    page.goto(f"{addressed}handouts/bullying/")
    for kind, name in (("PDF 1页", "防欺凌家长告知书.pdf"), ("Word", "防欺凌家长告知书.docx")):
        with page.expect_download() as fetched:
            page.get_by_role("link", name=re.compile(f"^{kind.replace(' ', ' ?')}")).first.click()
        assert fetched.value.suggested_filename == name
