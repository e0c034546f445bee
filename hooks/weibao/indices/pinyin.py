"""The order of names as a reader looks them up: by pinyin, quotation marks and titles' brackets aside."""

import re
from functools import lru_cache

_MARKS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]")


@lru_cache(maxsize=4096)  # pages are put together twice a build: to be checked, and to be published
def pinyin_key(name: str) -> tuple[str, ...]:
    """What to sort a name by: a syllable a character, 重庆 as chong qing; figures before letters."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  (0.2 s, which the checks need not spend)

    return tuple(syllable.lower() for syllable in lazy_pinyin(_MARKS.sub("", name)))


def initial(name: str) -> str:
    """The capital a name stands under; # for figures."""
    first = (pinyin_key(name) or ("#",))[0][:1].upper()
    return first if first.isalpha() else "#"
