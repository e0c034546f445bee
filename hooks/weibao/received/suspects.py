"""Places that look damaged. Portals lose characters that stand beside digits; nothing here is ever repaired.

Each pattern has the damage it was written for; `2023119日` has two readings, so only a person may repair.
"""

import re
from collections.abc import Iterable, Iterator

from weibao.notice import Suspect, Text

_DIGITS = (
    # 20226月 | 20184600人 | 2023119日 | (20212030年) | 20211125
    (re.compile(r"(?<![\d./-])(?:19|20)\d{2}\d{1,2}(?=[月日号])"), "年份后面似缺“年”字或分隔"),
    (re.compile(r"(?<![\d./-])\d{5,}(?=年)"), "年份的数字过长，似缺连接号"),
    (re.compile(r"(?<![\d./-])(?:19|20)\d{5,}(?!\d*[年])(?![\d-])"), "一长串数字，似缺“年”“月”等字"),
    (re.compile(r"(?<!\d)\d{3,}(?=月(?!\w*龄))|年\d{3,}(?=日)|月\d{3,}(?=日)"), "月、日的数字过长"),
    (re.compile(r"\d年月|\d月日|(?<=年)月日"), "年、月、日之间似缺数字"),
    # 国未保组〔20211号 | 万盛未保组〔2021〕3
    (re.compile(r"〔\d{4}〕第?\d+(?![\d号])"), "发文字号似缺“号”"),
    (re.compile(r"〔\d{4}〕(?!第?\d)"), "发文字号似缺序号"),
)
_LOST = re.compile(r"[\ufffd\ue000-\uf8ff]|□{1,}|\?{2,}")
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
_FOLD = str.maketrans("()［］", "（）[]")
# 1）…… | （二）…… is balanced, but ……：a）……；b）…… is an enumeration, not damage
_ENUMERATION = re.compile(r"(?<![（\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])）")
_SENTENCE_END = re.compile(r"[。！？；：…）)”》」】.!?;:]$|[\d%]$")
_PROSE = re.compile(r"[，,。；;].{6,}", re.S)
# 责任单位：…… | 完成时限：…… : entries of a list, which end without a mark
_ENTRY = re.compile(r"[（(]?[\u4e00-\u9fff]{2,8}[：:]")
_SAMPLE = 12


def find_suspects(texts: Iterable[Text]) -> tuple[Suspect, ...]:
    """Damage inside single stretches of the notice's own text: digit runs, brackets, lost characters.

    At most one suspect a place: a bracket that a broken digit run explains is not reported twice.
    """
    found: list[Suspect] = []
    for text in texts:
        places = [*_digit_runs(text), *_lost(text)]
        taken = [span for span, _ in places]
        places += [(s, r) for s, r in _unbalanced(text) if not any(a - 8 <= s[0] <= b + 2 for a, b in taken)]
        for (start, end), reason in sorted(places):
            sample = text.value[max(0, start - _SAMPLE) : end + _SAMPLE // 2]
            found.append(Suspect(text.line, sample, reason))
    return tuple(found)


def find_unfinished(paragraphs: Iterable[Text]) -> tuple[Suspect, ...]:
    """Paragraphs of prose that break off: no 。 or other mark at their end."""
    return tuple(
        Suspect(p.line, p.value[-_SAMPLE * 2 :], "段落末尾没有句号，似被截断")
        for p in paragraphs
        if _PROSE.search(p.value) and not _SENTENCE_END.search(p.value) and not _ENTRY.match(p.value)
    )


def _digit_runs(text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    seen: list[tuple[int, int]] = []
    for pattern, reason in _DIGITS:
        for match in pattern.finditer(text.value):
            if not any(a < match.end() and match.start() < b for a, b in seen):
                seen.append(match.span())
                yield match.span(), reason


def _lost(text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _LOST.finditer(text.value):
        yield match.span(), "有认不出的字"


def _unbalanced(text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    value = text.value.translate(_FOLD)
    skipped = {m.end() - 1 for m in _ENUMERATION.finditer(value)}
    closers = {close: opener for opener, close in _PAIRS.items()}
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(value):
        if char in _PAIRS:
            stack.append((char, at))
        elif char in closers:
            if any(opener == closers[char] for opener, _ in stack):
                while stack[-1][0] != closers[char]:
                    opener, opened = stack.pop()
                    yield (opened, opened + 1), f"“{opener}”没有配对的“{_PAIRS[opener]}”"
                stack.pop()
            elif at not in skipped:
                yield (at, at + 1), f"“{char}”没有配对的“{closers[char]}”"
    for opener, opened in stack:
        yield (opened, opened + 1), f"“{opener}”没有配对的“{_PAIRS[opener]}”"
