"""The search on a slow network: before its parts have come, and when one of them does not come."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.test_search import COMPLETE, COURT, FIELD, HEADER, HOME, META, OPEN, PARTS, held, look_for

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("selector", [HOME, "article a"])
def test_escape_gives_the_focus_back_the_first_time_too(browser: Browser, address: str, selector: str):
    page = browser.new_page(viewport={"width": 1280, "height": 740})
    page.goto(address)
    opener = page.locator(selector).first
    opener.focus()
    page.keyboard.press("Enter" if selector == HOME else "/")
    page.wait_for_function(COMPLETE)
    page.keyboard.press("Escape")
    assert not page.evaluate(OPEN)
    expect(opener).to_be_focused()
    page.close()


@pytest.mark.parametrize("part", PARTS[:1])
def test_enter_before_it_has_come_sends_nothing_anywhere(phone: BrowserContext, address: str, part: str):
    page = phone.new_page()
    held(page, part)
    page.goto(address)
    with page.expect_request(f"**/{part}*"):
        page.locator(HOME).click()
    page.locator(FIELD).press_sequentially(COURT)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.url == address


def test_escape_before_it_has_come_closes_the_dialog(phone: BrowserContext, address: str):
    page = phone.new_page()
    held(page, PARTS[0])
    page.goto(address)
    with page.expect_request(f"**/{PARTS[0]}*"):
        page.locator(HOME).click()
    page.keyboard.press("Escape")
    assert not page.evaluate(OPEN)


def test_a_text_that_did_not_load_is_fetched_again(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.route(f"**/{PARTS[2]}*", lambda route: route.abort())
    page.goto(address)
    page.locator(HEADER).click()
    expect(page.locator(META)).to_contain_text("没有加载成功")
    page.unroute(f"**/{PARTS[2]}*")
    page.locator("label[for=__search].md-search__icon").click()
    page.locator(HEADER).click()
    page.wait_for_function(COMPLETE, timeout=3000)
    look_for(page, "zzzz")
    expect(page.locator(META)).to_have_text("没有找到")


def test_a_text_that_does_not_load_is_not_promised_for_ever(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.route(f"**/{PARTS[2]}*", lambda route: route.abort())
    page.goto(address)
    page.locator(HEADER).click()
    expect(page.locator(META)).to_contain_text("没有加载成功")
    look_for(page, "zzzz")
    expect(page.locator(META)).not_to_have_text("正在找……")
