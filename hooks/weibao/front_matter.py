"""The head of a page between two lines of ---: what an editor states about the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.problems import Problem, Refused
from weibao.unseen import first_unseen
from weibao.yaml_file import Entry, load_yaml

_FENCE = "---"
_FIELDS = ("title", "description", "order", "template", "hide", "hotlines", "talk", "exit")
MARKUP = re.compile(r"[<>\"&]")
MARKUP_REMEDY = "改用全角的〈〉“”，“和”字代替 &"
_KINDS = {
    "hide": (list, "写成 hide: [toc]，或不写"),
    "exit": (bool, "怕人看见的页写 exit: true，页上就有“快速离开”；不是就不写"),
    "talk": (str | int, "写一个电话的 id，例如 talk: 12356，页顶会加“想说说”；不要就不写"),
}
_TEMPLATES = ("home.html", "domains.html", "hotlines.html", "guides.html", "handouts.html", "compose.html")


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file taken apart. `head` keeps the lines with both fences; `body_line` is 1-based."""

    head: tuple[str, ...]
    meta: Entry
    body: tuple[str, ...]
    body_line: int


def split_page(text: str, file: str) -> Page:
    """Separate head and body. Raises Refused for a head that is not closed or not YAML.

    MkDocs shows a malformed head to readers as text and says nothing; here it is refused.
    """
    lines = tuple(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"))
    if not lines or lines[0].rstrip() != _FENCE:
        raise Refused(file, 1, "页面开头没有“---”", "第一行写“---”，下面写 title: 标题，再写一行“---”")
    end = next((i for i in range(1, len(lines)) if lines[i].rstrip() == _FENCE), None)
    early = next((i for i in range(1, end or len(lines)) if lines[i].rstrip() == "..."), None)
    if early is not None:
        raise Refused(file, early + 1, "页面开头里有一行“...”", "删去它；开头以“---”结束")
    if end is None:
        raise Refused(file, 1, "页面开头的“---”没有结束", "在 title 等字段之后另起一行写“---”")
    meta = load_yaml("\n" + "\n".join(lines[1:end]), file)
    if not isinstance(meta, Entry):
        raise Refused(file, 2, "页面开头应为“字段: 内容”", "至少写 title: 标题")
    return Page(lines[: end + 1], meta, lines[end + 1 :], end + 2)


def _markup(page: Page, file: str) -> Iterator[Problem]:
    """Title and description stand in menus and in the head of pages, where the theme takes them for HTML."""
    for field in ("title", "description"):
        value = page.meta.get(field)
        if field == "description" and field in page.meta and not isinstance(value, str):
            yield Problem(file, page.meta.lines[field], "description 不是文字", "写一句话，必要时加引号")
        if isinstance(value, str) and (unseen := first_unseen(value)):
            yield Problem(file, page.meta.lines[field], f"{field} {unseen}", "把它删去")
        if isinstance(value, str) and (found := MARKUP.search(value)):
            yield Problem(file, page.meta.lines[field], f"{field} 里有“{found[0]}”", MARKUP_REMEDY)


def check_meta(page: Page, file: str, more: tuple[str, ...] = ()) -> tuple[Problem, ...]:
    """Whether the fields that navigation needs are there and of the right kind; `more` are allowed besides."""
    problems: list[Problem] = []
    title = page.meta.get("title")
    line = page.meta.lines.get("title", 1)
    if title is not None and not isinstance(title, str):
        problems.append(Problem(file, line, f"title 不是文字（“{title}”）", "写成 title: 标题，数字和日期加引号"))
    elif not title or not title.strip():
        problems.append(Problem(file, line, "缺少 title", "写一行 title: 标题"))
    order = page.meta.get("order")
    if order is not None and (not isinstance(order, int) or isinstance(order, bool)):
        problems.append(Problem(file, page.meta.lines["order"], f"order 不是整数（“{order}”）", "写整数，小的排在前面"))
    known = (*_FIELDS, *more)
    for key in page.meta:
        if key not in known:
            problems.append(Problem(file, page.meta.lines[key], f"没有“{key}”这个字段", f"可用的是 {'、'.join(known)}"))
    problems += _markup(page, file)
    for field, (kind, usage) in _KINDS.items():
        if field in page.meta and not isinstance(page.meta[field], kind):
            problems.append(Problem(file, page.meta.lines[field], f"{field} 的写法不对", usage))
    template = page.meta.get("template")
    if "template" in page.meta and template not in _TEMPLATES:
        found = f"没有“{template}”这个模板"
        problems.append(Problem(file, page.meta.lines["template"], found, f"可用的是 {'、'.join(_TEMPLATES)}，或不写"))
    return tuple(problems)
