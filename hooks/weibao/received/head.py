"""Everything above 一、: furniture, metadata, the cover notice, the title of the opinions, the preamble."""

import re
from dataclasses import dataclass

from weibao.notice import Cover, Dropped, Field, Text
from weibao.received.lines import Look, look, squeeze
from weibao.received.metadata import read_metadata
from weibao.received.signing import read_signing

FURNITURE = "门户网页的附属文字"
DUPLICATE = "网页标题，与正文标题重复"
CONTENTS = "目录，正文另有"
ANNEX_MARK = "附件标记，其后即正文"

# 日期:2021-12-07 | 来源：区民政局 | 浏览次数：12 | 语音合成中,请耐心等待... | 【字体：大 中 小】 | 打印
_BYLINE = re.compile(
    r"^[\[【（(]?(?:日期|时间|来源|信息来源|稿源|作者|编辑|责任编辑|浏览|浏览次数|阅读|阅读次数|点击|访问量|字体|字号|大小|分享|打印|保存|收藏|视力保护色)[：:\s]"
    r"|语音|播报|首页|当前位置|登录|注册|打印$|关闭$|分享到|字体|扫一扫|繁體|无障碍"
)
# 各镇人民政府 | 有关单位 | 各幼儿园 : whom a notice is sent to; 文件状态： is a label of the page
_ADDRESSEE_WORDS = re.compile("各|政府|委|局|办|单位|部门|院|公司|校|中心|园|党组|厅|部|会|所|站|社区|村|同志")
# 现将……印发给你们 | 经……同意 | 为…… | 如下： : words of a paragraph, never of addressees
_PARAGRAPH_WORDS = re.compile(r"如下|现将|印发|制定|^为|^根据|^按照|^经|^附件|决定")
_PAGE_MARK = re.compile(r"^(?:语音|请|正在)|\.{3}$|…$")
_CONTENTS = re.compile(r"^目录$")
_ANNEX_MARK = re.compile(r"^附件[\d一二三四五六七八九十]*[：:]?$")
_PASSES_ON = re.compile("转发|印发|批转")
_SUFFIX_TITLE = 10
_ANNEX_LIST = re.compile(r"^附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above 一、."""

    title: tuple[Text, ...]
    metadata: tuple[Field, ...]
    cover: Cover
    preamble: tuple[Text, ...]
    dropped: tuple[Dropped, ...]


def read_head(lines: tuple[Text, ...]) -> Head:
    """Read the filled lines above the first 一、. Every line ends in exactly one field of the result."""
    prose = next((i for i, line in enumerate(lines) if _is_prose(line)), len(lines))
    fields, top = read_metadata(lines[:prose])
    first, number, date, leftover = _title_above(top)
    second, cover, preamble, dropped = _read_below(lines[prose:])
    cover = Cover(
        title=first if second else (),
        document_number=number,
        addressees=cover.addressees,
        paragraphs=cover.paragraphs,
        signature=cover.signature,
        date=cover.date or date,
        note=cover.note,
    )
    name = squeeze("".join(t.value for t in first))
    drops = [Dropped(t, DUPLICATE if squeeze(t.value) == name else FURNITURE) for t in leftover]
    if date and cover.date is not date:
        drops.append(Dropped(date, FURNITURE))
    return Head(second or first, fields, cover, preamble, (*drops, *dropped))


def _is_prose(line: Text) -> bool:
    text = squeeze(line.value)
    if _BYLINE.search(text) or _PAGE_MARK.search(text):
        return False
    return ("。" in text and len(text) > 12) or _is_addressees(line)


def _is_addressees(line: Text) -> bool:
    """各镇人民政府、街道办事处,区未成年人保护工作领导小组各成员单位: — not 日期: and not 提出如下意见："""
    text = squeeze(line.value)
    labelled = bool(read_metadata((line,))[0])
    plain = text.endswith(("：", ":")) and "。" not in text and len(text) >= 3
    named = bool(_ADDRESSEE_WORDS.search(text)) and not _PARAGRAPH_WORDS.search(text)
    return plain and named and not labelled and not _BYLINE.search(text)


def _title_above(top: tuple[Text, ...]) -> tuple[tuple[Text, ...], Text | None, Text | None, list[Text]]:
    """The title that ends nearest above the prose, the document number, a date line, and what is left over."""
    looks = [look(t) for t in top]
    number = next((i for i in reversed(range(len(top))) if looks[i].document_number), None)
    ends = [i for i in range(len(top)) if _may_end_title(top[i], looks[i])]
    about = [i for i in range(len(top)) if looks[i].title and "关于" in top[i].value]
    last = ends[-1] if ends else about[-1] if about else None
    taken: set[int] = set() if number is None else {number}
    title: list[int] = []
    date: int | None = None
    if last is not None:
        title = _title_lines(top, looks, last)
        taken.update(title)
        after = range(last + 1, len(top))
        date = next((i for i in after if looks[i].date), None)
        taken.update(() if date is None else {date})
    left = [t for i, t in enumerate(top) if i not in taken]
    return (
        tuple(top[i] for i in title),
        None if number is None else top[number],
        None if date is None else top[date],
        left,
    )


def _may_end_title(line: Text, seen: Look) -> bool:
    return seen.title and seen.names_kind and not _BYLINE.search(squeeze(line.value))


def _title_lines(top: tuple[Text, ...], looks: list[Look], last: int) -> list[int]:
    """The lines of a title, upward from its last: to the line with 关于, and the bodies that issue it above that."""
    first = last
    about = [i for i in range(max(0, last - 3), last + 1) if "关于" in top[i].value]
    if about and all(looks[i].title for i in range(about[-1], last + 1)):
        first = about[-1]
        if squeeze(top[first].value).startswith("关于"):
            while first > 0 and _issues(top[first - 1], looks[first - 1]):
                first -= 1
    elif len(squeeze(top[last].value)) <= _SUFFIX_TITLE and last > 0 and _heads_title(top[last - 1], looks[last - 1]):
        first = last - 1
    end = last + 1
    while end < len(top) and looks[end].note and re.search("年|稿|试行|暂行", top[end].value):
        end += 1  # （2021—2025年） under a title belongs to it
    return list(range(first, end))


def _issues(line: Text, seen: Look) -> bool:
    """重庆市……领导小组 | 国务院办公厅转发国家教委 above 关于……的通知"""
    return seen.title and (seen.body or bool(_PASSES_ON.search(line.value))) and "关于" not in line.value


def _heads_title(line: Text, seen: Look) -> bool:
    return seen.title and len(squeeze(line.value)) > 5 and not _BYLINE.search(squeeze(line.value))


def _read_below(
    lines: tuple[Text, ...],
) -> tuple[tuple[Text, ...], Cover, tuple[Text, ...], list[Dropped]]:
    """Addressees, cover paragraphs, signing; then, where there is one, the second title; then the preamble."""
    lines, dropped = _without_contents(lines)
    addressees = _addressees(lines)
    body = lines[len(addressees) :]
    start = len(body)
    while start > 0 and not _is_title_line(body[start - 1]) and not _ends_cover(body[start - 1]):
        start -= 1
    preamble = body[start:]
    first = start
    while first > 0 and _is_title_line(body[first - 1], below=body[first:start]):
        first -= 1
    title = body[first:start]
    if not _is_title(title):
        cover = Cover(addressees=addressees)
        return (), cover, body, dropped
    above = body[:first]
    while above and _ANNEX_MARK.match(squeeze(above[-1].value)):
        dropped.append(Dropped(above[-1], ANNEX_MARK))
        above = above[:-1]
    signing, paragraphs = read_signing(above)
    cover = Cover(
        addressees=addressees,
        paragraphs=paragraphs,
        signature=signing.signature,
        date=signing.date,
        note=signing.note,
    )
    return title, cover, preamble, dropped


def _addressees(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    count = 0
    while count < len(lines) and squeeze(lines[count].value).endswith(("，", ",", "、")):
        count += 1
    if count < len(lines) and _is_addressees(lines[count]):
        return lines[: count + 1]
    return ()


def _without_contents(lines: tuple[Text, ...]) -> tuple[tuple[Text, ...], list[Dropped]]:
    at = next((i for i, t in enumerate(lines) if _CONTENTS.match(squeeze(t.value))), None)
    if at is None:
        return lines, []
    return lines[:at], [Dropped(t, CONTENTS) for t in lines[at:]]


def _is_title_line(line: Text, below: tuple[Text, ...] = ()) -> bool:
    seen = look(line)
    if seen.note and not below:
        return bool(re.search("年|稿|试行|暂行", line.value)) and "公开" not in line.value
    return seen.title and not _ANNEX_MARK.match(squeeze(line.value)) and not _ANNEX_LIST.match(line.value)


def _ends_cover(line: Text) -> bool:
    seen = look(line)
    return seen.date or (seen.note and not seen.prose) or bool(_ANNEX_MARK.match(squeeze(line.value)))


def _is_title(lines: tuple[Text, ...]) -> bool:
    return bool(lines) and any(look(t).names_kind for t in lines)
