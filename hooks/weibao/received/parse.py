"""Text → Notice: find where the numbered text begins and ends, read head, body and tail, check, account."""

import re
from dataclasses import replace

from weibao.notice import Annex, Cover, Dropped, Notice, Part, Suspect, Text, joined
from weibao.problems import Refused
from weibao.received.account import unaccounted
from weibao.received.body import read_body
from weibao.received.head import Head, read_head
from weibao.received.headings import Level, read_heading
from weibao.received.lines import filled_lines, look, squeeze
from weibao.received.numbering import find_gaps
from weibao.received.suspects import find_suspects, find_unfinished
from weibao.received.tail import Tail, read_tail, tail_start

# 第一条 为了…… | 第二条本办法…… at the start of a line
_ARTICLE = re.compile(r"^第(?P<n>[一二三四五六七八九十百零〇\d]{1,5})条")
_BYTE_ORDER_MARK = "\ufeff"
_CONTENTS = re.compile(r"^目录$")
_ANNEX = re.compile(r"^附\s*件")


def parse_notice(text: str, name: str) -> Notice:
    """Read a notice: 通知 with 意见 or 方案, or one of them alone, numbered 一、 （一） 1.

    Holds afterwards: every character of `text` is in the value or is white space (`unaccounted` is empty).
    Raises Refused for a statute and for a text without any 一、.
    """
    lines = filled_lines(text)
    start = _body_start(lines, name)
    end = start + tail_start(lines[start:])
    head = read_head(lines[:start])
    parts, suspects = read_body(lines[start:end])
    tail = read_tail(lines[end:])
    notice = _assemble(head, parts, tail, text)
    notice = replace(notice, suspects=_suspects(notice, suspects, tail), gaps=find_gaps(parts))
    lost = unaccounted(notice, text, name)
    if lost:
        raise Refused(name, lost[0].line, lost[0].found, lost[0].remedy)
    return notice


def _body_start(lines: tuple[Text, ...], name: str) -> int:
    starts = [i for i, line in enumerate(lines) if _is_first_part(line)]
    articles = [(m["n"], line.line) for line in lines if (m := _ARTICLE.match(line.value))]
    if len(articles) >= 2 and (not starts or articles[0][1] < lines[starts[0]].line):
        line = articles[0][1]
        raise Refused(name, line, "这是法律、法规或规章（第N条），不是通知", "本工具只拆分用一、（一）1. 编号的通知")
    if not starts:
        raise Refused(name, 0, "全文没有“一、”，认不出通知的结构", "请核对文件是否完整，或是否放错了文件")
    return _start_of_text(lines, starts)


def _is_first_part(line: Text) -> bool:
    heading = read_heading(line)
    return heading is not None and heading.level is Level.PART and heading.number == 1


def _start_of_text(lines: tuple[Text, ...], starts: list[int]) -> int:
    """The first 一、; but behind a table of contents, or a signed cover with points of its own, the next one."""
    start = starts[0]
    for later in starts[1:]:
        between = lines[start:later]
        listed = any(_CONTENTS.match(squeeze(t.value)) for t in lines[:start]) and squeeze(
            lines[later].value
        ).startswith(squeeze(lines[start].value)[:8])
        signed = any(look(t).date for t in between) and not any(_ANNEX.match(t.value) for t in between)
        if listed or signed:
            return later
    return start


def _assemble(head: Head, parts: tuple[Part, ...], tail: Tail, text: str) -> Notice:
    mark = Dropped(Text(1, 0, _BYTE_ORDER_MARK), "字节顺序标记（BOM）")
    dropped = (*([mark] if text.startswith(_BYTE_ORDER_MARK) else []), *head.dropped, *tail.dropped)
    leftover = [Annex((), (), tail.rest)] if tail.rest else []
    return Notice(
        title=head.title,
        metadata=head.metadata,
        cover=_signed(head.cover, tail),
        preamble=head.preamble,
        parts=parts,
        annexes=(*leftover, *tail.annexes),
        dropped=tuple(sorted(dropped, key=lambda d: (d.text.line, d.text.column))),
    )


def _signed(cover: Cover, tail: Tail) -> Cover:
    """The signing below the text goes with the cover's: a document has one, wherever it stands."""
    date = cover.date or tail.signing.date
    extra = () if tail.signing.date is None or date is tail.signing.date else (tail.signing.date,)
    return replace(
        cover,
        signature=(*cover.signature, *tail.signing.signature, *extra),
        date=date,
        note=(*cover.note, *tail.signing.note),
    )


def _suspects(notice: Notice, titles: tuple[Suspect, ...], tail: Tail) -> tuple[Suspect, ...]:
    furniture = {d.text for d in notice.dropped}
    titles_over_lines = (notice.title, notice.cover.title)
    whole = {t for lines in titles_over_lines for t in lines}
    own = [t for t in notice.texts() if t not in furniture | whole and not _is_value(notice, t)]
    own += [Text(lines[0].line, 0, joined(lines)) for lines in titles_over_lines if lines]
    own.sort(key=lambda t: (t.line, t.column))
    prose = [t for p in notice.parts for t in _prose(p)]
    untitled = [] if notice.title else [Suspect(1, "", "认不出标题")]
    unread = [Suspect(t.line, t.value[:30], "正文之后有一行认不出是什么") for t in tail.rest]
    found = (*untitled, *find_suspects(own), *find_unfinished(prose), *titles, *unread)
    return tuple(sorted(found, key=lambda s: s.line))


def _is_value(notice: Notice, text: Text) -> bool:
    """Index numbers are long runs of digits by nature: metadata values are not searched for damage."""
    return any(text is f.value or text in f.marks for f in notice.metadata)


def _prose(part: Part) -> list[Text]:
    below = [t for s in part.sections for m in s.measures for t in m.paragraphs]
    below += [t for s in part.sections for t in s.paragraphs] + [t for m in part.measures for t in m.paragraphs]
    return [*part.paragraphs, *below]
