"""Handouts through small real builds: files and pages, one number for all, refusals, a build without the hook."""

import re

import pypdfium2
import pytest

from tests.core.small_sheets import squeezed
from tests.hooks.conftest import Built, SmallSite
from tests.hooks.situations import EVERY, add_situations

SHEET = "docs/handouts/school.md"
FILES = {
    "docs/handouts/index.md": "---\ntitle: 打印下载\ntemplate: handouts.html\n---\n\n# 打印下载\n",
    "docs/handouts/compose.md": "---\ntitle: 自己排\ntemplate: compose.html\n---\n\n# 自己排\n",
    SHEET: """\
        ---
        title: 学校告知书
        description: 学校的事
        audience: [家长]
        passages: [m3]
        sentences: [m1-2]
        plain: [m2]
        guides: [bullying]
        hotlines: [12345]
        pages: 1
        ---

        ## 我们的约定

        - 晚上＿＿＿点以后不用。
        """,
}


def add_handouts(small: SmallSite) -> None:
    add_situations(small)
    small.write(**FILES)


def words(built: Built, path: str) -> str:
    document = pypdfium2.PdfDocument((built.site / path).read_bytes())
    return squeezed("".join(page.get_textpage().get_text_bounded() for page in document))


def test_a_handout_is_a_page_and_three_files_and_all_are_one_zip(small: SmallSite):
    add_handouts(small)
    built = small.build(*EVERY)
    assert built.ok, built.log
    stem = "downloads/handouts/school"
    assert {f"{stem}.pdf", f"{stem}-large.pdf", f"{stem}.docx", f"{stem}.png", "downloads/handouts.zip"} <= built.files
    assert {"downloads/notice.pdf", "downloads/domains.pdf"} <= built.files
    assert not [f for f in built.files if f.endswith(".typ")]
    page = built.article("handouts/school/index.html")
    assert 'href="../../downloads/handouts/school.pdf" download="学校告知书.pdf"' in page
    assert 'data-quote="m3"' in page and 'data-quote="m1-2"' in page and "晚上＿＿＿点以后不用。" in page
    assert 'href="tel:110"' in page and "学校应当立即制止。" in page
    listed = built.article("handouts/index.html")
    assert re.search(r"1页，\d+ KB", listed) and "handouts.zip" in listed and 'loading="lazy"' in listed
    for path in ("guides/bullying/index.html", "domains/school/index.html", "domains/family/index.html"):
        assert "学校告知书</a>：学校的事" in built.article(path)
    assert "学校告知书" not in built.article("guides/village/index.html")
    assert "compose/?pick=guide:village" in built.article("guides/village/index.html")
    said = words(built, f"{stem}.pdf")
    for text in ("防范欺凌。学校要排查。", "学校要帮助。", "晚上点以后不用。", "学校应当立即制止。", "预览"):
        assert squeezed(text) in said
    assert "父母要学习。" not in said  # a sentence that nobody asked for


def test_a_number_is_written_once_for_all(small: SmallSite):
    add_handouts(small)
    small.change("docs/_data/hotlines.yml", 'number: "12345"', 'number: "12399"')
    built = small.build(*EVERY, strict=False)
    for path in ("school.pdf", "school-large.pdf"):
        said = words(built, f"downloads/handouts/{path}")
        assert "12399" in said and "12345" not in said.replace("12345。", "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("passages: [m3]", "passages: [m77]", f"{SHEET}:5：passages 里的“m77”：通知里没有这一段。"),
        ("plain: [m2]", "plain: [m2, s1]", f"{SHEET}:7：plain 里的“s1”还没有白话。"),
        ("title: 学校告知书", "title: 学校🧸告知书", f"{SHEET}:2：“🧸”印不出来：打印的字体里没有这个字。"),
        ("- 晚上＿＿＿点", "第＿行\n\n" * 60, f"{SHEET}:10：“学校告知书”排不进1页，多出"),
    ],
)
def test_what_is_wrong_stops_a_strict_build_and_leaves_no_file(small: SmallSite, old: str, new: str, message: str):
    add_handouts(small)
    small.change(SHEET, old, new)
    built = small.build(*EVERY)
    assert not built.ok and message in built.log, built.log
    assert "Traceback" not in built.log
    assert not [f for f in built.files if f.startswith("downloads/handouts/")]


@pytest.mark.parametrize(
    ("name", "title", "remedy"),
    [
        ("school-large", "另一张", "把其中一个 .md 文件改名"),
        ("other", "学校告知书（大字）", "换一个标题"),
        ("other", "通知全文", "换一个标题"),
    ],
)
def test_two_files_of_one_name_are_told(small: SmallSite, name: str, title: str, remedy: str):
    add_handouts(small)
    text = FILES[SHEET].replace("title: 学校告知书", f"title: {title}")
    small.write(**{f"docs/handouts/{name}.md": text})
    built = small.build(*EVERY)
    assert not built.ok and f"的重名。{remedy}。" in built.log


def test_a_section_that_nobody_has_written_is_told(small: SmallSite):
    add_handouts(small)
    small.change(SHEET, "guides: [bullying]", 'guides: ["bullying#child"]')
    built = small.build(*EVERY)
    assert not built.ok and "guides 里的“bullying#child”：这个情形没有" in built.log


def test_two_of_one_title_are_told(small: SmallSite):
    add_handouts(small)
    small.write(**{"docs/handouts/twin.md": FILES[SHEET]})
    built = small.build(*EVERY)
    message = "docs/handouts/twin.md:2：下载的文件“学校告知书.pdf”和 docs/handouts/school.md 的重名。换一个标题"
    assert not built.ok and message in built.log


def test_a_preview_goes_on_without_the_handout(small: SmallSite):
    add_handouts(small)
    small.change(SHEET, "title: 学校告知书", "title: 学校🧸告知书")
    built = small.build(*EVERY, strict=False)
    assert built.ok and "这张单子还没有排印。“🧸”印不出来" in built.article("handouts/school/index.html")
    assert "还没有可以打印的单子" in built.article("handouts/index.html")


def test_without_the_hook_nothing_is_offered(small: SmallSite):
    add_situations(small)
    built = small.build(*(h for h in EVERY if h != "handouts"))
    assert built.ok, built.log
    assert not [f for f in built.files if "handouts" in f]


def test_a_site_without_handouts_prints_nothing(small: SmallSite):
    add_situations(small)
    built = small.build(*EVERY)
    assert built.ok, built.log
    assert not [f for f in built.files if f.endswith((".pdf", ".docx", ".zip"))]


def test_home_and_every_guide_and_domain_has_a_picture_to_be_passed_on(small: SmallSite):
    add_situations(small)
    built = small.build(*EVERY)
    for path, name in (("guides/bullying", "guides-bullying"), ("domains/family", "domains-family")):
        page = built.page(f"{path}/index.html")
        assert f'<meta property="og:image" content="../../assets/share/{name}.png">' in page
        head = (built.site / f"assets/share/{name}.png").read_bytes()[:24]
        assert head.startswith(b"\x89PNG") and (head[16:20], head[20:24]) == (b"\0\0\x04\xb0", b"\0\0\x02v")
    assert '<meta property="og:image" content="assets/share/index.png">' in built.page("index.html")
    assert "og:image" not in built.page("about/index.html")
    gone = small.build(*(h for h in EVERY if h != "share_pictures"))
    assert gone.ok and "og:image" not in gone.page("guides/bullying/index.html")


def test_the_page_for_sheets_of_ones_own_has_everything_once(small: SmallSite):
    add_handouts(small)
    page = small.build(*EVERY).page("handouts/compose/index.html")
    pieces = re.findall(r'<template data-wb-piece="([^"]+)"', page)
    assert len(pieces) == len(set(pieces))
    boxes = re.findall(r'<input type="checkbox" value="([^"]+)">', page)
    assert sorted(boxes) == sorted(pieces)
    assert {"guide:bullying", "guide:village", "passage:m1", "passage:m3", "hotline:12345"} <= set(pieces)
    assert "学校告知书</a>" in page  # what stands there without a script
    assert "data-wb-known" not in page  # no station is registered


def test_a_registered_station_can_be_chosen(small: SmallSite):
    add_handouts(small)
    small.write(
        **{
            "docs/_data/stations.yml": """\
                - name: 某街道<站>
                  kind: 镇街未成年人保护工作站
                  area: 某街道
                  phone: "023-12345678"
                  hours: 工作日9:00—17:30
                  source: 某街道办事处
                  checked_on: 2026-10-30
                  checked_by: 电话核实
                """
        }
    )
    page = small.build(*EVERY).page("handouts/compose/index.html")
    assert '<optgroup label="镇街未成年人保护工作站">' in page
    assert (
        '<option value="023-12345678" data-name="某街道&lt;站&gt;" data-facts="时间：工作日9:00—17:30。2026年' in page
    )
