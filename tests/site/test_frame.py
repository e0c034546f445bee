"""The site as a whole: links, addresses, language, nothing foreign, the same bytes from the same input."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.conftest import SITE_URL
from tests.site.outsider import read

SOURCE = "http://ws.cq.gov.cn/bm/mzj/zwgk_70287/fdzdgknr_70290/zcwj/qjzcwj/202112/t20211207_10090957.html"


def pages(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in sorted(site.rglob("*.html"))}


def test_nothing_is_loaded_from_a_foreign_host(site: Path):
    for path, source in pages(site).items():
        foreign = [r for r in read(source).resources if urlsplit(r).netloc or r.startswith("//")]
        assert foreign == [], path
    styles = "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.css"))
    assert re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)'\"]*", styles) == []


def test_every_inner_link_and_anchor_leads_somewhere(site: Path):
    found = {path: read(source) for path, source in pages(site).items() if path != "404.html"}
    for path, page in found.items():
        for link in [*page.links, *page.resources]:
            if urlsplit(link).scheme or link.startswith("javascript"):
                continue
            assert not link.startswith("/"), f"{path}: {link} breaks in a sub-folder"
            target, anchor = urldefrag(urljoin(f"/{path}", unquote(link.partition("?")[0] if "?" in link else link)))
            file = target.lstrip("/") + ("index.html" if target.endswith("/") else "")
            assert (site / file).is_file(), f"{path}: {link}"
            if anchor and file in found:
                assert anchor in found[file].ids, f"{path}: {link}"


def test_every_page_is_chinese_dated_and_marked_as_a_reprint(site: Path):
    for path, source in pages(site).items():
        assert '<html lang="zh-Hans"' in source, path
        assert '<meta name="weibao-build" content="2026-11-04">' in source, path
        assert "<strong>转载</strong>" in source, path
        assert f'href="{SOURCE}"' in source, path
        assert "内容截至<time" in source, path


def test_inner_pages_have_breadcrumbs(site: Path):
    source = pages(site)["domains/family/index.html"]
    crumbs = source[source.index('class="md-path"') : source.index("<article")]
    assert re.findall(r'class="md-ellipsis">\s*(\S+)', crumbs) == ["首页", "六个领域"]


def test_the_missing_page_is_in_chinese_and_keeps_its_sub_folder(addressed_site: Path):
    assert SITE_URL.endswith("/weibao/")
    source = (addressed_site / "404.html").read_text(encoding="utf-8")
    assert '<h1 id="content">没有这一页</h1>' in source
    assert 'href="/weibao/domains/"' in source


def test_the_notice_information_shows_the_metadata_and_guesses_nothing(site: Path):
    source = pages(site)["notice/index.html"]
    rows = dict(re.findall(r"<td>([^<]+)</td>\s*<td>([^<]+)</td>", source))
    assert rows["索引号"] == "115001105951914746/2021-00861"
    assert rows["发布机构"] == "万盛民政局"
    assert rows["发文机关"] == "万盛经开区未成年人保护工作领导小组（据落款）"
    assert rows["有效性"] == "（原文未注明）"


def test_the_home_page_leads_to_the_six_domains(site: Path):
    links = read(pages(site)["index.html"]).links
    slugs = ("family", "school", "society", "network", "government", "judicial")
    assert [link for link in links if link in {f"domains/{s}/" for s in slugs}][-6:] == [f"domains/{s}/" for s in slugs]


def test_the_same_input_makes_the_same_bytes(site: Path, proved: Path):
    first, second = pages(site), pages(proved / "site")
    assert first == second


@pytest.mark.parametrize("path", ["index.html", "domains/index.html", "notice/full/index.html", "about/index.html"])
def test_no_half_width_comma_or_stray_space_stands_between_chinese_characters(site: Path, path: str):
    source = pages(site)[path]
    article = source[source.index("<article") : source.index("</article>")]
    text = re.sub(
        r"<[^>]+>", "", re.sub(r"\s*<(?:/?(?:p|li|ul|h\d|footer|article|label|a|span|input)\b)[^>]*>", "\n", article)
    )
    assert re.findall(r"[\u4e00-\u9fff][,;:()][\u4e00-\u9fff]|[\u4e00-\u9fff] [\u4e00-\u9fff]", text) == []
