"""`_data/triage.yml`: questions, and where each answer leads: to another question or to a guide."""

import re
from dataclasses import dataclass

from weibao.problems import Refused
from weibao.yaml_file import Entry, load_entries

START = "start"
PATH = "ask/index.md"
MOST_TAPS = 3
_FIELDS = ("id", "title", "ask", "child", "options")
_OPTION_FIELDS = ("say", "node", "guide")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_MARKUP = re.compile(r"[<>\"&]")


@dataclass(frozen=True, slots=True)
class Option:
    """An answer: `node` or `guide` is the id of what it leads to, the other is empty."""

    say: str
    node: str
    guide: str
    line: int


@dataclass(frozen=True, slots=True)
class Node:
    """A question. `child` is the section of docs/for/child.md for whoever is the child, or empty."""

    id: str
    title: str
    ask: str
    child: str
    options: tuple[Option, ...]
    file: str
    line: int

    @property
    def path(self) -> str:
        """Its page under docs/; the start also stands on the home page."""
        return PATH if self.id == START else f"ask/{self.id}.md"


def load_triage(text: str, file: str) -> tuple[Node, ...]:
    """Read triage.yml. Raises Refused at the line of a field that is missing or malformed."""
    nodes: list[Node] = []
    for entry in load_entries(text, file):
        entry.only(*_FIELDS)
        node_id = _plain(entry, "id")
        if not _ID.fullmatch(node_id) or node_id == "index":
            raise entry.refuse("id", f"“{node_id}”不能用", "用小写英文字母、数字和 -")
        if any(node.id == node_id for node in nodes):
            raise entry.refuse("id", f"“{node_id}”已经用过", "每个问题一个 id")
        title = _plain(entry, "title") if "title" in entry else _plain(entry, "ask")
        child = _plain(entry, "child") if "child" in entry else ""
        nodes.append(Node(node_id, title, _plain(entry, "ask"), child, _options(entry), file, entry.line))
    if not any(node.id == START for node in nodes):
        raise Refused(file, 1, f"没有 id 为 {START} 的问题", "首页从它开始，写一条")
    return tuple(nodes)


def _options(entry: Entry) -> tuple[Option, ...]:
    options = entry.get("options")
    if not isinstance(options, list) or not options or not all(isinstance(o, Entry) for o in options):
        raise entry.refuse("options", "缺少或写法不对", "写成 - {say: 同学, guide: bullying}，每个回答一行")
    return tuple(_option(option) for option in options)


def _option(option: Entry) -> Option:
    option.only(*_OPTION_FIELDS)
    if ("node" in option) == ("guide" in option):
        remedy = "通到下一个问题写 node，通到一页情形写 guide，只写一个"
        raise option.refuse("say", "不知道通到哪里", remedy)
    node = option.text("node") if "node" in option else ""
    guide = option.text("guide") if "guide" in option else ""
    return Option(_plain(option, "say"), node, guide, option.line)


def _plain(entry: Entry, field: str) -> str:
    """Words that stand in titles and links."""
    if found := _MARKUP.search(entry.text(field)):
        raise entry.refuse(field, f"里有“{found[0]}”", "改用全角的标点")
    return str(entry[field])
