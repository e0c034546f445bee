"""YAML that remembers its lines, so that a refusal can name file, line, entry and field."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from weibao.problems import Problem, Refused
from weibao.unseen import REMEDY, first_unseen

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same, ten times as fast, where libyaml is there
_CONSTRUCTOR = SafeConstructor()
_BY_NUMBER = r'真的要它，在双引号里写编号，例如 "\u200b"'
_DEEP = 10_000  # so many brackets, one inside the other, would end the process in libyaml; Python refuses them


class Entry(dict[str, Any]):
    """A mapping of a YAML file; `line` is where it starts, `lines[key]` where a field stands (1-based)."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}

    def text(self, key: str) -> str:
        """The field as non-empty text. Raises Refused where it is missing or something else."""
        value = self.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(key, "缺少" if value is None else "不是文字", f"请填写 {key}（文字，必要时加引号）")
        return value

    def number(self, key: str) -> int:
        """The field as a whole number. Raises Refused where it is missing or something else."""
        value = self.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refuse(key, "缺少" if value is None else "不是整数", f"请填写 {key}（整数）")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The field as a list of different non-empty texts; empty where it is not there."""
        value = self.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.refuse(key, "应为文字的列表", f"写成 {key}: [甲, 乙]，数字加引号")
        if len(set(value)) < len(value):
            twice = next(v for i, v in enumerate(value) if v in value[:i])
            raise self.refuse(key, f"里有重复的“{twice}”", "每个只写一次")
        return tuple(value)

    def words(self, key: str) -> tuple[str, ...]:
        """The field as a list of words that a search can take. Raises Refused for one that says nothing."""
        for word in self.texts(key):
            if "|" in word or word != word.strip() or not any(c.isalnum() for c in word):
                raise self.refuse(key, f"里的“{word}”不是词", "前后不留空格，不用竖线“|”，至少有一个字")
        return self.texts(key)

    def date(self, key: str) -> datetime.date:
        """The field as a calendar day. Raises Refused where it is missing or something else."""
        value = self.get(key)
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise self.refuse(key, "应为日期", "写法如 2026-11-23，不加引号")
        return value

    def refuse(self, key: str, what: str, remedy: str) -> Refused:
        """The refusal of one field, at its line."""
        return Refused(self.file, self.lines.get(key, self.line), f"字段 {key} {what}", remedy)

    def only(self, *known: str) -> None:
        """Raise Refused for a field that is not among `known`: a misspelt name is never ignored."""
        for key in self:
            if key not in known:
                raise self.refuse(key, "认不得", f"可用的字段是 {'、'.join(known)}")


def read_fields(
    entry: Entry, readers: Mapping[str, Callable[[Entry], Any]]
) -> tuple[dict[str, Any], dict[str, Problem]]:
    """Each field as its reader takes it; and by field what is wrong with those that were refused: all at once."""
    values: dict[str, Any] = {}
    problems: dict[str, Problem] = {}
    for name, read in readers.items():
        try:
            values[name] = read(entry)
        except Refused as refusal:
            problems[name] = refusal.problem
    return values, problems


def load_yaml(text: str, file: str) -> Any:
    """Read one YAML document; mappings become `Entry`. Raises Refused for anything that is not YAML.

    And for a character that nobody sees, unless it is written by its number.
    """
    for number, words in enumerate(text.split("\n"), start=1):
        if found := first_unseen(words):
            raise Refused(file, number, found, f"{REMEDY}；{_BY_NUMBER}")
    try:
        loader = _LOADER if text.count("[") + text.count("{") < _DEEP else yaml.SafeLoader
        node = yaml.compose(text, Loader=loader)
        return None if node is None else _value(node, file, set())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise Refused(file, line, "YAML 写法有误", "请检查缩进、冒号后的空格和引号") from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Refused(file, 0, "YAML 写法有误", "请检查缩进、冒号后的空格和引号") from None


def load_entries(text: str, file: str) -> list[Entry]:
    """Read a YAML file that is a list of mappings."""
    value = load_yaml(text, file)
    if not isinstance(value, list) or not all(isinstance(entry, Entry) for entry in value):
        raise Refused(file, 1, "应为一个列表，每条以“- ”开头", "请参照文件开头的说明")
    return value


def load_entry(text: str, file: str) -> Entry:
    """Read a YAML file that is one mapping."""
    value = load_yaml(text, file)
    if not isinstance(value, Entry):
        raise Refused(file, 1, "应为“字段: 内容”", "请参照文件开头的说明")
    return value


def _value(node: yaml.Node, file: str, seen: set[int]) -> Any:
    if isinstance(node, yaml.CollectionNode):
        if id(node) in seen:  # a few lines of references can stand for more than a machine holds
            raise Refused(file, node.start_mark.line + 1, "用了 YAML 的引用（& 和 *）", "把内容写全")
        seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        entry = Entry(file, node.start_mark.line + 1)
        for key_node, value_node in node.value:
            key = str(_scalar(key_node, file))
            if key in entry:
                raise Refused(file, key_node.start_mark.line + 1, f"字段 {key} 写了两次", "请只保留一个")
            entry[key] = _value(value_node, file, seen)
            entry.lines[key] = key_node.start_mark.line + 1
        return entry
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, file, seen) for item in node.value]
    return _scalar(node, file)


def _scalar(node: yaml.Node, file: str) -> Any:
    try:
        return _CONSTRUCTOR.construct_object(node, deep=True)
    except (yaml.YAMLError, ValueError, KeyError, AttributeError):
        line = node.start_mark.line + 1
        raise Refused(file, line, f"“{node.value}”不是有效的日期或数值", "核对日期是否存在；要写文字就加引号") from None
