"""Citations in what we write: （来源：未成年人保护法第三十九条；措施7第3句；求助电话110）.

One grammar for guides and for what changed: a law of the library with its article, a place of the notice, a number of
the registry, or a named document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.hotlines.registry import Registry
from weibao.passages import Passage, place_label
from weibao.sources.articles import ARTICLE, numeral
from weibao.sources.registry import Library, Source

# （来源：保障措施（三）第3句；求助电话110）: brackets inside are allowed one deep
CITATION = re.compile(r"（来源：(?P<list>(?:[^（）]|（[^（）]*）)*)）")
_DIGITS = "一二三四五六七八九十"
# 第三十九条 | 第三十九条第二款 | 第十一条第二款第（一）项
_PLACE = rf"(?:{ARTICLE})(?:第[{_DIGITS}]+款)?(?:第（?[{_DIGITS}]+）?项)?"
_LAW = re.compile(rf"(?P<name>.+?)(?P<places>{_PLACE}(?:[、和及]{_PLACE})*)")
_ONE = re.compile(rf"(?P<article>{ARTICLE})(?:第(?P<paragraph>[{_DIGITS}]+)款)?(?:第（?(?P<item>[{_DIGITS}]+)）?项)?")
HOTLINE = "求助电话"
_BREAK = re.compile(r"\s*\n\s*")
# (来源:…) （来源…） （来源：… without its end
_NEARLY = re.compile(r"[（(]\s*来源\s*(?:[:：]|[^）)]*第)")


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation that was found. `text` is what it rests on, `href` leads there: a page under docs/ and an anchor.

    `source` is None for the notice and for hotlines, `article` empty for what has none. `item`: one item of a list is
    named, 第（三）项; `text` is its whole paragraph all the same.
    """

    shown: str
    text: str
    href: str
    source: Source | None = None
    article: str = ""
    item: bool = False

    @property
    def label(self) -> str:
        """As readers see it: of a source that was not seen whole, with a word that says so."""
        return f"{self.shown}（节录）" if self.source and self.source.partial else self.shown


@dataclass(frozen=True, slots=True)
class NotCited:
    """A citation that names nothing: why, and what to do."""

    shown: str
    found: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that can be cited."""

    library: Library
    places: dict[str, tuple[str, str]]  # 措施7第3句 → its text, its address
    hotlines: dict[str, str]  # number → what it is for

    @classmethod
    def of(
        cls, library: Library, passages: tuple[Passage, ...], page_of: dict[str, str], registry: Registry
    ) -> "Shelf":
        """Collect what there is; a retired number is none of it."""
        places: dict[str, tuple[str, str]] = {}
        for passage in passages:
            page = page_of[passage.id]
            places[passage.label] = (passage.whole, f"{page}#{passage.id}")
            for sentence in passage.sentences:
                places[place_label(passage, sentence.id)] = (sentence.text, f"{page}#{sentence.id}")
        return cls(library, places, {h.number: f"{h.name}。{h.run_by}。{h.use}" for h in registry.active})

    @property
    def passages(self) -> frozenset[str]:
        """The ids of all passages."""
        ids = (href.partition("#")[2] for _, href in self.places.values())
        return frozenset(i for i in ids if "-" not in i)

    def read(self, listed: str) -> Iterator[Cited | NotCited]:
        """The citations of one bracket, in order."""
        for shown in parts_of(listed):
            yield from self._read_one(shown)

    def _read_one(self, shown: str) -> Iterator[Cited | NotCited]:
        if shown in self.places:
            text, href = self.places[shown]
            yield Cited(shown, text, href)
        elif shown.startswith(HOTLINE) and shown.removeprefix(HOTLINE) in self.hotlines:
            yield Cited(shown, self.hotlines[shown.removeprefix(HOTLINE)], "hotlines.md")
        elif (document := self.library.find(shown)) and document.says:
            yield Cited(shown, document.says, f"sources/index.md#{document.id}", document)
        elif (law := _LAW.fullmatch(shown)) and (source := self.library.find(law["name"])):
            for n, place in enumerate(_ONE.finditer(law["places"])):
                yield _article(source, place, f"{source.name if n == 0 else ''}{place[0]}")
        elif document and document.articles:
            remedy = f"写成{shown}第几条，例如{shown}{document.articles[0].number}"
            yield NotCited(shown, f"来源“{shown}”没有写第几条", remedy)
        else:
            usage = "写法如：未成年人保护法第三十九条、措施7第3句、求助电话110；法律和文件先写进 _data/sources.yml"
            yield NotCited(shown, f"认不得来源“{shown}”", usage)


def parts_of(listed: str) -> list[str]:
    """The citations of one bracket as they are written, without spaces around them and breaks of lines."""
    return [part.strip() for part in _BREAK.sub("", listed).split("；")]


def nearly_cites(text: str) -> bool:
    """Whether something was meant for a citation and is none: (来源:…), or a bracket that is not closed."""
    return bool(_NEARLY.search(CITATION.sub("", text)))


def anchor_of(source: Source, article: str) -> str:
    """The anchor of an article on the page of its law: 第二百三十六条之一 → criminal-236-1."""
    number, _, sub = article.removeprefix("第").partition("条")
    tail = f"-{numeral(sub.removeprefix('之'))}" if sub else ""
    return f"{source.id}-{numeral(number)}{tail}"


def _has_item(text: str, item: str) -> bool:
    return any(line.startswith((f"（{item}）", f"({item})")) for line in text.splitlines())


def _article(source: Source, place: re.Match[str], shown: str) -> Cited | NotCited:
    article = source.article(place["article"])
    if article is None:
        found = f"_data/sources.yml 里的{source.name}没有登出{place['article']}"
        return NotCited(shown, found, "核对条号；确有这一条，把条文抄进 sources.yml")
    href = f"sources/{source.id}.md#{anchor_of(source, article.number)}"
    text = article.text
    if place["paragraph"] is not None:
        number = numeral(place["paragraph"])
        if number > len(article.paragraphs):
            found = f"{source.name}{article.number}只有{len(article.paragraphs)}款"
            return NotCited(shown, found, "核对是第几款")
        text = article.paragraphs[number - 1]
    if place["item"] is not None and not _has_item(text, place["item"]):
        return NotCited(shown, f"{source.name}{article.number}里没有第（{place['item']}）项", "核对是第几款、第几项")
    return Cited(shown, text, href, source, article.number, place["item"] is not None)
