"""Notice → the outline JSON that `split_notice.py --outline` prints. Keys are fixed; texts are as received."""

from typing import Any

from weibao.notice import Annex, Cover, Measure, Notice, Part, Section, Text, joined
from weibao.sentences import split_sentences

Json = dict[str, Any]


def outline(notice: Notice, encoding: str) -> Json:
    """The structure of a notice as plain values, ready for `json.dumps`."""
    return {
        "encoding": encoding,
        "title": joined(notice.title) or None,
        "metadata": metadata_values(notice),
        "cover": _cover(notice.cover),
        "preamble": _values(notice.preamble),
        "parts": [_part(p) for p in notice.parts],
        "annexes": [_annex(a) for a in notice.annexes],
        "suspects": [{"line": s.line, "text": s.text, "reason": s.reason} for s in notice.suspects],
        "gaps": [{"line": g.line, "expected": g.expected, "found": g.found, "message": g.message} for g in notice.gaps],
        "dropped": [{"line": d.text.line, "text": d.text.value, "reason": d.reason} for d in notice.dropped],
    }


def metadata_values(notice: Notice) -> dict[str, str]:
    """Label → value; empty where none is stated. A label that stands twice keeps both values, a line each."""
    values: dict[str, list[str]] = {}
    for field in notice.metadata:
        found = values.setdefault(field.name, [])
        if field.value and field.value.value not in found:
            found.append(field.value.value)
    return {name: "\n".join(found) for name, found in values.items()}


def _values(texts: tuple[Text, ...]) -> list[str]:
    return [t.value for t in texts]


def _cover(cover: Cover) -> Json:
    return {
        "title": joined(cover.title) or None,
        "document_number": cover.document_number.value if cover.document_number else None,
        "addressees": joined(cover.addressees) or None,
        "paragraphs": _values(cover.paragraphs),
        "signature": joined(cover.signature, "\n") or None,
        "date": cover.date.value if cover.date else None,
        "note": joined(cover.note, "\n") or None,
    }


def _part(part: Part) -> Json:
    return {
        "number": part.heading.number,
        "title": part.heading.title.value if part.heading.title else None,
        "line": part.heading.line,
        "paragraphs": _values(part.paragraphs),
        "sections": [_section(s) for s in part.sections],
        "measures": [_measure(m) for m in part.measures],
    }


def _section(section: Section) -> Json:
    return {
        "number": section.heading.number,
        "title": section.heading.title.value if section.heading.title else None,
        "line": section.heading.line,
        "run_in": section.run_in,
        "paragraphs": _values(section.paragraphs),
        "measures": [_measure(m) for m in section.measures],
    }


def _measure(measure: Measure) -> Json:
    text = joined(measure.paragraphs, "\n")
    return {
        "number": measure.heading.number,
        "title": measure.heading.title.value if measure.heading.title else None,
        "line": measure.heading.line,
        "text": text,
        "sentences": list(split_sentences(text)),
    }


def _annex(annex: Annex) -> Json:
    first = annex.marks[-1:] or annex.title[:1] or annex.paragraphs[:1]
    return {
        "title": joined(annex.title) or None,
        "marks": _values(annex.marks),
        "line": first[0].line,
        "paragraphs": _values(annex.paragraphs),
    }
