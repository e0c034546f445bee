"""Lists that a law numbers （一）（二）（三）: told whole, or the reader is told that there is more."""

import re
from collections.abc import Iterator

_NUMERAL = "[一二三四五六七八九十]+"
# A line, or in running text what stands behind ：； or 。; its first sentence is enough to know it by
_ITEM = re.compile(rf"(?:^|(?<=[：；。]))[\s　]*[（(](?P<n>{_NUMERAL})[）)](?P<words>[^；。\n]+)", re.M)
# 例如 | 赌博等 | 情形之一 | 还有: whoever reads this knows that the list goes on; not 平等, nor 情形之一：甲；乙
_OPEN = re.compile(r"例如|比如|譬如|其中|之一(?!.*：)|还有|不止|等(?=[，。；：、）的几多各情行事管措方]|$)", re.S)
_REST = re.compile(r"^其[他它]|有其[他它]|[的、]其[他它]")  # the last item of most lists
_REST_TOLD = re.compile(r"别的|其[他它]|另外|另有")
_SENTENCE = re.compile(r"[^。！？\n]+")
_CLAUSE = re.compile(r"[^，；：]+")
_EMPTY = frozenset("的了着和或者与及以其它他在对向由为被将把从于是而并但也又都就")  # tell no item from another
_SHORTEST_LIST = 3  # 甲或者乙 is no list
_SLACK = 2  # items that seem to be told beside those that a citation names: other words for the same
_SURELY, _PERHAPS = 2, 1  # pairs of characters that a clause shares with an item and with no other


def is_cut(text: str, rests_on: str, around: str = "", named: int = 0) -> bool:
    """Whether a text tells two or more items of a numbered list as if there were no others.

    `rests_on` is the paragraph or article that is cited, `around` what else on the page rests on it: a list may be told
    in several steps. A text that tells one item alone tells no list; nor does one that tells those that its citation
    names, `named` in number.
    """
    return any(
        len(items) >= _SHORTEST_LIST
        and len(_surely_told(text, items, lead)) > (named + _SLACK if named else 1)
        and len(_perhaps_told(f"{text}\n{around}", items)) < len(items)
        for items, lead in _lists(rests_on)
    )


def tells_list(text: str, rests_on: str) -> bool:
    """Whether a text tells two or more items of a numbered list without a word that the list goes on."""
    return any(len(_surely_told(text, items, lead)) > 1 for items, lead in _lists(rests_on))


def _lists(text: str) -> Iterator[tuple[list[str], frozenset[str]]]:
    """Each list of a text, which begins with （一）: its items, and the pairs of what stands outside all lists."""
    lead, items = _pairs(_ITEM.sub("", text)), list[str]()
    for match in _ITEM.finditer(text):
        if match["n"] == "一" and items:
            yield items, lead
            items = []
        items.append(match["words"].strip())
    if items:
        yield items, lead


def _surely_told(text: str, items: list[str], lead: frozenset[str]) -> frozenset[str]:
    """The items that a clause puts in other words, by pairs that stand nowhere else in the article.

    Beside one that is told for sure, one pair is enough for another in the same sentence. Sentences that say that there
    is more do not count.
    """
    own = {item: pairs - lead or pairs for item, pairs in _own(items).items()}
    full = {item: frozenset(p for p in pairs if not _EMPTY & {*p}) for item, pairs in own.items()}
    told = frozenset[str]()
    for sentence in (m[0] for m in _SENTENCE.finditer(text) if not _OPEN.search(m[0])):
        if sure := {item for item, pairs in own.items() if _shared(sentence, pairs, _SURELY)}:
            told |= sure | {item for item, pairs in full.items() if _shared(sentence, pairs, _PERHAPS)}
    return told


def _perhaps_told(text: str, items: list[str]) -> frozenset[str]:
    """The items of which something is told; the rest, 其他…, is told by 别的."""
    rest = {item for item in items if _REST.search(item)} if _REST_TOLD.search(text) else set[str]()
    return frozenset(item for item, own in _own(items).items() if item in rest or _shared(text, own, _PERHAPS))


def _own(items: list[str]) -> dict[str, frozenset[str]]:
    """Each item with the pairs of characters, or for 兄、姐 the characters, that no other has."""
    found: dict[str, frozenset[str]] = {}
    for item in items:
        others = frozenset[str]().union(*(_pairs(other) | frozenset(other) for other in items if other is not item))
        found[item] = _pairs(item) - others or frozenset(filter(str.isalnum, item)) - others
    return found


def _shared(text: str, own: frozenset[str], least: int) -> bool:
    """Whether a clause has so many of them; all, where there are fewer."""
    clauses = (_pairs(m[0]) | frozenset(m[0]) for s in _SENTENCE.finditer(text) for m in _CLAUSE.finditer(s[0]))
    return bool(own) and any(len(clause & own) >= min(least, len(own)) for clause in clauses)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalnum())
