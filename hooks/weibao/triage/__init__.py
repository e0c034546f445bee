"""Triage: plain linked pages that lead from what happened to the guide, in at most three taps."""

from pathlib import Path

from weibao.project import load_data
from weibao.triage.tree import Node, load_triage

TRIAGE = "_data/triage.yml"


def triage_in(docs: Path) -> tuple[Node, ...]:
    """The questions under docs/; none where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, TRIAGE, load_triage) if (docs / TRIAGE).is_file() else ()
