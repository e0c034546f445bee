"""What search engines and portals read in the head of every page; the tags of government sites only on such a site."""

import html
import re

import pytest

from tests.hooks.conftest import Built, SmallSite

HOOKS = ("content_checks", "official_text", "corrections_list", "site_frame")
SITE = "docs/_data/site.yml"
ALWAYS = {"ContentSource", "PubDate", "og:type", "og:title", "og:description", "og:site_name", "og:locale"}
OFFICIAL = {
    "SiteName": "某区未保网",
    "SiteDomain": "wb.example.gov.cn",
    "SiteIDCode": "5001100001",
    "ColumnName": "未成年人保护",
    "ColumnDescription": "通知和电话",
    "ColumnKeywords": "保护,通知",
    "ColumnType": "工作动态",
    "Keywords": "未成年人",
    "Author": "张三",
}
FIELDS = {re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=D)(?=Code)", "_", name).lower(): v for name, v in OFFICIAL.items()}
# 国办发〔2017〕47号: these are on an official site, whatever the page; description is also Material's.
MADE = {"ArticleTitle", "Description", "Url"}


def metas(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page)
    names = [name for name, _ in found if name != "description"]
    assert len(set(names)) == len(names)
    return {name: html.unescape(value) for name, value in found}


def pages(built: Built) -> list[str]:
    return sorted(f for f in built.files if f.endswith("index.html"))


def make_official(small: SmallSite, *left_out: str) -> None:
    lines = [f"  {name}: '{value}'\n" for name, value in FIELDS.items() if name not in left_out]
    with (small.folder / SITE).open("a", encoding="utf-8") as file:
        file.write("".join(["official:\n", "  authority: 某区领导小组\n", *lines]))


def test_every_page_of_a_reprint_states_source_and_date_and_claims_no_office(small: SmallSite):
    built = small.build(*HOOKS)
    assert built.ok, built.log
    assert len(pages(built)) > 8
    for path in pages(built):
        found = metas(built.page(path))
        assert set(found) >= ALWAYS, path
        assert not set(found) & {*OFFICIAL, *MADE}, path
        assert found["description"] == found["og:description"] != "", path
        assert found["PubDate"] == "2026-10-01", path
    assert metas(built.page("notice/cover/index.html"))["ContentSource"] == "某区政府网站"
    assert metas(built.page("index.html"))["ContentSource"] == "未保·未成年人保护信息"
    assert metas(built.page("index.html"))["og:type"] == "website"
    assert metas(built.page("domains/family/index.html"))["og:title"] == "家庭保护"


def test_an_official_site_has_all_tags_and_is_no_reprint(small: SmallSite):
    make_official(small)
    built = small.build(*HOOKS, SITE_URL="https://wb.example.gov.cn/")
    assert built.ok, built.log
    for path in pages(built):
        found = metas(built.page(path))
        assert {name: found.get(name) for name in OFFICIAL} == OFFICIAL, path
        assert set(found) >= ALWAYS | MADE, path
        assert found["Url"] == f"https://wb.example.gov.cn/{path.removesuffix('index.html')}" == found["og:url"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", found["PubDate"]), path
        assert "转载" not in built.article(path)
        assert "本站由某区领导小组主办" in built.article(path)


@pytest.mark.parametrize("field", ["site_id_code", "column_name", "author"])
def test_half_an_official_site_is_refused(small: SmallSite, field: str):
    make_official(small, field)
    built = small.build(*HOOKS)
    assert not built.ok
    assert f"docs/_data/site.yml:7：字段 {field} 缺少" in built.log


def test_what_means_something_in_html_stops_a_strict_build_and_is_shown_as_it_is_in_a_preview(small: SmallSite):
    small.write(**{"docs/own.md": '---\ntitle: 甲 & "乙" <丙>\ndescription: 1 < 2 & 3\n---\n'})
    assert not small.build(*HOOKS).ok
    own = small.build(*HOOKS, strict=False).page("own/index.html")
    assert metas(own)["og:title"] == '甲 & "乙" <丙>'
    assert metas(own)["og:description"] == "1 < 2 & 3" == metas(own)["description"]
    assert "<丙>" not in own[own.index("<article") :]
