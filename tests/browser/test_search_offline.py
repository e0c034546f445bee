"""The site from a disk, built with OFFLINE=1: links and the search work without a server."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT, run

pytestmark = pytest.mark.browser

FIELD, HEADER, RESULT = ".md-search__input", "label[for=__search].md-header__button", ".md-search-result__link"


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built and proved by the script of `make site`, in a folder with a space in its name."""
    project = tmp_path_factory.mktemp("off line")
    for folder in ("docs", "overrides", "hooks"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    done = run(str(ROOT / "scripts/build_site.py"), cwd=project, OFFLINE="1")
    assert done.returncode == 0, done.stderr
    return project / "site"


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
