"""Time limits and quantities: what the notice says with a figure, and whether the date has passed.

A deadline without a day ends with its month or year: 到2025年 is due on 2025-12-31.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHARE = r"(?:\d+(?:\.\d+)?[%％]|百分之[〇零一二三四五六七八九十百点]+)"
_NUMBER = r"(?:\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万]+)"
_UNIT = r"(?:次|名|位|个(?:月|工作日|小时|学期)?|人|所|家|间|处|支|场|项|天|日|周|月|年|小时|分钟|课时|学时)"
_AT_LEAST = r"(?:至少|不得?(?:少于|低于|超过))"
_PATTERNS = re.compile(
    # 到2022年6月 | 到2025年底 | 到2025年上半年 | 2023年底前
    r"(?P<deadline>(?<![收接得受达])到(?P<year>\d{4})年"
    r"(?:(?P<part>上半年|第?[一二三四]季度)|(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?(?:年?[底末])?前?"
    r"|(?P<before>\d{4})年(?:(?P<bmonth>\d{1,2})月(?:(?P<bday>\d{1,2})日)?)?(?:年?[底末])?"
    rf"(?:[之以]?前(?!后|{_NUMBER}(?:个|季|大|名|位|年|月))|[之以]?内))"  # not 前后 前三季度
    # （2021—2030年） | 2021年至2030年
    r"|(?P<period>(?P<from>\d{4})年?(?:[—－～~-]{1,2}|[至到])(?P<to>\d{4})年(?!\d))"
    # 每年提供不少于一次 | 每学期至少开展一次 | 每个村（社区）至少设立一名
    rf"|(?P<rate>每[^，。；、每]{{1,12}}?{_AT_LEAST}[^，。；、]{{0,8}}?{_NUMBER}{_UNIT}(?:以上)?)"
    rf"|(?P<least>{_AT_LEAST}[^，。；、]{{0,8}}?(?:{_NUMBER}{_UNIT}|{_SHARE}))"
    rf"|(?P<share>{_SHARE}以[上下])"
    # 身高1.3米以下 | 未满十六周岁 | 30日内
    rf"|(?P<size>(?:身高|体重|距离|周边)?{_NUMBER}(?:千?米|公里|公斤)(?:以下|以上|以内)?)"
    rf"|(?P<age>(?:未满|不满|已满|年满|满){_NUMBER}周?岁(?:以下|以上)?|{_NUMBER}周?岁(?:以下|以上))"
    rf"|(?P<within>{_NUMBER}个?(?:工作日|小时|分钟|日|天|周|月|年)(?:之|以)?内)"
)

_LAST_MONTH = {"上": 6, "一": 3, "二": 6, "三": 9, "四": 12}  # 上半年, 一季度 …


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time limit or quantity as it stands in a text. `due` is its last day, None for what has none.

    `kind` is deadline, period (of a plan), rate, least, share, size, age or within.
    """

    start: int
    text: str
    kind: str
    due: datetime.date | None


def find_times(text: str) -> Iterator[TimeFound]:
    """Every time limit and quantity of a text, in order. Raises nothing: a day that is no day has no `due`."""
    for match in _PATTERNS.finditer(text):
        yield TimeFound(match.start(), match.group(), str(match.lastgroup), _due(match))


def _due(match: re.Match[str]) -> datetime.date | None:
    year = match["year"] or match["before"] or match["to"]
    if not year:
        return None
    month = match["month"] or match["bmonth"] or _LAST_MONTH.get((match["part"] or "").lstrip("第")[:1])
    day = match["day"] or match["bday"]
    try:
        last = calendar.monthrange(int(year), int(month))[1] if month else 31
        return datetime.date(int(year), int(month or 12), int(day or last))
    except (ValueError, calendar.IllegalMonthError):
        return None
