"""A sheet of one's own: ticked, typed and printed in the page alone; without a script the ready handouts."""

import random
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import SITE_URL
from tests.browser.small_compose import COMPOSE, USUAL, paper, tick, ticked
from tests.core.small_sheets import codes_by_page, material, pages_of
from weibao.handouts.content import NOT_APPROVED
from weibao.handouts.foot import laws_in
from weibao.handouts.sheet import Line

pytestmark = pytest.mark.browser


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
    assert words.count("法律和文件的版本：《中华人民共和国未成年人保护法》（2024年4月26日第二次修正）") == 1
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


def test_the_foot_speaks_of_what_is_ticked_and_of_nothing_else(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + COMPOSE)
    foot, status = page.locator("[data-wb-laws]"), page.locator("[data-wb-status]")
    tick(page, ["hotline:12345", "passage:m3"])  # the notice's words, and a number
    expect(foot).to_be_hidden()
    expect(status).to_be_hidden()
    for ids in (
        ["guide:bullying"],
        ["passage:m17", "guide:gaming", "hotline:12345"],
        ["guide:tattoo", "guide:bullying"],
    ):
        tick(page, ids)
        sources = [words[1:-1] for words in page.locator(".wb-piece li small").all_inner_texts()]
        cited = laws_in((Line("", source=source) for source in sources), material().shelf)
        assert cited
        expect(foot).to_have_text(f"法律和文件的版本：{'；'.join(cited.values())}。")
        expect(status).to_have_text(NOT_APPROVED)


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
    pdf = page.pdf(prefer_css_page_size=True)
    sides, codes = pages_of(pdf), codes_by_page(pdf)
    for together in (
        ("求助电话", "12356", "12355", "12345"),
        ("未成年人保护信息", "〔2021〕3号", "2026年11月4日制"),
        ("本地工作站：", "电话："),
    ):
        assert any(all(text in side for text in together) for side in sides), together
    for side in sides:
        assert "〔2021〕3号" in side and "2026年11月4日制" in side
    for guide in ("bullying", "must-report"):  # its code stands below its last step
        (on,) = (i for i, found in enumerate(codes) if f"{SITE_URL}guides/{guide}/" in found)
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
