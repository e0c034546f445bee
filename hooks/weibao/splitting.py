"""make split: the official text of every page written anew from the received text; editors' notes kept."""

from dataclasses import dataclass
from pathlib import Path

from weibao.notice_page import index_page
from weibao.pages import Difference, new_notes, read_page, write_page
from weibao.problems import Problem
from weibao.project import Project

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
    problem instead, and nothing should be written.
    """
    rewrites: list[Rewrite] = []
    problems: list[Problem] = []
    for page in (index_page(project), *project.pages):
        file = docs / page.path
        name = f"{docs.name}/{page.path}"
        old = file.read_text(encoding="utf-8") if file.exists() else None
        notes = new_notes(page) if old is None else read_page(old, page, name)
        foreign = [d for d in notes.differences if d.unit is None]
        problems += notes.problems
        problems += [Problem(name, d.line, f"“{(d.found or '')[:20]}”没有标明是编者的话", _OURS) for d in foreign]
        new = write_page(page, notes)
        if new != old:
            restored = tuple(_say(d, name) for d in notes.differences if d.unit and d.found is not None)
            rewrites.append(Rewrite(page.path, new, restored))
    return tuple(rewrites), tuple(problems)


def _say(difference: Difference, name: str) -> str:
    unit = difference.unit.name if difference.unit else ""
    return f"{name}:{difference.line}：已把{unit}恢复为原文；改动过的是“{difference.found}”"
