"""The page with the picture, and the same in words."""

import datetime
import re
import xml.etree.ElementTree as etree

import pytest

from weibao.picture import plan_in
from weibao.picture.page import picture_page
from weibao.picture.plan import load_plan
from weibao.vocabulary import relations_in
from weibao.vocabulary.relations import load_relations

PLAN = """\
- stage: 发现
  boxes:
    - passage: m1
      who: 监护人
      words: 履行职责
- stage: 处置
  boxes:
    - passage: m2
      words: 予以劝阻
    - passage: s1
      words: 建立协调机制
"""
RELATIONS = """\
- a: m1
  b: m2
  why: 指导 → 监督
  in_a: 家庭指导
  in_b: 家庭监督
- a: s1
  b: m1
  why: 机制 ↔ 指导
  in_a: 协调机制
  in_b: 家庭指导
"""
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def page(small_project):
    """The page of the small notice, after one place of plan or relations was written anew."""

    def write(old="", new="", today=TODAY):
        assert not old or (PLAN + RELATIONS).count(old) == 1
        plan = load_plan(PLAN.replace(old, new) if old else PLAN, "p.yml")
        relations = load_relations(RELATIONS.replace(old, new) if old else RELATIONS, "r.yml")
        return picture_page(small_project.edition, small_project.page_of, plan, relations, today)

    return write


def drawn(text):
    """The SVG, which must be well-formed and free of blank lines, or Markdown would take it apart."""
    (svg,) = re.findall(r"<svg.*</svg>", text, re.DOTALL)
    assert "\n\n" not in svg
    return etree.fromstring(svg)


def words(text):
    return text.split("## 文字说明 { #words }\n\n")[1].split("\n\n## 期限")[0]


def targets(text):
    return text.split("也不等于没有做。\n\n")[1].splitlines()


def test_the_page_says_in_words_what_the_picture_shows(page):
    assert words(page()) == (
        "### 发现\n\n"
        "- [措施1](domains/family.md#m1)：监护人，履行职责。\n"
        "    - 通到措施2（指导 → 监督）\n"
        "    - 连着保障措施（一）（机制 ↔ 指导）\n\n"
        "### 处置\n\n"
        "- [措施2](domains/family.md#m2)：予以劝阻。\n"
        "- [保障措施（一）](notice/safeguards.md#s1)：建立协调机制。"
    )


def test_a_relation_that_leads_back_is_told_where_it_starts(page):
    text = words(page("a: m1\n  b: m2", "a: m2\n  b: m1"))
    assert "#m2)：予以劝阻。\n    - 通到措施1（指导 → 监督）\n" in text


def test_the_page_names_its_stages(page):
    assert "\n\n保护未成年人的几步：发现、处置。" in page()


def test_a_box_links_to_its_passage_as_published(page):
    assert [a.get("href") for a in drawn(page()).iter("a")] == [
        "../domains/family/#m1",
        "../domains/family/#m2",
        "../notice/safeguards/#s1",
        "../notice/requirements/#r1-2",
    ]


def test_a_page_of_a_folder_is_linked_as_the_folder(small_project):
    page_of = {**small_project.page_of, "m1": "domains/index.md", "m2": "index.md"}
    text = picture_page(small_project.edition, page_of, load_plan(PLAN, "p.yml"), (), TODAY)
    assert [a.get("href") for a in drawn(text).iter("a")][:2] == ["../domains/#m1", "../#m2"]


def test_a_passage_that_is_none_is_left_out_for_the_checks_to_report(page):
    text = page("passage: m2", "passage: m9")
    assert "m9" not in text
    assert len(drawn(text).findall(".//a/rect")) == 2


def test_a_stage_of_such_passages_is_left_out(page):
    text = page("passage: m1", "passage: m9")
    assert "几步：处置。" in text
    assert "### 发现" not in text


def test_an_empty_plan_leaves_the_targets(small_project):
    text = picture_page(small_project.edition, small_project.page_of, (), (), TODAY)
    assert drawn(text).findall(".//rect") == []
    assert len(targets(text)) == 1


@pytest.mark.parametrize("field", ["stage: 发现", "who: 监护人", "words: 履行职责", "why: 指导 → 监督"])
def test_what_looks_like_markup_is_shown_as_it_is(page, field):
    text = page(field, f"{field}<b>&amp;[*")
    drawn(text)
    assert "<b>" not in text
    assert r"&lt;b>&amp;amp;\[\*" in words(text)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (datetime.date(2025, 6, 29), "期限未到"),
        (datetime.date(2025, 6, 30), "期限未到"),
        (datetime.date(2025, 7, 1), "**期限已过**"),
    ],
)
def test_a_target_is_passed_from_the_day_after(page, today, state):
    place = "[总体要求第1段第2句](notice/requirements.md#r1-2)"
    assert targets(page(today=today)) == [f"- 2025年6月30日，{state}：到2025年6月，工作机制健全有效（{place}）"]


def test_the_picture_and_the_words_agree_on_what_is_passed(page):
    for day, passed in ((30, False), (31, True)):
        text = page(today=datetime.date(2025, 5, 31) + datetime.timedelta(days=day))
        assert ("**期限已过**" in text, "期限已过" in "".join(drawn(text).itertext())) == (passed, passed)


def test_the_day_of_issue_is_that_of_the_cover(page):
    assert "2021年11月25日　通知印发" in "".join(drawn(page()).itertext())


def test_a_head_stands_before_everything(page):
    assert page().startswith("---\ntitle: 一图看懂\n")


def test_the_real_page_is_sound(project, docs):
    plan, relations = plan_in(docs), relations_in(docs)
    text = picture_page(project.edition, project.page_of, plan, relations, TODAY)
    assert len(drawn(text).findall(".//a/rect")) == sum(len(stage.boxes) for stage in plan)
    assert [line.split("，")[0] for line in targets(text)] == [
        "- 2022年6月30日",
        "- 2025年12月31日",
        "- 2025年12月31日",
        "- 2035年12月31日",
    ]
