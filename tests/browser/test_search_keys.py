"""The search dialog by hand: an input method that composes, and the keyboard alone."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.test_search import CARD, COMPLETE, COURT, FIELD, ITEM, OPEN, RESULT, touch

pytestmark = pytest.mark.browser


def test_an_input_method_is_waited_for(phone: BrowserContext, address: str):
    page = phone.new_page()
    touch(page, f"{address}domains/family/")
    ime = phone.new_cdp_session(page)
    enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
    ime.send("Input.imeSetComposition", {"text": "shaonian", "selectionStart": 8, "selectionEnd": 8})
    ime.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
    ime.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    assert page.input_value(FIELD) == "shaonian"
    expect(page.locator(ITEM)).to_have_count(0)
    ime.send("Input.insertText", {"text": COURT})
    expect(page.locator(ITEM).first).to_contain_text("措施25")
    ime.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})  # the one that ends a composition, in Safari
    assert page.input_value(FIELD) == COURT
    assert (page.url, page.evaluate(OPEN)) == (f"{address}domains/family/", True)
    page.keyboard.press("Enter")
    page.wait_for_url("**/domains/judicial/#m25")


@pytest.mark.parametrize("ends", ["compositionend", "blur"])
def test_a_composition_ends_with_or_without_being_said_to(phone: BrowserContext, address: str, ends: str):
    page = phone.new_page()
    touch(page, address)
    field = page.locator(FIELD)
    field.dispatch_event("compositionstart")
    field.evaluate("(field, words) => { field.value = words; }", COURT)
    for event in ("input", "keyup", "change"):
        field.dispatch_event(event)
    field.press("Enter")
    assert page.url == address
    expect(page.locator(ITEM)).to_have_count(0)
    field.dispatch_event(ends)
    expect(page.locator(ITEM).first).to_contain_text("措施25")


def test_the_keyboard_alone_finds_moves_and_comes_back(browser: Browser, address: str):
    page = browser.new_page(viewport={"width": 1280, "height": 740})
    page.goto(f"{address}guides/bullying/")
    page.keyboard.press("/")
    page.wait_for_function(COMPLETE)
    page.keyboard.press("Escape")
    link = page.locator("article a[href*='#m7']").first
    link.focus()
    page.keyboard.press("/")
    page.keyboard.type("游戏充值能退吗")
    links = page.locator(f".md-search-result a:visible, {FIELD}")
    focused = "(document.activeElement.closest('a') || document.activeElement).className"
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == "wb-search__answer"
    for _ in range(links.count()):
        page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).last).to_be_focused()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(links.count() + 3):
            page.keyboard.press(key)
            assert page.evaluate("!!document.activeElement.closest('.md-search__inner')")
    page.keyboard.press("Escape")
    assert not page.evaluate(OPEN)
    expect(link).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/refund/")
    page.close()


def test_a_slash_that_is_typed_into_a_field_opens_nothing(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}indices/bodies/")
    page.get_by_label("筛选").press("/")
    assert page.get_by_label("筛选").input_value() == "/"
    assert not page.evaluate(OPEN)
