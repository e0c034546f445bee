"""Where the numbered text begins, and whether the text is a notice at all."""

import re

from weibao.notice import Text
from weibao.problems import Refused
from weibao.received.annexes import is_annex
from weibao.received.headings import Level, read_heading
from weibao.received.lines import look, squeeze

# 第一条 为了…… | 第二条本办法…… at the start of a line
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百零〇\d]{1,5}条")
_ARTICLES_OF_A_STATUTE = 2
_CONTENTS = re.compile(r"^目录$")


def body_start(lines: tuple[Text, ...], name: str) -> int:
    """The index of the line the numbered text begins at: the first 一、, as a rule.

    Behind a table of contents, or a signed cover with points of its own, it is the next 一、. Where a
    二、 stands above the first 一、, the text begins there, and numbering will report the gap.
    Raises Refused for a statute and for a text without any 一、.
    """
    parts = [(i, n) for i, line in enumerate(lines) if (n := _part_number(line))]
    starts = [i for i, n in parts if n == 1]
    _refuse_statute(lines, parts, name)
    if not starts:
        raise Refused(name, 0, "全文没有“一、”，认不出通知的结构", "请核对文件是否完整，或是否放错了文件")
    first = parts[0][0]
    if parts[0][1] == 2 and not any(is_annex(line) for line in lines[:first]):
        return first
    return _start_of_text(lines, starts)


def _part_number(line: Text) -> int | None:
    heading = read_heading(line)
    return heading.number if heading and heading.level is Level.PART else None


def _refuse_statute(lines: tuple[Text, ...], parts: list[tuple[int, int]], name: str) -> None:
    """Articles that begin lines: before the first 一、, or behind the last part and more than there are parts.

    An annex may hold any number of them.
    """
    annex = next((i for i, line in enumerate(lines) if is_annex(line)), len(lines))
    articles = [i for i, line in enumerate(lines) if _ARTICLE.match(line.value)]
    own = [i for i in articles if i < annex]
    early = len(articles) >= _ARTICLES_OF_A_STATUTE and (not parts or articles[0] < parts[0][0])
    last = max((i for i, _ in parts if i < annex), default=0)
    many = len(own) > max(len(parts), 1) and own[0] > last
    if early or many:
        line = lines[articles[0]].line
        raise Refused(name, line, "这是法律、法规或规章（第N条），不是通知", "本工具只拆分用一、（一）1. 编号的通知")


def _start_of_text(lines: tuple[Text, ...], starts: list[int]) -> int:
    start = starts[0]
    for later in starts[1:]:
        between = lines[start:later]
        contents = any(_CONTENTS.match(squeeze(t.value)) for t in lines[:start])
        same = squeeze(lines[later].value).startswith(squeeze(lines[start].value)[:8])
        signed = any(look(t).date for t in between) and not any(is_annex(t) for t in between)
        if (contents and same) or signed:
            return later
    return start
