"""快速离开: always in reach, at once, and not in the history of the tab."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

NEUTRAL = "https://www.weather.com.cn/"
HOME = "way-out/"


def opened(context: BrowserContext, addressed: str) -> tuple[Page, list[str]]:
    """The page that has a way out, come to from the home page; and what was asked of strangers."""
    page = context.new_page()
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.headers.get("referer", "no referrer"))
        route.fulfill(body="<title>天气</title>", content_type="text/html; charset=utf-8")

    page.route(f"{NEUTRAL}**", answer)
    page.goto(addressed)
    page.goto(addressed + HOME)
    return page, asked


WAYS = {
    "pointer": lambda page: page.get_by_role("link", name="快速离开").click(),
    "enter": lambda page: page.get_by_role("link", name="快速离开").press("Enter"),
    "escape twice": lambda page: [page.keyboard.press("Escape") for _ in range(2)],
}


@pytest.mark.parametrize("way", WAYS)
def test_leaving_takes_the_page_out_of_the_history(phone: BrowserContext, addressed: str, way: str):
    page, asked = opened(phone, addressed)
    assert asked == []
    assert page.title().startswith("家里")
    WAYS[way](page)
    page.wait_for_url(NEUTRAL)
    assert asked == ["no referrer"]
    page.go_back()
    assert page.url == addressed


def test_its_words_are_gone_before_the_next_page_has_come(phone: BrowserContext, addressed: str):
    page, _ = opened(phone, addressed)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"{NEUTRAL}**", hold)
    left = """link => { link.click(); const shown = getComputedStyle(document.body).display;
        return [shown, localStorage.length, sessionStorage.length, document.cookie]; }"""
    assert page.get_by_role("link", name="快速离开").evaluate(left) == ["none", 0, 0, ""]
    page.wait_for_timeout(100)
    held[0].fulfill(body="<title>天气</title>", content_type="text/html")
    page.wait_for_url(NEUTRAL)


@pytest.mark.parametrize("keys", [["Escape"], ["Escape", "a", "Escape"]])
def test_one_escape_leaves_nothing(phone: BrowserContext, addressed: str, keys: list[str]):
    page, asked = opened(phone, addressed)
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert asked == [] and page.url == addressed + HOME


def test_without_a_script_it_is_a_link_without_a_referrer(scriptless: BrowserContext, addressed: str):
    page, asked = opened(scriptless, addressed)
    page.get_by_role("link", name="快速离开").click()
    page.wait_for_url(NEUTRAL)
    assert asked == ["no referrer"]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_stays_in_reach_at_the_top_right_and_hides_no_target(
    phone: BrowserContext, addressed: str, width: int, large: bool
):
    page, _ = opened(phone, addressed)
    page.set_viewport_size({"width": width, "height": 740})
    if large:
        page.get_by_role("button", name="大字").click()
    link, warning = page.get_by_role("link", name="快速离开"), page.get_by_text("不会清除浏览记录")
    for anchor in ("part-2", "part-25"):
        page.goto(f"{addressed}{HOME}#{anchor}")
        box, target = link.bounding_box(), page.locator(f"#{anchor}").bounding_box()
        assert box is not None and target is not None
        assert box["height"] >= 44 and box["y"] >= 0
        assert box["x"] + box["width"] > width / 2
        assert target["y"] >= box["y"] + box["height"]
        expect(warning).to_be_in_viewport()


def test_no_other_page_has_it(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}domains/family/")
    expect(page.get_by_role("link", name="快速离开")).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.url == f"{address}domains/family/"
