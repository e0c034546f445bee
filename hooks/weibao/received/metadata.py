"""The portal's metadata table, in the shapes portals publish it.

`[ 索引号 ] 115… [ 发文字号 ] …` in one line; `索引号：115…`, alone or several in a line; and a table whose
labels may be padded (`索 引 号`), the value behind white space or a border, in the next cell or on the next line.
"""

import re
from dataclasses import dataclass

from weibao.notice import Field, Text
from weibao.received.lines import cut, look, squeeze

# The labels of 政府信息公开 tables. Lines that carry any other label are a page's furniture.
LABELS = frozenset(
    """
    公开目录 信息分类名称 浏览量
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
# [ 索引号 ] 115… | 【文号】……
_BRACKETED = re.compile(
    rf"[\[［]\s*(?P<any>[\u4e00-\u9fff\s]{{2,16}}?)\s*[\]］]\s*[：:]?|【\s*(?P<known>{_LABEL})\s*】\s*[：:]?"
)
# 索引号：115… | 索 引 号\t115… | 标　　题 | 索引号 115… 主题分类: 其他
_PLAIN = re.compile(rf"(?:^|(?<=[\s\u3000|｜]))(?P<known>{_LABEL})(?:{_PAD}[：:]|(?=$|[\s\u3000|｜]))")
_BORDERS = r"[\s\u3000|｜]+"
_LEADING, _TRAILING = re.compile(f"^{_BORDERS}"), re.compile(f"{_BORDERS}$")
# 2021-12-07 10:20  来源：县政府办 : the byline of the page goes on behind the value
_BYLINE = re.compile(r"[\s\u3000]+(?=[\u4e00-\u9fff]{2,6}\s*[：:])")
_TITLE_LABELS = ("标题", "名称", "文件名称", "信息名称")
_BODY_LABEL = re.compile("机构|机关|单位|部门|主体|范围")


@dataclass(frozen=True, slots=True)
class _Found:
    """What one line holds: fields, and characters that belong to none of them."""

    fields: tuple[Field, ...]
    rest: tuple[Text, ...] = ()


def read_metadata(lines: tuple[Text, ...]) -> tuple[tuple[Field, ...], tuple[Text, ...]]:
    """Split the lines above the notice into metadata and the rest, both in order.

    A label without a value is kept with value None: 有效性 left empty is left empty.
    """
    fields: list[Field] = []
    rest: list[Text] = []
    waiting: Field | None = None  # a label alone on its line takes the next line as its value
    for line in lines:
        found = _read_line(line)
        if waiting and not found.fields and _may_be_value(line, waiting.name):
            fields[-1] = Field(waiting.name, line, waiting.marks)
            waiting = None
            continue
        fields.extend(found.fields)
        rest.extend(found.rest if found.fields else (line,))
        alone = (
            len(found.fields) == 1 and found.fields[0].value is None and not line.value.startswith(("[", "［", "【"))
        )
        waiting = found.fields[0] if alone else None
    return tuple(fields), tuple(rest)


def _may_be_value(line: Text, label: str) -> bool:
    """An empty cell must not swallow the title of the document below the table."""
    seen = look(line)
    if label in _TITLE_LABELS:
        return True
    return not (seen.names_kind or "关于" in line.value or (seen.body and not _BODY_LABEL.search(label)))


def _read_line(line: Text) -> _Found:
    for pattern in (_BRACKETED, _PLAIN):
        matches = list(pattern.finditer(line.value))
        if matches and not re.search(r"\w", line.value[: matches[0].start()]):
            return _labelled(line, matches)
    return _Found(())


def _labelled(line: Text, matches: list[re.Match[str]]) -> _Found:
    ends = [m.start() for m in matches[1:]] + [len(line.value)]
    fields: list[Field] = []
    rest: list[Text] = []
    lead = cut(line, 0, matches[0].start())
    for match, end in zip(matches, ends, strict=True):
        marks = [lead, cut(line, match.start(), match.end())]
        lead = cut(line, 0, 0)
        value, borders = _without_borders(cut(line, match.end(), end))
        byline = _BYLINE.search(value.value) if match.re is _PLAIN else None
        if byline:
            rest.append(cut(value, byline.end()))
            value = cut(value, 0, byline.start())
        groups = match.groupdict()
        label = groups.get("known") or groups.get("any") or ""
        own = tuple(t for t in (*marks, *borders) if t.value)
        fields.append(Field(squeeze(label), value if value.value else None, own))
    return _Found(tuple(fields), tuple(rest))


def _without_borders(text: Text) -> tuple[Text, list[Text]]:
    """A cell without the | at its sides, and those as marks, so that every character is accounted for."""
    before, after = _LEADING.match(text.value), _TRAILING.search(text.value)
    start = before.end() if before else 0
    end = after.start() if after and after.start() >= start else len(text.value)
    return cut(text, start, end), [cut(text, 0, start), cut(text, end)]
