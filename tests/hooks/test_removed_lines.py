"""Each line of the guides' hooks can be taken out alone: one feature is gone, nothing else, and no link leads there."""

import re

import pytest

from tests.hooks.conftest import Built, SmallSite, small_site
from tests.hooks.situations import EVERY, add_situations
from tests.hooks.test_other_hooks import dead_links

# What goes with a line: files; what it draws, looked for on both sides; what must then be nowhere.
FEATURES = {
    "quotes": (r"(?!)", r'<figure class="wb-quote".*?</figure>', "wb-quote__text"),
    "sources": (
        r"sources/.*",
        r'<span class="wb-source">(?:来源：)?(?:<(a|span)[^>]*>[^<]*</\1>；?)*</span>|（来源：[^（）]*）'
        r'|<p><a href="[./]*sources/">.*?</p>',
        'sources/',
    ),
    "guides": (
        r"data/guides\.json",
        r'<p class="wb-(?:answers|status)">.*?</p>|<h2 id="(?:related|words|passages)">.*?</[ud]l>'
        r'|<p><a href="../../sources/">.*?</p>|<ul class="wb-guides">.*?</ul>|<h1[^>]*>',
        "wb-answers",
    ),
    "triage": (r"ask/.*", r'<h2 id="start">.*?</ul>|<p class="wb-on-screen"><a href="../ask/">.*?</p>', "ask/"),
    "plain_notes": (
        r"(?!)",
        r'</?span[^>]*>|<a href="#m2-1">第1句</a>|(?<=（)第1句(?=）)| data-bound-to="\w+"',
        "wb-places",
    ),
    "changes": (
        r"changes/.*",
        r'<aside aria-label="印发之后".*?</aside>|(?:。<a href="[./]*changes/">.*?</a>)(?=</p>)'
        r'|<li><a href="changes/">.*?</li>',
        "changes/",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with every hook, built once."""
    site = small_site(tmp_path_factory.mktemp("complete"))
    add_situations(site)
    return site.build(*EVERY)


@pytest.mark.parametrize("left_out", FEATURES)
def test_a_line_less_removes_one_feature_and_nothing_else(small: SmallSite, complete: Built, left_out: str):
    files, drawn, gone = FEATURES[left_out]
    add_situations(small)
    without = small.build(*(h for h in EVERY if h != left_out))
    assert complete.ok and without.ok, without.log
    assert complete.files - without.files == {f for f in complete.files if re.fullmatch(files, f)}
    assert without.files <= complete.files
    paths = sorted(f for f in without.files if f.endswith(".html"))
    for path in paths:
        rest, there = (re.sub(drawn, "", b.article(path)).replace(" ", "") for b in (complete, without))
        assert there == rest, path
    assert [path for path in paths if gone in without.page(path)] == []
    assert [path for path in paths if gone in complete.page(path)]
    assert dead_links(without) == []


def test_the_lines_may_stand_in_another_order(small: SmallSite, complete: Built):
    """`changes` before `sources`, `triage` before `guides`: what they draw is the same."""
    add_situations(small)
    late = ("sources", "guides", "quotes")
    other = small.build(*(h for h in EVERY if h not in late), *late)
    assert complete.ok and other.ok, other.log
    assert other.files == complete.files
    for path in sorted(f for f in complete.files if f.endswith(".html")):
        assert other.article(path) == complete.article(path), path
