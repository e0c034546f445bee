"""The search of a built site as a reader has it: the real dialog in Chromium, typed into, and timed."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from find_browser import find_browser
from first_visit import Sent, serving

BUTTON, FIELD = "label[for=__search].md-header__button", ".md-search__input"
_WEAK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}  # 1.6 Mbit/s
_SLOWER = 6  # times, of the processor
_RUNS = 5
_SECOND_STAGE = "**/search/text.js*"
_SETTLE = 300  # ms for the program to take it in
_RESULTS = """() => [...document.querySelectorAll(".md-search-result__link")].map(a => a.href)"""
# From the touch to the first result in the document, the query being pasted at once.
_FIRST = """query => new Promise(done => {
    const start = performance.now(), field = document.querySelector(".md-search__input");
    new MutationObserver((_, observer) => {
        if (!document.querySelector(".md-search-result__item")) return;
        observer.disconnect();
        done(performance.now() - start);
    }).observe(document.querySelector(".md-search"), { childList: true, subtree: true });
    document.querySelector("label[for=__search].md-header__button").click();
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
# Every beginning of every query, as if typed: milliseconds to results that are laid out.
_KEYS = """queries => {
    const field = document.querySelector(".md-search__input"), times = [];
    for (const query of queries) for (let n = 1; n <= query.length; n++) {
        const start = performance.now();
        field.value = query.slice(0, n);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.querySelector(".md-search-result").getBoundingClientRect();
        times.push(performance.now() - start);
    }
    return times;
}"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: to the first result here and in a weak network (medians), from a key to the page (95 in 100)."""

    local: float
    weak: float
    key: float
    key_slow: float


def find_all(site: Path, queries: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """For each query, typed into the dialog, the ids of passages and slugs of guides that it lists, best first."""
    with _page(site, []) as page:
        _open(page)
        for query in queries:
            page.fill(FIELD, "")
            page.locator(FIELD).press_sequentially(query)
            yield tuple(_meant(href) for href in page.evaluate(_RESULTS))


def bytes_fetched(site: Path, query: str) -> tuple[int, int]:
    """Bytes under brotli from the touch to the first result, and with the second stage."""
    sent: list[Sent] = []
    with _page(site, sent) as page:
        before = len(sent)
        with page.expect_response(_SECOND_STAGE) as second:
            page.evaluate(_FIRST, query)
        second.value.finished()
        found = sent[before:]
    first = sum(s.size for s in found if not s.path.endswith("/text.js"))
    return first, sum(s.size for s in found)


def times(site: Path, queries: Sequence[str]) -> Times:
    """Medians of several cold visits, and the 95th of 100 of all keys."""
    local = statistics.median(_first_result(site, queries[0], weak=False) for _ in range(_RUNS))
    weak = statistics.median(_first_result(site, queries[0], weak=True) for _ in range(_RUNS))
    return Times(local, weak, _keys(site, queries, 1), _keys(site, queries, _SLOWER))


def _first_result(site: Path, query: str, weak: bool) -> float:
    with _page(site, []) as page:
        if weak:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", _WEAK)
        return float(page.evaluate(_FIRST, query))


def _keys(site: Path, queries: Sequence[str], slower: int) -> float:
    with _page(site, []) as page:
        _open(page)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        found = sorted(page.evaluate(_KEYS, list(queries)))
        return float(found[int(len(found) * 0.95)])


@contextmanager
def _page(site: Path, sent: list[Sent]) -> Iterator[Page]:
    """A phone that has just come to the home page. Raises RuntimeError where there is no browser."""
    browser_path = find_browser()
    if browser_path is None:
        raise RuntimeError("没有找到 Chromium；运行 python scripts/find_browser.py --install")
    with serving(site, sent) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.goto(f"{origin}/", wait_until="networkidle")
        yield page
        browser.close()


def _open(page: Page) -> None:
    """Touch the search and wait for all of it."""
    with page.expect_response(_SECOND_STAGE) as second:
        page.click(BUTTON)
    second.value.finished()
    page.wait_for_timeout(_SETTLE)


def _meant(href: str) -> str:
    """m10 for domains/school/#m10, bullying for guides/bullying/."""
    url = urlsplit(href)
    return url.fragment or url.path.strip("/").rpartition("/")[2]
