"""印发之后: what changed since the notice was issued, at each passage it touches and on one page by date."""

from pathlib import Path

from weibao.changes.change import Change, load_changes
from weibao.project import load_data

CHANGES = "_data/changes.yml"


def changes_in(docs: Path) -> tuple[Change, ...]:
    """The changes under docs/; none where there is no such file. Raises Refused for what cannot be read."""
    return load_data(docs, CHANGES, load_changes) if (docs / CHANGES).is_file() else ()
