"""make split: the official text of every page written anew from the received text; editors' notes kept."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from weibao.layout import OfficialPage
from weibao.notice_page import index_page
from weibao.pages import Difference, Notes, head_line, new_notes, read_page, write_page
from weibao.problems import Problem
from weibao.project import Project
from weibao.text_file import read_text

_OURS = "这些字不是原文，重写会丢掉；请放进 /// 块里，或删去，再运行 make split"


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One page to write. `restored` says, one line each, what of the editors' changes it undoes."""

    path: str
    text: str
    restored: tuple[str, ...]


def plan_rewrites(project: Project, docs: Path) -> tuple[tuple[Rewrite, ...], tuple[Problem, ...]]:
    """What to write so that every page says what the notice says; pages that already do are left out.

    Where rewriting would lose words that are not the notice's and stand in no block, there is a
    problem instead, and nothing should be written. Raises Refused for a page that cannot be read.
    """
    rewrites: list[Rewrite] = []
    problems: list[Problem] = []
    for page in (index_page(project), *project.pages):
        file = docs / page.path
        name = f"{docs.name}/{page.path}"
        old = read_text(file, name) if file.exists() else None
        notes = new_notes(page) if old is None else read_page(old, page, name)
        fences = {p.line for p in notes.fences}
        foreign = [d for d in notes.differences if d.unit is None and not d.displaced and d.line not in fences]
        problems += notes.fences
        problems += [Problem(name, d.line, f"“{_shown(d.found)}”没有标明是编者的话", _OURS) for d in foreign]
        new = write_page(page, _with_head(notes, page))
        if new != old:
            restored = tuple(_say(d, name) for d in notes.differences if old is not None)
            rewrites.append(Rewrite(page.path, new, restored))
    return tuple(rewrites), tuple(problems)


def _with_head(notes: Notes, page: OfficialPage) -> Notes:
    """A domain is named and described in `_data/domains.yml`; its page follows."""
    if not page.path.startswith("domains/"):
        return notes
    wanted = {"title": page.title, "description": page.description}
    head = [_head_line(line, wanted) for line in notes.head]
    return replace(notes, head=tuple(head))


def _head_line(line: str, wanted: dict[str, str]) -> str:
    field = re.match(r"(title|description):", line)
    return head_line(field[1], wanted[field[1]]) if field else line


def _say(difference: Difference, name: str) -> str:
    place = f"{name}:{difference.line}"
    if difference.unit is None:
        return f"{place}：已删去重复或错位的原文“{_shown(difference.found)}”"
    if difference.found is None:
        return f"{place}：已补回{difference.unit.name}；请核对它附近的块是否还在该在的位置"
    return f"{place}：已把{difference.unit.name}恢复为原文；改动过的是“{difference.found}”"


def _shown(text: str | None) -> str:
    return (text or "").replace("\n", " ")[:20]
