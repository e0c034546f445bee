"""The plain-language notes as they are committed: below which heading they stand says what they put plainly."""

from functools import lru_cache
from pathlib import Path

from weibao.blocks import block_kind, read_chunks
from weibao.front_matter import split_page
from weibao.links import anchors_of
from weibao.plain.note import PlainNote, read_note
from weibao.problems import Refused
from weibao.text_file import read_text


def notes_in(docs: Path, page_of: dict[str, str]) -> dict[str, PlainNote]:
    """Passage → its note. `page_of`: passage → path under docs/. A page that cannot be read has none."""
    notes: dict[str, PlainNote] = {}
    for path in dict.fromkeys(page_of.values()):
        try:
            text = read_text(docs / path, path)
            notes |= {note.passage: note for note in _notes(text, path) if note.passage in page_of}
        except Refused:  # told by the content checks
            continue
    return notes


@lru_cache(maxsize=64)
def _notes(text: str, path: str) -> tuple[PlainNote, ...]:
    page, passage, found = split_page(text, path), "", list[PlainNote]()
    for chunk in read_chunks(page.body, page.body_line, path)[0]:
        if block_kind(chunk) == "plain":
            found.append(read_note(chunk, passage))
        elif not chunk.is_block:
            passage = next((a for a in sorted(anchors_of(chunk.text)) if "-" not in a), passage)
    return tuple(found)
