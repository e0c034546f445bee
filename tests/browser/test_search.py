"""The search dialog: nothing of it is fetched before a reader touches it, and then it works, however it was touched."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

import brotli
import esprima
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

LIMIT_BEFORE = 2048  # bytes of the search that travel with every page
PARTS = ("search/program.js", "search/words.js", "search/text.js")
FIELD, META, ITEM = ".md-search__input", ".md-search-result__meta", ".md-search-result__item"
CARD, RESULT = ".wb-search__card", ".md-search-result__link"
HEADER, HOME = "label[for=__search].md-header__button", "[data-wb-open-search]"
COMPLETE = "window.weibaoSearch && window.weibaoSearch.rest"
OPEN = "document.getElementById('__search').checked"
COURT = "少年法庭"
WAYS: dict[str, tuple[int, str, Callable[[Page], object]]] = {
    "the button in the header": (360, "domains/family/", lambda p: p.locator(HEADER).click()),
    "the button on the home page": (360, "", lambda p: p.locator(HOME).click()),
    "the same on a wide screen": (1280, "", lambda p: p.locator(HOME).click()),
    "the field": (1280, "domains/family/", lambda p: p.locator(FIELD).click()),
    "a key": (1280, "indices/bodies/", lambda p: p.keyboard.press("/")),
    "the same on a phone": (360, "guides/bullying/", lambda p: p.keyboard.press("s")),
}


def touch(page: Page, url: str) -> None:
    """Come to a page, open the dialog and wait for all of it."""
    page.goto(url)
    page.locator(HEADER).click()
    page.wait_for_function(COMPLETE)


def look_for(page: Page, words: str) -> list[str]:
    """What a pasted query lists: m7 for a passage, bullying for a guide."""
    page.fill(FIELD, words)
    urls = [urlsplit(href) for href in page.locator(RESULT).evaluate_all("all => all.map(a => a.href)")]
    return [url.fragment or url.path.strip("/").rpartition("/")[2] for url in urls]


def held(page: Page, part: str) -> list[Route]:
    """Keep what is fetched of a part of the search until it is let go."""
    routes: list[Route] = []

    def keep(route: Route) -> None:
        routes.append(route)

    page.route(f"**/{part}*", keep)
    return routes


def parts_of(asked: list[str]) -> set[str]:
    return {part for part in PARTS for url in asked if part in url}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_fetched_when_it_is_touched_and_finds(browser: Browser, address: str, way: str):
    width, path, open_it = WAYS[way]
    page = browser.new_page(viewport={"width": width, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path, wait_until="networkidle")
    page.mouse.wheel(0, 600)
    page.mouse.move(200, 300)
    page.keyboard.press("Tab")
    assert parts_of(asked) == set()
    page.evaluate("document.activeElement.blur()")
    page.mouse.wheel(0, -600)
    with page.expect_request("**/search/text.js*"):
        open_it(page)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(COURT)
    expect(page.locator(ITEM).first).to_contain_text("措施25 推进少年法庭建设")
    assert parts_of(asked) == set(PARTS)
    assert all(url.startswith(address) for url in asked)
    page.close()


def test_little_of_it_travels_with_a_page(site: Path):
    source = (site / "assets/javascripts/weibao.js").read_text(encoding="utf-8")
    parts = esprima.parseScript(source, range=True).body[0].expression.callee.body.body
    ours = [source[slice(*part.range)] for part in parts if "data-wb-search" in source[slice(*part.range)]]
    page = (site / "index.html").read_text(encoding="utf-8")
    dialog = re.findall(r'<div class="md-search".*?</ol>', page, re.S)
    assert len(ours) == 1 and len(dialog) == 1
    assert 500 < len(brotli.compress((ours[0] + dialog[0]).encode())) <= LIMIT_BEFORE


@pytest.mark.parametrize("part", PARTS[:2])
def test_what_is_typed_before_it_has_come_is_looked_for(phone: BrowserContext, address: str, part: str):
    page = phone.new_page()
    routes = held(page, part)
    page.goto(address)
    with page.expect_request(f"**/{part}*"):
        page.locator(HOME).click()
    page.locator(FIELD).press_sequentially(COURT)
    expect(page.locator(META)).to_have_text("正在准备搜索……")
    routes[0].continue_()
    expect(page.locator(ITEM).first).to_contain_text("措施25")


def test_titles_are_found_while_the_text_is_still_coming(phone: BrowserContext, address: str):
    page = phone.new_page()
    routes = held(page, PARTS[2])
    page.goto(address)
    with page.expect_request("**/search/text.js*"):
        page.locator(HEADER).click()
    assert look_for(page, "zzzz") == []
    expect(page.locator(META)).to_have_text("正在找……")
    assert look_for(page, COURT)[0] == "m25"
    sentence = page.locator(f"{ITEM} p mark")
    expect(sentence).to_have_count(0)
    routes[0].continue_()
    expect(sentence.first).to_be_visible()
    look_for(page, "zzzz")
    expect(page.locator(META)).to_have_text("没有找到")


@pytest.mark.parametrize("part", PARTS)
def test_what_does_not_load_is_said(phone: BrowserContext, address: str, part: str):
    page = phone.new_page()
    page.route(f"**/{part}*", lambda route: route.abort())
    page.goto(f"{address}domains/family/")
    page.locator(HEADER).click()
    expect(page.locator(META)).to_have_text("搜索没有加载成功。连上网再试，或者用菜单和索引")
    if part == PARTS[2]:
        assert look_for(page, COURT)[0] == "m25"
        return
    page.unroute(f"**/{part}*")
    page.locator("label[for=__search].md-search__icon").click()  # back to the page, and again
    page.locator(HEADER).click()
    page.wait_for_function(COMPLETE)
    assert look_for(page, COURT)[0] == "m25"


def test_it_finds_what_is_pasted_and_what_is_typed(phone: BrowserContext, address: str):
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.new_page()
    touch(page, f"{address}domains/family/")
    page.evaluate("words => navigator.clipboard.writeText(words)", COURT)
    page.keyboard.press("Control+V")
    expect(page.locator(ITEM).first).to_contain_text("措施25")
    pasted = page.locator(".md-search-result").inner_html()
    page.get_by_role("button", name="清空当前内容").click()
    expect(page.locator(ITEM)).to_have_count(0)
    expect(page.locator(META)).to_contain_text("用您自己的话说")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(COURT)
    assert page.locator(".md-search-result").inner_html() == pasted


def test_the_number_of_results_is_said_aloud(phone: BrowserContext, address: str):
    page = phone.new_page()
    touch(page, address)
    status = page.locator(".md-search [role=status]")
    for words in (COURT, "控辍保学", "同学打我孩子", "zzzz"):
        count = len(look_for(page, words))
        expect(status).to_have_text(re.compile(rf"找到{count}条$" if count else "^没有找到$"))
    expect(page.get_by_role("dialog", name="搜索").get_by_role("textbox", name="搜索")).to_be_focused()


def test_an_address_with_a_query_opens_it_and_typing_changes_no_address(phone: BrowserContext, address: str):
    page = phone.new_page()
    where = f"{address}domains/family/?x=1&q={quote('推进')}+{quote(COURT)}#m1"
    page.goto(where)
    expect(page.locator(ITEM).first).to_contain_text("措施25")
    assert page.input_value(FIELD) == f"推进 {COURT}"
    length = page.evaluate("history.length")
    page.locator(FIELD).press_sequentially("建设")
    assert look_for(page, "游戏充值")
    assert (page.url, page.evaluate("history.length")) == (where, length)


def test_a_result_on_the_same_page_makes_the_dialog_go(phone: BrowserContext, address: str):
    page = phone.new_page()
    touch(page, f"{address}domains/family/")
    assert look_for(page, "措施4") == ["m4"]
    page.locator(RESULT).click()
    assert (page.url, page.evaluate(OPEN)) == (f"{address}domains/family/#m4", False)
    expect(page.locator("#m4")).to_be_in_viewport()
    expect(page.locator(FIELD)).not_to_be_in_viewport()
