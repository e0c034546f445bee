"""The indices as values: what is named, and every place that names it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weibao.hotlines.in_notice import hotlines_in
from weibao.hotlines.registry import Registry
from weibao.indices.duty import PLAIN, duty_of
from weibao.indices.times import find_times
from weibao.passages import Passage, Sentence, units
from weibao.vocabulary.mentions import Mention, find_mentions
from weibao.vocabulary.terms import Term, TermKind


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, whole, or a title (`sentence` None). `duty` for bodies, `due` for time limits."""

    passage: str
    sentence: str | None
    text: str
    duty: str = ""
    due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One thing named. `id` is its anchor; `note` is ours, with its source."""

    id: str
    name: str
    aliases: tuple[str, ...]
    note: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Indices:
    """Every index, in the order of the data; `unnamed` are the sentences that name no body."""

    bodies: tuple[IndexEntry, ...]
    documents: tuple[IndexEntry, ...]
    programmes: tuple[IndexEntry, ...]
    times: tuple[IndexEntry, ...]
    hotlines: tuple[IndexEntry, ...]
    unnamed: tuple[Sentence, ...]


def build_indices(passages: tuple[Passage, ...], terms: tuple[Term, ...], registry: Registry) -> Indices:
    """Look the whole notice through once; a sentence stands once under each thing that it names."""
    texts = {(p.id, sentence): text for p in passages for sentence, text in units(p)}
    mentions = find_mentions(passages, terms)
    entries = {kind: tuple(_term_entries(kind, terms, mentions, texts)) for kind in TermKind}
    named = {place.sentence for entry in entries[TermKind.BODY] for place in entry.places}
    return Indices(
        bodies=entries[TermKind.BODY],
        documents=entries[TermKind.DOCUMENT],
        programmes=entries[TermKind.PROGRAMME],
        times=tuple(_time_entries(passages)),
        hotlines=tuple(_hotline_entries(passages, registry)),
        unnamed=tuple(s for p in passages for s in p.sentences if s.id not in named),
    )


def _term_entries(
    kind: TermKind, terms: tuple[Term, ...], mentions: Iterable[Mention], texts: dict[tuple[str, str | None], str]
) -> Iterator[IndexEntry]:
    found: dict[str, dict[tuple[str, str | None], list[int]]] = {}
    for mention in mentions:
        key = (mention.passage, mention.sentence)
        found.setdefault(mention.term.id, {}).setdefault(key, []).append(mention.start)
    for term in terms:
        if term.kind is kind:
            places = tuple(_place(kind, key, texts[key], starts) for key, starts in found.get(term.id, {}).items())
            yield IndexEntry(term.id, term.name, term.aliases, term.note, places)


def _place(kind: TermKind, key: tuple[str, str | None], text: str, starts: list[int]) -> Place:
    """Of a body named twice in a sentence the duty is that of the first mention that has a word for it."""
    duties = [duty_of(text, start) for start in starts] if kind is TermKind.BODY else [""]
    return Place(*key, text, next((duty for duty in duties if duty not in ("", PLAIN)), duties[0]))


def _time_entries(passages: tuple[Passage, ...]) -> Iterator[IndexEntry]:
    found: dict[str, list[Place]] = {}
    for passage in passages:
        for sentence, text in units(passage):
            for time in {time.text: time for time in find_times(text)}.values():
                found.setdefault(time.text, []).append(Place(passage.id, sentence, text, due=time.due))
    for number, (name, places) in enumerate(found.items(), start=1):
        yield IndexEntry(f"time-{number}", name, (), "", tuple(places))


def _hotline_entries(passages: tuple[Passage, ...], registry: Registry) -> Iterator[IndexEntry]:
    found: dict[str, list[Place]] = {}
    for named in hotlines_in(passages, registry):
        found.setdefault(named.hotline.id, []).append(Place(named.passage, named.sentence, named.text))
    for hotline_id, places in found.items():
        hotline = registry.find(hotline_id)
        if hotline:
            instead = "、".join(r.number for i in hotline.replaced_by if (r := registry.find(i)))
            note = f"不要再打，改打{instead}" if hotline.retired else ""
            yield IndexEntry(f"hotline-{hotline.id}", hotline.number, (hotline.name,), note, tuple(places))
