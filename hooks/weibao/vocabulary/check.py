"""What only the notice can say about terms.yml and relations.yml: whether their words stand in it."""

import re
from collections.abc import Iterator

from weibao.passages import Passage, units
from weibao.problems import Problem
from weibao.vocabulary.mentions import find_mentions, find_term
from weibao.vocabulary.relations import Relation
from weibao.vocabulary.terms import Term, TermKind

_NAMED = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")


def check_terms(terms: tuple[Term, ...], passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """Words that the notice does not have, homes that are none, longer words not decided on, missing documents."""
    ids = {p.id for p in passages}
    texts = [_plain(text) for p in passages for _, text in units(p)]
    found = {m.term.id for m in find_mentions(passages, terms)}
    for term in terms:
        if term.home and term.home not in ids:
            wrong = f"“{term.name}”的 home“{term.home}”不是原文的段"
            yield Problem(term.file, term.line, wrong, "核对段的编号，如 m10")
        if term.home and not term.what:
            idle = f"“{term.name}”有 home 而没有 what，原文里不会有链接"
            yield Problem(term.file, term.line, idle, "写上 what 和 source，或删去 home")
        if term.id not in found:
            yield Problem(term.file, term.line, f"原文里没有“{term.name}”", "核对写法（括号用全角），或删去这一条")
            continue
        for field, words in (("aliases", term.aliases), ("not_in", term.not_in)):
            for word in words:
                if not any(_plain(word) in text for text in texts):
                    yield Problem(term.file, term.line, f"原文里没有“{word}”", f"核对 {field} 的写法，或删去它")
    yield from _undecided(terms)
    yield from _unlisted_documents(terms, texts)


def check_relations(relations: tuple[Relation, ...], passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """Relations between passages that are none, or that rest on words which do not stand there."""
    whole = {p.id: p.whole for p in passages}
    for relation in relations:
        for name, passage, field, words in (
            ("a", relation.a, "in_a", relation.in_a),
            ("b", relation.b, "in_b", relation.in_b),
        ):
            if passage not in whole:
                yield Problem(relation.file, relation.line, f"{name}“{passage}”不是原文的段", "核对段的编号，如 m10")
            elif words not in whole[passage]:
                found = f"{passage} 里没有 {field} 的“{words}”"
                yield Problem(relation.file, relation.line, found, "照抄那一段里的字（括号和逗号用全角）")


def _plain(text: str) -> str:
    """The text with plain spaces, for the notice has U+2002."""
    return re.sub(r"\s", " ", text)


def _undecided(terms: tuple[Term, ...]) -> Iterator[Problem]:
    """A term inside a longer word of another: whether it is named there too is for a person to say."""
    everything = "\n".join(form for term in terms for form in term.forms)
    for term in terms:
        if all(everything.count(form) == "\n".join(term.forms).count(form) for form in term.forms):
            continue  # in no word of another
        for other in terms:
            for longer in other.forms if other is not term else ():
                inside = any(form in longer and form != longer for form in term.forms)
                if inside and not _decided(term, longer):
                    found = f"“{term.name}”在“{longer}”（第{other.line}行）里算不算，没有写明"
                    yield Problem(term.file, term.line, found, "算就写进 also_in，不算就写进 not_in")


def _decided(term: Term, longer: str) -> bool:
    """Whether every place of the term in the longer word lies in a word that the entry names."""
    named = (*term.not_in, *term.also_in, *(f for f in term.forms if any(g in f and g != f for g in term.forms)))
    rest = longer
    for word in sorted(named, key=len, reverse=True):
        rest = rest.replace(word, "〓")
    return longer in term.also_in or longer in term.not_in or not any(form in rest for form in term.forms)


def _unlisted_documents(terms: tuple[Term, ...], texts: list[str]) -> Iterator[Problem]:
    """Titles in 《》 that no entry names: the index of documents would be short of them."""
    documents = [t for t in terms if t.kind is TermKind.DOCUMENT]
    for title in dict.fromkeys(m[1] for text in texts for m in _NAMED.finditer(text)):
        if not any(end - start == len(title) for d in documents for start, end in find_term(title, d)):
            file = terms[0].file if terms else "docs/_data/terms.yml"
            yield Problem(file, 0, f"原文里的《{title}》没有列入", "加一条 kind: document")
