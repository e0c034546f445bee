"""Open data, the frame around every page, navigation; and that each hook can be taken out alone."""

import json
import re

import pytest

from tests.hooks.conftest import NOTICE, SmallSite

NOTICE_PAGES = ["印发通知", "引言和总体要求", "保障措施", "全文", "勘误和校对"]
ALL = ("content_checks", "official_text", "corrections_list", "open_data", "site_frame", "navigation")


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
    page = small.build(*ALL).page("index.html")
    sidebar = page[page.index("md-nav--primary") : page.index("md-nav--secondary")]
    shown = re.findall(r'<span class="md-ellipsis">\s*([^<]+?)\s*<', sidebar)
    assert shown == ["首页", "先", "领域", "家庭保护", "学校保护", "通知原文", *NOTICE_PAGES, "后"]


@pytest.mark.parametrize("left_out", ALL)
def test_a_preview_goes_on_without_any_one_hook(small: SmallSite, left_out: str):
    built = small.build(*(h for h in ALL if h != left_out), strict=False)
    assert built.ok, built.log
    assert "家庭保护" in built.page("domains/family/index.html")
