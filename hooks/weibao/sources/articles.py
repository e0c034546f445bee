"""Articles of a law: how they are numbered, and what their words look like when nothing is missing or glued on."""

import re

# 第三十九条 | 第二百三十六条之一
ARTICLE = r"第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?"
_END = re.compile(r"(?:[。；〕]|。[”’』」）)])$")
_ITEM = re.compile(r"(?:^|[：；。\n])[\s　]*[（(](?P<n>[一二三四五六七八九十]+)[）)]")
_DIGITS = "零一二三四五六七八九"
_UNITS = (("千", 1000), ("百", 100), ("十", 10))


def ends_whole(text: str) -> bool:
    """Whether words end as an article does, in 。；or 〕 (a quotation in 。”): a heading glued to them does not."""
    return bool(_END.search(text.rstrip()))


def glued_to(text: str) -> str:
    """The end of the first line of an article that does not end as its lines do, in 。；：or 〕; "" for none.

    A heading of a chapter is such a line, at the end of an article or in the middle.
    """
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    wrong = [line for line in lines[:-1] if not (_END.search(line) or line.endswith(("：", "，")))]
    wrong += [line for line in lines[-1:] if not _END.search(line)]
    return wrong[0].split()[-1][-12:] if wrong else ""


def left_out(text: str) -> str:
    """The first item of a list before which one is missing: （三） behind （一）; "" where none is."""
    last = 0
    for item in _ITEM.finditer(text):
        n = numeral(item["n"])
        if n not in (1, last + 1):
            return f"（{item['n']}）"
        last = n
    return ""


def broken_off(says: str) -> str:
    """Why a quotation looks cut short, in a few words; "" where it looks whole.

    It ends in 。 or a bracket, not in the middle of a list; and no item of a list （一）（二） is left out.
    """
    text = says.strip()
    if not _END.search(text) or text.endswith("；"):
        return f"末尾是“{text[-10:].strip()}”"
    item = left_out(text)
    return f"{item}前面少了一项" if item else ""


def numeral(text: str) -> int:
    """The value of a Chinese numeral as laws number their articles: 一百零五, 第一百零五条, 第一百零五条之一 → 105."""
    value = unit = 0
    for character in text.removeprefix("第").partition("条")[0]:
        if character in _DIGITS:
            unit = _DIGITS.index(character)
        else:
            value += (unit or 1) * dict(_UNITS)[character]
            unit = 0
    return value + unit


def article_number(value: int) -> str:
    """105 → 第一百零五条, as laws write it. Raises ValueError outside 1–9999."""
    if not 1 <= value <= 9999:
        raise ValueError(f"no article {value}")
    written, rest, gap = "", value, False
    for sign, size in _UNITS:
        digit, rest = divmod(rest, size)
        if digit:
            written += ("零" if gap else "") + _DIGITS[digit] + sign
        gap = bool(written) and not digit
    if rest:
        written += ("零" if gap else "") + _DIGITS[rest]
    return f"第{written.removeprefix('一') if 10 <= value < 20 else written}条"
