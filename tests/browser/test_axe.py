"""axe-core on every page, and on a page of every template in every mode: nothing that WCAG 2.2 AA forbids."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.flatMap(
    v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replace(/\\s+/g, ' ')}`))"""
# One page of every template, and of every kind of contents.
TEMPLATES = (
    *("", "domains/", "domains/family/", "notice/cover/", "for/child/", "hotlines/", "picture/", "indices/times/"),
    *("guides/", "guides/bullying/", "ask/", "handouts/compose/", "404.html"),
)
PHONE, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
# Without a script the menu is a checkbox, and the theme puts it before all landmarks, where its style needs it.
# Colours that are forced are the system's: axe reads those of the page, the more so where the system is dark.
PASSED_OVER = {"no script": "region: #__drawer:", "forced colours, dark": "color-contrast:"}
MODES: dict[str, dict[str, object]] = {
    "wide": {"viewport": WIDE},
    "magnified": {"viewport": {"width": 320, "height": 256}},
    "large": {"viewport": PHONE},
    "contrast": {"viewport": PHONE},
    "large contrast wide": {"viewport": WIDE},
    "forced colours": {"viewport": PHONE, "forced_colors": "active"},
    "forced colours, dark": {"viewport": WIDE, "forced_colors": "active", "color_scheme": "dark"},
    "reduced motion": {"viewport": PHONE, "reduced_motion": "reduce"},
    "no script": {"viewport": PHONE},  # ours is kept away: axe is one itself
}


def found_on(page: Page, url: str) -> list[str]:
    page.goto(url)
    page.evaluate(f"{AXE};0")
    found: list[str] = page.evaluate(RUN, RULES)
    return found


def context_of(browser: Browser, mode: str) -> BrowserContext:
    context = browser.new_context(**MODES[mode])  # type: ignore[arg-type]
    names = [f"wb-{name}" for name in ("large", "contrast") if name in mode]
    context.add_init_script(f"try {{ for (const n of {json.dumps(names)}) localStorage.setItem(n, '1'); }} catch {{}}")
    if mode == "no script":
        context.route("**/*.js", lambda route: route.abort())
    return context


def test_axe_is_recent_and_finds_what_is_wrong(phone: BrowserContext):
    page = phone.new_page()
    page.set_content("<p><img src='data:,'><button></button>")
    page.evaluate(f"{AXE};0")
    version = page.evaluate("axe.version").split(".")
    assert (int(version[0]), int(version[1])) >= (4, 10)
    found = {line.partition(":")[0] for line in page.evaluate(RUN, RULES)}
    assert {"image-alt", "button-name", "html-has-lang", "landmark-one-main"} <= found


def test_every_page_on_a_phone(phone: BrowserContext, site: Path, top: str, pytestconfig: pytest.Config):
    """Every eighth of them, and one of every template, unless all are asked for: all take minutes."""
    pages = [f.relative_to(site).as_posix().removesuffix("index.html") for f in sorted(site.rglob("*.html"))]
    some = dict.fromkeys((*TEMPLATES, *pages[::8]))
    page = phone.new_page()
    found = {p: found_on(page, top + p) for p in (pages if pytestconfig.getoption("--all-pages") else some)}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("mode", MODES)
def test_every_template_in_every_mode(browser: Browser, top: str, mode: str):
    context = context_of(browser, mode)
    page = context.new_page()
    over = PASSED_OVER.get(mode, "nothing")
    found = {path: [f for f in found_on(page, top + path) if not f.startswith(over)] for path in TEMPLATES}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    context.close()


def test_the_player_and_the_lists_unfolded(phone: BrowserContext, top: str):
    page = phone.new_page()
    page.add_init_script("""Object.defineProperty(window, 'speechSynthesis', { value: { speak() {}, cancel() {},
        getVoices: () => [{ lang: 'zh-CN', localService: true }], addEventListener() {} } });""")
    page.goto(f"{top}domains/family/")
    page.get_by_role("button", name="语音播报").click()
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    page.evaluate(f"{AXE};0")
    assert page.evaluate(RUN, RULES) == []
    page.get_by_role("button", name="停止").click()
    page.get_by_role("button", name="菜单").click()
    assert page.evaluate(RUN, RULES) == []
