"""The address of a page as a code, read back from the screen and from paper."""

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SITE_URL

pytestmark = pytest.mark.browser

FAMILY = "domains/family/"


def code_on(page: Page) -> str:
    """What a phone would read off the page: the screenshot, made grey, then a reader of codes."""
    grey = Image.open(io.BytesIO(page.screenshot())).convert("L")
    (found,) = zxingcpp.read_barcodes(memoryview(grey.tobytes()).cast("B", (grey.height, grey.width)))
    return str(found.text)


@pytest.mark.parametrize("large", [False, True])
def test_the_code_leads_to_the_page(phone: BrowserContext, addressed: str, large: bool):
    page = phone.new_page()
    page.goto(addressed + FAMILY)
    if large:
        page.get_by_role("button", name="大字").click()
    picture = page.get_by_role("img", name="本页网址的二维码")
    expect(picture).to_be_hidden()
    page.get_by_text("本页二维码").press("Enter")
    picture.scroll_into_view_if_needed()
    assert code_on(page) == f"{SITE_URL}{FAMILY}"
    assert page.locator(".wb-qr__body p").inner_text() == f"{SITE_URL}{FAMILY}"


def test_the_code_is_printed_with_its_address_though_it_is_folded(phone: BrowserContext, addressed: str):
    page = phone.new_page()
    page.goto(f"{addressed}notice/full/")
    page.emulate_media(media="print")
    page.get_by_role("img", name="本页网址的二维码").scroll_into_view_if_needed()
    assert code_on(page) == f"{SITE_URL}notice/full/"
    expect(page.locator(".wb-qr__body p")).to_be_visible()
    expect(page.get_by_text("本页二维码")).to_be_hidden()
