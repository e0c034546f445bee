"""Digits that look damaged: portals lose the characters that stand beside them.

Each pattern has the damage it was written for. `2023119日` has two readings, and `20184600人` was
2018年的4600人: only a person may repair, so these are reported and nothing more.
"""

import re
from collections.abc import Iterator

_YEAR = r"(?:19|20)\d{2}"
_AMOUNT = r"(?![\d,.]*(?:元|万|亿|平方|㎡|吨|公里))"
_PATTERNS = (
    # 20226月 | 20213号 | 2023119日
    (re.compile(rf"(?<![\d./-]){_YEAR}\d{{1,3}}(?=[月号日])"), "年份后面似缺“年”字或分隔"),
    # (20212030年)
    (re.compile(r"(?<![\d./-])\d{5,}(?=年)"), "年份的数字过长，似缺连接号"),
    # 20184600人 | 20211125, but not 2000000元, nor a telephone of 11 digits
    (
        re.compile(rf"(?<![\d./-])(?!\d{{11}}(?!\d))(?!20+(?!\d)){_YEAR}\d{{3,}}{_AMOUNT}(?!\d*年)(?![\d-])"),
        "一长串数字，似缺“年”“月”等字",
    ),
    # 2021年123日 | 1125日
    (re.compile(r"(?<!\d)\d{3,}(?=月(?!\w*龄))|年\d{3,}(?=日)|月\d{3,}(?=日)"), "月、日的数字过长"),
    # 2021年月 | 11月日
    (re.compile(r"\d年月|\d月日|(?<=年)月日"), "年、月、日之间似缺数字"),
    # 2021年11日
    (re.compile(rf"{_YEAR}年\d{{1,2}}日"), "年、日之间似缺月份"),
    # 自年11月25日起 | 自202年11月25日起
    (
        re.compile(r"(?:(?<=[自于到至在从])|(?<![\d\u4e00-\u9fff〇○]))年\d{1,2}月|(?<!\d)\d{3}年\d{1,2}月"),
        "年份的数字不全",
    ),
    # 2021年13月 | 11月35日
    (re.compile(r"年(?:1[3-9]|[2-9]\d)月|月(?:3[2-9]|[4-9]\d)日"), "月、日的数字过大"),
    # 自2021年11月2起施行
    (re.compile(r"年\d{1,2}月\d{1,2}(?=[起前后，,。；）)])"), "日期后面似缺“日”字"),
    # 到2025,体制机制基本形成
    (re.compile(rf"(?<=[到至]){_YEAR}(?=[,，、。])"), "年份后面似缺“年”字"),
    # 国发[2021]1文件 | 万盛未保组〔2021〕3
    (
        re.compile(
            rf"[〔\[［]{_YEAR}[〕\]］]\s*第?\s*\d+(?!\s*[\d号])|(?<=[\u4e00-\u9fff])[（(]{_YEAR}[）)]\d+(?![\d号])"
        ),
        "发文字号似缺“号”",
    ),
    # 〔202〕1号 | 〔〕1号 | 〔2021〕号
    (re.compile(r"〔(?!\d{4}〕)\d*〕"), "发文字号的年份不是四位数字"),
    (re.compile(r"〔\d{4}〕(?!\s*第?\s*\d)"), "发文字号似缺序号"),
)


def digit_runs(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Place and reason of each run that looks damaged; places do not overlap."""
    seen: list[tuple[int, int]] = []
    for pattern, reason in _PATTERNS:
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in seen):
                seen.append(match.span())
                yield match.span(), reason
