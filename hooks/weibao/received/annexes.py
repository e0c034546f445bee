"""Annexes and tables below the text: the list 附件：1.… 2.…, and the blocks that 附件1 opens."""

import re

from weibao.notice import Annex, Text
from weibao.received.lines import cut, look, squeeze

# 附件 | 附件1 | 附件：1.分工表 | 附 件 2：…… | 附表1 | 附录 | 附：…… ; not 附件1所列单位要……。
_MARK = re.compile(
    r"^附[：:]|^附\s*(?:件|表|录)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[-—－]\s*\d+)?\s*"
    r"(?:[：:、]|[.．](?![a-z]))?(?=\s|$|[^\s，。的为中、由规所列])"
)
_LIST_NUMBER = re.compile(r"\s*\d{1,2}\s*[.．、](?!\d)\s*")
_LISTED = re.compile(r"^\d{1,2}\s*[.．、]\s*[^。；]+$")
_LONGEST_SIGNATURE = 12  # joint documents bear many names above their date
_TABLE_HEAD = re.compile(r"^序\s*号(?:\s|$|[|｜])")
_CELLS = re.compile(r"\t|[|｜].*[|｜]")
# 重点任务分工表 | 成员单位名单 : titles of annexes, which a document never bears
_NAMES_ANNEX = re.compile(r"(?:表|名单|清单|目录|标准|安排|分工|流程|流程图|样式|式样|样图)(?:[（(].{1,30}[)）])?$")


def is_annex(line: Text) -> bool:
    """Whether a line opens an annex or the list of annexes. A sentence that mentions one does not."""
    return bool(_MARK.match(line.value)) and "。" not in line.value


def is_table(line: Text) -> bool:
    """Whether a line is a row of a table, or the head of one whose cells are a line each."""
    return bool(_TABLE_HEAD.match(line.value) or _CELLS.search(line.value))


def names_annex(line: Text) -> bool:
    """Whether a line is the title of an annex or a table."""
    return look(line).title and bool(_NAMES_ANNEX.search(squeeze(line.value)))


def list_end(lines: tuple[Text, ...]) -> int:
    """How many of the first lines are the list 附件：1.… 2.…; 0 where they are something else."""
    if not lines or not is_annex(lines[0]):
        return 0
    behind = re.sub(r"^[^：:]*[：:]", "", lines[0].value, count=1)
    if "：" not in lines[0].value and ":" not in lines[0].value:
        return 0
    end = 1
    while end < len(lines) and (_LISTED.match(lines[end].value) or (end == 1 and not behind and names_annex(lines[1]))):
        end += 1
    signed = any(look(line).date for line in lines[end : end + _LONGEST_SIGNATURE])
    return end if end > 1 or signed or _LIST_NUMBER.match(behind) else 0


def read_list(lines: tuple[Text, ...]) -> tuple[Annex, ...]:
    """The annexes that a list announces: title only, no content."""
    found: list[Annex] = []
    pending: tuple[Text, ...] = ()  # 附件： alone on its line announces the entry below it
    for line in lines:
        mark, title = _cut_mark(line)
        pending += (mark,) if mark.value else ()
        if title.value:
            found.append(Annex((title,), pending))
            pending = ()
    return (*found, Annex((), pending)) if pending else tuple(found)


def read_annexes(lines: tuple[Text, ...], listed: tuple[Annex, ...]) -> tuple[tuple[Annex, ...], tuple[Text, ...]]:
    """Cut the lines at each 附件; what stands before the first and is no table is given back.

    An annex that was announced is one with its block: by title, else by number.
    """
    blocks: list[list[Text]] = []
    rest: list[Text] = []
    for line in lines:
        opens = is_annex(line) or (not blocks and (names_annex(line) or look(line).names_kind or is_table(line)))
        if opens:
            blocks.append([line])
        else:
            (blocks[-1] if blocks else rest).append(line)
    annexes = list(listed)
    for block in blocks:
        annex = _read_block(tuple(block))
        twin = _announced_as(annex, listed)
        if twin is None or annexes[twin] is not listed[twin]:
            annexes.append(annex)
        else:
            announced = listed[twin]
            marks = (*announced.marks, *announced.title, *annex.marks)
            annexes[twin] = Annex(annex.title, marks, annex.paragraphs)
    return tuple(annexes), tuple(rest)


def _announced_as(annex: Annex, listed: tuple[Annex, ...]) -> int | None:
    name = _name(annex)
    by_name = [i for i, a in enumerate(listed) if name and _name(a) == name]
    if by_name:
        return by_name[0]
    number = re.search(r"\d+", annex.marks[0].value) if annex.marks else None
    return int(number.group()) - 1 if number and 1 <= int(number.group()) <= len(listed) else None


def _read_block(block: tuple[Text, ...]) -> Annex:
    if not is_annex(block[0]):
        return Annex((), (), block) if is_table(block[0]) else Annex(block[:1], (), block[1:])
    mark, title = _cut_mark(block[0])
    if title.value:
        return Annex((title,), (mark,), block[1:])
    end = 1
    if len(block) > 1 and look(block[1]).title and not is_table(block[1]):
        end = 2
        more = len(block) > 2 and not (names_annex(block[1]) or look(block[1]).names_kind)
        if more and (names_annex(block[2]) or look(block[2]).names_kind):
            end = 3  # a title over two lines
    return Annex(block[1:end], (mark,), block[end:])


def _cut_mark(line: Text) -> tuple[Text, Text]:
    """附件：1.分工表 → 附件：1. and 分工表; 2.分工表 → 2. and 分工表."""
    mark = _MARK.match(line.value)
    start = mark.end() if mark else 0
    number = _LIST_NUMBER.match(line.value[start:])
    start += number.end() if number else 0
    return cut(line, 0, start), cut(line, start)


def _name(annex: Annex) -> str:
    return squeeze("".join(t.value for t in annex.title))
