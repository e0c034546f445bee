import datetime

import pytest

from weibao.build_date import build_date
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
