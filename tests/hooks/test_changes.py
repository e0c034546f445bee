"""hooks/changes.py: what changed since the notice was issued, at each passage and by date, and never in its text."""

import re

import pytest

from tests.hooks.conftest import SmallSite
from tests.hooks.situations import CHANGES, EVERY, add_situations, note, receive
from weibao.project import load_project
from weibao.published import prove_site

FAMILY, SCHOOL, PAGE = "domains/family/index.html", "domains/school/index.html", "changes/index.html"
FULL = "notice/full/index.html"
OFFICIAL = (FAMILY, SCHOOL, FULL, *(f"notice/{p}index.html" for p in ("", "cover/", "requirements/", "safeguards/")))
ASIDE = re.compile(r'<aside aria-label="印发之后" class="wb-since" data-ours="" role="note">(.*?)</aside>')
LAST_OF_NOVEMBER, FIRST_OF_DECEMBER = "1796054399", "1796054400"  # 2026, in China, a second apart


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


@pytest.fixture
def limited(guided: SmallSite) -> SmallSite:
    """The notice sets a time limit: the end of November 2026."""
    note(guided, "/// note\n一处。\n///")
    receive(guided, "村委会要报告!", "到2026年11月，村委会要报告!")
    return guided


def test_changes_stand_below_their_passage_the_latest_first_with_their_source(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    page = built.page(SCHOOL)
    [aside] = ASIDE.findall(page)
    assert page.index('id="m3-1"') < page.index("wb-since") < page.index("wb-related")
    assert aside.startswith('<p class="wb-since__label">印发之后有变化（本站说明，不是通知的话）</p>')
    newer, older = re.findall(r"<li>(.*?)</li>", aside)
    assert newer == (
        '<time datetime="2024-05-01">2024年5月1日</time>，<a href="../../changes/#body-2024">欺凌换了人管</a>：'
        '学校应当把事情记下来。<span class="wb-source">来源：<a href="../../sources/#rules">某局办法</a></span>'
    )
    assert '<a href="../../sources/protect/#protect-3">保护法第三条第一款</a>；<a' in older
    assert [a for a in ASIDE.findall(built.page(FAMILY)) if "body-2024" in a] == []
    assert built.page(FAMILY).index('id="m1-2"') < built.page(FAMILY).index("wb-since")
    assert built.page(FAMILY).index("wb-since") < built.page(FAMILY).index('id="m2"')


def test_all_changes_stand_on_one_page_by_date_and_lead_back(guided: SmallSite):
    built = guided.build(*EVERY)
    page = built.article(PAGE)
    assert re.findall(r'<h[23] id="([^"]*)">(.*?)</h', page)[:4] == [
        ("y2024", "2024年"),
        ("body-2024", "欺凌换了人管"),
        ("y2022", "2022年"),
        ("law-2022", "排查写进了法律"),
    ]
    assert "这份通知是2021年3月1日的。" in page
    assert "2022年3月1日，法律。学校应当排查。" in page
    both = '<a href="../domains/school/#m3">措施3</a>、<a href="../domains/family/#m1">措施1</a>'
    assert f"通知里的段落：{both}</p>" in page
    assert '来源：<a href="../sources/#rules">某局办法</a>' in page


def test_the_full_text_has_none_and_the_words_of_the_notice_are_proved_with_them(guided: SmallSite):
    built = guided.build(*EVERY)
    assert "wb-since" not in built.page(FULL) and "换了人管" not in built.page(FULL)
    assert prove_site(built.site, load_project(guided.folder / "docs")) == ()


def test_every_official_page_says_whose_day_it_is_of_and_leads_to_the_changes(guided: SmallSite):
    built = guided.build(*EVERY)
    for path in sorted(f for f in built.files if f.endswith("index.html")):
        dated = re.findall(r'<p class="wb-dated" data-ours data-not-read>(.*?)</p>', built.article(path))
        assert len(dated) == (1 if path in OFFICIAL else 0), path
        for words in dated:
            assert words.startswith("下面是2021年3月1日的通知。<a href="), path
            assert re.search(r'href="(?:\.\./)+changes/"', words), path
            assert built.article(path).index("wb-dated") < built.article(path).index("<h1"), path


@pytest.mark.parametrize(("day", "passed"), [(LAST_OF_NOVEMBER, False), (FIRST_OF_DECEMBER, True)])
def test_a_time_limit_is_said_to_have_passed_on_the_day_after_and_not_before(
    limited: SmallSite, day: str, passed: bool
):
    built = limited.build(*EVERY, SOURCE_DATE_EPOCH=day)
    assert built.ok, built.log
    for path in (FAMILY, PAGE):
        assert ("期限已过：到2026年11月" in built.page(path)) == passed, path
    below = built.page(FAMILY)[built.page(FAMILY).index('id="m2"') :]
    assert len(ASIDE.findall(below)) == (1 if passed else 0)
    if passed:
        assert "按最后一天2026年11月30日算）。做到没有，本站没有查到公布的情况。" in below
        assert 'href="../../changes/#m2-2026-11-30"' in below and 'id="m2-2026-11-30"' in built.page(PAGE)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("words: [欺凌]", "words: [霸凌]", "m3 里没有“霸凌”"),
        ("passages: [m3]", "passages: [m9]", "通知里没有“m9”这一段"),
        ("passages: [m3]", "passages: [m3, m2]", "m2 里没有“欺凌”"),
        ("sources: [某局办法]", "sources: [别的办法]", "认不得来源“别的办法”"),
        ("sources: [某局办法]", "sources: [求助电话110]", "“求助电话110”不是法律也不是文件"),
        ("now: 学校应当把", "now: 学校不得把", "“欺凌换了人管”写了“不得”，来源里没有"),
        ("now: 学校应当把", "now: 学校应当3次把", "“欺凌换了人管”写了“3次”，来源里没有"),
        ("date: 2024-05-01", "date: 2026-11-05", "“欺凌换了人管”到2026年11月5日才算数"),
        ("kind: 机构", "kind: 传闻", "字段 kind “传闻”不能用"),
        ("id: body-2024", "id: '\"><b>'", '字段 id “"><b>”不能用'),
        ("title: 欺凌换了人管", f"title: {'长' * 25}", "字段 title 太长"),
    ],
)
def test_a_change_that_does_not_fit_notice_or_source_stops_a_strict_build(
    guided: SmallSite, old: str, new: str, says: str
):
    guided.change(CHANGES, old, new)
    built = guided.build(*EVERY)
    assert not built.ok
    assert re.search(rf"docs/_data/changes\.yml:\d+：.*{re.escape(says)}", built.log)
    assert "学校要排查" in re.sub(r"<[^>]+>", "", built.article(SCHOOL))


def test_a_change_that_does_not_hold_yet_is_not_shown(guided: SmallSite):
    guided.change(CHANGES, "date: 2024-05-01", "date: 2026-11-05")
    preview = guided.build(*EVERY, strict=False)
    assert "换了人管" not in preview.article(SCHOOL) + preview.article(PAGE)
    later = guided.build(*EVERY, SOURCE_DATE_EPOCH="1793808000")  # 2026-11-05 in China
    assert later.ok, later.log
    assert "换了人管" in later.article(SCHOOL) and "换了人管" in later.article(PAGE)


def test_what_means_something_in_html_or_markdown_is_shown_as_it_is(guided: SmallSite):
    guided.change(CHANGES, "title: 欺凌换了人管", "title: '<b>欺凌*换*了 { #x }'")
    guided.change(CHANGES, "now: 学校应当把", "now: '<script>学校</script>*应当*[把](x)")
    guided.change(CHANGES, "*[把](x)事情记下来。", "*[把](x)事情记下来。'")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    now = "&lt;script&gt;学校&lt;/script&gt;*应当*[把](x)事情记下来。"
    for path in (SCHOOL, PAGE):
        assert "&lt;b&gt;欺凌*换*了 { #x }" in built.article(path), path
        assert now in built.article(path), path
        assert "<script>学校" not in built.page(path), path
    assert 'id="body-2024"' in built.page(PAGE)
