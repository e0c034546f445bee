"""Triage as pages: a question each, its answers as links, the emergency line above, ways out below."""

import posixpath
from dataclasses import dataclass

from weibao.guides.guide import Guide
from weibao.page_address import page_address
from weibao.pages import escape, head_line
from weibao.triage.tree import START, Node, Option

CHILD = "for/child.md"
_ORDER = 7


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer of the start as the home page shows it; `url` is relative to the site's root."""

    say: str
    url: str


def triage_pages(nodes: tuple[Node, ...], guides: tuple[Guide, ...], child_page: bool) -> dict[str, str]:
    """Path under docs/ → Markdown. An answer that leads nowhere is left out; the checks say so."""
    return {node.path: _page(node, nodes, guides, child_page) for node in nodes}


def start_choices(nodes: tuple[Node, ...], guides: tuple[Guide, ...]) -> tuple[str, tuple[Choice, ...]]:
    """The first question and its answers, for the home page."""
    start = next((node for node in nodes if node.id == START), None)
    if start is None:
        return "", ()
    found = ((o.say, _target(o, nodes, guides)) for o in start.options)
    return start.ask, tuple(Choice(say, page_address(path)) for say, path in found if path)


def _page(node: Node, nodes: tuple[Node, ...], guides: tuple[Guide, ...], child_page: bool) -> str:
    folder = posixpath.dirname(node.path)
    fields = (
        ("title", node.title if node.id != START else "一步一步找"),
        ("description", "选一个最接近的，找到该怎么办"),
        ("order", _ORDER if node.id == START else 1 + nodes.index(node)),
    )
    head = [
        "---",
        *(head_line(name, value) for name, value in fields),
        "hotlines: []",
        "template: ask.html",
        "---",
    ]
    options = [(o.say, _target(o, nodes, guides)) for o in node.options]
    listed = [f"- [{escape(say)}]({posixpath.relpath(path, folder)})" for say, path in options if path]
    out = [f"- [所有情形]({posixpath.relpath('guides/index.md', folder)})"] if guides else []
    if child_page:
        anchor = f"#{node.child}" if node.child else ""
        out.append(f"- [我就是那个孩子]({posixpath.relpath(CHILD, folder)}{anchor})")
    parts = [
        "\n".join(head),
        f"# {escape(node.ask)}",
        "\n".join(listed),
        "## 都不是 { #none }",
        "\n".join([*out, f"- [其他求助电话]({posixpath.relpath('hotlines.md', folder)})"]),
    ]
    return "\n\n".join(parts) + "\n"


def _target(option: Option, nodes: tuple[Node, ...], guides: tuple[Guide, ...]) -> str:
    """The page an answer leads to, or nothing."""
    known = {node.id: node.path for node in nodes} if option.node else {g.slug: g.path for g in guides}
    return known.get(option.node or option.guide, "")
