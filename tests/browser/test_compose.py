"""A sheet of one's own: ticked, typed and printed in the page alone; without a script the ready handouts."""

import random
import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import SITE_URL
from tests.core.small_sheets import squeezed

pytestmark = pytest.mark.browser

COMPOSE = "handouts/compose/"
USUAL = ["hotline:12356", "hotline:12355", "hotline:12345"]  # in the order of the page


def paper(page: Page) -> tuple[str, list[str], int]:
    """What is printed: its words without white space, what its codes say, how many pages."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = "".join(side.get_textpage().get_text_bounded() for side in document)
    return squeezed(words), [code for side in document for code in codes_on(side)], len(document)


def codes_on(side: pypdfium2.PdfPage) -> list[str]:
    picture = side.render(scale=150 / 72, grayscale=True)
    grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
    return [str(code.text) for code in zxingcpp.read_barcodes(grey)]


def ticked(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('.wb-ticks input:checked')].map(box => box.value)")
    return found


def tick(page: Page, ids: list[str], big: bool = False) -> None:
    """These and no others; then wait until the pages have been counted."""
    page.evaluate(
        """([ids, big]) => { document.querySelector('[data-wb-pages]').textContent = '';
        for (const box of document.querySelectorAll('.wb-ticks input')) box.checked = ids.includes(box.value);
        const size = document.querySelector('[data-wb-big]'); size.checked = big;
        size.dispatchEvent(new Event('change', { bubbles: true })); }""",
        [ids, big],
    )
    expect(page.locator("[data-wb-pages]")).not_to_be_empty()


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
    expect(page.locator("[data-wb-pages]")).to_have_text(f"大约{pages}页")
    assert len(asked) == loaded  # nothing typed leaves the page
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_the_choice_can_come_in_the_address_and_be_taken_back(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}{COMPOSE}?pick=guide:tattoo,passage:m2,nonsense,%22%3E,hotline:12348")
    sheet = page.locator("[data-wb-sheet]")
    expect(page.get_by_label("措施2　完善家庭监护支持措施")).to_be_visible()  # its fold is open
    expect(sheet.get_by_role("heading", level=2)).to_have_count(3)
    assert ticked(page) == ["guide:tattoo", "passage:m2", "hotline:12348"]
    page.get_by_label("措施2　完善家庭监护支持措施").uncheck()
    expect(sheet.get_by_role("heading", level=2)).to_have_count(2)
    page.get_by_label("12348").uncheck()
    expect(sheet.get_by_role("heading", name="求助电话")).to_have_count(0)
    page.get_by_label("大字（18磅）").check()
    assert sheet.evaluate("s => getComputedStyle(s).fontSize") == "24px"


@pytest.mark.parametrize(
    ("pick", "expected"),
    [
        ("guide%3Abullying%2Chotline%3A12348", ["guide:bullying", "hotline:12348"]),
        ("passage:m7", ["passage:m7", *USUAL]),
        ("guide:nothing,hotline:1", USUAL),
        ("constructor,%E0%A4%A", USUAL),
        ("", USUAL),
    ],
)
def test_a_choice_may_be_written_in_any_way(phone: BrowserContext, addressed: str, pick: str, expected: list[str]):
    page = phone.new_page()
    page.goto(f"{addressed}{COMPOSE}?pick={pick}")
    assert ticked(page) == expected


def test_from_a_guide_its_own_numbers_are_ticked(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}guides/legal-aid/")
    own = [number for number in page.locator(".wb-hotlines .wb-card__number").all_inner_texts() if len(number) == 5]
    page.locator(".wb-prints").get_by_role("link", name="自己选内容排一张").click()
    expect(page.locator("[data-wb-sheet]")).to_be_visible()
    assert own and sorted(ticked(page)) == sorted(["guide:legal-aid", *(f"hotline:{number}" for number in own)])


def test_pages_are_counted_as_they_are_printed(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    chance = random.Random(11)
    every = page.evaluate("[...document.querySelectorAll('.wb-ticks input')].map(box => box.value)")
    found = set()
    for several in (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 48):
        big = several % 3 == 2
        tick(page, chance.sample(every, several), big)
        printed = len(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))
        expect(page.locator("[data-wb-pages]")).to_have_text(f"大约{printed}页")
        found.add(printed)
    assert len(found) > 6


def test_a_tick_is_shown_once_and_a_letter_builds_nothing(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    expect(page.locator("[data-wb-pages]")).not_to_be_empty()
    page.evaluate(
        """() => { window.built = 0; const rings = document.querySelector('[data-wb-rings]');
        new MutationObserver(() => { window.built += 1; }).observe(rings, { childList: true });
        const clone = Node.prototype.cloneNode; window.sheets = 0;
        Node.prototype.cloneNode = function (deep) {
            if (this.nodeName === 'SECTION') window.sheets += 1; return clone.call(this, deep); }; }"""
    )
    page.get_by_label("本地工作站的名称").evaluate(
        """field => { for (const letter of '某镇工作站') {
            field.value += letter; field.dispatchEvent(new Event('input', { bubbles: true })); } }"""
    )
    expect(page.locator("[data-wb-shown-station]")).to_have_text("某镇工作站")
    page.wait_for_timeout(500)
    assert page.evaluate("[window.built, window.sheets]") == [0, 1]
    page.get_by_label("12348").check()
    page.wait_for_timeout(500)
    assert page.evaluate("[window.built, window.sheets]") == [1, 2]


def test_the_list_of_situations_is_narrowed_by_typing(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    box, said = page.get_by_label("找情形"), page.locator("[data-wb-narrowed]")
    shown = page.locator(".wb-ticks--long li:visible")
    every = shown.count()
    expect(page.locator("summary", has_text=f"（共{every}个）")).to_be_visible()
    box.press_sequentially("欺凌")  # no word of the title: another word for it
    expect(shown).to_have_count(2)
    expect(said).to_have_text("找到2个")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert "guide:bullying" in ticked(page)
    box.fill("飞碟")
    expect(said).to_have_text("没有这样的情形，换个词")
    expect(said).to_have_attribute("role", "status")
    box.fill("")
    expect(shown).to_have_count(every)
    assert "guide:bullying" in ticked(page)


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_the_long_list_shows_that_it_goes_on(phone: BrowserContext, addressed: str, width: int):
    """It ends in the middle of a line of words."""
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(addressed + COMPOSE)
    cut = page.locator(".wb-ticks--long").evaluate(
        """list => { const end = list.getBoundingClientRect().bottom, range = document.createRange();
        return [...list.querySelectorAll('label')].some(label => {
            range.selectNodeContents(label);
            return [...range.getClientRects()].some(r => r.width > 60 && r.top + 4 < end && end < r.bottom - 4);
        }); }"""
    )
    assert cut


def type_and_print(page: Page) -> None:
    """Everything that could send a form: Enter in each field, and the button."""
    page.evaluate("window.printed = 0; window.print = () => { window.printed += 1; }; 0")
    for label in ("单子的标题", "找情形", "本地工作站的名称", "本地工作站的电话"):
        page.get_by_label(label).fill("某镇")
        page.get_by_label(label).press("Enter")
    assert page.evaluate("window.printed") == 0
    page.locator("[data-wb-compose]").get_by_role("button", name="打印").click()
    assert page.evaluate("window.printed") == 1


STATE = "[location.href, document.title, history.length, localStorage.length, sessionStorage.length, document.cookie]"


def test_nothing_typed_leaves_the_page_or_outlives_it(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    asked: list[str] = []
    page.goto(addressed + COMPOSE)
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    before = page.evaluate(STATE)
    type_and_print(page)
    page.wait_for_timeout(600)
    assert page.evaluate(STATE) == before and asked == []
    page.reload()
    assert page.get_by_label("本地工作站的名称").input_value() == ""
    assert page.get_by_label("本地工作站的电话").input_value() == ""
    assert page.get_by_label("单子的标题").input_value() == "未成年人保护宣传单"


def test_it_works_from_a_disk_too(phone: BrowserContext, site: Path):
    page = phone.new_page()
    page.goto((site / COMPOSE / "index.html").as_uri() + "?pick=guide:bullying")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = page.evaluate("[location.href, document.title, history.length]")
    type_and_print(page)
    assert page.evaluate("[location.href, document.title, history.length]") == before and asked == []
    assert "guide:bullying" in ticked(page)


def test_services_of_the_browser_are_kept_from_what_is_typed(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    for name in ("title", "station", "phone"):
        field = page.locator(f"[data-wb-{name}]")
        for attribute, value in (("spellcheck", "false"), ("translate", "no"), ("autocomplete", "off")):
            expect(field).to_have_attribute(attribute, value)
        expect(page.locator(f"[data-wb-shown-{name}]")).to_have_attribute("translate", "no")


@pytest.mark.parametrize("typed", ["<img src=x onerror=alert(1)>", "</script></style><b>x</b>", '"}@page{size:A5}\\'])
def test_what_is_typed_is_text(phone: BrowserContext, addressed: str, typed: str):
    page = phone.new_page()
    wrong: list[str] = []
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(addressed + COMPOSE)
    page.get_by_label("单子的标题").fill(typed)
    page.get_by_label("本地工作站的名称").fill(typed)
    tick(page, ["guide:bullying", "passage:m7", "passage:m8"], big=True)
    sheet = page.locator("[data-wb-sheet]")
    expect(sheet.locator("[data-wb-shown-title]")).to_have_text(typed)
    expect(sheet.locator("[data-wb-shown-station]")).to_have_text(typed)
    assert sheet.locator("img, script, iframe").count() == 0
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert [round(n) for n in document[0].get_size()] == [595, 842]
    assert squeezed(typed) in squeezed(document[1].get_textpage().get_text_bounded())  # at the top of later pages
    assert wrong == []


def test_what_is_said_of_the_station_is_seen_and_printed(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    expect(page.get_by_text("填的字只留在这一页上，不发送，不保存")).to_be_visible()
    filled = page.locator("[data-wb-facts]")
    expect(filled).to_be_hidden()
    page.get_by_label("本地工作站的电话").fill("023-00000000")
    expect(filled).to_have_text("名称和电话由使用单位填写，本站没有核对。")
    assert "本站没有核对。" in paper(page)[0]


def test_a_registered_station_fills_in_and_says_what_was_checked(phone: BrowserContext, addressed: str):
    choice = (
        '<select data-wb-known aria-label="已登记的"><option value="">不选</option><option value="023-12345678"'
        ' data-name="某街道工作站" data-facts="2026年11月24日核对（电话核实）。">某街道工作站</option></select>'
    )  # as compose.html writes it, which tests/hooks looks at: nobody has registered one yet

    def with_station(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(body=body.replace('<p class="wb-compose__note">', f'{choice}<p class="wb-compose__note">'))

    page = phone.new_page()
    page.route(f"{addressed}{COMPOSE}", with_station)
    page.goto(addressed + COMPOSE)
    page.get_by_label("已登记的").select_option("某街道工作站")
    facts = page.locator("[data-wb-facts]")
    expect(facts).to_have_text("2026年11月24日核对（电话核实）。")
    expect(page.locator("[data-wb-shown-phone]")).to_have_text("023-12345678")
    page.get_by_label("本地工作站的电话").fill("023-12345679")
    expect(facts).to_have_text("名称和电话由使用单位填写，本站没有核对。")
    page.get_by_label("已登记的").select_option("不选")
    expect(facts).to_be_hidden()
    expect(page.get_by_label("本地工作站的名称")).to_have_value("")


@pytest.mark.parametrize("big", [False, True])
def test_there_is_room_for_a_pen_and_nothing_is_torn(phone: BrowserContext, addressed: str, big: bool):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    tick(page, ["guide:bullying", "guide:must-report", "passage:m10", *USUAL], big)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 673, "height": 1017})
    rooms = page.locator(".wb-sheet__station p:not([hidden])").evaluate_all(
        "all => all.map(p => p.getBoundingClientRect()).map(r => [r.height / 96 * 25.4, r.width / 96 * 25.4])"
    )
    assert len(rooms) == 2 and all(height >= 9 and width > 160 for height, width in rooms)
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sides = [squeezed(side.get_textpage().get_text_bounded()) for side in document]
    for together in (
        ("求助电话", "12356", "12355", "12345"),
        ("未成年人保护信息", "〔2021〕3号", "2026年11月4日制"),
        ("本地工作站：", "电话："),
    ):
        assert any(all(text in side for text in together) for side in sides), together
    for side in sides:
        assert "〔2021〕3号" in side and "2026年11月4日制" in side
    for guide in ("bullying", "must-report"):  # its code stands below its last step
        (on,) = (i for i, side in enumerate(document) if f"{SITE_URL}guides/{guide}/" in codes_on(side))
        assert f"guides/{guide}/" in sides[on]
    assert "措施10严格执行强制报告制度（通知原文：" in "".join(sides)


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
    assert "预览，没有网址，不要印发" in words and codes == []


def test_files_are_fetched_under_their_chinese_names(phone: BrowserContext, addressed: str, tmp_path: Path):
    page = phone.new_page()
    page.goto(f"{addressed}handouts/bullying/")
    for kind, name in ((r"PDF \d页", "防欺凌家长告知书.pdf"), ("Word", "防欺凌家长告知书.docx")):
        with page.expect_download() as fetched:
            page.get_by_role("link", name=re.compile(f"^{kind.replace(' ', ' ?')}")).first.click()
        assert fetched.value.suggested_filename == name
