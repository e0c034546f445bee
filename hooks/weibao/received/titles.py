"""Where a title ends and its text begins: 1. 标题。正文 — and where the 。 between them is missing.

One rule: a title is told by its siblings. Where most of them open with a short sentence, one that
opens with a long one has lost its 。; where most of them open with long ones, none has a title.
"""

from dataclasses import dataclass
from statistics import median

from weibao.notice import Suspect, Text
from weibao.received.lines import cut, squeeze

_STOP = "。"
_ENDS = ("。", "；", ";", "！", "？", "：", ":", "，", ",")
_BRACKETS = (("《", "》"), ("“", "”"))
# Measured on 64 published notices: titles have 4 to 20 characters, seldom 30, and stay within 2.5 times
# the median of their siblings; a quoted document is hardly ever part of one.
_TITLE = 26
_QUOTING_TITLE = 16
_SHORTEST_LIMIT = 18
_LONGEST = 42
_STRETCH = 2.5
_MOSTLY = 0.6
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Titled:
    """What follows a number, taken apart. `text` is None where the title stands alone."""

    title: Text | None
    stop: Text | None
    text: Text | None


def read_titles(
    rests: tuple[Text, ...], followed: tuple[bool, ...], level_limit: int = 0
) -> tuple[tuple[Titled, ...], tuple[Suspect, ...]]:
    """Take apart what follows the numbers of one level, all siblings at once.

    `followed` says which of them have more lines below, so that a line alone can only be their title.
    `level_limit` is the `title_limit` of that level in the whole notice: two or three siblings are too few
    to tell by alone.
    """
    limit = max(title_limit(rests), level_limit if len(rests) < _ENOUGH else 0)
    titled = [_read(rest, more, limit) for rest, more in zip(rests, followed, strict=True)]
    count = sum(bool(t.title and t.text) for t in titled)
    mostly = count >= 2 and count >= _MOSTLY * len(titled)
    suspects = [
        Suspect(rest.line, rest.value[:30], "标题后面似缺“。”")
        for rest, result in zip(rests, titled, strict=True)
        if result.title is None and limit and (_has_more(rest) or (mostly and _STOP in rest.value))
    ]
    return tuple(titled), tuple(suspects)


def title_limit(rests: tuple[Text, ...]) -> int:
    """The longest first sentence that still passes for a title here; 0 where these items have no titles."""
    lengths = [len(_first_sentence(r)) for r in rests if r.value]
    short = [n for n in lengths if n <= _TITLE]
    if len(short) * 2 <= len(lengths) and len(lengths) > 1:
        return 0
    if len(short) < 3:
        return _TITLE if short else 0
    return min(_LONGEST, max(_SHORTEST_LIMIT, int(median(short) * _STRETCH)))


def _read(rest: Text, followed: bool, limit: int) -> Titled:
    if _STOP not in rest.value:
        alone = bool(rest.value) and not rest.value.endswith(_ENDS) and (followed or len(rest.value) <= _LONGEST)
        return Titled(rest, None, None) if alone else Titled(None, None, rest if rest.value else None)
    at = rest.value.index(_STOP)
    below = cut(rest, at + 1)
    first = _first_sentence(rest)
    single = not below.value
    if _balanced(first) and ((single and followed and len(first) <= _LONGEST) or _is_title(first, single, limit)):
        return Titled(cut(rest, 0, at), cut(rest, at, at + 1), below if below.value else None)
    return Titled(None, None, rest)


def _is_title(first: str, single: bool, limit: int) -> bool:
    if single:  # a line of one sentence is a list item, unless it is as short as a title can be
        return 0 < len(first) <= min(limit, _QUOTING_TITLE) and "，" not in first and "," not in first
    return 0 < len(first) <= (min(limit, _QUOTING_TITLE) if "《" in first else limit)


def _has_more(rest: Text) -> bool:
    """Whether a second sentence follows the first; a closing quote after the last 。 is none."""
    return _STOP in rest.value.rstrip("”’」』）)。")


def _first_sentence(rest: Text) -> str:
    return squeeze(rest.value.split(_STOP, 1)[0])


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in _BRACKETS)
