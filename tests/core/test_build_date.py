import datetime

import pytest

from weibao.build_date import build_date, chinese_date, today_or_say
from weibao.problems import Refused

NOON = datetime.datetime(2026, 1, 2, 12, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (NOON, datetime.date(2026, 1, 2)),
        (NOON.replace(hour=15, minute=59), datetime.date(2026, 1, 2)),
        (NOON.replace(hour=16), datetime.date(2026, 1, 3)),
        (NOON.replace(month=7, hour=16), datetime.date(2026, 7, 3)),
    ],
)
def test_the_day_is_that_of_china(now, day):
    assert build_date({}, now) == day


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", datetime.date(1970, 1, 1)),
        ("1637769599", datetime.date(2021, 11, 24)),
        ("1637769600", datetime.date(2021, 11, 25)),
        ("", datetime.date(2026, 1, 2)),
    ],
)
def test_source_date_epoch_goes_before_the_clock(epoch, day):
    assert build_date({"SOURCE_DATE_EPOCH": epoch}, NOON) == day


@pytest.mark.parametrize("epoch", ["昨天", "-1", "1.5", " 1", "1\n", "2021-11-25", "1" * 13, "9" * 12])
def test_what_is_no_number_of_seconds_is_refused(epoch):
    with pytest.raises(Refused) as caught:
        build_date({"SOURCE_DATE_EPOCH": epoch}, NOON)
    assert str(caught.value) == f"SOURCE_DATE_EPOCH：“{epoch}”不是秒数。设为自1970年起的秒数，或不设。"


def test_the_date_of_this_build_is_that_of_the_environment(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1637769600")
    said = []
    assert (today_or_say(said.append), said) == (datetime.date(2021, 11, 25), [])


def test_without_an_environment_the_date_of_this_build_is_today_in_china(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = build_date({}, datetime.datetime.now(datetime.UTC))
    today = today_or_say(pytest.fail)
    assert before <= today <= build_date({}, datetime.datetime.now(datetime.UTC))


def test_why_there_is_no_date_is_said_once(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "昨天")
    said = []
    assert today_or_say(said.append) is None
    assert said == ["SOURCE_DATE_EPOCH：“昨天”不是秒数。设为自1970年起的秒数，或不设。"]


@pytest.mark.parametrize(
    ("date", "text"),
    [(datetime.date(2021, 11, 25), "2021年11月25日"), (datetime.date(2026, 1, 2), "2026年1月2日")],
)
def test_a_date_is_written_without_leading_zeros(date, text):
    assert chinese_date(date) == text
