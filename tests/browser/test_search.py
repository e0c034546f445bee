"""The search: nothing of it is fetched before a reader touches it, and then it works, however it was touched."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

PARTS = ("javascripts/bundle", "workers/search", "search/search_index.json")
FIELD = ".md-search__input"
HEADER, HOME = "label[for=__search].md-header__button", "[data-wb-open-search]"
WAYS: dict[str, tuple[int, str, Callable[[Page], object]]] = {
    "the button in the header": (360, "domains/family/", lambda p: p.locator(HEADER).click()),
    "the button on the home page": (360, "", lambda p: p.locator(HOME).click()),
    "the same on a wide screen": (1280, "", lambda p: p.locator(HOME).click()),
    "the field": (1280, "domains/family/", lambda p: p.locator(FIELD).focus()),
    "a key": (1280, "indices/bodies/", lambda p: p.keyboard.press("/")),
}


def parts_of(asked: list[str]) -> list[str]:
    return [part for part in PARTS if any(part in url for url in asked)]


def look_for(page: Page, words: str) -> str:
    field = page.locator(FIELD)
    expect(field).to_be_visible()
    field.press_sequentially(words)
    field.press("End")  # inserted Chinese sends no keyup, and the stock search waits for one
    page.locator(".md-search-result__item").first.wait_for()
    return page.locator(".md-search-result__list").inner_text().replace("\u200b", "")


@pytest.mark.parametrize("way", WAYS)
def test_it_is_fetched_when_it_is_touched_and_finds(browser: Browser, address: str, way: str):
    width, path, touch = WAYS[way]
    page = browser.new_page(viewport={"width": width, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path, wait_until="networkidle")
    page.mouse.wheel(0, 600)
    page.mouse.move(200, 300)
    page.keyboard.press("Tab")
    assert parts_of(asked) == []
    page.evaluate("document.activeElement.blur()")
    page.mouse.wheel(0, -600)
    with page.expect_request(re.compile("search_index")):
        touch(page)
    assert "措施25推进少年法庭建设" in look_for(page, "少年法庭")
    assert parts_of(asked) == list(PARTS)
    assert page.input_value(FIELD) == "少年法庭"
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_typed_before_it_has_come_is_looked_for_too(browser: Browser, address: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 740})
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/bundle.*.js", hold)
    page.goto(address, wait_until="networkidle")
    with page.expect_request("**/bundle.*.js"):
        page.locator(HOME).click()
    page.locator(FIELD).press_sequentially("少年法庭")
    held[0].continue_()
    page.locator(".md-search-result__item").first.wait_for()
    assert "措施25" in page.locator(".md-search-result__list").inner_text().replace("\u200b", "")
    page.close()


def test_a_slash_that_is_typed_into_a_field_opens_nothing(phone: BrowserContext, address: str):
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}indices/bodies/")
    page.get_by_label("筛选").press("/")
    page.wait_for_load_state("networkidle")
    assert page.get_by_label("筛选").input_value() == "/"
    assert parts_of(asked) == []


def test_without_a_script_nothing_promises_a_search(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    for path in ("", "domains/family/"):
        page.goto(address + path)
        expect(page.locator(FIELD)).to_be_hidden()
        expect(page.locator(HEADER)).to_be_hidden()
        expect(page.get_by_role("button", name="搜索通知里的话")).to_have_count(0)
