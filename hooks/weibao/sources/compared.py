"""`_data/law_copies.yml`: which articles were found word for word in other copies of the law, and when.

Written by `make laws`, never by hand. Each entry is bound to the words that were compared: an article that was changed
since counts as not compared.
"""

import datetime
import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from weibao.build_date import chinese_date
from weibao.problems import Refused
from weibao.project import load_data
from weibao.sources.registry import Article, Library, Source
from weibao.yaml_file import load_entries

COMPARED = "_data/law_copies.yml"
_HEAD = """\
# 法律条文的比对：哪些条在别处的文本里逐字相同。由 make laws 写，不要手改；条文改了，那一条就不算比对过。
# 每条：law 是 sources.yml 里的 id，article 第几条，words 是条文的指纹，copies 有几份相同，day 哪一天比的。
"""
_AGAIN = "删去这个文件，再运行 make laws LAWS=文件夹，重新写"
_FIELDS = ("law", "article", "words", "copies", "day")


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was found with the same words in `copies` other texts, on a day."""

    words: str
    copies: int
    day: datetime.date


Compared = Mapping[tuple[str, str], Found]
NOTHING: Compared = {}


def compared_in(docs: Path) -> Compared:
    """(law, article) → what was found; nothing where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, COMPARED, load_compared) if (docs / COMPARED).is_file() else {}


def load_compared(text: str, file: str) -> Compared:
    """Read the file. Raises Refused at the line of what was typed into it."""
    found: dict[tuple[str, str], Found] = {}
    try:
        for entry in load_entries(text, file) if text.strip() else ():
            entry.only(*_FIELDS)
            key = (entry.text("law"), entry.text("article"))
            if key in found:
                raise entry.refuse("article", f"“{key[0]}{key[1]}”写了两次", "")
            found[key] = Found(entry.text("words"), entry.number("copies"), entry.date("day"))
    except Refused as refusal:  # nobody typed it, so nobody can mend it by hand
        problem = refusal.problem
        raise Refused(problem.file, problem.line, problem.found, _AGAIN) from None
    return found


def write_compared(found: Compared) -> str:
    """The file: an entry a line, by law and article."""
    lines = [
        f'- {{law: {law}, article: {article}, words: "{f.words}", copies: {f.copies}, day: {f.day.isoformat()}}}\n'
        for (law, article), f in sorted(found.items())
    ]
    return _HEAD + "".join(lines or ["[]\n"])


def fingerprint_of(article: Article) -> str:
    """Eight characters that change with any character of an article; white space does not count."""
    return hashlib.sha256("".join(article.text.split()).encode()).hexdigest()[:8]


def same_words(source: Source, compared: Compared) -> tuple[Found, ...]:
    """What was found of the articles of a law as they stand now."""
    found = ((a, compared.get((source.id, a.number))) for a in source.articles)
    return tuple(f for article, f in found if f and f.words == fingerprint_of(article))


def update(
    known: Compared,
    library: Library,
    equal: Mapping[tuple[str, str], int],
    differing: Collection[tuple[str, str]],
    today: datetime.date,
) -> Compared:
    """What is known, with the articles that were found `equal` in so many copies today.

    Without those that were changed since, and those that were found `differing` today.
    """
    articles = {(s.id, a.number): fingerprint_of(a) for s in library.sources for a in s.articles}
    kept = {k: found for k, found in known.items() if articles.get(k) == found.words and k not in differing}
    return kept | {key: Found(articles[key], copies, today) for key, copies in equal.items() if key in articles}


def told(sources: Iterable[Source], compared: Compared) -> str:
    """How many articles were found word for word elsewhere, and when: a sentence for readers, "" without any."""
    laws = tuple(sources)
    every = sum(len(s.articles) for s in laws)
    found = [f for source in laws for f in same_words(source, compared)]
    if not found:
        return ""
    rest = every - len(found)
    left = f"其余{rest}条还没有比对到相同的文本。" if rest else ""
    return (
        f"本站登出的{every}条条文，有{len(found)}条和其他公开的文本逐字比对过，字句相同（{_when(found)}比对）。{left}"
    )


def told_of(source: Source, compared: Compared) -> str:
    """The same of one law; "" where nobody compared any."""
    if not compared:
        return ""
    found = same_words(source, compared)
    if not found:
        return "还没有比对到其他公开的文本。"
    some = f"其中{len(found)}条" if len(found) < len(source.articles) else ""
    return f"{some}和其他公开的文本逐字比对过，字句相同（{_when(found)}比对）。"


def _when(found: Collection[Found]) -> str:
    """The day of the comparison; the first and the last where there were several."""
    days = sorted({f.day for f in found})
    return chinese_date(days[0]) if len(days) == 1 else f"{chinese_date(days[0])}至{chinese_date(days[-1])}"
