"""Text → Notice: find where the numbered text begins and ends, read head, body and tail, check, account."""

from dataclasses import replace

from weibao.notice import Annex, Cover, Dropped, Notice, Part, Text
from weibao.problems import Refused
from weibao.received.account import unaccounted
from weibao.received.body import read_body
from weibao.received.body_start import body_start
from weibao.received.doubts import find_doubts
from weibao.received.head import Head, read_head
from weibao.received.lines import filled_lines
from weibao.received.numbering import find_gaps
from weibao.received.tail import Tail, read_tail, tail_start

_BYTE_ORDER_MARK = "\ufeff"


def parse_notice(text: str, name: str) -> Notice:
    """Read a notice: 通知 with 意见 or 方案, or one of them alone, numbered 一、 （一） 1.

    Holds afterwards: every character of `text` is in the value or is white space (`unaccounted` is empty).
    Raises Refused for a statute and for a text without any 一、.
    """
    lines = filled_lines(text)
    start = body_start(lines, name)
    end = start + tail_start(lines[start:])
    head = read_head(lines[:start])
    parts, titles = read_body(lines[start:end])
    tail = read_tail(lines[end:])
    notice = _assemble(head, parts, tail, text)
    notice = replace(notice, suspects=find_doubts(notice, titles, tail.rest), gaps=find_gaps(parts))
    lost = unaccounted(notice, text, name)
    if lost:
        raise Refused(name, lost[0].line, lost[0].found, lost[0].remedy)
    return notice


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
