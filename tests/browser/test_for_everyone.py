"""What axe cannot see: fingers, keyboards, magnified pages, forced colours, no motion."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

WALKED = ("", "domains/family/", "guides/bullying/", "hotlines/", "indices/times/", "404.html")
# What the focus is on and what is wrong with it: out of sight, under something else, or not marked.
FOCUS = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const wrong = [], r = e.getClientRects()[0] || { width: 0, height: 0 }, s = getComputedStyle(e);
    if (r.width < 2 || r.height < 2) wrong.push('has no size');
    else if (r.left < -1 || r.right > innerWidth + 1 || r.top < -1 || r.bottom > innerHeight + 1)
        wrong.push('is out of sight');
    else {
        const middle = [r.left + r.width / 2, r.top + r.height / 2];
        const points = [[r.left + 2, r.top + 2], middle, [r.right - 2, r.bottom - 2]];
        const seen = points.filter(([x, y]) => { const h = document.elementFromPoint(x, y);
            return h && (e.contains(h) || h.contains(e)); });
        if (seen.length < 2) wrong.push('is covered');
    }
    if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) wrong.push('is not marked');
    const name = `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 20)}`;
    return [name, wrong.length ? `${name} ${wrong}` : ''];
}"""
TOUCHED = """() => [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')]
    .filter(a => a.getClientRects().length)
    .map(a => [a.textContent, a.getBoundingClientRect()])
    .filter(([, box]) => box.width < 44 || box.height < 44).map(([text, b]) => `${text} ${b.width} ${b.height}`)"""
OUTSIDE = """() => [...document.querySelectorAll('article *, .wb-top *, .wb-exit *')].filter(e => {
    const r = e.getBoundingClientRect();
    return r.width > 1 && r.right > 321 && !e.closest('table, .wb-unseen'); }).map(e => e.className)"""


def pages(site: Path, every: bool) -> list[str]:
    """Every third, and those that are walked, unless all are asked for: pages of one template are alike."""
    found = [p.relative_to(site).as_posix().removesuffix("index.html") for p in sorted(site.rglob("*.html"))]
    return found if every else list(dict.fromkeys((*WALKED, *found[::3])))


def walk(page: Page, key: str, steps: int) -> tuple[list[str], list[str]]:
    """Everything the key reaches, and what is wrong on the way."""
    reached: list[str] = []
    wrong: list[str] = []
    for _ in range(steps):
        page.keyboard.press(key)
        here = page.evaluate(FOCUS)
        if here is None:
            break
        reached.append(here[0])
        wrong += [here[1]] if here[1] else []
    return reached, wrong


def test_whatever_dials_is_as_large_as_a_finger(browser: Browser, site: Path, top: str, pytestconfig: pytest.Config):
    page = browser.new_page()
    wrong, dialling = {}, 0
    for path in pages(site, pytestconfig.getoption("--all-pages")):
        page.goto(top + path, wait_until="domcontentloaded")
        dialling += page.locator("a[href^='tel:']").count()
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            if found := page.evaluate(TOUCHED):
                wrong[path, width] = found
    assert dialling > 200
    assert wrong == {}
    page.close()


def test_a_retired_number_leads_to_the_one_in_use(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}hotlines/")
    rows = page.locator(".wb-retired tbody tr")
    assert rows.count() >= 1
    for row in rows.all():
        links = row.locator("td").last.locator("a[href^='tel:']")
        assert links.count() >= 1
        assert row.locator("td").first.locator("a[href^='tel:']").count() == 0


def test_a_page_magnified_four_times_loses_nothing_in_large_letters_neither(
    browser: Browser, site: Path, top: str, pytestconfig: pytest.Config
):
    page = browser.new_page(viewport={"width": 320, "height": 256})
    wrong = {}
    for path in pages(site, pytestconfig.getoption("--all-pages")):
        page.goto(top + path, wait_until="domcontentloaded")
        for mode in ("", "wb-large"):
            page.evaluate("mode => mode && document.documentElement.classList.add(mode)", mode)
            outside = page.evaluate(OUTSIDE)
            if outside or page.evaluate("document.documentElement.scrollWidth") > 320:
                wrong[path, mode] = outside
    assert wrong == {}
    page.goto(f"{top}domains/family/")
    page.evaluate("scrollTo(0, 900)")
    expect(page.locator(".md-header")).not_to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("size", [(1280, 800), (360, 740), (320, 256)], ids=str)
@pytest.mark.parametrize("path", WALKED)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    browser: Browser, top: str, path: str, size: tuple[int, int]
):
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.route("**/search/*.js*", lambda route: route.abort())  # the search has tests of its own
    page.goto(top + path)
    reached, wrong = walk(page, "Tab", 600)
    assert wrong == []
    controls = page.locator("article :is(a[href], button, summary, input, select):visible").count()
    assert len(reached) >= controls
    back, wrong = walk(page, "Shift+Tab", len(reached))
    assert wrong == []
    assert sorted(back) == sorted(reached)
    page.close()


def test_the_first_stop_leads_past_the_header(browser: Browser, site: Path, top: str):
    for path in pages(site, True):
        file = site / path if path.endswith(".html") else site / path / "index.html"
        document = html.fromstring(file.read_text(encoding="utf-8"))
        (skip,) = document.xpath("//a[@class='md-skip']/@href")
        assert skip.startswith("#") and document.xpath("//article//*[@id=$name]", name=skip[1:]), path
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{top}notice/cover/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    page.close()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_opens_closes_and_gives_the_focus_back(phone: BrowserContext, top: str, key: str):
    page = phone.new_page()
    page.goto(top)
    menu, first = page.get_by_role("button", name="菜单"), page.locator(".md-nav--primary .md-nav__link").first
    expect(first).to_be_hidden()
    menu.press(key)
    expect(first).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(first).to_be_hidden()
    menu.click()
    expect(first).to_be_focused()
    page.locator("article a").first.focus()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_without_a_script_the_menu_opens_from_the_keyboard(scriptless: BrowserContext, top: str):
    page = scriptless.new_page()
    page.goto(top)
    first = page.locator(".md-nav--primary .md-nav__link").first
    expect(first).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="菜单")).to_be_focused()
    expect(page.locator(".md-header__button[for=__drawer]")).to_have_css("outline-style", "solid")
    page.keyboard.press(" ")
    expect(first).to_be_visible()


def test_the_search_of_a_phone_opens_from_the_keyboard(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("button", name="搜索", exact=True).press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.locator("article a").first.focus()
    expect(page.locator(".md-search__inner")).to_be_hidden()


def test_where_colours_are_forced_buttons_and_boxes_have_borders(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 360, "height": 740}, forced_colors="active", color_scheme="dark")
    page = context.new_page()
    for path, part in {
        "": ".wb-doors a",
        "domains/family/": ".wb-button",
        "hotlines/": ".wb-card",
        "for/child/": ".wb-danger",
    }.items():
        page.goto(address + path)
        style = page.locator(part).first.evaluate(
            "e => { const s = getComputedStyle(e); return [s.borderTopStyle, parseFloat(s.borderTopWidth)]; }"
        )
        assert style[0] == "solid" and style[1] >= 1, part
    page.goto(f"{address}domains/family/#m1-2")
    expect(page.locator("#m1-2")).to_have_css("outline-style", "solid")
    context.close()


def test_where_motion_is_not_wanted_nothing_moves(browser: Browser, address: str):
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{address}domains/family/")
    moving = page.evaluate("""[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
        return s.scrollBehavior === 'smooth' || s.animationName !== 'none'
            || s.transitionDuration.split(', ').some(d => parseFloat(d) > 0); }).map(e => e.className)""")
    assert moving == []
    page.close()
