"""Chinese numerals from 一 to 九十九, as official documents number their parts and sections."""

_DIGITS = "零一二三四五六七八九"


def read_numeral(text: str) -> int | None:
    """The value of a Chinese numeral 1–99 (十, 十二, 二十, 九十九); None for anything else.

    Anything else includes 一二 and 二十十: a numeral that is not well formed is never guessed at.
    """
    tens, ten, ones = text.rpartition("十")
    if not ten:
        value = _digit(text)
        return value if value else None
    high = _digit(tens) if tens else 1
    low = _digit(ones) if ones else 0
    if not high or low is None or (ones and not low):
        return None
    return high * 10 + low


def write_numeral(value: int) -> str:
    """The Chinese numeral of 1–99: the inverse of `read_numeral`. Raises ValueError outside."""
    if not 1 <= value <= 99:
        raise ValueError(f"no numeral for {value}")
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def _digit(text: str) -> int | None:
    return _DIGITS.index(text) if len(text) == 1 and text in _DIGITS else None
