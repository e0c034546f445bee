"""Citations in plain text, and what the tools of a page show."""

import datetime
import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown

from weibao.edition import build_edition
from weibao.reader_tools import IN_APP
from weibao.reader_tools.citation import Citation, cite_notice, cite_page, cite_passage
from weibao.reader_tools.citations_html import Citations
from weibao.reader_tools.download_hint import DownloadHint
from weibao.reader_tools.page_tools import address_of, page_tools, passage_citations
from weibao.reader_tools.qr import draw_qr

TODAY = datetime.date(2026, 11, 4)
SITE = "https://example.org/some/"
NOTICE = (
    "万盛经开区未成年人保护工作领导小组：《重庆市万盛经济技术开发区未成年人保护工作领导小组关于印发〈万盛经开区"
    "未成年人保护工作领导小组关于加强未成年人保护工作的实施意见〉的通知》（万盛未保组〔2021〕3号）"
)


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        ("m3", "，措施3“加强家庭监护监督工作”"),
        ("s1", "，保障措施（一）“加强组织领导”"),
        ("r2", "，总体要求第2段"),
        ("p1", "，引言第1段"),
        ("cover", ""),
    ],
)
def test_a_passage_is_cited_with_issuer_title_number_place_date_address_and_day(edition, passage, place):
    cited = cite_passage(edition, edition.passage(passage), "https://example.org/#x", TODAY)
    assert cited.text == f"{NOTICE}{place}，2021年11月25日；https://example.org/#x，网页生成于2026年11月4日。"


def test_the_notice_and_a_page_of_ours(edition):
    assert cite_notice(edition, "notice/", TODAY).text == (
        f"{NOTICE}，2021年11月25日；notice/，网页生成于2026年11月4日。"
    )
    ours = cite_page("未保", "孩子看《红楼梦》", datetime.date(2026, 10, 1), "a/", TODAY)
    assert ours.text == "未保：《孩子看〈红楼梦〉》，内容截至2026年10月1日；a/，网页生成于2026年11月4日。"


HEAD = "[ 发布机构 ] 某区民政局 [ 成文日期 ] 2021-03-01\n"
COVER = "关于印发《意见》的通知\n某未保〔2021〕1号\n各镇人民政府:\n请贯彻执行。\n"
BODY = "保护工作实施意见\n一、总体要求\n坚持最有利于未成年人。\n"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            f"{HEAD}{COVER}某区领导小组\n2021年3月2日\n{BODY}",
            "某区领导小组：《关于印发〈意见〉的通知》（某未保〔2021〕1号），2021年3月2日；",
        ),
        (f"{HEAD}{BODY}", "某区民政局：《保护工作实施意见》，2021年3月1日；"),
        (BODY, "《保护工作实施意见》；"),
    ],
)
def test_what_a_notice_does_not_state_is_left_out_and_the_publisher_stands_in_for_the_issuer(text, before):
    edition = build_edition(text.encode(), "n.txt", (), ())
    assert cite_notice(edition, "", TODAY).before == before


@pytest.mark.parametrize(
    ("path", "site_url", "address"),
    [
        ("domains/family.md", "", "domains/family/"),
        ("domains/family.md", SITE, f"{SITE}domains/family/"),
        ("notice/index.md", SITE.rstrip("/"), f"{SITE}notice/"),
        ("index.md", "", "/"),
        ("index.md", SITE, SITE),
    ],
)
def test_an_address_is_absolute_where_the_site_has_one(path, site_url, address):
    assert address_of(path, site_url) == address


def test_passages_have_citations_where_they_have_their_home(project):
    family = passage_citations(project, TODAY, "domains/family.md", "")
    assert {p: c.address for p, c in family.items()} == {f"m{n}": f"domains/family/#m{n}" for n in (1, 2, 3, 4)}
    assert passage_citations(project, TODAY, "notice/full.md", "") == {}
    assert passage_citations(project, TODAY, "about.md", "") == {}


@pytest.mark.parametrize(
    ("path", "starts"),
    [
        ("notice/full.md", NOTICE),
        ("notice/index.md", NOTICE),
        ("about.md", "未保：《关于》"),
        ("domains/family.md", None),
    ],
)
def test_a_page_is_cited_as_a_whole_unless_its_passages_are(project, path, starts):
    citation = page_tools(project, TODAY, path, "未保", "关于", "").citation
    assert (citation.before[: len(starts)] if citation else None) == starts


def test_a_code_is_drawn_only_for_an_absolute_address(project):
    with_address = page_tools(project, TODAY, "about.md", "未保", "关于", SITE)
    assert (with_address.address, with_address.qr) == (f"{SITE}about/", draw_qr(f"{SITE}about/"))
    without = page_tools(project, TODAY, "about.md", "未保", "关于", "")
    assert (without.address, without.qr) == ("", "")


def test_a_code_is_well_formed_and_keeps_its_white_border():
    svg = etree.fromstring(draw_qr("https://example.org/?a=1&b=<2>"))
    _, _, width, height = map(int, svg.get("viewBox").split())
    assert width == height
    dark = next(path for path in svg if path.get("stroke"))
    assert dark.get("d").startswith("M4 4.5h7")


def run(extension, xml):
    """What an extension's tree processor makes of a page's elements."""
    root = etree.fromstring(f"<div>{xml}</div>")
    md = Markdown(extensions=[extension])
    name = {Citations: "citations", DownloadHint: "download_hint"}[type(extension)]
    md.treeprocessors[name].run(root)
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


def test_a_citation_stands_below_the_notes_of_its_passage_and_is_ours():
    page = '<h2 data-passage="m1" /><p data-passage="m1" /><aside /><h2 id="t" /><p data-passage="m2" />'
    before, after = page.split('<h2 id="t" />')
    cited = Citations({"m1": Citation("甲&", "a/#m1", "。"), "m9": Citation("乙", "", "")})
    assert run(cited, page) == (
        f'{before}<details class="wb-cite" data-ours="" data-not-read=""><summary>引用本条</summary>'
        f'<p>甲&amp;<span data-wb-address="#m1">a/#m1</span>。</p></details><h2 id="t" />{after}'
    )


def test_an_absolute_address_is_left_to_no_script():
    assert "data-wb-address" not in run(Citations({"m1": Citation("", f"{SITE}#m1", "")}), '<p data-passage="m1" />')


@pytest.mark.parametrize("href", ["../downloads/a.txt", "data/bodies.csv", "a.pdf", "a.docx", "a.zip"])
def test_the_first_block_that_offers_files_is_followed_by_words_on_apps(href):
    blocks = f'<p>甲</p><ul><li><a href="{href}">乙</a></li></ul><p><a href="{href}">丙</a></p>'
    hint = f'<p class="wb-in-app" data-ours="" data-not-read="">{IN_APP}。</p>'
    assert run(DownloadHint(), blocks) == blocks.replace("</ul>", f"</ul>{hint}")


@pytest.mark.parametrize("href", ["about.md", "../domains/family.md#m1", "tel:110", "https://example.org/"])
def test_other_links_are_no_files(href):
    assert "wb-in-app" not in run(DownloadHint(), f'<p><a href="{href}">甲</a></p>')
