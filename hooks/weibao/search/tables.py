"""Tables that the search in the page is given: traditional characters, and what characters sound like."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import opencc
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.phrases_dict import phrases_dict

_ALL = "".join(map(chr, range(0x4E00, 0x9FFF + 1)))
_RUN = re.compile("[\u4e00-\u9fff]+")
_FEWEST_ENTRIES = 5


def traditional_pairs(texts: Iterable[str], known: str = "") -> str:
    """Traditional character and simplified one, pair after pair: 遊游網网; none for 校.

    For the simplified characters that occur in `texts` and are not `known`; of traditional ones those that Big5 holds,
    which is what people can type.
    """
    occurring = set("".join(texts))
    wanted = occurring - set(known)
    return "".join(old + new for old, new in _simplified() if new in wanted and old not in occurring)


def pinyin_table(texts: Iterable[str], others: bool = False) -> str:
    """`a啊阿|ai爱…`: the readings, without tones, that characters have in `texts`, or where they stand alone.

    With `others` also those of common characters that do not occur: one may be typed for one that does.
    """
    readings: dict[str, dict[str, None]] = {}
    occurring: set[str] = set()
    for run in _RUN.findall("\n".join(texts)):
        for c, syllable in zip(run, lazy_pinyin(run), strict=True):
            occurring.add(c)
            readings.setdefault(syllable, {})[c] = None
    if others:
        for c in _common():
            if c not in occurring:
                readings.setdefault(pinyin(c, style=Style.NORMAL)[0][0], {})[c] = None
    return "|".join(f"{syllable}{''.join(readings[syllable])}" for syllable in sorted(readings) if syllable.isascii())


@lru_cache(maxsize=1)
def _simplified() -> tuple[tuple[str, str], ...]:
    converted = opencc.OpenCC("t2s").convert(_ALL)
    return tuple((a, b) for a, b in zip(_ALL, converted, strict=True) if a != b and _in_big5(a))


def _in_big5(c: str) -> bool:
    try:
        c.encode("big5hkscs")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _common() -> str:
    """Characters of everyday words: of level 1 of GB 2312, and in several entries of the dictionary of readings."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    level_1 = "".join(pair.decode("gb2312", errors="ignore") for pair in rows)
    entries = Counter(c for phrase in phrases_dict for c in set(phrase))
    return "".join(c for c in level_1 if entries[c] >= _FEWEST_ENTRIES)
