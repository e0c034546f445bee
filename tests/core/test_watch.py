"""What may soon change: told to editors from its day on, and to nobody else."""

import datetime

import pytest

from weibao.problems import Refused, Severity
from weibao.sources.watch import check_watched, load_watched, watched_in

DAY = datetime.date(2026, 12, 15)
ENTRY = """\
- id: draft
  what: 某规定（征求意见稿）
  announced: 某办2026年9月18日公开征求意见
  where: https://example.org/
  concerns: 沉迷游戏，措施17
  look_again: 2026-12-15
"""


@pytest.mark.parametrize(("days", "due"), [(-1, 0), (0, 1), (400, 1)])
def test_it_is_told_from_its_day_on_and_stops_nothing(days, due):
    found = list(check_watched(load_watched(ENTRY, "w.yml"), DAY + datetime.timedelta(days=days)))
    assert [p.severity for p in found] == [Severity.OLD] * due


def test_it_says_what_where_and_what_to_do():
    (problem,) = check_watched(load_watched(f"# 说明\n{ENTRY}", "w.yml"), DAY)
    assert str(problem) == (
        "w.yml:2：该再看一次了（2026年12月15日）：某规定（征求意见稿），某办2026年9月18日公开征求意见。"
        "在哪里看：https://example.org/。关系到：沉迷游戏，措施17。"
        "还没有定，改 look_again；施行了，写进 sources.yml、changes.yml 和有关的情形，再删去这一条。"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: draft", "id: 草案", "w.yml:1：字段 id “草案”不能用"),
        ("  what: 某规定（征求意见稿）\n", "", "w.yml:1：字段 what 缺少"),
        ("look_again: 2026-12-15", "look_again: 明年", "w.yml:6：字段 look_again 应为日期"),
        ("concerns:", "concern:", "w.yml:5：字段 concern 认不得"),
    ],
)
def test_what_is_wrong_is_refused_at_its_line(old, new, message):
    with pytest.raises(Refused) as caught:
        load_watched(ENTRY.replace(old, new), "w.yml")
    assert str(caught.value).startswith(message)


def test_an_id_is_given_once():
    with pytest.raises(Refused, match="已经用过"):
        load_watched(ENTRY * 2, "w.yml")


def test_a_site_may_watch_nothing(small_docs):
    assert watched_in(small_docs) == ()


def test_the_real_list_has_a_day_and_a_place_for_each(docs):
    watched = watched_in(docs)
    assert len(watched) >= 5 and all(one.where and one.concerns for one in watched)
