"""The cards of the numbers to ring: what is on them, in which order, and when their check is overdue."""

import datetime
import re
from itertools import chain

import pytest

from weibao.hotlines import registry_in
from weibao.hotlines.cards import Board, Card, CardGroup, Replacement, RetiredRow, draw_board
from weibao.hotlines.in_notice import NamedHotline
from weibao.hotlines.registry import Hotline, Registry
from weibao.hotlines.stations import Station

CHECKED = datetime.date(2026, 11, 1)
NEXT_DAY = CHECKED + datetime.timedelta(days=1)


def hotline(
    number,
    need="投诉",
    hotline_id=None,
    hours="",
    emergency=False,
    replaced_by=(),
    retired_on=None,
    by_text=False,
    no_answer="",
):
    return Hotline(
        hotline_id or number,
        number,
        f"{number}热线",
        "某部门",
        need,
        "有事",
        hours,
        no_answer,
        "某文",
        datetime.date(2022, 4, 3),
        CHECKED,
        "未拨打",
        emergency,
        by_text,
        bool(replaced_by),
        retired_on,
        tuple(replaced_by),
        "h.yml",
        1,
    )


def station(name, kind="救助保护机构", phone="023-48271234"):
    return Station(name, kind, "某街道", phone, "某路1号", "工作日", "某通告", CHECKED, "电话核实", "s.yml", 1)


def draw(*hotlines, stations=(), named=(), today=NEXT_DAY, days=180) -> Board:
    return draw_board(Registry(hotlines), tuple(stations), named, today, days)


def numbers(cards):
    return [card.number for card in cards]


POLICE, AMBULANCE = hotline("110", emergency=True), hotline("120", emergency=True)


def test_a_card_says_what_a_reader_must_know():
    board = draw(hotline("400-123-4567", hotline_id="help", hours="7×24小时"))
    assert board.by_id["help"] == Card(
        number="400-123-4567",
        href="tel:4001234567",
        name="400-123-4567热线",
        run_by="某部门",
        use="有事",
        hours="7×24小时",
        source="某文，2022年4月3日",
        checked="2026年11月1日核对（未拨打）",
        overdue="",
        named=False,
    )


def test_a_card_says_whether_the_notice_names_its_number():
    named = (NamedHotline(hotline("12355"), "m1", "m1-1", "拨打12355。"),)
    board = draw(hotline("12345"), hotline("12355"), named=named)
    assert {i: card.named for i, card in board.by_id.items()} == {"12345": False, "12355": True}


def test_cards_stand_by_need_in_the_order_of_the_registry():
    board = draw(hotline("1", "乙"), hotline("2", "甲"), hotline("3", "乙"))
    assert [(group.need, numbers(group.cards)) for group in board.groups] == [("乙", ["1", "3"]), ("甲", ["2"])]


def test_emergency_numbers_stand_apart_from_all_needs():
    board = draw(hotline("1"), POLICE, AMBULANCE)
    assert numbers(board.emergency) == ["110", "120"]
    assert [numbers(group.cards) for group in board.groups] == [["1"]]


def test_a_retired_number_is_on_no_card():
    board = draw(hotline("12345"), hotline("12318", replaced_by=["12345"]))
    assert list(board.by_id) == ["12345"]
    assert [numbers(group.cards) for group in board.groups] == [["12345"]]


@pytest.mark.parametrize(("day", "since"), [(datetime.date(2021, 12, 31), "2021年12月31日"), (None, "")])
def test_a_retired_number_is_listed_with_what_to_ring_instead(day, since):
    old = hotline("12318", replaced_by=["12345", "other"], retired_on=day)
    board = draw(old, hotline("12345"), hotline("12315", hotline_id="other"))
    instead = tuple(Replacement(n, f"tel:{n}", f"{n}热线") for n in ("12345", "12315"))
    assert board.retired == (RetiredRow("12318", "12318热线", since, instead, "某文，2022年4月3日"),)


@pytest.mark.parametrize(
    ("ids", "cards"),
    [
        (["2", "1"], ["110", "120", "2", "1"]),
        (["1", "120"], ["110", "120", "1"]),
        (["110"], ["110", "120"]),
        (["1", "1"], ["110", "120", "1"]),
        (["1", "99"], ["110", "120", "1"]),
        (["99"], []),
        (["12318"], []),
        ([], []),
    ],
)
def test_a_page_shows_emergency_numbers_first_or_none_at_all(ids, cards):
    board = draw(hotline("1"), POLICE, hotline("2"), AMBULANCE, hotline("12318", replaced_by=["1"]))
    assert numbers(board.named_on(ids)) == cards


def test_a_page_names_its_numbers_by_iterating_once():
    assert numbers(draw(hotline("1"), POLICE).named_on(iter(["1"]))) == ["110", "1"]


def test_without_local_contacts_there_is_no_group_of_them():
    assert draw(hotline("1")).stations == ()


def test_local_contacts_make_cards_by_kind():
    board = draw(stations=[station("甲"), station("乙", kind="村居未成年人保护工作室"), station("丙", phone="12345")])
    rescue, community = board.stations
    assert (rescue.need, [card.name for card in rescue.cards]) == ("救助保护机构", ["甲", "丙"])
    assert (community.need, [card.name for card in community.cards]) == ("村居未成年人保护工作室", ["乙"])


def test_the_card_of_a_local_contact_says_where_it_is():
    (group,) = draw(stations=[station("甲")]).stations
    assert group == CardGroup(
        "救助保护机构",
        (
            Card(
                number="023-48271234",
                href="tel:02348271234",
                name="甲",
                run_by="某街道",
                use="救助保护机构",
                hours="工作日",
                source="某通告",
                checked="2026年11月1日核对（电话核实）",
                overdue="",
                named=False,
                address="某路1号",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("after", "overdue"),
    [
        (-1, ""),
        (0, ""),
        (179, ""),
        (180, ""),
        (181, "核对已过期（上次2026年11月1日）"),
        (4000, "核对已过期（上次2026年11月1日）"),
    ],
)
def test_a_check_is_overdue_from_the_day_after_its_last(after, overdue):
    board = draw(POLICE, hotline("1"), stations=[station("甲")], today=CHECKED + datetime.timedelta(days=after))
    groups = chain(board.groups, board.stations)
    assert {c.overdue for c in (*board.emergency, *(c for g in groups for c in g.cards))} == {overdue}


def test_every_number_dials_digits_only(docs):
    board = draw(*registry_in(docs).hotlines, stations=[station("甲")])
    cards = [*board.by_id.values(), *(card for group in board.stations for card in group.cards)]
    assert [card.number for card in cards if not re.fullmatch(r"(?:tel|sms):[0-9]+", card.href)] == []


UNKNOWN = "接听时间没有查到，可能只在上班时间有人接。"


@pytest.mark.parametrize(
    ("hours", "number", "unanswered"),
    [
        ("", "12355", f"{UNKNOWN}没人接，打12345；有危险，打110。"),
        ("每天不少于18小时", "12356", "没人接，打12345；有危险，打110。"),
        ("24小时录音", "12389", "没人接，打12345；有危险，打110。"),
        ("7×24小时", "96110", ""),
        ("", "119", ""),
    ],
)
def test_a_card_says_what_to_do_where_nobody_may_answer(hours, number, unanswered):
    board = draw(POLICE, hotline("12345", hours="7×24小时"), hotline(number, hours=hours))
    assert board.by_id[number].unanswered == unanswered
    assert {board.by_id[i].unanswered for i in ("110", "12345")} == {""}


def test_what_takes_messages_is_not_said_to_be_unanswered():
    board = draw(POLICE, hotline("12110", by_text=True))
    assert (board.by_id["12110"].href, board.by_id["12110"].unanswered) == ("sms:12110", "")


def test_without_a_number_that_always_answers_only_the_warning_is_left():
    assert draw(hotline("12355")).by_id["12355"].unanswered == UNKNOWN
    assert draw(POLICE, hotline("12355")).by_id["12355"].unanswered == f"{UNKNOWN}有危险，打110。"


def test_every_real_number_that_may_not_be_answered_says_so(docs):
    registry = registry_in(docs)
    board = draw(*registry.hotlines)
    silent = [h.number for h in registry.active if not board.by_id[h.id].unanswered]
    assert silent == ["110", "120", "119", "122", "12110", "12345"]


@pytest.mark.parametrize(
    ("no_answer", "unanswered"),
    [("110", "没人接，或者有危险，打110。"), ("12355", "没人接，打12355；有危险，打110。")],
)
def test_an_editor_may_name_what_to_ring_where_nobody_answers(no_answer, unanswered):
    board = draw(
        POLICE,
        hotline("12345", hours="7×24小时"),
        hotline("12355"),
        hotline("12356", hours="每天不少于18小时", no_answer=no_answer),
    )
    assert board.by_id["12356"].unanswered == unanswered


def test_numbers_within_the_words_of_a_card_dial_too_but_for_its_own():
    board = draw(POLICE, hotline("12345"), hotline("12110", by_text=True))
    assert board.linked("打12345；发到12110；打110、1105、023-110。", "12345") == (
        ("打", ""),
        ("12345", ""),
        ("；发到", ""),
        ("12110", "sms:12110"),
        ("；打", ""),
        ("110", "tel:110"),
        ("、", ""),
        ("1105", ""),
        ("、", ""),
        ("023-110", ""),
        ("。", ""),
    )
