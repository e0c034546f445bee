"""Articles against other copies: equal, different at a character, not there; newer versions; what has ended."""

import datetime
from textwrap import dedent

import pytest

from weibao.law_copies.compare import Verdict, compare_laws, first_difference, version_day
from weibao.law_copies.copy import LawCopy
from weibao.law_copies.report import findings, summary
from weibao.sources.registry import load_library

TODAY = datetime.date(2026, 12, 2)
DAY = datetime.date(2024, 4, 26)
SOURCE = """\
    - id: minors
      name: 某保护法
      title: 中华人民共和国某保护法
      kind: 法律
      issued_by: 某会
      version: 2024年4月26日第二次修正
      effective: 2024-06-01
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles:
        第一条: 学校应当立即制止，并报告。
        第二条: |-
          任何人：
          （一）不得打骂；
          （二）不得侮辱。
    """
WORDS = {"第一条": "学校应当立即制止，并报告。", "第二条": "任何人：\n（一）不得打骂；\n（二）不得侮辱。"}
LIBRARY = load_library(dedent(SOURCE), "s.yml")


def copy(day=DAY, effective=None, status="", where="a.md", title="中华人民共和国某保护法", **changed):
    articles = {**WORDS, **{"第一条" if k == "one" else "第二条": v for k, v in changed.items()}}
    return LawCopy(title, day, effective, status, {k: v for k, v in articles.items() if v}, where)


def compared(*copies, library=LIBRARY):
    (law,) = compare_laws(library, copies, TODAY)
    return law


def verdicts(law):
    return [article.verdict for article in law.articles]


def told(law):
    return [str(problem) for problem in findings(law, "s.yml")]


@pytest.mark.parametrize(
    "one",
    [
        WORDS["第一条"],
        "学校应当立即制止,并报告｡".replace("｡", "。"),
        " 学校应当\n立即制止，　并报告。",
        "学校应当立即制止﹐并报告。",
    ],
)
def test_white_space_and_the_width_of_marks_do_not_count(one):
    law = compared(copy(one=one))
    assert verdicts(law) == [Verdict.EQUAL] * 2 and law.sound and told(law) == []


@pytest.mark.parametrize(
    ("theirs", "at", "ours_around", "theirs_around"),
    [
        ("学校应当及时制止，并报告。", 5, "学校应当立即制止，并报告", "学校应当及时制止，并报告"),
        ("学校应当立即制止，并报告", 13, "立即制止，并报告。", "立即制止，并报告"),
        ("学校应当立即制止，并报告。保密。", 14, "即制止，并报告。", "即制止，并报告。保密。"),
        ("学校可以立即制止，并报告。", 3, "学校应当立即制止，并", "学校可以立即制止，并"),
    ],
)
def test_the_first_character_that_differs_is_told_with_both_readings(theirs, at, ours_around, theirs_around):
    found = first_difference(WORDS["第一条"], theirs, "a.md")
    assert (found.at, found.ours, found.theirs, found.where) == (at, ours_around, theirs_around, "a.md")


def test_a_difference_names_the_place_and_what_to_do():
    law = compared(copy(one="学校应当及时制止，并报告。"))
    assert verdicts(law) == [Verdict.DIFFERENT, Verdict.EQUAL] and law.touched == ("第一条",)
    assert told(law) == [
        "s.yml:11：某保护法第一条第5字起不同：本站“学校应当立即制止，并报告”，a.md“学校应当及时制止，并报告”。"
        "对照国家法律法规数据库：改了的，改 sources.yml 的条文、version 和 effective；那份抄错了的，不用动。"
    ]


def test_one_copy_that_agrees_is_enough_and_the_other_is_told():
    law = compared(copy(), copy(one="学校应当及时制止，并报告。", where="b.md"))
    assert law.sound and law.articles[0].equal == 1
    (message,) = told(law)
    assert "b.md“学校应当及时制止，并报告”；另有1份和本站相同。多半是那一份有误，核对一下。" in message


def test_an_article_that_no_copy_has_is_told():
    law = compared(copy(two=""))
    assert verdicts(law) == [Verdict.EQUAL, Verdict.MISSING] and not law.sound
    assert told(law) == ["s.yml:12：某保护法第二条：别处的文本里没有这一条。核对条号。"]


def test_a_law_that_is_in_no_copy_is_not_compared():
    law = compared(copy(title="别的法"))
    assert verdicts(law) == [Verdict.ABSENT] * 2 and law.sound


@pytest.mark.parametrize("effective", [None, datetime.date(2027, 3, 1), datetime.date(2021, 6, 1)])
def test_a_newer_version_is_told_and_touches_every_article(effective):
    newer = copy(day=datetime.date(2026, 10, 30), effective=effective, where="new.md", one="学校应当马上制止。")
    law = compared(copy(), newer)
    assert verdicts(law) == [Verdict.EQUAL] * 2 and law.touched == ("第一条", "第二条")
    (message,) = told(law)
    assert message.startswith("s.yml:1：某保护法有更新的文本：2026年10月30日的文本")
    assert "本站是“2024年4月26日第二次修正”，本站登的条里变了的是第一条（new.md）。找到公布的正式文本" in message


def test_a_newer_version_that_left_our_articles_alone_says_so():
    (message,) = told(compared(copy(day=datetime.date(2026, 10, 30))))
    assert "本站登的条没有变" in message


def test_adoption_and_publication_of_one_version_are_no_two_versions():
    published = copy(day=datetime.date(2024, 5, 10), effective=datetime.date(2024, 6, 1))
    assert compared(published).sound


def test_an_older_copy_may_agree_but_what_it_says_otherwise_says_nothing():
    older = copy(day=datetime.date(2020, 10, 17), one="学校可以制止。", status="已修改")
    law = compared(older)
    assert verdicts(law) == [Verdict.ABSENT, Verdict.EQUAL] and law.sound and told(law) == []
    assert verdicts(compared(copy(), older)) == [Verdict.EQUAL] * 2


def test_a_copy_without_a_day_is_held_against_ours_all_the_same():
    assert verdicts(compared(copy(day=None, one="学校可以制止。"))) == [Verdict.DIFFERENT, Verdict.EQUAL]


@pytest.mark.parametrize(
    "status",
    ["已修改", "已废止", "已被修改", "历史版本", "失效", "尚未生效", "无效", "不再施行", "repealed", "amended"],
)
def test_a_copy_that_says_our_version_holds_no_more_is_told(status):
    law = compared(copy(status=status))
    assert law.touched == ("第一条", "第二条")
    assert told(law) == [
        f"s.yml:1：某保护法：a.md 写着“{status}”（2024年4月26日的文本）。"
        "核对它是不是现行有效；不再施行的写 until，换成现行的。"
    ]


@pytest.mark.parametrize("status", ["有效", "现行有效", "", "current", "In force", "3"])
def test_a_copy_in_force_is_no_news(status):
    assert compared(copy(status=status)).sound


def test_what_came_into_force_since_the_copy_was_made_is_in_force():
    assert compared(copy(status="尚未生效", effective=datetime.date(2024, 6, 1))).sound


def test_of_a_law_that_we_say_has_ended_a_newer_version_is_no_news():
    library = load_library(dedent(SOURCE).replace("  checked_on", "  until: 2026-01-01\n  checked_on"), "s.yml")
    assert compared(copy(status="已废止"), copy(day=datetime.date(2026, 1, 1)), library=library).sound


def test_the_day_of_a_version_is_the_last_that_is_named():
    text = dedent(SOURCE).replace("2024年4月26日第二次修正", "2023年9月20日通过，2023年10月16日公布")
    assert version_day(load_library(text, "s.yml").sources[0]) == datetime.date(2023, 10, 16)
    text = dedent(SOURCE).replace("2024年4月26日第二次修正", "第二次修正")
    assert version_day(load_library(text, "s.yml").sources[0]) == datetime.date(2024, 6, 1)


def test_the_figure_counts_everything_once():
    laws = compare_laws(LIBRARY, [copy(one="改。"), copy(day=datetime.date(2026, 1, 1), one="改。", where="b")], TODAY)
    assert summary(laws, 2) == "比对了1部法律的2条，用了2份文本：相同1条，不同1条，有更新文本的法律1部。"
    assert summary(compare_laws(LIBRARY, [], TODAY), 0) == "比对了1部法律的2条，用了0份文本：没有可比的文本2条。"


def test_a_file_that_has_the_newer_version_too_tells_one_cause_once():
    law = compared(copy(status="历史版本", where="laws.db"), copy(day=datetime.date(2026, 8, 28), where="laws.db"))
    assert len(law.newer) == 1 and law.ended == ()


def test_a_later_day_in_force_alone_is_a_newer_version():
    assert len(compared(copy(day=None, effective=datetime.date(2027, 6, 1))).newer) == 1
    assert compared(copy(day=None, effective=datetime.date(2024, 6, 1))).sound


def test_a_copy_of_our_version_that_differs_outweighs_one_that_bears_no_day():
    differing = (copy(one="学校可以制止。", where=f"{n}.md") for n in "ab")
    law = compared(copy(day=None, where="c.md"), *differing)
    assert verdicts(law) == [Verdict.DIFFERENT, Verdict.EQUAL]
    assert "另有1份和本站相同" in told(law)[0]


def test_the_shape_of_quotation_marks_does_not_count():
    assert first_difference("称“甲”的", '称"甲"的', "a") is None
    assert first_difference("称“甲”的", "称「甲」的", "a") is None


def test_a_part_that_holds_none_of_our_articles_says_nothing_of_them():
    part = LawCopy("某保护法", DAY, None, "失效", {"第九条": "附则。"}, "附则.md")
    assert compared(copy(), part).sound
