"""The rules of plain-language notes: one a passage, bound to its words, as binding as they are, no number added."""

from collections.abc import Iterator
from dataclasses import replace

from weibao.blocks import Chunk
from weibao.claims.quantities import added_quantities
from weibao.claims.strength import not_kept, too_strong
from weibao.passages import Passage
from weibao.plain.note import PlainNote, PlainSentence, fingerprint, read_note, rests_on, unknown_places
from weibao.problems import Problem, Severity

MOST_SENTENCES = 3


def check_plain(chunks: tuple[tuple[Chunk, Passage | None], ...], file: str) -> Iterator[Problem]:
    """Every problem of the notes of one page: each block with the passage it stands in.

    A note whose passage has changed is old as a whole: told, shown as 待核对, and in nobody's way.
    """
    seen: set[str] = set()
    for chunk, passage in chunks:
        if passage is None:
            yield Problem(file, chunk.line, "白话块不在任何一条措施下面", "移到那一条的标题下面")
            continue
        note = read_note(chunk, passage.id)
        if passage.id in seen:
            yield Problem(file, chunk.line, f"{passage.label}有两块白话", "合并成一块")
        seen.add(passage.id)
        yield from _check_binding(note, passage, file)
        stale = note.bound_to != fingerprint(passage)
        for problem in _check_words(note, passage, file):
            yield replace(problem, severity=Severity.OLD) if stale and note.bound_to else problem


def _check_binding(note: PlainNote, passage: Passage, file: str) -> Iterator[Problem]:
    now = fingerprint(passage)
    if not note.bound_to:
        remedy = f"核对过就写“/// plain | {now}”"
        yield Problem(file, note.line, "白话块没有写它对应的原文的指纹（八位字母和数字）", remedy)
    elif note.bound_to != now:
        found = f"{passage.label}的原文改过，这块白话还没有重新核对，网页上显示“待核对”"
        remedy = f"对照原文核对，然后把 {note.bound_to} 改成 {now}"
        yield Problem(file, note.line, found, remedy, Severity.OLD)


def _check_words(note: PlainNote, passage: Passage, file: str) -> Iterator[Problem]:
    if not 1 <= len(note.sentences) <= MOST_SENTENCES:
        found = f"{passage.label}的白话有{len(note.sentences)}句"
        yield Problem(file, note.line, found, f"写一到{MOST_SENTENCES}句，每句以。结尾")
    for sentence in note.sentences:
        yield from _check_sentence(sentence, note, passage, file)


def _check_sentence(sentence: PlainSentence, note: PlainNote, passage: Passage, file: str) -> Iterator[Problem]:
    shown = sentence.text[:15] + ("…" if len(sentence.text) > 15 else "")
    if not sentence.places:
        yield Problem(file, note.line, f"白话“{shown}”没有写是哪一句", "在句号前写（第3句）、（第3、5句）或（标题）")
        return
    unknown = unknown_places(sentence, passage)
    for label in unknown:
        yield Problem(file, note.line, f"白话“{shown}”写的{label}不存在", "数一数是第几句")
    if unknown:  # what it says can be held against nothing
        return
    basis = rests_on(sentence, passage)
    for word in too_strong(sentence.text, basis):
        yield Problem(file, note.line, f"白话“{shown}”写了“{word}”，那一句没有这样的语气", "照原文的语气写")
    for word in not_kept(sentence.text, basis):
        yield Problem(file, note.line, f"白话“{shown}”丢了“{word}”", "原文只是这样说的，照样写上")
    for quantity in added_quantities(sentence.text, basis):
        yield Problem(file, note.line, f"白话“{shown}”写了“{quantity}”，那一句没有这个数", "核对数字")
