"""What a first visit costs a phone with little data: counted by the server, under brotli, with nothing cached."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from first_visit import Sent, first_visit
from tests.site.test_front_doors import DOMAINS, DOORS

pytestmark = pytest.mark.browser

LIMIT = 64 * 1024
PAGES = (*(f"{path}/" for path in (*DOMAINS, *DOORS)), "", "hotlines/")
SEARCH = ("search/program.js", "search/words.js", "search/text.js")


def visit(site: Path, address: str, touch: str | None = None) -> tuple[tuple[Sent, ...], tuple[str, ...]]:
    """In a thread of its own: Playwright runs once a thread, and the other tests run it in this one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(first_visit, site, address, touch).result()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_costs_little_asks_no_stranger_and_fetches_no_search(site: Path, address: str):
    sent, foreign = visit(site, address)
    assert sent[0].path == f"/{address}"
    assert sum(answer.size for answer in sent) <= LIMIT, sent
    assert foreign == ()
    assert [answer.path for answer in sent if answer.path.lstrip("/").startswith(SEARCH)] == []
    assert len({answer.path for answer in sent}) == len(sent)


def test_what_is_sent_is_counted_as_brotli(site: Path):
    sent, _ = visit(site, "domains/family/")
    sizes = {answer.path: answer.size for answer in sent}
    script = "/assets/javascripts/weibao.js"
    assert 500 < sizes[script] < (site / script.lstrip("/")).stat().st_size / 2


def test_the_search_is_fetched_when_it_is_touched_and_from_nobody_else(site: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.modules["first_visit"], "_SETTLE", 6000)  # the server compresses the index meanwhile
    sent, foreign = visit(site, "domains/family/", "label[for=__search].md-header__button")
    paths = [answer.path.lstrip("/") for answer in sent]
    assert {part for part in SEARCH for path in paths if path.startswith(part)} == set(SEARCH)
    assert foreign == ()
