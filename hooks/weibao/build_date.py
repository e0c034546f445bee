"""The date of a build: SOURCE_DATE_EPOCH where it is set, else today in China."""

import datetime
import os
import re
from collections.abc import Callable, Mapping

from weibao.problems import Refused

_CHINA = datetime.timezone(datetime.timedelta(hours=8))  # no daylight saving since 1991


def build_date(environment: Mapping[str, str], now: datetime.datetime) -> datetime.date:
    """The calendar day in Asia/Shanghai. Raises Refused for a SOURCE_DATE_EPOCH that is no number of seconds."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return now.astimezone(_CHINA).date()
    if not re.fullmatch(r"\d{1,11}", epoch):
        raise Refused("SOURCE_DATE_EPOCH", 0, f"“{epoch}”不是秒数", "设为自1970年起的秒数，或不设")
    return datetime.datetime.fromtimestamp(int(epoch), _CHINA).date()


def today_or_say(say: Callable[[str], object]) -> datetime.date | None:
    """The date of this build, or None after saying why there is none."""
    try:
        return build_date(os.environ, datetime.datetime.now(datetime.UTC))
    except Refused as refusal:
        say(str(refusal))
        return None


def chinese_date(date: datetime.date) -> str:
    """2021年11月25日, without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日"
