"""The search where something is missing: a server (a disk, OFFLINE=1), a page (404), a script."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_search import COMPLETE, HOME, look_for
from tests.conftest import PARTS, ROOT, Shared, copy_project, run

pytestmark = pytest.mark.browser

FIELD, HEADER, RESULT = ".md-search__input", "label[for=__search].md-header__button", ".md-search-result__link"


@pytest.fixture(scope="module")
def disk(shared: Shared) -> Path:
    """The real site, built and proved by the script of `make site`, in a folder with a space in its name."""

    def build(target: Path) -> None:
        done = run("scripts/build_site.py", cwd=copy_project(target, *PARTS), OFFLINE="1")
        assert done.returncode == 0, done.stderr

    return shared("off line", build) / "site"


@pytest.fixture
def page(browser: Browser, disk: Path) -> Iterator[Page]:
    """A page that may ask for nothing but files, and for which every file is there."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    wrong: list[str] = []
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "data:")) else wrong.append(request.url)
    )
    page.goto((disk / "domains/school/index.html").as_uri())
    yield page
    assert wrong == []
    page.close()


def test_a_query_finds_and_its_results_open(page: Page, disk: Path):
    page.locator(HEADER).click()
    page.fill(FIELD, "公交车免费")
    page.locator(RESULT).first.wait_for()
    hrefs = page.locator(RESULT).evaluate_all("all => all.map(a => a.href)")
    assert hrefs and all(".html" in href for href in hrefs)
    place = hrefs.index((disk / "domains/society/index.html").as_uri() + "#m14")
    page.locator(RESULT).nth(place).click()
    page.wait_for_url("**/domains/society/index.html#m14")
    expect(page.locator("#m14")).to_be_in_viewport()


def test_a_card_leads_to_its_guide(page: Page):
    page.locator(HEADER).click()
    page.fill(FIELD, "校车超载")
    page.locator(".wb-search__answer").click()
    page.wait_for_url("**/guides/school-bus/index.html")
    expect(page.locator("h1")).to_contain_text("校车")


def test_a_query_in_the_address_opens_the_search(page: Page, disk: Path):
    page.goto((disk / "index.html").as_uri() + "?q=%E9%9C%B8%E5%87%8C")
    expect(page.locator(RESULT).first).to_be_visible()
    assert page.url.endswith("?q=%E9%9C%B8%E5%87%8C")


def test_menus_and_links_lead_from_page_to_page(page: Page):
    page.locator(".md-path__link").first.click()
    expect(page.locator("h1")).to_contain_text("孩子遇到事")
    page.get_by_role("link", name="所有情形").first.evaluate("a => a.click()")
    page.wait_for_url("**/guides/index.html")


def test_anything_but_1_is_refused(tmp_path: Path):
    command = [sys.executable, str(ROOT / "scripts/build_site.py")]
    done = subprocess.run(
        command, cwd=tmp_path, env={"OFFLINE": "yes", "PATH": ""}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("OFFLINE：“yes”认不得。写成 OFFLINE=1，或不设。")


@pytest.mark.parametrize("path", ["404.html", "no/such/page/", "no/such/file.html?x=1"])
def test_the_page_for_what_is_not_there_searches_too(phone: BrowserContext, site: Path, top: str, path: str):
    page = phone.new_page()
    page.route("**/no/such/**", lambda route: route.fulfill(path=site / "404.html", status=404))
    page.goto(f"{top}{path}")
    page.locator(HEADER).click()
    page.wait_for_function(COMPLETE)
    assert "m14" in look_for(page, "公交车免费")
    hrefs = page.locator(RESULT).evaluate_all("all => all.map(a => a.href)")
    assert all(href.startswith(top) for href in hrefs)
    look_for(page, "zzzz")
    ways = page.locator(".wb-search__ask li a").evaluate_all("all => all.map(a => a.href)")
    assert ways == [f"{top}{way}/" for way in ("ask", "guides", "indices", "hotlines")]
    look_for(page, "第十条")
    page.locator(RESULT).click()
    expect(page.locator("#m10")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["", "domains/family/", "guides/bullying/"])
def test_without_a_script_links_to_the_indices_stand_in_its_place(scriptless: BrowserContext, address: str, path: str):
    page = scriptless.new_page()
    page.goto(address + path)
    for gone in (FIELD, HEADER, HOME):
        for each in page.locator(gone).all():
            expect(each).to_be_hidden()
    ways = page.get_by_role("navigation", name="查找").get_by_role("link")
    expect(ways).to_have_text(["一步一步找", "所有情形", "索引", "求助电话"])
    boxes = [link.bounding_box() for link in ways.all()]
    assert all(box and box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360 for box in boxes)
    ways.get_by_text("索引", exact=True).click()
    page.wait_for_url(f"{address}indices/")


def test_with_a_script_the_links_make_way(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    expect(page.locator(HEADER)).to_be_visible()
    expect(page.locator(".wb-find-ways")).to_be_hidden()
