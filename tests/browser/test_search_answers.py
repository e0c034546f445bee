"""What the search answers: cards, questions back, danger, corrections, the way on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_search import CARD, FIELD, ITEM, META, OPEN, RESULT, look_for, touch
from tests.site.test_search_data import data

pytestmark = pytest.mark.browser

STRIP, ASK = ".md-search-result .wb-danger", ".wb-search__ask"
ANY_WAY = ("ask/", "guides/", "indices/", "hotlines/")


@pytest.fixture(scope="module")
def kept(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    yield page
    page.close()


@pytest.fixture
def page(kept: Page, address: str) -> Page:
    """A phone with the dialog open and nothing asked; it is opened anew only after a test that went elsewhere."""
    start = f"{address}domains/family/"
    if kept.url != start or not kept.evaluate(OPEN):
        touch(kept, start)
    kept.fill(FIELD, "")
    expect(kept.locator(f"{ITEM}, {CARD}, {STRIP}, .md-search-result {ASK}")).to_have_count(0)
    return kept


CARDS = {"同学打我孩子": "bullying", "公租房": "public-housing", "想死": "suicidal-thoughts"}


@pytest.mark.parametrize(("query", "slug"), CARDS.items())
def test_a_guide_that_answers_is_a_card_above_the_list(page: Page, address: str, site: Path, query: str, slug: str):
    guide = next(g for g in data(site, "words")["guides"] if g[0] == slug)
    look_for(page, query)
    card = page.locator(CARD)
    expect(card).to_have_count(1)
    expect(page.locator(META)).to_contain_text("有一个回答，找到")
    expect(card.get_by_role("link", name=guide[2], exact=True)).to_have_attribute("href", f"../../guides/{slug}/")
    first = card.locator(".wb-search__step").first
    assert guide[7] and first.inner_text() == f"{guide[6][:90]}{'……' * (len(guide[6]) > 90)}（来源：{guide[7]}）"
    expect(card.locator(".wb-search__label")).to_have_text(["先做什么", "谁应当管"])
    assert all("（来源：" in step for step in card.locator(".wb-search__step").all_inner_texts())
    dials = card.locator("a[href^='tel:']").evaluate_all("all => all.map(a => a.href)")
    assert dials == [f"tel:{number}" for number in guide[8][:3]]
    assert page.locator(f"{CARD}, {ITEM}").first.get_attribute("class") == "wb-search__card md-typeset"
    card.get_by_role("link", name="看全部").click()
    page.wait_for_url(f"{address}guides/{slug}/")
    expect(page.locator("#first ~ ul, #first ~ p").first).to_contain_text(guide[6][:12])


def test_no_card_where_nothing_answers_well(page: Page):
    for words in ("网吧", "第十条", "火车票怎么买", "12344", "zzzz"):
        look_for(page, words)
        assert page.locator(".wb-search__answer").count() == 0, words


def test_a_number_by_itself_says_what_it_is_for(page: Page, site: Path):
    use, hours, source = next(h[1:4] for h in data(site, "text")["hotlines"] if h[0] == "12355")
    look_for(page, "１２３５５")
    card = page.locator(CARD)
    expect(card.locator("a[href='tel:12355']")).to_have_count(1)
    for words in (use, hours, source):
        expect(card).to_contain_text(words)
    number, instead = next((n, to) for n, to in data(site, "words")["retired"].items() if to)
    look_for(page, number)
    expect(card).to_contain_text(f"{number}不要再打，改打：")
    assert card.locator("a").evaluate_all("all => all.map(a => a.hash || a.pathname)") == instead


@pytest.mark.parametrize(
    "query", ["孩子被打", "我不想活了", "有人摸我", "孩子走失了", "他拿刀", "孩子喝了农藥", "老师 性侵", "救命"]
)
def test_words_of_danger_bring_the_emergency_numbers_first(page: Page, query: str):
    look_for(page, query)
    strip = page.locator(STRIP)
    assert strip.locator("a").evaluate_all("all => all.map(a => a.href)") == ["tel:110", "tel:120"]
    assert page.locator(".md-search-result a").first.get_attribute("href") == "tel:110"
    assert all(box and box["height"] >= 44 for box in (a.bounding_box() for a in strip.locator("a").all()))


@pytest.mark.parametrize("query", ["学生欺凌", "跳楼价", "落后就要挨打", "狗不见了", "12355", "培训班要钱吗"])
def test_calm_words_bring_none(page: Page, query: str):
    look_for(page, query)
    expect(page.locator(STRIP)).to_have_count(0)


def test_every_word_of_danger_is_one_and_a_calm_word_beside_it_silences_none(page: Page, site: Path):
    manner = data(site, "words")["manner"]
    danger, calm = manner["danger"].split("|"), manner["calm"].split("|")
    which = """words => { const s = weibaoSearch, engine = new s.Engine(s.first); engine.add(s.rest);
        return words.filter(word => !engine.answer(word).danger); }"""
    assert len(danger) > 100 and page.evaluate(which, danger) == []
    assert page.evaluate(which, [f"{word}，他强奸了我" for word in calm]) == []


@pytest.mark.parametrize(
    ("query", "question", "answer", "leads"),
    [
        ("孩子被打", "是谁？", "同学", "guides/bullying/"),
        ("被骗", "被骗的是什么？", "被骗去干活", "guides/child-labour/"),
        ("老師", "老师的什么事？", "在外面补课", "guides/tutoring/"),
        ("怎么办", "发生了什么？", "", ""),
    ],
)
def test_words_with_too_many_meanings_are_asked_back(page: Page, address: str, query, question, answer, leads):
    look_for(page, query)
    asked = page.locator(ASK).filter(has_text=question)
    assert asked.locator("li a").count() >= 3
    if answer:
        asked.get_by_role("link", name=answer).click()
        page.wait_for_url(address + leads)


@pytest.mark.parametrize("query", ["孩子被老师打了怎么办", "被骗去刷单", "学生欺凌"])
def test_a_clear_question_is_not_asked_back(page: Page, query: str):
    look_for(page, query)
    expect(page.locator(ITEM)).not_to_have_count(0)
    expect(page.locator(ASK)).to_have_count(0)


MEANT = [("控缀保学", "控辍保学", "m19"), ("检查院", "检察院", "m26"), ("jianchayuan", "检察院", "m26")]


@pytest.mark.parametrize(("query", "meant", "found"), MEANT)
def test_one_wrong_character_is_put_right_and_said(page: Page, query: str, meant: str, found: str):
    assert found in look_for(page, query)[:3]
    expect(page.locator(ASK)).to_contain_text("您是不是要找：")
    page.get_by_role("button", name=meant).click()
    expect(page.locator(FIELD)).to_be_focused()
    assert page.input_value(FIELD) == meant
    expect(page.locator(ASK)).to_have_count(0)


def test_one_wrong_digit_is_asked_about(page: Page):
    for wrong in ("12344", "1235", "123455", "21345"):
        look_for(page, wrong)
        expect(page.locator(ASK).first).to_contain_text("没有这个号码。您是不是要找：")
        page.get_by_role("button", name="12345").click()
        expect(page.locator(CARD).locator("a[href='tel:12345']")).to_have_count(1)
        expect(page.locator(FIELD)).to_have_value("12345")


@pytest.mark.parametrize(("query", "most"), [("天气", 0), ("火车票怎么买", 3)])
def test_what_the_site_is_not_about_is_said(page: Page, query: str, most: int):
    assert len(look_for(page, query)) <= most
    expect(page.locator(META)).to_contain_text("本站只讲未成年人保护，没有“")


@pytest.mark.parametrize("query", ["zzzz", "天气", "12344", "龘"])
def test_who_finds_nothing_is_shown_the_ways_on(page: Page, address: str, query: str):
    look_for(page, query)
    ways = page.locator(ASK).filter(has_text="还可以看：")
    assert ways.locator("li a").evaluate_all("all => all.map(a => a.href)") == [address + way for way in ANY_WAY]
    expect(ways.locator("a[href='tel:12345']")).to_be_visible()


def test_the_official_word_is_shown_and_words_are_marked(page: Page):
    at = look_for(page, "校园霸凌").index("m7")
    item = page.locator(ITEM).nth(at)
    expect(item.locator(".wb-search__official")).to_contain_text("“霸凌” → 学生欺凌")
    look_for(page, "学生欺凌")
    expect(item.locator("h2 mark")).to_have_text("学生欺凌")
    expect(page.locator(".wb-search__official")).to_have_count(0)


def test_a_link_to_a_passage_lands_on_it(page: Page, address: str):
    assert look_for(page, "第十条") == ["m10"]
    page.locator(RESULT).click()
    page.wait_for_url(f"{address}domains/society/#m10")
    expect(page.locator("#m10")).to_be_in_viewport()
    expect(page.locator("#m10")).to_contain_text("措施10")
