"""The rules of everyday words: each leads to few places, says what no title says, and promises nothing of its own."""

import re
from collections.abc import Iterator, Mapping

from weibao.claims.quantities import added_quantities
from weibao.guides.guide import Guide
from weibao.hotlines.registry import Registry
from weibao.passages import Passage
from weibao.problems import Problem
from weibao.search.aliases import Aliases
from weibao.search.manner import Manner
from weibao.triage.tree import Node
from weibao.yaml_file import Entry

MOST_TARGETS = 4
# What somebody hopes for: a word of a row may stand where the text has one of the same row.
_PROMISES = tuple(
    re.compile(words)
    for words in (
        "免费|不要钱|不收费|不花钱|白拿|免票|免除|减免|优惠|打折",
        "补贴|补助|津贴|资助|救助金|救济|发钱|领钱|低保|生活费|奖励",
        "退钱|退款|退费|退还|退赔|返还",
        "赔偿|赔钱|索赔|赔付",
        "保证|包治|包过|一定能|肯定能|无条件|百分之百",
        "上门|随时|全天|当天|马上办|立刻办",
        "罚款|拘留|判刑|开除|吊销|关门",
    )
)
_NUMBER = re.compile(r"\d{3,}")


def targets_of(aliases: tuple[Aliases, ...], guides: tuple[Guide, ...]) -> dict[str, frozenset[str]]:
    """Everyday word → the passages and guides that it leads to."""
    targets: dict[str, set[str]] = {}
    for entry in aliases:
        for word in entry.words:
            targets.setdefault(word, set()).add(entry.passage)
    for guide in guides:
        for word in (*guide.variants, *guide.aliases):
            targets.setdefault(word, set()).add(guide.slug)
    return {word: frozenset(found) for word, found in targets.items()}


def check_aliases(
    aliases: tuple[Aliases, ...], passages: tuple[Passage, ...], targets: Mapping[str, frozenset[str]], manner: Manner
) -> Iterator[Problem]:
    """Everything that is wrong with `_data/aliases.yml`."""
    by_id = {p.id: p for p in passages}
    for entry in aliases:
        passage = by_id.get(entry.passage)
        if passage is None:
            yield Problem(
                entry.file, entry.line, f"通知里没有“{entry.passage}”这一段", "写段的编号，例如 m7、s3、cover"
            )
            continue
        if entry.official not in passage.whole:
            found = f"{passage.label}里没有“{entry.official}”"
            yield Problem(entry.file, entry.line, found, "冒号前照抄这一段原文里的词")
        titles = (passage.title or "", passage.label, entry.official)
        for found, remedy in _wrong(entry.words, titles, passage.whole, targets, manner):
            yield Problem(entry.file, entry.line, found, remedy)


def check_said(
    meta: Entry, guide: Guide, text: str, targets: Mapping[str, frozenset[str]], manner: Manner
) -> Iterator[Problem]:
    """The same for the words of a guide. A question promises nothing; `text` is all that the guide says."""
    for field, words, rests_on in (("variants", guide.variants, None), ("aliases", guide.aliases, text)):
        for found, remedy in _wrong(words, (guide.title,), rests_on, targets, manner):
            yield Problem(meta.file, meta.lines.get(field, meta.line), found, remedy)


def check_manner(
    manner: Manner, guides: frozenset[str], triage: tuple[Node, ...], passages: tuple[Passage, ...], registry: Registry
) -> Iterator[Problem]:
    """Questions asked back whose answers lead nowhere, and matters called other people's that the notice speaks of.

    `guides` are the slugs there are. A number for whoever finds nothing can be rung.
    """
    if manner.lost and manner.lost not in {hotline.id for hotline in registry.active}:
        found = f"lost 里的“{manner.lost}”不是能打的电话"
        yield Problem(manner.file, 0, found, "写 hotlines.yml 里一条没有停用的 id，或删去 lost")
    for word in manner.elsewhere:
        if place := next((p for p in passages if word in p.whole), None):
            found = f"elsewhere 里的“{word}”原文里有（{place.label}）"
            yield Problem(manner.file, 0, found, "原文说到的就归本站管：删去它，或写得更具体")
    nodes = {node.id for node in triage}
    for ask in manner.ask:
        if ask.node and ask.node not in nodes:
            yield Problem(manner.file, ask.line, f"triage.yml 里没有问题“{ask.node}”", "核对名字，或者自己写 options")
        for option in ask.options:
            if option.guide not in guides:
                found = f"“{option.say}”通到的情形“{option.guide}”没有"
                yield Problem(manner.file, option.line, found, "写 docs/guides/ 里的文件名，不带 .md")


def _wrong(
    words: tuple[str, ...],
    titles: tuple[str, ...],
    rests_on: str | None,
    targets: Mapping[str, frozenset[str]],
    manner: Manner,
) -> Iterator[tuple[str, str]]:
    for word in words:
        if len(targets.get(word, ())) > MOST_TARGETS:
            where = "、".join(sorted(targets[word]))
            yield f"“{word}”属于{len(targets[word])}处（{where}）", f"至多{MOST_TARGETS}处：只留最该去的"
        if word in titles:
            yield f"“{word}”和标题一样", "标题本来就搜得到，删去它"
        if word in manner.elsewhere:
            yield f"“{word}”在 search.yml 的 elsewhere 里，又写成了这里的说法", "两处只留一处"
        if rests_on is not None:
            for promised in _promised(word, rests_on):
                yield f"“{word}”许诺了这里没有说的“{promised}”", "换一个说法，或者写到说了它的那一处"


def _promised(word: str, text: str) -> Iterator[str]:
    """What a word raises hope of, and the text does not say."""
    for row in _PROMISES:
        if (found := row.search(word)) and not row.search(text):
            yield found[0]
    yield from added_quantities(word, text)
    yield from (number for number in _NUMBER.findall(word) if number not in _NUMBER.findall(text))
