"""The guard of the search: labelled queries, typed into the real dialog. No class may fall."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from search_modal import find_all
from tests.conftest import Shared
from weibao.search.report import Score, rank_of, read_queries, score

pytestmark = pytest.mark.browser

FILE = Path(__file__).parent / "queries-dev.tsv"
# Shares of the queries of a class with a right result first, and among the first three; a query less is a fall.
FLOORS = {
    "everyday": (0.93, 1.0),
    "official": (0.95, 1.0),
    "dept": (0.76, 1.0),
    "law": (0.88, 1.0),
    "number": (0.5, 1.0),  # five stand in the other paragraph of 总体要求, or in the preamble, than the label says
    "pinyin": (0.93, 1.0),
    "trad": (0.92, 1.0),
    "typo": (1.0, 1.0),
    "question": (0.89, 1.0),
    "all": (0.88, 1.0),
}


@pytest.fixture(scope="module")
def scores(site: Path, shared: Shared) -> dict[str, Score]:
    """Typing takes half a minute: it is done once, whichever workers ask for what it found."""
    queries = read_queries(FILE.read_text(encoding="utf-8"), FILE.name)
    guides = json.loads((site / "data/guides.json").read_text(encoding="utf-8"))
    passages_of = {guide["id"]: guide["passages"] for guide in guides}

    def type_all(target: Path) -> None:
        with ThreadPoolExecutor(
            max_workers=1
        ) as thread:  # Playwright runs once a thread: other tests run it in this one
            found = thread.submit(lambda: tuple(find_all(site, [query.text for query in queries]))).result()
        target.write_text(json.dumps(found), encoding="utf-8")

    found = json.loads(shared("found", type_all).read_text(encoding="utf-8"))
    ranked = [(q.kind, rank_of(q, results, passages_of)) for q, results in zip(queries, found, strict=True)]
    return {s.kind: s for s in score(ranked)}


def test_every_class_is_guarded(scores: dict[str, Score]):
    assert scores.keys() == FLOORS.keys()
    assert scores["all"].queries == 157


@pytest.mark.parametrize("kind", FLOORS)
def test_no_class_falls(scores: dict[str, Score], kind: str):
    first, three = FLOORS[kind]
    assert scores[kind].first_three >= three
    assert scores[kind].first >= first
