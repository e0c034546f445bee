"""The tools of a page and its passages: by pointer, by keyboard, without a script, where nothing is stored."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import SITE_URL

pytestmark = pytest.mark.browser

FAMILY = "domains/family/"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('SecurityError'); } });"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
CITED = (
    "万盛经开区未成年人保护工作领导小组：《重庆市万盛经济技术开发区未成年人保护工作领导小组关于印发〈万盛经开区未成年人"
    "保护工作领导小组关于加强未成年人保护工作的实施意见〉的通知》（万盛未保组〔2021〕3号），措施3“加强家庭监护监督工作”，"
    "2021年11月25日；{}，网页生成于2026年11月4日。"
)
MODES = {"大字": "wb-large", "高对比": "wb-contrast"}


def stored(page: Page) -> dict[str, str]:
    assert page.evaluate("[document.cookie, sessionStorage.length]") == ["", 0]
    found: dict[str, str] = page.evaluate("({ ...localStorage })")
    return found


def letter(page: Page) -> float:
    size: float = page.eval_on_selector("#m1-1", "e => parseFloat(getComputedStyle(e).fontSize)")
    return size


@pytest.mark.parametrize("name", MODES)
@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_a_mode_is_kept_from_page_to_page_and_nothing_else_is(phone: BrowserContext, address: str, name: str, how: str):
    page = phone.new_page()
    page.goto(address + FAMILY)
    button = page.get_by_role("button", name=name)
    assert stored(page) == {}
    button.click() if how == "pointer" else button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_in_viewport()
    assert stored(page) == {MODES[name]: "1"}
    page.goto(f"{address}domains/school/")
    assert MODES[name] in page.evaluate("document.documentElement.className")
    expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    button.click() if how == "pointer" else button.press(" ")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert stored(page) == {}
    page.reload()
    assert MODES[name] not in page.evaluate("document.documentElement.className")


def test_a_mode_is_there_before_the_first_paint(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + FAMILY)
    page.get_by_role("button", name="大字").click()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address + FAMILY)
    assert letter(page) > 22
    expect(page.get_by_role("button", name="大字")).to_be_hidden()


def test_large_letters_are_a_third_larger_and_contrast_is_black_on_white(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + FAMILY)
    before = letter(page)
    for name in MODES:
        page.get_by_role("button", name=name).click()
    assert letter(page) >= 1.35 * before
    expect(page.locator("#m1-1")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("#m1-1 a.wb-term").first).to_have_css("color", "rgb(0, 0, 0)")
    assert page.locator("#m1-1 a.wb-term").first.evaluate("e => getComputedStyle(e).textDecorationThickness") == "3px"


def test_a_browser_that_stores_nothing_keeps_the_mode_for_the_visit(phone: BrowserContext, address: str):
    page = phone.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(NO_STORAGE)
    page.goto(address + FAMILY)
    before = letter(page)
    page.get_by_role("button", name="大字").click()
    assert letter(page) > before
    expect(page.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    assert [e for e in errors if "SecurityError" not in e] == []


@pytest.mark.parametrize("old", [False, True], ids=["clipboard", "no clipboard"])
@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_a_citation_is_copied_with_the_address_the_page_has(browser: Browser, address: str, old: bool, how: str):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page, reader = context.new_page(), context.new_page()
    if old:
        page.add_init_script(NO_CLIPBOARD)
    page.bring_to_front()
    page.goto(f"{address}{FAMILY}?from=x#m2")
    cite = page.locator(".wb-cite").nth(2)
    summary, copy = cite.locator("summary"), cite.get_by_role("button", name="复制")
    for control in (summary, copy):
        control.click() if how == "pointer" else control.press("Enter")
    expect(cite.get_by_role("status")).to_have_text("已复制")
    reader.goto(address)
    reader.bring_to_front()
    assert reader.evaluate("navigator.clipboard.readText()") == CITED.format(f"{address}{FAMILY}#m3")
    context.close()


def test_what_cannot_be_copied_is_selected(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.add_init_script(f"{NO_CLIPBOARD} document.execCommand = () => false;")
    page.goto(address + FAMILY)
    cite = page.locator(".wb-cite").nth(2)
    cite.locator("summary").click()
    cite.get_by_role("button", name="复制").click()
    expect(cite.get_by_role("status")).to_contain_text("已选中")
    assert page.evaluate("String(getSelection())").strip() == CITED.format(f"{address}{FAMILY}#m3")


def test_without_a_script_what_works_is_there_and_what_does_not_is_not(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(address + FAMILY)
    for name in ("语音播报", *MODES, "打印", "复制", "暂停"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    cite = page.locator(".wb-cite").nth(2)
    cite.locator("summary").click()
    assert cite.locator("p").inner_text() == CITED.format("domains/family/#m3")
    expect(page.locator(".wb-in-app")).to_be_visible()
    page.get_by_role("link", name="阅读工具").click()
    expect(page.get_by_role("heading", name="阅读工具")).to_be_in_viewport()
    page.get_by_role("link", name="返回顶部").click()
    expect(page.locator(".wb-danger")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("agent", "inside"),
    [("MicroMessenger/8.0", True), ("QQ/9.0", True), ("DingTalk/7", True), ("Weibo", True), ("Chrome/57.0", False)],
)
def test_words_on_apps_are_shown_inside_apps(browser: Browser, address: str, agent: str, inside: bool):
    page = browser.new_page(user_agent=f"Mozilla/5.0 (Linux; Android 9) {agent}")
    page.goto(f"{address}notice/corrections/")
    expect(page.locator("section .wb-in-app")).to_be_visible(visible=inside)
    expect(page.locator("article > .wb-in-app")).to_be_visible(visible=inside)
    page.close()


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_printing_is_the_browsers(phone: BrowserContext, address: str, how: str):
    page = phone.new_page()
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1; };")
    page.goto(address + FAMILY)
    button = page.get_by_role("button", name="打印")
    button.click() if how == "pointer" else button.press("Enter")
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    for part in ("h2#tools", ".wb-tools__row", ".wb-cite", ".wb-to-tools", ".wb-in-app"):
        expect(page.locator(part).first).to_be_hidden()


def test_a_citation_of_a_site_with_an_address_has_it_whatever_the_page_says(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(addressed + FAMILY)
    assert page.locator(".wb-cite p").nth(2).text_content() == CITED.format(f"{SITE_URL}{FAMILY}#m3")
