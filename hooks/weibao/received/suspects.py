"""Places that look damaged: reported with line and reason, never repaired."""

import re
from collections.abc import Iterable, Iterator

from weibao.notice import Suspect, Text
from weibao.received.brackets import unbalanced
from weibao.received.digits import digit_runs

_LOST = re.compile(r"[\ufffd\ue000-\uf8ff]|□{1,}|\?{2,}")
_SENTENCE_END = re.compile(r"[。！？；：…）)”》」】.!?;:]$|[\d%]$")
_PROSE = re.compile(r"[，,。；;].{6,}", re.S)
# 责任单位：…… | 完成时限：…… : entries of a list, which end without a mark
_ENTRY = re.compile(r"[（(]?[\u4e00-\u9fff]{2,8}[：:]")
_ROUND = re.compile(r"[〔〕（）()]")
_SAMPLE = 12


def find_suspects(texts: Iterable[Text]) -> tuple[Suspect, ...]:
    """Damage inside single stretches of the notice's own text: digit runs, brackets, lost characters.

    At most one suspect a place: a round bracket that a broken digit run explains is not reported twice.
    """
    found: list[Suspect] = []
    for text in texts:
        places = [*digit_runs(text.value), *_lost(text.value)]
        broken = [span for span, _ in places]
        places += [(span, why) for span, why in unbalanced(text.value) if not _explained(text.value, span, broken)]
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


def _lost(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _LOST.finditer(text):
        yield match.span(), "有认不出的字"


def _explained(text: str, place: tuple[int, int], broken: list[tuple[int, int]]) -> bool:
    start, end = place
    near = any(a - 8 <= start <= b + 2 for a, b in broken)
    return near and bool(_ROUND.match(text[start:end]))
