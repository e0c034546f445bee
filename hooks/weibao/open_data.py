"""`/data/notice.json`: metadata, corrections and passages in the published reading. Keys are fixed."""

from typing import Any

from weibao.corrections import Correction
from weibao.edition import Edition
from weibao.outline import metadata_values
from weibao.passages import Passage

PATH = "data/notice.json"


def notice_data(edition: Edition) -> dict[str, Any]:
    """The notice as plain values, ready for `json.dumps`."""
    return {
        "metadata": metadata_values(edition.notice),
        "corrections": [_correction(c) for c in edition.corrections],
        "passages": [_passage(p) for p in edition.passages],
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "line": correction.line,
        "received": correction.received,
        "reading": correction.reading,
        "reason": correction.reason,
        "evidence": correction.evidence,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "domain": passage.domain,
        "title": passage.title,
        "text": passage.text,
        "sentences": [{"id": s.id, "text": s.text} for s in passage.sentences],
    }
