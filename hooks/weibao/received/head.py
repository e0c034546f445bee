"""Everything above 一、: furniture, metadata, the cover notice, the title of the opinions, the preamble."""

import re
from dataclasses import dataclass, replace

from weibao.notice import Cover, Dropped, Field, Text
from weibao.received.annexes import is_annex
from weibao.received.furniture import is_byline
from weibao.received.lines import look, squeeze
from weibao.received.metadata import read_metadata
from weibao.received.signing import read_signing
from weibao.received.title_above import is_subtitle, read_title_above

FURNITURE = "门户网页的附属文字"
DUPLICATE = "网页标题，与正文标题重复"
CONTENTS = "目录，正文另有"
ANNEX_MARK = "附件标记，其后即正文"

# 各镇人民政府 | 有关单位 | 各幼儿园 : whom a notice is sent to; 文件状态： is a label of the page
_ADDRESSEE_WORDS = re.compile("各|政府|委|局|办|单位|部门|院|公司|校|中心|园|党组|厅|部|会|所|站|社区|村|同志")
# 现将……印发给你们 | 经……同意 | 为…… | 如下： : words of a paragraph, never of addressees
_PARAGRAPH_WORDS = re.compile(r"如下|现将|印发|制定|^为|^根据|^按照|^经|^附件|决定")
_CONTENTS = re.compile(r"^目录$")
_ANNEX_MARK = re.compile(r"^附件[\d一二三四五六七八九十]*[：:]?$")


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
    start = _prose_start(lines)
    fields, top = read_metadata(lines[:start])
    above = read_title_above(top)
    second, cover, preamble, dropped = _read_below(lines[start:])
    date = cover.date or above.date
    cover = replace(cover, title=above.title if second else (), document_number=above.document_number, date=date)
    name = squeeze("".join(t.value for t in above.title))
    drops = [Dropped(t, DUPLICATE if squeeze(t.value) == name else FURNITURE) for t in above.leftover]
    if above.date and date is not above.date:
        drops.append(Dropped(above.date, FURNITURE))
    return Head(second or above.title, fields, cover, preamble, (*drops, *dropped))


def _prose_start(lines: tuple[Text, ...]) -> int:
    """The first line of addressees, which may run over several, or of prose."""
    start = next((i for i, line in enumerate(lines) if _is_prose(line)), len(lines))
    if start < len(lines) and _is_addressees(lines[start]):
        while start > 0 and _continues_addressees(lines[start - 1]):
            start -= 1
    return start


def _is_prose(line: Text) -> bool:
    text = squeeze(line.value)
    if is_byline(line) or read_metadata((line,))[0]:
        return False
    sentence = ("。" in text and len(text) > 12) or look(line).sentence
    introduces = text.endswith(("：", ":")) and bool(_PARAGRAPH_WORDS.search(text)) and len(text) > 8
    return sentence or introduces or _is_addressees(line)


def _is_addressees(line: Text) -> bool:
    """各镇人民政府、街道办事处,区未成年人保护工作领导小组各成员单位: — not 日期: and not 提出如下意见："""
    text = squeeze(line.value)
    plain = text.endswith(("：", ":")) and "。" not in text and len(text) >= 3
    named = bool(_ADDRESSEE_WORDS.search(text)) and not _PARAGRAPH_WORDS.search(text)
    return plain and named and not is_byline(line) and not read_metadata((line,))[0]


def _continues_addressees(line: Text) -> bool:
    text = squeeze(line.value)
    return text.endswith(("，", ",", "、", "；", ";")) and "。" not in text and bool(_ADDRESSEE_WORDS.search(text))


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
    first = start
    while first > 0 and _is_title_line(body[first - 1], above=first < start):
        first -= 1
    title = body[first:start]
    if not any(look(t).names_kind for t in title):
        return (), Cover(addressees=addressees), body, dropped
    above = body[:first]
    while above and _ANNEX_MARK.match(squeeze(above[-1].value)):
        dropped.append(Dropped(above[-1], ANNEX_MARK))
        above = above[:-1]
    signing, paragraphs = read_signing(above)
    cover = Cover((), None, addressees, paragraphs, signing.signature, signing.date, signing.note)
    return title, cover, body[start:], dropped


def _addressees(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    count = 0
    while count < len(lines) and _continues_addressees(lines[count]):
        count += 1
    return lines[: count + 1] if count < len(lines) and _is_addressees(lines[count]) else ()


def _without_contents(lines: tuple[Text, ...]) -> tuple[tuple[Text, ...], list[Dropped]]:
    at = next((i for i, t in enumerate(lines) if _CONTENTS.match(squeeze(t.value))), None)
    if at is None:
        return lines, []
    end = next((i for i in range(at, len(lines)) if look(lines[i]).prose), len(lines))
    return lines[:at] + lines[end:], [Dropped(t, CONTENTS) for t in lines[at:end]]


def _is_title_line(line: Text, *, above: bool = False) -> bool:
    """A line of the second title; a bracketed line is one only at its foot, not `above` other lines of it."""
    if look(line).note:
        return not above and is_subtitle(line)
    return look(line).title and not is_annex(line)


def _ends_cover(line: Text) -> bool:
    seen = look(line)
    return seen.date or (seen.note and not seen.prose) or bool(_ANNEX_MARK.match(squeeze(line.value)))
