"""Brackets and quotes without their partner."""

import re
from collections.abc import Iterator

_PAIRS = {
    "（": "）",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "〔": "〕",
    "【": "】",
    "「": "」",
    "[": "]",
    "『": "』",
}
_CLOSERS = {close: opener for opener, close in _PAIRS.items()}
_FOLD = str.maketrans("()［］", "（）[]")
# ……：1）宣传；a）培训 is an enumeration, not damage; at the start of a line it may be a broken （二）
_ENUMERATION = re.compile(
    r"(?:(?<![（\d一二三四五六七八九十])(?:\d{1,2}|[a-zA-Z])|(?<=[：；。，、])[一二三四五六七八九十]{1,3})）"
)


def unbalanced(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Place and reason of each bracket that stands alone. Half-width and full-width ones pair freely."""
    value = text.translate(_FOLD)
    skipped = {m.end() - 1 for m in _ENUMERATION.finditer(value)}
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(value):
        if char in _PAIRS:
            stack.append((char, at))
        elif char in _CLOSERS:
            if any(opener == _CLOSERS[char] for opener, _ in stack):
                while stack[-1][0] != _CLOSERS[char]:
                    yield _alone(*stack.pop())
                stack.pop()
            elif at not in skipped:
                yield (at, at + 1), f"“{char}”没有配对的“{_CLOSERS[char]}”"
    for opener, at in stack:
        yield _alone(opener, at)


def _alone(opener: str, at: int) -> tuple[tuple[int, int], str]:
    return (at, at + 1), f"“{opener}”没有配对的“{_PAIRS[opener]}”"
