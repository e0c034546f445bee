"""What staff type on a sheet of their own: it stays in the page, is text, and is printed as not checked."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.small_compose import COMPOSE, paper, tick, ticked
from tests.core.small_sheets import squeezed

pytestmark = pytest.mark.browser


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
