"""The quantities of a text: 24小时 and 二十四小时 are the same. What we write adds none."""

import re
from collections.abc import Iterator

_NUMERALS = "零〇一二两三四五六七八九"
_POWERS = {"十": 10, "百": 100, "千": 1000}
_SAME = {
    **{"周岁": "岁", "天": "日", "个月": "月", "块": "元", "％": "%"},
    **{"周": "星期", "个星期": "星期", "个小时": "小时", "个工作日": "工作日"},
}
_UNITS = r"个?小时|分钟|周?岁|个?工作日|日|天|个月|月|个?星期|周|年|次|元|块|名|倍|学期|学时|课时|厘米|公里|米|%|％"
# 24小时 | ２４ 小时 | 二十四小时 | 1.3米 | 10万元 | 5至10天 | 不少于一次
_NUMBER = rf"\d+(?:\.\d+)?万?|[{_NUMERALS}十百千万]+"
_QUANTITY = re.compile(
    rf"(?<![\d.第])(?:(?P<least>{_NUMBER})[至到~～—–－-])?(?P<number>{_NUMBER})\s?(?P<unit>{_UNITS})"
)
# 一次性 一年级 万一 第三次 count nothing
_VAGUE = re.compile(r"一次性|[一二三四五六七八九]年级|万一|第[\d一二三四五六七八九十]+[次名]")


def added_quantities(text: str, rests_on: str) -> tuple[str, ...]:
    """The quantities of `text` that `rests_on` does not have, as they are written."""
    there = {value for value, _ in _quantities(rests_on)}
    return tuple(dict.fromkeys(shown for value, shown in _quantities(text) if value not in there))


def _quantities(text: str) -> Iterator[tuple[tuple[float, str], str]]:
    """Every number that counts something, with its unit, and as it is written."""
    for match in _QUANTITY.finditer(_VAGUE.sub("", text)):
        for number in (match["least"], match["number"]):
            if number:
                yield (_value(number), _SAME.get(match["unit"], match["unit"])), match[0]


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.removesuffix("万")) * (10_000 if number.endswith("万") else 1)
    total = section = digit = 0
    for character in number.replace("〇", "零").replace("两", "二"):
        if character in _POWERS:
            section += (digit or 1) * _POWERS[character]
            digit = 0
        elif character == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            digit = "零一二三四五六七八九".index(character)
    return float(total + section + digit)
