"""Text → lines, and what a single line looks like on its own: a date, a note, a document number …

One rule: nothing here looks at a neighbour. What a line is in its place is decided in head, body and tail.
"""

import re
from dataclasses import dataclass

from weibao.notice import Text

_LINE_END = re.compile(r"\r\n|\r|\n")
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"

# 2021年11月25日 | 二〇二一年十一月二十五日 | 2021-11-25 | （2021年3月1日）
# damaged, and still a date by its place: 20211125, 2021年1125日, 202年11月25日, 年11月25日
_DATE = re.compile(
    r"[（(]?(?:(?:19|20)\d\d年?\d{1,2}月?\d{0,2}日?|\d{0,4}年\d{1,2}月\d{1,2}日"
    r"|(?:19|20)\d\d(?P<s>[-./])\d{1,2}(?P=s)\d{1,2}"
    r"|[一二]?[〇○零ＯО0一二三四五六七八九]{1,3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{0,3}日?)[)）]?"
)
_WHOLE_DATE = re.compile(
    r"[（(]?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}(?P<s>[-./])\d{1,2}(?P=s)\d{1,2}"
    r"|[一二][〇○零ＯО0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)[)）]?"
)
# (此件公开发布) | （联系人：……） | 此件公开发布
_NOTE = re.compile(r"[（(].{2,120}[)）]|此件.{2,20}|附注[：:].+")
# 万盛未保组〔2021〕3号 | 国办发[2020]53号 | 渝府发（2022）36号; damaged: 万盛未保组〔2021〕3
_DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{2,16}(?:[〔\[［【(（]\d{4}[〕\]］】)）]?第?\d{1,5}号?|〔\d{4,9}号?|\d{5,9}号|第\d{1,5}号)"
)
# A heading or cell: no sentence end inside, not a label, not a breadcrumb.
_NOT_A_TITLE = re.compile(r"[。；;>|｜»•·？?]|[：:，,、]$|^[\d\s]+$|\.{3}|^第[一二三四五六七八九十]+[章节编]")
_KINDS = (
    "意见|方案|通知|办法|规划|计划|要点|措施|细则|纲要|行动|规定|报告|指引|指南|制度|决定|建议|函|批复|请示|规则|决议"
    "|公报|预案|章程|守则|提示|倡议书|通告|公告"
)
_NAMES_ITS_KIND = re.compile(rf"(?:{_KINDS})(?:[（(].{{1,30}}[)）])?$")
_BODY = (
    "政府|办公室|办公厅|领导小组|委员会|管委会|党委|局|厅|部|院|会|组|中心|处|署|司|"
    "办|团委|工委|总队|支队|公司|联合会|大学|学校|街道|镇"
)
_ENDS_AS_BODY = re.compile(rf"(?:{_BODY})(?:[（(].{{1,12}}[)）])?$")
# 为加强……，现提出如下意见 | 请认真贯彻执行 : words of a sentence, even where its 。 is lost
_SENTENCE_WORDS = re.compile(
    r"如下(?:意见|措施|通知|方案|规定|决定|修改)?[：:]?$|请认真贯彻|^为.{4,}[，,]|^根据.{4,}[，,]|现将.{4,}印发给|特制定"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ASCII_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_LONGEST_TITLE_LINE = 90


def is_white(char: str) -> bool:
    """Whether a character is white space: Unicode's own, and the zero-width ones that portals leave behind."""
    return char.isspace() or char in _ZERO_WIDTH


def squeeze(text: str) -> str:
    """The text without any white space: what comparisons are made on."""
    return "".join(c for c in text if not is_white(c))


def trim(text: Text) -> Text:
    """The same stretch without white space at its ends."""
    start, end = 0, len(text.value)
    while start < end and is_white(text.value[start]):
        start += 1
    while end > start and is_white(text.value[end - 1]):
        end -= 1
    return Text(text.line, text.column + start, text.value[start:end])


def cut(text: Text, start: int, end: int | None = None) -> Text:
    """The part of a stretch between two offsets, trimmed."""
    return trim(Text(text.line, text.column + start, text.value[start:end]))


def split_lines(text: str) -> tuple[Text, ...]:
    """All lines, untrimmed. Only CR LF, LF and CR end a line, so numbers agree with every editor's."""
    return tuple(Text(number, 0, value) for number, value in enumerate(_LINE_END.split(text), start=1))


def filled_lines(text: str) -> tuple[Text, ...]:
    """The lines that hold more than white space, trimmed."""
    return tuple(line for raw in split_lines(text) if (line := trim(raw)).value)


def is_whole_date(text: str) -> bool:
    """Whether a date has year and month, and a day that is not broken off."""
    return bool(_WHOLE_DATE.fullmatch(squeeze(text).translate(_ASCII_DIGITS)))


@dataclass(frozen=True, slots=True)
class Look:
    """What a line looks like, whatever stands around it. Several may be true at once."""

    date: bool
    note: bool
    document_number: bool
    title: bool
    names_kind: bool
    body: bool
    sentence: bool
    prose: bool


def look(line: Text) -> Look:
    """Classify one trimmed line by its own characters."""
    squeezed = squeeze(line.value).translate(_ASCII_DIGITS)
    sentence = bool(_SENTENCE_WORDS.search(squeezed))
    date = bool(_DATE.fullmatch(squeezed))
    note = bool(_NOTE.fullmatch(squeezed)) and not date
    number = bool(_DOCUMENT_NUMBER.fullmatch(squeezed))
    title = not (date or note or number or sentence or _NOT_A_TITLE.search(line.value)) and bool(_HAN.search(squeezed))
    title = title and len(squeezed) <= _LONGEST_TITLE_LINE
    return Look(
        date=date,
        note=note,
        document_number=number,
        title=title,
        names_kind=bool(_NAMES_ITS_KIND.search(squeezed)),
        body=title and bool(_ENDS_AS_BODY.search(squeezed)),
        sentence=sentence,
        prose=sentence or "。" in squeezed or squeezed.endswith(("：", ":")) or len(squeezed) > _LONGEST_TITLE_LINE,
    )
