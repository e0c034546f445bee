"""The portal's metadata table, in the three shapes portals publish it.

`[ 索引号 ] 115… [ 发文字号 ] …` in one line; `索引号：115…` (several in a line where two spaces or a tab
part them); and a table whose labels are padded (`索 引 号`), the value in the next cell or on the next line.
"""

import re
from collections.abc import Iterator

from weibao.notice import Field, Text
from weibao.received.lines import cut, squeeze, trim

# The labels of 政府信息公开 tables. Lines that carry any other label are a page's furniture.
LABELS = frozenset(
    """
    索引号 索取号 信息索引号 信息索取号 统一编号 规范性文件编号 规范性文件统一编号 统一登记号
    登记号 发文字号 文号 公文文号 文件编号 文件字号 主题分类 信息分类 所属主题 主题 体裁分类
    体裁 题裁分类 组配分类 服务对象分类 公文种类 文种 分类 信息类别 公开类别 发布机构 发布机关
    发布单位 发文机关 发文机构 发文单位 制发机关 制发单位 印发机关 公开机构 公开主体 责任部门
    成文日期 发文日期 印发日期 生成日期 制发日期 签发日期 公布日期 发布日期 公开日期 发布时间
    公开时间 实施日期 施行日期 生效日期 失效日期 废止日期 有效性 是否有效 时效性 效力状态
    有效期 标题 名称 文件名称 信息名称 主题词 关键词 内容概述 公开方式 公开形式 公开范围
    公开属性 公开时限 语种
    """.split()
)
_PAD = r"[\s\u3000]*"
_LABEL = "|".join(_PAD.join(label) for label in sorted(LABELS, key=len, reverse=True))
_BRACKETED = re.compile(
    rf"[\[［]\s*(?P<label>[\u4e00-\u9fff\s]{{2,16}}?)\s*[\]］]\s*[：:]?|【\s*(?P<known>{_LABEL})\s*】\s*[：:]?"
)
_COLONED = re.compile(rf"(?:^|(?<=[\s|｜]))(?P<label>{_LABEL}){_PAD}[：:]")
_CELL = re.compile(rf"^(?P<label>{_LABEL})$")
_CELL_GAP = re.compile(r"\t+|[ \u3000\u2002\u00a0]{2,}|[|｜]+")
_WORDLESS = re.compile(r"^\W*$")


def read_metadata(lines: tuple[Text, ...]) -> tuple[tuple[Field, ...], tuple[Text, ...]]:
    """Split the lines above the notice into metadata and the rest, both in order.

    A label without a value is kept with value None: 有效性 left empty is left empty.
    """
    fields: list[Field] = []
    rest: list[Text] = []
    waiting: Field | None = None
    for line in lines:
        found = tuple(_fields_of(line))
        if waiting and not found and not waiting.value:
            fields[-1] = Field(waiting.name, line, waiting.marks)
            waiting = None
            continue
        waiting = None
        if not found:
            rest.append(line)
            continue
        fields.extend(found)
        if len(found) == 1 and not found[0].value and _CELL.match(line.value):
            waiting = found[0]
    return tuple(fields), tuple(rest)


def _fields_of(line: Text) -> Iterator[Field]:
    for pattern in (_BRACKETED, _COLONED):
        matches = list(pattern.finditer(line.value))
        if matches and _WORDLESS.match(line.value[: matches[0].start()]):
            ends = [m.start() for m in matches[1:]] + [len(line.value)]
            lead = cut(line, 0, matches[0].start())
            for match, end in zip(matches, ends, strict=True):
                yield _field(line, match, end, lead)
                lead = cut(line, 0, 0)
            return
    yield from _cells_of(line)


def _field(line: Text, match: re.Match[str], end: int, lead: Text) -> Field:
    mark = cut(line, match.start(), match.end())
    value = cut(line, match.end(), end)
    tail = re.search(r"[\s|｜]+$", value.value)  # the border of the next cell
    marks = [t for t in (lead, mark) if t.value]
    if tail:
        border = trim(cut(value, tail.start()))
        marks += [border] if border.value else []
        value = cut(value, 0, tail.start())
    label = match.groupdict().get("known") or match["label"]
    return Field(squeeze(label), value if value.value else None, tuple(marks))


def _cells_of(line: Text) -> Iterator[Field]:
    """Cells of a table row: label, value, label, value. Nothing where the first cell is no label."""
    cells: list[Text] = []
    borders: list[Text] = []
    at = 0
    for gap in [*_CELL_GAP.finditer(line.value), None]:
        cell = cut(line, at, gap.start() if gap else None)
        if cell.value:
            cells.append(cell)
        if gap:
            border = trim(cut(line, gap.start(), gap.end()))
            borders += [border] if border.value else []
            at = gap.end()
    if not cells or not _CELL.match(cells[0].value):
        return
    marks = tuple(borders)
    while cells:
        label = cells.pop(0)
        value = cells.pop(0) if cells and not _CELL.match(cells[0].value) else None
        yield Field(squeeze(label.value), value, (label, *marks))
        marks = ()
