"""The index pages, generated: what is named, with every sentence that names it, verbatim and proved.

Every sentence is quoted whole, with its address; the proof of the HTML checks each quotation.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from weibao.build_date import chinese_date
from weibao.indices.data import csv_path, has_passed
from weibao.indices.entries import IndexEntry, Indices, Place
from weibao.indices.pinyin import initial, pinyin_key
from weibao.pages import escape
from weibao.passages import Passage, place_label

FOLDER = "indices"


@dataclass(frozen=True, slots=True)
class IndexPage:
    """One page to generate: `path` under docs/, its Markdown with its head."""

    path: str
    markdown: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one index presents itself. `unit` counts its entries; `by_name`: sorted by pinyin, under letters."""

    slug: str
    title: str
    description: str
    intro: str
    unit: str
    by_name: bool = True


_KINDS = (
    _Kind(
        "bodies",
        "谁来做",
        "按机构、单位、岗位查：通知里点到它的每一句话，和用的是“应当”“要”“可以”还是“鼓励”",
        "点到名的机构、单位和岗位，每个下面是点到它的全部原句。点到名，不等于这件事由它来做。"
        "句子前面标的是句子里的用词，管着谁要看原句："
        "**必须**、**应当**、**要**、**不得**、**禁止**、**可以**、**鼓励**；没有用这些词、直接写做什么的，标**部署**。",
        "个",
    ),
    _Kind(
        "documents",
        "提到的文件",
        "通知里提到的法律、法规、规划和文件，各在哪一句",
        "通知里提到的文件，有书名号的和没有书名号的都在。一个说法指几份文件的，每一份下面都列。",
        "份",
    ),
    _Kind(
        "programmes",
        "项目和制度",
        "通知里点名的项目、活动、制度和事项，各在哪一句",
        "通知里点名的项目、活动、制度和事项，每个下面是点到它的全部原句。",
        "项",
    ),
    _Kind(
        "times",
        "期限和数量",
        "通知里写明的期限和数量，哪些期限已经过了",
        "通知里写明的期限和数量。只写到年、月的，按那一年、那个月的最后一天算；文件名里的年份也列在这里。"
        "期限是不是已过，按生成网页的日子算；期限过了，不等于事情做到了，也不等于没有做。",
        "项",
        by_name=False,
    ),
    _Kind(
        "hotlines",
        "通知里的电话",
        "通知里点名的电话号码，各在哪一句",
        "通知只点了这些电话的名。别的电话，见求助电话那一页。",
        "个",
        by_name=False,
    ),
)

INDICES = tuple(kind.slug for kind in _KINDS)


def index_pages(
    indices: Indices, passages: tuple[Passage, ...], page_of: dict[str, str], today: datetime.date
) -> tuple[IndexPage, ...]:
    """All index pages, and the page of all indices; `today` decides which limits have passed."""
    write = _Writer({p.id: p for p in passages}, page_of, today)
    pages = [IndexPage(f"{FOLDER}/index.md", _overview(indices))]
    for order, kind in enumerate(_KINDS, start=1):
        pages.append(IndexPage(f"{FOLDER}/{kind.slug}.md", write.page(kind, _entries(indices, kind), order * 10)))
    return (*pages, IndexPage(f"{FOLDER}/unnamed.md", write.unnamed(indices)))


def index_addresses(indices: Indices) -> dict[str, frozenset[str]]:
    """Path of every index page under docs/ → the anchors of its entries, without writing or sorting any of them."""
    pages = {f"{FOLDER}/{kind.slug}.md": frozenset(e.id for e in _entries(indices, kind)) for kind in _KINDS}
    return {f"{FOLDER}/index.md": frozenset(), f"{FOLDER}/unnamed.md": frozenset(), **pages}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes a page; `today` decides which limits have passed."""

    passages: dict[str, Passage]
    page_of: dict[str, str]
    today: datetime.date

    def page(self, kind: _Kind, entries: tuple[IndexEntry, ...], order: int) -> str:
        """One index: letters, names, and below each name its sentences."""
        csv = f"../{csv_path(kind.slug)}"
        parts = [
            _head(kind.title, kind.description, order),
            f"# {kind.title}",
            kind.intro,
            f"共{len(entries)}{kind.unit}。[下载表格（CSV，可用 WPS 和 Excel 打开）]({csv})",
        ]
        if kind.by_name:
            ordered = sorted(entries, key=lambda e: pinyin_key(e.name))
            for letter, group in groupby(ordered, key=lambda e: initial(e.name)):
                parts.append(f"## {letter.replace('#', '0—9')} {{ #letter-{letter.lower().replace('#', '0')} }}")
                parts += [block for entry in group for block in self._entry(entry)]
        else:
            parts += [block for entry in entries for block in self._entry(entry, level=2)]
        return "\n\n".join(parts) + "\n"

    def unnamed(self, indices: Indices) -> str:
        """The sentences that name no body, so that an omission shows."""
        places = [Place(s.id.rpartition("-")[0], s.id, s.text) for s in indices.unnamed]
        title = "没有点名的句子"
        description = "通知里没有写明由谁来做的句子"
        parts = [
            _head(title, description, 60),
            f"# {title}",
            "这些句子没有写明由哪个机构、单位或岗位来做。只写了“相关部门”“有关单位”的，也在这里。"
            "标题和日期这样的行也列出，一句不漏。",
            f"共{len(places)}句。",
            "\n".join(self._item(place) for place in places),
        ]
        return "\n\n".join(parts) + "\n"

    def _entry(self, entry: IndexEntry, level: int = 3) -> Iterator[str]:
        yield f"{'#' * level} {escape(entry.name)} {{ #{entry.id} }}"
        if entry.aliases:
            yield f"也算上：{escape('、'.join(entry.aliases))}"
        if entry.note:
            yield f"{escape(entry.note)}"
        yield "\n".join(self._item(place) for place in entry.places)

    def _item(self, place: Place) -> str:
        passage = self.passages[place.passage]
        address = place.sentence or place.passage
        link = f"[{place_label(passage, place.sentence)}]({self._href(place.passage)}#{address})"
        text = escape(place.text)
        quoted = f'<q data-quote="{place.sentence}">{text}</q>' if place.sentence else f"<q>{text}</q>"
        return f"- {link}{self._remark(place)}：{quoted}"

    def _href(self, passage: str) -> str:
        return f"../{self.page_of[passage]}"

    def _remark(self, place: Place) -> str:
        if place.duty:
            return f"，**{place.duty}**"
        if place.due:
            passed = "，**期限已过**" if has_passed(place, self.today) else "，期限未到"
            return f"，{chinese_date(place.due)}到期{passed}"
        return ""


def _entries(indices: Indices, kind: _Kind) -> tuple[IndexEntry, ...]:
    found: tuple[IndexEntry, ...] = getattr(indices, kind.slug)
    return found


def _overview(indices: Indices) -> str:
    lines = [
        f"- [{kind.title}]({kind.slug}.md)（{len(_entries(indices, kind))}{kind.unit}）：{kind.description}"
        for kind in _KINDS
    ]
    lines.append(f"- [没有点名的句子](unnamed.md)（{len(indices.unnamed)}句）：通知里没有写明由谁来做的句子")
    parts = [
        _head("索引", "按机构、文件、项目、期限、电话查通知里的每一句", 40),
        "# 索引",
        "通知里点到的机构、文件、项目、期限和电话，各在哪一句。句子都是原文（按勘误改读）。",
        "\n".join(lines),
        "同样的内容，也有[数据文件](../data/indices.json)可以取用。",
    ]
    return "\n\n".join(parts) + "\n"


def _head(title: str, description: str, order: int) -> str:
    fields = (f"title: {title}", f"description: {description}", f"order: {order}", "template: index.html")
    return "\n".join(["---", *fields, "---"])
