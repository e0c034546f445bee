"""语音播报 is offered where the device itself speaks Chinese: other voices send the text away."""

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.test_spoken_text import FAMILY, MINE, button, opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("voices", "offered"),
    [
        (MINE, True),
        ("{ name: 'a', lang: 'zh_TW', localService: true }", True),
        ("{ name: 'a', lang: 'cmn-Hans-CN', localService: true }", True),
        ("{ name: 'far', lang: 'zh-CN', localService: false }", False),
        ("{ name: 'who', lang: 'zh-CN' }", False),
        ("{ name: 'en', lang: 'en-US', localService: true }", False),
        ("", False),
    ],
)
def test_it_is_offered_only_where_the_device_itself_speaks_chinese(
    phone: BrowserContext, address: str, voices: str, offered: bool
):
    page = opened(phone, address + FAMILY, voices)
    expect(button(page, "大字")).to_be_visible()
    expect(button(page)).to_be_visible(visible=offered)


def test_voices_may_come_late(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY, "")
    expect(button(page)).to_be_hidden()
    page.evaluate(f"speechSynthesis.arrive([{{ name: 'far', lang: 'zh-CN', localService: false }}, {MINE}])")
    button(page).click()
    assert page.evaluate("speechSynthesis.said[0].slice(1)") == [1, "mine", "zh-CN"]


def test_a_mainland_voice_is_preferred(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY, f"{{ name: 'hk', lang: 'zh-HK', localService: true }}, {MINE}")
    button(page).click()
    assert page.evaluate("speechSynthesis.said[0][2]") == "mine"


def test_without_speech_nothing_is_offered_and_nothing_breaks(browser: Browser, address: str):
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    page.goto(address + FAMILY)
    expect(button(page, "高对比")).to_be_visible()
    expect(button(page)).to_be_hidden()
    assert errors == []
    page.close()
