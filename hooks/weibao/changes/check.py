"""The rules of changes: they touch words that the notice has, and say no more than their law or document."""

import datetime
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.changes.change import Change
from weibao.claims.quantities import added_quantities
from weibao.claims.strength import too_strong
from weibao.guides.lists import REMEDY, cut_list
from weibao.guides.steps import basis_of, check_in_force
from weibao.passages import Passage
from weibao.problems import Problem
from weibao.sources.citations import NotCited, Shelf


def check_changes(
    changes: tuple[Change, ...], passages: tuple[Passage, ...], shelf: Shelf, today: datetime.date
) -> Iterator[Problem]:
    """Every change that does not fit the notice or its sources."""
    texts = {p.id: p.whole for p in passages}
    for change in changes:
        yield from _check_words(change, texts)
        yield from _check_basis(change, shelf, today)
        if change.date > today:
            found = f"“{change.title}”到{chinese_date(change.date)}才算数"
            yield Problem(change.file, change.line, found, "到那一天再写")


def _check_words(change: Change, texts: dict[str, str]) -> Iterator[Problem]:
    nowhere = [w for w in change.words if not any(w in texts.get(p, "") for p in change.passages)]
    for word in nowhere if len(nowhere) < len(change.words) else ():
        found = f"{'、'.join(change.passages)} 里都没有“{word}”"
        yield Problem(change.file, change.line, found, "words 照抄原文里被它改变的话，没有的删去")
    for passage in change.passages:
        if passage not in texts:
            yield Problem(change.file, change.line, f"通知里没有“{passage}”这一段", "写段的编号，例如 m7、s3")
        elif not any(word in texts[passage] for word in change.words):
            found = f"{passage} 里没有“{'”“'.join(change.words)}”"
            yield Problem(change.file, change.line, found, "words 照抄原文里被它改变的话，或从 passages 里删去")


def _check_basis(change: Change, shelf: Shelf, today: datetime.date) -> Iterator[Problem]:
    rests_on: list[str] = []
    for found in (c for listed in change.sources for c in shelf.read(listed)):
        if isinstance(found, NotCited):
            yield Problem(change.file, change.line, found.found, found.remedy)
            rests_on.append(change.now)
        elif found.source is None:
            remedy = "写法律的条，或登记过的文件"
            yield Problem(change.file, change.line, f"“{found.shown}”不是法律也不是文件", remedy)
        else:
            yield from check_in_force(found, change.file, change.line, today)
            rests_on.append(basis_of(found))
            if words := cut_list(change.now, found):
                yield Problem(change.file, change.line, f"“{change.title}”{words}", REMEDY)
    basis = "\n".join(rests_on)
    for word in (*too_strong(change.now, basis, everyday=True), *added_quantities(change.now, basis)):
        found_word = f"“{change.title}”写了“{word}”，来源里没有"
        yield Problem(change.file, change.line, found_word, "照来源写，或换一个来源")
