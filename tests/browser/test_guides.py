"""From what happened to what to do: by taps, by keys, without a script, on a narrow phone and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from tests.site.test_guides import onward

pytestmark = pytest.mark.browser

FAR, NEAR = ("canteen", "bullying", "parental-leave"), ("suicidal-thoughts",)
NARROW = (
    *("guides/bullying/", "guides/suicidal-thoughts/", "guides/sexual-abuse/", "guides/child-director/"),
    *(
        "ask/",
        "ask/hit/",
        "guides/",
        "changes/",
        "sources/",
        "sources/minors/",
        "domains/school/",
        "notice/requirements/",
    ),
)


def way_to(site: Path, guide: str) -> list[str]:
    """The pages from the home page to a guide by the fewest answers."""
    ways, queue = {"": list[str]()}, [""]
    while queue:
        here = queue.pop(0)
        for path in onward(site, here):
            if path not in ways:
                ways[path] = [*ways[here], path]
                queue += [path] if path.startswith("ask/") else []
    return ways[f"guides/{guide}"]


def answer_to(page: Page, address: str) -> Locator:
    """The answer that leads to an address."""
    links = page.locator(".wb-choices a, .wb-ask h1 + ul a")
    at: int = links.evaluate_all("(all, address) => all.findIndex(a => a.href === address)", address)
    assert at >= 0, address
    return links.nth(at)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("guide", [*FAR, *NEAR])
def test_a_guide_is_reached_by_at_most_three_taps(browser: Browser, site: Path, address: str, guide: str, script: bool):
    phone = ViewportSize(width=360, height=740)
    context = browser.new_context(viewport=phone, has_touch=True, java_script_enabled=script)
    page = context.new_page()
    page.goto(address)
    way = way_to(site, guide)
    assert len(way) <= 3 and (len(way) > 1) == (guide in FAR)
    for path in way:
        answer = answer_to(page, f"{address}{path}/")
        answer.scroll_into_view_if_needed()
        box = answer.bounding_box()
        assert box is not None and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360, path
        answer.tap()
        page.wait_for_url(f"{address}{path}/")
        expect(page.locator(".wb-danger a[href='tel:110']")).to_be_in_viewport()
    expect(page.locator("#first")).to_be_visible()
    context.close()


def walk_to(page: Page, href: str) -> None:
    """Press Tab until the link is reached, as whoever has no pointer does; its focus can be seen."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href") == href:
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
            return
    pytest.fail(f"没有走到 {href}")


def test_a_guide_is_reached_by_the_keyboard_alone(phone: BrowserContext, site: Path, address: str):
    page = phone.new_page()
    page.goto(address)
    for path in way_to(site, "canteen"):
        walk_to(page, f"{address}{path}/")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}{path}/")
    walk_to(page, "tel:12315")


def test_whoever_finds_no_answer_comes_to_all_guides_and_numbers(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(f"{address}ask/hit/")
    page.locator(".wb-ask").get_by_role("link", name="所有情形").click()
    assert page.url == f"{address}guides/"
    links = page.locator(".wb-guides a")
    links.nth(48).wait_for()  # the page may still be coming
    assert min(links.evaluate_all("all => all.map(a => a.getBoundingClientRect().height)")) >= 44
    page.locator(".wb-guides a[href='bullying/']").click()
    assert page.url == f"{address}guides/bullying/"
    page.goto(f"{address}ask/hit/")
    page.get_by_role("link", name="我就是那个孩子").click()
    assert page.url.partition("#")[0] == f"{address}for/child/"


def test_a_guide_is_read_and_dials_without_a_script(scriptless: BrowserContext, address: str):
    page = scriptless.new_page()
    page.goto(f"{address}guides/suicidal-thoughts/")
    for number in ("110", "120", "12356"):
        expect(page.locator(f".wb-danger a[href='tel:{number}']")).to_be_in_viewport()
    words = page.locator("article :is(h2, li, blockquote p, .wb-source):not(.wb-tools *)")
    assert (
        words.count() == page.locator("article :is(h2, li, blockquote p, .wb-source):not(.wb-tools *):visible").count()
    )
    assert words.count() > 40
    inline = page.locator("#first + ul a[href^='tel:']")
    assert {a.get_attribute("href") for a in inline.all()} >= {"tel:120", "tel:110", "tel:12356"}
    page.locator("#law + ul .wb-source a[href*='/sources/']").first.click()
    assert page.url.startswith(f"{address}sources/")
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


@pytest.mark.parametrize("path", NARROW)
def test_nothing_sticks_out_on_the_narrowest_phone(browser: Browser, address: str, path: str):
    page = browser.new_page(viewport={"width": 320, "height": 568})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    out = page.evaluate(
        """[...document.querySelectorAll('article :is(h1, h2, h3, p, li, a, aside, blockquote, dl, section)')]
        .filter(e => { const b = e.getBoundingClientRect(); const s = getComputedStyle(e);
            return b.width > 1 && s.position !== 'absolute' && (b.right > 320.5 || b.left < -0.5); })
        .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 20))"""
    )
    assert out == []
    page.close()


def test_on_paper_what_changed_stands_apart_from_the_notice(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/school/")
    page.emulate_media(media="print")
    asides = page.locator("aside[aria-label='印发之后']")
    assert asides.count() == page.locator("aside[aria-label='印发之后']:visible").count() > 2
    for aside in asides.all():
        sides = aside.evaluate(
            """e => { const s = getComputedStyle(e); return ['Top', 'Right', 'Bottom', 'Left'].map(side =>
                [s[`border${side}Style`], parseFloat(s[`border${side}Width`]), s[`border${side}Color`]]); }"""
        )
        assert all(
            style == "dashed" and width >= 1 and colour != "rgb(255, 255, 255)" for style, width, colour in sides
        )
        assert aside.locator(".wb-since__label").is_visible()
        assert aside.locator(".wb-source").first.is_visible()
    official = page.locator("p[data-passage=m7]").first
    assert "dashed" not in official.evaluate("e => getComputedStyle(e).borderStyle")
    expect(page.locator(".wb-dated")).to_be_visible()


def test_on_paper_a_guide_keeps_its_citations_numbers_and_the_notices_own_words(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}guides/bullying/")
    page.emulate_media(media="print")
    for part in (".wb-source", ".wb-source a", ".wb-card__number", ".wb-quote__text", ".wb-quote__place"):
        assert page.locator(part).count() == page.locator(f"{part}:visible").count() > 1, part
    for part in (".wb-answers", ".wb-status", ".wb-danger"):
        expect(page.locator(part)).to_be_visible()
    rule = page.locator(".wb-quote__text").first.evaluate(
        "e => { const s = getComputedStyle(e); return [s.borderLeftStyle, s.borderLeftWidth]; }"
    )
    assert rule[0] == "solid" and float(rule[1].removesuffix("px")) >= 1
