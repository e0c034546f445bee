"""hooks/picture.py: the notice in one picture, and the same in words."""

import re

import pytest

from tests.hooks.conftest import NOTICE, SmallSite, digest, split
from tests.site.outsider import read

HOOKS = ("content_checks", "official_text", "corrections_list", "picture")
PAGE, PLAN, RELATIONS = "picture/index.html", "docs/_data/picture.yml", "docs/_data/relations.yml"
DAY = 86400


@pytest.fixture
def dated(small: SmallSite) -> SmallSite:
    """The small site with a notice that has a time limit."""
    text = NOTICE.replace("学校要排查。", "学校要排查，到2022年6月30日，全面排查；不得停。")
    small.write(**{"docs/source/notice.txt": text})
    small.change("docs/_data/site.yml", digest(NOTICE), digest(text))
    (small.folder / "docs/domains/school.md").unlink()
    split(small)
    return small


def words(article: str) -> str:
    """What a reader of the words alone gets, without the picture."""
    return "\n".join(re.sub(r"<[^>]+>", "", article[article.index("</svg>") :].replace("<li>", "\n- ")).splitlines())


def test_every_box_leads_to_its_measure_and_stands_in_the_words(small: SmallSite):
    built = small.build(*HOOKS)
    assert built.ok, built.log
    article = built.article(PAGE)
    svg = article[article.index("<svg") : article.index("</svg>")]
    assert re.findall(r'<a href="([^"]*)">', svg) == ["../domains/family/#m1", "../domains/school/#m3"]
    assert re.findall(r'<text class="wb-picture__words"[^>]*>([^<]*)<', svg) == ["学校要帮助", "学校要排查"]
    assert "- 措施1：学校，学校要帮助。" in words(article)
    assert "- 措施3：学校要排查。" in words(article)
    assert {"m1", "m3"} <= read(built.page("domains/family/index.html")).ids | read(
        built.page("domains/school/index.html")
    ).ids


@pytest.mark.parametrize(
    ("a", "b", "why", "heads", "says"),
    [
        ("m1", "m3", "帮助 → 排查", 1, "通到措施3（帮助 → 排查）"),
        ("m3", "m1", "排查 → 帮助", 1, "通到措施1（排查 → 帮助）"),
        ("m1", "m3", "帮助 ↔ 排查", 2, "连着措施3（帮助 ↔ 排查）"),
        ("m3", "m1", "都是学校", 2, "连着措施3（都是学校）"),
    ],
)
def test_an_arrow_points_the_way_of_its_relation_and_stands_in_the_words(
    small: SmallSite, a: str, b: str, why: str, heads: int, says: str
):
    quoted = {"m1": "学校要帮助", "m3": "学校要排查"}
    entry = f"- {{a: {a}, b: {b}, why: {why}, in_a: {quoted[a]}, in_b: {quoted[b]}}}\n"
    small.write(**{RELATIONS: entry})
    article = small.build(*HOOKS).article(PAGE)
    tips = re.findall(r'class="wb-picture__head" d="M\d+ ([\d.]+)', article)
    boxes = [float(y) for y in re.findall(r'class="wb-picture__box"[^>]* y="([\d.]+)"', article)]
    assert len(tips) == heads
    assert (float(tips[0]) > boxes[1]) == (heads == 2 or b == "m3")
    assert f"- {says}" in words(article)


@pytest.mark.parametrize(
    ("epoch", "state", "dot"), [(1656547200, "期限未到", "open"), (1656547200 + DAY, "期限已过", "passed")]
)
def test_a_target_has_passed_on_the_day_after_it(dated: SmallSite, epoch: int, state: str, dot: str):
    built = dated.build(*HOOKS, SOURCE_DATE_EPOCH=str(epoch))
    assert built.ok, built.log
    article = built.article(PAGE)
    assert re.findall(r"wb-picture__dot--(passed|open)", article) == [dot]
    assert f"2022年6月30日　{state}　措施3" in article
    assert re.findall(r'wb-picture__words"[^>]*>([^<]*)</text></a> ?<', article)[-1].endswith("全面排查")
    stated = "到2022年6月30日，全面排查（措施3第1句）"
    assert f"- 2022年6月30日，{state}：{stated}" in words(article)
    assert 'href="../domains/school/#m3-1"' in article


def test_the_day_of_issue_and_the_day_of_the_build_stand_on_the_line(small: SmallSite):
    article = small.build(*HOOKS).article(PAGE)
    assert re.findall(r'wb-picture__event"[^>]*>([^<]*)<', article) == [
        "2021年3月1日　通知印发",
        "2026年11月4日　生成网页的日子",
    ]


def test_what_means_something_in_markdown_or_html_is_shown_as_it_is(small: SmallSite):
    small.change(RELATIONS, "why: 帮助 → 排查", "why: '*帮助* → <排查> &'")
    small.change(PLAN, "stage: 发现", "stage: '<发>&*现*'")
    article = small.build(*HOOKS).article(PAGE)
    assert "通到措施3（*帮助* → &lt;排查&gt; &amp;）" in article
    assert re.search(r"<h3[^>]*>&lt;发&gt;&amp;\*现\*</h3>", article)
    assert "".join(re.findall(r'wb-picture__name"[^>]*>([^<]*)<', article)).startswith("&lt;发&gt;&amp;*现*")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("passage: m1", "passage: m9", "docs/_data/picture.yml:2：“m9”不是原文的段"),
        ("words: 学校要帮助", "words: 学校应帮助", "docs/_data/picture.yml:2：m1 里没有“学校应帮助”"),
        ("who: 学校", "who: 学校、医院", "docs/_data/picture.yml:2：m1 里说“学校要帮助”的那一句没有“医院”"),
        ("who: 学校", "whom: 学校", "docs/_data/picture.yml:2：字段 whom 认不得"),
    ],
)
def test_a_plan_that_does_not_fit_the_notice_stops_a_strict_build_and_no_preview(
    small: SmallSite, old: str, new: str, says: str
):
    small.change(PLAN, old, new)
    strict, preview = small.build(*HOOKS), small.build(*HOOKS, strict=False)
    assert not strict.ok
    assert says in strict.log
    assert preview.ok, preview.log
    assert says in preview.page("index.html")
