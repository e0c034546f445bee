"""Where the numbered text ends, and what follows: signing, annexes and tables, the portal's footer."""

import re
from dataclasses import dataclass

from weibao.notice import Annex, Dropped, Text
from weibao.received.headings import Level, read_heading
from weibao.received.lines import cut, look, squeeze
from weibao.received.signing import Signing, read_signing

FOOTER = "门户网页的页脚"

# 附件 | 附件1 | 附件：1.分工表 | 附 件 2：…… | 附表1 | 附录
_ANNEX = re.compile(
    r"^附[：:]|^附\s*(?:件|表|录)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[-—－]\s*\d+)?\s*(?:[：:、]|[.．](?![a-z]))?(?=\s|$|[^\s，。的为中、由规])"
)
_LIST_NUMBER = re.compile(r"\s*\d{1,2}\s*[.．、](?!\d)\s*")
_LISTED = re.compile(r"^\d{1,2}\s*[.．、]\s*[^。；]+$")
# 扫一扫在手机打开当前页 | 返回顶部 | 上一篇：…… | 【打印】 | 主办：…… | 渝ICP备……
_FOOTER = re.compile(
    r"^[\[【（(<]?(?:扫一扫|扫码|返回|打印|关闭|分享|收藏|保存本页|上一篇|下一篇|上一条|下一条|相关(?:文档|附件|链接|文章|阅读|新闻|信息|解读|稿件|政策)"
    r"|政策解读|解读材料|图解|附件下载|下载附件|文件下载|主办|承办|版权|网站(?:地图|标识|声明)|联系我们|关于我们|政务新媒体|智能问答|友情链接"
    r"|责任编辑|编辑[：:]|来源[：:]|【?字体|浏览次数|点击(?:数|次数)|发布日期[：:]|ICP|.{0,3}ICP备|.?公网安备|技术支持|收起|展开|首页|站点地图|手机版|繁體|更新时间|原文下载|公开方式|信息公开选项)"
)
_FOOTER_LONGEST = 60
_TABLE_HEAD = re.compile(r"^序\s*号(?:\s|$|[|｜])")
_CELLS = re.compile(r"\t|[|｜].*[|｜]")


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the numbered text."""

    signing: Signing
    annexes: tuple[Annex, ...]
    dropped: tuple[Dropped, ...]
    rest: tuple[Text, ...]


def tail_start(lines: tuple[Text, ...]) -> int:
    """The index of the first line below the numbered text; len(lines) where the text runs to the end."""
    start = next((i for i in range(len(lines)) if _opens_tail(lines[i]) and not _goes_on(lines, i)), len(lines))
    if start < len(lines) and (look(lines[start]).date or look(lines[start]).note):
        while start > 0 and _signs(lines[start - 1]):
            start -= 1
    if start < len(lines) and _is_table(lines[start]) and start > 0 and _signs(lines[start - 1]):
        start -= 1
    return start


def read_tail(lines: tuple[Text, ...]) -> Tail:
    """Read the lines below the numbered text. Every line ends in exactly one field of the result."""
    footer = next((i for i, line in enumerate(lines) if _is_footer(line)), len(lines))
    dropped = tuple(Dropped(line, FOOTER) for line in lines[footer:])
    own = lines[:footer]
    first = next((i for i, line in enumerate(own) if look(line).date), None)
    signed_to = _list_end(own) if first is None else first + 1
    while first is not None and signed_to < len(own) and look(own[signed_to]).note:
        signed_to += 1
    signing, listed = read_signing(own[:signed_to])
    annexes, rest = _annexes(own[signed_to:], _announced(listed))
    return Tail(signing, annexes, dropped, (*(t for t in listed if not _announces(t, listed)), *rest))


def _goes_on(lines: tuple[Text, ...], at: int) -> bool:
    """Whether the parts count on below this line: then it is a table or a date inside the text."""
    if _ANNEX.match(lines[at].value):
        return False
    before = [n for line in lines[:at] if (n := _part_number(line))]
    below = lines[at:]
    end = next((i for i, line in enumerate(below) if _ANNEX.match(line.value)), len(below))
    after = [n for line in below[:end] if (n := _part_number(line))]
    return bool(before and after) and after[0] == before[-1] + 1


def _part_number(line: Text) -> int | None:
    heading = read_heading(line)
    return heading.number if heading and heading.level is Level.PART else None


def _list_end(lines: tuple[Text, ...]) -> int:
    """How many lines the list 附件：1.… 2.… takes where nothing is signed below the text."""
    if not lines or not _ANNEX.match(lines[0].value) or not _LIST_NUMBER.match(_cut_list(lines[0])):
        return 0
    return next((i for i in range(1, len(lines)) if not _LISTED.match(lines[i].value)), len(lines))


def _cut_list(line: Text) -> str:
    """What follows 附件：, on its line."""
    return re.sub(r"^[^：:]*[：:]", "", line.value, count=1)


def _opens_tail(line: Text) -> bool:
    seen = look(line)
    return seen.date or bool(_ANNEX.match(line.value)) or _is_footer(line) or _is_table(line) or _bare_note(line)


def _bare_note(line: Text) -> bool:
    return look(line).note and "此件" in line.value


def _is_table(line: Text) -> bool:
    return bool(_TABLE_HEAD.match(line.value) or _CELLS.search(line.value))


def _is_footer(line: Text) -> bool:
    return bool(_FOOTER.match(line.value)) and len(line.value) <= _FOOTER_LONGEST and "。" not in line.value


def _signs(line: Text) -> bool:
    seen = look(line)
    return seen.title and not read_heading(line)


def _announces(line: Text, lines: tuple[Text, ...]) -> bool:
    """附件：1.… and the 2.… below it: the list of annexes above the signature."""
    at = lines.index(line)
    while at > 0 and _LISTED.match(lines[at].value):
        at -= 1
    return bool(_ANNEX.match(lines[at].value))


def _announced(lines: tuple[Text, ...]) -> list[Annex]:
    listed: list[Annex] = []
    pending: tuple[Text, ...] = ()  # 附件： alone on its line announces the entry below it
    for line in (t for t in lines if _announces(t, lines)):
        mark, title = _cut_mark(line)
        pending += (mark,) if mark.value else ()
        if title.value:
            listed.append(Annex((title,), pending))
            pending = ()
    return [*listed, Annex((), pending)] if pending else listed


def _cut_mark(line: Text) -> tuple[Text, Text]:
    """附件：1.分工表 → 附件：1. and 分工表; 2.分工表 → 2. and 分工表."""
    mark = _ANNEX.match(line.value)
    start = mark.end() if mark else 0
    number = _LIST_NUMBER.match(line.value[start:])
    start += number.end() if number else 0
    return cut(line, 0, start), cut(line, start)


def _annexes(lines: tuple[Text, ...], listed: list[Annex]) -> tuple[tuple[Annex, ...], tuple[Text, ...]]:
    """Cut the lines at each 附件; a listed annex takes up the block that bears its title."""
    blocks: list[list[Text]] = []
    rest: list[Text] = []
    for line in lines:
        if _ANNEX.match(line.value) or (not blocks and (look(line).names_kind or _is_table(line))):
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
        else:
            rest.append(line)
    annexes = list(listed)
    for block in blocks:
        annex = _read_block(tuple(block))
        name = _name(annex)
        twins = [i for i, a in enumerate(listed) if name and _name(a) == name]
        number = re.search(r"\d+", annex.marks[0].value) if annex.marks else None
        if not twins and number and 1 <= int(number.group()) <= len(listed):
            twins = [int(number.group()) - 1]
        twin = next((i for i in twins if annexes[i] is listed[i]), None)
        if twin is None:
            annexes.append(annex)
        else:
            announced = annexes[twin]
            marks = (*announced.marks, *announced.title, *annex.marks)
            annexes[twin] = Annex(annex.title, marks, annex.paragraphs)
    return tuple(annexes), tuple(rest)


def _read_block(block: tuple[Text, ...]) -> Annex:
    if not _ANNEX.match(block[0].value):
        return Annex(block[:1], (), block[1:]) if not _is_table(block[0]) else Annex((), (), block)
    mark, title = _cut_mark(block[0])
    marks = (mark,)
    if title.value:
        return Annex((title,), marks, block[1:])
    end = 1
    while end < len(block) and end < 3 and look(block[end]).title and not _is_table(block[end]):
        end += 1
        if look(block[end - 1]).names_kind:
            break
    return Annex(block[1:end], marks, block[end:])


def _name(annex: Annex) -> str:
    return squeeze("".join(t.value for t in annex.title))
