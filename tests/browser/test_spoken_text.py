"""语音播报: the device's own voices alone, sentence by sentence, in the order of reading. The voices are stand-ins."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser

FAMILY = "domains/family/"
MINE = "{ name: 'mine', lang: 'zh-CN', localService: true }"
# What a device says, without saying it: `said` lists text, speed and voice; `end()` ends what is being said.
STUB = """(voices => {
  const said = [], listeners = [];
  let current = null;
  const speech = {
    said, voices, cancelled: 0, end() { const u = current; current = null; u && u.onend && u.onend({}); },
    fail() { const u = current; current = null; u && u.onerror && u.onerror({ error: 'audio-busy' }); },
    getVoices: () => speech.voices, addEventListener: (_, f) => listeners.push(f),
    arrive(more) { speech.voices = more; listeners.forEach(f => f()); },
    speak(u) { current = u; said.push([u.text, u.rate, u.voice && u.voice.name, u.lang]); },
    cancel() { speech.cancelled++; const u = current; current = null;
               if (u && u.onerror) setTimeout(() => u.onerror({ error: 'interrupted' })); },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})"""


def opened(context: BrowserContext, url: str, voices: str = MINE) -> Page:
    page = context.new_page()
    page.add_init_script(f"{STUB}([{voices}]);")
    page.goto(url)
    return page


def button(page: Page, name: str = "语音播报") -> Locator:
    return page.get_by_role("button", name=name)


def said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate("speechSynthesis.said.map(s => s[0])")
    return texts


def all_of_it(page: Page) -> list[str]:
    """Everything that is said from the start to the end of a page."""
    button(page).click()
    page.evaluate("() => { while (document.querySelector('.wb-spoken')) speechSynthesis.end(); }")
    return said(page)


def test_the_whole_text_is_said_in_order_and_no_tool_is(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY)
    page.locator(".wb-related summary").first.click()
    page.locator(".wb-cite summary").first.click()
    official = page.locator("[data-sentence]").all_text_contents()
    parts = all_of_it(page)
    text = "".join(parts)
    assert max(map(len, parts)) <= 60
    assert parts[:4] == ["二、重点任务", "（一）着力加强家庭监护", "措施1", "加大家庭监护指导力度"]
    positions = [text.index(sentence) for sentence in official]
    assert positions == sorted(positions)
    for tool in ("本页目录", "一句一行", "别处提到", "引用", "#", "阅读工具", "高对比", "112355"):
        assert tool not in text
    assert text.endswith("网页生成于2026年11月4日。")
    expect(button(page)).to_have_attribute("aria-pressed", "false")


def test_our_own_pages_are_said_too_and_numbers_digit_by_digit(phone: BrowserContext, address: str):
    page = opened(phone, f"{address}about/")
    parts = all_of_it(page)
    assert parts[0] == "关于本站"
    assert "有危险打1 1 0，其他见求助电话。" in parts


def test_what_is_folded_is_not_said(phone: BrowserContext, address: str):
    page = opened(phone, f"{address}about/")
    page.evaluate("""document.querySelector('article h2').insertAdjacentHTML('beforebegin',
        '<details><summary>折起来的</summary><p>不念的。</p></details><p hidden>也不念。</p><p>要念。</p>')""")
    parts = all_of_it(page)
    assert "折起来的" in parts and "要念。" in parts
    assert "不念的。" not in parts and "也不念。" not in parts


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_pausing_going_on_and_stopping(phone: BrowserContext, address: str, how: str):
    page = opened(phone, address + FAMILY)

    def press(name: str) -> None:
        target = button(page, name)
        target.click() if how == "pointer" else target.press("Enter")

    press("语音播报")
    expect(button(page, "暂停")).to_be_focused()
    page.evaluate("for (let i = 0; i < 4; i++) speechSynthesis.end()")
    press("暂停")
    page.wait_for_timeout(50)  # the device says by then that it was interrupted
    assert len(said(page)) == 5
    press("继续")
    assert said(page)[4] == said(page)[5] and len(said(page)) == 6
    press("停止")
    assert page.locator(".wb-spoken").count() == 0
    expect(page.get_by_role("group", name="语音播报")).to_be_hidden()
    expect(button(page)).to_be_focused()
    press("语音播报")
    assert said(page)[6] == said(page)[0]


def test_the_speed_changes_at_once_and_where_it_is(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY)
    button(page).click()
    page.evaluate("speechSynthesis.end()")
    for rate in ("0.75", "1.25", "1.5"):
        page.get_by_label("语速").select_option(rate)
        assert page.evaluate("speechSynthesis.said.slice(-1)[0].slice(0, 2)") == [said(page)[1], float(rate)]
    assert page.evaluate("localStorage.length") == 0


def test_the_sentence_is_marked_without_colour_alone_and_in_view(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY)
    button(page).click()
    for _ in range(12):
        page.evaluate("speechSynthesis.end()")
    marked = page.locator(".wb-spoken")
    assert marked.count() == 1
    assert said(page)[-1] in (marked.text_content() or "")
    assert marked.get_attribute("data-sentence")
    expect(marked).to_have_css("outline-style", "solid")
    box, player = marked.bounding_box(), page.get_by_role("group", name="语音播报").bounding_box()
    assert box is not None and player is not None
    assert 48 <= box["y"] < player["y"] - 20


@pytest.mark.parametrize("large", [False, True])
def test_the_player_fits_a_small_phone_and_hides_no_end(phone: BrowserContext, address: str, large: bool):
    page = opened(phone, address + FAMILY)
    page.set_viewport_size({"width": 320, "height": 568})
    if large:
        button(page, "大字").click()
    button(page).click()
    for name in ("暂停", "停止"):
        box = button(page, name).bounding_box()
        assert box is not None and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last, player = page.locator(".wb-footer").bounding_box(), page.get_by_role("group", name="语音播报").bounding_box()
    assert last is not None and player is not None
    assert last["y"] + last["height"] <= player["y"] + 1


def test_a_voice_that_fails_is_a_pause_and_leaving_is_silence(phone: BrowserContext, address: str):
    page = opened(phone, address + FAMILY)
    button(page).click()
    page.evaluate("speechSynthesis.fail()")
    button(page, "继续").click()
    assert len(said(page)) == 2
    before = page.evaluate("speechSynthesis.cancelled")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert page.evaluate("speechSynthesis.cancelled") > before
    expect(page.get_by_role("group", name="语音播报")).to_be_hidden()
