"""First proof: the committed pages say what the notice says, character by character, and nothing else unmarked."""

from collections.abc import Iterator

from weibao.front_matter import Page
from weibao.layout import OfficialPage
from weibao.pages import Difference, read_page, same_but_blank_lines, write_page
from weibao.problems import Problem, Refused

_NAMES = {"\n": "（换行）", " ": "（空格）", "\u3000": "（全角空格）", "\u2002": "（半角空格）"}
_RESTORE = "运行 make split 恢复原文"
_MARK = "把它放进 /// 块里（一行“/// note | 标题”，最后一行“///”），或删去"


def prove_page(text: str, page: OfficialPage, file: str) -> tuple[Problem, ...]:
    """Every place where a committed page differs from the notice, at its line, with the first wrong character."""
    try:
        notes = read_page(text, page, file)
    except Refused as refusal:
        return (refusal.problem,)
    problems = (*notes.fences, *notes.crowded, *(_explain(d, file) for d in notes.differences))
    if not problems and not same_but_blank_lines(write_page(page, notes), text):
        return (Problem(file, 0, "页面与原文的排法不一致", _RESTORE),)
    return tuple(sorted(_without_echo(problems), key=lambda p: p.line))


def prove_head(page: Page, official: OfficialPage, file: str) -> Iterator[Problem]:
    """Whether a domain's page is named and described as `_data/domains.yml` says; other names are free."""
    if not official.path.startswith("domains/"):
        return
    for field, wanted in (("title", official.title), ("description", official.description)):
        if page.meta.get(field) != wanted:
            found = f"{field} 与 _data/domains.yml 不一致（应为“{wanted}”）"
            yield Problem(file, page.meta.lines.get(field, 1), found, "运行 make split，或改成一致")


def _without_echo(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """One message a line: a broken fence is not reported a second time as unmarked text."""
    fences = {p.line for p in problems if p.remedy not in (_RESTORE, _MARK)}
    return tuple(p for p in problems if p.line not in fences or p.remedy not in (_RESTORE, _MARK))


def _explain(difference: Difference, file: str) -> Problem:
    unit, found, expected = difference.unit, difference.found, difference.expected
    if difference.displaced:
        shown = (found or "").replace("\n", " ")[:20]
        return Problem(file, difference.line, f"原文“{shown}”重复了、放错了位置，或被拆开了", _RESTORE)
    if unit is None or expected is None:
        shown = (found or "").replace("\n", " ")[:20]
        return Problem(file, difference.line, f"“{shown}”既不是原文，也没有标明是编者的话", _MARK)
    if found is None:
        return Problem(file, difference.line, f"这里缺少{unit.name}（“{expected[:15]}…”）", _RESTORE)
    at, change = _first_difference(found, expected)
    line = difference.line + found.count("\n", 0, at)
    return Problem(file, line, f"{unit.name}与原文不符（第{at + 1}字{change}）", _RESTORE)


def _first_difference(found: str, expected: str) -> tuple[int, str]:
    """The offset of the first character that differs, and what happened there."""
    at = next(
        (i for i, (a, b) in enumerate(zip(found, expected, strict=False)) if a != b), min(len(found), len(expected))
    )
    here, right = found[at : at + 1], expected[at : at + 1]
    if not here:
        return at, f"起缺“{_show(expected[at : at + 10])}”"
    if not right:
        return at, f"起多出“{_show(found[at : at + 10])}”"
    if found[at + 1 :] == expected[at:]:
        return at, f"多出“{_show(here)}”"
    if found[at:] == expected[at + 1 :]:
        return at, f"缺“{_show(right)}”"
    return at, f"“{_show(here)}”应为“{_show(right)}”"


def _show(text: str) -> str:
    """The characters with names for those that cannot be seen."""
    return "".join(_NAMES.get(c, c) if c.isprintable() else _NAMES.get(c, f"（U+{ord(c):04X}）") for c in text)
