"""Every article that the site shows against another copy of the law: equal, different, not there; a newer version."""

import datetime
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from weibao.law_copies.copy import LawCopy, days_in, title_key
from weibao.sources.registry import Article, Library, Source

_AROUND = 8  # characters shown on either side of the first that differs
# One mark, whichever way a copy writes it
_SAME = str.maketrans(
    {"〈": "《", "〉": "》", "—": "-", "－": "-", "–": "-", "﹒": "·", "•": "·"} | dict.fromkeys("「」『』“”‘’'", '"')
)
# What a copy calls a version that holds; whatever else it says is told
_IN_FORCE = (
    "",
    "有效",
    "现行有效",
    "生效",
    "已生效",
    "试行",
    "未知",
    "current",
    "in force",
    "effective",
    "active",
    "valid",
)
_PENDING = ("尚未", "未生效")
_ADOPTED_LONG_BEFORE = 180  # days between adoption and publication, at most


class Verdict(StrEnum):
    """How an article stands against the copies: one that equals it is enough, and those that differ are told."""

    EQUAL = "相同"
    DIFFERENT = "不同"
    MISSING = "那份里没有这一条"
    ABSENT = "没有可比的文本"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first character that differs (1-based, without white space), with what stands around it in both."""

    at: int
    ours: str
    theirs: str
    where: str


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """`equal` is the number of copies with the same words."""

    number: str
    verdict: Verdict
    equal: int
    differences: tuple[Difference, ...]

    @property
    def sound(self) -> bool:
        """Whether nobody has to look at it."""
        return self.verdict in (Verdict.EQUAL, Verdict.ABSENT)


@dataclass(frozen=True, slots=True)
class ComparedLaw:
    """A law against the copies of its version.

    `newer` are copies of a later version, `ended` those which say that the version we show holds no more.
    """

    source: Source
    articles: tuple[ComparedArticle, ...]
    newer: tuple[LawCopy, ...]
    ended: tuple[LawCopy, ...]

    @property
    def sound(self) -> bool:
        """Whether nobody has to look at it."""
        return not self.touched

    @property
    def touched(self) -> tuple[str, ...]:
        """The numbers of the articles to look at: all, where version or status differ."""
        changed = bool(self.newer or self.ended)
        return tuple(a.number for a in self.articles if changed or not a.sound)


def compare_laws(library: Library, copies: Iterable[LawCopy], today: datetime.date) -> tuple[ComparedLaw, ...]:
    """Each law of the library that has articles, in its order."""
    by_title: dict[str, list[LawCopy]] = {}
    for copy in copies:
        by_title.setdefault(title_key(copy.title), []).append(copy)
    return tuple(_compare(s, by_title.get(title_key(s.title), []), today) for s in library.sources if s.articles)


def version_day(source: Source) -> datetime.date | None:
    """The day of the version we show: the last that `version` names (通过, 修订, 公布), else when it came in force."""
    return max(days_in(source.version), default=source.effective)


def first_difference(ours: str, theirs: str, where: str) -> Difference | None:
    """Where two readings part; None where they are the same but for white space and the width of marks."""
    a, b = _signs(ours), _signs(theirs)
    if [sign for sign, _ in a] == [sign for sign, _ in b]:
        return None
    pairs = zip(a, b, strict=False)
    at = next((i for i, ((x, _), (y, _)) in enumerate(pairs) if x != y), min(len(a), len(b)))
    around = slice(max(0, at - _AROUND), at + _AROUND)
    return Difference(at + 1, _as_written(a[around]), _as_written(b[around]), where)


class _Standing(StrEnum):
    """What a copy is of: the version that we show, one before it, one after it; or nobody knows."""

    SAME, OLDER, LATER, UNDATED = "same", "older", "later", "undated"


def _standing(copy: LawCopy, source: Source) -> _Standing:
    """By the day of the version; by its first day in force where a copy has no other."""
    ours, theirs = version_day(source), copy.day
    if theirs is None and copy.effective and source.effective:
        ours, theirs = source.effective, copy.effective
    if ours is None or theirs is None:
        return _Standing.UNDATED
    near = abs((theirs - ours).days) <= _ADOPTED_LONG_BEFORE  # one may name the adoption, the other the publication
    if theirs <= ours:
        return _Standing.SAME if near else _Standing.OLDER
    same = near and copy.effective is not None and copy.effective == source.effective and copy.day is not None
    return _Standing.SAME if same else _Standing.LATER


def _compare(source: Source, copies: list[LawCopy], today: datetime.date) -> ComparedLaw:
    by_standing: dict[_Standing, list[LawCopy]] = {standing: [] for standing in _Standing}
    for copy in copies:
        by_standing[_standing(copy, source)].append(copy)
    later = tuple(by_standing[_Standing.LATER])
    held = by_standing[_Standing.SAME] or by_standing[_Standing.OLDER] or list(later)
    held = [c for c in held if c.day == max(d.day for d in held if d.day)] if any(c.day for c in held) else held
    undated = by_standing[_Standing.UNDATED]
    older = bool(by_standing[_Standing.OLDER]) and not by_standing[_Standing.SAME]
    articles = tuple(_article(a, held, undated, older) for a in source.articles)
    if source.until:  # it is told as ended: that there is a newer one is no news
        return ComparedLaw(source, articles, (), ())
    told = {c.where for c in later}  # a file that has the newer version calls the old one old: one cause, told once
    concerned = (
        c for c in (*by_standing[_Standing.SAME], *undated) if any(a.number in c.articles for a in source.articles)
    )
    ended = tuple(c for c in concerned if c.where not in told and _has_ended(c, today))
    return ComparedLaw(source, articles, later, ended)


def _article(article: Article, held: list[LawCopy], undated: list[LawCopy], older: bool) -> ComparedArticle:
    """Against every copy. Words that differ from an older version alone say nothing; a dated copy outweighs others."""
    sure, differences = _readings(article, held)
    perhaps, more = _readings(article, undated)
    if older:
        differences = []
    equal = sure + perhaps
    if sure or (perhaps and not differences):
        verdict = Verdict.EQUAL
    elif differences or more:
        verdict = Verdict.DIFFERENT
    else:
        verdict = Verdict.ABSENT if older or not (held or undated) else Verdict.MISSING
    return ComparedArticle(article.number, verdict, equal, (*differences, *more))


def _readings(article: Article, copies: list[LawCopy]) -> tuple[int, list[Difference]]:
    """In how many copies the words are the same, and where they are not."""
    found = [(c.where, c.articles[article.number]) for c in copies if article.number in c.articles]
    differences = [d for where, text in found if (d := first_difference(article.text, text, where))]
    return len(found) - len(differences), differences


def _has_ended(copy: LawCopy, today: datetime.date) -> bool:
    """What the copy calls the version: repealed, amended, or not in force (unless the day has come since)."""
    if any(word in copy.status for word in _PENDING):
        return copy.effective is None or copy.effective > today
    return copy.status.strip().lower() not in _IN_FORCE and not copy.status.strip().isdigit()


def _signs(text: str) -> list[tuple[str, str]]:
    """Each character as it is compared, with the character as it is written; white space left out."""
    return [(unicodedata.normalize("NFKC", c).translate(_SAME), c) for c in text if not c.isspace()]


def _as_written(signs: list[tuple[str, str]]) -> str:
    return "".join(character for _, character in signs)
