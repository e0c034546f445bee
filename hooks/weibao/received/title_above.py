"""The title of a document among the lines above it: after the breadcrumbs and buttons, over one line or several."""

import re
from dataclasses import dataclass

from weibao.notice import Text
from weibao.received.furniture import is_byline
from weibao.received.lines import Look, look, squeeze

_PASSES_ON = re.compile("转发|印发|批转")
_SUBTITLE = re.compile("年|稿|试行|暂行")
_SUFFIX_TITLE = 10  # 实施方案 alone on a line is the end of a title that began above


@dataclass(frozen=True, slots=True)
class TitleAbove:
    """What was found; `leftover` keeps its order."""

    title: tuple[Text, ...]
    document_number: Text | None
    date: Text | None
    leftover: tuple[Text, ...]


def read_title_above(lines: tuple[Text, ...]) -> TitleAbove:
    """Find the title that stands nearest above the prose, the document number, and a date below the title."""
    looks = [look(t) for t in lines]
    number = next((i for i in reversed(range(len(lines))) if looks[i].document_number), None)
    last = _last_line(lines, looks)
    title = [] if last is None else _title_lines(lines, looks, last)
    below = [] if last is None else [i for i in range(last + 1, len(lines)) if looks[i].date]
    taken = {*title, *below[:1]} | (set() if number is None else {number})
    return TitleAbove(
        tuple(lines[i] for i in title),
        None if number is None else lines[number],
        lines[below[0]] if below else None,
        tuple(t for i, t in enumerate(lines) if i not in taken),
    )


def is_subtitle(line: Text) -> bool:
    """（2021—2025年） | （征求意见稿） under a title; never （此件公开发布）."""
    return look(line).note and bool(_SUBTITLE.search(line.value)) and "公开" not in line.value


def _last_line(lines: tuple[Text, ...], looks: list[Look]) -> int | None:
    """The last line that ends as titles do (…的通知), else the last that names a matter (关于…)."""
    own = [i for i in range(len(lines)) if looks[i].title and not is_byline(lines[i])]
    ends = [i for i in own if looks[i].names_kind] or [i for i in own if "关于" in lines[i].value]
    return ends[-1] if ends else None


def _title_lines(lines: tuple[Text, ...], looks: list[Look], last: int) -> list[int]:
    """Upward from the last line: to the line with 关于, and the bodies that issue the document above that."""
    first = last
    about = [i for i in range(max(0, last - 3), last + 1) if "关于" in lines[i].value]
    if about and all(looks[i].title for i in range(about[-1], last + 1)):
        first = about[-1]
        if squeeze(lines[first].value).startswith("关于"):
            while first > 0 and _issues(lines[first - 1], looks[first - 1]):
                first -= 1
    elif len(squeeze(lines[last].value)) <= _SUFFIX_TITLE and last > 0 and _begins(lines[last - 1], looks[last - 1]):
        first = last - 1
    end = last + 1
    while end < len(lines) and is_subtitle(lines[end]):
        end += 1
    return list(range(first, end))


def _issues(line: Text, seen: Look) -> bool:
    """重庆市……领导小组 | 国务院办公厅转发国家教委 above 关于……的通知"""
    return seen.title and (seen.body or bool(_PASSES_ON.search(line.value))) and "关于" not in line.value


def _begins(line: Text, seen: Look) -> bool:
    return seen.title and len(squeeze(line.value)) > 5 and not is_byline(line)
