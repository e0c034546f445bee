"""Every page at every width: nothing sticks out, nothing foreign is asked for, nothing goes wrong."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SAMPLE = (
    *("", "domains/government/", "for/child/", "hotlines/", "picture/", "indices/bodies/"),
    *("notice/", "notice/cover/", "notice/corrections/", "404.html"),
)
WIDTHS = (360, 1280)
ALL_WIDTHS = (320, 360, 768, 1024, 1280, 1920)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "width" in metafunc.fixturenames:
        metafunc.parametrize("width", ALL_WIDTHS if metafunc.config.getoption("--all-pages") else WIDTHS)


def addresses(site: Path, every: bool) -> list[str]:
    if not every:
        return list(SAMPLE)
    return [p.relative_to(site).as_posix().removesuffix("index.html") for p in sorted(site.rglob("*.html"))]


def opened(browser: Browser, width: int, url: str) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(url)
    return page


def open_watched(browser: Browser, width: int, url: str) -> tuple[Page, list[str], list[str]]:
    """The page when it has asked for everything; what it asked for, and what went wrong."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(url, wait_until="networkidle")
    return page, asked, errors


def test_pages_fit_and_ask_nothing_of_strangers(
    browser: Browser, site: Path, address: str, width: int, pytestconfig: pytest.Config
):
    own = address[: address.index("/", len("http://"))]
    for path in addresses(site, pytestconfig.getoption("--all-pages")):
        page, asked, errors = open_watched(browser, width, address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert [url for url in asked if not url.startswith((own, "data:"))] == [], path
        missing = [e for e in errors if path != "404.html" or "404" not in e]
        assert missing == [], path
        page.close()


def test_lines_hold_at_most_36_characters_and_text_is_large_enough(browser: Browser, address: str, width: int):
    page = opened(browser, width, address + "domains/school/")
    style = page.eval_on_selector(
        ".wb-official",
        """p => { const s = getComputedStyle(p); const inner = p.clientWidth - parseFloat(s.paddingLeft);
        return [inner / parseFloat(s.fontSize), parseFloat(s.fontSize), parseFloat(s.lineHeight), s.fontFamily]; }""",
    )
    characters, size, line, family = style
    assert characters <= 36.01
    assert size == pytest.approx(18 if width >= 1200 else 17, abs=1)
    assert line / size == pytest.approx(1.8, abs=0.01)
    assert family.startswith('"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"')
    page.close()


@pytest.mark.parametrize("path", ["domains/family/", "hotlines/", "for/child/", "", "picture/", "indices/times/"])
def test_text_has_a_contrast_of_seven_to_one(browser: Browser, address: str, width: int, path: str):
    page = opened(browser, width, address + path)
    worst = page.evaluate(
        """() => {
        const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
            .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const drawn = e => e instanceof SVGElement ? getComputedStyle(e).fill : getComputedStyle(e).color;
        const below = e => { const { left, top } = e.getBoundingClientRect();  // the last box drawn below a text
            return [...e.ownerSVGElement.querySelectorAll('rect')].map(r => [r, r.getBoundingClientRect()])
                .filter(([, b]) => b.left <= left + 1 && left < b.right && b.top <= top + 1 && top < b.bottom).pop(); };
        const ground = e => {
            if (e.ownerSVGElement && below(e)) return getComputedStyle(below(e)[0]).fill;
            for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                if (!/, 0\\)$/.test(c) && c !== 'transparent') return c; }
            return 'rgb(255, 255, 255)'; };
        let worst = [99, ''];
        for (const e of document.querySelectorAll('article *, .md-path *, .md-footer *, .md-nav__link')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
            const a = light(drawn(e)), b = light(ground(e));
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < worst[0]) worst = [ratio, e.getAttribute('class') + ' ' + e.textContent.slice(0, 20)];
        }
        return worst; }"""
    )
    assert worst[0] >= 7, worst
    page.close()


@pytest.mark.parametrize("path", ["domains/society/", "hotlines/", "for/parents/", "", "picture/", "indices/bodies/"])
def test_what_is_read_next_stands_below_or_to_the_right(browser: Browser, address: str, width: int, path: str):
    page = opened(browser, width, address + path)
    astray = page.evaluate(
        """() => {
        const astray = [];
        for (const parent of document.querySelectorAll('article, article *:not(svg, svg *)')) {
            let last = null;
            for (const e of parent.children) {
                const at = [...e.getClientRects()].filter(r => r.width > 1 && r.height > 1);
                const style = getComputedStyle(e);
                if (!at.length || style.position === 'absolute') continue;
                // a word of a line: the line has its order
                if (e.matches('p a, li > a:is([href^="tel:"], [href^="sms:"])')) continue;
                const first = at[0];
                if (last && first.top < last.bottom - 12 && first.left < last.right - 2)
                    astray.push(e.className + ' ' + e.textContent.trim().slice(0, 20));
                last = at[at.length - 1];
            }
        }
        return astray; }"""
    )
    assert astray == []
    page.close()
