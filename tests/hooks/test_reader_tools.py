"""hooks/reader_tools.py: citations at their passages, tools at the end of each page, a way out where asked for."""

import re

import pytest

from tests.hooks.conftest import SmallSite
from weibao.project import load_project
from weibao.published import prove_site

HOOKS = ("official_text", "corrections_list", "indices", "cross_links", "reader_tools", "site_frame")
SITE = "https://example.org/some/"
FAMILY = "domains/family/index.html"
CITE = re.compile(r'<details class="wb-cite".*?</details>')
NOTICE = "某区领导小组：《关于印发〈保护工作实施意见〉的通知》（某未保〔2021〕1号）"
DAY = "网页生成于2026年11月4日。"


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).strip()


def test_each_passage_can_be_cited_and_the_words_of_the_notice_stay_proved(small: SmallSite):
    small.write(**{"docs/about.md": "---\ntitle: 关于\n---\n\n# 关于\n"})  # the footer leads there
    built = small.build(*HOOKS)
    assert built.ok, built.log
    assert prove_site(built.site, load_project(small.folder / "docs")) == ()
    assert [words(c) for c in CITE.findall(built.article(FAMILY))] == [
        f"引用本条{NOTICE}，措施1“加强指导”，2021年3月1日；domains/family/#m1，{DAY}",
        f"引用本条{NOTICE}，措施2“加强监督”，2021年3月1日；domains/family/#m2，{DAY}",
    ]
    page = built.article(FAMILY)
    assert page.index("wb-related") < page.index("wb-cite") < page.index('id="m2"')


def test_pages_without_passages_of_their_own_are_cited_as_a_whole(small: SmallSite):
    built = small.build(*HOOKS)
    for path, says in {
        "notice/full/": f"{NOTICE}，2021年3月1日；notice/full/",
        "notice/": f"{NOTICE}，2021年3月1日；notice/",
        "domains/": "未保·未成年人保护信息：《领域》，内容截至2026年10月1日；domains/",
        "": "未保·未成年人保护信息：《首页》，内容截至2026年10月1日；/",
    }.items():
        assert [words(c) for c in CITE.findall(built.article(f"{path}index.html"))] == [f"引用本页 {says}，{DAY}"], path


def test_the_address_is_drawn_and_written_where_the_site_has_one_and_nowhere_else(small: SmallSite):
    bare, addressed = small.build(*HOOKS), small.build(*HOOKS, SITE_URL=SITE)
    assert addressed.ok, addressed.log
    assert "wb-qr" not in bare.article(FAMILY)
    page = addressed.article(FAMILY)
    assert page.count("<svg") == 1
    assert f"<p>{SITE}domains/family/</p>" in page
    assert f"{SITE}domains/family/#m1" in page and "data-wb-address" not in page
    assert "data-wb-address" in bare.article(FAMILY)


@pytest.mark.parametrize(("line", "shown"), [("exit: true\n", True), ("exit: false\n", False), ("", False)])
def test_a_page_has_a_way_out_where_its_head_says_so(small: SmallSite, line: str, shown: bool):
    small.write(**{"docs/home.md": f"---\ntitle: 家里\n{line}---\n\n# 家里\n"})
    page = small.build(*HOOKS).page("home/index.html")
    assert ("wb-exit" in page) is shown
    assert ("不会清除浏览记录" in page) is shown
    if shown:
        link = page[page.index('<a class="wb-exit__link"') :]
        assert link.startswith('<a class="wb-exit__link" href="https://www.weather.com.cn/" rel="noreferrer')
        assert page.index("wb-exit") < page.index("<article")


def test_a_list_of_files_says_what_to_do_inside_apps(small: SmallSite):
    built = small.build(*HOOKS)
    for path in ("indices/bodies/", "notice/corrections/"):
        body, _, tools = built.article(f"{path}index.html").partition('<section class="wb-tools"')
        assert body.count("wb-in-app") == tools.count("wb-in-app") == 1, path


def test_titles_cannot_break_out_of_a_citation(small: SmallSite):
    small.write(**{"docs/odd.md": "---\ntitle: '甲 & <b>乙'\n---\n\n# 丙\n"})
    page = small.build(*HOOKS, strict=False).article("odd/index.html")
    assert "《甲 &amp; &lt;b&gt;乙》" in page


def test_without_the_hook_the_page_has_no_tools_and_no_way_to_them(small: SmallSite):
    built = small.build(*[hook for hook in HOOKS if hook != "reader_tools"])
    assert built.ok, built.log
    page = built.page(FAMILY)
    assert "wb-tools" not in page and "#tools" not in page and "wb-cite" not in page


def test_what_needs_a_script_is_hidden_until_there_is_one(small: SmallSite):
    page = small.build(*HOOKS).article(FAMILY)
    buttons = re.findall(r"<button[^>]*>", page[page.index('<section class="wb-tools"') : page.index("wb-player")])
    assert len(buttons) == 4
    assert all(button.endswith(" hidden>") for button in buttons)
    assert re.search(r'<div class="wb-player"[^>]* hidden>', page)
