"""The day of the notice, as it stands under its cover."""

import datetime

import pytest

from weibao.domains import load_domains
from weibao.edition import build_edition
from weibao.issued import issued_on

DAY = "2021年11月25日"


@pytest.fixture
def issued(small, small_docs):
    """The day of the small notice after its date was written anew."""
    file = small_docs / "_data/domains.yml"
    domains = load_domains(file.read_text(encoding="utf-8"), "d.yml")
    return lambda day: issued_on(build_edition(small.replace(f"{DAY}\n", day).encode(), "通知.txt", (), domains))


def test_the_real_notice_is_of_a_day_in_2021(edition):
    assert issued_on(edition) == datetime.date(2021, 11, 25)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (DAY, datetime.date(2021, 11, 25)),
        ("2021年1月5日", datetime.date(2021, 1, 5)),
        ("2021年2月30日", None),
        ("2021年13月5日", None),
    ],
)
def test_only_a_day_of_the_calendar_is_one(issued, day, found):
    assert issued(f"{day}\n") == found


def test_a_cover_without_a_date_has_no_day(issued):
    assert issued("") is None
