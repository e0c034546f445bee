"""What a reader does: finds a measure, follows an address, reads sentence by sentence, without a script too."""

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.browser


def test_from_the_home_page_to_a_measure_without_a_script(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(address)
    page.get_by_role("link", name="家庭保护").last.click()
    page.get_by_role("navigation", name="本页目录").get_by_role("link", name="措施4").click()
    assert page.url == f"{address}domains/family/#m4"
    assert page.locator("#m4-1").inner_text().startswith("公安机关接到报告")
    assert page.locator("#m4").is_visible()


def test_a_sentence_has_an_address_and_is_shown_there(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/society/#m10-2")
    sentence = page.locator("#m10-2")
    assert sentence.inner_text().startswith("国家机关、村（居）民委员会")
    box = sentence.bounding_box()
    assert box is not None
    assert 40 <= box["y"] <= 740
    background = sentence.evaluate("e => getComputedStyle(e).backgroundColor")
    assert background != page.locator("#m10-1").evaluate("e => getComputedStyle(e).backgroundColor")


def test_a_sentence_a_line_works_without_a_script(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(f"{address}domains/government/")
    first, second = page.locator("#m23-1"), page.locator("#m23-2")
    page.get_by_label("一句一行，便于细读").check()
    above, below = first.bounding_box(), second.bounding_box()
    assert above is not None and below is not None
    assert above["x"] == below["x"]
    assert below["y"] >= above["y"] + above["height"]


def test_the_stop_after_a_title_is_copied_but_takes_no_room(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/network/")
    assert page.locator("#m15").text_content() == "措施15健全未成年人网络保护政策体系。#"
    box = page.locator("#m15 .wb-stop").bounding_box()
    assert box is not None
    assert box["width"] <= 1


def test_a_correction_leads_to_its_reason_and_evidence(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}notice/requirements/")
    mark = page.locator("#r2-2 .wb-correction")
    assert mark.inner_text() == "〔勘误：收到的文本作“到20226月”〕"
    mark.get_by_role("link").click()
    assert page.url.endswith("/notice/corrections/#c5")
    assert "同一段中并列的写法" in page.locator("#c5 + ul").inner_text()


def test_the_received_text_can_be_downloaded(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}notice/corrections/")
    href = page.get_by_role("link", name="wansheng-2021-3.txt").evaluate("a => a.href")
    answer = page.request.get(href)
    assert answer.ok
    assert len(answer.body()) == 30959


def test_printed_pages_hide_the_tools_and_keep_the_words(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/family/")
    page.emulate_media(media="print")
    assert page.locator("#m1-1").is_visible()
    assert page.locator(".wb-reprint").is_visible()
    assert not page.locator(".wb-glance").is_visible()
    assert not page.locator(".md-header").is_visible()


def test_numbers_and_what_is_folded_are_printed(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/family/")
    page.emulate_media(media="print")
    assert page.locator(".wb-danger").is_visible()
    assert page.locator(".wb-card__ring").count() == page.locator(".wb-card__ring:visible").count() > 3
    assert page.locator(".wb-card__source").first.is_visible()
    assert page.locator(".wb-related li:visible").count() > 3
    term = page.locator("a.wb-term").first
    assert term.is_visible()
    expect(term).to_have_css("color", term.evaluate("e => getComputedStyle(e.parentElement).color"))
    page.goto(f"{address}indices/bodies/")
    assert not page.locator(".wb-filter").is_visible()
    assert page.locator("#police").is_visible()


def test_the_picture_prints_black_on_white(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}picture/")
    page.emulate_media(media="print")
    stage, name = (page.locator(f".wb-picture__{part}").first for part in ("stage", "name"))
    assert stage.evaluate("e => getComputedStyle(e).fill") == "rgb(255, 255, 255)"
    assert name.evaluate("e => getComputedStyle(e).fill") == "rgb(0, 0, 0)"
