"""What a page gains from weibao.js and keeps without it: terms with a line, indices that filter, numbers that dial."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser

RINGING = ("", "domains/family/", "for/child/", "hotlines/")


def wide(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 640})


def middle(page: Page, term: Locator) -> tuple[float, float]:
    box = term.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_term_says_its_line_to_the_pointer_and_the_sentence_stays(browser: Browser, address: str):
    page = wide(browser)
    page.goto(f"{address}domains/judicial/#m24-3")
    sentence, term, tip = page.locator("#m24-3"), page.locator("#m24-3 a.wb-term").first, page.get_by_role("tooltip")
    before, line = sentence.text_content(), term.get_attribute("title")
    assert line
    term.hover()
    expect(tip).to_have_text(line)
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    assert term.get_attribute("title") is None  # or the browser would show it a second time
    assert sentence.text_content() == before
    box = tip.bounding_box()
    x, y = middle(page, term)
    assert box is not None
    for step in range(int(box["y"] - y) + 8):  # on the way to the line it stays, so that it can be read
        page.mouse.move(x, y + step)
    expect(tip).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    assert term.get_attribute("aria-describedby") is None
    page.close()


def test_a_term_says_its_line_to_the_keyboard_wherever_the_pointer_rests(browser: Browser, address: str):
    page = wide(browser)
    page.goto(f"{address}domains/family/")
    page.mouse.move(600, 400)
    page.locator("#wb-lines").focus()
    terms, tip, seen = page.locator("a.wb-term").count(), page.get_by_role("tooltip"), 0
    while seen < terms:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('article')")
        if page.evaluate("document.activeElement.classList.contains('wb-term')"):
            page.wait_for_timeout(120)  # what the page does about a pointer that lies over other text now
            line = page.evaluate("document.activeElement.dataset.what")
            expect(tip).to_have_text(line)
            assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "wb-tip"
            seen += 1
    assert terms > 5
    page.keyboard.press("Tab")
    expect(tip).to_be_hidden()
    page.close()


def test_escape_and_leaving_take_the_line_away(browser: Browser, address: str):
    page = wide(browser)
    page.goto(f"{address}domains/family/")
    term, tip = page.locator("a.wb-term").first, page.get_by_role("tooltip")
    term.focus()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert term.get_attribute("aria-describedby") is None
    term.evaluate("e => { e.blur(); e.focus(); }")
    expect(tip).to_be_visible()
    term.evaluate("e => e.blur()")
    expect(tip).to_be_hidden()
    page.close()


@pytest.mark.parametrize("path", ["domains/society/", "notice/requirements/"])
def test_every_line_fits_on_a_phone(phone: BrowserContext, address: str, path: str):
    page = phone.new_page()
    page.goto(address + path)
    for term in page.locator("a.wb-term").all():
        term.focus()
        box = page.get_by_role("tooltip").bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.keyboard.press("Escape")


def test_without_a_script_a_term_leads_to_its_target_and_lists_unfold(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(f"{address}domains/judicial/")
    assert page.locator("#m25-1 a.wb-term").first.get_attribute("title")
    listed = page.locator("#m25 ~ details").first
    expect(listed.locator("li").first).to_be_hidden()
    listed.locator("summary").click()
    expect(listed.locator("li").first).to_be_visible()
    page.locator("#m24-3 a.wb-term").first.click()
    assert page.url == f"{address}domains/family/#m4"
    page.goto(f"{address}domains/judicial/")
    page.locator("#m25-1 a.wb-term").first.click()
    assert page.url == f"{address}indices/bodies/#juvenile-court"
    expect(page.locator("#juvenile-court")).to_be_in_viewport()


def test_without_a_script_indices_are_complete_and_all_numbers_dial(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(f"{address}indices/bodies/")
    entries = page.locator("[data-wb-filter] h3")
    assert entries.count() == page.locator("[data-wb-filter] h3:visible").count() > 50
    assert page.locator(".wb-filter").count() == 0
    page.goto(address)
    expect(page.locator("[data-wb-open-search]")).to_be_hidden()
    page.goto(f"{address}hotlines/")
    for card in page.locator(".wb-card").all():
        number = card.locator(".wb-card__number").inner_text()
        scheme = "sms" if number == "12110" else "tel"  # the one that takes messages
        assert card.locator(".wb-card__ring").get_attribute("href") == f"{scheme}:{number}"


@pytest.mark.parametrize("path", RINGING)
def test_numbers_are_as_high_as_a_finger(phone: BrowserContext, address: str, path: str):
    page = phone.new_page()
    page.goto(address + path)
    heights = page.locator("a[href^='tel:'], a[href^='sms:']").evaluate_all(
        "all => all.map(a => a.getBoundingClientRect().height)"
    )
    assert len(heights) >= 2
    assert min(heights) >= 44


def filter_by(page: Page, words: str) -> tuple[list[str], list[str], str]:
    page.get_by_label("筛选").fill(words)
    shown = page.locator("[data-wb-filter] h3:visible").all_inner_texts()
    letters = page.locator("[data-wb-filter] h2:visible").all_inner_texts()
    return shown, letters, page.locator(".wb-filter [role=status]").inner_text()


def test_a_filter_hides_counts_says_when_nothing_is_left_and_restores(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}indices/bodies/")
    everything = filter_by(page, "")
    assert len(everything[0]) > 50 and everything[2] == ""
    shown, letters, says = filter_by(page, "公安")
    assert "公安机关" in shown and len(shown) < 10
    assert says == f"找到{len(shown)}条"
    assert letters == ["G"] or len(letters) <= len(shown)
    assert page.locator("#police ~ ul").first.is_visible()
    assert page.locator("[data-wb-filter] ul:visible").count() == len(shown)
    shown, letters, says = filter_by(page, "公安 派出所")
    assert shown == ["公安机关"] and letters == ["G"]
    shown, letters, says = filter_by(page, "公安 火星")
    assert (shown, letters, says) == ([], [], "没有找到，换个说法试试")
    assert page.locator("[data-wb-filter] :is(ul, h2, h3, q):visible").count() == 0
    assert filter_by(page, "   ") == filter_by(page, "") == everything


def test_a_filter_looks_into_the_sentences_where_no_name_has_the_words(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}indices/bodies/")
    shown, _, says = filter_by(page, "儿童之家")
    assert "妇联组织" in shown and len(shown) < 10
    assert says == f"名称里没有，句子里有的{len(shown)}条"


def test_an_index_without_letters_filters_too(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}indices/times/")
    page.get_by_label("筛选").fill("2025")
    heads = page.locator("[data-wb-filter] :is(h2, h3):visible").all_inner_texts()
    assert heads == ["到2025年"]
    assert "找到1条" in page.locator(".wb-filter").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address_of_entry", ["indices/bodies/#police", "indices/times/#time-5"])
def test_an_entry_that_is_led_to_is_not_under_the_filter(
    browser: Browser, address: str, width: int, address_of_entry: str
):
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(address + address_of_entry, wait_until="networkidle")
    entry = page.locator(f"#{address_of_entry.partition('#')[2]}").bounding_box()
    above = page.locator(".wb-filter").bounding_box()
    assert entry is not None and above is not None
    assert entry["y"] >= above["y"] + above["height"]
    expect(page.locator(f"#{address_of_entry.partition('#')[2]}")).to_be_in_viewport()
    page.close()
