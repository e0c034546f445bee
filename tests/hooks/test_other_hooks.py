"""Open data, the frame around every page, navigation; and that each hook can be taken out alone."""

import json
import re
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.hooks.conftest import NOTICE, Built, SmallSite
from tests.site.outsider import read

NOTICE_PAGES = ["印发通知", "引言和总体要求", "保障措施", "全文", "勘误和校对"]
INDEX_PAGES = ["谁来做", "提到的文件", "项目和制度", "期限和数量", "通知里的电话", "没有点名的句子"]
ALL = (
    "content_checks",
    "official_text",
    "corrections_list",
    "open_data",
    "hotline_cards",
    "indices",
    "picture",
    "cross_links",
    "site_frame",
    "navigation",
)


def test_open_data_and_the_received_text_are_published(small: SmallSite):
    built = small.build(*ALL)
    data = json.loads(built.page("data/notice.json"))
    assert built.ok, built.log
    assert [p["id"] for p in data["passages"]] == ["cover", "p1", "r1", "m1", "m2", "m3", "s1"]
    assert data["metadata"] == {"发文字号": "某未保〔2021〕1号"}
    assert built.page("downloads/notice.txt") == NOTICE


def test_data_and_source_are_not_published_as_files(small: SmallSite):
    built = small.build(*ALL)
    assert not (built.site / "_data").exists()
    assert not (built.site / "source").exists()


def test_every_page_says_it_is_a_reprint_and_how_fresh_it_is(small: SmallSite):
    built = small.build(*ALL)
    for path in ("index.html", "domains/school/index.html", "404.html"):
        page = built.page(path)
        assert "<strong>转载</strong>" in page
        assert 'href="https://example.org/notice.html"' in page
        assert '内容截至<time datetime="2026-10-01">2026年10月1日</time>' in page
        assert '<meta name="weibao-build" content="2026-11-04">' in page


def test_navigation_follows_folders_and_order(small: SmallSite):
    small.write(
        **{
            "docs/domains/index.md": "---\ntitle: 领域\norder: 5\n---\n",
            "docs/zebra.md": "---\ntitle: 先\norder: 1\n---\n",
            "docs/apple.md": "---\ntitle: 后\n---\n",
        }
    )
    built = small.build(*ALL)
    page = built.page("index.html")
    sidebar = page[page.index("md-nav--primary") : page.index("md-nav--secondary")]
    shown = re.findall(r'<span class="md-ellipsis">\s*([^<]+?)\s*<', sidebar)
    top = ["首页", "先", "领域", "通知原文", "一图看懂", "索引", "后"]
    assert [name for name in shown if name in top] == top
    domains, notice = ["领域", "家庭保护", "学校保护"], ["通知原文", *NOTICE_PAGES]
    assert leafed_through(built) == ["首页", "先", *domains, *notice, "一图看懂", "索引", *INDEX_PAGES, "后"]


def leafed_through(built: Built) -> list[str]:
    """The titles of all pages, from each to the next."""
    path, titles = "/", []
    while True:
        page = built.page(f"{path.lstrip('/')}index.html")
        titles += re.findall(r"<title>(.*?)(?: - |</title>)", page)
        after = re.search(r'<link rel="next" href="([^"]*)">', page)
        if not after:
            return titles
        path = urljoin(path, after[1])


@pytest.mark.parametrize("left_out", ALL)
def test_a_preview_goes_on_without_any_one_hook(small: SmallSite, left_out: str):
    built = small.build(*(h for h in ALL if h != left_out), strict=False)
    assert built.ok, built.log
    assert "家庭保护" in built.page("domains/family/index.html")


# What goes with a line under `hooks:`: files, and what templates and pages draw of it.
FEATURES = {
    "hotline_cards": (
        r"data/hotlines\.json",
        r'<aside class="wb-danger".*?</aside>|<section class="wb-hotlines".*?</section>'
        r'|<h2 id="(?:emergency|need-\d|retired)">.*?</(?:ul|table)>',
    ),
    "indices": (
        r"indices/.*|data/(?:indices\.json|(?:bodies|documents|programmes|times|hotlines)\.csv)",
        r'<a class="wb-term" href="[./]*indices/[^>]*>(.*?)</a>|<li><a href="indices/">.*?</li>',
    ),
    "picture": (r"picture/.*", r'<li><a href="picture/">.*?</li>'),
    "cross_links": (r"(?!)", r'<a class="wb-term"[^>]*>(.*?)</a>|<details class="wb-related".*?</details>'),
}


@pytest.fixture
def whole(small: SmallSite) -> SmallSite:
    """The small site with everything that leads to what the hooks make."""
    small.write(
        **{
            "docs/index.md": "---\ntitle: 首页\ntemplate: home.html\n---\n\n# 首页\n",
            "docs/hotlines.md": "---\ntitle: 电话\ntemplate: hotlines.html\n---\n\n# 电话\n",
            "docs/about.md": "---\ntitle: 关于\n---\n",
        }
    )
    small.change("docs/domains/family.md", "\n---\n", "\nhotlines: [12345]\n---\n")
    return small


@pytest.mark.parametrize("left_out", FEATURES)
def test_a_line_less_removes_one_feature_and_nothing_else(whole: SmallSite, left_out: str):
    files, drawn = FEATURES[left_out]
    complete = whole.build(*ALL)
    without = whole.build(*(h for h in ALL if h != left_out))
    assert complete.ok and without.ok, without.log
    gone = complete.files - without.files
    assert gone == {f for f in complete.files if re.fullmatch(files, f)}
    assert without.files <= complete.files
    changed = 0
    for path in sorted(f for f in without.files if f.endswith(".html")):
        rest = re.sub(drawn, lambda m: m[1] or "" if m.re.groups else "", complete.article(path))
        assert without.article(path).replace(" ", "") == rest.replace(" ", ""), path
        changed += complete.article(path) != without.article(path)
    assert changed


@pytest.mark.parametrize("left_out", ["", *FEATURES])
def test_no_link_leads_to_what_is_gone(whole: SmallSite, left_out: str):
    assert dead_links(whole.build(*(h for h in ALL if h != left_out))) == []


def dead_links(built: Built) -> list[str]:
    dead: list[str] = []
    for path in sorted(f for f in built.files if f.endswith(".html") and f != "404.html"):
        for link in read(built.page(path)).links:
            address, _ = urldefrag(urljoin(f"/{path}", unquote(link)))
            file = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
            if not urlsplit(link).scheme and file not in built.files:
                dead.append(f"{path}: {link}")
    return dead
