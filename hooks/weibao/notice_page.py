"""The page about the notice itself: its metadata as the portal gives it, and its structure with links."""

import re
from collections.abc import Iterator

from weibao.edition import Edition
from weibao.layout import OfficialPage, Unit, UnitKind
from weibao.notice import joined
from weibao.outline import metadata_values
from weibao.passages import Kind
from weibao.project import Project
from weibao.received.lines import squeeze

INDEX = "notice/index.md"
# | 索引号 | 115… | and - 通知 and ## 标题 { #id }: what Markdown takes away
_BORDER = re.compile(r"(?<!\\)\||^- |^#+ |\{ #[\w-]+ \}$")
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\([^)]*\)")
_NOT_STATED = "（原文未注明）"


def index_page(project: Project) -> OfficialPage:
    """`notice/index.md` as a page of ready-made Markdown."""
    edition = project.edition
    units = (
        _unit("metadata", "信息表", _table(edition)),
        _unit("structure-title", "“通知的结构”标题", "## 通知的结构 { #structure }"),
        _unit("structure", "“通知的结构”列表", "\n".join(_structure(project))),
    )
    return OfficialPage(INDEX, "通知原文", "这份通知的文号、日期、发布机构和结构", 20, units)


def _unit(key: str, name: str, markdown: str) -> Unit:
    return Unit(UnitKind.MARKDOWN, key, name, markdown)


def plain_text(unit: Unit) -> str:
    """What a title or a piece of ready-made Markdown says once it is HTML, without white space."""
    if unit.kind is not UnitKind.MARKDOWN:
        return squeeze(f"{unit.marker}{unit.text}")
    lines = [line for line in unit.text.split("\n") if not line.startswith("| ---")]
    text = "".join(_BORDER.sub("", line) for line in lines)
    return squeeze(_LINK.sub(r"\g<text>", text).replace("\\|", "|"))


def metadata_rows(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Label and value, in the portal's order; the issuing authority comes from the signature, and says so."""
    fields = [(name, value.replace("\n", "；")) for name, value in metadata_values(edition.notice).items()]
    signature = joined(edition.notice.cover.signature, "、")
    rows = [("标题", joined(edition.notice.cover.title)), *fields]
    if signature:
        rows.append(("发文机关", f"{signature}（据落款）"))
    if not any(name == "有效性" for name, _ in rows):
        rows.append(("有效性", ""))
    return tuple((name, value or _NOT_STATED) for name, value in rows)


def _table(edition: Edition) -> str:
    rows = [f"| {name} | {value.replace('|', chr(92) + '|')} |" for name, value in metadata_rows(edition)]
    return "\n".join(["| 项目 | 内容 |", "| --- | --- |", *rows])


def _structure(project: Project) -> Iterator[str]:
    opening = [p for p in project.pages if p.path.startswith("notice/")]
    for page in opening:
        if not any(p.kind is Kind.SAFEGUARD for p in page.passages):
            yield f"- [{page.title}]({page.path.removeprefix('notice/')})"
    for page in project.pages:
        if page.path.startswith("domains/"):
            first, last = page.passages[0].label, page.passages[-1].id.removeprefix("m")
            yield f"- [{page.title}](../{page.path})：{first}至{last}"
    for page in opening:
        if any(p.kind is Kind.SAFEGUARD for p in page.passages):
            yield f"- [{page.title}]({page.path.removeprefix('notice/')})"
    yield "- [全文](full.md)：在一页上读完"
    yield "- [勘误和校对](corrections.md)：收到的文本哪里损坏、怎样改读"
