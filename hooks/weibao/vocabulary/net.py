"""The net over the notice: which words lead where, what belongs together, and what refers to what.

Addresses are those of files under docs/ (`domains/family.md#m4`); a page makes them relative.
"""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from weibao.passages import Passage
from weibao.vocabulary.mentions import Mention, find_mentions, linked_mentions
from weibao.vocabulary.relations import Relation, related_to
from weibao.vocabulary.terms import Term, TermKind

INDEX_PAGES = {
    TermKind.BODY: "indices/bodies.md",
    TermKind.DOCUMENT: "indices/documents.md",
    TermKind.PROGRAMME: "indices/programmes.md",
}


@dataclass(frozen=True, slots=True)
class TextLink:
    """Characters `start` to `end` of a sentence lead to `href`; `note` says in one line what they name."""

    start: int
    end: int
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Related:
    """A passage that belongs to another: where it is, what it is called, and why it belongs."""

    href: str
    title: str
    why: str


T = TypeVar("T", TextLink, Related)


@dataclass(frozen=True, slots=True)
class Net:
    """Links by sentence, in order, none inside another; related and referring passages by passage."""

    links: dict[str, tuple[TextLink, ...]]
    related: dict[str, tuple[Related, ...]]
    referring: dict[str, tuple[Related, ...]]

    def seen_from(self, page: str) -> "Net":
        """The same with addresses relative to a page, as Markdown links are."""
        return Net(_from(page, self.links), _from(page, self.related), _from(page, self.referring))


def weave(
    passages: tuple[Passage, ...],
    page_of: dict[str, str],
    terms: tuple[Term, ...],
    relations: tuple[Relation, ...],
    index_pages: frozenset[str],
) -> Net:
    """Put the net together. `index_pages` are the index pages that there are: no link leads to a missing one."""
    titles = {p.id: f"{p.label} {p.title}" if p.title else p.label for p in passages}
    linked = linked_mentions(find_mentions(passages, terms))
    links: dict[str, list[TextLink]] = {}
    referring: dict[str, dict[str, list[str]]] = {}
    for mention in linked:
        href = _target(mention, page_of, index_pages)
        if href and mention.sentence:
            links.setdefault(mention.sentence, []).append(TextLink(mention.start, mention.end, href, mention.term.note))
        home = mention.term.home
        if home and home != mention.passage:
            referring.setdefault(home, {}).setdefault(mention.passage, []).append(mention.term.name)
    return Net(
        {sentence: tuple(found) for sentence, found in links.items()},
        {p.id: _related(related_to(relations, p.id), page_of, titles) for p in passages},
        {home: _referring(found, page_of, titles) for home, found in referring.items()},
    )


def _target(mention: Mention, page_of: dict[str, str], index_pages: frozenset[str]) -> str | None:
    """The passage that says most about the term; where the reader is there already, its entry in the index."""
    home = mention.term.home
    if home and home != mention.passage and home in page_of:
        return f"{page_of[home]}#{home}"
    index = INDEX_PAGES[mention.term.kind]
    return f"{index}#{mention.term.id}" if index in index_pages else None


def _related(found: Iterable[tuple[str, str]], page_of: dict[str, str], titles: dict[str, str]) -> tuple[Related, ...]:
    return tuple(Related(f"{page_of[i]}#{i}", titles[i], why) for i, why in found if i in page_of)


def _referring(found: dict[str, list[str]], page_of: dict[str, str], titles: dict[str, str]) -> tuple[Related, ...]:
    return tuple(
        Related(f"{page_of[i]}#{i}", titles[i], f"说到{'、'.join(names)}") for i, names in found.items() if i in page_of
    )


def _from(page: str, found: dict[str, tuple[T, ...]]) -> dict[str, tuple[T, ...]]:
    def relative(href: str) -> str:
        path, _, anchor = href.partition("#")
        return f"#{anchor}" if path == page else f"{posixpath.relpath(path, posixpath.dirname(page))}#{anchor}"

    return {key: tuple(replace(item, href=relative(item.href)) for item in items) for key, items in found.items()}
